"""Rows about money that comes back, straight into the tables."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from subsidies.enums import Action
from subsidies.models import Instalment, MoneyFigure, MoneyStep, Reversal
from tests import paying
from tests.factories import give_mandate, make_application, make_award, make_user

DAY, NEXT = date(2024, 3, 1), date(2024, 3, 15)


def reversal(**values: Any) -> Reversal:
    """Of a payment that was recorded by mistake, unless it is said to be by the bank."""
    case = make_award()
    paying.pay(case, amount=Decimal("1.00"), paid_on=timezone.localdate(), actor=make_user())
    fields = {"line": case.events.get(action=Action.PAY), "booked_on": DAY, "reason": "x", "actor": make_user()}
    terms: dict[str, Any] = {"order": case.payment_orders.get(), "amount": Decimal("1.00"), **fields, **values}
    if terms["amount"] != Decimal("1.00"):
        terms["order"] = None
    return Reversal.objects.create(application=case, **terms)


def decided(**values: Any) -> dict[str, Any]:
    """What a step has once it was decided."""
    actor = make_user()
    return {
        "state": "decided",
        "decided_on": DAY,
        "closed_by": actor,
        "closed_at": timezone.now(),
        "mandate": give_mandate(actor),
        **values,
    }


def step(**values: Any) -> MoneyStep:
    """A write-off that was proposed; decided, with its constraint, if `is_decided` or a field of that is given."""
    maker = make_user()
    if values.pop("is_decided", False):
        values = {**decided(), **values}
    if values.pop("by_maker", False):
        values["closed_by"] = maker
    fields: dict[str, Any] = {"kind": "write_off", "amount": Decimal(1), "reason": "x", "proposed_by": maker, **values}
    case = make_application()
    found = None
    for _number in range(fields.pop("count", 1)):
        found = MoneyStep.objects.create(application=case, **fields)
    assert found is not None
    return found


def instalment(**values: Any) -> Instalment:
    """One part of an arrangement."""
    of = step(kind="arrangement")
    count = values.pop("count", 1)
    rows = [
        Instalment.objects.create(step=of, **{"due_on": DAY, "amount": Decimal(1), **values}) for _n in range(count)
    ]
    return rows[0]


def figure(**values: Any) -> MoneyFigure:
    """A rate of interest from a day."""
    terms = {"code": "interest", "valid_from": DAY, "value": Decimal("4.00"), "source": "x", **values}
    for _number in range(terms.pop("count", 1)):
        found = MoneyFigure.objects.create(**terms)
    return found


def figure_in_use() -> MoneyFigure:
    """A rate from before a step that was decided."""
    step(is_decided=True, decided_on=NEXT)
    return figure()
