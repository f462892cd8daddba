"""Which pictures a table gets, by its shape."""

from datetime import date

import pytest

from drenthe.lib.charts.tiles import TILE_POSITIONS
from monitoring.models import Category, DefinitionText, Table
from monitoring.pages import pictures
from monitoring.pages.pictures import ChartSelection, short_period
from monitoring.services.tables.grid import grid
from tests.monitoring.tables import make_dimension, make_load, make_rule, make_table, put

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def filled(periods=("2024",), total_place=False, **fields):
    table = make_table(**fields)
    if total_place:
        Category.objects.filter(dimension=table.place, key="place2").update(is_total=True)
    load = make_load(table)
    classes = [one.key for one in table.first.categories.all()] if table.first else []
    for place in table.place.categories.all():
        for number, period in enumerate(periods):
            for key in [f"{place.key}/{one}" for one in classes] or [place.key]:
                put(table, key, period, 10 + number, load=load)
    return table


def charts_of(table, periods=None, places=()):
    (found,) = grid(Table.objects.filter(pk=table.pk))
    return pictures.charts_for(found, ChartSelection(tuple(periods or found.periods), tuple(places)))


def kinds(charts):
    return [chart.kind for chart in charts]


def test_numbers_of_one_year_are_bars_by_place_and_class():
    (chart,) = charts_of(filled())

    assert chart.kind == "bars"
    assert chart.grid.categories == ("Place1", "Place2")
    assert chart.grid.series == ("Class1", "Class2")


def test_place_that_is_the_total_is_left_out_of_bars():
    (chart,) = charts_of(filled(total_place=True, places=3))

    assert chart.grid.categories == ("Place1", "Place3")


def test_shares_of_one_year_are_stacked():
    (chart,) = charts_of(filled(unit="per_cent"))

    assert chart.kind == "shares"
    assert chart.grid.unit == "%"


def test_shares_that_a_total_adds_up_stand_together_in_front():
    table = filled(unit="per_cent", classes=4)
    make_rule(table, kind="sum", result="class4", terms=("class1", "class3"))
    Category.objects.filter(dimension=table.first, key="class4").update(is_total=True)

    (chart,) = charts_of(table)

    assert chart.grid.series == ("Class1", "Class3", "Class2")


@pytest.mark.parametrize(
    ("periods", "kind"), [(("2024",), "bars"), ([str(year) for year in range(2020, 2026)], "lines")]
)
def test_more_classes_than_a_picture_can_tell_apart_are_all_in_its_table(periods, kind):
    table = filled(periods, classes=8)
    put(table, "place1/class8", periods[-1], 500)

    chart = charts_of(table)[0]

    assert (chart.kind, len(chart.grid.series)) == (kind, 6)
    assert "Class8" in chart.grid.series, "the largest are drawn"
    assert chart.table.series == tuple(f"Class{number}" for number in range(1, 9))
    assert chart.not_drawn == [name for name in chart.table.series if name not in chart.grid.series]
    assert charts_of(filled())[0].not_drawn == []


def test_a_few_years_stand_side_by_side():
    (chart,) = charts_of(filled(periods=("2023", "2024")))

    assert chart.grid.categories == ("Place1, 2023", "Place1, 2024", "Place2, 2023", "Place2, 2024")


def test_many_years_are_lines_of_the_total_and_of_the_places():
    charts = charts_of(filled(periods=[str(year) for year in range(2015, 2025)], places=3, total_place=True))

    assert kinds(charts) == ["lines", "lines"]
    assert charts[1].grid.series == ("Place1", "Place3")
    assert charts[0].grid.categories[0] == "2015"


def test_many_years_of_many_places_are_panels():
    charts = charts_of(filled(periods=[str(year) for year in range(2020, 2025)], places=9))

    assert kinds(charts) == ["lines", "multiples"]
    assert charts[1].are_lines


def test_years_in_columns_are_bars_of_the_total_and_panels_of_the_places():
    table = filled(periods=("2025", "2026", "2027", "2028"), places=4, total_place=True, first=None, columns="period")

    charts = charts_of(table)

    assert kinds(charts) == ["bars", "multiples"]
    assert charts[0].grid.categories == ("2025", "2026", "2027", "2028")


def test_municipalities_get_a_map():
    place = make_dimension(*[f"m{number}" for number in range(12)], is_place=True)
    codes = sorted(TILE_POSITIONS)
    for one, code in zip(place.categories.all(), codes, strict=True):
        Category.objects.filter(pk=one.pk).update(code=code)

    charts = charts_of(filled(place=place))

    assert kinds(charts) == ["tiles", "bars"]


def test_opening_balance_is_no_bar():
    table = filled(classes=4)
    make_rule(table, kind="balance", result="class4", terms=("class1", "class2", "class3"))
    Category.objects.filter(dimension=table.first, key="class4").update(is_total=True)

    (chart,) = charts_of(table)

    assert chart.grid.series == ("Class2", "Class3")


def test_one_place_and_one_year_are_bars_of_the_classes():
    (chart,) = charts_of(filled(), places=["place1"])

    assert chart.grid.categories == ("Class1", "Class2")


def test_line_breaks_where_another_definition_starts_to_hold():
    table = filled(periods=[f"{year}Q{quarter}" for year in (2024, 2025) for quarter in (1, 2, 3, 4)])
    DefinitionText.objects.create(table=table, text="a", valid_from=date(2012, 1, 1))
    DefinitionText.objects.create(table=table, text="b", valid_from=date(2025, 1, 1))

    chart = charts_of(table)[0]

    assert len(chart.breaks) == 1
    assert ("2024-4", "2025-1") not in [
        (a.cell.category, b.cell.category) for line in chart.lines for a, b in line.pairs
    ]


def test_table_without_a_figure_has_no_picture():
    table = make_table()
    put(table, "place1/class1", "2024", None)

    assert charts_of(table) == []


@pytest.mark.parametrize(("period", "short"), [("2024", "2024"), ("2024H1", "2024-1"), ("2024M09", "2024-9")])
def test_period_is_short_where_there_is_little_room(period, short):
    assert short_period(period) == short
