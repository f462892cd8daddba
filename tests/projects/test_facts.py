"""The facts of a project: written by who may, and what they were before stays in the dossier."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from drenthe.accounts.roles import Role
from projects.models import FlexPlan, Municipality, Project
from projects.services.facts import change_facts, create_project, set_flex_plan, set_programme
from projects.services.refusals import ConfidentialNotAllowed, NotYourProject, ProgrammeOverTotal, SharesOverHundred
from tests.factories import make_followed, make_project, make_user

pytestmark = pytest.mark.django_db
HOUSES = {"segment": "social_rent", "form": "house", "target_group": "starters"}


def assen():
    return Municipality.objects.get(name="Assen")


def test_maker_is_the_adviser_unless_said_otherwise():
    adviser, lead = make_user(Role.ADVISER), make_user(Role.TEAM_LEAD)

    own = create_project(title="Park", municipality=assen(), actor=adviser)
    given = create_project(title="Court", municipality=assen(), adviser=adviser, actor=lead)

    assert (own.adviser, given.adviser) == (adviser, adviser)
    assert own.events.get().action == "create"


@pytest.mark.parametrize("role", [Role.READER, Role.CASE_OFFICER, Role.ACCELERATION_TABLE, Role.PROCESS_GUIDE])
def test_project_is_not_made_by_who_only_reads(role):
    with pytest.raises(NotYourProject):
        create_project(title="Park", municipality=assen(), actor=make_user(role))
    assert not Project.objects.exists()


def test_adviser_does_not_make_a_project_of_somebody_else():
    with pytest.raises(NotYourProject):
        create_project(title="Park", municipality=assen(), adviser=None, actor=make_user(Role.ADVISER))


def test_project_is_made_once():
    make_project(title="Park")

    with pytest.raises(ValidationError):
        create_project(title="Park", municipality=assen(), actor=make_user(Role.ADVISER))


def test_change_keeps_the_old_value_in_the_dossier():
    project = make_followed(dwellings=12)

    changed = change_facts(project, dwellings=14, place="Rolde", title=project.title, actor=project.adviser)

    assert changed == ["dwellings", "place"]
    assert project.events.last().data == {"dwellings": "12 → 14", "place": "- → Rolde"}


def test_nothing_changed_is_no_line_in_the_dossier():
    project = make_followed(dwellings=12)
    before = project.events.count()

    assert change_facts(project, dwellings=12, actor=project.adviser) == []

    assert project.events.count() == before


def test_facts_of_somebody_else_are_refused():
    with pytest.raises(NotYourProject):
        change_facts(make_followed(), dwellings=9, actor=make_user(Role.ADVISER))


def test_wrong_fact_is_refused_and_nothing_is_written():
    project = make_followed(dwellings=12)

    with pytest.raises(ValidationError):
        change_facts(project, place="Rolde", dwellings=0, actor=project.adviser)

    project.refresh_from_db()
    assert (project.place, project.dwellings) == ("", 12)


def test_confidentiality_is_for_who_has_the_role():
    project = make_followed()
    both = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)

    with pytest.raises(ConfidentialNotAllowed):
        change_facts(project, is_confidential=True, actor=project.adviser)
    with pytest.raises(ConfidentialNotAllowed):
        create_project(title="Park", municipality=assen(), is_confidential=True, actor=project.adviser)

    assert change_facts(project, is_confidential=True, actor=both) == ["is_confidential"]


@pytest.mark.parametrize(
    ("dwellings", "is_minimum", "parts", "allowed"),
    [
        (10, False, 10, True),
        (10, False, 11, False),
        (10, True, 11, True),
        (None, False, 11, True),
    ],
)
def test_programme_is_at_most_the_dwellings_of_the_project(dwellings, is_minimum, parts, allowed):
    project = make_followed(dwellings=dwellings, dwellings_are_minimum=is_minimum)
    found = [{**HOUSES, "number": parts - 1}, {**HOUSES, "segment": "mid_rent", "number": 1}]

    if allowed:
        set_programme(project, parts=found, actor=project.adviser)
        set_programme(project, parts=found, actor=project.adviser)
        assert sum(part.number for part in project.programme.all()) == parts
    else:
        with pytest.raises(ProgrammeOverTotal):
            set_programme(project, parts=found, actor=project.adviser)


@pytest.mark.parametrize(("share", "allowed"), [(60, True), (61, False)])
def test_target_groups_of_a_flex_plan_are_at_most_all_of_it(share, allowed):
    project = make_followed(track="flex")
    groups = [{"target_group": "urgent", "share": 40}, {"target_group": "starters", "share": share}]
    terms = {"units_from": 20, "units_until": 30, "groups": groups, "actor": project.adviser}

    if allowed:
        plan = set_flex_plan(project, locations=[{"name": "Field", "units": 20}], **terms)
        assert (plan.groups.count(), plan.locations.get().name) == (2, "Field")
    else:
        with pytest.raises(SharesOverHundred):
            set_flex_plan(project, **terms)
        assert not FlexPlan.objects.exists()


def test_flex_plan_is_changed_not_doubled():
    project = make_followed(track="flex")
    set_flex_plan(project, units_from=20, units_until=30, actor=project.adviser)

    set_flex_plan(project, units_until=40, exploited_from=date(2026, 1, 1), actor=project.adviser)

    assert str(FlexPlan.objects.get()) == "20-40"
    with pytest.raises(ValidationError):
        set_flex_plan(project, units_until=10, actor=project.adviser)


@pytest.mark.parametrize(
    "act", [lambda p, u: set_programme(p, parts=[], actor=u), lambda p, u: set_flex_plan(p, actor=u)]
)
def test_programme_and_flex_plan_are_written_by_who_may(act):
    with pytest.raises(NotYourProject):
        act(make_followed(), make_user(Role.ADVISER))
