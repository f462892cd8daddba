"""What the bank says in a file of what it paid: matched with the payments of runs, looked at, and recorded."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.uploads.services.refusals import ShownChanged, UploadIsClosed
from subsidies.award_enums import BankOutcome, PaymentOrderState
from subsidies.enums import Action
from subsidies.imports import bank_files
from subsidies.models import BankFile
from subsidies.services.payments import payment_runs
from subsidies.services.payments.bank_refusals import (
    BankFileEmpty,
    BankFileTooLong,
    BankFileTwice,
    BankFileUnreadable,
    NotABankFile,
    NothingToRecord,
)
from tests.banking import bank_file, camt, line
from tests.factories import make_award, make_user, moment
from tests.paying import IBAN, ordered
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
MONDAY = date(2026, 11, 30)
OTHER_IBAN = "NL69INGB0123456789"


@pytest.fixture(autouse=True)
def _monday(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    with time_machine.travel(moment(MONDAY), tick=False):
        yield


def released(amount="400.00", **values):
    return ordered(make_award(received_on=MONDAY), amount, **values)


def in_run(*orders):
    run = payment_runs.make_run(orders=[row.pk for row in orders], pay_on=MONDAY, actor=make_user())
    for row in orders:
        row.refresh_from_db()
    return run


def received(lines, *, actor=None, **terms):
    return bank_files.receive(bank_file(camt(lines, **terms)), actor=actor or make_user())


def confirm(found, *, actor=None):
    return bank_files.confirm(found, seen=bank_files.mark_of(found.result), actor=actor or found.uploaded_by)


def outcomes(found):
    return [row["outcome"] for row in found.result["lines"]]


@pytest.mark.parametrize("version", ["02", "08", "14"])
@pytest.mark.parametrize("together", [False, True])
def test_file_with_the_references_of_a_run_records_its_payments_by_the_day_of_the_bank(version, together):
    first, second = released("400.10"), released("0.05")
    in_run(first, second)

    found = received([line(first, on=MONDAY), line(second, on=MONDAY)], version=version, together=together)
    assert outcomes(found) == [BankOutcome.MATCHED] * 2
    assert not first.application.ledger.filter(kind="payment").exists()
    stored = confirm(found)

    assert outcomes(stored) == [BankOutcome.RECORDED] * 2
    for row in (first, second):
        row.refresh_from_db()
        assert row.state == PaymentOrderState.PAID
        assert [(entry.amount, entry.booked_on) for entry in row.application.ledger.filter(kind="payment")] == [
            (row.amount, MONDAY)
        ]
        assert row.application.events.get(action=Action.PAY).data["bank_file"] == "afschrift.xml"


def test_line_without_our_reference_is_found_by_account_and_amount_and_two_that_fit_are_not_guessed():
    one = released("400.00", iban=OTHER_IBAN)
    twins = [released("75.00"), released("75.00")]
    in_run(one, *twins)

    found = received([line(one, on=MONDAY, reference="NOTPROVIDED"), line(twins[0], on=MONDAY, reference="X-1")])

    assert outcomes(found) == [BankOutcome.MATCHED, BankOutcome.AMBIGUOUS]


def test_one_booking_of_a_whole_run_records_all_of_it():
    orders = [released("400.00"), released("600.00")]
    in_run(*orders)

    found = received([line(on=MONDAY, amount="1000.00", batch=2)])
    confirm(found)

    assert found.result["lines"][0]["orders"] == [row.pk for row in orders]
    for row in orders:
        row.refresh_from_db()
        assert row.state == PaymentOrderState.PAID


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"amount": "399.99"}, BankOutcome.OTHER_AMOUNT),
        ({"iban": OTHER_IBAN}, BankOutcome.OTHER_ACCOUNT),
        ({"on": MONDAY - timedelta(days=1)}, BankOutcome.BEFORE_RUN),
        ({"status": "PDNG"}, BankOutcome.PENDING),
        ({"currency": "USD"}, BankOutcome.OTHER_CURRENCY),
        ({"reference": "HUUR-2026-11", "iban": OTHER_IBAN}, BankOutcome.UNKNOWN),
        ({"reference": "HUUR", "iban": "", "amount": "400.01"}, BankOutcome.UNKNOWN),
        ({"credit": True}, BankOutcome.CAME_BACK),
        ({"credit": True, "reference": "OZB"}, BankOutcome.MONEY_IN),
        ({"on": MONDAY + timedelta(days=1)}, BankOutcome.REFUSED),
        ({"own": OTHER_IBAN}, BankOutcome.OTHER_PAYER),
    ],
)
def test_line_that_is_not_as_it_was_released_is_named_and_not_recorded(change, outcome):
    order, good = released("400.00"), released("7.00")
    in_run(order, good)
    own = {"own": change.pop("own")} if "own" in change else {}

    found = received([line(order, **{"on": MONDAY, **change})], **own)

    assert outcomes(found) == [outcome]
    with pytest.raises(NothingToRecord):
        confirm(found)
    order.refresh_from_db()
    assert order.state == PaymentOrderState.RELEASED


def test_payment_is_recorded_once_whatever_the_files_say():
    order = released()
    in_run(order)
    twice = received([line(order, on=MONDAY), line(order, on=MONDAY)])
    assert outcomes(twice) == [BankOutcome.MATCHED, BankOutcome.TWICE]
    confirm(twice)

    again = received([line(order, on=MONDAY)])

    assert outcomes(again) == [BankOutcome.ALREADY]
    assert order.application.ledger.filter(kind="payment").count() == 1


def test_payment_that_was_sent_back_is_not_recorded():
    order = released()
    run = in_run(order)
    payment_runs.finish_run(run, paid_on=MONDAY, not_paid={order.pk: "Geweigerd"}, actor=make_user())

    assert outcomes(received([line(order, on=MONDAY)])) == [BankOutcome.NOT_RELEASED]


def test_who_decided_one_of_the_cases_records_the_others_and_is_told_of_that_one():
    own, other = released("400.00"), released("600.00")
    in_run(own, other)
    decider = own.application.decisions.get().actor

    found = received([line(own, on=MONDAY), line(other, on=MONDAY)], actor=decider)
    confirm(found)

    assert [row["outcome"] for row in found.result["lines"]] == [BankOutcome.REFUSED, BankOutcome.MATCHED]
    assert own.application.case_number in found.result["lines"][0]["notes"]
    states = [row.application.ledger.filter(kind="payment").exists() for row in (own, other)]
    assert states == [False, True]


def test_what_changed_since_somebody_looked_is_not_recorded():
    first, second = released("400.00"), released("600.00")
    run = in_run(first, second)
    found = received([line(first, on=MONDAY), line(second, on=MONDAY)])
    payment_runs.finish_run(run, paid_on=MONDAY, not_paid={first.pk: "Geweigerd"}, actor=make_user())

    with pytest.raises(ShownChanged):
        confirm(found)

    assert not first.application.ledger.filter(kind="payment").exists()


def test_same_file_is_refused_by_name_and_one_that_was_recorded_is_closed():
    order = released()
    in_run(order)
    found = received([line(order, on=MONDAY)])

    with pytest.raises(BankFileTwice, match="afschrift"):
        bank_files.receive(bank_file(camt([line(order, on=MONDAY)]), name="nogmaals.xml"), actor=make_user())
    confirm(found)

    with pytest.raises(UploadIsClosed):
        confirm(found)
    assert BankFile.objects.count() == 1
    with found.file.open() as kept:
        assert kept.read() == camt([line(order, on=MONDAY)])


@pytest.mark.parametrize(
    ("content", "name", "refusal"),
    [
        (camt([line(on=MONDAY, amount="1.00")]), "afschrift.pdf", NotABankFile),
        (b"<Document><BkToCstmrStmt><Stmt>", "a.xml", BankFileUnreadable),
        (b"<Document><CstmrCdtTrfInitn/></Document>", "a.xml", BankFileUnreadable),
        (camt([line(on=MONDAY, amount="1,00")]), "a.xml", BankFileUnreadable),
        (camt([line(on=MONDAY, amount="NaN")]), "a.xml", BankFileUnreadable),
        (camt([line(on=MONDAY, amount="1.001")]), "a.xml", BankFileUnreadable),
        (camt([line(on="30-11-2026", amount="1.00")]), "a.xml", BankFileUnreadable),
        (camt([]), "a.xml", BankFileEmpty),
        (camt([line(on=MONDAY, amount="1.00")] * 4), "a.xml", BankFileTooLong),
    ],
)
def test_file_that_cannot_be_counted_on_is_refused_and_not_kept(monkeypatch, content, name, refusal):
    monkeypatch.setattr(bank_files, "MOST", 3)

    with pytest.raises(refusal):
        bank_files.receive(bank_file(content, name), actor=make_user())

    assert not BankFile.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<Document><BkToCstmrStmt><Stmt>", "regel 1: het bestand houdt hier op"),
        (b"<Document/>", "geen rekeningafschrift"),
        (camt([line(on=MONDAY, amount="1,00")]), "“1,00” is geen bedrag"),
        (camt([line(on="30-11-2026", amount="1.00")]), "een boeking zonder datum die kan kloppen"),
        (camt([line(on="9999-12-31", amount="1.00")]), "een boeking zonder datum die kan kloppen"),
    ],
)
def test_place_in_a_file_of_the_bank_is_told_in_words(content, said):
    with pytest.raises(BankFileUnreadable, match=said):
        bank_files.receive(bank_file(content, "a.xml"), actor=make_user())


def test_entities_of_a_file_are_not_followed(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("geheim", encoding="utf-8")
    content = camt([line(on=MONDAY, amount="1.00", name="NAAM")]).decode()
    content = content.replace("?>", f'?><!DOCTYPE Document [<!ENTITY x SYSTEM "file://{secret}">]>', 1)
    content = content.replace("NAAM", "&x;")

    found = bank_files.receive(bank_file(content.encode()), actor=make_user())

    assert "geheim" not in str(found.result)


def test_matching_and_recording_ask_the_same_queries_for_one_and_three(django_assert_max_num_queries):
    actor = make_user()

    def queries(*orders):
        in_run(*orders)
        file = bank_file(camt([line(row, on=MONDAY) for row in orders]))
        with django_assert_max_num_queries(120) as asked:
            confirm(bank_files.receive(file, actor=actor))
        return len(asked)

    assert queries(released()) == queries(released(), released(), released())


def test_screens_show_what_matches_and_record_it():
    order, client = released(), signed_in(Role.FINANCE)
    in_run(order)
    content = camt([line(order, on=MONDAY), line(on=MONDAY, amount=Decimal("12.34"), iban=IBAN, reference="OZB 2026")])

    refused = client.post(reverse("subsidies:bank-files"), {"file": bank_file(b"<x/>")})
    assert refused.status_code == 409
    sent = client.post(reverse("subsidies:bank-files"), {"file": bank_file(content)})
    page = client.get(sent.url)
    assert "400,00" in text_of(page)
    assert "12,34" in text_of(client.get(f"{sent.url}?show=unknown"))
    assert "400,00" not in text_of(client.get(f"{sent.url}?show=unknown"))
    client.post(f"{sent.url}confirm/", {"shown": hidden(page, "shown")[0]})

    order.refresh_from_db()
    assert order.state == PaymentOrderState.PAID
    assert "afschrift.xml" in text_of(client.get(reverse("subsidies:bank-files")))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"reference": "HUUR-2026-11", "iban": OTHER_IBAN}, "Geen betaling heeft het kenmerk van deze regel"),
        ({"reference": "", "iban": OTHER_IBAN}, "Deze regel noemt geen kenmerk, en er wacht geen betaling"),
        ({"reference": "", "iban": "", "amount": "400.01"}, "Deze regel noemt geen kenmerk en geen rekening"),
    ],
)
def test_line_of_the_bank_that_is_no_payment_says_what_is_true_and_what_to_do(change, said):
    order = released("400.00")
    in_run(order)

    [row] = received([line(order, **{"on": MONDAY, **change})]).result["lines"]

    assert row["notes"].startswith(said)
    assert "Leg die vast bij de zaak" in row["notes"]
