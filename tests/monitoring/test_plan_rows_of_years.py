"""A list of plans with a row for each year: the year and the number in columns of their own."""

from datetime import date

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlanEdition, PlannedDwellings, Table
from monitoring.services.tables.grid import entries_of
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act, newest
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
NAMES = ["Plan", "Gemeente", "Plantype", "Planologische status", "Segment", "Jaar", "Aantal"]
HARBOUR = ["Havenkwartier", "Assen", "Transformatiegebied", "2A", "Sociale huur"]
NORTH = ["Noord", "Emmen", "Verdichting", "4B", "Onbekend"]
ROWS = [[*HARBOUR, 2025, 10], [*HARBOUR, 2027, 20], [*NORTH, 2026, 7]]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def stored():
    edition = PlanEdition.objects.get()
    rows = PlannedDwellings.objects.filter(plan__edition=edition).values_list("plan__name", "year", "number")
    return {(name, year): number for name, year, number in rows if number}


def test_each_row_is_the_number_of_one_year_and_a_year_without_a_row_has_none(officer, tmp_path):
    bring(officer, tmp_path / "jaren.xlsx", [NAMES, *ROWS])

    act(officer, "confirm", is_sure="on")

    assert stored() == {("Havenkwartier", 2025): 10, ("Havenkwartier", 2027): 20, ("Noord", 2026): 7}
    cells = entries_of(Table.objects.get(key="plan-capacity-segment"))
    assert [cells["assen/social_rent", str(year)].number for year in (2025, 2026, 2027)] == [10, 0, 20]


def test_columns_of_other_names_are_guessed_asked_once_and_remembered(officer, tmp_path):
    own = ["Omschrijving", "Waar", "Categorie", "Hardheid", "Doelgroep", "Jaar gereed", "Woningaantal"]
    bring(officer, tmp_path / "eigen.xlsx", [own, *ROWS])
    address = reverse("monitoring:plan-columns", args=[newest().pk])
    said = {"name": "0", "municipality": "1", "plan_type": "2", "planning_status": "3", "segment": "4"}
    refused = officer.post(address, {**said, "year": "5"})
    assert "zijn beide nodig" in text_of(refused)
    officer.post(address, {**said, "year": "5", "number": "6"})
    assert newest().fault_count == 0
    act(officer, "confirm", is_sure="on")

    bring(officer, tmp_path / "later.xlsx", [own, *ROWS], as_of="2025-08-01")

    assert newest().fault_count == 0
    assert PlanEdition.objects.get().as_of == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("rows", "cell", "said"),
    [
        ([[*HARBOUR, "binnenkort", 10]], "F2", "bijvoorbeeld 2027"),
        ([[*HARBOUR, None, 10]], "F2", "bijvoorbeeld 2027"),
        ([[*HARBOUR, 2025, "veel"]], "G2", ""),
        ([[*HARBOUR, 2025, 10], [*HARBOUR, 2025, 11]], "E3", "al een regel"),
        ([[*HARBOUR, 2025, 10], [*HARBOUR, 2205, 11]], "F3", "bijvoorbeeld 2027"),
        ([[*HARBOUR, 2025, 10], [*HARBOUR, 1925, 11]], "1", "ten hoogste 60 jaren"),
    ],
)
def test_row_that_cannot_be_read_is_named_at_its_cell(officer, tmp_path, rows, cell, said):
    bring(officer, tmp_path / "fout.xlsx", [NAMES, *rows])

    faults = officer.get(newest().get_absolute_url()).context["seen"].file.faults

    assert [one.cell for one in faults] == [cell]
    assert said in faults[0].reason


def test_total_of_the_file_is_compared_and_is_no_plan(officer, tmp_path):
    bring(officer, tmp_path / "som.xlsx", [NAMES, *ROWS, ["Totaal", *[None] * 5, 38]])

    seen = officer.get(newest().get_absolute_url()).context["seen"]

    assert ([one.cell for one in seen.file.sums], len(seen.file.plans)) == (["G5"], 2)


def test_number_beside_columns_of_years_is_their_total_and_compared(officer, tmp_path):
    names = [*NAMES[:5], "Aantal", "2025", "2026"]
    bring(officer, tmp_path / "breed.xlsx", [names, [*HARBOUR, 31, 10, 20]])
    seen = officer.get(newest().get_absolute_url()).context["seen"]
    act(officer, "confirm", is_sure="on")

    assert [one.cell for one in seen.file.sums] == ["F2"]
    assert stored() == {("Havenkwartier", 2025): 10, ("Havenkwartier", 2026): 20}
