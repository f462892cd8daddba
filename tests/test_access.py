"""Who may open what: every address has a decision in a table here, and the site does what the table says.

A new page without a decision fails the first test. Roles are tried one by one, and somebody without any role too.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.core.files.base import ContentFile
from django.urls import URLPattern, get_resolver, reverse

from drenthe.accounts.roles import Role
from monitoring.models import ExportRun
from subsidies.models import Application, CaseEvent, Ceiling, LedgerEntry
from tests.factories import make_application, make_user
from tests.web import signed_in

pytestmark = pytest.mark.django_db
ALL = set(Role)
CASES = ALL - {Role.STATISTICS_OFFICER}
DOSSIERS = CASES - {Role.READER}
LOGIN = "/account/login/"

# Addresses that need no sign-in, with what a stranger gets there.
PUBLIC = {
    "home": 200,
    "health": 200,
    "set_language": 302,
    "openapi": 200,
    "account_login": 200,
    "account_signup": 200,  # says that nobody can register
    "account_inactive": 200,
    "account_reset_password": 200,
    "account_reset_password_done": 200,
    "account_reset_password_from_key": 200,
    "account_reset_password_from_key_done": 200,
    "account_email_verification_sent": 200,
    "account_confirm_email": 200,
    "account_confirm_login_code": 302,
    "mfa_authenticate": 302,
    "socialaccount_login_cancelled": 200,
    "socialaccount_signup": 302,
    "openid_connect_login": 404,  # no identity provider in the tests
    "openid_connect_callback": 404,
    "admin:login": 302,
}
# Addresses for everybody who signed in: their own account, and the description of the API.
SIGNED_IN = {
    "account_logout",
    "account_reauthenticate",
    "account_email",
    "account_change_password",
    "account_set_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "socialaccount_connections",
    "socialaccount_login_error",
    "account/social/login/cancelled/",
    "account/social/login/error/",
    "account/social/signup/",
    "account/social/connections/",
    "api/v1/docs",
}
# What those get who have nothing there: no second factor, no sign-in elsewhere that failed.
EMPTY_HANDED = {
    "mfa_deactivate_totp": 404,
    "mfa_view_recovery_codes": 404,
    "mfa_download_recovery_codes": 404,
    "socialaccount_login_error": 401,
}
# name: [(what the address is filled in with, who may GET, who may POST)]
ROLES: dict[str, list[tuple[dict[str, Any], set[Role], set[Role]]]] = {
    "subsidies:budget": [({}, ALL, ALL)],
    "subsidies:scheme-list": [({}, ALL, ALL)],
    "subsidies:scheme": [({}, ALL, ALL)],
    "subsidies:application-list": [({}, CASES, CASES)],
    "subsidies:application-new": [({}, {Role.CASE_OFFICER}, {Role.CASE_OFFICER})],
    "subsidies:application": [({}, CASES, CASES)],
    "subsidies:act": [
        ({"action": "award"}, {Role.DECISION_MAKER}, {Role.DECISION_MAKER}),
        ({"action": "refuse"}, {Role.DECISION_MAKER}, {Role.DECISION_MAKER}),
        ({"action": "withdraw"}, {Role.CASE_OFFICER}, {Role.CASE_OFFICER}),
        ({"action": "pay"}, {Role.FINANCE}, {Role.FINANCE}),
    ],
    "monitoring:figures": [({}, ALL, ALL)],
    "monitoring:export-list": [({}, ALL, ALL)],
    "monitoring:export-request": [
        ({"export": "applications"}, ALL, CASES - {Role.FUNCTIONAL_ADMIN}),
        ({"export": "budget"}, ALL, DOSSIERS - {Role.FUNCTIONAL_ADMIN}),
    ],
    "monitoring:export": [({}, ALL, ALL)],
    "monitoring:export-progress": [({}, ALL, ALL)],
    "monitoring:export-file": [({}, ALL, ALL)],
    "monitoring:export-cancel": [({}, ALL, ALL)],
    "monitoring:export-retry": [({}, ALL, ALL)],
    "scheme-list": [({}, ALL, ALL)],
    "scheme-detail": [({}, ALL, ALL)],
    "ceiling-list": [({}, ALL, ALL)],
    "application-list": [({}, CASES, {Role.CASE_OFFICER})],
    "application-detail": [({}, CASES, CASES)],
    "application-ledger": [({}, DOSSIERS, DOSSIERS)],
    "application-events": [({}, DOSSIERS, DOSSIERS)],
    "application-award": [({}, ALL, {Role.DECISION_MAKER})],
    "application-refuse": [({}, ALL, {Role.DECISION_MAKER})],
    "application-withdraw": [({}, ALL, {Role.CASE_OFFICER})],
    "application-pay": [({}, ALL, {Role.FINANCE})],
}
# The admin is for functional admins only. What they may do there, by model; nothing where it is empty.
ADMIN = {
    "subsidies_application": {"view"},
    "subsidies_ledgerentry": {"view"},
    "subsidies_ceilingshare": {"view"},
    "subsidies_ceilingentry": {"view", "add"},
    "subsidies_ceiling": {"view", "add", "change"},
    "subsidies_scheme": {"view", "add", "change"},
    "subsidies_schemeversion": {"view", "add", "change"},
    "subsidies_fundingsource": {"view", "add", "change"},
    "monitoring_exportrun": {"view"},
    "projects_municipality": {"view", "add", "change"},
    "projects_regionscheme": {"view", "add", "change"},
    "projects_region": {"view", "add", "change"},
    "projects_regionmembership": {"view", "add", "change", "delete"},
    "projects_organisation": {"view", "add", "change"},
    "projects_project": {"view", "add", "change"},
    "accounts_user": {"view", "add", "change"},
    "auth_group": set(),
    "account_emailaddress": set(),
    "mfa_authenticator": set(),
    "socialaccount_socialapp": set(),
    "socialaccount_socialtoken": set(),
    "socialaccount_socialaccount": set(),
    "auditlog_logentry": set(),
    "axes_accessattempt": set(),
    "axes_accesslog": set(),
    "axes_accessfailurelog": set(),
}
# What the admin has besides its models. The nameless ones send an old or unknown address on.
ADMIN_BESIDES = {
    "index",
    "logout",
    "password_change",
    "password_change_done",
    "autocomplete",
    "view_on_site",
    "app_list",
    "jsi18n",
}
ADMIN_BESIDES |= {"auth_user_password_change"}
SAMPLES = {"year": 2024, "export": "budget", "action": "award", "key": "x", "uidb36": "1", "provider_id": "none"}


def walk(resolver: Any, namespace: str = "", route: str = "") -> Iterator[tuple[str, str]]:
    """Give the name of every address on the site (its route where it has none), and its route."""
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern).replace("^", "")
        if isinstance(pattern, URLPattern):
            yield (f"{namespace}{pattern.name}" if pattern.name else here), here
        else:
            yield from walk(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace, here)


def of_admin(name: str, route: str) -> bool:
    if not route.startswith("admin/"):
        return False
    model, _, verb = name.removeprefix("admin:").rpartition("_")
    nameless = name == route
    return nameless or name.removeprefix("admin:") in ADMIN_BESIDES or (model in ADMIN and verb in VERBS)


VERBS = {"changelist", "add", "change", "delete", "history"}


def test_every_address_has_a_decision():
    decided = set(PUBLIC) | SIGNED_IN | set(ROLES)
    undecided = [name for name, route in walk(get_resolver()) if name not in decided and not of_admin(name, route)]

    assert undecided == []


def test_every_decision_is_about_an_address_that_exists():
    names = {name for name, _route in walk(get_resolver())}

    assert (set(PUBLIC) | SIGNED_IN | set(ROLES)) - names == set()
    assert set(ADMIN) == {f"{m._meta.app_label}_{m._meta.model_name}" for m in admin.site._registry}


def address(name: str, **values: Any) -> str:
    routes = dict(walk(get_resolver()))
    needed = re.findall(r"<(?:\w+:)?(\w+)>", routes[name])
    if name == routes[name]:
        return f"/{name}"
    return reverse(name, kwargs={key: values.get(key, SAMPLES.get(key)) for key in needed})


def answer(client: Any, method: str, url: str) -> int:
    return getattr(client, method)(url).status_code


def count() -> list[int]:
    return [model.objects.count() for model in (Application, LedgerEntry, CaseEvent, ExportRun, Ceiling)]


def make_run(user: Any) -> ExportRun:
    run = ExportRun(export="budget", as_of=date(2024, 1, 1), requested_by=user, state="done", rows_total=1, size=1)
    run.file.save("budget.xlsx", ContentFile(b"x"))
    return run


# Strangers


@pytest.mark.parametrize(("name", "status"), PUBLIC.items())
def test_public_address_opens_for_a_stranger(client, name, status):
    response = client.get(address(name))

    assert response.status_code == status
    if name != "admin:login":
        assert not response.get("Location", "").startswith(f"{LOGIN}?next=")


@pytest.mark.parametrize("name", sorted(SIGNED_IN | set(ROLES)))
@pytest.mark.parametrize("method", ["get", "post"])
def test_stranger_is_sent_to_sign_in_or_refused_by_the_api(client, name, method):
    run, before = make_run(make_user()), count()
    values = {"case_number": make_application().case_number, "code": "x", "pk": run.pk}
    url = address(name, **values)
    before = count()

    response = getattr(client, method)(url)

    if url.startswith("/api/"):
        assert response.status_code == 403
    else:
        assert response.status_code == 302
        assert response["Location"].startswith((LOGIN, "/"))
    assert count() == before


def test_stranger_is_sent_to_sign_in_from_every_page_of_the_admin(client):
    for name, route in walk(get_resolver()):
        if of_admin(name, route) and name not in PUBLIC:
            url = "/" + re.sub(r"\(\?P<\w+>[^)]*\)|<[^>]*>", "1", route).rstrip("$")
            response = client.get(url, follow=True)
            assert response.redirect_chain[-1][0].startswith(LOGIN), url


# Roles


def tries() -> list[tuple[str, int]]:
    return [(name, index) for name, found in ROLES.items() for index in range(len(found))]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("name", "index"), tries())
def test_role_gets_exactly_what_the_table_says(name, index, method):
    more, *who = ROLES[name][index]
    may = who[method == "post"]
    application = make_application()
    got = {}

    for role in Role:
        client = signed_in(role)
        values = {"case_number": application.case_number, "code": application.scheme.code, **more}
        url = address(name, **values, pk=make_run(client.user).pk)
        before = count()
        got[role] = answer(client, method, url)
        assert got[role] < 500
        if role not in may:
            assert count() == before

    refused = {role for role, status in got.items() if status in {403, 404}}
    if not all(status == 405 for status in got.values()):
        assert refused == ALL - may, got


@pytest.mark.parametrize("name", ROLES)
def test_somebody_without_a_role_is_refused_everywhere(name):
    client = signed_in()
    application, run = make_application(), make_run(client.user)

    for more, _get, _post in ROLES[name]:
        values = {"case_number": application.case_number, "code": application.scheme.code, "pk": run.pk, **more}
        url, before = address(name, **values), count()
        statuses = {answer(client, "get", url), answer(client, "post", url)}
        assert statuses <= {403, 405}, url
        assert 403 in statuses, url
        assert count() == before


@pytest.mark.parametrize("name", sorted(SIGNED_IN))
@pytest.mark.parametrize("user", ["nobody", "case officer"])
def test_everybody_who_signed_in_can_open_their_own_account(name, user):
    client = signed_in(*([] if user == "nobody" else [Role.CASE_OFFICER]))

    response = client.get(address(name))

    assert response.status_code in {200, 301, 302, EMPTY_HANDED.get(name)}
    assert not response.get("Location", "").startswith(LOGIN)


@pytest.mark.parametrize("role", [None, *sorted(ALL - {Role.FUNCTIONAL_ADMIN})])
def test_admin_is_closed_for_everybody_else(role):
    client = signed_in(*([role] if role else []))

    for model in ADMIN:
        for verb in ("changelist", "add"):
            url = reverse(f"admin:{model}_{verb}")
            assert client.get(url)["Location"].startswith("/admin/login/"), url
    assert client.get("/admin/", follow=True).status_code == 403


@pytest.mark.parametrize(("model", "may"), ADMIN.items())
def test_functional_admin_gets_exactly_what_the_table_says(model, may):
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    urls = {
        "view": reverse(f"admin:{model}_changelist"),
        "add": reverse(f"admin:{model}_add"),
        "change": reverse(f"admin:{model}_change", args=["999999"]),
        "delete": reverse(f"admin:{model}_delete", args=["999999"]),
    }

    got = {
        "view": client.get(urls["view"]).status_code,
        "add": client.get(urls["add"]).status_code,
        "change": client.post(urls["change"], {}).status_code,
        "delete": client.post(urls["delete"], {"post": "yes"}).status_code,
    }

    assert {verb for verb, status in got.items() if status != 403} == may, got


def test_admin_has_no_door_of_its_own_past_the_second_factor(client):
    user = make_user(is_staff=True, is_superuser=True)

    response = client.post("/admin/login/", {"username": user.email, "password": "secret-password"})

    assert response["Location"].startswith(LOGIN)
    assert "_auth_user_id" not in client.session
