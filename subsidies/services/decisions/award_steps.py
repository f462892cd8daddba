"""What an award was at first and what it came to since: one answer for letters, pages and files.

What was awarded is the first award, whatever became of it; what stands is another figure (`standing_amount`). Read
from decisions that were fetched.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.enums import AWARDS, WITH_AMOUNT
from subsidies.models import Application, Decision
from subsidies.services.decisions import effects


@dataclass(frozen=True)
class AwardSteps:
    """The award itself, and the last decision that changed its amount; the same one where nothing did."""

    first: Decision
    last: Decision

    @property
    def is_changed(self) -> bool:
        """Whether another amount holds than was awarded at first."""
        return self.last.amount != self.first.amount


def award_steps(
    application: Application, *, before: Decision | None = None, on: date | None = None
) -> AwardSteps | None:
    """Return what was awarded and what that came to before another decision or by a day; None without an award.

    A decision that never works, as another was signed before it did, changed nothing. One that is only proposed comes
    after all others.
    """
    gone = {row.pk for row in effects.overtaken(application)}
    rows = [
        row
        for row in sorted(application.decisions.all(), key=lambda row: row.pk)
        if row.kind in WITH_AMOUNT and row.amount is not None and row.pk not in gone
        if before is None or not before.pk or row.pk < before.pk
        if on is None or row.decided_on <= on
    ]
    first = next((row for row in rows if row.kind in AWARDS), None)
    return None if first is None else AwardSteps(first, rows[-1])


def awarded_first(application: Application) -> Decimal | None:
    """Return what was awarded at first where that is no longer what is awarded (euros); None where it is."""
    steps = award_steps(application)
    first = None if steps is None else steps.first.amount
    return None if first is None or first == application.awarded_now else first
