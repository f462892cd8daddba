"""How much an objection can bring back: what stood just before the decision that it is against (Awb 7:11).

An objection against a lowering is about that one lowering, and about what followed it while the objection was open
(Awb 6:19). What was lowered before it stands: nobody objected to that in this objection.
"""

from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.enums import ENDS_OR_LOWERS, SETTLEMENTS, DecisionKind
from subsidies.models import Decision, Objection
from subsidies.services.decisions.award_steps import award_steps
from subsidies.services.objections.objection_less_refusals import MoreThanContested


def before(objection: Objection) -> Decision | None:
    """Return the decision that says what stood just before the one objected to; None where that took nothing away."""
    first, case = objection.decision, objection.application
    if first is None:
        return None
    if first.kind == DecisionKind.SETTLEMENT_CHANGE:
        rows = [row for row in case.decisions.all() if row.kind in SETTLEMENTS and row.pk < first.pk]
        return max(rows, key=lambda row: row.pk, default=None)
    steps = award_steps(case, before=first) if first.kind in ENDS_OR_LOWERS else None
    return None if steps is None else steps.last


def check(objection: Objection, amount: Decimal, most: Decimal) -> None:
    """Refuse to bring back more (euros) than stood just before what is objected to. Raises MoreThanContested."""
    if amount > most and objection.decision is not None and before(objection) is not None:
        kind, decided_on = objection.decision.get_kind_display(), objection.decision.decided_on
        raise MoreThanContested(kind=kind, decided_on=decided_on, most=most)


def most_awarded(objection: Objection) -> Decimal:
    """Return the most that an award can come to on an objection, in euros: what stood, or else what was asked."""
    stood = before(objection)
    return objection.application.requested_amount if stood is None else (stood.amount or ZERO)


def most_settled(objection: Objection) -> Decimal:
    """Return the most at which a subsidy can be settled anew on an objection, in euros: as before, or the award."""
    first = objection.decision
    stood = before(objection) if first is not None and first.kind in SETTLEMENTS else None
    awarded = objection.application.awarded_amount or ZERO
    return awarded if stood is None else min(stood.amount or ZERO, awarded)
