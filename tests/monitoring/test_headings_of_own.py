"""Headings in somebody's own words: over two rows, of what is left, and beside names of rows of their own."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in

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
