"""What `verify` finds of loans whose rows were written past every service and guard."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from subsidies.enums import Action, EntryKind
from subsidies.models import (
    Application,
    CaseEvent,
    LedgerEntry,
    LoanAgreement,
    LoanDrawingEnd,
    LoanTermStart,
    PaymentOrder,
)
from subsidies.services.verify.verify_loans import differences
from tests.lending import begin, draw, end, make_loan, repay, running, sign
from tests.trail.tampering import asleep

pytestmark = pytest.mark.django_db
EARLIER = timezone.localdate() - timedelta(days=10)


def change(model, **values):
    return lambda: QuerySet(model).update(**values)


def entries(kind, **values):
    return lambda: QuerySet(LedgerEntry).filter(kind=kind).update(**values)


def other_case():
    QuerySet(LoanTermStart).update(application=Application.objects.latest("pk"))


# What is planted, and the sentence that finds it; on a loan of which 10,000 was drawn, 4,000 repaid, the rest let go.
PLANTED = {
    "paid before it was agreed": (
        entries(EntryKind.PAYMENT, booked_on=EARLIER),
        f"a loan paid on {EARLIER}, before its agreement",
    ),
    "proposed before it was agreed": (
        change(PaymentOrder, proposed_at=timezone.now() - timedelta(days=10)),
        "a payment of a loan proposed before its agreement",
    ),
    "agreement signed later than it was paid": (
        change(LoanAgreement, signed_on=timezone.localdate() + timedelta(days=1)),
        "before its agreement",
    ),
    "agreement gone": (lambda: (QuerySet(LoanTermStart).delete(), QuerySet(LoanAgreement).delete()), "before its agr"),
    "more came back than was paid": (
        entries(EntryKind.INSTALMENT, amount=Decimal("10000.01")),
        "10000.01 of its loan came back, 10000.00 was paid",
    ),
    "repayment gone from the ledger": (
        lambda: QuerySet(LedgerEntry).filter(kind=EntryKind.INSTALMENT).delete(),
        "0.00 of its loan came back, 4000.00 in its dossier",
    ),
    "repayment gone from the dossier": (
        lambda: QuerySet(CaseEvent).filter(action=Action.REPAY_LOAN).delete(),
        "4000.00 of its loan came back, 0.00 in its dossier",
    ),
    "no loan any more": (change(Application, part="grant"), "and it is no loan"),
    "begun before it was agreed": (change(LoanTermStart, happened_on=EARLIER), "begins before its agreement"),
    "begin of another case": (other_case, "begins by the agreement of another case"),
    "let go otherwise": (change(LoanDrawingEnd, released=Decimal("17500.01")), "17500.01 let go, 10000.00 left"),
}


@pytest.fixture
def loan():
    case = make_loan()
    sign(case)
    draw(case, "10000.00")
    repay(case, "4000.00")
    end(case)
    begin(case)
    make_loan()
    return case


@pytest.mark.parametrize("name", PLANTED)
def test_what_was_planted_is_found(loan, name):
    plant, sentence = PLANTED[name]
    assert list(differences()) == []

    with asleep():
        plant()
    assert any(sentence in line for line in differences()), list(differences())


def test_loans_that_are_in_order_give_nothing():
    repay(running(), "27500.00")
    make_loan()

    assert list(differences()) == []
