"""What a recipient owes of a settled subsidy: by which days, since when too late, until when it can be claimed.

All from what was fetched of the case; `on` is the day that is asked for.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.settlements import settled
from subsidies.services.terms import clock

LIMITATION_YEARS = 5  # Awb 4:104
HOLD_WEEKS = 13  # Awb 4:56
INTERRUPTS = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)  # Awb 4:105, 4:106


@dataclass(frozen=True)
class DuePart:
    """A part of what is to be repaid that is still open: euros, by a day; its number in an arrangement, or none."""

    due_on: date
    amount: Decimal
    number: int | None = None

    def is_late(self, on: date) -> bool:
        """Whether its day has passed."""
        return self.due_on < on


def standing(application: Application, *kinds: MoneyStepKind) -> list[MoneyStep]:
    """Return the steps of some kinds that were decided or recorded, in their order."""
    return [row for row in application.money_steps.all() if row.stands and row.kind in kinds]


def waiting(application: Application) -> MoneyStep | None:
    """Return the step that is proposed and not decided yet."""
    return next((row for row in application.money_steps.all() if row.state == "proposed"), None)


def arrangement_of(application: Application) -> MoneyStep | None:
    """Return the payment arrangement that holds: the last, once its letter was sent, until it was withdrawn (4:96).

    A withdrawal works with its own letter too (Awb 3:40).
    """
    sent = sent_days(application)
    arranged = standing(application, MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED)
    told = [row for row in arranged if row.sent_in(sent) is not None]
    last = told[-1] if told else None
    return last if last is not None and last.kind == MoneyStepKind.ARRANGEMENT else None


def due_parts(application: Application, *, extra: Collection[date]) -> list[DuePart]:
    """Return what is to be repaid, by its days: the instalments that are open, or all six weeks after the letter.

    What came in since the arrangement counts for the first instalments.
    """
    still_open = settled.to_repay(application)
    if not still_open:
        return []
    arrangement = arrangement_of(application)
    if arrangement is None:
        return [DuePart(first_due(application, extra=extra), still_open)]
    done = (arrangement.amount or ZERO) - still_open
    parts = []
    for number, row in enumerate(arrangement.instalments.all(), 1):
        part = max(row.amount - max(done, ZERO), ZERO)
        done -= row.amount
        if part:
            parts.append(DuePart(row.due_on, part, number))
    return parts


def first_due(application: Application, *, extra: Collection[date]) -> date:
    """Return the day by which all was to be repaid first: six weeks after the letter of the settlement (Awb 4:87)."""
    if application.settled_on is None:
        raise ValueError(application.case_number)
    return clock.payment_term(application.settled_on, extra).last_day


def missed(application: Application, *, on: date, extra: Collection[date]) -> DuePart | None:
    """Return the first instalment of the arrangement whose day has passed, and that is not paid; None without one."""
    parts = due_parts(application, extra=extra)
    return next((row for row in parts if row.number is not None and row.is_late(on)), None)


def limitation(application: Application, *, extra: Collection[date]) -> date | None:
    """Return the last day on which what is owed can be claimed: five years, anew after a reminder or a writ.

    From the day after the one by which it was to be paid (Awb 4:104), or after the letter that interrupted it (4:105,
    4:106, 4:110); longer by the time of an arrangement (4:111). None where nothing is owed.
    """
    if not settled.to_repay(application):
        return None
    sent = sent_days(application)
    since = first_due(application, extra=extra)
    told = [row.sent_in(sent) for row in standing(application, *INTERRUPTS)]
    since = max([since, *(day for day in told if day is not None)])
    last = years_after(since, LIMITATION_YEARS)
    granted = [(first, until) for first, until in postponed(application) if until > since]
    days = sum((until - max(first, since)).days for first, until in granted)
    return last + days * ONE_DAY


def postponed(application: Application) -> list[tuple[date, date]]:
    """Return the time for which payment was postponed: from the letter of an arrangement to its end, day by day.

    It ends with its last instalment, or with the letter of its withdrawal or of the arrangement that replaced it.
    """
    sent = sent_days(application)
    arranged = standing(application, MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED)
    told = [(row, day) for row in arranged if (day := row.sent_in(sent)) is not None]
    found = []
    for place, (row, first) in enumerate(told):
        if row.kind != MoneyStepKind.ARRANGEMENT:
            continue
        last = max((part.due_on for part in row.instalments.all()), default=first)
        nexts = [day for _row, day in told[place + 1 : place + 2]]
        found.append((first, min([last, *nexts])))
    return found


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; of 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
