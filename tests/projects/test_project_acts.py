"""What can be done with a project on screen: made, moved, changed, programme, flex plan, bottlenecks, contacts."""

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.enums import Phase, Track
from projects.models import Bottleneck, FlexPlan, PlannedPart, Project
from tests.factories import OPENED, make_project
from tests.projects.own import own_project
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def test_new_project_is_followed_in_the_first_phase_of_its_track():
    client = signed_in(Role.ADVISER)
    data = {"title": "New one", "municipality": make_project().municipality_id, "track": "flex"}

    response = client.post(reverse("projects:project-new"), data)

    made = Project.objects.current().get(title="New one")
    assert (response.status_code, made.phase, made.adviser) == (302, Phase.EXPLORATION, client.user)


def test_new_project_that_is_there_already_is_refused():
    client, project = own_project()
    data = {"title": project.title, "municipality": project.municipality_id, "track": "cpo"}

    response = client.post(reverse("projects:project-new"), data)

    assert response.status_code == 409
    assert Project.objects.filter(title=project.title).count() == 1


@pytest.mark.parametrize(
    ("data", "status", "state"),
    [
        ({"track": "cpo", "phase": "plan", "state": "active"}, 302, "active"),
        ({"track": "cpo", "phase": "initiative", "state": "stopped", "reason": "No land"}, 302, "stopped"),
        ({"track": "cpo", "phase": "initiative", "state": "stopped", "reason": ""}, 400, "active"),
        ({"track": "cpo", "phase": "exploration", "state": "active"}, 400, "active"),
        ({"track": "cpo", "phase": "initiative", "state": "active"}, 409, "active"),
    ],
)
def test_move_says_what_is_wrong_and_stores_nothing_then(data, status, state):
    client, project = own_project()

    response = client.post(reverse("projects:move", args=[project.pk]), {"on": timezone.localdate(), **data})

    assert response.status_code == status
    assert project.stays.get(left_on=None).state == state


def test_facts_that_change_leave_the_old_in_the_dossier():
    client, project = own_project(dwellings=10)
    data = {"title": project.title, "municipality": project.municipality_id, "dwellings": 12}

    assert client.post(reverse("projects:edit", args=[project.pk]), data).status_code == 302

    project.refresh_from_db()
    assert project.dwellings == 12
    assert project.events.get(action="change").data == {"dwellings": "10 → 12"}


def rows(prefix, *rows):
    data = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{key}": value for key, value in row.items()}
    return data


PART = {"segment": "social_rent", "form": "house", "target_group": "starters"}


@pytest.mark.parametrize(
    ("parts", "status", "kept"),
    [
        ([{"number": 6, **PART}, {"number": "", **PART}], 302, [6]),
        ([{"number": 6, **PART}, {"number": 5, **PART, "segment": "mid_rent"}], 409, []),
        ([{"number": 2, **PART}, {"number": 3, **PART}], 400, []),
        ([{"number": 0, **PART}], 400, []),
        ([{"number": 10, **PART}], 302, [10]),
    ],
)
def test_programme_is_kept_as_far_as_it_fits(parts, status, kept):
    client, project = own_project(dwellings=10)

    response = client.post(reverse("projects:programme", args=[project.pk]), rows("part", *parts))

    assert response.status_code == status
    assert list(PlannedPart.objects.values_list("number", flat=True)) == kept


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, 302),
        ({"units_until": 30}, 409),
        ({"exploited_from": "2026-01-01", "exploited_until": "2025-01-01"}, 409),
        ({"mix-0-share": 90}, 409),
    ],
)
def test_flex_plan_is_kept_or_refused_whole(change, status):
    client, project = own_project(track=Track.FLEX)
    mix = rows("mix", {"target_group": "starters", "share": 60}, {"target_group": "elderly", "share": 40})
    data = {"units_from": 40, "units_until": 60, "business_case": "draft", **mix, **rows("loc", {"name": "Station"})}

    response = client.post(reverse("projects:flex-plan", args=[project.pk]), data | change)

    assert response.status_code == status
    assert FlexPlan.objects.count() == (status == 302)


def test_bottleneck_goes_from_open_to_solved():
    client, project = own_project()
    today = timezone.localdate()
    client.post(
        reverse("projects:bottleneck-add", args=[project.pk]), {"kind": "grid", "owner": "Enexis", "opened_on": today}
    )
    bottleneck = Bottleneck.objects.get()
    for act, data in (
        ("plan", {"action": "Call", "owner": "Enexis"}),
        ("escalate", {"level": "area_table", "question": "Who?", "on": today}),
        ("solve", {"resolution": "Connected", "on": today}),
    ):
        assert client.post(reverse(f"projects:bottleneck-{act}", args=[bottleneck.pk]), data).status_code == 302, act

    bottleneck.refresh_from_db()
    assert (bottleneck.action, bottleneck.resolution) == ("Call", "Connected")
    again = client.post(reverse("projects:bottleneck-solve", args=[bottleneck.pk]), {"resolution": "x", "on": today})
    assert again.status_code == 409


def test_project_known_from_a_subsidy_is_followed_from_its_page():
    client = signed_in(Role.TEAM_LEAD)
    project = make_project()

    client.post(
        reverse("projects:follow", args=[project.pk]), {"track": "conversion", "on": OPENED, "date_reason": "Late"}
    )

    assert Project.objects.current().get().phase == Phase.ADVICE


def test_contact_is_kept_and_removed():
    client, project = own_project()
    client.post(reverse("projects:contact-add", args=[project.pk]), {"name": "Voorzitter", "phone": "1"})
    contact = project.contacts.get()

    client.post(reverse("projects:contact-remove", args=[contact.pk]))

    assert not project.contacts.exists()
    assert "Voorzitter" not in str([event.data for event in project.events.all()])
