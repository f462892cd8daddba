"""What the report says in words, held against its tables: what holds, what does not, and what cannot be tested."""

import json
from datetime import date
from decimal import Decimal

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Table
from monitoring.report.claims import DATA, TESTS, claims_of
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.web import signed_in, text_of

HOLDS = {
    "permits-order",
    "ground-bound-more",
    "ground-bound-zuidwest",
    "social-rent-noord",
    "social-rent-zuidwest",
    "expensive-sale-noord",
    "mid-rent-zuidoost",
    "all-behind",
}
FAILS = {"capacity-after-2026", "social-rent-target"}
UNTESTED = {
    "greenfield-noord",
    "greenfield-zuidoost",
    "permits-as-year-before",
    "infill-two-thirds",
    "restructuring-zuidoost",
    "densification-zuidwest",
}
N = Decimal


def by_verdict():
    found = {True: set(), False: set(), None: set()}
    for claim in claims_of(2024):
        found[claim.holds].add(claim.key)
    return found


def put(table, cells):
    entries = {place: CellEntry(N(number), printed=str(number)) for place, number in cells.items()}
    origin = Origin("file", "Telling x", date(2025, 8, 1))
    store_values(Table.objects.get(key=table), entries, origin=origin, actor=make_user())


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024")
def test_every_claim_of_2024_has_the_verdict_that_its_tables_give():
    assert by_verdict() == {True: HOLDS, False: FAILS, None: UNTESTED}


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024")
def test_all_municipalities_is_all_of_them():
    (claim,) = (one for one in claims_of(2024) if one.key == "all-behind")
    assert len(claim.figures) == 12

    put("permit-holders", {("meppel/closing", "2024"): 1})

    assert "all-behind" in by_verdict()[False]


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024")
@pytest.mark.parametrize(("number", "holds"), [(62, True), (61, False), (71, True), (72, False)])
def test_claim_can_be_tested_once_its_figure_is_there(number, holds):
    put("location", {("drenthe/infill", "2024"): number})

    assert "infill-two-thirds" in by_verdict()[holds]


@pytest.mark.parametrize(
    ("kind", "found", "value", "margin", "holds"),
    [
        ("about", [60], 65, 5, True),
        ("about", [59], 65, 5, False),
        ("below", [-1, -2], 0, 0, True),
        ("below", [-1, 0], 0, 0, False),
        ("at_least", [30], 30, 0, True),
        ("at_least", [29], 30, 0, False),
        ("close", [105, 100], 0, 5, True),
        ("close", [106, 100], 0, 5, False),
        ("falling", [3, 2, 1], 0, 0, True),
        ("falling", [3, 2, 2], 0, 0, False),
        ("most", [3, 1, 2], 0, 0, True),
        ("most", [3, 3, 2], 0, 0, False),
        ("rising", [1, 3, 2], 0, 0, True),
        ("rising", [1, 3, 1], 0, 0, False),
    ],
)
def test_kind_of_claim_at_its_edge(kind, found, value, margin, holds):
    assert TESTS[kind]([N(one) for one in found], N(value), N(margin)) is holds


def test_every_kind_of_claim_is_used_and_every_key_is_there_once():
    claims = json.loads((DATA / "claims_2024.json").read_text())["claims"]

    assert {one["kind"] for one in claims} == set(TESTS)
    assert len({one["key"] for one in claims}) == len(claims) == 16


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024")
def test_page_of_the_report_says_what_holds_and_what_lacks():
    text = text_of(signed_in(Role.STATISTICS_OFFICER).get("/figures/2024/"))

    assert "Alle gemeenten hebben op 1 januari 2025 een achterstand" in text
    assert "niet te toetsen" in text
    assert "Gelezen als: minstens 30% sociale huur in heel Drenthe" in text
    assert "hoogstens 5,00% van elkaar" in text or "hoogstens 5% van elkaar" in text


@pytest.mark.django_db
def test_year_without_a_report_has_no_claims():
    assert claims_of(2023) == []
