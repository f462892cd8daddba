"""Permit holders: what was reached, what follows from the national number, what was moved, and the supervision."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as some

from monitoring.services.tables.grid import grid
from monitoring.services.targets import supervision
from monitoring.services.targets.permit_holders import Balance, permit_holder_figures, share_of_target, target_checks
from tests.factories import make_user
from tests.monitoring.half_years import DAY, count_inhabitants, half_year, municipality, national, of_2024
from tests.monitoring.tables import make_table, put
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


# What was reached


def test_year_2024_as_the_report_has_it():
    (found,) = grid([of_2024()])

    said = permit_holder_figures(found, "2024")

    assert round(said.total.achieved * 1000) == 803
    assert round(said.total.achieved_with_backlog * 1000) == 716
    assert (said.total.short, said.total.backlog) == (199, 321)
    assert (said.gross_opening, said.surplus_at_opening) == (-154, 32)


@pytest.mark.parametrize(
    ("balance", "achieved", "with_backlog", "backlog"),
    [
        (Balance(Decimal(0), Decimal(0), Decimal(0), Decimal(0)), None, None, 0),
        (Balance(Decimal(5), Decimal(5), Decimal(0), Decimal(0)), 0, None, 0),
        (Balance(Decimal(3), Decimal(4), Decimal(4), Decimal(3)), 1, 4, 0),
    ],
)
def test_balance_at_its_edges(balance, achieved, with_backlog, backlog):
    assert (balance.achieved, balance.achieved_with_backlog, balance.backlog) == (achieved, with_backlog, backlog)


def test_table_of_something_else_says_nothing_of_holders():
    table = make_table()
    put(table, "place1/class1", "2024", 1)

    assert permit_holder_figures(grid([table])[0], "2024") is None
    assert permit_holder_figures(grid([of_2024()])[0], "1999") is None


def test_public_page_shows_the_figures_of_2024(client):
    of_2024(is_public=True, released_on=date(2025, 7, 1))

    page = text_of(client.get("/monitor/permit-holders/"))

    for said in ("80,3%", "71,6%", "199", "321", "-154"):
        assert said in page


# What follows from the national number


@pytest.mark.parametrize(
    ("persons", "inhabitants", "country", "expected"),
    [(100, 1, 100, 1), (100, 1, 101, 1), (101, 1, 100, 2), (0, 5, 100, 0), (10_000, 70_000, 17_942_942, 40)],
)
def test_share_is_rounded_up(persons, inhabitants, country, expected):
    assert share_of_target(persons, inhabitants, country) == expected


@given(some.integers(0, 50_000), some.lists(some.integers(0, 900_000), min_size=1, max_size=20))
def test_shares_of_all_cover_the_national_number(persons, inhabitants):
    country = sum(inhabitants) or 1
    shares = [share_of_target(persons, one, country) for one in inhabitants]

    assert sum(shares) >= (persons if sum(inhabitants) else 0)
    assert sum(shares) < persons + len(inhabitants)


@pytest.mark.parametrize(("published", "difference"), [(70, 0), (69, -1), (71, 1)])
def test_published_target_is_held_against_the_law(published, difference):
    national()
    count_inhabitants(69_001)

    (check,) = target_checks(grid([half_year(published)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.follows, check.difference) == (70, difference)


def test_what_was_moved_counts():
    national()
    count_inhabitants(70_000)
    supervision.record_transfer(
        "2024H1",
        giver=municipality(),
        taker=municipality("GM0114"),
        persons=5,
        agreed_on=DAY,
        reference="x",
        actor=make_user(),
    )

    (check,) = target_checks(grid([half_year(65)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.moved, check.agreed, check.difference) == (-5, 65, 0)


def test_nothing_is_concluded_from_what_is_not_known():
    (check,) = target_checks(grid([half_year(65)])[0], "2024H1", {"gm0106": "GM0106"})

    assert (check.follows, check.agreed, check.difference) == (None, None, None)
