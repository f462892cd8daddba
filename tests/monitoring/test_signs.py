"""Marks and signs in cells: of a footnote behind a figure, a dash or “n.v.t.” in its place; somebody looks at each."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_doubts import SOUND, latest, sure
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


@pytest.mark.parametrize(("status", "asks"), [("definitive", True), ("corrected", True), ("provisional", False)])
def test_figure_with_the_mark_of_a_footnote_is_not_definitive_without_a_look(officer, tmp_path, status, asks):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[2][2], rows[3][3] = "1¹", "2 *", "3 (p)"
    bring(officer, tmp_path, rows, "plan-capacity", status=status)
    upload = latest()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert ("Cijfers met het teken van een voetnoot" in page) == asks
    for shown in ("B2 1¹", "C3 2 *", "D4 3 (p)"):
        assert (shown in page) == asks
    if asks:
        sure(officer, upload, is_sure=False)
        assert not Value.objects.exists()
    sure(officer, upload, is_sure=asks)
    assert Value.objects.filter(number=1).count() == 3


@pytest.mark.parametrize("content", ["1.542*", "1.542 (p)"])
def test_mark_of_a_footnote_behind_a_number_in_groups_is_no_part_of_it(officer, tmp_path, content):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[4][1] = content, 1544
    bring(officer, tmp_path, rows, "plan-capacity")
    upload = latest()
    assert "Wordt 1542 als u dat zegt." in text_of(officer.get(upload.get_absolute_url()))

    officer.post(reverse("monitoring:upload-groups", args=[upload.pk]), {"are_whole": "yes"})

    sure(officer, upload, is_sure=True)
    assert Value.objects.filter(number=1542).count() == 1


@pytest.mark.parametrize("dash", ["-", "–", "−"])
def test_dash_is_none_and_not_applicable_is_blank_for_who_says_so(officer, tmp_path, dash):
    rows = [["Regio", *range(2025, 2031)], *map(list, SOUND)]
    rows[1][1], rows[4][1] = dash, 2
    rows[2][2] = "n.v.t."
    bring(officer, tmp_path, rows, "plan-capacity")
    upload = latest()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert f"B2 {dash}: Gelezen als 0." in page
    assert "C3 n.v.t.: Gelezen als een lege cel." in page
    sure(officer, upload, is_sure=False)
    assert not Value.objects.exists()
    sure(officer, upload, is_sure=True)
    assert Value.objects.get(number=0).period == "2025"
    assert Value.objects.filter(number=None).count() == 1


def test_dash_is_not_known_by_the_word_of_a_person_and_next_time_too(officer, tmp_path):
    rows = [list(row) for row in sheets.PERMITS]
    rows[1][4], rows[1][1] = "-", 316
    bring(officer, tmp_path, rows, "permits-client")
    upload = Upload.objects.get()
    assert "“–” is gelezen als 0, in 1 cel" in text_of(officer.get(upload.get_absolute_url()))
    address = reverse("monitoring:upload-dashes", args=[upload.pk])

    officer.post(address, {"are_unknown": "yes"})

    page = text_of(officer.get(upload.get_absolute_url()))
    assert ("gelezen als niet bekend, in 1 cel" in page, "Gelezen als niet bekend." in page) == (True, True)
    officer.post(address)
    assert "“–” is gelezen als 0" in text_of(officer.get(upload.get_absolute_url()))
    officer.post(address, {"are_unknown": "yes"})
    act(officer, "confirm", upload)
    stored = Value.objects.get(series__key="noord/other_private", period="2024")
    assert (stored.number, stored.mark, stored.printed) == (None, "blank", "-")
    bring(officer, tmp_path, rows, "permits-client", year=2025)
    again = Upload.objects.get(closed_at=None)
    assert "gelezen als niet bekend, in 1 cel" in text_of(officer.get(again.get_absolute_url()))


def test_file_without_a_dash_is_asked_nothing_of_it(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = Upload.objects.get()
    assert reverse("monitoring:upload-dashes", args=[upload.pk]) not in text_of(officer.get(upload.get_absolute_url()))

    officer.post(reverse("monitoring:upload-dashes", args=[upload.pk]), {"are_unknown": "yes"})

    assert Upload.objects.get().layout == {}
