"""Who may open what: every address has a decision in a table here, and the site does what the table says.

A new page without a decision fails the first test. Roles are tried one by one, and somebody without any role too.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from django.contrib import admin
from django.core.cache import cache as counters
from django.core.files.base import ContentFile
from django.db import transaction
from django.template.base import Template
from django.urls import URLPattern, get_resolver, reverse
from django.utils.safestring import SafeString

from drenthe.accounts.models import SavedView
from drenthe.accounts.roles import Role
from drenthe.confirmations.models import Change
from drenthe.exports.models import ExportRun
from drenthe.exports.registry import EXPORTS
from projects.models import Advice, AgendaAction, Bottleneck, Guide, Project, ProjectImport, StatusLine
from subsidies.models import (
    Application,
    Criterion,
    Document,
    DocumentVersion,
    Draw,
    Letter,
    LetterJob,
    Scenario,
    Suspension,
)
from tests import access, factories
from tests.access import ADMIN, ADMIN_BESIDES, EMPTY_HANDED, EVERYBODY, LOGIN, PUBLIC, ROLES, SAMPLES, SIGNED_IN
from tests.factories import make_application, make_assignment, make_followed, make_guide, make_meeting, make_user
from tests.monitoring.addresses import MONITOR
from tests.web import is_kept_nowhere, signed_in
from tests.writes import statements_that_write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "_nothing_to_read")]


@pytest.fixture
def _nothing_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave every page empty: who may open it is decided before it is written, and writing is a third of the time."""
    monkeypatch.setattr(Template, "_render", lambda _template, _context: SafeString())


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


def make_document(application: Application, user: Any) -> dict[str, Any]:
    document = Document.objects.create(application=application, title=f"Plan {user.pk}")
    day = application.received_on
    version = DocumentVersion(document=document, number=1, size=1, received_on=day, actor=user, name="plan.pdf")
    version.file.save("plan.pdf", ContentFile(b"x"))
    return {"pk": version.pk, "document": document.pk}


def make_paper(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_document(application, user)["document"]}


def make_letter(application: Application, user: Any) -> dict[str, Any]:
    letter = Letter(application=application, kind="acknowledgement", subject="x", made_by=user)
    letter.file.save("letter.docx", ContentFile(b"x"))
    return {"pk": letter.pk}


def make_letter_job(application: Application, user: Any) -> dict[str, Any]:
    job = LetterJob(kind="award", letter_date=date(2024, 1, 1), requested_by=user, state="done", rows_total=1, size=1)
    job.file.save("letters.zip", ContentFile(b"x"))
    return {"pk": job.pk}


def make_suspension(application: Application, user: Any) -> dict[str, Any]:
    terms = {"kind": "consent", "starts_on": application.received_on, "reason": "x", "actor": user}
    return {"pk": Suspension.objects.create(application=application, **terms).pk}


def make_scenario(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": Scenario.objects.create(name="x", scheme=application.scheme, owner=user).pk}


def make_criterion(application: Application, user: Any) -> dict[str, Any]:
    return {"criterion": Criterion.objects.create(version=application.version, text=f"Past {user.pk}").pk}


def make_draw(application: Application, user: Any) -> dict[str, Any]:
    day = date(2024, 1, 1) + timedelta(days=application.ceiling.draws.count())
    terms = {"ceiling": application.ceiling, "day": day, "cases": [application.case_number]}
    return {"pk": Draw.objects.create(prepared_by=make_user(), **terms).pk}


def make_change(application: Application, user: Any) -> dict[str, Any]:
    change = Change.objects.create(kind="user", subject=str(user.pk), title="x", proposed_by=make_user())
    return {"pk": change.pk}


MAKE = {  # the row that an address is about; a scenario is the user's own
    **dict.fromkeys(["subsidies:queue", "subsidies:draw-prepare"], lambda case, _user: {"pk": case.ceiling_id}),
    "subsidies:draw-act": make_draw,
    "subsidies:document-file": make_document,
    **dict.fromkeys(["subsidies:document", "subsidies:document-act"], make_paper),
    **dict.fromkeys(["subsidies:letter-file", "subsidies:letter-pdf"], make_letter),
    "subsidies:suspension-end": make_suspension,
    **{f"subsidies:letter-job{part}": make_letter_job for part in ("", "-progress", "-file", "-cancel", "-retry")},
    "subsidies:judge": make_criterion,
    **dict.fromkeys(["confirmations:change", "confirmations:confirm"], make_change),
    "background:mail-send-again": lambda *_args: {"pk": factories.make_mail().pk},
    **dict.fromkeys([f"subsidies:scenario{which}" for which in ("", "-suppose", "-act")], make_scenario),
}


def make_project_of(application: Application, user: Any) -> Project:
    """A project that the user advises and, as a guide, works for; the same one when it is there already."""
    title = f"Project of {user.pk}"
    if (known := Project.objects.filter(title=title).first()) is not None:
        return known
    project = make_followed(title=title)
    Project.objects.filter(pk=project.pk).update(adviser=user)
    if not Guide.objects.filter(user=user).exists():
        make_assignment(project, guide=make_guide(user=user))
    return project


def make_line(application: Application, user: Any) -> dict[str, Any]:
    line = StatusLine(project=make_project_of(application, user), writer=user, text="x", light="green")
    line.phase, line.happened_on = "initiative", date(2024, 1, 1)
    line.file.save("photo.png", ContentFile(b"x"))
    return {"pk": line.pk}


def make_bottleneck(application: Application, user: Any) -> dict[str, Any]:
    project = make_project_of(application, user)
    return {"pk": project.bottlenecks.create(kind="grid", opened_on=date(2024, 1, 1), actor=user).pk}


def make_escalation(application: Application, user: Any) -> dict[str, Any]:
    bottleneck = Bottleneck.objects.get(pk=make_bottleneck(application, user)["pk"])
    terms = {"level": "area_table", "raised_on": date(2024, 1, 1), "question": "x", "actor": user}
    return {"pk": bottleneck.escalations.create(**terms).pk}


def make_contact(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_project_of(application, user).contacts.create(name="x").pk}


def make_view(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": SavedView.objects.create(owner=user, page="projects:project-list", name="x").pk}


OF_A_PROJECT = (
    *("project", "log", "board-move", "follow", "move", "edit", "programme", "flex-plan", "contact-add"),
    "bottleneck-add",
)


def make_advice(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": Advice.objects.create(assembly=2024, number=user.pk, title="x", given_on=date(2024, 1, 1)).pk}


def make_action(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": AgendaAction.objects.create(code=f"a{user.pk}", title="x", pillar="living").pk}


def make_own_assignment(application: Application, user: Any) -> dict[str, Any]:
    return {"pk": make_assignment(make_project_of(application, user)).pk}


def make_import(application: Application, user: Any) -> dict[str, Any]:
    run = ProjectImport(file_name="list.xlsx", uploaded_by=user)
    run.file.save("list.xlsx", ContentFile(b"x"))
    return {"pk": run.pk}


MAKE |= {
    **{f"projects:import-{name}": make_import for name in ("columns", "result", "store")},
    **dict.fromkeys(
        [f"projects:guide{which}" for which in ("", "-edit", "-state", "-assign")], lambda *_: {"pk": make_guide().pk}
    ),
    **dict.fromkeys([f"projects:meeting{which}" for which in ("", "-edit")], lambda *_: {"pk": make_meeting().pk}),
    "projects:advice": make_advice,
    "projects:action": make_action,
    "projects:assignment-edit": make_own_assignment,
    **{
        f"projects:{name}": lambda application, user: {"pk": make_project_of(application, user).pk}
        for name in OF_A_PROJECT
    },
    **{f"projects:line-{name}": make_line for name in ("edit", "file")},
    **{f"projects:bottleneck-{name}": make_bottleneck for name in ("plan", "solve", "escalate")},
    **{
        f"project-{name}": lambda application, user: {"pk": make_project_of(application, user).pk}
        for name in ("detail", "lines", "log", "move", "bottlenecks")
    },
    "meeting-detail": lambda _application, _user: {"pk": make_meeting().pk},
    "projects:escalation-close": make_escalation,
    "projects:contact-remove": make_contact,
    "projects:view-remove": make_view,
    **dict.fromkeys(["mfa_edit_webauthn", "mfa_remove_webauthn"], lambda *_: {"pk": 1}),
}

MAKE |= MONITOR


def make_run(user: Any) -> ExportRun:
    allowed = (key for key, export in EXPORTS.items() if export.is_listed and user.has_perm(export.permission))
    run = ExportRun(
        export=next(allowed, "budget"), as_of=date(2024, 1, 1), requested_by=user, state="done", rows_total=1, size=1
    )
    run.file.save("budget.xlsx", ContentFile(b"x"))
    return run


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
    application, wrong = make_application(), []
    clients = {role: signed_in(role, raise_request_exception=False) for role in Role}
    for client in clients.values():
        make_project_of(application, client.user)

    for name, more, *who in tries(area):
        may, got = who[method == "post"], {}
        for role, client in clients.items():
            response, written = knock(client, method, name, more, application)
            got[role] = response.status_code
            if got[role] >= 500 or (role not in may and written) or not is_kept_nowhere(response):
                wrong.append((name, more, role, got[role], written))
        refused = {role for role, status in got.items() if status in {403, 404}}
        if refused != EVERYBODY - may and set(got.values()) != {405}:
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
