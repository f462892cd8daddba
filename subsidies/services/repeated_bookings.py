"""Whether the bank did the same thing twice: a payment or a repayment that looks like one that was recorded."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from subsidies.enums import Action
from subsidies.models import Application, CaseEvent


def same_booking(
    application: Application, action: Action, amount: Decimal, on: date, reference: str
) -> CaseEvent | None:
    """Return the line about what an act with an amount (euros) seems to repeat, if it is there.

    A reference is used once in a case; without one the same amount on the same day is the same. Call with the case
    locked.
    """
    wanted = reference.strip().casefold()
    for line in application.events.filter(action=action):
        same = line.data.get("reference", "").casefold() == wanted
        same_day = Decimal(line.data["amount"]) == amount and timezone.localdate(line.occurred_at) == on
        if same and (wanted or same_day):
            return line
    return None
