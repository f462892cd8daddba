"""Payments for the tests: one that was proposed and released, and one that the bank then paid."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.award_enums import PaymentOrderState
from subsidies.models import Application, PaymentOrder
from subsidies.services.application.applicants import pay_to
from subsidies.services.payments import payments
from tests.factories import make_user, moment

IBAN = "NL91ABNA0417164300"

GOOD = {  # what the acts on a payment are sent; none has a day
    "propose-payment": {
        "amount": "400,00",
        "iban": IBAN,
        "holder": "Gemeente Assen",
        "account_reason": "Bankafschrift van 3 maart",
        "ahead_reason": "",
    },
    "release-payment": {},
    "return-payment": {"reason": "Het voorschot is 300 euro"},
}


def ordered(case: Application, amount: Any = "1000.00", *, released: bool = True, **values: Any) -> PaymentOrder:
    """A payment of a case as it was proposed, and released unless said otherwise; rows, without the services."""
    fields: dict[str, Any] = {
        "amount": Decimal(amount),
        "iban": pay_to(case) or IBAN,
        "holder": "Gemeente Assen",
        "proposed_by": make_user(),
        **values,
    }
    if released:
        done = {"state": PaymentOrderState.RELEASED, "released_by": make_user(), "released_at": timezone.now()}
        fields = {**done, **fields}
    return PaymentOrder.objects.create(application=case, **fields)


def pay(case: Application, *, amount: Decimal, actor: User, **terms: Any) -> Application:
    """Have the bank pay what was released for it."""
    if amount > 0 and not case.payment_orders.filter(state=PaymentOrderState.RELEASED).exists():
        ordered(case, amount, released_at=moment(terms["paid_on"]))
    return payments.pay(case, amount=amount, actor=actor, **terms)
