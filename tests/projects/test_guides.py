"""Process guides: in one state at a time, once for a project at a time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import DateInFuture
from projects.enums import GuideState
from projects.models import Guide
from projects.services.guides import assign, change_guide, set_guide_state
from projects.services.refusals import AlreadyAssigned, BeforeCurrentPhase, GuideEnded, NotYourProject, StateUnchanged
from tests.dossier import facts
from tests.factories import OPENED, make_followed, make_guide, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
DAY = date(2024, 6, 1)


def test_guide_was_in_another_state_on_an_earlier_day():
    guide = make_guide()

    set_guide_state(guide, state=GuideState.STANDBY, on=DAY, actor=make_user())

    assert Guide.objects.in_state_on(GuideState.ACTIVE, DAY - timedelta(1)).get() == guide
    assert Guide.objects.in_state_on(GuideState.STANDBY, DAY).get() == guide
    assert not Guide.objects.in_state_on(GuideState.ACTIVE, DAY).exists()
    assert not Guide.objects.in_state_on(GuideState.ACTIVE, OPENED - timedelta(1)).exists()


def test_guide_does_not_get_the_same_state_nor_one_before_the_present():
    guide = make_guide(on=DAY)

    with pytest.raises(StateUnchanged):
        set_guide_state(guide, state=GuideState.ACTIVE, on=DAY, actor=make_user())
    with pytest.raises(BeforeCurrentPhase):
        set_guide_state(guide, state=GuideState.ENDED, on=DAY - timedelta(1), actor=make_user())

    assert set_guide_state(guide, state=GuideState.ENDED, on=DAY, actor=make_user()).entered_on == DAY


def test_guide_is_assigned_and_the_dossier_says_so():
    project, guide = make_followed(), make_guide()

    found = assign(
        guide, project=project, starts_on=DAY, hours=Decimal("40.5"), grant_case="S-2024-1", actor=project.adviser
    )

    assert (found.hours, found.grant_case) == (Decimal("40.5"), "S-2024-1")
    assert project.events.last().data["guide"] == guide.name


@pytest.mark.parametrize(
    ("starts", "ends", "allowed"),
    [
        (0, None, False),
        (10, 20, False),
        (-20, 0, False),
        (-20, -1, True),
        (11, None, True),
    ],
)
def test_guide_works_once_for_a_project_at_a_time(starts, ends, allowed):
    project, guide = make_followed(), make_guide()
    assign(guide, project=project, starts_on=DAY, ends_on=DAY + timedelta(10), actor=project.adviser)
    last = None if ends is None else DAY + timedelta(ends)
    terms = {"project": project, "starts_on": DAY + timedelta(starts), "ends_on": last, "actor": project.adviser}

    if allowed:
        assert assign(guide, **terms).pk
    else:
        with pytest.raises(AlreadyAssigned):
            assign(guide, **terms)


@pytest.mark.parametrize(
    ("state", "allowed"), [(GuideState.ACTIVE, True), (GuideState.STANDBY, True), (GuideState.ENDED, False)]
)
def test_guide_who_ended_gets_no_project(state, allowed):
    project, guide = make_followed(), make_guide(state=state)

    if allowed:
        assert assign(guide, project=project, starts_on=DAY, actor=project.adviser).pk
    else:
        with pytest.raises(GuideEnded):
            assign(guide, project=project, starts_on=DAY, actor=project.adviser)


def test_guide_is_assigned_by_who_writes_the_project():
    project = make_followed()

    with pytest.raises(NotYourProject):
        assign(make_guide(), project=project, starts_on=DAY, actor=make_user(Role.ADVISER))
    assert assign(make_guide(), project=project, starts_on=DAY, actor=make_user(Role.TEAM_LEAD)).pk


def test_change_of_a_guide_is_recorded_by_whom_without_the_addresses():
    guide, actor = make_guide(name="Anna"), make_user()
    before = guide.events.count()

    change_guide(guide, name="Anne", email="anne@example.org", phone="", actor=actor)

    event = guide.events.latest("pk")
    assert guide.events.count() == before + 1
    assert (event.actor, event.action, facts(event)) == (actor, "change", {"fields": "email,name"})
    assert Guide.objects.get(pk=guide.pk).name == "Anne"


def test_guide_that_is_saved_unchanged_is_not_recorded():
    guide = make_guide(name="Anna")
    before = guide.events.count()

    change_guide(guide, name="Anna", actor=make_user())

    assert guide.events.count() == before


def test_wrong_address_is_refused_and_not_recorded():
    guide = make_guide()
    before = guide.events.count()

    with pytest.raises(ValidationError):
        change_guide(guide, email="nowhere", actor=make_user())

    assert guide.events.count() == before


def test_change_of_status_is_recorded_by_whom():
    guide, actor = make_guide(), make_user()

    set_guide_state(guide, state=GuideState.STANDBY, on=DAY, actor=actor)

    event = guide.events.latest("pk")
    assert (event.actor, event.action, event.data["state"]) == (actor, "set_state", "standby")


def test_status_from_tomorrow_on_is_refused():
    guide = make_guide()

    with pytest.raises(DateInFuture):
        set_guide_state(guide, state=GuideState.STANDBY, on=timezone.localdate() + timedelta(1), actor=make_user())
