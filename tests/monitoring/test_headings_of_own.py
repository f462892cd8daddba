"""Headings in somebody's own words: over two rows, of what is left, and beside names of rows of their own."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Upload, Value
from projects.models import Municipality
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
OVER_TWO_ROWS = [
    ["Omgevingsvergunningen wonen"],
    ["Deelgebied", "Wie vroeg het aan?", None, None, "Alles bij elkaar"],
    [None, "Corporaties", "Bouwers", "Burgers", None],
    *[[row[0], *row[2:], row[1]] for row in sheets.PERMITS[1:]],
]
SAID = {
    "column-0": "axis:place",
    "column-1": "class:government_or_corporation",
    "column-2": "class:market_builders",
    "column-3": "class:other_private",
    "column-4": "class:total",
}


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def mapping(client):
    address = reverse("monitoring:upload-mapping", args=[Upload.objects.get(closed_at=None).pk])
    return address, client.get(address).context["form"]


def test_names_over_two_rows_in_own_words_are_asked_as_they_stand_and_remembered(officer, tmp_path):
    bring(officer, tmp_path, OVER_TWO_ROWS, "permits-client")
    address, form = mapping(officer)
    labels = [form[f"column-{at}"].label for at in range(5)]

    officer.post(address, SAID)
    upload = Upload.objects.get()
    act(officer, "confirm", upload)
    bring(officer, tmp_path, OVER_TWO_ROWS, "permits-client", published_on="2025-08-01", name="again.xlsx")

    assert labels[1:4] == [f"Wie vroeg het aan?, {name}" for name in ("Corporaties", "Bouwers", "Burgers")]
    assert labels[::4] == ["Deelgebied", "Alles bij elkaar"]
    assert Value.objects.count() == 16
    assert ColumnMapping.objects.count() == 1
    assert Upload.objects.get(closed_at=None).fault_count == 0


def test_what_is_left_is_told_by_its_heading_also_where_the_rows_have_names_of_their_own(officer, tmp_path):
    head = ["Gem.", "Achterstand op 1-1-2024", "Taakstelling 2024", "Gehuisvest in 2024", "Nog te huisvesten"]
    rows = [[f"Gemeente {row[0]}", *row[1:]] for row in sheets.HOLDERS[1:-1]]

    bring(officer, tmp_path, [head, *rows, sheets.HOLDERS[-1]], "permit-holders")

    _address, form = mapping(officer)
    guessed = [form[f"column-{at}"].initial for at in range(5)]
    assert guessed == ["axis:place", "class:opening", "class:target", "class:realised", "class:closing"]


def test_words_of_plan_registration_are_names_of_the_types_of_plans(officer, tmp_path):
    heads = ["Pand transformatie", "Transformatiegebied", "Herstructurering", "Verdichting", "Uitleg"]
    places = Municipality.objects.values_list("name", flat=True)
    rows = [[name, 28, 1, 2, 3, 4, 5, 6, 7] for name in places]
    whole = ["Drenthe", *[len(rows) * number for number in rows[0][1:]]]
    head = ["Gemeente", "Totaal", *heads, "Overige uitbreiding", "Onbekend"]

    bring(officer, tmp_path, [head, *rows, whole], "plan-capacity-type", year=2025)

    assert Upload.objects.get().fault_count == 0


def test_column_that_is_missing_is_not_laid_at_the_door_of_the_year(officer, tmp_path):
    bring(officer, tmp_path, OVER_TWO_ROWS, "permits-client")
    address, _form = mapping(officer)

    page = text_of(officer.post(address, {**SAID, "column-2": "ignore"}))

    assert "Er is geen kolom gekozen voor:" in page
    assert "Is het jaar goed?" not in page


def test_year_that_is_missing_is_laid_at_the_door_of_the_year(officer, tmp_path):
    rows = [["Regio", *[f"oplevering {year}" for year in range(2025, 2031)]], *sheets.PLANS[1:]]
    bring(officer, tmp_path, rows, "plan-capacity", year=2030)
    address, _form = mapping(officer)

    page = text_of(
        officer.post(address, {"column-0": "axis:place", **{f"column-{at}": "ignore" for at in range(1, 7)}})
    )

    assert "Is het jaar goed?" in page
