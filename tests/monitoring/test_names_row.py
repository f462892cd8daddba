"""The row with the names of the columns, where it was guessed wrong: pointed at on the file itself, and known."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_layouts import COLUMNS
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]

NOTES = ["Naam", "Afdeling", "Telefoon", "Versie", "Map", "Datum"]
OWN = ["Streek", "Alles", "Corporaties", "Bouwers", "Burgers"]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def below_notes():
    """A list about the file itself, which has more texts beside each other than the names of the columns."""
    return [NOTES, ["Jan", "Wonen", "0592", "twee", "K", "mei"], OWN, *sheets.PERMITS[1:]]


def waiting():
    return Upload.objects.get(closed_at=None)


def columns_page():
    return reverse("monitoring:upload-mapping", args=[waiting().pk])


def test_every_row_of_the_file_is_shown_with_the_guess_marked(officer, tmp_path):
    bring(officer, tmp_path, below_notes(), "permits-client")

    page = officer.get(columns_page())

    (sheet,) = page.context["suggestion"].sheets
    assert [(row.number, row.is_names) for row in sheet.rows] == [(at, at == 1) for at in range(1, 8)]
    assert 'href="?row=Blad1%213"' in page.content.decode()
    assert "Gelezen als de namen" in text_of(page)


def test_row_that_is_pointed_at_is_read_and_known_next_time(officer, tmp_path):
    bring(officer, tmp_path, below_notes(), "permits-client")
    address = f"{columns_page()}?row=Blad1%213"
    page = officer.get(address)
    assert "In rij 3 van het bestand staan de namen van de kolommen" in text_of(page)

    officer.post(address, COLUMNS)

    found = waiting()
    assert (found.fault_count, found.chosen) == (0, "Blad1!A3")
    act(officer, "confirm", found)
    assert Value.objects.filter(series__key="drenthe/total", number=1130).exists()
    bring(officer, tmp_path, below_notes(), "permits-client", year=2025)
    assert waiting().fault_count == 0, "the names are known, wherever they stand"


def test_rows_of_figures_that_look_like_years_are_no_header_below_names_somebody_pointed_at(officer, tmp_path):
    rows = [["Streek", "a", "b", "c", "d", "e", "f"], ["Noord", 2025, 2026, 2027, 2028, 2029, 2030]]
    rows += [["Zuid-oost", 1, 1, 1, 1, 1, 1], ["Zuid-west", 2, 2, 2, 2, 2, 2]]
    rows += [["Totaal Drenthe", 2028, 2029, 2030, 2031, 2032, 2033]]
    bring(officer, tmp_path, rows, "plan-capacity")
    years = {f"column-{at}": f"period:{2024 + at}" for at in range(1, 7)}

    officer.post(f"{columns_page()}?row=Blad1%211", {"column-0": "axis:place", **years})

    assert waiting().fault_count == 0


def test_lower_of_two_rows_is_read_by_itself_when_that_one_was_pointed_at(officer, tmp_path):
    rows = [["", "Soort", "", "Overig", ""], OWN, *sheets.PERMITS[1:]]
    bring(officer, tmp_path, rows, "permits-client")

    officer.post(f"{columns_page()}?row=Blad1%212", COLUMNS)

    assert waiting().fault_count == 0


@pytest.mark.parametrize("place", ["Blad1!99", "Blad9!3", "Blad1", "!", "Blad1!x"])
def test_place_where_no_row_is_leaves_the_guess(officer, tmp_path, place):
    bring(officer, tmp_path, below_notes(), "permits-client")

    page = officer.get(columns_page(), {"row": place})

    assert (page.status_code, page.context["suggestion"].header.number) == (200, 1)


def test_file_of_which_something_else_is_wrong_leads_to_its_rows_too(officer, tmp_path):
    bring(officer, tmp_path, [sheets.PERMITS[0], ["Noord", "x?", 1, 2, 3]], "permits-client")

    page = officer.get(waiting().get_absolute_url()).content.decode()

    assert f'href="{columns_page()}#names-row"' in page
