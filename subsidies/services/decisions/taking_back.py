"""A decision whose letter was not sent does not work yet (Awb 3:40), so it can still be taken back.

By whoever could take it: under a mandate, and not by who proposed it. What stands after that is the case as it was
before the decision: a proposal can be made anew, the term to decide runs on, and the money is free.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.enums import AFTER_AWARD, AWARDS, ON_OBJECTION, Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Letter, UndoneDecision
from subsidies.services.assessment.asked_since import last_decision
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, next_status, refuse_when_waiting
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions
from subsidies.services.decisions.proposals import status_before
from subsidies.services.decisions.taking_back_refusals import (
    DecisionIsPaid,
    DecisionWasTold,
    NoDecisionWaits,
    TakenBackUnexplained,
)
from subsidies.services.objections.objection_refusals import ObjectionDecisionStays

ACTIONS = (Action.UNDO_DECISION, Action.UNDO_AFTER_AWARD)


def action_for(application: Application) -> Action | None:
    """Return the act that takes back the last decision on a case; None when its letter was sent, or there is none."""
    last = last_decision(application)
    if last is None or last.sent_on is not None or last.kind in ON_OBJECTION or _works(application, last):
        return None
    return Action.UNDO_AFTER_AWARD if last.kind in AFTER_AWARD else Action.UNDO_DECISION


@transaction.atomic
def take_back(application: Application, *, reason: str, no_interest: bool = False, actor: User) -> Application:
    """Take back the last decision on a case, whose letter was not sent; the case stands as it stood before it.

    The decision and its letter stay in the dossier; what was committed with an award is booked back on the same day,
    as if it had never been. A withdrawal or lowering that did not work yet moved no money. Raises
    TransitionNotAllowed, NoDecisionWaits, ObjectionDecisionStays, DecisionWasTold, ProposalWaits, DecisionIsPaid,
    TakenBackUnexplained,
    OwnProposal (four eyes), AdviserOfProject, DutiesApart, NoMandate, HasInterest or InterestNotDeclared.
    """
    application = lock(application)
    last = last_decision(application)
    is_first = last is None or last.kind not in AFTER_AWARD
    action = Action.UNDO_DECISION if is_first else Action.UNDO_AFTER_AWARD
    status = next_status(application, action)
    if last is None:
        raise NoDecisionWaits(case=application.case_number)
    if last.kind in ON_OBJECTION:
        raise ObjectionDecisionStays
    _check_free(application, last)
    today = timezone.localdate()
    mandate = decisions.check_decider(last.proposal, application, decided_on=today, actor=actor)
    interests.check(application, no_interest=no_interest, actor=actor)
    reason = written(reason, missing=TakenBackUnexplained())
    UndoneDecision.objects.create(decision=last, reason=reason, actor=actor)
    if is_first:
        _undo_first(application, status, actor=actor)
    facts: dict[str, Any] = {"kind": last.kind, "amount": last.amount, "reason": reason, "mandate": mandate.reference}
    facts |= {"released": last.amount} if last.kind in AWARDS else {}
    record(application, action, actor=actor, **facts)
    notify(last.proposed_by, "returned", application=application, actor=actor)
    return application


def tells_of_undone(letter: Letter) -> bool:
    """Whether a letter tells of a decision that was taken back: it never goes out."""
    return letter.decision_id is not None and UndoneDecision.objects.filter(decision=letter.decision_id).exists()


def _check_free(application: Application, last: Decision) -> None:
    """Refuse to take back what works, or on which something rests.

    Raises DecisionWasTold, ProposalWaits or DecisionIsPaid.
    """
    if last.sent_on is not None:
        raise DecisionWasTold(sent_on=last.sent_on)
    if _works(application, last):
        raise DecisionWasTold(sent_on=application.settled_on)
    refuse_when_waiting(application)
    paid = ledger.paid_of(application)
    if last.kind in AWARDS and paid:
        raise DecisionIsPaid(paid=paid)


def _works(application: Application, last: Decision) -> bool:
    """Whether a settlement works: then it was told. One that is to be lowered after it can still wait for that."""
    return application.status == Status.SETTLED and last.kind == DecisionKind.SETTLEMENT


def _undo_first(application: Application, status: Status, *, actor: User) -> None:
    ledger.reverse(application, actor=actor)
    application.status = status_before(application) if application.complete_on is None else status
    application.decided_on, application.awarded_amount = None, None
    application.save(update_fields=["status", "decided_on", "awarded_amount"])
