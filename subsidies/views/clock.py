"""The legal clock of a case on screen."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from subsidies.models import Application
from subsidies.services import deadlines
from subsidies.services.clock import Penalty
from subsidies.services.deadlines import LegalDate


@dataclass(frozen=True)
class Shown:
    """One date with the days until it; `stands_still` when the term does not run now."""

    date: LegalDate
    days_left: int
    stands_still: bool


def clock_context(application: Application, on: date) -> dict[str, Any]:
    """Return the dates of a case as they stand on a day, the nearest first, and the penalty once there is a notice."""
    extra = deadlines.free_days()
    dates = deadlines.legal_dates(application, on=on, extra=extra)
    penalty = deadlines.penalty(application, on=on, extra=extra)
    return {
        "clock": [Shown(row, row.term.days_left(on), row.term.stands_still) for row in dates],
        "penalty": penalty,
        "penalty_steps": _explain(penalty) if penalty else [],
    }


def _explain(penalty: Penalty) -> list[str]:
    steps = deadlines.explain(penalty.steps)
    if penalty.fix_by:
        steps.append(_("The amount is fixed by decision within two weeks after the last day of penalty (Awb 4:18)."))
    return steps
