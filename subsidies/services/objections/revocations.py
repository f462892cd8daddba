"""In how far a decision on an objection revokes the one that it is against (Awb 7:11, paragraph 2).

A decision is revoked in so far as it is reconsidered otherwise: where less is granted than could be, the rest of it
stays, and the letter says how much that is.
"""

from decimal import Decimal

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.enums import ON_OBJECTION, SETTLEMENTS, WITH_AMOUNT, DecisionKind
from subsidies.letters.sentences import listed
from subsidies.models import Application, Decision, Objection, Proposal
from subsidies.models.told import sent_days
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import included_words, restoring, standing
from subsidies.services.settlements import settled

_WAS_NOTHING = (
    *(DecisionKind.REFUSAL, DecisionKind.OBJECTION_REFUSAL),
    *(DecisionKind.WITHDRAWAL, DecisionKind.WITHDRAWAL_ASKED),
)


def in_words(case: Application, decision: Decision, *, to_objector: bool) -> str:
    """Return in how far the decision is revoked, in a Dutch sentence for who reads it.

    What another objection put in its place is what is revoked, and not the same decision twice (Awb 6:19).
    """
    what = "onze beslissing op bezwaar" if (now := stands(case, decision)) is not None else "het besluit"
    what = f"{what} van {day_words(now.decided_on)}" if now is not None else what
    stays_as = "het besluit zoals het is"
    if now is None and (later := _included(case, decision)):
        what = f"onze besluiten van {listed([day_words(row.decided_on) or '' for row in later], 'en')}"
        stays_as = "het zoals het is"
    rest, amount, who = kept(case, decision), decision.amount or ZERO, "de aanvrager" if to_objector else "u"
    if not rest:
        return f"Wij herroepen {what}."
    before = _before(case, decision)
    if amount < before:
        return f"Wij herroepen {what} voor zover {who} daarin meer dan {format_euros(amount)} kreeg."
    if amount == before:
        stays = f"Het bedrag blijft {format_euros(amount)}."
        return f"Wij herroepen {what} voor zover het anders is dan deze beslissing. {stays}"
    return (
        f"Wij herroepen {what} voor zover {who} daarin minder dan {format_euros(amount)} kreeg. Voor het andere "
        f"deel, {format_euros(rest)}, blijft {stays_as}."
    )


def _included(case: Application, decision: Decision) -> list[Decision]:
    """The decision objected to with the later ones that it is about as well (Awb 6:19); none where there are none."""
    objection = decision.proposal.objection_terms.objection
    later = included_words.told(objection, sent_days(case))
    return [objection.decision, *later] if later and objection.decision is not None else []


def is_less(case: Application, decision: Decision) -> bool:
    """Whether a decision on an objection gives less than what it takes the place of."""
    return (decision.amount or ZERO) < _before(case, decision)


def is_whole(case: Application, decision: Decision) -> bool:
    """Whether nothing of the decision that an objection is against stays."""
    return not kept(case, decision)


def stands(case: Application, decision: Decision) -> Decision | None:
    """Return the decision on another objection that took the place of the one objected to; None without one.

    Of a decision on an objection, also one that is only proposed.
    """
    first = decision.proposal.objection_terms.objection.decision
    if first is None:
        return None
    until = (decision.pk,) if decision.pk else ()
    found = standing.stands_for(case, first, on=decision.decided_on, but=until)
    return found if found.pk != first.pk and found.kind in ON_OBJECTION else None


def kept(case: Application, decision: Decision | Proposal, objection: Objection | None = None) -> Decimal:
    """Return for how much (euros) the decision stays as it was; 0 where it is revoked whole or nothing is granted.

    `objection` is what it is on, where the proposal does not name that yet.
    """
    if decision.amount is None:
        return ZERO
    proposal = decision.proposal if isinstance(decision, Decision) else decision
    objection = objection or proposal.objection_terms.objection
    objection.application = case  # as it is looked at
    if decision.kind != DecisionKind.OBJECTION_SETTLEMENT:
        return max(restoring.most_awarded(objection) - decision.amount, ZERO)
    if restoring.before(objection) is not None:
        return max(restoring.most_settled(objection) - decision.amount, ZERO)
    request = settled.request_of(case)  # who asked for less than the award itself is refused nothing of the rest
    most = case.awarded_amount if request is None else request.asked_amount
    return max((most or ZERO) - decision.amount, ZERO)


def settled_before(case: Application, decision: Decision) -> Decision | None:
    """Return the settlement that another takes the place of; None where it is the first."""
    return _last(case, decision, SETTLEMENTS)


def settlement_of(case: Application, decision: Decision) -> Decision | None:
    """Return the settlement itself that another decision is about, also where it was changed since (Awb 4:49)."""
    return _last(case, decision, (DecisionKind.SETTLEMENT, DecisionKind.OBJECTION_SETTLEMENT))


def _before(case: Application, decision: Decision) -> Decimal:
    """What the decision that an objection is against gave, in euros."""
    if decision.kind == DecisionKind.OBJECTION_SETTLEMENT:
        first = settled_before(case, decision)
        return first.amount or ZERO if first is not None else ZERO
    contested = stands(case, decision) or decision.proposal.objection_terms.objection.decision
    if contested is None or contested.kind in _WAS_NOTHING:
        return ZERO
    last = _last(case, decision, WITH_AMOUNT)
    return last.amount or ZERO if last is not None else ZERO


def _last(case: Application, decision: Decision, kinds: tuple[DecisionKind, ...]) -> Decision | None:
    """The last decision of these kinds before another, which may be only proposed."""
    rows = [row for row in case.decisions.all() if row.kind in kinds and (not decision.pk or row.pk < decision.pk)]
    return max(rows, key=lambda row: row.pk, default=None)
