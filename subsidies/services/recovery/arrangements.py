"""Arrangements to pay in parts (Awb 4:94): what their parts must be, and on which ground one is withdrawn (4:96)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils import timezone

from drenthe.lib.entry.days import check_ahead
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import ArrangementEnd, MoneyStepKind
from subsidies.models import MoneyStep
from subsidies.services.recovery import recovery
from subsidies.services.recovery.money_step_refusals import (
    ArrangementEndMissing,
    InstalmentBeforeDue,
    InstalmentsDoNotAddUp,
    InstalmentsMissing,
    NoArrangement,
    NoInstalmentMissed,
)
from subsidies.services.terms import deadlines

Parts = Sequence[tuple[date, Decimal]]


def check_parts(parts: Parts, still_open: Decimal, *, due_on: date) -> None:
    """Refuse parts that are no arrangement. Each day is a planned one: paid in parts is not put off for ever.

    Raises InstalmentsMissing, DateOutOfReach, InstalmentBeforeDue: it postpones (Awb 4:94), or InstalmentsDoNotAddUp.
    """
    today, days = timezone.localdate(), [day for day, _part in parts]
    if not parts or min(days) < today or len(set(days)) < len(days) or any(part <= 0 for _day, part in parts):
        raise InstalmentsMissing
    for day in days:
        check_ahead(day)
    if min(days) < due_on:
        raise InstalmentBeforeDue(day=min(days), due_on=due_on)
    total = sum((part for _day, part in parts), ZERO)
    if total != still_open:
        raise InstalmentsDoNotAddUp(sum=total, open=still_open)


def ground(kind: MoneyStepKind, ended_because: str) -> str:
    """Return on what ground an arrangement is withdrawn; empty of any other step. Raises ArrangementEndMissing."""
    is_ended = kind == MoneyStepKind.ARRANGEMENT_ENDED
    if is_ended and ended_because not in ArrangementEnd.values:
        raise ArrangementEndMissing
    return ended_because if is_ended else ""


def check_end(step: MoneyStep) -> None:
    """See that an arrangement holds, and an instalment was missed where that is why. Raises as it says."""
    application = step.application
    if recovery.arrangement_of(application) is None:
        raise NoArrangement(case=application.case_number)
    missed = recovery.missed(application, on=timezone.localdate(), extra=deadlines.free_days())
    if missed is None and step.ended_because == ArrangementEnd.MISSED:
        raise NoInstalmentMissed
