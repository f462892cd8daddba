"""What is confidential is nowhere for who lacks the role: every address, search, export, mail and count is tried.

All that is confidential here holds the word MARK. Each address of the site is opened by each role, the lists with a
search for it too; every export is built and its file read. Who has the role finds it, or the test would prove nothing.
"""

import re
import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.contrib import admin
from django.core import mail
from django.core.cache import cache as counters
from django.db import connection
from django.urls import get_resolver, reverse
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportRun
from drenthe.exports.registry import EXPORTS
from projects.enums import BottleneckKind, EscalationLevel, MeetingKind
from projects.models import Bottleneck, Escalation, Guide, Meeting, Project, StatusLine
from projects.services.bottlenecks import close_escalation, escalate, raise_bottleneck
from projects.services.digest import mail_all
from projects.services.log import write_line
from projects.services.phases import follow, move
from tests.access import EVERYBODY, SAMPLES
from tests.factories import make_application, make_assignment, make_followed, make_guide, make_meeting, make_user
from tests.test_access import walk
from tests.web import signed_in, unread_pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "taken_over"), pytest.mark.one_database]
MARK = "GEHEIMWOORD"
FEWEST = 100  # addresses: fewer means that the walk has lost some
SECRETIVE = {Role.ACCELERATION_TABLE}
BESIDES = {"account_logout", "set_language", "health", "health-live", "health-ready"}  # nothing of a project is near


@pytest.fixture
def _keys_from_one(db: None) -> None:
    """Let the keys of every kind begin at 1, as on SQLite: few keys then fit all addresses, not each its own."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for model in (Project, StatusLine, Bottleneck, Escalation, Meeting, Guide):
                cursor.execute(f'ALTER TABLE "{model._meta.db_table}" ALTER COLUMN id RESTART')  # undone with the test


@pytest.fixture
def secrets(_keys_from_one: None) -> dict[str, Any]:
    """Something confidential of every kind, beside things that are not."""
    actor = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    adviser, guide_user = make_user(Role.ADVISER), make_user(Role.PROCESS_GUIDE)
    open_project = make_followed(title="Open project", adviser=adviser)
    hidden = Project.objects.create(
        title=f"{MARK} project",
        municipality=open_project.municipality,
        place=f"{MARK} place",
        description=MARK,
        adviser=adviser,
        is_confidential=True,
        dwellings=7,
        expected_on=timezone.localdate(),
        reference=f"{MARK}-1",
    )
    follow(hidden, track="cpo", on=date(2024, 1, 1), reason=MARK, actor=actor)
    move(hidden, phase="plan", on=date(2024, 2, 1), reason=MARK, actor=actor)
    write_line(hidden, text=MARK, next_step=MARK, next_on=timezone.localdate(), actor=actor)
    hidden.contacts.create(name=MARK)
    guide = make_guide(user=guide_user)
    for project in (hidden, open_project):
        make_assignment(project, guide=guide)
    line, _new = write_line(open_project, text=MARK, next_step=MARK, is_confidential=True, light="red", actor=actor)
    secret = raise_bottleneck(
        open_project, kind=BottleneckKind.GRID, description=MARK, owner=MARK, is_confidential=True, actor=actor
    )
    known = raise_bottleneck(open_project, kind=BottleneckKind.STAFF, owner="Known", actor=actor)
    table = escalate(known, level=EscalationLevel.ACCELERATION_TABLE, question=MARK, actor=actor)
    close_escalation(table, outcome=MARK, actor=actor)
    meeting = make_meeting(
        title=f"{MARK} meeting",
        kind=MeetingKind.ACCELERATION_TABLE,
        is_confidential=True,
        starts_on=timezone.localdate(),
        results=MARK,
    )
    meeting.projects.add(open_project)
    application = make_application(projects=[hidden, open_project])
    return {
        "adviser": adviser,
        "guide": guide_user,
        "both": actor,
        "open": open_project,
        "pks": {
            Project: [hidden.pk, open_project.pk],
            "line": [line.pk, *hidden.lines.values_list("pk", flat=True)],
            "bottleneck": [secret.pk, known.pk],
            "escalation": [table.pk],
            "meeting": [meeting.pk],
            "guide": [guide.pk],
        },
        "application": application,
    }


def addresses(secrets: dict[str, Any]) -> list[str]:
    """Every address that shows something, filled in with what is confidential where it takes a key."""
    keys = sorted({pk for found in secrets["pks"].values() for pk in found})
    found = []
    for name, route in walk(get_resolver()):
        if name in BESIDES or route.startswith("admin/"):
            continue
        needed = re.findall(r"<(?:\w+:)?(\w+)>", route)
        fixed = {
            **SAMPLES,
            "case_number": secrets["application"].case_number,
            "code": secrets["application"].scheme.code,
            "year": timezone.localdate().year,
        }
        for pk in keys if "pk" in needed else [None]:
            values = {key: pk if key == "pk" else fixed.get(key, "x") for key in needed}
            try:
                found.append(reverse(name, kwargs=values) if name != route else f"/{route}")
            except Exception:  # noqa: BLE001, S112 -- a key of another kind (a uuid, a code): not of something here
                continue
    for page in ("/projects/", "/projects/board/", "/projects/map/", "/projects/meetings/", "/projects/bottlenecks/"):
        found += [f"{page}?q={MARK}", f"{page}?municipality=GM0106", f"{page}?bottleneck=grid", f"{page}?kind=grid"]
    found += [f"/api/v1/projects?q={MARK}", "/applications/?q=open", f"/applications/?q={MARK}"]
    return there(found)


def there(urls: list[str]) -> list[str]:
    """Leave out the addresses without a row, for who sees all: nine in ten keys are of another kind.

    Whether there is one is known before a page is written, so none is.
    """
    everything = signed_in(user=make_user(*Role, is_superuser=True, is_staff=True))
    with unread_pages():
        found = [url for url in urls if everything.get(url).status_code != 404]
    assert len(found) >= FEWEST
    return found


def told(client: Any, urls: list[str]) -> list[str]:
    """Give the addresses whose answer holds the word, besides an echo of the search."""
    shown = []
    for url in urls:
        response = client.get(url)
        assert response.status_code != 429, url
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = body.decode("utf-8", "ignore")
        if "?q=" in url:
            text = text.replace(f'value="{MARK}"', "").replace(f"q={MARK}", "")
        if MARK in text:
            shown.append(url)
    return shown


def who(role: Role | None, secrets: dict[str, Any]) -> User:
    """Somebody with the role: the adviser of the hidden project, its guide, or anybody."""
    if role == Role.ADVISER:
        return secrets["adviser"]
    if role == Role.PROCESS_GUIDE:
        return secrets["guide"]
    return make_user(*([role] if role else []), is_staff=role == Role.FUNCTIONAL_ADMIN)


def test_addresses_tell_what_is_confidential_to_who_has_the_role_only(client, secrets):
    urls, shown = addresses(secrets), {}
    own = [Role.ADVISER, Role.PROCESS_GUIDE]  # who have something of their own to do with what is hidden
    clients = {"stranger": client} | {role: signed_in(user=who(role, secrets)) for role in own}
    clients["all the others"] = signed_in(*(EVERYBODY - SECRETIVE - {*own}))
    for name, other in clients.items():
        counters.clear()  # it counts requests as well
        shown |= {name: wrong} if (wrong := told(other, urls)) else {}
    found = told(signed_in(user=secrets["both"]), urls)

    assert shown == {}
    for url in (f"/projects/?q={MARK}", secrets["open"].get_absolute_url(), "/projects/week/", "/api/v1/projects"):
        assert url in found, url


def test_counts_do_not_tell_that_there_is_something(secrets):
    reader, both = signed_in(Role.READER), signed_in(user=secrets["both"])
    count = {
        client: (
            client.get("/projects/").context["page"].paginator.count,
            client.get("/projects/map/").context["count"],
            client.get("/projects/board/").context["count"],
            client.get("/api/v1/projects").json()["count"],
        )
        for client in (reader, both)
    }

    assert count == {reader: (1, 1, 1, 1), both: (2, 2, 2, 2)}
    for query in ("bottleneck=grid", "light=red"):
        assert reader.get(f"/projects/?{query}").context["page"].paginator.count == 0, query


@pytest.mark.parametrize("role", sorted(EVERYBODY - SECRETIVE))
def test_no_export_tells_what_is_confidential(role, secrets):
    client = signed_in(user=who(role, secrets))
    for key, export in EXPORTS.items():
        for file_format in export.formats:
            client.post(reverse("exports:export-request", args=[key]), {"format": file_format, "query": ""})

    for run in ExportRun.objects.all():
        runner.build(run.pk)
        assert MARK not in contents(run), run.export


def test_export_of_who_has_the_role_holds_it_and_is_for_nobody_else(secrets):
    client = signed_in(user=secrets["both"])
    client.post(reverse("exports:export-request", args=["projects"]), {"format": "xlsx", "query": ""})
    run = ExportRun.objects.get()
    runner.build(run.pk)

    assert MARK in contents(run)
    for role in EVERYBODY:
        other = signed_in(user=who(role, secrets))
        assert other.get(reverse("exports:export-file", args=[run.pk])).status_code in {403, 404}, role


def contents(run: ExportRun) -> str:
    """What stands in the file of a run, unzipped."""
    run.refresh_from_db()
    if not run.file:
        return ""
    data = run.file.read()
    if not zipfile.is_zipfile(BytesIO(data)):
        return data.decode("utf-8", "ignore")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return "".join(archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())


def test_no_mail_tells_what_is_confidential(secrets):
    mail_all(on=timezone.localdate())

    told_to = {message.to[0] for message in mail.outbox if MARK in message.body + message.subject}
    assert told_to <= {secrets["both"].email}


def test_admin_of_a_functional_admin_does_not_tell(secrets):
    client = signed_in(Role.FUNCTIONAL_ADMIN)
    urls = []
    for model in admin.site._registry:
        base = f"{model._meta.app_label}_{model._meta.model_name}"
        urls.append(reverse(f"admin:{base}_changelist"))
        if model._meta.app_label == "projects":
            keys = model._default_manager.values_list("pk", flat=True)
            urls += [reverse(f"admin:{base}_{page}", args=[pk]) for pk in keys for page in ("change", "history")]
    autocomplete = reverse("admin:autocomplete")
    urls += [
        f"{autocomplete}?app_label=projects&model_name={model}&field_name=project&term={MARK}"
        for model in ("assignment", "contact")
    ]

    assert told(client, urls) == []


@pytest.mark.parametrize("taken", [{"title": f"{MARK} project"}, {"title": "New", "reference": f"{MARK}-1"}])
def test_new_project_is_not_refused_because_a_confidential_one_is_like_it(taken, secrets):
    client = signed_in(Role.ADVISER)
    data = {"municipality": secrets["open"].municipality_id, "track": "cpo", **taken}

    assert client.post(reverse("projects:project-new"), data).status_code == 302
    assert client.post(reverse("projects:project-new"), data).status_code == 409
