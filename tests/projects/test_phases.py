"""Where a project stands, from when until when."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import DateInFuture
from projects.enums import Phase, ProjectState, Track
from projects.models import Project, Stay
from projects.phases import PHASES, phases_of
from projects.services.phases import follow, move
from projects.services.refusals import (
    AlreadyFollowed,
    AlreadyInPhase,
    BeforeCurrentPhase,
    NotYourProject,
    PhaseOfOtherTrack,
    ProjectNotFollowed,
    ReasonNeeded,
)
from tests.factories import OPENED, make_followed, make_project, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
DAY = date(2024, 6, 1)


@pytest.mark.parametrize("track", Track.values)
def test_project_begins_in_the_first_phase_of_its_track(track):
    project = make_followed(track=track)

    stay = project.stays.get()

    assert (stay.phase, stay.state, stay.left_on) == (PHASES[track][0], ProjectState.ACTIVE, None)


@pytest.mark.parametrize(("track", "phase"), [(track, phase) for track in Track.values for phase in Phase.values])
def test_project_moves_to_each_phase_of_its_track_and_to_no_other(track, phase):
    project = make_followed(track=track)
    first = phases_of(track)[0]

    if phase == first:
        with pytest.raises(AlreadyInPhase):
            move(project, phase=phase, on=DAY, actor=project.adviser)
    elif phase in phases_of(track):
        assert move(project, phase=phase, on=DAY, actor=project.adviser).phase == phase
        assert project.stays.get(phase=first).left_on == DAY
    else:
        with pytest.raises(PhaseOfOtherTrack):
            move(project, phase=phase, on=DAY, actor=project.adviser)


def test_project_stood_elsewhere_on_an_earlier_day():
    project = make_followed()
    move(project, phase=Phase.PLAN, on=DAY, actor=project.adviser)

    before, after = (Project.objects.standing_on(day).get(pk=project.pk) for day in (DAY - timedelta(1), DAY))

    assert (before.phase, before.since) == (Phase.INITIATIVE, OPENED)
    assert (after.phase, after.since) == (Phase.PLAN, DAY)
    assert not Project.objects.standing_on(OPENED - timedelta(1)).exists()


@pytest.mark.parametrize("state", [ProjectState.ON_HOLD, ProjectState.STOPPED, ProjectState.OTHER_FORM])
def test_pause_stop_and_other_form_are_explained(state):
    project = make_followed()

    with pytest.raises(ReasonNeeded):
        move(project, state=state, reason="  ", actor=project.adviser)

    assert move(project, state=state, reason="No location", actor=project.adviser).reason == "No location"


def test_project_that_became_another_form_goes_on_in_another_track_in_its_history():
    project = make_followed(track=Track.CPO, phase=Phase.PLAN)

    move(project, track=Track.CONVERSION, on=DAY, reason="An old farm", actor=project.adviser)

    assert [stay.track for stay in project.stays.order_by("pk")] == [Track.CPO, Track.CONVERSION]
    assert Project.objects.standing_on(DAY).get().phase == Phase.ADVICE


def test_phase_begins_on_the_day_of_the_present_one_or_later():
    project = make_followed(on=DAY)

    with pytest.raises(BeforeCurrentPhase):
        move(project, phase=Phase.PLAN, on=DAY - timedelta(1), actor=project.adviser)

    assert move(project, phase=Phase.PLAN, on=DAY, actor=project.adviser).entered_on == DAY


def test_phase_does_not_begin_tomorrow():
    project = make_followed()

    with pytest.raises(DateInFuture):
        move(project, phase=Phase.PLAN, on=timezone.localdate() + timedelta(1), actor=project.adviser)

    assert Stay.objects.count() == 1


def test_project_is_followed_once():
    project = make_followed()

    with pytest.raises(AlreadyFollowed):
        follow(project, track=Track.FLEX, actor=project.adviser)


def test_project_that_is_not_followed_does_not_move():
    adviser = make_user(Role.ADVISER)

    with pytest.raises(ProjectNotFollowed):
        move(make_project(adviser=adviser), phase=Phase.PLAN, actor=adviser)


@pytest.mark.parametrize(
    ("roles", "own", "allowed"),
    [
        ([Role.ADVISER], True, True),
        ([Role.ADVISER], False, False),
        ([Role.TEAM_LEAD], False, True),
        ([Role.CASE_OFFICER], True, False),
        ([Role.READER], False, False),
        ([Role.PROCESS_GUIDE], False, False),
        ([Role.ACCELERATION_TABLE], False, False),
        ([], True, False),
    ],
)
def test_adviser_moves_own_projects_and_the_team_lead_all(roles, own, allowed):
    user = make_user(*roles)
    project = make_followed()
    if own:
        Project.objects.filter(pk=project.pk).update(adviser=user)
        project.refresh_from_db()

    if allowed:
        assert move(project, phase=Phase.PLAN, on=DAY, actor=user).actor == user
    else:
        with pytest.raises(NotYourProject):
            move(project, phase=Phase.PLAN, on=DAY, actor=user)


def test_confidential_project_is_written_by_who_may_see_it():
    lead, both = make_user(Role.TEAM_LEAD), make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    project = make_followed(is_confidential=True)

    with pytest.raises(NotYourProject):
        move(project, phase=Phase.PLAN, on=DAY, actor=lead)

    assert move(project, phase=Phase.PLAN, on=DAY, actor=both).phase == Phase.PLAN


def test_every_move_is_a_line_in_the_dossier():
    project = make_followed()

    move(project, phase=Phase.PLAN, on=DAY, reason="Grant awarded", actor=project.adviser)

    assert [event.action for event in project.events.all()] == ["follow", "move"]
    assert project.events.last().data["reason"] == "Grant awarded"
