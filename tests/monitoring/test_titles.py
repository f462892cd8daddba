"""A title that speaks against its table is looked at before anything is stored; a sound one is not asked about."""

import pytest
from django.utils import translation

from drenthe.accounts.roles import Role
from monitoring.models import Upload
from monitoring.services.files import uploads
from tests.monitoring import sheets
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
PART, PLACE = "Een titel van een deel van het jaar", "Een titel van een andere plaats"
OF_THE_REPORT = "Telt niet op"  # the report has a row that does not
SUBJECT, NOT_FINAL = "Een titel van een ander onderwerp", "Een titel van cijfers die niet definitief zijn"


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def asked(officer, tmp_path, title, *, table="permits-client", rows=sheets.PERMITS, **about):
    bring(officer, tmp_path, [[title], [], *rows], table, **about)
    with translation.override("nl"):
        names = [doubt.name for doubt in uploads.preview_upload(Upload.objects.get()).doubts]
    return [name for name in names if name != OF_THE_REPORT]


@pytest.mark.parametrize(
    "title",
    [
        "Bouwvergunningen t/m 3e kwartaal {0}",
        "Bouwvergunningen eerste helft {0}",
        "Bouwvergunningen 1e halfjaar {0}",
        "Bouwvergunningen januari-september {0}",
        "Bouwvergunningen {0} t/m 30-9",
        "Bouwvergunningen Q3 {0}",
        "Bouwvergunningen {0}, 9 maanden",
    ],
)
def test_title_of_a_part_of_the_year_is_asked_about(officer, tmp_path, title):
    assert asked(officer, tmp_path, title.format(2024), year=2024) == [PART]
    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))
    assert title.format(2024) in page, "the title stands there to the letter"


@pytest.mark.parametrize(
    ("title", "doubt"),
    [
        ("Opgeleverde woningen 2024 (gereedmeldingen)", SUBJECT),
        ("Bouwvergunningen gemeente Emmen 2024", PLACE),
        ("Bouwvergunningen Aa en Hunze 2024", PLACE),
        ("Bouwvergunningen Zuidoost-Drenthe 2024", PLACE),
        ("Bouwvergunningen 2024, prognose", NOT_FINAL),
        ("Bouwvergunningen 2024, voorlopige cijfers CBS", NOT_FINAL),
    ],
)
def test_title_of_another_subject_place_or_status_is_asked_about(officer, tmp_path, title, doubt):
    assert asked(officer, tmp_path, title, year=2024) == [doubt]


@pytest.mark.parametrize(
    "title",
    [
        "Bouwvergunningen 2024",
        "Verleende vergunningen januari-december 2024",
        "Bouwvergunningen 1e t/m 4e kwartaal 2024",
        "Bouwvergunningen 1-1-2024 t/m 31-12-2024",
        "Opgave van de gemeente Assen voor heel Drenthe, 2024",
        "Contact: A. de Vries, gemeente Emmen",
        "Provincie Drenthe, team Wonen",
        "Jaarcijfers 2024, definitief",
        "Opgave gemeenten, januari 2024",
        "Woningen naar regio 2024",
    ],
)
def test_title_of_the_table_itself_is_not_asked_about(officer, tmp_path, title):
    assert asked(officer, tmp_path, title, year=2024) == []


def test_provisional_figures_may_be_called_so(officer, tmp_path):
    assert asked(officer, tmp_path, "Bouwvergunningen 2024, voorlopig", year=2024, status="provisional") == []


def test_plans_are_expected_and_stand_as_they_do_on_a_day(officer, tmp_path):
    title = "Prognose plancapaciteit, 1e halfjaar"
    assert asked(officer, tmp_path, title, table="plan-capacity", rows=sheets.PLANS, year=2024) == []


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("Opgave, gecontroleerd 12-1-2025", False),
        ("Overzicht van 12 januari 2025", False),
        ("Overzicht van 2025-01-12", False),
        ("Overzicht van 12-1-2023", True),  # before the year began
        ("Overzicht 2023, bijgewerkt op 12-1-2025", True),
    ],
)
def test_day_in_full_is_no_year_of_the_table(officer, tmp_path, title, is_asked):
    assert asked(officer, tmp_path, title, year=2024) == (["Ander jaar"] if is_asked else [])


def test_year_that_a_long_title_names_is_shown(officer, tmp_path):
    title = "Verleende bouwvergunningen in de provincie Drenthe naar opdrachtgever, over het jaar 2023"
    asked(officer, tmp_path, title, year=2024)

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    assert f"{title}: Dit noemt 2023" in page
    assert "Dit lijkt de tabel van 2023" in page
