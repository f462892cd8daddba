"""Signs in the place of a number of dwellings: read as a line of the file or a person says, and remembered."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlannedDwellings
from monitoring.services.sources import plan_uploads
from tests.monitoring.test_plan_views import HARBOUR, NORTH, act, bring, newest
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
WITH_X = [*HARBOUR[:6], "x", 20]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def say(officer, sign, meaning):
    officer.post(reverse("monitoring:plan-signs", args=[newest().pk]), {"sign": sign, "meaning": meaning})
    return plan_uploads.preview_file(newest())


def test_sign_of_a_secret_is_none_by_the_word_of_a_person_and_in_the_next_file_too(officer, tmp_path):
    bring(officer, tmp_path, WITH_X, NORTH)
    assert [fault.cell for fault in plan_uploads.preview_file(newest()).faults] == ["G2"]

    assert say(officer, "x", "nil").faults == []
    act(officer, "confirm")
    bring(officer, tmp_path, [*WITH_X[:7], 21], NORTH, as_of="2025-07-01")

    assert newest().fault_count == 0
    assert sum(PlannedDwellings.objects.values_list("number", flat=True)) == 27
    assert say(officer, "x", "secret").faults


def test_dash_that_is_not_known_is_refused_at_its_cell(officer, tmp_path):
    bring(officer, tmp_path, [*HARBOUR[:6], "-", 20], NORTH)
    assert plan_uploads.preview_file(newest()).faults == []

    said = say(officer, "dash", "unknown")

    assert [fault.cell for fault in said.faults] == ["G2"]
    assert say(officer, "dash", "nil").faults == []


def test_line_of_the_file_says_what_a_sign_is(officer, tmp_path):
    bring(officer, tmp_path, WITH_X, NORTH, [], ["x = nihil"])

    assert plan_uploads.preview_file(newest()).faults == []


@pytest.mark.parametrize(("sign", "meaning"), [("x", "nil"), ("dash", "iets"), ("", "")])
def test_sign_that_is_not_in_the_file_says_nothing(officer, tmp_path, sign, meaning):
    bring(officer, tmp_path, [*HARBOUR[:6], "-", 20], NORTH)

    say(officer, sign, meaning)

    assert newest().layout == {}


def test_names_in_another_row_are_pointed_at(officer, tmp_path):
    bring(officer, tmp_path, ["Dit is een lijst", "van", "plannen", "met", "veel", "koppen", "x", "y"], NORTH)
    address = reverse("monitoring:plan-columns", args=[newest().pk])

    listed = officer.get(address, {"row": "Blad1!2"}).context["listed"]

    assert (listed.header.number, listed.place) == (2, "Blad1!2")
    assert [sheet.name for sheet in listed.sheets] == ["Blad1"]


def test_two_who_say_something_of_one_file_at_once_both_are_heard(officer, tmp_path):
    bring(officer, tmp_path, [*HARBOUR[:6], "x", "-"], NORTH)
    as_other_saw_it = newest()

    plan_uploads.choose_sign(newest(), sign="x", meaning="nil")
    plan_uploads.choose_sign(as_other_saw_it, sign="dash", meaning="unknown")

    meant = plan_uploads.preview_file(newest()).meant
    assert (meant["x"], meant["dash"]) == ("nil", "unknown")


def test_what_is_said_of_thousands_leaves_what_another_said_meanwhile(officer, tmp_path):
    bring(officer, tmp_path, [*HARBOUR[:6], "x", "1.020"], NORTH)
    as_other_saw_it = newest()

    plan_uploads.choose_sign(newest(), sign="x", meaning="nil")
    plan_uploads.choose_groups(as_other_saw_it, are_whole=True)

    file = plan_uploads.preview_file(newest())
    assert (file.meant["x"], file.in_groups, file.faults) == ("nil", True, [])
