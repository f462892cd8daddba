"""What open objections may still claim of a ceiling: information, and no reservation.

The money of a ceiling is not kept for who objects: what was decided stands (Awb 6:16), and where an objection is
upheld the ceiling is raised first if it lacks the money (4:25, paragraph 3). Whoever looks at what is left
reads of them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, LedgerEntry
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings.ledger import COMMITTED
from subsidies.services.objections.objections_open import open_objections

MOST_COUNTED = 500  # open objections; of more the first ones that came in


@dataclass(frozen=True)
class Claims:
    """How many open objections may still claim of a ceiling, and how much at most, in euros."""

    count: int = 0
    amount: Decimal = ZERO


def claims_on(ceilings: Collection[int]) -> dict[int, Claims]:
    """Return what open objections may still claim of each ceiling, by its id; those without any are not named.

    Each case counts once, at what it can get at most less what is committed to it: up to the award of what is settled,
    otherwise what was asked, up to the maximum of the scheme version. Five queries at most.
    """
    rows = open_objections().filter(application__ceiling__in=ceilings, decision__isnull=False)
    number: dict[int, int] = {}
    for pk in rows.values_list("application", flat=True)[:MOST_COUNTED]:
        number[pk] = number.get(pk, 0) + 1
    if not number:
        return {}
    cases = Application.objects.filter(pk__in=number).select_related("version")
    booked = LedgerEntry.objects.filter(application__in=number).order_by().values("application")
    committed = {row["application"]: row["sum"] or ZERO for row in booked.annotate(sum=COMMITTED)}
    found: dict[int, Claims] = {}
    for case in cases.prefetch_related("version__parameters")[:MOST_COUNTED]:
        more = max(_at_most(case) - committed.get(case.pk, ZERO), ZERO)
        so_far = found.get(case.ceiling_id, Claims())
        if more:
            found[case.ceiling_id] = Claims(so_far.count + number[case.pk], so_far.amount + more)
    return found


def _at_most(case: Application) -> Decimal:
    if case.status == Status.DISREGARDED:  # it is assessed anew first
        return eligible_amount(case)
    return (case.awarded_amount or ZERO) if case.status == Status.SETTLED else eligible_amount(case)
