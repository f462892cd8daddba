"""Down to what was recovered before a settlement, and told: by a decision of its own (Awb 4:57)."""

from datetime import date, datetime
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import DecisionKind
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days


def told(application: Application) -> list[tuple[MoneyStep, date]]:
    """Return the recoveries that stand and were told, each with the day of its letter; from what was fetched."""
    rows = [row for row in application.money_steps.all() if row.stands and row.kind == MoneyStepKind.RECOVERY]
    sent = sent_days(application) if rows else {}
    return [(row, day) for row in rows if (day := row.sent_in(sent)) is not None]


def levels(application: Application) -> list[tuple[Decimal, date]]:
    """Return down to what was recovered, in euros, and told, the first time first: each less than the one before.

    An award on an objection makes what was owed less (Awb 7:11). From what was fetched already.
    """
    steps = told(application)
    if not steps:
        return []
    said: list[tuple[datetime, Decimal, date | None]] = [
        (row.closed_at, row.stood or ZERO, day) for row, day in steps if row.closed_at is not None
    ]
    raises = [row for row in application.decisions.all() if row.kind == DecisionKind.OBJECTION_AWARD]
    said += [(row.recorded_at, row.amount or ZERO, None) for row in raises]
    found: list[tuple[Decimal, date]] = []
    for _moment, amount, told_on in sorted(said, key=lambda row: row[0]):
        is_less = told_on is not None and (not found or amount < found[-1][0])
        found = [(max(level, amount), day) for level, day in found]
        if told_on is not None and is_less:
            found.append((amount, told_on))
    return found
