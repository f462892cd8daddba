"""What one row of the projects app may show: each constraint takes what may be and refuses the nearest other."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.utils import timezone, translation

from projects.models import (
    Advice,
    AgendaAction,
    Assignment,
    Bottleneck,
    Contact,
    Escalation,
    Evidence,
    FlexGroup,
    FlexLocation,
    FlexPlan,
    GuideStay,
    ImportedProject,
    Meeting,
    Municipality,
    PlannedPart,
    ProjectImport,
    Region,
    RegionMembership,
    RegionScheme,
    RegisterEvent,
    StatusLine,
    Stay,
)
from tests.factories import make_followed, make_guide, make_meeting, make_organisation, make_project, make_user

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 1)
BEFORE = DAY - timedelta(1)


def municipality(code):
    Municipality.objects.create(code=code, name="New")


def region(**values):
    Region.objects.create(scheme=RegionScheme.objects.get(code="corop"), name="New", **values)


def membership(**values):
    kept = RegionMembership.objects.filter(region__scheme__code="woondeal").first()
    fields = {"region": kept.region, "municipality": kept.municipality, "starts_on": date(2024, 3, 1)}
    RegionMembership.objects.create(**{**fields, **values})


def register_event(*, of):
    about = {"guide": make_guide(), "advice": advice()}
    RegisterEvent.objects.create(
        action="change", occurred_at=timezone.now(), actor=make_user(), **{name: about[name] for name in of}
    )


def second_organisation(**values):
    make_organisation(name="Actium", kind="corporation")
    make_organisation(**{"name": "Actium", "kind": "corporation", **values})


def numbered_organisation(**values):
    make_organisation(kvk="04012345", rsin="111222333")
    make_organisation(**values)


def second_project(**values):
    first = make_project(title="Park")
    make_project(**{"title": "Park", "municipality": first.municipality, **values})


def referred_project(**values):
    make_project(reference="P-1")
    make_project(reference="")
    make_project(reference="")
    make_project(**values)


def stay(**values):
    fields = {"track": "cpo", "phase": "plan", "entered_on": DAY, "actor": make_user()}
    Stay.objects.create(project=make_project(), **{**fields, **values})


def second_stay(**values):
    present = make_followed().stays.get()
    fields = {"project": present.project, "track": "cpo", "phase": "plan", "actor": present.actor}
    Stay.objects.create(**{**fields, "entered_on": DAY, **values})


def part(**values):
    project = make_project()
    fields = {"project": project, "segment": "social_rent", "form": "house", "number": 5}
    PlannedPart.objects.create(**fields)
    PlannedPart.objects.create(**{**fields, "segment": "mid_rent", **values})


def contact(**values):
    project = make_project()
    Contact.objects.create(project=project, name="Chair")
    Contact.objects.create(**{"project": project, **values})


def flex_plan(**values):
    return FlexPlan.objects.create(project=make_project(), **{"units_from": 20, "units_until": 30, **values})


def flex_location(**values):
    plan = flex_plan()
    FlexLocation.objects.create(plan=plan, name="Field")
    FlexLocation.objects.create(plan=plan, **values)


def flex_group(**values):
    plan = flex_plan()
    FlexGroup.objects.create(plan=plan, target_group="starters", share=50)
    FlexGroup.objects.create(**{"plan": plan, "target_group": "urgent", "share": 50, **values})


def bottleneck(**values):
    fields = {"project": make_project(), "kind": "grid", "opened_on": DAY, "actor": make_user()}
    return Bottleneck.objects.create(**{**fields, **values})


def second_bottleneck(**values):
    first = bottleneck()
    fields = {"project": first.project, "kind": "grid", "opened_on": DAY, "actor": first.actor}
    Bottleneck.objects.create(**{**fields, **values})


def escalation(**values):
    first = bottleneck()
    fields = {"level": "state", "raised_on": DAY, "question": "Help", "actor": first.actor}
    return Escalation.objects.create(bottleneck=first, **{**fields, **values})


def second_escalation(**values):
    first = escalation()
    fields = {"bottleneck": first.bottleneck, "level": "state", "raised_on": DAY, "question": "x"}
    Escalation.objects.create(**{**fields, "actor": first.actor, **values})


def guide_state(**values):
    GuideStay.objects.create(guide=make_guide(), **{"state": "ended", "entered_on": DAY, "left_on": DAY, **values})


def assignment(**values):
    guide, project = make_guide(), make_project()
    Assignment.objects.create(guide=guide, project=project, starts_on=BEFORE)
    Assignment.objects.create(**{"guide": guide, "project": project, "starts_on": DAY, **values})


def line(**values):
    fields = {"happened_on": DAY, "light": "green", "phase": "plan", "text": "Met", "writer": make_user()}
    StatusLine.objects.create(project=make_project(), **{**fields, **values})


def advice(**values):
    Advice.objects.create(assembly=2024, number=1, title="x", given_on=DAY)
    return Advice.objects.create(**{"assembly": 2024, "number": 2, "title": "x", "given_on": DAY, **values})


def evidence(*, of):
    found = {"advice": advice(), "action": AgendaAction.objects.create(code="a", title="x", pillar="living")}
    Evidence.objects.create(day=DAY, text="Done", **{name: found[name] for name in of})


def second_meeting(**values):
    make_meeting(title="Congress", starts_on=DAY)
    make_meeting(**{"title": "Congress", "starts_on": DAY, **values})


def meeting(**values):
    make_meeting(starts_on=DAY, **values)


def project_import(**values):
    return ProjectImport.objects.create(file="x.xlsx", file_name="x.xlsx", uploaded_by=make_user(), **values)


def undone_import(**values):
    fields = {"closed_at": timezone.now(), "result": [], "undone_at": timezone.now(), "undo_reason": "Wrong list"}
    project_import(**{**fields, "undone_by": make_user(), **values})


def second_of_an_import(**values):
    first = ImportedProject.objects.create(upload=project_import(), project=make_project(), row=2)
    ImportedProject.objects.create(**{"upload": first.upload, "project": first.project, "row": 3, **values})


CLOSED = {"closed_on": DAY, "resolution": "Cable laid"}
CONSTRAINTS = {
    "municipality_code_is_a_cbs_code": (municipality, {"code": "GM9999"}, {"code": "GM999"}),
    "region_code_is_unique_in_scheme": (region, {"code": "CR99"}, {"code": "CR07"}),
    "membership_starts_once": (membership, {}, {"starts_on": date(2022, 1, 1)}),
    "membership_ends_after_it_starts": (
        membership,
        {"ends_on": date(2024, 3, 1)},
        {"ends_on": date(2024, 2, 29)},
    ),
    "organisation_is_kept_once": (second_organisation, {"kind": "other"}, {}),
    "organisation_kvk_is_kept_once": (numbered_organisation, {"kvk": "04012346"}, {"kvk": "04012345"}),
    "organisation_rsin_is_kept_once": (numbered_organisation, {"rsin": "123456782"}, {"rsin": "111222333"}),
    "project_is_kept_once": (second_project, {"title": "Park 2"}, {}),
    "project_reference_is_kept_once": (referred_project, {"reference": "P-2"}, {"reference": "P-1"}),
    "project_has_no_zero_dwellings": (make_project, {"dwellings": 1}, {"dwellings": 0}),
    "project_stands_in_one_phase": (second_stay, {"left_on": DAY}, {}),
    "stay_is_left_after_it_is_entered": (stay, {"left_on": DAY}, {"left_on": BEFORE}),
    "stay_phase_belongs_to_its_track": (stay, {"track": "flex", "phase": "permit"}, {"phase": "permit"}),
    "stay_state_is_known": (stay, {"state": "completed"}, {"state": "asleep"}),
    "stay_says_why_when_it_is_not_active": (stay, {"state": "on_hold", "reason": "Grid"}, {"state": "on_hold"}),
    "planned_part_is_kept_once": (part, {"form": "apartment"}, {"segment": "social_rent"}),
    "planned_part_has_dwellings": (part, {"number": 1}, {"number": 0}),
    "contact_is_kept_once": (contact, {"name": "Treasurer"}, {"name": "Chair"}),
    "flex_ambition_is_a_bandwidth": (flex_plan, {"units_from": 30}, {"units_from": 31}),
    "flex_exploitation_ends_after_it_starts": (
        flex_plan,
        {"exploited_from": DAY, "exploited_until": DAY + timedelta(1)},
        {"exploited_from": DAY, "exploited_until": DAY},
    ),
    "flex_location_is_kept_once": (flex_location, {"name": "Barracks"}, {"name": "Field"}),
    "flex_group_is_kept_once": (flex_group, {"target_group": "students"}, {"target_group": "starters"}),
    "flex_share_is_a_percentage": (flex_group, {"share": 100}, {"share": 101}),
    "bottleneck_of_a_kind_is_open_once": (second_bottleneck, CLOSED, {}),
    "bottleneck_closes_after_it_opens": (bottleneck, CLOSED, {**CLOSED, "closed_on": BEFORE}),
    "bottleneck_says_how_it_was_solved": (bottleneck, CLOSED, {**CLOSED, "resolution": ""}),
    "bottleneck_lies_once_at_a_table": (second_escalation, {"level": "area_table"}, {}),
    "escalation_closes_with_an_outcome": (escalation, {"closed_on": DAY, "outcome": "Agreed"}, {"closed_on": DAY}),
    "guide_has_one_state": (guide_state, {}, {"left_on": None}),
    "guide_state_ends_after_it_starts": (guide_state, {}, {"left_on": BEFORE}),
    "guide_state_is_known": (guide_state, {"state": "standby"}, {"state": "away"}),
    "assignment_is_kept_once": (assignment, {}, {"starts_on": BEFORE}),
    "assignment_ends_after_it_starts": (assignment, {"ends_on": DAY}, {"ends_on": BEFORE}),
    "assignment_has_hours_or_none": (assignment, {"hours": Decimal("0.5")}, {"hours": Decimal("0.0")}),
    "import_that_was_stored_was_tried": (
        project_import,
        {"closed_at": timezone.now(), "result": []},
        {"closed_at": timezone.now()},
    ),
    "import_that_was_undone_was_stored_and_says_why": (undone_import, {}, {"undo_reason": ""}),
    "project_is_in_an_import_once": (
        lambda new=False: second_of_an_import(**({"project": make_project()} if new else {})),
        {"new": True},
        {},
    ),
    "projects_projectimport_that_is_discarded_is_closed": (
        project_import,
        {"closed_at": timezone.now(), "is_discarded": True},
        {"is_discarded": True},
    ),
    "line_says_what_happened": (line, {}, {"text": ""}),
    "line_light_is_known": (line, {"light": "red"}, {"light": "blue"}),
    "line_next_day_belongs_to_a_step": (line, {"next_on": DAY, "next_step": "Call"}, {"next_on": DAY}),
    "advice_number_is_used_once": (advice, {"assembly": 2028, "number": 1}, {"number": 1}),
    "advice_has_a_number": (advice, {"number": 26}, {"number": 0}),
    "evidence_is_of_an_advice_or_an_action": (evidence, {"of": ["advice"]}, {"of": ["advice", "action"]}),
    "register_event_is_about_one_thing": (register_event, {"of": ["guide"]}, {"of": ["guide", "advice"]}),
    "meeting_is_kept_once": (second_meeting, {"title": "Course"}, {}),
    "meeting_ends_after_it_starts": (meeting, {"ends_on": DAY}, {"ends_on": BEFORE}),
    "meeting_of_the_versnellingstafel_is_confidential": (
        meeting,
        {"kind": "acceleration_table", "is_confidential": True},
        {"kind": "acceleration_table"},
    ),
    "meeting_score_is_out_of_ten": (meeting, {"score": Decimal("10.0")}, {"score": Decimal("10.1")}),
}
ALSO_REFUSED = [
    (flex_plan, {"units_from": 0}),
    (flex_plan, {"exploited_until": DAY}),
    (flex_group, {"share": 0}),
    (second_bottleneck, {"opened_on": BEFORE}),
    (escalation, {"closed_on": BEFORE, "outcome": "Agreed"}),
    (evidence, {"of": []}),
    (meeting, {"score": Decimal("-0.1")}),
    (stay, {"track": "cpo", "phase": "nonsense"}),
]
ALSO_ALLOWED = [
    (second_bottleneck, {"kind": "nitrogen"}),
    (second_bottleneck, {"is_confidential": True}),
    (second_escalation, {"closed_on": DAY, "outcome": "Agreed"}),
    (flex_plan, {"exploited_from": DAY}),
    (flex_group, {"share": 1}),
    (evidence, {"of": ["action"]}),
    (meeting, {"score": Decimal("0.0")}),
    (meeting, {"kind": "congress", "is_confidential": True}),
    (stay, {"state": "completed", "reason": ""}),
]


def test_every_constraint_is_tried_here():
    models = apps.get_app_config("projects").get_models()
    names = {constraint.name for model in models for constraint in model._meta.constraints}

    assert set(CONSTRAINTS) == names


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_row_that_may_be_is_taken_and_the_nearest_other_is_refused(name):
    write, allowed, refused = CONSTRAINTS[name]

    with pytest.raises(IntegrityError), transaction.atomic():
        write(**refused)
    write(**allowed)


@pytest.mark.parametrize(("write", "values"), ALSO_REFUSED)
def test_other_edge_is_refused(write, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        write(**values)


@pytest.mark.parametrize(("write", "values"), ALSO_ALLOWED)
def test_other_edge_is_allowed(write, values):
    write(**values)


# History


@pytest.mark.parametrize("statement", ["UPDATE {} SET action = 'x'", "DELETE FROM {}"])
def test_raw_update_and_delete_of_the_dossier_are_refused(statement):
    project = make_followed()

    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format("projects_projectevent"))

    assert [event.action for event in project.events.all()] == ["follow"]


@translation.override("en")
def test_rows_have_a_name_that_people_know():
    project = make_followed(title="Park")
    plan = FlexPlan.objects.create(project=project, units_from=20, units_until=30)
    open_one = bottleneck(project=project)

    assert str(project.stays.get()) == "Park: Initiative"
    assert str(plan) == "20-30"
    assert str(FlexGroup(target_group="starters", share=40)) == "Starters 40%"
    assert str(FlexLocation(name="Field")) == "Field"
    assert str(Escalation(level="area_table", bottleneck=open_one)) == "Omgevingstafel: Grid congestion"
    assert str(Assignment(guide=make_guide(name="Guide"), project=project)) == "Guide: Park"
    assert str(Advice(number=3, title="Build")) == "3. Build"
    assert str(Meeting(title="Congress")) == "Congress"
