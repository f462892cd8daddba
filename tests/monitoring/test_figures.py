"""Every published figure of 2024 comes out, on the command line and as JSON."""

import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from monitoring.report.base import Year
from monitoring.report.subsidies import subsidy_figures
from subsidies.models import Application, Scheme
from tests import factories
from tests.factories import make_user
from tests.told import give_address

PUBLISHED = json.loads(
    (Path(__file__).parent.parent / "data" / "published-2024.json").read_text(), parse_float=Decimal
)
pytestmark = [pytest.mark.usefixtures("data_2024"), pytest.mark.one_database]


def figures(year=2024):
    return {figure.id: figure for figure in subsidy_figures(Year(year))}


def test_every_published_figure_is_reproduced():
    assert {key: figure.value for key, figure in figures().items()} == PUBLISHED


def test_every_figure_says_how_it_was_counted_and_in_which_unit():
    for figure in figures().values():
        assert figure.derivation
        assert figure.unit in {"euro", "number", "years"}


def test_command_prints_the_same_as_json_without_a_float():
    out = StringIO()

    call_command("figures", "2024", "--format", "json", stdout=out)

    printed = json.loads(out.getvalue(), parse_float=Decimal)
    assert {row["id"]: row["value"] for row in printed}.items() >= PUBLISHED.items()
    assert '"value": 960138.43' in out.getvalue()


def test_command_prints_dutch_text():
    out = StringIO()

    call_command("figures", "2024", stdout=out)

    line = next(line for line in out.getvalue().splitlines() if line.startswith("capacity.awarded.total"))
    assert "€\u00a0960.138,43" in line
    assert "Vastleggingen min vrijval" in line


def test_difference_between_report_and_regulation_is_flagged():
    assert "2026" in figures()["transformation.years"].remark


@pytest.mark.parametrize(
    ("figure", "count"),
    [
        ("knelpuntenpot.applications.2024", 9),
        ("knelpuntenpot.awarded.count", 6),
        ("knelpuntenpot.pending.amount", 3),
        ("capacity.projects_supported", 45),
        ("collective.plan_phase.count.2024", 9),
        ("collective.development_phase.count.2024", 1),
    ],
)
def test_figure_has_its_rows(figure, count):
    assert len(list(figures()[figure].source.rows())) == count


def test_figures_stand_as_of_the_last_day_whatever_happens_later():
    before = figures()
    pending = Application.objects.filter(scheme__code="knelpuntenpot", status="received").first()

    give_address(pending, actor=make_user())
    factories.judged(pending, "no", make_user())
    factories.award(pending, amount=pending.requested_amount, decided_on=date(2025, 2, 3), actor=make_user())

    assert {key: figure.value for key, figure in figures().items()} == {
        key: figure.value for key, figure in before.items()
    }


def test_figures_of_a_year_without_data_are_nil_not_an_error():
    Scheme.objects.get(code="knelpuntenpot")

    values = {figure.id: figure.value for figure in subsidy_figures(Year(2022))}

    assert values["knelpuntenpot.awarded.amount"] == Decimal("0.00")
    assert values["knelpuntenpot.ceiling"] == Decimal("1500000.00")


@pytest.mark.one_database
@pytest.mark.parametrize("year", ["1999", "10000"])
def test_command_refuses_a_year_that_cannot_be(year):
    with pytest.raises(CommandError, match=year):
        call_command("figures", year)
