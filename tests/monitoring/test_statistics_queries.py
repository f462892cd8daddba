"""Tables come with their cells, findings and sources in a constant number of queries, as published on any day."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from monitoring.loading.definitions import load_definitions
from monitoring.models import DefinitionText, Finding, Table
from monitoring.services.tables.grid import grid
from tests.monitoring.tables import make_load, make_rule, make_table, put

pytestmark = pytest.mark.django_db
QUERIES = 8


def filled(**fields):
    table = make_table(**fields)
    make_rule(table, result="class2", terms=("class1",))
    load = make_load(table)
    for place in table.place.categories.all():
        for one in table.first.categories.all():
            for year in ("2023", "2024"):
                put(table, f"{place.key}/{one.key}", year, 5, load=load)
    DefinitionText.objects.create(table=table, text="t", valid_from=date(2020, 1, 1))
    Finding.objects.create(
        table=table, kind="sum", check_key="x", series="place1/class1", period="2024", seen_on=date(2025, 7, 1)
    )
    return table


@pytest.mark.parametrize(("tables", "places"), [(1, 1), (3, 4)])
def test_number_of_queries_does_not_grow(django_assert_num_queries, tables, places):
    wanted = [filled(places=places) for _ in range(tables)]
    wanted = list(Table.objects.filter(pk__in=[table.pk for table in wanted]))

    with django_assert_num_queries(QUERIES):
        found = grid(wanted)
        assert [len(one.rows) for one in found] == [2 * places] * tables
        assert all(one.cell("place1/class1", "2024").load.source == "test" for one in found)


def test_rows_and_columns_follow_the_classes():
    (found,) = grid([filled()])

    assert [column.key for column in found.columns] == ["class1", "class2"]
    assert [(row.place, row.period) for row in found.rows] == [
        ("place1", "2023"),
        ("place2", "2023"),
        ("place1", "2024"),
        ("place2", "2024"),
    ]
    assert [cell.number for cell in found.rows[0].cells] == [Decimal(5), Decimal(5)]


def test_periods_stand_in_the_columns_where_the_table_says_so():
    table = make_table(first=None, columns="period")
    put(table, "place1", "2025", 633)
    put(table, "place1", "2026", None)

    (found,) = grid([table])

    assert [column.key for column in found.columns] == ["2025", "2026"]
    assert [[cell and (cell.number, cell.mark) for cell in row.cells] for row in found.rows] == [
        [(Decimal(633), ""), (None, "blank")],
        [None, None],
    ]


def test_periods_and_places_narrow_the_table():
    (found,) = grid([filled()], periods=["2024"], places=["place2"])

    assert [(row.place, row.period) for row in found.rows] == [("place2", "2024")]


@pytest.mark.parametrize(
    ("as_of", "number"), [(date(2025, 6, 30), None), (date(2025, 7, 1), 5), (date(2025, 9, 1), 7), (None, 7)]
)
def test_cells_stand_as_published_on_a_day(as_of, number):
    table = make_table()
    put(table, "place1/class1", "2024", 7, load=make_load(table, published_on=date(2025, 9, 1)))
    put(table, "place1/class1", "2024", 5, load=make_load(table, published_on=date(2025, 7, 1)))

    (found,) = grid([table], as_of=as_of)

    cell = found.cell("place1/class1", "2024")
    assert (cell and cell.number) == (number and Decimal(number))


def test_finding_stands_at_its_cells():
    (found,) = grid([filled()])

    assert [view.kind for view in found.cell("place1/class1", "2024").findings] == ["sum"]
    assert found.cell("place1/class1", "2023").findings == ()


def test_finding_that_is_gone_is_shown_for_the_days_before():
    table = filled()
    Finding.objects.update(closed_on=date(2025, 9, 1))

    assert grid([table])[0].findings == ()
    assert len(grid([table], as_of=date(2025, 8, 31))[0].findings) == 1


@pytest.mark.usefixtures("definitions")
def test_names_are_in_the_language_of_the_reader():
    table = Table.objects.get(key="permits-client")

    with override("nl"):
        assert grid([table])[0].columns[0].label == "Totaal opdrachtgevers"
    with override("en"):
        assert grid([table])[0].columns[0].label == "All clients"


def test_definitions_are_loaded_once_and_changes_of_the_admin_stay():
    assert load_definitions() == 15
    Table.objects.filter(key="production").update(label_nl="Anders")

    assert load_definitions() == 0
    assert Table.objects.get(key="production").label_nl == "Anders"


@pytest.mark.usefixtures("definitions")
def test_definitions_are_sound():
    for table in Table.objects.all():
        table.full_clean()
        assert table.definitions.exists()
        assert table.rules.exists()
