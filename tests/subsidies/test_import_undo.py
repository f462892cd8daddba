"""An import undone as a whole, as long as nothing was done with its cases; they stay, and count nowhere."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ImportState
from drenthe.uploads.services.refusals import ImportNotStored
from monitoring.report.sources import AwardedCases
from projects.models import Organisation
from subsidies.enums import Action, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.imports.run import bring_in
from subsidies.models import Application, ApplicationImport, LedgerEntry
from subsidies.services.application.import_refusals import CasesWorkedOn, NothingUntouched, UndoUnexplained
from subsidies.services.application.import_undo import take_out_untouched, undo
from subsidies.services.application.intake import duplicates
from subsidies.services.case.notes import write_note
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.decisions import withdraw
from subsidies.services.work.work import assign, release
from tests.cases import make_case
from tests.factories import make_ceiling, make_scheme, make_user
from tests.subsidies.application_rows import filled, sound
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


@pytest.fixture(autouse=True)
def _pot():
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "oud.xlsx"
    made.write_bytes(filled(sound(0), sound(1)))
    return made


def stored(path, actor=None):
    return bring_in(path, actor=actor or make_user(Role.CASE_OFFICER))


def test_undone_cases_stay_and_count_nowhere(path):
    run = stored(path)
    case = run.cases.first().application

    done = undo(run, reason=" Verkeerd bestand ", actor=make_user())

    case.refresh_from_db()
    assert (done.state, done.undo_reason) == (ImportState.UNDONE, "Verkeerd bestand")
    assert {one.application.status for one in run.cases.select_related("application")} == {Status.VOID}
    line = case.events.get(action=Action.VOID)
    assert (line.data["reason"], line.data["import"]) == ("Verkeerd bestand", "oud.xlsx")
    assert not Application.objects.standing().exists()
    assert not Application.objects.pending_on(case.received_on).exists()
    assert duplicates(case.scheme, applicant=Organisation.objects.get(), title=case.title) == []


def test_old_numbers_are_free_again(path):
    undo(stored(path), reason="Verkeerd bestand", actor=make_user())

    again = stored(path)

    assert [case.application.reference for case in again.cases.all()] == ["OUD-0", "OUD-1"]


def test_import_is_undone_with_the_very_form_that_its_page_shows(path):
    client = signed_in(Role.CASE_OFFICER)
    run = stored(path, client.user)
    url = f"/applications/import/{run.pk}/"

    shown = hidden(client.get(f"{url}result/"), "_seen")
    done = client.post(f"{url}undo/", {"reason": "Verkeerd bestand", "_seen": shown})

    assert len(shown) == 1
    assert done.status_code == 302
    assert {one.application.status for one in run.cases.select_related("application")} == {Status.VOID}


def noted(case, user):
    write_note(case, text="Bekeken", actor=user)


def withdrawn(case, user):
    withdraw(case, withdrawn_on=timezone.localdate(), reason="Een brief van het bestuur", actor=user)


def taken_on(case, user):
    assign(case, handler=user, actor=user)


def test_case_that_its_officer_left_again_is_taken_out(path):
    run = stored(path)
    user = make_user(Role.CASE_OFFICER)
    case = run.cases.last().application
    taken_on(case, user)
    release(case, actor=user)

    undo(run, reason="Verkeerd bestand", actor=user)

    assert Application.objects.filter(status=Status.VOID).count() == run.cases.count()


@pytest.mark.parametrize("work", [noted, withdrawn, taken_on])
def test_import_with_a_case_that_somebody_worked_on_is_not_undone_and_names_it(path, work):
    run = stored(path)
    case = run.cases.last().application
    work(case, make_user(Role.CASE_OFFICER))

    with pytest.raises(CasesWorkedOn) as refused:
        undo(run, reason="Verkeerd bestand", actor=make_user())

    assert refused.value.facts["cases"] == case.case_number
    assert not Application.objects.filter(status=Status.VOID).exists()


@pytest.mark.parametrize("work", [noted, withdrawn, taken_on])
def test_cases_with_which_nothing_was_done_are_taken_out_by_themselves(path, work):
    client = signed_in(Role.CASE_OFFICER)
    run = stored(path, client.user)
    url = f"/applications/import/{run.pk}/"
    untouched, worked_on = (one.application for one in run.cases.order_by("row"))
    work(worked_on, client.user)

    before = text_of(client.get(f"{url}result/"))
    lost = text_of(client.post(f"{url}undo/", {"reason": "Verkeerd bestand", "untouched": ""}))
    after = text_of(client.get(f"{url}result/"))

    assert "Inlezen terugdraaien" not in before
    assert "De andere zaak eruit halen" in before
    assert "Sinds het inlezen gedaan" in before
    assert lost == ""
    untouched.refresh_from_db()
    worked_on.refresh_from_db()
    assert (untouched.status == Status.VOID, worked_on.status == Status.VOID) == (True, False)
    assert untouched.events.get(action=Action.VOID).data["reason"] == "Verkeerd bestand"
    assert "De andere zaak eruit halen" not in after
    with pytest.raises(NothingUntouched):
        take_out_untouched(run, reason="Verkeerd bestand", actor=client.user)


def test_reason_that_was_typed_is_there_again_when_undoing_is_refused(path):
    client = signed_in(Role.CASE_OFFICER)
    run = stored(path, client.user)
    noted(run.cases.last().application, client.user)

    answer = client.post(f"/applications/import/{run.pk}/undo/", {"reason": "Het verkeerde bestand van maart"})

    assert answer.status_code == 409
    assert "Het verkeerde bestand van maart" in text_of(answer)


def test_import_is_undone_once_and_with_a_reason(path):
    run = stored(path)
    with pytest.raises(UndoUnexplained):
        undo(run, reason="  ", actor=make_user())
    undo(run, reason="Verkeerd bestand", actor=make_user())

    with pytest.raises(ImportNotStored):
        undo(run, reason="Verkeerd bestand", actor=make_user())


WHEN = {"undone_at": "2024-01-01T00:00Z"}


@pytest.mark.parametrize("values", [{"undo_reason": "x"}, WHEN, {**WHEN, "undo_reason": "x"}])
def test_import_that_was_undone_says_when_who_and_why(path, values):
    run = stored(path)

    with pytest.raises(IntegrityError), transaction.atomic():
        ApplicationImport.objects.filter(pk=run.pk).update(**values)


def test_money_of_a_case_comes_to_nothing_on_every_day():
    case = make_case(Status.AWARDED)
    ledger.pay([(case, Decimal("100.00"), case.decided_on)], actor=make_user())
    days = sorted({entry.booked_on for entry in case.ledger.all()})

    ledger.reverse(case, actor=make_user())

    kinds = [EntryKind.PAYMENT, EntryKind.COMMITMENT]
    assert LedgerEntry.objects.filter(kind__in=kinds).count() == LedgerEntry.objects.exclude(kind__in=kinds).count()
    for day in days:
        sums = case.ledger.filter(booked_on__lte=day).aggregate(committed=ledger.COMMITTED, paid=ledger.PAID)
        assert set(sums.values()) == {Decimal("0.00")}
    assert ledger.reverse(case, actor=make_user()) == []
    assert not AwardedCases(case.ledger.all()).value()


def test_undo_on_screen_asks_why_and_is_of_the_own_imports_only(path):
    client = signed_in(Role.CASE_OFFICER)
    run = stored(path, client.user)
    url = f"/applications/import/{run.pk}/"

    assert signed_in(Role.CASE_OFFICER).post(f"{url}undo/", {"reason": "x"}).status_code == 404
    refused = text_of(client.post(f"{url}undo/", {"reason": ""}, follow=True))
    page = text_of(client.post(f"{url}undo/", {"reason": "Verkeerd bestand"}, follow=True))

    assert "Schrijf waarom" in refused
    assert "Verkeerd bestand" in page
    assert f'action="{url}undo/"' not in page
    assert "Teruggedraaid" in text_of(client.get("/applications/import/"))
    case = run.cases.first().application
    assert "Ten onrechte ingevoerd" in text_of(client.get(case.get_absolute_url()))
