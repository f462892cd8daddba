"""Whether the decision that an objection is against still stood when it came in (Awb 6:19, 7:1).

An objection that was there before another decision took the place of the first is about that one too (6:19). One that
comes in later is against what holds no more: it is recorded all the same, with what is still at stake.
"""

from collections.abc import Iterator
from datetime import date

from django.db.models import prefetch_related_objects

from subsidies.enums import AWARDS, FIRST_DECISIONS, SETTLEMENTS, DecisionKind
from subsidies.models import Application, Decision
from subsidies.objection_enums import UPHELD
from subsidies.services.decisions import effects
from subsidies.services.objections import objections

_AWARD, _SETTLEMENT = DecisionKind.OBJECTION_AWARD, DecisionKind.OBJECTION_SETTLEMENT
_ENDS = (DecisionKind.WITHDRAWAL, DecisionKind.WITHDRAWAL_ASKED, DecisionKind.OBJECTION_REFUSAL)
REPLACED_BY = {
    **dict.fromkeys(AWARDS, (_AWARD, *_ENDS)),
    DecisionKind.REFUSAL: (_AWARD,),
    DecisionKind.DISREGARD: FIRST_DECISIONS,  # once the application was taken up after all
    **dict.fromkeys((*_ENDS, DecisionKind.LOWERING), (_AWARD,)),
    **dict.fromkeys(SETTLEMENTS, (_SETTLEMENT,)),
}


def replaced_by(application: Application, decision: Decision, *, on: date) -> Decision | None:
    """Return the decision that took the place of another or revoked it by a day; None while that one stands.

    What it looks at is fetched once for a case.
    """
    prefetch_related_objects([application], "decisions__proposal__objection_terms__objection")
    return next(iter(_replacing(application, decision, on)), None)


def _replacing(application: Application, decision: Decision, on: date) -> Iterator[Decision]:
    waiting = effects.awaiting(application)
    for row in application.decisions.all():
        if row.pk <= decision.pk or row.decided_on > on or (waiting is not None and row.pk == waiting.pk):
            continue
        if (row.kind in REPLACED_BY.get(DecisionKind(decision.kind), ()) and _reaches(row, decision)) or _revokes(
            row, decision
        ):
            yield row


def _reaches(row: Decision, decision: Decision) -> bool:
    """Whether a decision on an objection is about another at all: not where that was taken before what it is against.

    Who objects to the third lowering does not object to the two before it.
    """
    said = objections.terms_on(row.proposal)
    return said is None or said.objection.decision_id is None or said.objection.decision_id <= decision.pk


def _revokes(row: Decision, decision: Decision) -> bool:
    """Whether a decision on an objection revokes another without an award in its place: that it was disregarded."""
    said = objections.terms_on(row.proposal) if row.kind == DecisionKind.OBJECTION else None
    return said is not None and said.outcome in UPHELD and said.objection.decision_id == decision.pk
