"""The registers: as of a day, narrowed by what is asked, and never more than who looks may see."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils import timezone

from drenthe.accounts.roles import Role
from projects.exports.actions import ACTIONS
from projects.exports.advices import ADVICES
from projects.exports.bottlenecks import BOTTLENECKS
from projects.exports.flex import FLEX
from projects.exports.guides import GUIDES
from projects.exports.meetings import MEETINGS
from projects.models import Advice, AgendaAction, Evidence, Meeting
from projects.registers import (
    ActionRegister,
    AdviceRegister,
    BottleneckRegister,
    FlexRegister,
    GuideRegister,
    MeetingRegister,
)
from projects.services.bottlenecks import (
    close_escalation,
    days_open,
    escalate,
    plan_action,
    raise_bottleneck,
    resolve_bottleneck,
)
from projects.services.facts import set_flex_plan
from projects.services.guides import set_guide_state
from projects.services.phases import move
from tests.factories import make_assignment, make_followed, make_guide, make_meeting, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
DAY = date(2024, 6, 1)
DAYS = timedelta(1)


def rows(register, query="", *roles, user=None):
    found = register(QueryDict(query), user=user or make_user(*(roles or (Role.READER,))))
    assert found.is_valid(), found.errors
    return list(found.qs)


def table_lead():
    return make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)


# Guides


def test_guides_are_in_the_state_of_the_day():
    guide = make_guide()
    set_guide_state(guide, state="ended", on=DAY, actor=make_user())

    assert [one.state for one in rows(GuideRegister, f"as_of={DAY - DAYS}")] == ["active"]
    assert [one.state for one in rows(GuideRegister, f"as_of={DAY}")] == ["ended"]
    assert rows(GuideRegister, f"as_of={DAY}&state=active") == []
    assert rows(GuideRegister, "as_of=2019-12-31") == []


def test_guide_has_the_work_of_the_day_as_far_as_one_may_see_it():
    guide = make_guide()
    shown, hidden = make_followed(), make_followed(is_confidential=True)
    make_assignment(shown, guide=guide, ends_on=DAY, hours=Decimal("10.5"))
    make_assignment(shown, guide=guide, starts_on=DAY + DAYS, hours=Decimal("2.0"))
    make_assignment(hidden, guide=guide, hours=Decimal("7.0"))

    def work(day, *roles):
        (one,) = rows(GuideRegister, f"as_of={day}", *roles)
        return one.present, one.ever, one.hours

    assert work(DAY) == (1, 1, Decimal("10.5"))
    assert work(DAY + DAYS) == (1, 1, Decimal("12.5"))
    assert work(DAY, Role.ACCELERATION_TABLE) == (2, 2, Decimal("17.5"))


def test_guides_are_found_by_name_and_active_ones_come_first():
    make_guide(name="Anna", state="ended")
    make_guide(name="Zoe", organisation="Bureau")

    assert [one.name for one in rows(GuideRegister)] == ["Zoe", "Anna"]
    assert [one.name for one in rows(GuideRegister, "q=bureau")] == ["Zoe"]


# Meetings


@pytest.mark.parametrize(("year", "there"), [(2023, False), (2024, True), (2025, True), (2026, False)])
def test_meeting_is_in_every_year_that_it_touches(year, there):
    make_meeting(starts_on=date(2024, 12, 31), ends_on=date(2025, 1, 1))

    assert bool(rows(MeetingRegister, f"year={year}")) is there


@pytest.mark.parametrize(("year", "there"), [(2023, False), (2024, True), (2025, False)])
def test_meeting_of_one_day_is_in_its_year(year, there):
    make_meeting(starts_on=date(2024, 12, 31))

    assert bool(rows(MeetingRegister, f"year={year}")) is there


def test_meetings_are_narrowed_by_kind_pillar_and_word():
    make_meeting(title="Congress", kind="congress", pillar="accelerate", theme="Shortage")
    make_meeting(title="Course", kind="course", pillar="future", place="Assen")

    for query, title in (("kind=congress", "Congress"), ("pillar=future", "Course"), ("q=assen", "Course")):
        assert [one.title for one in rows(MeetingRegister, query)] == [title]


def test_confidential_meeting_is_for_who_has_the_role_and_left_out_when_asked():
    make_meeting(title="Open")
    make_meeting(title="Hidden", is_confidential=True)

    assert [one.title for one in rows(MeetingRegister)] == ["Open"]
    assert len(rows(MeetingRegister, "", Role.ACCELERATION_TABLE)) == 2
    assert len(rows(MeetingRegister, "confidential=no", Role.ACCELERATION_TABLE)) == 1


# The agenda


def make_advice(number=1, **values):
    return Advice.objects.create(**{"assembly": 2024, "number": number, "title": "Build", "given_on": DAY, **values})


def test_advices_are_those_that_were_given_by_the_day():
    make_advice()

    assert len(rows(AdviceRegister, f"as_of={DAY}")) == 1
    assert rows(AdviceRegister, f"as_of={DAY - DAYS}") == []


def test_advice_and_action_count_their_evidence():
    action = AgendaAction.objects.create(code="V1", title="Speed", pillar="accelerate")
    advice = make_advice(action=action)
    make_advice(2, action=action)
    for of in ({"advice": advice}, {"action": action}, {"action": action}):
        Evidence.objects.create(day=DAY, text="Done", **of)

    assert [one.pieces for one in rows(AdviceRegister)] == [1, 0]
    assert [(one.pieces, one.given) for one in rows(ActionRegister)] == [(2, 2)]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("progress=done", [2]),
        ("pillar=living", [2]),
        ("q=2", [2]),
        ("q=Bu", [1, 2]),
        ("q=Team", [1]),
        ("assembly=2024", [1, 2]),
        ("assembly=2028", []),
    ],
)
def test_advices_are_narrowed(query, numbers):
    action = AgendaAction.objects.create(code="W1", title="Live", pillar="living")
    make_advice(owner="Team")
    make_advice(2, progress="done", action=action)

    assert [one.number for one in rows(AdviceRegister, query)] == numbers


def test_actions_are_in_the_order_of_the_pillars():
    for code, pillar in (("T1", "future"), ("W1", "living"), ("V1", "accelerate")):
        AgendaAction.objects.create(code=code, title=code, pillar=pillar)

    assert [one.code for one in rows(ActionRegister)] == ["V1", "W1", "T1"]
    assert [one.code for one in rows(ActionRegister, "pillar=living")] == ["W1"]


# Flex housing


def make_flex(**fields):
    project = make_followed(track="flex", **fields)
    set_flex_plan(project, units_from=20, units_until=30, actor=table_lead())
    return project


def test_flex_projects_stand_as_on_the_day():
    project = make_flex()
    move(project, state="stopped", reason="No place", on=DAY, actor=project.adviser)
    make_followed(track="cpo")

    assert [one.state for one in rows(FlexRegister, f"as_of={DAY - DAYS}")] == ["active"]
    assert rows(FlexRegister, f"as_of={DAY}&state=active") == []


def test_project_that_was_flex_on_the_day_is_there_whatever_it_became():
    project = make_flex()
    move(project, track="conversion", reason="A farm", on=DAY, actor=project.adviser)

    assert len(rows(FlexRegister, f"as_of={DAY - DAYS}")) == 1
    assert rows(FlexRegister, f"as_of={DAY}") == []


def test_confidential_flex_project_is_for_who_has_the_role():
    make_flex(is_confidential=True)

    assert rows(FlexRegister) == []
    assert len(rows(FlexRegister, "", Role.ACCELERATION_TABLE)) == 1
    assert rows(FlexRegister, "confidential=no", Role.ACCELERATION_TABLE) == []


# Bottlenecks


def make_bottleneck(project=None, **values):
    project = project or make_followed()
    return raise_bottleneck(project, **{"kind": "grid", "opened_on": DAY, "actor": project.adviser, **values})


def test_bottleneck_was_open_until_the_day_it_was_solved():
    bottleneck = make_bottleneck()
    resolve_bottleneck(bottleneck, resolution="Cable", on=DAY + DAYS * 10, actor=bottleneck.actor)

    def standing(day):
        return [(one.is_open, days_open(one, day)) for one in rows(BottleneckRegister, f"as_of={day}")]

    assert standing(DAY - DAYS) == []
    assert standing(DAY + DAYS * 9) == [(True, 9)]
    assert standing(DAY + DAYS * 20) == [(False, 10)]
    assert rows(BottleneckRegister, f"as_of={DAY + DAYS * 9}&state=solved") == []
    assert len(rows(BottleneckRegister, "state=solved")) == 1


def test_bottleneck_lies_at_the_tables_that_one_may_see():
    lead, bottleneck = table_lead(), make_bottleneck()
    asked = escalate(bottleneck, level="state", question="x", on=DAY, actor=lead)
    escalate(bottleneck, level="acceleration_table", question="x", on=DAY, actor=lead)

    def tables(query="", *roles):
        return [{one.level for one in found.tables} for found in rows(BottleneckRegister, query, *roles)]

    assert tables() == [{"state"}]
    assert tables("", Role.ACCELERATION_TABLE) == [{"state", "acceleration_table"}]
    assert tables("table=acceleration_table") == []
    assert len(tables("table=acceleration_table", Role.ACCELERATION_TABLE)) == 1
    close_escalation(asked, outcome="No", on=DAY + DAYS, actor=lead)
    assert tables() == [set()]
    assert tables(f"as_of={DAY}") == [{"state"}]


@pytest.mark.parametrize(("days", "late"), [(-1, True), (0, False), (1, False)])
def test_action_is_late_when_its_day_has_passed(days, late):
    bottleneck = make_bottleneck()
    day = timezone.localdate() + DAYS * days
    plan_action(bottleneck, description="", owner="", action="Ask", action_on=day, actor=bottleneck.actor)

    assert bool(rows(BottleneckRegister, "late=yes")) is late


def test_confidential_bottleneck_and_project_are_for_who_has_the_role():
    lead = table_lead()
    make_bottleneck(is_confidential=True, actor=lead)
    make_bottleneck(make_followed(is_confidential=True), actor=lead)

    assert rows(BottleneckRegister) == []
    assert len(rows(BottleneckRegister, "", Role.ACCELERATION_TABLE)) == 2


def test_bottlenecks_are_narrowed_by_place_kind_and_word():
    make_bottleneck(description="Station full", owner="Enexis")

    for query, found in (("municipality=GM0106", 1), ("municipality=GM0114", 0), ("kind=noise", 0), ("q=enexis", 1)):
        assert len(rows(BottleneckRegister, query)) == found


# All of them

REGISTERS = [ActionRegister, AdviceRegister, BottleneckRegister, FlexRegister, GuideRegister, MeetingRegister]
LISTINGS = [ACTIONS, ADVICES, BOTTLENECKS, FLEX, GUIDES, MEETINGS]


def fill(count):
    lead = table_lead()
    for _ in range(count):
        project = make_flex()
        escalate(make_bottleneck(project), level="state", question="x", actor=lead)
        make_assignment(project, hours=Decimal("3.0"))
        meeting = make_meeting()
        number = Meeting.objects.count()
        action = AgendaAction.objects.create(code=f"V{number}", title="x", pillar="living")
        Meeting.objects.filter(pk=meeting.pk).update(action=action)
        make_advice(number, action=action)


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.filters.__name__)
def test_number_of_queries_does_not_grow_with_the_rows(listing, django_assert_max_num_queries):
    user = make_user(Role.READER)
    user.has_perm("projects.view_project")
    fill(3)

    with django_assert_max_num_queries(3):
        found = listing.filters(QueryDict(), user=user)
        made = [listing.row(row, found.day) for row in found.qs]

    assert len(made) == 3
    assert {len(row) for row in made} == {len(listing.columns)}


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("role", [Role.PROCESS_GUIDE, None])
def test_register_is_empty_for_who_may_not_see_it(register, role):
    fill(1)

    assert rows(register, user=make_user(*([role] if role else []))) == []


@pytest.mark.parametrize(
    ("register", "query"),
    [
        (GuideRegister, "state=asleep"),
        (GuideRegister, "as_of=31-02-2024"),
        (MeetingRegister, "year=1"),
        (MeetingRegister, "year=2024.5"),
        (AdviceRegister, "assembly=99999999999999999999"),
        (FlexRegister, "municipality=GM9999"),
        (BottleneckRegister, "table=kitchen"),
        (BottleneckRegister, "nonsense=1"),
        (MeetingRegister, "as_of=2024-01-01&nonsense=1"),
    ],
)
def test_filter_that_cannot_be_used_says_so(register, query):
    assert not register(QueryDict(query), user=make_user(Role.READER)).is_valid()
