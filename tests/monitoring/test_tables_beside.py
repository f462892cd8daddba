"""Tables beside each other with names of somebody's own: pointed at on a preview, explained once, and stored whole."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Load, Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
OWN = ["Gebied", "Alles", "Corporatie", "Markt", "Particulier"]
ROLES = {
    "axis:place": "Gebied",
    "class:total": "Alles",
    "class:government_or_corporation": "Corporatie",
    "class:market_builders": "Markt",
    "class:other_private": "Particulier",
}


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def beside(left, right, *, names=OWN, more=1):
    """The permits of two years beside each other, the second with more dwellings, with an empty column between."""
    rows = list(sheets.PERMITS[1:])
    other = [[row[0], *(number + more for number in row[1:])] for row in rows]
    tables = [[[f"Vergunningen {left}"], names, *rows], [[f"Vergunningen {right}"], names, *other]]
    return [[*(first + [None] * (5 - len(first))), None, *second] for first, second in zip(*tables, strict=True)]


def point_at(officer, upload, place):
    return officer.post(reverse("monitoring:upload-choose", args=[upload.pk]), {"place": place})


def explain(officer, upload):
    """Say what the columns hold by their names."""
    address = reverse("monitoring:upload-mapping", args=[upload.pk])
    form = officer.get(address).context["form"]
    roles = {name: role for role, name in ROLES.items()}
    said = {name: roles[str(form.fields[name].label)] for name in form.fields if name.startswith("column-")}
    return officer.post(address, said)


@pytest.mark.parametrize(("years", "place"), [((2024, 2023), "Blad1!A2"), ((2023, 2024), "Blad1!G2")])
def test_tables_beside_each_other_in_own_words_are_pointed_at_with_the_guess_marked(officer, tmp_path, years, place):
    bring(officer, tmp_path, beside(*years), "permits-client")
    upload = Upload.objects.get()

    answer = officer.get(upload.get_absolute_url())

    page = text_of(answer)
    assert [block.place for block in answer.context["reading"].choices] == ["Blad1!A2", "Blad1!G2"]
    assert answer.context["guessed"] == place
    assert ("Waarschijnlijk deze" in page, "Is het jaar goed" in page) == (True, False)
    assert [block.sample[0] for block in answer.context["reading"].choices] == [OWN, OWN]


@pytest.mark.parametrize(("place", "total"), [("Blad1!A2", 368), ("Blad1!G2", 369)])
def test_table_that_was_pointed_at_is_explained_in_its_own_columns_and_stored(officer, tmp_path, place, total):
    bring(officer, tmp_path, beside(2024, 2023), "permits-client")
    upload = Upload.objects.get()

    pointed = point_at(officer, upload, place)
    explain(officer, upload)
    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert pointed.url == reverse("monitoring:upload-mapping", args=[upload.pk])
    assert "Deze tabel is niet gelezen: er is een andere gekozen." in page
    assert Value.objects.get(series__key="noord/total").number == total


def test_file_of_next_year_asks_only_which_table_is_meant(officer, tmp_path):
    bring(officer, tmp_path, beside(2024, 2023), "permits-client")
    point_at(officer, Upload.objects.get(), "Blad1!A2")
    explain(officer, Upload.objects.get())
    act(officer, "confirm", Upload.objects.get())

    bring(officer, tmp_path, beside(2025, 2024), "permits-client", year=2025, published_on="2026-02-01")
    upload = Upload.objects.order_by("uploaded_at").last()
    pointed = point_at(officer, upload, "Blad1!A2")
    act(officer, "confirm", upload)

    assert pointed.url == upload.get_absolute_url()
    assert Load.objects.count() == 2
    assert Value.objects.filter(period="2025").count() == 16


def test_words_above_columns_that_come_again_are_one_table(officer, tmp_path):
    rows = [[None, "Huur", "Koop", "Huur", "Koop"], *([row[0], *row[1:]] for row in sheets.PERMITS[1:])]

    came = bring(officer, tmp_path, rows, "permits-client")

    assert came.url == reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])
