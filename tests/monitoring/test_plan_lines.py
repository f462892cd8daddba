"""Each plan of a file before it is stored: what was read of it, what that changes, and against whose plans."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.uploads.services.uploads import discard
from monitoring.models import PlanUpload
from monitoring.services.sources import plan_uploads
from projects.models import Municipality
from tests.monitoring.test_plan_views import HARBOUR, NORTH, SECRET, act, bring, newest, store
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def lines(officer, **query):
    page = officer.get(newest().get_absolute_url(), query)
    return {line.name: line for line in page.context["page"]}, page


def test_each_plan_is_listed_with_what_was_read_and_what_changes(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH, SECRET)
    other = [*HARBOUR[:3], "4B", *HARBOUR[4:6], 12, 20]
    bring(officer, tmp_path, other, ["Zuid", *NORTH[1:]], SECRET, as_of="2025-07-01")

    found, page = lines(officer)

    assert set(found) == {"Havenkwartier", "Zuid", "Noord"}, "what only a municipality may see is not listed"
    assert page.context["unlisted"] == 1
    assert (found["Havenkwartier"].dwellings, len(found["Havenkwartier"].changes)) == (32, 2)
    assert (found["Zuid"].is_new, found["Noord"].is_gone) == (True, True)
    assert [count for _key, _label, count in page.context["kinds"]] == [4, 1, 1, 1]
    assert set(lines(officer, show="gone")[0]) == {"Noord"}
    assert "Stil plan" not in text_of(page)


def test_plan_of_which_the_number_falls_in_other_years_says_so(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH)
    bring(officer, tmp_path, [*HARBOUR[:6], 20, 10], NORTH, as_of="2025-07-01")

    found, _page = lines(officer)

    assert [len(found[name].changes) for name in ("Havenkwartier", "Noord")] == [1, 0]


@pytest.mark.parametrize(
    ("at", "other", "said"),
    [
        (2, "Verdichting", "Transformatie van een gebied"),
        (4, "Provincie", "Iedereen"),
        (5, "Onbekend", ""),
    ],
)
def test_plan_of_which_something_else_than_a_number_changes_says_so(officer, tmp_path, at, other, said):
    store(officer, tmp_path, HARBOUR, NORTH)
    bring(officer, tmp_path, [*HARBOUR[:at], other, *HARBOUR[at + 1 :]], NORTH, as_of="2025-07-01")

    found, page = lines(officer)

    assert [len(found[name].changes) for name in ("Havenkwartier", "Noord")] == [1, 0]
    assert said in found["Havenkwartier"].changes[0]
    assert [len(getattr(page.context["seen"], kind)) for kind in ("new", "changed", "gone")] == [0, 1, 0]


def test_counts_of_what_changes_are_those_of_the_tabs(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH, SECRET)
    bring(officer, tmp_path, ["Zuid", *HARBOUR[1:]], NORTH, as_of="2025-07-01")

    _found, page = lines(officer, show="gone")
    seen = page.context["seen"]

    counts = {key: count for key, _label, count in page.context["kinds"]}
    assert counts == {"all": 4, "new": len(seen.new), "changed": len(seen.changed), "gone": len(seen.gone)}
    assert (counts["gone"], page.context["unlisted"]) == (2, 1)


def test_long_list_has_pages_and_asks_no_more_for_it(officer, tmp_path):
    asked = []
    for count in (2, 60):
        bring(officer, tmp_path, *([f"Plan {number}", *HARBOUR[1:]] for number in range(count)))
        with CaptureQueriesContext(connection) as queries:
            found, page = lines(officer)
        asked.append(len(queries))
        discard(newest())

    assert asked[0] == asked[1]
    assert (len(found), page.context["page"].paginator.num_pages) == (20, 3)


def test_plans_of_a_municipality_are_held_against_its_own_last_ones(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH)
    bring(officer, tmp_path, [*NORTH[:7], 9], as_of="2025-03-01", name="emmen.xlsx")
    officer.post(reverse("monitoring:plan-only", args=[newest().pk]))
    act(officer, "confirm", is_whole=None)
    bring(officer, tmp_path, [*HARBOUR[:6], 11, 20], as_of="2025-05-01", name="assen.xlsx")
    officer.post(reverse("monitoring:plan-only", args=[newest().pk]))

    seen = plan_uploads.preview_upload(newest())

    assert seen.before.as_of == date(2025, 3, 1)
    assert seen.day_before == date(2025, 1, 1)


def test_file_that_was_stored_is_said_to_be_with_a_link(officer, tmp_path):
    store(officer, tmp_path, HARBOUR, NORTH)
    stored = PlanUpload.objects.get()
    bring(officer, tmp_path, HARBOUR, NORTH, as_of="2025-02-01")
    PlanUpload.objects.filter(pk=newest().pk).update(sha256=stored.sha256)

    page = officer.get(newest().get_absolute_url())

    assert page.context["before"] == stored
    assert f'href="{stored.get_absolute_url()}"' in text_of(page)


def test_file_that_names_every_municipality_is_not_asked_whether_it_has_all(officer, tmp_path):
    places = list(Municipality.objects.values_list("name", flat=True))
    rows = [[f"Plan {place}", place, *HARBOUR[2:]] for place in places]
    store(officer, tmp_path, *rows)

    bring(officer, tmp_path, *rows, as_of="2025-07-01")

    assert plan_uploads.preview_upload(newest()).asks_only == []
