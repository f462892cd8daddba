"""Who sees and writes what: every role against what is open, confidential, or of another adviser."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.models import Bottleneck, Escalation, Meeting, Project, StatusLine
from projects.services.bottlenecks import escalate, raise_bottleneck
from projects.services.log import write_line
from projects.services.rights import may_log, may_write
from tests.factories import make_assignment, make_followed, make_guide, make_meeting, make_user

pytestmark = pytest.mark.django_db
READERS = set(Role) - {Role.PROCESS_GUIDE}
TABLE = Role.ACCELERATION_TABLE


@pytest.fixture
def seen():
    """One of each that is open, one that is confidential of itself, and one on a confidential project."""
    lead = make_user(Role.TEAM_LEAD, TABLE)
    shown, hidden = make_followed(title="Open"), make_followed(title="Hidden", is_confidential=True)
    for project in (shown, hidden):
        for is_confidential in (False, True):
            made = raise_bottleneck(project, kind="grid", is_confidential=is_confidential, actor=lead)
            for level in ("state", "acceleration_table"):
                escalate(made, level=level, question="x", actor=lead)
            write_line(project, text="x", is_confidential=is_confidential, actor=lead)
    make_meeting(title="Open")
    make_meeting(title="Hidden", kind="acceleration_table", is_confidential=True)


def counts(user):
    return {model: model.objects.visible_to(user).count() for model in MODELS}


MODELS = (Project, Bottleneck, Escalation, StatusLine, Meeting)
NOTHING = dict.fromkeys(MODELS, 0)
OPEN = dict.fromkeys(MODELS, 1)
EVERYTHING = {Project: 2, Bottleneck: 4, Escalation: 8, StatusLine: 4, Meeting: 2}


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize("role", Role)
def test_role_sees_what_it_may(role):
    expected = EVERYTHING if role == TABLE else OPEN if role in READERS else NOTHING

    assert counts(make_user(role)) == expected


@pytest.mark.usefixtures("seen")
def test_somebody_without_a_role_sees_nothing():
    assert counts(make_user()) == NOTHING


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize(("starts", "ends", "sees"), [(0, None, 1), (0, 0, 1), (1, None, 0), (-5, -1, 0)])
def test_guide_sees_the_projects_of_the_present_assignments(starts, ends, sees):
    user, today = make_user(Role.PROCESS_GUIDE), timezone.localdate()
    guide = make_guide(user=user)
    last = None if ends is None else today + timedelta(ends)
    for project in Project.objects.all():
        make_assignment(project, guide=guide, starts_on=today + timedelta(starts), ends_on=last)

    assert counts(user) == {**dict.fromkeys(MODELS, sees), Meeting: 0}


def test_project_with_two_assignments_is_seen_once():
    user, project, today = make_user(Role.PROCESS_GUIDE), make_followed(), timezone.localdate()
    guide = make_guide(user=user)
    for days in (1, 2):
        make_assignment(project, guide=guide, starts_on=today - timedelta(days))

    assert Project.objects.visible_to(user).count() == 1


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("own", [True, False])
def test_role_writes_what_it_may(role, own):
    user = make_user(role)
    project = make_followed()
    if own:
        project.adviser = user

    expected = role == Role.TEAM_LEAD or (own and role == Role.ADVISER)

    assert may_write(project, user) is expected
    assert may_log(project, user) is expected


def test_confidential_project_is_written_by_its_adviser_with_the_role_only():
    project = make_followed(is_confidential=True)

    assert not may_write(project, project.adviser)

    project.adviser = make_user(Role.ADVISER, TABLE)
    assert may_write(project, project.adviser)


def test_guide_logs_on_a_confidential_project_only_with_the_role():
    user = make_user(Role.PROCESS_GUIDE)
    project = make_followed(is_confidential=True)
    make_assignment(project, guide=make_guide(user=user))

    assert not may_log(project, user)
