"""How a settlement is lowered or revoked after it was told (Awb 4:49): proposed, checked by finance, decided.

On the grounds of paragraph 1 and no other, within five years, and heard first (4:8; 4:12 makes no exception). It works
once its letter was sent (`effects.take_effect`), back to the settlement unless it names a later day (paragraph 2).
What was paid too much then is to be repaid (4:57), six weeks after that letter (4:87).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.enums import Action, DecisionKind
from subsidies.models import Application, Obligation, ObligationCheck, Proposal, RefusalGround
from subsidies.services.assessment import deviations
from subsidies.services.assessment.asked_since import last_decision
from subsidies.services.assessment.heard import check_answered
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, next_status, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.decisions import effects, proposal_terms, withdrawals
from subsidies.services.decisions.ground_refusals import NotWeighed
from subsidies.services.decisions.proposals import begun, check_fit
from subsidies.services.decisions.said import terms_of
from subsidies.services.letters import letter_checks, typed_articles
from subsidies.services.letters.named_articles import ground_articles
from subsidies.services.obligations import not_met as of_obligations
from subsidies.services.payments import payable
from subsidies.services.refusals import DateBeforeDecision, ReasonMissing
from subsidies.services.settlements import settlement_limits
from subsidies.services.settlements.settlement_change_refusals import (
    ChangeGroundMissing,
    FoundBeforeBreach,
    SettlementNotLowered,
    WorksBeforeSettlement,
)

KIND = DecisionKind.SETTLEMENT_CHANGE


@transaction.atomic
def propose_change(
    application: Application,
    *,
    amount: Decimal,
    reason: str,
    grounds: Sequence[RefusalGround] = (),
    not_met: Sequence[Obligation] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    no_interest: bool = False,
    actor: User,
) -> Proposal:
    """Propose to settle a subsidy at less than it was, to an amount (euros), or at nothing: that revokes it.

    The province may and need not, so it says how the interests were weighed (Awb 3:4). On paragraph 1c the obligations
    that were `not_met` are named (`not_met.for_grounds`), and the terms say on which day that was. Raises
    TransitionNotAllowed, HasInterest, InterestNotDeclared, ProposalWaits, EndsAwardLater, PaymentInTheWay,
    FoundBeforeBreach, ReasonMissing, SettlementNotLowered, ChangeGroundMissing, GroundDoesNotFit, NotHeardAfterAward,
    ViewStillOpen, NotWeighed, WorksBeforeSettlement, ViewNotAnswered, what `settlement_limits.check` and
    `letter_checks` raise, and what `proposal_terms` does. An article that looks wrong takes a `deviation`.
    """
    application = lock(application)
    next_status(application, Action.PROPOSE_CHANGE)
    interests.check(application, no_interest=no_interest, actor=actor)
    refuse_when_waiting(application)
    effects.check_none(application)
    payable.check_none_stands(application)
    written(reason, missing=ReasonMissing())
    _check_amount(application, amount)
    said, grounds = dict(terms or {}), list(grounds)
    _check_grounds(application, grounds, said, amount=amount)
    rests_on = of_obligations.for_grounds(application, not_met, grounds)
    _check_found(rests_on, said.get("breached_on"))
    said["ground_articles"] = ground_articles(grounds, said.get("ground_articles") or {})
    deviates = deviations.settle(typed_articles.gaps(application, KIND, said), reason=deviation)
    kept: dict[str, Any] = {"kind": KIND, "amount": amount, "deviations": deviates}
    proposal = begun(application, grounds, rests_on, actor=actor, reason=reason.strip(), **kept)
    said["works_on"] = _works_on(application, said.get("works_on"))
    proposal_terms.write(proposal, said)
    check_answered(application, view_answer=str(said.get("view_answer") or ""))
    proposal_terms.check_letter(proposal)
    facts: dict[str, Any] = {"amount": amount, "reason": proposal.reason, **deviations.facts(deviates)}
    record(application, Action.PROPOSE_CHANGE, actor=actor, **facts)
    return proposal


def check_signing(application: Application, proposal: Proposal, *, decided_on: date) -> dict[str, Any]:
    """Look whether a settlement can be changed as proposed; return what to record. Call with the case locked.

    Raises DateBeforeDecision, SettlementNotLowered, what `settlement_limits.check` does, or what
    `not_met.check_signing` does.
    """
    last = last_decision(application)
    if last is not None and decided_on < last.decided_on:
        raise DateBeforeDecision(day=decided_on, decided_on=last.decided_on)
    _check_amount(application, proposal.amount)
    of_obligations.check_signing(proposal)
    breached_on, grounds = terms_of(proposal).breached_on, proposal.grounds.all()
    settlement_limits.check(application, grounds, breached_on=breached_on, on=timezone.localdate())
    return {"kind": proposal.kind}


def _check_amount(application: Application, amount: Decimal | None) -> None:
    settled = application.settled_amount or ZERO
    if amount is None or not ZERO <= amount < settled:
        raise SettlementNotLowered(settled=settled)


def _check_grounds(
    application: Application, grounds: Sequence[RefusalGround], terms: Mapping[str, Any], *, amount: Decimal
) -> None:
    """Refuse a change without a ground, too late, or before the recipient was heard on it.

    What is taken over was decided elsewhere, as it was.
    """
    check_fit(KIND, grounds)
    letter_checks.check_articles(application, grounds)
    if not grounds:
        raise ChangeGroundMissing
    on = timezone.localdate()
    settlement_limits.check(application, grounds, breached_on=terms.get("breached_on"), on=on)
    if taken_over_from():
        return
    withdrawals.check_heard(application, KIND, grounds, amount=amount)
    written(str(terms.get("weighing") or ""), missing=NotWeighed())


def _check_found(rests_on: Sequence[ObligationCheck], breached_on: date | None) -> None:
    """Refuse a breach of a day after what was found of its obligation. What is taken over was decided elsewhere."""
    for row in rests_on:
        if breached_on is not None and row.found_on < breached_on and not taken_over_from():
            raise FoundBeforeBreach(text=row.obligation.text, found_on=row.found_on, breached_on=breached_on)


def _works_on(application: Application, day: date | None) -> date | None:
    """Return the later day from which it works; None where it works back to the settlement (Awb 4:49, paragraph 2)."""
    settled_on = application.settled_on
    if day is not None and settled_on is not None and day < settled_on:
        raise WorksBeforeSettlement(settled_on=settled_on, day=day)
    return None if day == settled_on else day
