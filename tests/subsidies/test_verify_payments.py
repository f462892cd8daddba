"""Counting payments again finds what somebody changed past every service."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db.models import QuerySet

from subsidies.imports import bank_files
from subsidies.models import BankFile, LedgerEntry, PaymentOrder, PaymentRun
from subsidies.services.payments import payment_runs
from subsidies.services.verify.verify_payments import differences
from tests.banking import OWN, bank_file, camt, line
from tests.factories import make_award, make_user, moment
from tests.paying import ordered
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
MONDAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def _monday(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = OWN, "Provincie Drenthe"
    with time_machine.travel(moment(MONDAY), tick=False):
        yield


def change(model, **values):
    with asleep():
        QuerySet(model).update(**values)


def lost():
    with asleep():
        QuerySet(LedgerEntry).filter(kind="payment").delete()


def in_file(old, new):
    run = PaymentRun.objects.get()
    assert old in run.message
    change(PaymentRun, message=run.message.replace(old, new))


def unpaid():
    change(PaymentOrder, state="released", closed_at=None, closed_by=None)


def twice():
    file = BankFile.objects.get()
    BankFile.objects.create(
        file_name="x.xml",
        sha256="1" * 64,
        uploaded_by=file.uploaded_by,
        closed_at=file.closed_at,
        result=file.result,
    )


WRONG = [
    ("400.00 of payments paid, 0.00 booked", lost),
    ("0.00 of payments paid, 400.00 booked", lambda: change(PaymentOrder, state="returned")),
    ("400.01 of payments paid, 400.00 booked", lambda: change(PaymentOrder, amount=Decimal("400.01"))),
    ("400.01 in 1 payments kept, 400.00 in 1 counted", lambda: change(PaymentRun, total=Decimal("400.01"))),
    ("400.00 in 2 payments kept, 400.00 in 1 counted", lambda: change(PaymentRun, count=2)),
    ("400.00 in 1 payments kept, 0.00 in 0 counted", lambda: change(PaymentOrder, run=None)),
    ("its file cannot be read", lambda: change(PaymentRun, message="<Document>")),
    ("is otherwise in its file", lambda: in_file(">400.00</InstdAmt>", ">4000.00</InstdAmt>")),
    ("is otherwise in its file", lambda: in_file("NL91ABNA0417164300", "NL69INGB0123456789")),
    ("recorded from a file of the bank, and not paid", unpaid),
    ("recorded from 2 files of the bank", twice),
]


@pytest.fixture
def paid():
    """A payment that went through a run, a file of the bank and the ledger."""
    order = ordered(make_award(received_on=MONDAY), "400.00")
    payment_runs.make_run(orders=[order.pk], pay_on=MONDAY, actor=make_user())
    found = bank_files.receive(bank_file(camt([line(order, on=MONDAY)])), actor=make_user())
    bank_files.confirm(found, seen=bank_files.mark_of(found.result), actor=found.uploaded_by)
    assert list(differences()) == []
    return order


@pytest.mark.parametrize(("said", "do"), WRONG)
def test_what_does_not_agree_is_named(paid, said, do):
    do()

    assert [found for found in differences() if said in found]
