"""Released payments go to the bank in one file, and come back as paid or not."""

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
import time_machine
import xmlschema
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from sepaxml import validation

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.refusals import BadFilter
from drenthe.lib.entry.days import DateInFuture
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import Action
from subsidies.exports import payments as payments_export
from subsidies.models import PaymentOrder, PaymentRun
from subsidies.services.payments import payment_orders, payment_runs, payments, sepa
from subsidies.services.payments.payment_refusals import (
    NothingInRun,
    PaidBeforeRun,
    PayerUnknown,
    PaymentInRun,
    PayOnNoWorkday,
    PayOnTooFar,
    ReleasedNoMore,
    RunIsFinished,
    RunTooLong,
    WhyNotPaidMissing,
)
from subsidies.services.refusals import DutiesApart
from tests.factories import make_award, make_user, moment
from tests.paying import IBAN, ordered
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
MONDAY, SATURDAY = date(2026, 11, 30), date(2026, 12, 5)
NS = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


@pytest.fixture(autouse=True)
def _monday(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    with time_machine.travel(moment(MONDAY), tick=False):
        yield


def released(amount="400.00", **values):
    return ordered(make_award(received_on=MONDAY), amount, **values)


def make(*orders, pay_on=MONDAY, actor=None):
    return payment_runs.make_run(orders=[row.pk for row in orders], pay_on=pay_on, actor=actor or make_user())


def finish(run, *, paid_on=MONDAY, actor=None, **not_paid):
    failed = {int(pk.removeprefix("pk")): reason for pk, reason in not_paid.items()}
    payment_runs.finish_run(run, paid_on=paid_on, not_paid=failed, actor=actor or make_user())


def test_file_for_the_bank_is_valid_and_says_what_was_released_to_the_cent():
    first, second = released("400.10", holder="Stichting Café ‘t Hoekje & Co"), released("0.05")

    run = make(first, second)

    root = ET.fromstring(run.message)  # noqa: S314 -- our own
    assert (run.count, run.total) == (2, Decimal("400.15"))
    texts = {
        path: [node.text for node in root.iterfind(f".//p:{path}", NS)]
        for path in ("InstdAmt", "EndToEndId", "CtrlSum")
    }
    assert texts["InstdAmt"] == ["400.10", "0.05"]
    assert texts["EndToEndId"] == [f"{row.application.case_number}-{row.pk}" for row in (first, second)]
    assert texts["CtrlSum"] == ["400.15", "400.15"]
    assert [node.text for node in root.iterfind(".//p:CdtrAcct/p:Id/p:IBAN", NS)] == [IBAN, IBAN]
    assert [node.text for node in root.iterfind(".//p:DbtrAcct/p:Id/p:IBAN", NS)] == ["NL20INGB0001234567"]
    assert [node.text for node in root.iterfind(".//p:ReqdExctnDt/p:Dt", NS)] == ["2026-11-30"]
    schema = f"{validation.__file__.rpartition('/')[0]}/schemas/{sepa.SCHEMA}.xsd"
    xmlschema.XMLSchema(schema).validate(run.message)


def test_names_are_written_in_what_every_bank_takes_and_a_payer_without_bic_says_so():
    run = make(released(holder="Stichting Café ‘t Hoekje & Co <é>"))

    root = ET.fromstring(run.message)  # noqa: S314 -- our own
    assert root.find(".//p:Cdtr/p:Nm", NS).text == "Stichting Cafe 't Hoekje + Co  e"
    assert root.find(".//p:DbtrAgt/p:FinInstnId/p:Othr/p:Id", NS).text == "NOTPROVIDED"


def test_payer_with_a_bic_is_named_by_it(settings):
    settings.PAYER_BIC = "INGBNL2A"

    root = ET.fromstring(make(released()).message)  # noqa: S314 -- our own

    assert root.find(".//p:DbtrAgt/p:FinInstnId/p:BICFI", NS).text == "INGBNL2A"


def test_run_that_was_not_handed_in_is_undone_before_its_day():
    first, second = released("400.00"), released("600.00")
    run = make(first, second, pay_on=date(2026, 12, 2))
    client = signed_in(Role.FINANCE)

    with pytest.raises(PaidBeforeRun):
        finish(run, **{f"pk{first.pk}": "Weigerde het bestand"})
    data = {"paid_on": "2026-12-02", "nothing": "1", "reason": "De bank weigerde het bestand"}
    answer = client.post(run.get_absolute_url(), data)

    assert answer.status_code == 302
    assert set(run.orders.values_list("state", flat=True)) == {PaymentOrderState.RETURNED}
    assert "Lever dit bestand niet meer in" in text_of(client.get(run.get_absolute_url()))


def test_run_that_the_bank_paid_books_every_payment_once():
    first, second = released("400.00"), released("600.00")
    run = make(first, second)

    finish(run)

    for row in (first, second):
        case = row.application
        row.refresh_from_db()
        assert row.state == PaymentOrderState.PAID
        assert [entry.amount for entry in case.ledger.filter(kind="payment")] == [row.amount]
        assert case.events.get(action=Action.PAY).data["reference"] == str(run)
    with pytest.raises(RunIsFinished):
        finish(run)


def test_payment_that_the_bank_did_not_make_goes_back_with_its_reason_and_the_others_are_paid():
    first, second = released("400.00"), released("600.00")
    run = make(first, second)

    finish(run, **{f"pk{first.pk}": "Rekening opgeheven"})

    first.refresh_from_db(), second.refresh_from_db()
    assert (first.state, first.closing_remark) == (PaymentOrderState.RETURNED, "Rekening opgeheven")
    assert second.state == PaymentOrderState.PAID
    assert not first.application.ledger.filter(kind="payment").exists()


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"reason": ""}, WhyNotPaidMissing),
        ({"paid_on": MONDAY - timedelta(days=1)}, PaidBeforeRun),
        ({"paid_on": MONDAY + timedelta(days=1)}, DateInFuture),
        ({"by_decider": True}, DutiesApart),
    ],
)
def test_what_the_bank_did_is_recorded_wholly_or_not_at_all(change, refusal):
    first, second = released("400.00"), released("600.00")
    run = make(first, second)
    not_paid = {f"pk{second.pk}": change["reason"]} if "reason" in change else {}
    actor = second.application.decisions.get().actor if "by_decider" in change else None

    with pytest.raises(refusal), transaction.atomic():
        finish(run, paid_on=change.get("paid_on", MONDAY), actor=actor, **not_paid)

    states = set(PaymentOrder.objects.values_list("state", flat=True))
    assert states == {PaymentOrderState.RELEASED}
    assert not first.application.ledger.filter(kind="payment").exists()


@pytest.mark.parametrize(
    ("pay_on", "refusal"),
    [
        (MONDAY - timedelta(days=1), PayOnNoWorkday),
        (SATURDAY, PayOnNoWorkday),
        (date(2026, 12, 25), PayOnNoWorkday),
        (MONDAY + timedelta(days=31), PayOnTooFar),
    ],
)
def test_run_is_for_a_day_on_which_the_bank_pays(pay_on, refusal):
    row = released()

    with pytest.raises(refusal):
        make(row, pay_on=pay_on)

    assert make(row, pay_on=date(2026, 12, 30)).pay_on == date(2026, 12, 30)  # thirty days ahead


def test_run_is_made_of_what_is_released_and_in_no_other_run():
    row, proposed, paid = released(), ordered(make_award(), "1.00", released=False), released()
    make(paid)

    for orders in ([row, proposed], [row, paid]):
        with pytest.raises(ReleasedNoMore, match=orders[1].application.case_number):
            make(*orders)
    with pytest.raises(NothingInRun):
        make()
    assert PaymentRun.objects.count() == 1
    assert [order.pk for order in payment_runs.waiting()] == [row.pk]


def test_run_is_bounded(monkeypatch):
    monkeypatch.setattr(payment_runs, "MOST", 1)

    with pytest.raises(RunTooLong):
        make(released(), released())


@pytest.mark.parametrize("iban", ["", "NL00INGB0001234567"])
def test_run_needs_an_account_to_pay_from(settings, iban):
    settings.PAYER_IBAN = iban

    with pytest.raises(PayerUnknown):
        make(released())


def test_who_proposed_or_decided_a_payment_does_not_bring_it_to_the_bank():
    row = released()

    with pytest.raises(DutiesApart):
        make(row, actor=row.application.decisions.get().actor)


def test_payment_in_a_run_is_not_taken_back_or_recorded_on_its_case():
    row = released()
    run = make(row)

    with pytest.raises(PaymentInRun, match=str(run)):
        payment_orders.return_payment(row.application, reason="Toch niet betalen", actor=make_user())
    with pytest.raises(PaymentInRun, match=str(run)):
        payments.pay(row.application, amount=row.amount, paid_on=MONDAY, actor=make_user())
    closed = signed_in(Role.FINANCE).get(f"{row.application.get_absolute_url()}pay/")
    assert (closed.status_code, str(run) in text_of(closed)) == (409, True)


def test_run_and_what_is_in_it_stay_as_they_were_made():
    row = released()
    run, other = make(row), make(released())

    for change in ({"message": "x"}, {"total": Decimal("1.00")}, {"pay_on": SATURDAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            QuerySet(PaymentRun).filter(pk=run.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        PaymentOrder.objects.filter(pk=row.pk).update(run=other)


def test_screens_make_a_run_give_its_file_and_record_what_the_bank_did():
    first, second = released("400.00"), released("600.00")
    client = signed_in(Role.FINANCE)
    url = reverse("subsidies:payment-runs")

    shown = client.get(url)
    assert "€ 1.000,00" in text_of(shown)
    refused = client.post(url, {"pay_on": SATURDAY.isoformat(), "orders": [first.pk, second.pk]})
    assert (refused.status_code, PaymentRun.objects.count()) == (409, 0)
    made = client.post(url, {"pay_on": MONDAY.isoformat(), "orders": [first.pk, second.pk]})
    run = PaymentRun.objects.get()
    assert made.url == run.get_absolute_url()
    xml = client.get(reverse("subsidies:payment-run-file", args=[run.pk, "xml"]))
    assert xml.content.decode() == run.message
    assert f'filename="{run}.xml"' in xml["Content-Disposition"]
    listed = client.get(reverse("subsidies:payment-run-file", args=[run.pk, "csv"])).content.decode("utf-8-sig")
    case = first.application
    account = f"{first.reference};Gemeente Assen;{IBAN};400,00;2026-11-30;Vrijgegeven"
    assert f"{run};{case.case_number};{case.scheme};Subsidie;{case.applicant.name};{account}" in listed
    names = "Betaalrun;Zaaknummer;Regeling;Betaald voor;Begunstigde;Betalingskenmerk;Rekeninghouder;IBAN;Bedrag;"
    assert listed.startswith(names)

    data = {"paid_on": MONDAY.isoformat(), "not_paid": [second.pk]}
    asked = client.post(run.get_absolute_url(), data)
    assert asked.status_code == 409
    assert str(WhyNotPaidMissing()) in text_of(asked)
    assert client.post(run.get_absolute_url(), {**data, "reason": "Rekening opgeheven"}).status_code == 302
    page = text_of(client.get(run.get_absolute_url()))
    assert "Betaald" in page
    assert "Teruggestuurd" in page
    assert "Record what" not in page


def test_excel_of_a_run_has_its_payments_in_the_words_of_the_screen():
    run = make(released("400.10"), released("0.05"))
    request = ExportRequest({"run": str(run.pk)}, MONDAY, "An", timezone.now())

    prepared = payments_export.prepare(request)

    assert prepared.rows_total == 2
    found = list(prepared.sheets[0].rows)
    assert [(row[0], row[8], row[-1]) for row in found] == [
        (str(run), Decimal("400.10"), "Vrijgegeven"),
        (str(run), Decimal("0.05"), "Vrijgegeven"),
    ]
    for filters in ({}, {"run": "99"}, {"run": "x"}, {"run": str(run.pk), "state": "paid"}):
        with pytest.raises(BadFilter):
            payments_export.check(filters, make_user())


def test_pages_of_runs_ask_the_same_queries_for_one_and_three(django_assert_max_num_queries):
    client, url = signed_in(Role.FINANCE), reverse("subsidies:payment-runs")

    def queries(address):
        with django_assert_max_num_queries(30) as asked:
            client.get(address)
        return len(asked)

    run = make(released())
    released()
    one = queries(url), queries(run.get_absolute_url())
    more = make(*[released() for _ in range(3)])
    released(), released()

    assert (queries(url), queries(more.get_absolute_url())) == one


def test_making_a_run_asks_the_same_queries_for_one_and_three(django_assert_max_num_queries):
    def queries(*orders):
        with django_assert_max_num_queries(25) as asked:
            make(*orders)
        return len(asked)

    assert queries(released()) == queries(released(), released(), released())


def test_recording_a_run_asks_the_same_queries_for_one_and_three(django_assert_max_num_queries):
    def queries(*orders):
        run = make(*orders)
        with django_assert_max_num_queries(60) as asked:
            finish(run)
        return len(asked)

    assert queries(released()) == queries(released(), released(), released())


@pytest.mark.parametrize("ids", [["9" * 30], ["x"], ["-1"], ["٣"], []])
def test_ids_that_are_none_choose_nothing(ids):
    answer = signed_in(Role.FINANCE).post(
        reverse("subsidies:payment-runs"), {"pay_on": MONDAY.isoformat(), "orders": ids}
    )

    assert answer.status_code == 409
    assert not PaymentRun.objects.exists()


def test_runs_are_for_finance_only():
    run = make(released())

    for role in (Role.CASE_OFFICER, Role.DECISION_MAKER, Role.READER):
        client = signed_in(role)
        for url in (reverse("subsidies:payment-runs"), run.get_absolute_url()):
            assert client.get(url).status_code == 403
