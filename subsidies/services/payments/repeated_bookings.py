"""Whether the bank did the same thing twice: a payment or a repayment that looks like one that was recorded."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils import timezone

from subsidies.models import CaseEvent


def same_booking(earlier: Iterable[CaseEvent], amount: Decimal, on: date, reference: str) -> CaseEvent | None:
    """Return the line about what an amount (euros) on a day seems to repeat, of the `earlier` lines of its case.

    A reference is used once in a case; without one the same amount on the same day is the same. Call with the case
    locked.
    """
    wanted = reference.strip().casefold()
    for line in earlier:
        same = line.data.get("reference", "").casefold() == wanted
        same_day = Decimal(line.data["amount"]) == amount and timezone.localdate(line.occurred_at) == on
        if same and (wanted or same_day):
            return line
    return None
