"""What was decided before comes in with the same services: proposed by one, signed by another, money in the ledger."""

from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.values import read_cell
from subsidies.enums import Action, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.imports.fields import fields
from subsidies.imports.run import MAX_DECISIONS, bring_in, carry_out, choose_decider, mark_of, receive_list, try_out
from subsidies.models import (
    Application,
    ApplicationImport,
    BookYearAnswer,
    BookYearProposal,
    LedgerEntry,
    RefusalGround,
)
from subsidies.services.application.import_refusals import DeciderMissing, NotTheDecider
from subsidies.services.application.import_undo import undo
from subsidies.services.ceilings.ledger import available
from tests.factories import give_mandate, make_ceiling, make_scheme, make_user
from tests.subsidies.application_rows import FIRST, KEYS, filled, sound
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
DAY = date(2024, 5, 1)
AWARDED = {"status": "awarded", "decided_on": DAY, "awarded": 1000}
WITHDRAWN = {"status": "withdrawn", "decided_on": DAY, "decision_reason": "Per brief van 30 april"}


@pytest.fixture(autouse=True)
def ceiling():
    return make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="2500.00")


@pytest.fixture
def decider():
    user = make_user(Role.DECISION_MAKER)
    give_mandate(user, valid_from=date(2020, 1, 1))
    return user


def refused():
    ground = RefusalGround.objects.get(code="scheme-criteria")
    return {"status": "refused", "decided_on": DAY, "ground": str(ground), "decision_reason": "Past niet"}


def row(number, **values):
    return sound(number) | {"requested": 1000, "received_on": date(2024, 3, 1 + number)} | values


def received(*rows, actor=None):
    file = ContentFile(filled(*rows), name="oud.xlsx")
    return receive_list(file, actor=actor or make_user(Role.CASE_OFFICER))


def tried(decider, *rows):
    run = choose_decider(received(*rows), decider=decider)
    return run, {(fault["cell"], fault["reason"]) for fault in run.result["faults"]}


def cell(key, number=0):
    return f"{openpyxl.utils.get_column_letter(KEYS.index(key) + 1)}{FIRST + number}"


def test_decisions_are_confirmed_by_another_and_stored_as_they_were(decider):
    client = signed_in(Role.CASE_OFFICER)
    run = received(row(0, **AWARDED), row(1, **refused()), row(2, **WITHDRAWN), row(3), actor=client.user)
    url = f"/applications/import/{run.pk}/"
    asked = text_of(client.get(f"{url}result/"))
    client.post(f"{url}store/", {"shown": mark_of(run.result)})
    assert not Application.objects.exists()
    client.post(f"{url}decider/", {"decider": decider.pk})
    other = signed_in(user=decider)

    waiting = text_of(other.get("/decisions/"))
    page = other.get(f"{url}result/")
    other.post(f"{url}confirm/", {"shown": hidden(page, "shown")})

    cases = list(Application.objects.order_by("reference"))
    assert [case.status for case in cases] == [Status.AWARDED, Status.REFUSED, Status.WITHDRAWN, Status.RECEIVED]
    assert (cases[0].awarded_amount, cases[0].decided_on) == (Decimal("1000.00"), DAY)
    assert "Wie bevestigt de besluiten?" in asked
    assert f'href="{url}result/"' in waiting
    assert 'href="/applications/import/"' not in text_of(page)  # which is not for who decides
    people = {event.action: event.actor for event in cases[0].events.all()}
    assert [people[act] for act in (Action.RECEIVE, Action.PROPOSE, Action.AWARD)] == [client.user] * 2 + [decider]
    entry = LedgerEntry.objects.get()
    assert (entry.kind, entry.amount, entry.booked_on, entry.actor) == (EntryKind.COMMITMENT, 1000, DAY, decider)
    assert cases[0].decisions.get().sent_on == DAY  # it was told elsewhere, then


def test_nobody_but_who_was_chosen_stores_decisions(decider):
    run = received(row(0, **AWARDED))

    with pytest.raises(DeciderMissing):
        carry_out(run, seen=mark_of(run.result), actor=run.uploaded_by)
    run = choose_decider(run, decider=decider)
    for other in (run.uploaded_by, make_user(Role.DECISION_MAKER)):
        with pytest.raises(NotTheDecider):
            carry_out(run, seen=mark_of(run.result), actor=other)

    assert not Application.objects.exists()


def test_uploader_is_not_offered_as_the_one_who_confirms(decider):
    client = signed_in(user=decider)
    decider.groups.add(*make_user(Role.CASE_OFFICER).groups.all())
    run = received(row(0, **AWARDED), actor=decider)

    client.post(f"/applications/import/{run.pk}/decider/", {"decider": decider.pk})

    run.refresh_from_db()
    assert run.decider is None


def test_award_over_the_ceiling_is_a_fault_at_its_cell(decider):
    run, faults = tried(decider, *(row(number, **AWARDED) for number in range(3)))

    assert [at for at, _reason in faults] == [cell("awarded", 2)]
    assert "500,00" in next(reason for _at, reason in faults)
    assert not LedgerEntry.objects.exists()
    assert run.is_open


def test_award_of_a_closed_year_is_a_fault_at_its_day(decider):
    days = {"first_day": date(2024, 1, 1), "last_day": date(2024, 12, 31)}
    asked = BookYearProposal.objects.create(year=2024, closes=True, reason="Alles klopt", actor=make_user(), **days)
    BookYearAnswer.objects.create(proposal=asked, is_confirmed=True, actor=make_user())

    _run, faults = tried(decider, row(0, **AWARDED))

    assert [at for at, _reason in faults] == [cell("decided_on")]


FAULTS = [
    ({"status": "awarded", "awarded": 1000}, "decided_on"),
    ({"status": "awarded", "decided_on": DAY}, "awarded"),
    ({**AWARDED, "awarded": 1001}, "awarded"),
    ({**AWARDED, "awarded": 900}, "decision_reason"),
    ({**AWARDED, "decided_on": date(2024, 2, 1)}, "decided_on"),
    ({**AWARDED, "decided_on": date(2050, 1, 1)}, "decided_on"),
    ({**AWARDED, "decided_on": date(2024, 3, 31)}, "decided_on"),  # before the mandate
    ({"status": "refused", "decided_on": DAY, "decision_reason": "Past niet"}, "ground"),
    ({**WITHDRAWN, "decision_reason": None}, "decision_reason"),
    ({"awarded": 1000}, "status"),
    ({"status": "gesloten"}, "status"),
]


@pytest.mark.parametrize("is_chosen", [True, False])
@pytest.mark.parametrize(("values", "key"), FAULTS)
def test_decision_that_cannot_be_is_told_at_its_cell_also_before_anybody_is_chosen(values, key, is_chosen):
    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider, valid_from=date(2024, 4, 1))

    run = received(row(0, **values))
    run = choose_decider(run, decider=decider) if is_chosen else run

    assert [fault["cell"] for fault in run.result["faults"]] == [cell(key)]
    assert run.result["rows"] == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Awb 4:25", "ceiling"),
        ("4:25", "ceiling"),
        ("bibob", "bibob"),
        ("outside-period", "outside-period"),
        ("De aanvraag is herhaald zonder nieuwe feiten", "repeat"),
        ("Awb 4:35", None),
        ("omdat het zo is", None),
    ],
)
def test_ground_is_given_as_short_as_it_is_certain(written, code):
    column = next(one for one in fields() if one.key == "ground")

    try:
        found = read_cell(Cell("A1", written), column).code
    except CellError as error:
        found, told = None, str(error)
        assert len(told) < 300
        assert ".." not in told

    assert found == code


@pytest.mark.usefixtures("decider")
def test_room_is_counted_over_all_rows_before_anybody_is_chosen():
    run = received(*(row(number, **AWARDED) for number in range(3)))

    assert [fault["cell"] for fault in run.result["faults"]] == [cell("awarded", 2)]
    assert not LedgerEntry.objects.exists()


def test_all_that_is_wrong_in_a_row_is_told_at_once_in_the_order_of_the_rows():
    run = received(
        row(0, status="refused", decided_on=date(2024, 2, 1), municipality="Groningen", phase="construction"),
        row(0, status="awarded", requested=-1, received_on=date(2050, 1, 1)),
        row(2, status="withdrawn"),
    )

    with override("nl"):
        run = try_out(run)
    told = [(fault["cell"], fault["reason"]) for fault in run.result["faults"]]
    wrong = [
        *(cell(key) for key in ("phase", "municipality", "decided_on", "ground", "decision_reason")),
        *(cell(key, 1) for key in ("reference", "requested", "received_on", "decided_on", "awarded")),
        *(cell(key, 2) for key in ("decided_on", "decision_reason")),
    ]
    assert [at for at, _reason in told] == wrong
    assert dict(told)[cell("awarded", 1)] == "Verleend: Vul in hoeveel is verleend."
    assert "1 januari 2050 ligt in de toekomst" in dict(told)[cell("received_on", 1)]


def test_undone_decisions_give_the_money_back_on_their_own_day(decider, ceiling):
    run, faults = tried(decider, row(0, **AWARDED), row(1, **refused()))
    carry_out(run, seen=mark_of(run.result), actor=decider)
    before = available(ceiling.shares.all())

    undo(ApplicationImport.objects.get(), reason="Verkeerd bestand", actor=run.uploaded_by)

    assert (faults, before, available(ceiling.shares.all())) == (set(), Decimal("1500.00"), Decimal("2500.00"))
    assert set(LedgerEntry.objects.values_list("kind", "booked_on")) == {("commitment", DAY), ("release", DAY)}
    assert set(Application.objects.values_list("status", "awarded_amount")) == {("void", None)}


def test_command_does_not_bring_in_decisions(tmp_path):
    path = tmp_path / "oud.xlsx"
    path.write_bytes(filled(row(0, **AWARDED)))

    with pytest.raises(DeciderMissing):
        bring_in(path, actor=make_user())

    assert not ApplicationImport.objects.exists()


def test_more_decisions_than_one_waits_for_are_refused_and_the_file_is_not_kept():
    client = signed_in(Role.CASE_OFFICER)
    rows = [row(0, **AWARDED) | {"reference": f"OUD-{number}"} for number in range(MAX_DECISIONS + 1)]

    answer = client.post("/applications/import/", {"file": ContentFile(filled(*rows), name="oud.xlsx")})

    assert answer.status_code == 409
    assert f"meer dan {MAX_DECISIONS} besluiten" in text_of(answer)
    assert not ApplicationImport.objects.exists()
