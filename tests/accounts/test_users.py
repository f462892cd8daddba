"""People, their roles, and what each role was given."""

import re
from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.confirmations.models import Change
from drenthe.context import navigation
from monitoring.management.commands.demo_accounts import PASSWORD, SECOND
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
SCHEMES = {
    f"view_{model}" for model in ("scheme", "schemeversion", "schemeparameter", "criterion", "requireddocument")
}
BUDGET = {f"view_{model}" for model in ("ceiling", "ceilingshare", "ceilingentry", "fundingsource")}
DOSSIER = {
    f"view_{model}"
    for model in (
        *("proposal", "decision", "obligation", "caseevent", "document", "documentversion", "letter"),
        *("completionrequest", "suspension", "termextension", "defaultnotice", "advice", "hearing", "judgement"),
        "note",
    )
}
LAW = {
    f"view_{model}"
    for model in (
        *("refusalground", "mandate", "extrafreeday", "penaltyrate", "moneyfigure"),
        *("deminimislimit", "referencerate", "retentionperiod"),
        *("lettertemplate", "letterclause"),
    )
}
GROUPS = {"view_undertaking", "view_undertakingmember"}  # of companies, for de-minimis aid
CASE = {"view_application", *DOSSIER, *LAW}
TOGETHER = {"view_scenario", "add_scenario", "add_note"}
HANDLES = {
    "import_application",
    "receive_application",
    "handle_application",
    "propose_application",
    "object_application",
    "withdraw_application",
}
PLACES = {
    f"view_{model}"
    for model in ("municipality", "regionscheme", "region", "regionmembership", "organisation", "project")
}
EXPORTS = {"view_exportrun", "request_exportrun"}
FOLLOWS = {f"view_{model}" for model in ("meeting", "advice", "agendaaction", "guide")}
KEEPS_AGENDA = {
    f"{verb}_{model}" for verb in ("add", "change") for model in ("meeting", "advice", "agendaaction", "guide")
}
FIGURES = {f"view_{model}" for model in ("table", "finding", "load")}
SUPERVISION = {f"view_{model}" for model in ("target", "demandestimate", "supervisionstep", "targettransfer")}
WRITES = {"add_letter", "change_letter"}
SEES_ACCOUNTS = {"view_person", "view_account", "view_ledgerentry", "view_objection"}
EXAMINES = SEES_ACCOUNTS | {"view_legality"}
READS = SCHEMES | BUDGET | PLACES | EXPORTS | FOLLOWS | FIGURES
ADVISES = KEEPS_AGENDA | {"view_contacts", "import_project", "write_project"}
PAYS = {"pay_application", "download_any_exportrun"}
STATE_MONEY, REGISTER = "view_statereceipt", "view_irregularity"
KEEPS_REGISTER = {REGISTER, "keep_irregularity"}
MAY = {
    Role.CASE_OFFICER: READS | CASE | TOGETHER | HANDLES | GROUPS | WRITES | SEES_ACCOUNTS | {"view_contacts"},
    Role.DECISION_MAKER: READS | CASE | TOGETHER | SUPERVISION | GROUPS | SEES_ACCOUNTS | {"decide_application"},
    Role.FINANCE: READS | CASE | TOGETHER | EXAMINES | {*PAYS, STATE_MONEY, "watch_state_money"},
    Role.ADVISER: READS | CASE | TOGETHER | ADVISES,
    Role.TEAM_LEAD: READS | CASE | TOGETHER | SUPERVISION | ADVISES | {"write_any_project", "approve_report"},
    Role.STATISTICS_OFFICER: READS
    | SUPERVISION
    | {"load_table", "explain_finding", "supervise_municipality", "write_report", "approve_report"},
    Role.AUDITOR: READS
    | CASE
    | SUPERVISION
    | GROUPS
    | EXAMINES
    | {"view_user", "view_trailentry", "view_retentionhold", STATE_MONEY, REGISTER},
    Role.LEGAL_OFFICER: (READS - FIGURES)
    | CASE
    | GROUPS
    | EXAMINES
    | WRITES
    | KEEPS_REGISTER
    | {"object_application", "report_person", STATE_MONEY}
    | {"view_retentionhold", "add_retentionhold", "add_retentionrelease"},
    Role.READER: READS | {"view_application"},
    Role.ACCELERATION_TABLE: PLACES | FOLLOWS | FIGURES | EXPORTS | {"view_confidential"},
    Role.PROCESS_GUIDE: {"view_own_project", "log_own_project"},
}


@pytest.mark.parametrize("role", MAY)
def test_role_has_exactly_these_permissions(role):
    given = Permission.objects.filter(group__name=role.value).values_list("codename", flat=True)

    assert set(given) == MAY[role]


def test_functional_admin_keeps_reference_data_and_decides_nothing():
    given = set(Permission.objects.filter(group__name=Role.FUNCTIONAL_ADMIN).values_list("codename", flat=True))

    assert not {name for name in given if "irregularity" in name}
    acts = {"receive", "handle", "propose", "object", "decide", "withdraw", "pay"}
    assert not {f"{act}_application" for act in acts} & given
    history = "ledgerentry|proposal|decision|judgement|caseevent|application|letter"
    assert not [name for name in given if re.match(rf"(add|change|delete)_({history})$", name)]
    assert not [name for name in given if re.match(r"(change|delete)_(ceilingentry|statereceipt)$", name)]
    assert {"add_ceilingentry", "add_statereceipt", "watch_state_money", "change_scheme", "change_user"} <= given


def test_no_permission_is_there_twice_and_every_role_is_a_group():
    codes = list(Permission.objects.values_list("content_type", "codename"))

    assert len(codes) == len(set(codes))
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)


@pytest.mark.parametrize("email", ["Bo@TEST.example", "bo@test.example"])
def test_address_is_kept_in_lower_case(email):
    user = User.objects.create_user(email, "secret-password", name="Bo")

    assert user.email == "bo@test.example"
    assert user.check_password("secret-password")


def test_user_without_a_password_cannot_sign_in_with_one():
    assert not User.objects.create_user("bo@test.example", name="Bo").has_usable_password()


def test_user_without_an_address_is_refused():
    with pytest.raises(ValueError, match="e-mail"):
        User.objects.create_user("", name="Bo")


def test_address_is_used_once():
    make_user(email="bo@test.example")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_user(email="BO@test.example")


def test_superuser_may_do_everything():
    user = User.objects.create_superuser("bo@test.example", "secret-password", name="Bo")

    assert (user.is_staff, user.is_superuser) == (True, True)
    assert user.has_perm("subsidies.decide_application")


def test_user_is_called_by_name_and_roles():
    user = make_user(Role.FINANCE, Role.CASE_OFFICER, name="Bo Behandelaar")

    assert (str(user), user.get_full_name(), user.get_short_name()) == ("Bo Behandelaar",) * 3
    assert user.role_labels() == ["Behandelaar", "Financiën"]


CASE_LISTS = "application-list queue-list objection-list turnaround"
MOST_IN_A_ROW = 8  # what fits beside each other at a desk


def address(name):
    return reverse("alerts:alert-list" if name == "alerts" else f"subsidies:{name}")


def places_of(request):
    return [place for group in navigation(request) for place in group.places]


@pytest.mark.parametrize(
    ("role", "places"),
    [
        (
            Role.CASE_OFFICER,
            f"work alerts {CASE_LISTS} scenario-list scheme-list budget to-pay loans state-aid",
        ),
        (
            Role.DECISION_MAKER,
            f"work signing alerts {CASE_LISTS} scenario-list scheme-list budget loans",
        ),
        (Role.READER, "application-list queue-list turnaround scheme-list budget"),
        (Role.STATISTICS_OFFICER, "alerts scheme-list budget"),
    ],
)
def test_navigation_offers_only_what_this_user_may_open(role, places, rf):
    request = rf.get("/budget/")
    request.user = make_user(role)

    urls = [place.url for place in places_of(request)]

    desk = ["/monitor/manage/"] if role == Role.STATISTICS_OFFICER else []
    more = ["/projects/", "/results/", "/monitor/", *desk, "/figures/2024/", "/reports/", "/exports/"]
    assert urls == [address(name) for name in places.split()] + more
    assert [place.url for place in places_of(request) if place.current] == ["/budget/"]
    groups = navigation(request)
    assert [len(group.places) > 1 for group in groups] == [bool(group.label) for group in groups]
    assert next(place.url for group in groups if group.is_current for place in group.places) == "/budget/"
    assert len(groups) <= MOST_IN_A_ROW


@pytest.mark.parametrize(
    ("role", "first", "others"),
    [
        (Role.ADVISER, "/projects/week/", True),
        (Role.TEAM_LEAD, "/projects/week/", True),
        (Role.ACCELERATION_TABLE, "/projects/", True),
        (Role.PROCESS_GUIDE, "/projects/", False),
    ],
)
def test_impulsteam_begins_with_its_projects(role, first, others, rf):
    request = rf.get(first)
    request.user = make_user(role)

    places = places_of(request)

    assert (places[0].url, len(places) > 1) == (first, others)
    assert [place.url for place in places if place.current] == [first]


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.CASE_OFFICER, "/my-work/"),
        (Role.DECISION_MAKER, "/decisions/"),
        (Role.FINANCE, "/payments/"),
        (Role.ADVISER, "/projects/week/"),
        (Role.TEAM_LEAD, "/projects/week/"),
        (Role.ACCELERATION_TABLE, "/projects/"),
        (Role.PROCESS_GUIDE, "/projects/"),
        (Role.STATISTICS_OFFICER, "/monitor/manage/"),
        (Role.LEGAL_OFFICER, "/objections/"),
        (Role.AUDITOR, "/legality/"),
        (Role.FUNCTIONAL_ADMIN, "/admin/"),
        (Role.READER, "/applications/"),
    ],
)
def test_everybody_begins_at_the_own_work(role, first, client):
    client.force_login(make_user(role, is_staff=role == Role.FUNCTIONAL_ADMIN))

    assert client.get("/").url == first


def test_somebody_without_a_role_has_no_navigation(rf):
    request = rf.get("/budget/")
    request.user = make_user()

    assert navigation(request) == []


# Demonstration accounts


def test_demonstration_accounts_are_refused_outside_a_demonstration(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("demo_accounts")

    assert not User.objects.exists()


def test_demonstration_accounts_are_there_for_each_role_and_can_be_made_again(settings):
    settings.DEMO = True
    out = StringIO()

    for _ in range(2):
        call_command("demo_accounts", stdout=out)

    assert User.objects.filter(is_active=True).count() == len(Role) + len(SECOND)
    assert Change.objects.filter(state="taken over").count() == len(Role) + len(SECOND) + 2  # and the mandates
    for role in [*Role, *(role for role, _person in SECOND)]:
        user = User.objects.filter(groups__name=role.value).latest("pk")
        assert user.check_password(PASSWORD)
        assert user.is_staff == (role == Role.FUNCTIONAL_ADMIN)
        assert out.getvalue().count(user.email) == 2


def test_demonstration_accounts_are_not_made_beside_real_ones(settings):
    settings.DEMO = True
    make_user()
    out = StringIO()

    call_command("demo_accounts", stdout=out)

    assert "accounts of its own" in out.getvalue()
    assert User.objects.count() == 1


# Keeping accounts


def change(client, user, **values):
    fields = {"email": user.email, "name": user.name, "is_active": "on", **values}
    return client.post(reverse("admin:accounts_user_change", args=[user.pk]), fields)


def test_functional_admin_cannot_give_themselves_a_role():
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    group = Group.objects.get(name=Role.DECISION_MAKER.value)

    change(client, client.user, groups=[group.pk], is_superuser="on")

    client.user.refresh_from_db()
    assert [group.name for group in client.user.groups.all()] == [Role.FUNCTIONAL_ADMIN.value]
    assert not client.user.is_superuser


def test_account_is_switched_off_and_never_deleted():
    client, user = signed_in(Role.FUNCTIONAL_ADMIN), make_user()

    deleted = client.post(reverse("admin:accounts_user_delete", args=[user.pk]), {"post": "yes"})
    change(client, user, is_active="")

    user.refresh_from_db()
    assert deleted.status_code == 403
    assert not user.is_active


def test_functional_admin_does_not_touch_the_account_of_a_superuser():
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    root = make_user(is_staff=True, is_superuser=True, name="Root")

    responses = [
        change(client, root, name="Ours", email="ours@test.example"),
        client.post(reverse("admin:accounts_user_password_link", args=[root.pk])),
    ]

    root.refresh_from_db()
    assert [response.status_code for response in responses] == [403, 403]
    assert root.name == "Root"
    assert root.check_password("secret-password")


def test_page_of_an_account_shows_no_password():
    page = text_of(signed_in(Role.AUDITOR).get("/"))

    assert "md5$" not in page
