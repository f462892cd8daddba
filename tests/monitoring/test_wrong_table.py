"""A file of another table, of which somebody said what its columns hold here, is not stored without a word."""

import pytest

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Upload, Value
from tests.monitoring.test_doubts import mapped, sure
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
PLACES = ("Noord", "Zuidoost", "Zuidwest", "Drenthe")
FORMS = [["Regio", "Grondgebonden", "Appartementen"], *([place, "60%", "40%"] for place in PLACES)]
AS_LOCATION = {"column-1": "class:infill", "column-2": "class:greenfield"}


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def latest():
    return Upload.objects.latest("uploaded_at")


def page_of(officer):
    return text_of(officer.get(latest().get_absolute_url()))


def test_file_of_another_table_is_stored_only_by_who_says_that_it_is_of_this_one(officer, tmp_path):
    bring(officer, tmp_path, FORMS, "location")
    assert mapped(officer, **AS_LOCATION).status_code == 302

    assert "Bestand van een andere tabel" in page_of(officer)
    sure(officer, latest(), is_sure=False)
    assert not Value.objects.exists()
    assert not ColumnMapping.objects.exists()
    sure(officer, latest(), is_sure=True)
    assert Value.objects.exists()


def test_layout_that_was_remembered_is_held_against_the_file_each_time(officer, tmp_path):
    bring(officer, tmp_path, FORMS, "location")
    mapped(officer, **AS_LOCATION)
    sure(officer, latest(), is_sure=True)
    bring(officer, tmp_path, FORMS, "location", year=2025)

    sure(officer, latest(), is_sure=False)

    assert latest().is_open
    assert "Bestand van een andere tabel" in page_of(officer)


def test_heading_of_another_class_than_was_chosen_is_told(officer, tmp_path):
    rows = [["Gebied", "Aan de rand", "Woningen inbreiding"], *FORMS[1:]]
    bring(officer, tmp_path, rows, "location")
    mapped(officer, **AS_LOCATION)

    assert "“Woningen inbreiding” is gelezen als “Uitbreiding" in page_of(officer)
    sure(officer, latest(), is_sure=False)
    assert latest().is_open


def test_layout_in_words_of_ones_own_asks_nothing(officer, tmp_path):
    rows = [["Waar precies", "In het dorp", "Aan de rand"], *FORMS[1:]]
    bring(officer, tmp_path, rows, "location")
    mapped(officer, **AS_LOCATION, **{"column-0": "axis:place"})

    sure(officer, latest(), is_sure=False)

    assert Value.objects.exists()
