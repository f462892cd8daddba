"""Every published figure of the tables of 2024 comes out, and what follows from them."""

import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from monitoring.enums import LoadKind
from monitoring.models import Table
from monitoring.report.base import Year
from monitoring.report.report import report_figures
from monitoring.report.statistics import statistics_figures
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user

PUBLISHED = json.loads(
    (Path(__file__).parent.parent / "data" / "published-tables-2024.json").read_text(), parse_float=Decimal
)
pytestmark = [pytest.mark.usefixtures("report_2024"), pytest.mark.one_database]


def figures(year=2024):
    return {figure.id: figure for figure in statistics_figures(Year(year))}


def test_every_published_figure_is_there_with_its_value():
    assert {key: figure.value for key, figure in figures().items()} == PUBLISHED


def test_every_figure_says_how_it_was_counted_what_it_is_called_and_where_it_stands():
    for figure in figures().values():
        assert figure.derivation
        assert figure.name
        assert figure.part
        assert figure.unit in {"number", "per cent"}
        assert figure.permission == "monitoring.view_table"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("permits.zuidoost.total.2024", "19"),
        ("plan_capacity.zuidwest.2025", "560"),
        ("affordability.drenthe.affordable_total.2024", "66"),
        ("withdrawals.2024", "502"),
        ("completions.gross.change_on_2023", "1658"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_figure(key, words):
    assert words in figures()[key].remark


def test_rounding_is_no_remark():
    assert figures()["affordability.noord.expensive_rent.2024"].remark == ""


def test_command_prints_them_with_the_others():
    out = StringIO()

    call_command("figures", "2024", "--format", "json", stdout=out)

    printed = {row["id"]: row["value"] for row in json.loads(out.getvalue(), parse_float=Decimal)}
    assert printed.items() >= PUBLISHED.items()
    assert len(printed) == len(report_figures(Year(2024)))


def test_change_is_counted_once_the_year_before_is_there():
    table = Table.objects.get(key="production")
    entries = {("drenthe/completions_gross", "2023"): CellEntry(Decimal(1658))}
    origin = Origin(LoadKind.HAND, "test", date(2025, 8, 1))
    store_values(table, entries, origin=origin, actor=make_user())

    figure = figures()["completions.gross.change_on_2023"]

    assert (figure.value, figure.remark) == (-7, "")


def test_year_without_tables_has_figures_without_values():
    values = {figure.value for figure in statistics_figures(Year(2022))}

    assert values == {None}
