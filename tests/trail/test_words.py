"""The trail in words: names of things, roles, acts and facts, what stands out, and what makes no sense."""

import json
import re
from contextlib import nullcontext
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.celery import app as celery_app
from drenthe.lib.database.events import Event
from drenthe.trail.context import Actor, acting
from drenthe.trail.filters import kinds as kinds_of_trail
from drenthe.trail.models import TrailEntry
from drenthe.trail.recording import TRAILED
from drenthe.trail.services.naming import link_field
from drenthe.trail.services.striking import When, is_striking, signs
from drenthe.trail.services.subjects import entries_of, models_by_table
from drenthe.trail.services.telling import words_of_task
from drenthe.trail.services.words import acts
from tests.factories import make_application, make_award, make_organisation, make_scheme, make_user
from tests.trail.tampering import asleep
from tests.trail.test_screens import hidden_project, page, text

pytestmark = pytest.mark.django_db

RAW = re.compile(r"_|\{'|\['|\{\"|\[\"| object \(|None")
# What people wrote or what is a name of a file or of a layer of code has characters of its own.
WRITTEN = re.compile(r"https?://|manage\.py|\.(docx|xlsx|pdf|zip|csv|json)\b")


def few_of_each():
    """Entries as if the last rows of each table had just been added."""
    now, found = timezone.now(), []
    with connection.cursor() as cursor:
        for table, trailed in TRAILED.items():
            kept = trailed.live(connection.vendor)
            cursor.execute(f"SELECT {trailed.key}, {kept} FROM {table} AS live ORDER BY 1 DESC LIMIT 4")
            found += [
                TrailEntry(
                    table_name=table, row_key=str(key), operation="insert", after=json.loads(row), recorded_at=now
                )
                for key, row in cursor.fetchall()
            ]
    return found


@pytest.mark.usefixtures("data_2024")
def test_every_kind_of_change_is_told_in_words():
    make_award()
    auditor = make_user(Role.AUDITOR, Role.ACCELERATION_TABLE)
    entries = few_of_each()

    with override("nl"):
        lines = [line for act in acts(entries, auditor) for line in act.lines]
        labels = {(line.table, change.label) for line in lines for change in line.changes}
        kinds = {kind for _table, kind in kinds_of_trail()}
        values = {
            (line.table, change.label, value.text)
            for line in lines
            for change in line.changes
            for value in (change.before, change.after)
            if not WRITTEN.search(value.text)
        }

    assert len({line.table for line in lines}) >= 65
    assert len(lines) == len(entries) >= 200
    assert [one for one in labels if RAW.search(one[1])] == []
    assert [kind for kind in kinds if RAW.search(kind) or "relatie" in kind] == []
    assert [one for one in values if RAW.search(one[2]) and one[0] in IN_WORDS] == []
    assert [line.name for line in lines if " object (" in line.name] == []


IN_WORDS = {"subsidies_caseevent", "projects_projectevent", "projects_registerevent", "subsidies_decisionbasis"} | {
    "confirmations_change",
    "subsidies_proposal",
    "subsidies_applicantdetails",
    "accounts_user",
    "subsidies_mandate",
}


def test_role_is_added_to_a_person_and_taken_off_by_its_name():
    user, role = make_user(name="An"), Group.objects.get(name=Role.FINANCE)
    user.groups.add(role)
    user.groups.remove(role)

    entries = TrailEntry.objects.filter(table_name="accounts_user_groups").order_by("-pk")
    last, auditor = list(entries[:2]), make_user(Role.AUDITOR)
    with override("en"):
        taken, added = (line for act in acts(last, auditor) for line in act.lines)

    assert (added.kind, added.name, added.key, added.table) == ("User", "An", str(user.pk), "accounts_user")
    assert (added.changes[0].after.text, taken.changes[0].before.text) == ("Finance", "Finance")
    assert added.reasons == ["Rights changed"]
    assert (added.what, taken.what, taken.is_striking_deletion) == ("Role given", "Role taken away", False)


def test_what_comes_off_a_list_of_a_thing_is_never_told_as_the_thing_deleted():
    """Walks over all tables that hold the links of a list (many-to-many)."""
    links = {table: model for table, model in models_by_table().items() if link_field(model) is not None}
    moment = {"row_key": "1", "recorded_at": timezone.now(), "source": "screen"}
    entries = [
        TrailEntry(table_name=table, operation=operation, before={}, after={}, **moment)
        for table in links
        for operation in ("insert", "delete")
    ]

    with override("nl"):
        lines = [line for act in acts(entries, make_user(Role.AUDITOR)) for line in act.lines]

    assert len(links) >= 7
    assert len(lines) == 2 * len(links)
    assert [
        line.what for line in lines if line.what in ("Toegevoegd", "Verwijderd") or line.is_striking_deletion
    ] == []
    assert len({(line.kind, line.what) for line in lines}) == len(lines)
    assert {"Rol gegeven", "Rol weggehaald"} <= {line.what for line in lines}


def test_role_that_was_taken_away_reads_so_on_the_page(client):
    user, role = make_user(name="Teun"), Group.objects.get(name=Role.TEAM_LEAD)
    user.groups.add(role)
    user.groups.remove(role)

    shown = text(page(client, Role.AUDITOR, reverse("trail:trail-of", args=["accounts_user", user.pk])))

    assert "Role taken away</span> User:" in shown
    assert "Deleted</span> User:" not in shown


def test_password_is_only_said_to_have_changed(client):
    user = make_user()
    user.set_password("Geheim-wachtwoord-1")
    user.save()

    shown = text(page(client, Role.AUDITOR, reverse("trail:trail-of", args=["accounts_user", user.pk])))

    assert "changed; what it is, is not kept" in shown
    assert "sha256" not in shown
    assert user.password not in shown


def test_long_text_is_shortened_with_the_whole_behind_it(client):
    long = "Een lange reden. " * 20
    case = make_application()
    case.events.create(action="extend", occurred_at=case.received_at, actor=make_user(), data={"reason": long})

    shown = text(page(client, Role.AUDITOR, reverse("trail:trail-of", args=["subsidies_application", case.pk])))

    assert '<details class="trail__long"><summary>Een lange reden.' in shown
    assert long.strip() in shown


def test_row_that_makes_no_sense_does_not_break_the_page(client):
    case = make_application()
    case.events.create(
        action="no such act",
        occurred_at=case.received_at,
        actor=make_user(),
        data={"amount": "x", "kind": ["x"], "ends_on": "x"},
    )
    entry = {"table_name": "subsidies_application", "row_key": str(case.pk), "recorded_at": timezone.now()}
    TrailEntry.objects.create(operation="act", source="database", after={"requested_amount": "x"}, **entry)
    basis = {"table_name": "subsidies_decisionbasis", "row_key": "1", "recorded_at": timezone.now()}
    TrailEntry.objects.create(operation="act", source="database", after={"data": "[1, 2]"}, **basis)

    for url in ("/trail/", reverse("trail:trail-of", args=["subsidies_application", case.pk])):
        shown = page(client, Role.AUDITOR, url)
        assert shown.status_code == 200
        assert "no such act" in text(shown)


def test_what_somebody_might_want_to_hide_stands_out(client):
    user, scheme = make_user(name="Ev Il"), make_scheme(code="gewoon")
    with acting(Actor(actor_id=user.pk, actor="Somebody", source="screen")):
        make_scheme(code="alledaags")
        type(user).objects.filter(pk=user.pk).update(is_superuser=True)
    with acting(Actor()):
        type(scheme).objects.filter(pk=scheme.pk).update(name="Past it")

    shown = text(page(client, Role.AUDITOR, striking="yes"))

    assert "Became a superuser" in shown
    assert "Past the application" in shown
    assert "Past it" in shown
    assert "alledaags" not in shown


def striking(*, operation="insert", source="screen", actor="An", **values):
    """Store an entry; whether the filter finds it, and the reasons that are shown with it."""
    is_uuid = values["table_name"] == "subsidies_letterjob"
    moment = {"recorded_at": timezone.now(), "row_key": str(uuid4()) if is_uuid else "1"}
    with asleep() if connection.vendor == "postgresql" else nullcontext():  # there only a trigger writes a change
        entry = TrailEntry.objects.create(operation=operation, source=source, actor=actor, **moment, **values)
    found = TrailEntry.objects.filter(is_striking(), pk=entry.pk).exists()
    with override("en"):
        return found, acts([entry], make_user(Role.AUDITOR))[0]


def test_every_iban_deviation_and_date_back_stands_out():
    """Walks over all recorded tables: each column or list of facts in which one of them can be kept has a sign."""
    wanted = {
        (table, column)
        for table, trailed in TRAILED.items()
        for column in trailed.columns
        if column in ("iban", "date_reason", "deviations")
    }
    models = models_by_table()
    wanted |= {(table, "data") for table, model in models.items() if issubclass(model, Event)}
    found = {(sign.table, sign.column): sign for sign in signs()}

    assert len(wanted) >= 9
    assert [one for one in wanted if one not in found] == []


@pytest.mark.parametrize("is_text", [True, False])  # SQLite keeps facts as text, PostgreSQL as JSON
def test_every_sign_is_found_by_the_database_and_told_on_the_page(is_text):
    """Walks over all that the apps say that stands out, with an entry that has the sign and one that has not."""
    for sign in signs():
        kept = {"table_name": sign.table, "operation": "update", "before": {}}
        with_it: dict = {When.FACT: dict.fromkeys(sign.facts[:1], 'x "y": z'), When.TRUE: 1}
        value, other = with_it.get(sign.when, "NL1"), {When.FACT: {"remark": '"deviation": x'}, When.TRUE: 0}
        if sign.when is When.FACT and is_text:
            value, other = json.dumps(value), {When.FACT: json.dumps(other[When.FACT])}

        is_found, act = striking(after={sign.column: value, "x": 1}, **kept)
        assert is_found, sign
        assert str(sign.reason) != ""
        assert act.lines[0].reasons, sign
        if sign.when is not When.ALWAYS:
            without = {} if sign.when is When.CHANGED else {sign.column: other.get(sign.when, "")}
            is_found, act = striking(after=without, **kept)
            assert (is_found, act.lines[0].reasons) == (False, []), sign
    assert len(signs()) >= 18


@pytest.mark.parametrize(
    ("source", "stands_out"),
    [("screen", False), ("api", False), ("task", False), ("admin", True), ("command", True), ("database", True)],
)
def test_what_is_deleted_stands_out_unless_by_an_act(source, stands_out):
    found, act = striking(operation="delete", source=source, table_name="subsidies_cofinancer", before={"name": "x"})

    assert (found, act.lines[0].is_striking_deletion) == (stands_out, stands_out)
    assert act.lines[0].reasons == (["Deleted outside an act"] if stands_out else [])


def test_sealing_is_work_of_the_system_and_does_not_stand_out():
    hash_of = "0123456789abcdef" * 4
    row = {"table_name": "trail_trailseal", "after": {"number": 1, "hash": hash_of}, "actor": ""}

    found, act = striking(source="task", address="drenthe.trail.tasks.seal", **row)
    by_nobody, other = striking(source="screen", **row)

    with override("en"):
        assert (found, act.who, act.reasons) == (False, "The system", [])
        assert (by_nobody, other.who, other.reasons) == (True, "nobody said who", ["Nobody said who"])
    (shown,) = (change.after for change in act.lines[0].changes if change.after.text == hash_of)
    assert shown.start == "01234567…"


def test_work_of_the_system_is_told_in_words():
    """Walks over all tasks of ours."""
    celery_app.loader.import_default_modules()
    ours = [task for task in celery_app.tasks if not task.startswith("celery.")]
    with override("nl"):
        _found, act = striking(
            source="task", address="drenthe.trail.tasks.seal", table_name="trail_trailseal", actor=""
        )

        assert act.work == "het spoor verzegelen"
        assert len(ours) >= 12
        assert [task for task in ours if not words_of_task(task)] == []


def test_technical_words_are_told_as_an_auditor_reads_them(client):
    user = make_user(Role.AUDITOR)
    for source, address in [("api", "127.0.0.1 GET /api/v1/x"), ("command", "host manage.py demo_accounts")]:
        striking(
            source=source, address=address, actor="root", table_name="mfa_authenticator", after={"user_id": user.pk}
        )
    client.force_login(user, backend="drenthe.accounts.backends.PersonBackend")

    shown = text(client.get("/trail/", {"kind": "mfa_authenticator"}))

    in_sight = re.sub("<details.*?</details>|<form.*?</form>", "", shown)
    for word in ("API, vanaf", "127.0.0.1", "manage.py", "Authenticator", "Opdrachtregel", "/api/v1"):
        assert word not in in_sight
    for words in ("Ander programma (API)", "Beheerder van de server (account root)", "Tweede stap bij het inloggen"):
        assert words in in_sight
    assert '<code class="trail__address">/api/v1/x' in shown


def test_deviation_date_back_and_iban_of_a_case_stand_out_on_its_trail(client):
    case, actor = make_application(), make_user(name="Jan")
    with acting(Actor(actor_id=actor.pk, actor="Jan", source="screen")):
        for action, facts in [
            ("start_assessment", {"deviation": "Plan volgt", "gaps": "Plan"}),
            ("extend", {"date_reason": "Brief lag bij de post"}),
            ("correct", {"was.applicant_iban": "NL91ABNA0417164300", "now.applicant_iban": "NL20INGB0001234567"}),
            ("hearing", {"remark": "gewoon verslag"}),
        ]:
            case.events.create(action=action, occurred_at=case.received_at, actor=actor, data=facts)
        case.cofinancers.create(name="Weggestreept", amount="1.00").delete()
    url = reverse("trail:trail-of", args=["subsidies_application", case.pk])

    shown = text(page(client, Role.AUDITOR, url, striking="yes"))

    for what in ("With a written deviation", "Plan volgt", "Dated back", "Other IBAN", "NL20INGB0001234567"):
        assert what in shown
    assert "gewoon verslag" not in shown
    assert "Weggestreept" not in shown


def test_thing_is_found_by_its_name_and_what_is_confidential_is_not(client):
    case, other, hidden = make_application(), make_application(), hidden_project()

    shown = text(page(client, Role.AUDITOR, about=case.case_number))

    assert case.case_number in shown
    assert other.case_number not in shown
    for nothing in (hidden.title, "bestaat niet", "\x00"):
        answer = page(client, Role.AUDITOR, about=nothing)
        assert "Nothing found" in text(answer) or answer.status_code == 400


def test_decisions_are_found_by_their_mandate_and_cases_by_their_applicant(client):
    case, other = make_award(applicant=make_organisation(name="Stichting Uniek")), make_award()
    mandate, decision = case.decisions.get().mandate, case.decisions.get()

    by_mandate = entries_of(type(mandate), str(mandate.pk))
    by_applicant = entries_of(type(case.applicant), str(case.applicant_id))
    shown = text(page(client, Role.AUDITOR, about=case.applicant.name))

    decisions = by_mandate.filter(table_name="subsidies_decision").values_list("row_key", flat=True)
    cases = by_applicant.filter(table_name="subsidies_application").values_list("row_key", flat=True)
    assert set(decisions) == {str(decision.pk)}
    assert set(cases) == {str(case.pk)}
    assert by_applicant.filter(table_name="subsidies_caseevent").exists()
    assert case.case_number in shown
    assert other.case_number not in shown


def test_rows_of_one_act_stand_together():
    with acting(Actor(actor="One", source="screen")):
        make_scheme(code="a")
        make_scheme(code="b")
    with acting(Actor(actor="Two", source="screen")):
        make_scheme(code="c")

    entries = TrailEntry.objects.filter(table_name="subsidies_scheme").order_by("-pk")[:3]
    told = acts(entries, make_user(Role.AUDITOR))

    assert [(act.entry.actor, len(act.lines)) for act in told] == [("Two", 1), ("One", 2)]
