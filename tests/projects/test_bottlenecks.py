"""Bottlenecks and what was done about them: opened once, taken to a table, solved with an answer."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import DateInFuture
from projects.enums import BottleneckKind, EscalationLevel
from projects.models import Bottleneck, Escalation
from projects.services.bottlenecks import close_escalation, escalate, plan_action, raise_bottleneck, resolve_bottleneck
from projects.services.refusals import (
    AlreadyEscalated,
    BottleneckIsClosed,
    BottleneckIsOpen,
    ConfidentialNotAllowed,
    DateBeforeStart,
    EscalationIsClosed,
    NotYourProject,
)
from tests.factories import make_followed, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
DAY = date(2024, 6, 1)
TABLE = EscalationLevel.ACCELERATION_TABLE


def tomorrow():
    return timezone.localdate() + timedelta(1)


def table_lead():
    return make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)


def make_bottleneck(project=None, **values):
    project = project or make_followed()
    values = {"kind": BottleneckKind.GRID, "opened_on": DAY, "actor": project.adviser, **values}
    return raise_bottleneck(project, **values)


def test_bottleneck_is_opened_once_per_kind():
    project = make_followed()
    make_bottleneck(project)

    with pytest.raises(BottleneckIsOpen):
        make_bottleneck(project)

    make_bottleneck(project, kind=BottleneckKind.NITROGEN)
    assert Bottleneck.objects.open_on(DAY).count() == 2
    assert not Bottleneck.objects.open_on(DAY - timedelta(1)).exists()


def test_confidential_bottleneck_of_the_same_kind_does_not_show_in_a_refusal():
    project, lead = make_followed(), table_lead()
    make_bottleneck(project, is_confidential=True, actor=lead)

    assert make_bottleneck(project).pk

    assert [event.is_confidential for event in project.events.filter(action="raise_bottleneck")] == [True, False]


def test_confidential_bottleneck_is_raised_by_who_has_the_role():
    with pytest.raises(ConfidentialNotAllowed):
        make_bottleneck(is_confidential=True)


def test_bottleneck_of_somebody_else_is_refused():
    with pytest.raises(NotYourProject):
        make_bottleneck(actor=make_user(Role.ADVISER))


def test_bottleneck_is_not_of_tomorrow_nor_solved_tomorrow():
    with pytest.raises(DateInFuture):
        make_bottleneck(opened_on=tomorrow())
    bottleneck = make_bottleneck()
    with pytest.raises(DateInFuture):
        resolve_bottleneck(bottleneck, resolution="x", on=tomorrow(), actor=bottleneck.actor)


def test_action_is_planned_by_the_adviser_and_stays_in_the_dossier():
    bottleneck = make_bottleneck()
    terms = {"description": " Station full ", "owner": "Enexis", "action": "Ask", "action_on": DAY}

    planned = plan_action(bottleneck, **terms, actor=bottleneck.actor)

    assert (planned.description, planned.owner, planned.action_on) == ("Station full", "Enexis", DAY)
    assert bottleneck.project.events.last().data["owner"] == "Enexis"
    with pytest.raises(NotYourProject):
        plan_action(bottleneck, **terms, actor=make_user(Role.READER))


def test_solved_bottleneck_stays_solved_and_may_come_back():
    bottleneck = make_bottleneck()
    resolve_bottleneck(bottleneck, resolution="Cable", on=DAY + timedelta(9), actor=bottleneck.actor)
    bottleneck.refresh_from_db()

    assert bottleneck.days_open == 9
    for act in (
        lambda: resolve_bottleneck(bottleneck, resolution="Again", actor=bottleneck.actor),
        lambda: escalate(bottleneck, level=EscalationLevel.STATE, question="x", actor=bottleneck.actor),
        lambda: plan_action(bottleneck, description="", owner="", action="", action_on=None, actor=bottleneck.actor),
    ):
        with pytest.raises(BottleneckIsClosed):
            act()
    assert make_bottleneck(bottleneck.project).pk != bottleneck.pk


def test_bottleneck_is_not_solved_before_it_opened():
    bottleneck = make_bottleneck()

    with pytest.raises(DateBeforeStart):
        resolve_bottleneck(bottleneck, resolution="Cable", on=DAY - timedelta(1), actor=bottleneck.actor)

    assert resolve_bottleneck(bottleneck, resolution="Cable", on=DAY, actor=bottleneck.actor).closed_on == DAY


def test_confidential_bottleneck_is_solved_by_who_may_see_it():
    project, lead = make_followed(), table_lead()
    bottleneck = make_bottleneck(project, is_confidential=True, actor=lead)

    with pytest.raises(ConfidentialNotAllowed):
        resolve_bottleneck(bottleneck, resolution="x", actor=project.adviser)

    assert resolve_bottleneck(bottleneck, resolution="x", actor=lead).closed_on == timezone.localdate()
    assert project.events.last().is_confidential


@pytest.mark.parametrize(
    ("level", "roles", "allowed"),
    [
        (EscalationLevel.AREA_TABLE, [Role.TEAM_LEAD], True),
        (EscalationLevel.STATE, [Role.TEAM_LEAD], True),
        (EscalationLevel.AREA_TABLE, [Role.READER], False),
        (EscalationLevel.AREA_TABLE, [Role.ACCELERATION_TABLE], False),
        (TABLE, [Role.TEAM_LEAD], False),
        (TABLE, [Role.ADVISER], False),
        (TABLE, [Role.ACCELERATION_TABLE], True),
        (TABLE, [Role.TEAM_LEAD, Role.ACCELERATION_TABLE], True),
    ],
)
def test_bottleneck_is_taken_to_a_table_by_who_may(level, roles, allowed):
    bottleneck, user = make_bottleneck(), make_user(*roles)

    if allowed:
        found = escalate(bottleneck, level=level, question=" Who pays? ", on=DAY, actor=user)
        assert (found.question, found.raised_on) == ("Who pays?", DAY)
    else:
        with pytest.raises((NotYourProject, ConfidentialNotAllowed)):
            escalate(bottleneck, level=level, question="Who pays?", on=DAY, actor=user)
        assert not Escalation.objects.exists()


def test_bottleneck_lies_once_at_a_table_until_it_gets_an_answer():
    bottleneck = make_bottleneck()
    terms = {"level": EscalationLevel.STATE, "question": "Law?", "on": DAY, "actor": bottleneck.actor}
    first = escalate(bottleneck, **terms)

    with pytest.raises(AlreadyEscalated):
        escalate(bottleneck, **terms)
    with pytest.raises(DateInFuture):
        close_escalation(first, outcome="No", on=tomorrow(), actor=bottleneck.actor)
    with pytest.raises(DateBeforeStart):
        close_escalation(first, outcome="No", on=DAY - timedelta(1), actor=bottleneck.actor)
    close_escalation(first, outcome="No", on=DAY, actor=bottleneck.actor)
    first.refresh_from_db()
    assert (first.outcome, first.closed_on) == ("No", DAY)
    with pytest.raises(EscalationIsClosed):
        close_escalation(first, outcome="Yes", actor=bottleneck.actor)
    assert escalate(bottleneck, **terms).pk != first.pk
    with pytest.raises(DateInFuture):
        escalate(bottleneck, **{**terms, "level": EscalationLevel.AREA_TABLE, "on": tomorrow()})


def test_what_goes_to_the_versnellingstafel_is_confidential_to_the_end():
    bottleneck, table = make_bottleneck(), make_user(Role.ACCELERATION_TABLE)
    escalation = escalate(bottleneck, level=TABLE, question="Secret", actor=table)

    with pytest.raises(ConfidentialNotAllowed):
        close_escalation(escalation, outcome="x", actor=bottleneck.actor)
    close_escalation(escalation, outcome="Secret deal", actor=table)

    events = bottleneck.project.events.filter(action__in=["escalate", "close_escalation"])
    assert [event.is_confidential for event in events] == [True, True]


def test_escalation_is_closed_by_who_may_write_the_project():
    bottleneck = make_bottleneck()
    escalation = escalate(bottleneck, level=EscalationLevel.STATE, question="x", actor=bottleneck.actor)

    with pytest.raises(NotYourProject):
        close_escalation(escalation, outcome="x", actor=make_user(Role.ADVISER))
