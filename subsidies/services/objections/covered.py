"""What an objection is about besides: a later decision (6:19), a penalty (4:19), a claim (4:125)."""

from subsidies.award_enums import BESIDE_CLAIM, MoneyStepState
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.enums import FIRST_DECISIONS, SETTLEMENTS
from subsidies.models import Decision, MoneyStep, Objection, PenaltyDecision
from subsidies.services.objections import objections

STOOD = (MoneyStepState.DECIDED, MoneyStepState.REVOKED)


def decisions(objection: Objection) -> list[Decision]:
    """Return the later decisions that an objection is about as well (Awb 6:19, 6:20): not those on objections.

    Those that were taken before the decision on it. To an objection against a step about money or a penalty a decision
    on the application is another matter.
    """
    first, own = objection.decision, objections.decision_on(objection)
    if first is None and objection.subject is not None:
        return []
    return [
        row
        for row in objection.application.decisions.all()
        if (first is None or row.pk > first.pk) and (own is None or row.pk < own.pk) and not row.is_on_objection
    ]


def penalties(objection: Objection) -> list[PenaltyDecision]:
    """Return the decisions on a penalty that an objection is about as well, fixed before or after it (Awb 4:19(1)).

    Only an objection against the decision on the application covers them, and only what was fixed by the day on which
    it was decided on, withdrawn or forwarded.
    """
    if objection.decision is None or objection.decision.kind not in FIRST_DECISIONS:
        return []
    until = objections.ended_on(objection)
    return [row for row in objection.application.penalty_decisions.all() if until is None or row.decided_on <= until]


def money_steps(objection: Objection) -> list[MoneyStep]:
    """Return the steps about money that an objection is about as well, as far as it disputes them (Awb 4:125(1)).

    Only an objection against the decision by which is owed (4:95, 4:57) covers them: set-off, arrangement, interest
    and write-off, decided by the day on which it was decided on, withdrawn or forwarded.
    """
    first, step = objection.decision, objection.money_step
    is_claim = first.kind in SETTLEMENTS if first is not None else step is not None and step.kind == Kind.RECOVERY
    since = getattr(objection.subject, "decided_on", None)
    if not is_claim or since is None:
        return []
    until = objections.ended_on(objection)
    found = []
    for row in objection.application.money_steps.all():
        stood = row.kind in BESIDE_CLAIM and row.state in STOOD and row.replaces_id is None
        if stood and row.decided_on is not None and since <= row.decided_on <= (until or row.decided_on):
            found.append(row)
    return found
