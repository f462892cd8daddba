"""The projects, guides, meetings and advices of 2024: the numbers of the report, and nothing invented unmarked."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Q, Sum
from django.test import override_settings
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from monitoring.loading.demo_projects import load_demo_projects
from monitoring.loading.people import advisers
from projects.enums import GuideState, MeetingKind
from projects.models import (
    Advice,
    AgendaAction,
    Assignment,
    Bottleneck,
    Escalation,
    Evidence,
    FlexPlan,
    Guide,
    GuideStay,
    Meeting,
    Municipality,
    Project,
    ProjectEvent,
    StatusLine,
    Stay,
)
from tests.factories import make_followed, make_user

pytestmark = [pytest.mark.usefixtures("data_2024"), pytest.mark.one_database]
LAST = date(2024, 12, 31)
LOADED = (Project, Stay, StatusLine, Bottleneck, Escalation, Guide, GuideStay, Assignment, Meeting, Advice)
LOADED += (AgendaAction, Evidence, FlexPlan, ProjectEvent, User)


def standing(**filters):
    return Project.objects.standing_on(LAST).filter(is_confidential=False, **filters)


def test_loading_again_changes_nothing():
    before = [model.objects.count() for model in LOADED]

    call_command("load_2024", stdout=StringIO())

    assert [model.objects.count() for model in LOADED] == before


def test_ninety_projects_were_supported_of_which_fifty_are_active():
    initiatives = standing(track__in=["cpo", "other"])

    assert initiatives.count() == 90
    assert initiatives.filter(track="cpo", state="active").count() == 30
    assert initiatives.filter(track="other", state="active").count() == 20


def test_flex_plans_of_six_municipalities_add_up_to_the_ambition():
    active = standing(track="flex", state="active")
    sums = FlexPlan.objects.filter(project__in=active.values("pk")).aggregate(Sum("units_from"), Sum("units_until"))

    assert set(sums.values()) == {400, 500}
    assert active.values("municipality").distinct().count() == 6


@pytest.mark.parametrize(("state", "count"), [(GuideState.ACTIVE, 6), (GuideState.STANDBY, 3), (GuideState.ENDED, 2)])
def test_six_guides_are_active_and_some_stand_by(state, count):
    assert Guide.objects.in_state_on(state, LAST).count() == count


def test_projects_lie_in_all_twelve_municipalities():
    assert standing(track__in=["cpo", "other"]).values("municipality").distinct().count() == 12
    assert Municipality.objects.count() == 12


def test_what_the_report_names_is_no_example_and_the_rest_is():
    named = Project.objects.filter(is_example=False)

    assert {project.title for project in named} == {"CPO Gees", "CPO Vledder", "CPO Meppel", "Havenkwartier"}
    assert all(project.source.startswith("Jaarverslag Wonen 2024") for project in named)
    assert not StatusLine.objects.filter(project__in=named).exists()
    assert not Guide.objects.filter(is_example=False).exists()
    assert not Meeting.objects.filter(is_example=False).exclude(source__startswith="Jaarverslag").exists()


def test_numbers_of_the_named_projects_are_those_of_the_report():
    meppel, port = (Project.objects.get(title=title) for title in ("CPO Meppel", "Havenkwartier"))

    assert (meppel.dwellings, meppel.dwellings_are_minimum, meppel.municipality.name) == (42, False, "Meppel")
    assert (port.dwellings, port.dwellings_are_minimum, port.municipality.name) == (650, True, "Assen")


def test_congress_and_assembly_are_there_with_their_numbers():
    congress = Meeting.objects.get(kind=MeetingKind.CONGRESS)
    assembly = Meeting.objects.get(kind=MeetingKind.CITIZENS_ASSEMBLY)

    assert (congress.starts_on, congress.participants, congress.participants_are_about) == (
        date(2024, 6, 13),
        150,
        True,
    )
    assert (str(assembly.score), assembly.participants, assembly.participants_are_about) == ("8.3", 150, False)


def test_advices_whose_text_was_not_read_say_so():
    assert Advice.objects.count() == 26
    assert not Advice.objects.filter(Q(is_confirmed=True) | ~Q(title__contains="niet gelezen")).exists()
    assert not AgendaAction.objects.filter(Q(is_confirmed=True) | Q(source="")).exists()
    assert set(AgendaAction.objects.values_list("pillar", flat=True)) == {"accelerate", "living", "future"}


def test_guide_of_a_group_with_a_grant_is_paid_from_its_case():
    paid = Assignment.objects.exclude(grant_case="")

    assert paid.count() == 10
    assert all(one.project.applications.filter(case_number=one.grant_case).exists() for one in paid)


def test_versnellingstafel_sees_a_few_things_that_others_do_not():
    reader, table = make_user(Role.READER), make_user(Role.ACCELERATION_TABLE)

    hidden = {
        model: model.objects.visible_to(table).count() - model.objects.visible_to(reader).count()
        for model in (Project, Meeting, StatusLine, Escalation)
    }

    assert hidden == {Project: 1, Meeting: 1, StatusLine: 2, Escalation: 1}


def test_nobody_who_loads_can_sign_in_or_keeps_the_rights():
    advisers()

    assert not User.objects.filter(is_active=True).exists()
    assert not User.objects.filter(is_superuser=True).exists()


# The demonstration


@override_settings(DEMO=True)
def test_demonstration_accounts_get_projects_of_today_and_once():
    call_command("demo_accounts", stdout=StringIO())
    made = [model.objects.count() for model in LOADED]
    today = timezone.localdate()
    adviser, guide = (User.objects.get(email=f"{name}@voorbeeld.example") for name in ("adviseur", "begeleider"))
    own = Project.objects.current().visible_to(adviser).filter(adviser=adviser)

    lines = {line.project_id: (today - line.happened_on).days for line in adviser.status_lines.all()}

    assert own.filter(state="active").count() == 12
    assert set(lines) == set(own.values_list("pk", flat=True))
    assert min(lines.values()) < 7
    assert max(lines.values()) > 60
    assert adviser.status_lines.filter(next_on__range=(today, today + timedelta(7))).exists()
    assert Project.objects.visible_to(guide).count() == 3
    assert not StatusLine.objects.filter(project__is_example=False).exists()

    call_command("demo_accounts", stdout=StringIO())
    assert [model.objects.count() for model in LOADED] == made


def test_project_of_somebody_else_is_left_alone_by_the_demonstration():
    adviser, own = make_user(Role.ADVISER), make_followed(title="Real")

    assert load_demo_projects(adviser=adviser, guide=make_user(Role.PROCESS_GUIDE), today=timezone.localdate())

    own.refresh_from_db()
    assert own.adviser != adviser
    assert not own.lines.exists()
