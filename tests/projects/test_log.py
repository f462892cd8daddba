"""The status log: sent once, mended for a day, and nothing confidential gets out of a line."""

import uuid
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.days import DateInFuture
from projects.enums import BottleneckKind, Light, Phase
from projects.models import Bottleneck, StatusLine
from projects.services.log import correct_line, write_line
from projects.services.refusals import (
    ConfidentialNotAllowed,
    CorrectionTooLate,
    NotLineAuthor,
    NotYourProject,
    ProjectNotFollowed,
)
from tests.factories import make_assignment, make_followed, make_guide, make_project, make_user

pytestmark = pytest.mark.django_db


def test_line_with_the_same_key_is_kept_once():
    project, key = make_followed(), uuid.uuid4()

    first, was_new = write_line(project, text="Talked", key=key, actor=project.adviser)
    again, is_new = write_line(project, text="Talked", key=key, actor=project.adviser)

    assert (first.pk, was_new, is_new) == (again.pk, True, False)
    assert StatusLine.objects.count() == 1


def test_line_moves_the_project_and_opens_bottlenecks_that_are_not_open():
    project = make_followed()
    kinds = [BottleneckKind.GRID, BottleneckKind.NITROGEN]
    write_line(project, text="First", bottlenecks=kinds[:1], actor=project.adviser)

    write_line(project, text="Grant awarded", phase=Phase.PLAN, bottlenecks=kinds, actor=project.adviser)

    assert project.stays.get(left_on=None).phase == Phase.PLAN
    assert sorted(Bottleneck.objects.values_list("kind", flat=True)) == sorted(kinds)


def test_words_of_a_confidential_line_go_nowhere_else():
    user = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    project = make_followed()

    write_line(project, text="Secret talks", phase=Phase.PLAN, is_confidential=True, actor=user)

    assert project.stays.get(left_on=None).reason == ""
    assert all("Secret" not in str(event.data) for event in project.events.all())


def test_confidential_line_is_for_who_has_the_role():
    project = make_followed()

    with pytest.raises(ConfidentialNotAllowed):
        write_line(project, text="Secret", is_confidential=True, actor=project.adviser)


def test_guide_from_outside_writes_lines_of_own_projects_and_nothing_else():
    user = make_user(Role.PROCESS_GUIDE)
    project, other = make_followed(), make_followed()
    make_assignment(project, guide=make_guide(user=user))

    line, _new = write_line(project, text="Met", phase=Phase.PLAN, bottlenecks=["grid"], actor=user)

    assert (line.phase, project.stays.get(left_on=None).phase) == (Phase.INITIATIVE, Phase.INITIATIVE)
    assert not Bottleneck.objects.exists()
    with pytest.raises(NotYourProject):
        write_line(other, text="Met", actor=user)


@pytest.mark.parametrize(("ends_on", "allowed"), [(None, True), (0, True), (-1, False)])
def test_guide_writes_until_the_last_day_of_the_assignment(ends_on, allowed):
    user = make_user(Role.PROCESS_GUIDE)
    project = make_followed()
    last = None if ends_on is None else timezone.localdate() + timedelta(ends_on)
    make_assignment(project, guide=make_guide(user=user), ends_on=last)

    if allowed:
        assert write_line(project, text="Met", actor=user)[1]
    else:
        with pytest.raises(NotYourProject):
            write_line(project, text="Met", actor=user)


def test_line_is_not_of_tomorrow():
    project = make_followed()

    with pytest.raises(DateInFuture):
        write_line(project, text="x", happened_on=timezone.localdate() + timedelta(1), actor=project.adviser)


def test_project_that_is_not_followed_has_no_log():
    adviser = make_user(Role.ADVISER)

    with pytest.raises(ProjectNotFollowed):
        write_line(make_project(adviser=adviser), text="x", actor=adviser)


@pytest.mark.parametrize(("hours", "allowed"), [(0, True), (23.9, True), (24, False), (100, False)])
def test_line_can_be_mended_for_a_day(hours, allowed):
    project = make_followed(on=date(2024, 1, 1))
    with time_machine.travel("2024-06-01 12:00:00+02:00", tick=False) as clock:
        line, _new = write_line(project, text="Befor", actor=project.adviser)
        clock.shift(timedelta(hours=hours))
        if allowed:
            assert correct_line(line, text="After", light=Light.RED, actor=project.adviser).text == "After"
            assert project.events.get(action="correct_line").data["text"] == "Befor"
        else:
            with pytest.raises(CorrectionTooLate):
                correct_line(line, text="After", light=Light.RED, actor=project.adviser)


def test_line_is_mended_by_its_writer():
    project = make_followed()
    line, _new = write_line(project, text="x", actor=project.adviser)

    with pytest.raises(NotLineAuthor):
        correct_line(line, text="y", light=Light.RED, actor=make_user(Role.TEAM_LEAD))
