"""In how far a decision on an objection revokes the one that it is against (Awb 7:11, paragraph 2).

A decision is revoked in so far as it is reconsidered otherwise: where less is granted than could be, the rest of it
stays, and the letter says how much that is.
"""

from decimal import Decimal

from drenthe.lib.money import ZERO, format_euros
from subsidies.enums import SETTLEMENTS, WITH_AMOUNT, DecisionKind
from subsidies.models import Application, Decision, Proposal

WHOLE = "Wij herroepen het besluit."
_WAS_NOTHING = (DecisionKind.REFUSAL, DecisionKind.WITHDRAWAL, DecisionKind.WITHDRAWAL_ASKED)


def in_words(case: Application, decision: Decision, *, to_objector: bool) -> str:
    """Return in how far the decision is revoked, in a Dutch sentence for who reads it."""
    rest, amount = kept(case, decision), decision.amount or ZERO
    if not rest:
        return WHOLE
    before = _before(case, decision)
    if amount <= before:
        stays = f"Het bedrag blijft {format_euros(amount)}."
        return f"Wij herroepen het besluit voor zover het anders is dan deze beslissing. {stays}"
    who = "de aanvrager" if to_objector else "u"
    return (
        f"Wij herroepen het besluit voor zover {who} daarin minder dan {format_euros(amount)} kreeg. Voor het andere "
        f"deel, {format_euros(rest)}, blijft het besluit zoals het is."
    )


def kept(case: Application, decision: Decision | Proposal) -> Decimal:
    """Return for how much (euros) the decision stays as it was; 0 where it is revoked whole or nothing is granted."""
    if decision.amount is None:
        return ZERO
    most = case.awarded_amount if decision.kind == DecisionKind.OBJECTION_SETTLEMENT else case.requested_amount
    return max((most or ZERO) - decision.amount, ZERO)


def settled_before(case: Application, decision: Decision) -> Decision | None:
    """Return the settlement that another takes the place of; None where it is the first."""
    return _last(case, decision, SETTLEMENTS)


def _before(case: Application, decision: Decision) -> Decimal:
    """What the decision that an objection is against gave, in euros."""
    if decision.kind == DecisionKind.OBJECTION_SETTLEMENT:
        first = settled_before(case, decision)
        return first.amount or ZERO if first is not None else ZERO
    contested = decision.proposal.objection_terms.objection.decision
    if contested is None or contested.kind in _WAS_NOTHING:
        return ZERO
    last = _last(case, decision, WITH_AMOUNT)
    return last.amount or ZERO if last is not None else ZERO


def _last(case: Application, decision: Decision, kinds: tuple[DecisionKind, ...]) -> Decision | None:
    """The last decision of these kinds before another, which may be only proposed."""
    rows = [row for row in case.decisions.all() if row.kind in kinds and (not decision.pk or row.pk < decision.pk)]
    return max(rows, key=lambda row: row.pk, default=None)
