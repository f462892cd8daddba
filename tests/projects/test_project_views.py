"""The screens of projects: the list and its filters, the page, the acts, the board, the calendar and the map."""

from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.models import SavedView
from drenthe.accounts.roles import Role
from projects.enums import BottleneckKind, Phase, ProjectState, Track
from projects.models import StatusLine
from projects.services.bottlenecks import raise_bottleneck
from projects.services.log import write_line
from projects.services.phases import move
from tests.factories import make_application, make_assignment, make_followed, make_guide, make_project
from tests.projects.own import own_project
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "taken_over"), pytest.mark.one_database]
LIST = "projects:project-list"


def titles(client, **filters):
    response = client.get(f"{reverse(LIST)}?{urlencode(filters)}")
    assert response.status_code == 200
    return [project.title for project in response.context["page"]]


def test_list_shows_projects_of_the_impulsteam_and_no_others():
    make_followed(title="Followed")
    make_project(title="Known from a subsidy")

    assert titles(signed_in(Role.READER)) == ["Followed"]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["Active", "Flexed", "Stopped"]),
        ({"q": "act"}, ["Active"]),
        ({"track": "flex"}, ["Flexed"]),
        ({"state": "active"}, ["Active", "Flexed"]),
        ({"state": "stopped"}, ["Stopped"]),
        ({"phase": "exploration"}, ["Flexed"]),
        ({"municipality": "GM0106"}, ["Active", "Flexed", "Stopped"]),
        ({"municipality": "GM0114"}, []),
        ({"light": "red"}, ["Active"]),
        ({"bottleneck": "grid"}, ["Active"]),
        ({"silent": 60}, ["Flexed"]),
        ({"as_of": "2024-05-31"}, ["Active", "Flexed", "Stopped"]),
        ({"as_of": "2024-05-31", "state": "active"}, ["Active", "Flexed", "Stopped"]),
        ({"as_of": "2024-06-01", "state": "stopped"}, ["Stopped"]),
        ({"as_of": "2019-12-31"}, []),
        ({"ordering": "-title"}, ["Stopped", "Flexed", "Active"]),
    ],
)
def test_list_is_narrowed_by_each_filter(filters, found):
    active, _flexed, stopped = (
        make_followed(title="Active"),
        make_followed(title="Flexed", track=Track.FLEX),
        make_followed(title="Stopped"),
    )
    write_line(active, text="x", light="red", bottlenecks=["grid"], actor=active.adviser)
    move(stopped, state=ProjectState.STOPPED, reason="No land", on=date(2024, 6, 1), actor=stopped.adviser)

    assert titles(signed_in(Role.READER), **filters) == found


@pytest.mark.parametrize("filters", [{"track": "x"}, {"silent": "x"}, {"as_of": "x"}, {"nonsense": "1"}])
def test_list_says_that_a_filter_cannot_be_used(filters):
    response = signed_in(Role.READER).get(reverse(LIST), filters)

    assert response.status_code == 400
    assert "utrecht-alert--error" in response.content.decode()


@pytest.mark.parametrize("url", [reverse(LIST), reverse("projects:board"), reverse("projects:map")])
def test_list_board_and_map_ask_the_same_number_of_queries_for_1_and_3(url):
    client = signed_in(Role.TEAM_LEAD)
    counts = []
    for number in (1, 2):
        for _each in range(number):
            made = make_followed()
            write_line(made, text="x", bottlenecks=["grid"], actor=made.adviser)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_guide_from_outside_sees_own_projects_only():
    client = signed_in(Role.PROCESS_GUIDE)
    own, other = make_followed(title="Own"), make_followed(title="Other")
    make_assignment(own, guide=make_guide(user=client.user))

    assert titles(client) == ["Own"]
    assert client.get(own.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 404


def test_page_shows_where_it_stands_and_what_happened():
    project = make_followed(title="CPO Somewhere", dwellings=12)
    write_line(project, text="Talked with the municipality", next_step="Visit", actor=project.adviser)
    raise_bottleneck(project, kind=BottleneckKind.NITROGEN, owner="Province", actor=project.adviser)
    application = make_application(projects=[project])

    text = text_of(signed_in(Role.READER).get(project.get_absolute_url()))

    for shown in ("CPO Somewhere", "Talked with the municipality", "Visit", application.case_number):
        assert shown in text


def test_contacts_have_their_telephone_for_who_may_see_it_only():
    project = make_followed()
    project.contacts.create(name="Voorzitter", phone="0592-000000", email="x@test.example")

    shown, hidden = (
        signed_in(role).get(project.get_absolute_url()).content.decode() for role in (Role.ADVISER, Role.READER)
    )

    assert "0592-000000" in shown
    assert "x@test.example" in shown
    assert "0592-000000" not in hidden
    assert "x@test.example" not in hidden
    assert "Voorzitter" in hidden


def test_board_has_a_column_for_each_phase_and_moves_a_card():
    client, project = own_project()

    board = client.get(reverse("projects:board"))
    answer = client.post(
        reverse("projects:board-move", args=[project.pk]), {"phase": "plan"}, headers={"accept": "application/json"}
    )

    assert [column["phase"] for column in board.context["columns"]][:2] == [Phase.INITIATIVE, Phase.PLAN]
    assert (answer.status_code, project.stays.get(left_on=None).phase) == (200, Phase.PLAN)
    assert project.title in answer.json()["said"]


@pytest.mark.parametrize(("phase", "status"), [("exploration", 409), ("nonsense", 400), ("initiative", 409)])
def test_board_says_why_a_card_cannot_go_there(phase, status):
    client, project = own_project()

    answer = client.post(
        reverse("projects:board-move", args=[project.pk]), {"phase": phase}, headers={"accept": "application/json"}
    )

    assert answer.status_code == status
    assert answer.json()["said"]


def test_board_of_another_adviser_is_to_look_at():
    project = make_followed()
    client = signed_in(Role.ADVISER)

    assert b"data-handle" not in client.get(reverse("projects:board")).content
    assert client.post(reverse("projects:board-move", args=[project.pk]), {"phase": "plan"}).status_code == 403


def test_line_that_is_sent_twice_arrives_once():
    client, project = own_project()
    url = reverse("projects:log", args=[project.pk])
    key = client.get(url).context["form"].initial["key"]
    data = {"key": str(key), "light": "green", "text": "Met the group", "happened_on": timezone.localdate()}

    first, second = (client.post(url, data, headers={"accept": "application/json"}) for _time in range(2))

    assert (first.status_code, second.status_code) == (201, 200)
    assert StatusLine.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"text": "  "}, 400),
        ({"light": "blue"}, 400),
        ({"next_on": "2026-01-01"}, 400),
        ({"phase": "exploration"}, 400),
    ],
)
def test_line_says_what_is_wrong(change, status):
    client, project = own_project()
    data = {"light": "green", "text": "x", "happened_on": timezone.localdate(), **change}

    answer = client.post(reverse("projects:log", args=[project.pk]), data, headers={"accept": "application/json"})

    assert answer.status_code == status
    assert answer.json()["errors"]
    assert not StatusLine.objects.exists()


def test_own_line_is_mended_on_screen_and_that_of_another_is_not():
    client, project = own_project()
    line, _new = write_line(project, text="Befor", actor=client.user)
    url = reverse("projects:line-edit", args=[line.pk])

    assert client.post(url, {"light": "amber", "text": "After"}).status_code == 302
    assert signed_in(Role.TEAM_LEAD).post(url, {"light": "amber", "text": "Mine"}).status_code == 403

    line.refresh_from_db()
    assert line.text == "After"


def test_calendar_holds_next_steps_and_deliveries_of_its_month():
    client, project = own_project(expected_on=date(2027, 3, 5))
    write_line(project, text="x", next_step="Call the bank", next_on=date(2027, 3, 1), actor=client.user)

    march = text_of(client.get(reverse("projects:calendar"), {"month": "2027-03"}))
    april = text_of(client.get(reverse("projects:calendar"), {"month": "2027-04"}))

    assert "Call the bank" in march
    assert "Call the bank" not in april


def test_map_counts_by_municipality_and_leads_to_the_list():
    client, _project = own_project()

    response = client.get(reverse("projects:map"), {"state": "active"})

    assert f"{reverse(LIST)}?state=active&municipality=GM0106" in response.context["urls"].values()
    assert response.context["count"] == 1


def test_week_holds_what_is_late_due_silent_and_stuck_of_ones_own():
    client, project = own_project(title="Mine")
    make_followed(title="Theirs")
    yesterday = timezone.localdate() - timedelta(1)
    write_line(project, text="x", light="red", next_step="Call", next_on=yesterday, actor=client.user)
    own = make_followed(title="Quiet", adviser=client.user)

    week = client.get(reverse("projects:week")).context["week"]
    team = client.get(reverse("projects:week"), {"adviser": "all"}).context["week"]

    assert ([one.title for one in week.late], [one.title for one in week.stuck]) == (["Mine"], ["Mine"])
    assert [one.pk for one in week.silent] == [own.pk]
    assert {one.title for one in team.silent} == {"Quiet", "Theirs"}


def test_view_is_kept_shared_with_the_team_and_removed_by_its_owner():
    client = signed_in(Role.ADVISER)
    team = Group.objects.get(name=Role.ADVISER.value)
    client.post(reverse("projects:view-save"), {"name": "Mine", "query": "track=cpo", "shared_with": team.pk})
    view = SavedView.objects.get()

    colleague, other = signed_in(Role.ADVISER), signed_in(Role.FINANCE)

    assert "Mine" in text_of(colleague.get(reverse(LIST)))
    assert "track=cpo" not in other.get(reverse(LIST)).content.decode()
    assert colleague.post(reverse("projects:view-remove", args=[view.pk])).status_code == 404
    assert client.post(reverse("projects:view-remove", args=[view.pk])).status_code == 302
    assert not SavedView.objects.exists()


def test_view_is_shared_with_an_own_team_only():
    client = signed_in(Role.ADVISER)
    finance = Group.objects.get(name=Role.FINANCE.value)

    client.post(reverse("projects:view-save"), {"name": "Mine", "query": "", "shared_with": finance.pk})

    assert not SavedView.objects.exists()


@pytest.mark.parametrize("path", ["/projects/", "/projects/board/", "/projects/map/", "/projects/calendar/"])
@pytest.mark.parametrize(("days", "status"), [("36500", 200), ("36501", 400), ("99999999999999999999", 400)])
def test_days_without_an_update_are_bounded(path, days, status):
    assert signed_in(Role.ADVISER).get(path, {"silent": days}).status_code == status
