"""Being asked again who one is: before identity changes, before signing and paying; nothing that was typed is lost."""

import ast
import inspect
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib import admin
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from drenthe.accounts.proof import OF_THE_ACCOUNT
from drenthe.accounts.roles import Role
from drenthe.confirmations.base import KINDS
from drenthe.lib.requests.fresh import asks_fresh_sign_in
from subsidies.models import Decision
from subsidies.views.act_list import ACTS
from tests.factories import give_mandate, make_application, make_proposal, make_user
from tests.web import hidden, note_proof, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
STALE = 3600  # seconds
# What binds the province or gives authority, by the module and function that do it.
BINDS = {
    ("decisions", "sign"),
    ("decisions", "sign_many"),
    ("decisions", "decide_as_proposed"),
    ("payments", "pay"),
    ("payment_orders", "release_payment"),
    ("payment_runs", "make_run"),
    ("payment_runs", "finish_run"),
    ("bank_files", "confirm"),
    ("penalties", "fix_penalty"),
    ("changes", "confirm"),
    ("emergencies", "start"),
    ("", "send_password_link"),
}
READ_ONLY_OF_OWN = {"mfa_index", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_authenticate"}


def stale(client: Any) -> Any:
    note_proof(client, client.user, at=time.time() - STALE)
    return client


def views(resolver: Any = None, route: str = "") -> Iterator[tuple[str, Any]]:
    for pattern in (resolver or get_resolver()).url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield here, pattern.callback
        else:
            yield from views(pattern, here)


def calls(tree: ast.AST) -> set[tuple[str, str]]:
    """What a piece of code names: (module, function), or ("", function)."""
    found = {
        (node.value.id, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    return found | {("", node.id) for node in ast.walk(tree) if isinstance(node, ast.Name)}


def reached(function: Any) -> set[tuple[str, str]]:
    """What a function of ours names, and the functions beside it in its module that it calls."""
    if service := getattr(function, "service", None):  # an act of the API on a case
        return {(service.__module__.rpartition(".")[2], service.__name__)}
    function = inspect.unwrap(function)
    beside = {
        node.name: node
        for node in ast.walk(ast.parse(inspect.getsource(inspect.getmodule(function))))
        if isinstance(node, ast.FunctionDef)
    }
    seen: set[tuple[str, str]] = set()
    left, done = [function.__name__], set()
    while left:
        name = left.pop()
        if name in beside and name not in done:
            done.add(name)
            found = calls(beside[name])
            seen |= found
            left += [called for module, called in found if module in ("", "self")]
    return seen


def acts_of(view: Any) -> list[tuple[str, Any]]:
    """The functions behind an address with the method that reaches each."""
    if hasattr(view, "actions") and view.actions:
        return [(method, getattr(view.cls, name)) for method, name in view.actions.items()]
    return [("post", view)] if inspect.isfunction(inspect.unwrap(view)) else []


def test_every_view_that_signs_pays_or_gives_authority_asks_again_who_it_is():
    binding, silent = [], []
    for route, view in views():
        module = (inspect.getmodule(inspect.unwrap(view)) or inspect).__name__
        ours = module.partition(".")[0] in {"drenthe", "projects", "subsidies", "monitoring"}
        for method, function in acts_of(view):
            if (ours or hasattr(view, "actions")) and reached(function) & BINDS:
                binding.append(route)
                if not asks_fresh_sign_in(view, method, {}):
                    silent.append(route)
    for act in ACTS.values():
        if reached(act) & BINDS:
            binding.append(act.slug)
            silent += [] if act.named.binds else [act.slug]

    assert silent == []
    assert len(binding) >= 7, binding


def test_every_page_of_the_admin_that_proposes_asks_again_who_it_is():
    kinds = {kind.model for kind in KINDS.values()} & set(admin.site._registry)
    silent = [
        model.__name__
        for model in kinds
        for verb in ("add", "change")
        if not asks_fresh_sign_in(view_of(model, verb), "POST", {})
    ]

    assert len(kinds) >= 5
    assert silent == []


def view_of(model: Any, verb: str) -> Any:
    page = admin.site._registry[model]
    name = f"{model._meta.app_label}_{model._meta.model_name}_{verb}"
    return next(pattern.callback for pattern in page.get_urls() if pattern.name == name)


def test_every_page_of_the_own_account_that_changes_the_way_in_is_in_the_list():
    names = {
        name
        for name, _route in named()
        if re.match(r"mfa_(?!authenticator_)|account_(change|set)_|socialaccount_conn", name)
    }

    assert names - OF_THE_ACCOUNT - READ_ONLY_OF_OWN - {"mfa_login_webauthn"} == set()


def named() -> Iterator[tuple[str, str]]:
    def walk(resolver: Any) -> Iterator[tuple[str, str]]:
        for pattern in resolver.url_patterns:
            if isinstance(pattern, URLPattern):
                yield pattern.name or "", ""
            else:
                yield from walk(pattern)

    return walk(get_resolver())


def asked_addresses() -> list[tuple[str, Role, str]]:
    """Every address that asks, with somebody who may open it and the method."""
    return [
        ("/account/password/change/", Role.READER, "get"),
        ("/account/2fa/totp/activate/", Role.READER, "get"),
        ("/account/2fa/recovery-codes/generate/", Role.READER, "post"),
        ("/signing/", Role.DECISION_MAKER, "post"),
        ("/confirm/1/", Role.FUNCTIONAL_ADMIN, "post"),
        ("/confirm/1/confirm/", Role.FUNCTIONAL_ADMIN, "post"),
        ("/emergency/", Role.FUNCTIONAL_ADMIN, "get"),
        ("/admin/accounts/user/add/", Role.FUNCTIONAL_ADMIN, "get"),
        ("/admin/subsidies/mandate/add/", Role.FUNCTIONAL_ADMIN, "post"),
    ]


def test_list_of_decisions_can_be_read_without_being_asked():
    client = stale(signed_in(Role.DECISION_MAKER))

    assert client.get(reverse("subsidies:signing")).status_code == 200


def test_what_signing_would_do_is_shown_without_being_asked_and_signing_asks():
    client, application = signed_in(Role.DECISION_MAKER), make_application()
    give_mandate(client.user)
    proposal = make_proposal(application, reason="Omdat het zo is")
    sent = {"proposals": [proposal.pk], "decided_on": timezone.localdate().isoformat()}

    shown = stale(client).post(reverse("subsidies:signing"), sent)
    asked = client.post(reverse("subsidies:signing"), {**sent, "sign": "1"})

    assert (shown.status_code, asked.status_code) == (200, 403)
    assert "signing_confirm.html" in shown.templates[0].name
    assert "lang open" not in text_of(asked)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(("url", "role", "method"), asked_addresses())
def test_stale_session_is_asked_and_a_fresh_one_goes_on(url, role, method):
    client = signed_in(role)
    if url == "/signing/":
        url = reverse("subsidies:signing")

    sent = {"sign": "1"} if method == "post" else {}
    fresh = getattr(client, method)(url, sent)
    asked = getattr(stale(client), method)(url, sent)

    assert "reauthenticate" not in fresh.get("Location", "")
    assert "too_late" not in [template.name for template in fresh.templates]
    assert asked.status_code in {302, 403}
    assert "/account/reauthenticate/?next=" in asked.get("Location", "") or "/account/reauthenticate/" in text_of(
        asked
    )


def test_decision_that_comes_too_late_keeps_what_was_typed_and_is_carried_out_once():
    client, application = signed_in(Role.DECISION_MAKER), make_application()
    give_mandate(client.user)
    make_proposal(application, reason="Omdat het zo is")
    url = f"{application.get_absolute_url()}decide/"
    seen = hidden(client.get(url), "_seen")
    sent = {"decided_on": timezone.localdate().isoformat(), "_seen": seen, "date_reason": "Getypt <b>"}

    late = stale(client).post(url, sent)
    kept = {"decided_on": hidden(late, "decided_on"), "_seen": hidden(late, "_seen")}
    before = Decision.objects.count()
    again = client.post(
        "/account/reauthenticate/?next=/account/confirmed/",
        {"password": "secret-password", "next": "/account/confirmed/"},
    )
    done = client.post(url, {**kept, "date_reason": ""})

    assert (late.status_code, before) == (403, 0)
    assert "Getypt &lt;b&gt;" in text_of(late)
    assert again["Location"] == "/account/confirmed/"
    assert (done.status_code, Decision.objects.count()) == (302, 1)


def test_password_is_not_written_on_the_page_that_comes_back():
    client = stale(signed_in(Role.READER))

    answer = client.post("/account/password/change/", {"oldpassword": "its-a-secret"})

    assert answer["Location"].startswith("/account/reauthenticate/")


@pytest.mark.parametrize(("act", "role"), [("decide", Role.DECISION_MAKER), ("pay", Role.FINANCE)])
def test_program_is_told_where_to_confirm(act, role):
    client, application = signed_in(role), make_application()

    answer = stale(client).post(
        f"/api/v1/applications/{application.case_number}/{act}", {}, content_type="application/json"
    )

    assert (answer.status_code, answer["Content-Type"]) == (403, "application/problem+json")
    assert answer.json()["code"] == "SignInAgain"
    assert "/account/reauthenticate/" in answer.json()["where"]


def test_act_that_does_not_bind_asks_nothing():
    client, application = stale(signed_in(Role.CASE_OFFICER)), make_application()

    assert client.get(f"{application.get_absolute_url()}extend/").status_code == 200


def test_own_address_is_only_read(client):
    client = signed_in(Role.READER)

    page = client.get("/account/email/")
    posted = client.post("/account/email/", {"email": "mine@elsewhere.example", "action_add": ""})

    assert "functioneel beheerders" in text_of(page)
    assert posted.status_code == 405
    assert not EmailAddress.objects.exists()


def test_other_addresses_of_an_account_are_forgotten_when_two_admins_change_it():
    from drenthe.confirmations.authority import USER
    from drenthe.confirmations.services import changes

    user, (one, other) = make_user(), [make_user(Role.FUNCTIONAL_ADMIN) for _ in range(2)]
    EmailAddress.objects.create(user=user, email="former@test.example", verified=True, primary=True)

    changes.confirm(changes.propose(USER, subject=user, fields={"email": "new@test.example"}, actor=one), actor=other)

    assert not EmailAddress.objects.exists()
