"""The screens of exports: ask, watch, fetch, stop, try again; and that a file holds what the screen held."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import gettext

from drenthe.accounts.roles import Role
from drenthe.exports import jobs, runner
from drenthe.exports.models import ExportRun, ExportState
from subsidies.services.application.intake import NewApplicant
from tests.exports.exporting import LONG_AGO, make_run, sheet, table
from tests.factories import make_application, make_award, make_ceiling, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
State = ExportState
HOSTILE = ["=1+1", "@x", "-1+2", "+31", "=cmd|' /C calc'!A0", "\t=1", "12-03", "0612"]


def ask(client, export, **values):
    return client.post(f"/exports/new/{export}/", values)


def fetch(client, run):
    response = client.get(f"/exports/{run.pk}/file/")
    return response, b"".join(response.streaming_content) if response.status_code == 200 else b""


def built(client, export, **values):
    """Ask for a file on the screen, build it, and fetch it."""
    response = ask(client, export, **values)
    assert response.status_code == 302, text_of(response)
    run = ExportRun.objects.get()
    runner.build(run.pk)
    return fetch(client, run)[1]


# Asking


def test_asking_leads_to_the_page_with_the_progress():
    client = signed_in(Role.READER)

    response = ask(client, "applications", query="status=awarded&q=&page=3&ordering=-requested", format="csv")

    run = ExportRun.objects.get()
    assert response.url == f"/exports/{run.pk}/"
    assert (run.format, run.requested_by) == ("csv", client.user)
    assert run.filters == {"status": "awarded", "ordering": "-requested"}


def test_asking_puts_a_message_in_the_queue_after_the_commit(monkeypatch, django_capture_on_commit_callbacks):
    sent = []
    monkeypatch.setattr("drenthe.exports.tasks.build_export.apply_async", lambda args, kwargs: sent.append(args))

    with django_capture_on_commit_callbacks(execute=True):
        ask(signed_in(Role.READER), "applications")
        assert sent == []

    assert sent == [(str(ExportRun.objects.get().pk),)]


def test_asking_as_of_a_day():
    ask(signed_in(Role.AUDITOR), "budget", as_of="2024-02-29")

    assert ExportRun.objects.get().as_of == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("export", "values", "status", "sentence"),
    [
        ("nonsense", {}, 404, "De export “nonsense” bestaat niet."),
        ("applications", {"query": "status=lost"}, 409, "Dit filter kan niet worden gebruikt"),
        ("applications", {"query": "nonsense=1"}, 409, "Het filter “nonsense” bestaat niet."),
        ("budget", {"query": "status=awarded"}, 409, "Dit filter kan niet worden gebruikt"),
        ("budget", {"format": "csv"}, 409, "kan niet als csv worden gemaakt"),
        ("budget", {"format": "pdf"}, 400, "Selecteer een geldige keuze"),
        ("budget", {"as_of": "31-02-2024"}, 400, "Voer een geldige datum in."),
        ("applications", {"query": "q=" + "x" * 2000}, 400, "tekens"),
    ],
)
def test_request_that_cannot_be_met_says_so_and_stores_nothing(export, values, status, sentence):
    response = ask(signed_in(Role.AUDITOR), export, **values)

    assert response.status_code == status
    assert sentence in text_of(response)
    assert not ExportRun.objects.exists()


def test_request_for_what_one_may_not_see_is_refused():
    response = ask(signed_in(Role.READER), "budget")

    assert response.status_code == 403
    assert not ExportRun.objects.exists()


# Watching and fetching


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.QUEUED, 200),
        (State.RUNNING, 200),
        (State.DONE, 286),
        (State.FAILED, 286),
        (State.CANCELLED, 286),
        (State.EXPIRED, 286),
    ],
)
def test_progress_is_asked_until_the_run_has_ended(state, status):
    client = signed_in(Role.AUDITOR)
    run = make_run(state, requested_by=client.user, problem=jobs.BROKEN if state == State.FAILED else "")

    page = client.get(f"/exports/{run.pk}/")
    part = client.get(f"/exports/{run.pk}/progress/", headers={"HX-Request": "true"})

    assert (page.status_code, part.status_code) == (200, status)
    assert ('hx-trigger="every 1s"' in text_of(page)) == (status == 200)
    assert "<html" not in text_of(part)


def test_progress_of_a_run_that_lost_its_worker_ends_and_offers_to_try_again():
    client = signed_in(Role.AUDITOR)
    run = make_run(State.RUNNING, requested_by=client.user, heartbeat_at=timezone.now() - LONG_AGO)

    response = client.get(f"/exports/{run.pk}/progress/")

    assert response.status_code == 286
    assert f"/exports/{run.pk}/retry/" in text_of(client.get(f"/exports/{run.pk}/"))


def test_failed_run_says_in_dutch_what_to_do():
    client = signed_in(Role.AUDITOR)
    run = make_run(State.FAILED, requested_by=client.user, problem=jobs.BROKEN)

    assert "Het bestand maken is mislukt." in text_of(client.get(f"/exports/{run.pk}/"))


@pytest.mark.parametrize(
    ("role", "own", "status"),
    [(Role.AUDITOR, True, 200), (Role.READER, False, 404), (Role.AUDITOR, False, 404), (Role.FINANCE, False, 200)],
)
@pytest.mark.parametrize("page", ["", "progress/", "file/"])
def test_run_is_for_its_owner_and_for_finance(role, own, status, page):
    client = signed_in(role)
    run = make_run(State.DONE, requested_by=client.user if own else None)

    response = client.get(f"/exports/{run.pk}/{page}")

    assert response.status_code == (286 if (page, status) == ("progress/", 200) else status)


@pytest.mark.parametrize("act", ["cancel", "retry"])
def test_run_of_somebody_else_cannot_be_stopped_or_tried_again(act):
    run = make_run(State.QUEUED if act == "cancel" else State.FAILED)

    response = signed_in(Role.READER).post(f"/exports/{run.pk}/{act}/")

    assert response.status_code == 404
    assert ExportRun.objects.get().state == run.state


def test_file_is_handed_out_with_its_name_and_type():
    client = signed_in(Role.AUDITOR)
    run = make_run(State.DONE, requested_by=client.user, as_of=date(2024, 12, 31))

    response, content = fetch(client, run)

    assert content == b"x"
    assert response["Content-Disposition"] == 'attachment; filename="budget-2024-12-31.xlsx"'
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("state", [state for state in State if state != State.DONE])
def test_file_that_is_not_there_is_not_found(state):
    client = signed_in(Role.AUDITOR)
    run = make_run(state, requested_by=client.user)

    response, _content = fetch(client, run)

    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text_of(response)


def test_file_that_storage_lost_is_not_found(files):
    client = signed_in(Role.AUDITOR)
    run = make_run(State.DONE, requested_by=client.user)
    files.delete(run.file.name)

    assert fetch(client, run)[0].status_code == 404


def test_run_that_does_not_exist_is_not_found():
    response = signed_in(Role.READER).get("/exports/00000000-0000-4000-8000-000000000000/")

    assert response.status_code == 404


@pytest.mark.parametrize(
    ("act", "before", "after", "sentence"),
    [
        ("cancel", State.QUEUED, State.CANCELLED, "De export is gestopt."),
        ("cancel", State.DONE, State.DONE, "kan niet meer worden gestopt"),
        ("retry", State.FAILED, State.QUEUED, ""),
        ("retry", State.DONE, State.DONE, "kan niet opnieuw worden gestart"),
    ],
)
def test_run_is_stopped_and_tried_again_or_it_is_said_why_not(act, before, after, sentence):
    client = signed_in(Role.AUDITOR)
    run = make_run(before, requested_by=client.user)

    response = client.post(f"/exports/{run.pk}/{act}/", follow=True)

    run.refresh_from_db()
    assert run.state == after
    assert sentence in text_of(response)


def test_list_shows_ones_own_and_to_finance_everybodys():
    reader, finance = signed_in(Role.AUDITOR), signed_in(Role.FINANCE)
    mine, other = make_run(requested_by=reader.user), make_run()

    own, all_of_them = text_of(reader.get("/exports/")), text_of(finance.get("/exports/"))

    assert (str(mine.pk) in own, str(other.pk) in own) == (True, False)
    assert (str(mine.pk) in all_of_them, str(other.pk) in all_of_them) == (True, True)


def test_list_takes_the_same_queries_for_one_and_three_runs():
    client, counts = signed_in(Role.FINANCE), []
    for _ in range(2):
        make_run()
        client.get("/exports/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/exports/")
        counts.append(len(captured))
        make_run()

    assert counts[0] == counts[1]


# What is in the file


def make_cases():
    ceiling = make_ceiling()
    for number, name in enumerate(HOSTILE, 1):
        applicant = NewApplicant(name.strip(), "other")
        make_application(ceiling=ceiling, amount=f"{number}.10", title=name, applicant=applicant)
    make_award(ceiling=ceiling, amount="9000.01", title="Awarded")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "status=awarded",
        "ordering=-requested",
        "amount_from=3,10&amount_until=5,10",
        "status=received&status=awarded",
    ],
)
@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_file_holds_exactly_what_the_filtered_screen_holds(query, file_format):
    make_cases()
    client = signed_in(Role.READER)
    screen = client.get(f"/applications/?{query}").context["page"].object_list

    content = built(client, "applications", query=query, format=file_format)

    if file_format == "csv":
        head, *rows = table(content)
    else:
        _labels, head, *rows, _apart, _total = sheet(content, "Aanvragen")
    number = head.index("case_number")
    assert [row[number] for row in rows] == [application.case_number for application in screen]


def test_amounts_in_the_file_are_exact_and_add_up():
    make_cases()

    rows = sheet(built(signed_in(Role.READER), "applications"), "Aanvragen")

    place = rows[1].index("requested")
    amounts = [Decimal(str(row[place])).quantize(Decimal("0.01")) for row in rows[2:-2]]
    assert sum(amounts) == Decimal("9000.01") + sum(Decimal(f"{n}.10") for n in range(1, len(HOSTILE) + 1))
    assert str(rows[-1][place]).startswith("=SUBTOTAL(109,")


def test_hostile_text_stays_text_in_excel():
    make_cases()

    rows = sheet(built(signed_in(Role.READER), "applications"), "Aanvragen")

    place = rows[1].index("applicant")
    names = {row[place] for row in rows[2:-2]}
    assert {name.strip() for name in HOSTILE} <= names
    assert all(isinstance(name, str) for name in names)


def test_hostile_text_is_disarmed_in_csv():
    make_cases()

    head, *rows = table(built(signed_in(Role.READER), "applications", format="csv"))

    titles = {row[head.index("subject")] for row in rows}
    assert {"'=1+1", "'@x", "'-1+2", "'+31", "12-03", "0612"} <= titles
    assert not [title for title in titles if title.startswith(("=", "@", "-", "+", "\t"))]


def test_file_says_what_was_asked():
    make_cases()
    client = signed_in(user=make_user(Role.READER, name="Lou Lezer"))

    rows = sheet(built(client, "applications", query="status=awarded&amount_from=1"), "Over dit bestand")

    answers = {row[0]: row[1] for row in rows}
    assert answers["Gevraagd door"] == "Lou Lezer"
    assert (answers["Status"], answers["Gevraagd vanaf"]) == ("Verleend", "1,00")


def test_budget_of_a_day_that_excel_does_not_know_is_made_all_the_same():
    make_ceiling()

    assert built(signed_in(Role.AUDITOR), "budget", as_of="1900-02-28").startswith(b"PK")


@pytest.mark.parametrize("as_of", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_budget_of_a_day_out_of_reach_is_refused(as_of):
    response = ask(signed_in(Role.AUDITOR), "budget", as_of=as_of)

    assert response.status_code == 400
    assert "kan hier niet kloppen" in text_of(response)


def test_run_that_waits_long_says_that_perhaps_nobody_works():
    client = signed_in(Role.AUDITOR)
    run = make_run(requested_by=client.user, queued_at=timezone.now() - timedelta(seconds=31))

    said = gettext(
        "Your file has been ordered. Work in the background is waiting at the moment and goes on by itself; you can "
        "leave this page. Does it take long? Ask the functional administrator."
    )
    assert said in text_of(client.get(f"/exports/{run.pk}/"))
