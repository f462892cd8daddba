"""Who may open what: every address has a decision in a table here, and the site does what the table says.

A new page without a decision fails the first test. Roles are tried one by one, and somebody without any role too.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.contrib import admin
from django.core.cache import cache as counters
from django.db import transaction
from django.urls import URLPattern, get_resolver, reverse

from drenthe.accounts.roles import Role
from drenthe.lib.documents import wordfile
from subsidies.models import (
    Application,
)
from tests import access
from tests.access import EMPTY_HANDED, EVERYBODY, LOGIN, PUBLIC, ROLES, SAMPLES, SIGNED_IN
from tests.access_admin import ADMIN, ADMIN_BESIDES
from tests.access_rows import MAKE, make_project_of, make_run
from tests.factories import make_application, make_user
from tests.web import is_kept_nowhere, signed_in, unread_pages
from tests.writes import statements_that_write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "_nothing_to_read"), pytest.mark.one_database]


@pytest.fixture
def _nothing_to_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave every page and PDF empty: who may open it is decided before."""
    monkeypatch.setattr(wordfile, "to_pdf", lambda _word: b"%PDF")
    with unread_pages():
        yield


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


@cache
def routes() -> dict[str, str]:
    return dict(walk(get_resolver()))


def address(name: str, **values: Any) -> str:
    needed = re.findall(r"<(?:\w+:)?(\w+)>", routes()[name])
    if name == routes()[name]:
        return f"/{name}"
    return reverse(name, kwargs={key: values.get(key, SAMPLES.get(key)) for key in needed})


def values_for(name: str, application: Application, user: Any) -> dict[str, Any]:
    made = MAKE[name](application, user) if name in MAKE else {"pk": make_run(user).pk}
    return {"case_number": application.case_number, "code": application.scheme.code, **made}


def knock(
    client: Any, method: str, name: str, more: dict[str, Any], application: Application
) -> tuple[Any, list[str]]:
    """Try an address that is about rows of its own; give the response and what it wrote, of which nothing stays."""
    counters.clear()  # it counts requests as well, and there are hundreds of them in one test
    with transaction.atomic():
        url = address(name, **values_for(name, application, client.user) | more)
        with statements_that_write() as written:
            response = getattr(client, method)(url)
        transaction.set_rollback(True)
    return response, written


# Strangers


@pytest.mark.parametrize(("name", "status"), PUBLIC.items())
def test_public_address_opens_for_a_stranger(client, name, status):
    response = client.get(address(name))

    assert response.status_code == status
    assert is_kept_nowhere(response) == (name in access.NOT_FOR_CACHES)
    if name != "admin:login":
        assert not response.get("Location", "").startswith(f"{LOGIN}?next=")


@pytest.mark.parametrize("method", ["get", "post"])
def test_stranger_is_sent_to_sign_in_or_refused_by_the_api(client, method):
    application, wrong = make_application(), []
    client.user = make_user()

    for name in sorted(SIGNED_IN | set(ROLES)):
        more = ROLES[name][0][0] if name in ROLES else {}
        response, written = knock(client, method, name, more, application)
        may_refuse = method == "post" or response.request["PATH_INFO"].startswith("/api/")
        went_on = response.get("Location", "").startswith("/")
        if not is_kept_nowhere(response) or written or not (went_on or (may_refuse and response.status_code == 403)):
            wrong.append((name, response.status_code, written))

    assert wrong == []


def test_stranger_is_sent_to_sign_in_from_every_page_of_the_admin(client):
    for name, route in walk(get_resolver()):
        if of_admin(name, route) and name not in PUBLIC:
            url = "/" + re.sub(r"\(\?P<\w+>[^)]*\)|<[^>]*>", "1", route).rstrip("$")
            response = client.get(url, follow=True)
            assert response.redirect_chain[-1][0].startswith(LOGIN), url


# Roles


def area_of(name: str) -> str:
    return name.partition(":")[0] if ":" in name else "api"


AREAS = sorted({area_of(name) for name in ROLES})


def tries(area: str) -> list[tuple[str, dict[str, Any], set[Role], set[Role]]]:
    return [(name, *decision) for name in ROLES if area_of(name) == area for decision in ROLES[name]]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("area", AREAS)
def test_roles_get_exactly_what_the_table_says(area, method):
    """Who may is tried role by role; who may not as one person with all those roles, which adds up what they may.

    Where two of them may together what neither may alone, they are tried one by one as well.
    """
    application, wrong = make_application(), []

    @cache
    def somebody(*roles: Role) -> Any:
        client = signed_in(*roles, raise_request_exception=False)
        make_project_of(application, client.user)
        return client

    def answer(name: str, more: dict[str, Any], *roles: Role) -> tuple[int, bool]:
        response, written = knock(somebody(*roles), method, name, more, application)
        if response.status_code >= 500 or not is_kept_nowhere(response):
            wrong.append((name, more, roles, response.status_code))
        return response.status_code, response.status_code in {403, 404, 405} and not written

    for name, more, *who in tries(area):
        may = who[method == "post"]
        others = sorted(EVERYBODY - may)
        got = {role: answer(name, more, role)[0] for role in may}
        if others and not answer(name, more, *others)[1]:
            wrong += [(name, more, role) for role in others if not answer(name, more, role)[1]]
        if {403, 404} & set(got.values()) or (405 in got.values() and set(got.values()) != {405}):
            wrong.append((name, more, got))

    assert wrong == []


@pytest.mark.parametrize("area", AREAS)
def test_somebody_without_a_role_is_refused_everywhere(area):
    application, wrong = make_application(), []
    client = signed_in(raise_request_exception=False)

    for name, more, *_who in tries(area):
        answers = [knock(client, method, name, more, application) for method in ("get", "post")]
        statuses = {response.status_code for response, _written in answers}
        if not {403} <= statuses <= {403, 405} or any(written for _response, written in answers):
            wrong.append((name, more, statuses, [written for _response, written in answers]))

    assert wrong == []


@pytest.mark.parametrize("name", sorted(SIGNED_IN))
@pytest.mark.parametrize("user", ["nobody", "case officer"])
def test_everybody_who_signed_in_can_open_their_own_account(name, user):
    client = signed_in(*([] if user == "nobody" else [Role.CASE_OFFICER]))

    response = client.get(address(name))

    assert response.status_code in {200, 301, 302, EMPTY_HANDED.get(name)}
    assert not response.get("Location", "").startswith(LOGIN)


@pytest.mark.parametrize("role", [None, *sorted(EVERYBODY - {Role.FUNCTIONAL_ADMIN})])
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
