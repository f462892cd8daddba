"""Deciding on an objection: proposed by one, decided by another than who took the decision, and its effect.

What is awarded on it is an award as any other: it is committed against the ceiling with the signature, its letter
follows, and the case goes on from there. The ceiling counts as it stood at the first decision (Awb 4:25, paragraph 3);
where the money is not there today, the ceiling is raised by a decision first.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import CENT, ZERO
from subsidies.enums import Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Objection, ObjectionTerms, Proposal
from subsidies.models.told import sent_days
from subsidies.objection_enums import (
    ENDED,
    HEARINGS,
    OUTCOME_OF,
    UPHELD,
    InadmissibleGround,
    NoHearingGround,
    ObjectionOutcome,
    ObjectionState,
)
from subsidies.services.assessment import deviations, heard
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, next_status, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.ceilings import first_room, ledger
from subsidies.services.decisions import award_needs, proposal_terms
from subsidies.services.decisions.proposals import announce
from subsidies.services.letters import named_articles
from subsidies.services.objections import objection_less, objections, revocations, standing
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objection_less_refusals import OtherAmountWrong, SettledLowerByOther
from subsidies.services.payments import payable
from subsidies.services.refusals import CeilingExceeded, DateBeforeDecision
from subsidies.services.terms import deadlines

_AWARD, _SETTLEMENT = DecisionKind.OBJECTION_AWARD, DecisionKind.OBJECTION_SETTLEMENT


@transaction.atomic
def propose(
    application: Application,
    *,
    objection: Objection,
    outcome: ObjectionOutcome | str,
    reason: str,
    ground: InadmissibleGround | str = "",
    late_excuse: str = "",
    amount: Decimal | None = None,
    advice: str = "",
    costs: Decimal | None = None,
    costs_reason: str = "",
    obligations: Iterable[Mapping[str, Any]] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    no_interest: bool = False,
    refuses: bool = False,
    rest_reason: str = "",
    actor: User,
) -> Proposal:
    """Propose what to decide on an objection (Awb 7:11): whether it counts, whether it is right, and what follows.

    Upheld, the decision is revoked and an award takes its place: `amount` (euros) is what that comes to in all, with
    `obligations` and `terms` as of any award; what that needs (`award_needs`) it needs here too, and what is not in
    order passes with a written `deviation` only. For less than was asked `rest_reason` says why. On the objection of
    somebody else it can be less than stands, or the application is refused after all (`refuses`). That an application
    is disregarded is revoked without another decision: it is entered anew and assessed. Raises TransitionNotAllowed,
    HasInterest, InterestNotDeclared, ProposalWaits, what `_check_ready`, `_check_admissible`, `_check_costs` and
    `_awarded` raise, one of the gaps of `deviations`, AdviceOfCommitteeMissing, ObjectionReasonMissing,
    ViewNotAnswered, RestUnexplained, RestWithoutRest, RefusedWhole, and what `named_articles` and `proposal_terms` do.
    """
    application = lock(application)
    next_status(application, Action.PROPOSE_OBJECTION)
    interests.check(application, no_interest=no_interest, actor=actor)
    refuse_when_waiting(application)
    outcome, contested = ObjectionOutcome(outcome), _check_ready(objection)
    _check_hearing(objection, outcome)
    _check_admissible(objection, outcome, str(ground), late_excuse)
    reason = written(reason, missing=why.ObjectionReasonMissing())
    if objection.has_committee:
        advice = written(advice, missing=why.AdviceOfCommitteeMissing())
    _check_costs(objection, outcome, costs, costs_reason)
    objection.application = application  # as it was locked
    amount = _checked(objection, _awarded(objection, contested, outcome, amount, refuses=refuses))
    heard.check_answered(application, view_answer=(terms or {}).get("view_answer", ""), objection=objection)
    deviates = _deviates(application, amount, deviation)
    kind = _kind(application, amount, obligations, refuses=refuses)
    rest = objection_less.rest_reason(application, kind["kind"], amount, rest_reason)
    kept = {"reason": reason, "deviations": deviates, **kind}
    proposal = Proposal.objects.create(application=application, proposed_by=actor, **kept)
    said = {"late_excuse": late_excuse, "advice": advice, "rest_reason": rest, "costs_reason": costs_reason}
    _keep(proposal, objection, outcome, str(ground), costs, {name: words.strip() for name, words in said.items()})
    proposal_terms.write(proposal, _said(proposal, terms or {}))
    proposal_terms.check_letter(proposal)
    facts: dict[str, Any] = {"objection_outcome": outcome.value, "amount": proposal.amount, "reason": reason}
    facts |= {"objector": objection.objector, "rest_reason": rest, **deviations.facts(deviates)}
    record(application, Action.PROPOSE_OBJECTION, actor=actor, **facts)
    announce(proposal, actor=actor)
    return proposal


def _keep(
    proposal: Proposal,
    objection: Objection,
    outcome: ObjectionOutcome,
    ground: str,
    costs: Decimal | None,
    said: dict[str, str],
) -> None:
    """Write what a proposal decides on an objection; on costs only where they were asked."""
    asked = objection.asks_costs
    ObjectionTerms.objects.create(
        proposal=proposal,
        objection=objection,
        outcome=outcome,
        ground=ground if outcome == ObjectionOutcome.INADMISSIBLE else "",
        costs=costs if asked else None,
        **{**said, "costs_reason": said["costs_reason"] if asked else ""},
    )


def _awarded(
    objection: Objection, contested: Decision, outcome: ObjectionOutcome, amount: Decimal | None, *, refuses: bool
) -> Decimal | None:
    """Return what an award on an objection comes to in all, in euros; None where nothing is awarded.

    Raises AmountWithoutAward, RoomAtFirstDecision, RevokedAlready, what `objection_less.check_refusal` does, or what
    `_check_upheld` does.
    """
    application = objection.application
    if refuses:
        if outcome not in UPHELD:
            raise why.AmountWithoutAward
        objection_less.check_refusal(objection, amount)
        return None
    if outcome in UPHELD:
        standing.check_not_twice(objection, amount)
    if outcome in UPHELD and contested.kind != DecisionKind.DISREGARD:  # of the content of that nobody judged yet
        return _check_upheld(objection, amount)
    if amount is not None:
        raise why.AmountWithoutAward
    if outcome == ObjectionOutcome.UNFOUNDED:
        first_room.check(application, contested)
    return None


def _deviates(application: Application, amount: Decimal | None, reason: str) -> deviations.Deviations | None:
    """What is not in order for an award on an objection, and why it goes on. Raises the first gap without a reason."""
    if amount is None or application.status == Status.SETTLED:
        return None
    gaps = award_needs.gaps(application, _AWARD, on=timezone.localdate(), amount=amount)
    return deviations.settle(gaps, reason=reason)


def _said(proposal: Proposal, terms: Mapping[str, Any]) -> dict[str, Any]:
    """What a proposal says besides, by its kind: an award with its article. Raises what `named_articles` does."""
    if proposal.kind == _AWARD:
        return named_articles.with_articles(proposal.application, _AWARD, (), terms)
    return {name: terms[name] for name in ("view_answer", "advice_answer") if terms.get(name)}


def _kind(
    application: Application, amount: Decimal | None, obligations: Iterable[Mapping[str, Any]], *, refuses: bool
) -> dict[str, Any]:
    """What a proposal is: an award with what goes with it, a settlement, or a decision that gives no amount."""
    if amount is None:
        return {"kind": DecisionKind.OBJECTION_REFUSAL if refuses else DecisionKind.OBJECTION}
    if application.status == Status.SETTLED:
        return {"kind": _SETTLEMENT, "amount": amount}
    rows = [dict(row) for row in obligations]
    return {"kind": _AWARD, "amount": amount, "obligations": rows}


def check_not_own(proposal: Proposal, *, actor: User) -> None:
    """Refuse to decide on the objection to one's own decision (Awb 10:3, paragraph 3). Raises DecidedContested."""
    first = objections.contested(objections.terms_on(proposal))
    if first is not None and first.actor_id == actor.pk:
        raise why.DecidedContested


def check_signing(proposal: Proposal, *, decided_on: date) -> None:
    """Look again whether can be decided on an objection as proposed. Call with the case locked.

    Raises ObjectionIsClosed, DateBeforeDecision, RevokedAlready, or what `_check_upheld` or
    `objection_less.check_refusal` does.
    """
    said = proposal.objection_terms
    first = said.objection.decision
    if first is not None and decided_on < first.decided_on:
        raise DateBeforeDecision(day=decided_on, decided_on=first.decided_on)
    state = objections.state_of(said.objection, on=decided_on, sent={})
    if state in ENDED:
        raise why.ObjectionIsClosed(name=said.objection.objector, state=state.label)
    said.objection.application = proposal.application  # as it was locked
    if first is not None and proposal.amount is not None:
        _check_upheld(said.objection, proposal.amount)
    if proposal.kind == DecisionKind.OBJECTION_REFUSAL:
        objection_less.check_refusal(said.objection, None)
    if said.outcome in UPHELD and proposal.kind != DecisionKind.OBJECTION_REFUSAL:
        standing.check_not_twice(said.objection, proposal.amount)


def decide(
    application: Application, proposal: Proposal, *, status: Status, decided_on: date, actor: User
) -> dict[str, Any]:
    """Let a decision on an objection work on the case and the ledger; return what to record. Call in `decisions.sign`.

    Raises StandingIsOwn; or CeilingNeedsEntry, with the way on, where the ceiling lacks the money today.
    """
    said = proposal.objection_terms
    standing.check_not_own(application, said.objection, actor=actor)
    facts = {"objector": said.objection.objector, "objection_outcome": said.outcome, "costs": said.costs}
    if proposal.amount is None:
        return facts
    facts["stays_refused"] = revocations.kept(application, proposal) or ""
    if application.status == Status.AWARDED and proposal.amount < (application.awarded_amount or ZERO):
        return facts  # less works once its letter was sent (`effects`)
    needed = needs(proposal)
    if needed > ZERO:
        _commit(application, said, needed, booked_on=decided_on, actor=actor)
    if proposal.kind == _SETTLEMENT:
        application.settled_amount = proposal.amount
        application.save(update_fields=["settled_amount"])
        return facts
    if application.status == Status.REFUSED:
        application.decided_on = decided_on
    application.status, application.awarded_amount, application.withdrawn_on = status, proposal.amount, None
    application.save(update_fields=["status", "awarded_amount", "decided_on", "withdrawn_on"])
    return facts


def needs(proposal: Proposal) -> Decimal:
    """Return what an award or a settlement on an objection takes from the ceiling besides what is committed, in euros.

    What was paid beyond a settlement is committed until it comes back, so that this takes nothing.
    """
    sums = ledger.balance_by_share(proposal.application).values()
    committed, paid = (sum((row[place] for row in sums), ZERO) for place in (0, 1))
    amount = proposal.amount or ZERO
    return (max(amount, paid) if proposal.kind == _SETTLEMENT else amount) - committed


def _check_ready(objection: Objection) -> Decision:
    """Return the decision that an objection is against, once it can be decided on.

    Raises ObjectionIsClosed, NotDecidingIsForCourt, AppealIsForCourt, NoTermRuns, RepairStillOpen or ObjectorNotHeard.
    """
    today, sent = timezone.localdate(), sent_days(objection.application)
    state = objections.state_of(objection, on=today, sent=sent)
    if state in ENDED:
        raise why.ObjectionIsClosed(name=objection.objector, state=state.label)
    if objection.decision is None:
        raise why.NotDecidingIsForCourt
    if objection.is_for_court:
        raise why.AppealIsForCourt
    if objection.decision.sent_in(sent) is None:
        raise why.NoTermRuns
    asked = objections.repair_open(objection)
    if state == ObjectionState.REPAIR and asked is not None:
        raise why.RepairStillOpen(due_on=asked.due_on)
    if not objections.is_hearing_over(objection) and not taken_over_from():
        raise why.ObjectorNotHeard
    return objection.decision


def _check_hearing(objection: Objection, outcome: ObjectionOutcome) -> None:
    """Refuse an outcome that the reason not to hear does not bear (Awb 7:3). Raises NotHeardForAnotherOutcome.

    What is taken over was handled elsewhere, as it was.
    """
    step = objections.last_step(objection, *HEARINGS)
    if step is None or not step.ground or taken_over_from():
        return
    ground = NoHearingGround(step.ground)
    if OUTCOME_OF.get(ground, outcome) != outcome:
        raise why.NotHeardForAnotherOutcome(ground=ground.label, outcome=outcome.label)


def _checked(objection: Objection, amount: Decimal | None) -> Decimal | None:
    """Return an amount (euros) unless it is less than was asked and nobody was heard as all is met (Awb 7:3, under e).

    What is taken over was handled elsewhere, as it was. Raises NotMetWholly.
    """
    step, asked = objections.last_step(objection, *HEARINGS), objection.application.requested_amount
    if step is None or step.ground != NoHearingGround.GRANTED or taken_over_from():
        return amount
    if amount is not None and amount < asked:
        raise why.NotMetWholly(amount=amount, asked=asked)
    return amount


def _check_admissible(objection: Objection, outcome: ObjectionOutcome, ground: str, late_excuse: str) -> None:
    """See that it is looked at, or why not; whether being late is excusable is weighed either way (Awb 6:11).

    What is taken over was weighed elsewhere, as it was. Raises LateWithoutExcuse, InadmissibleGroundMissing,
    ObjectionIsInTime, LateUnweighed, ObjectionIsNotEarly or DefectWasRepaired.
    """
    time = objections.timeliness(objection, sent=sent_days(objection.application), extra=deadlines.free_days())
    is_late = time is not None and not time.is_in_time
    days = {"last_day": time.term.last_day, "posted_until": time.posted_until} if time is not None else {}
    if outcome != ObjectionOutcome.INADMISSIBLE:
        if is_late:
            written(late_excuse, missing=why.LateWithoutExcuse(**days))
        return
    if not ground:
        raise why.InadmissibleGroundMissing
    if ground == InadmissibleGround.LATE and not is_late and days:
        raise why.ObjectionIsInTime(**days)
    if ground == InadmissibleGround.LATE and not taken_over_from():
        written(late_excuse, missing=why.LateUnweighed())
    if ground == InadmissibleGround.EARLY and not objection.premature:
        raise why.ObjectionIsNotEarly
    if ground == InadmissibleGround.DEFECT and objections.repair_open(objection) is None:
        raise why.DefectWasRepaired


def _check_costs(objection: Objection, outcome: ObjectionOutcome, costs: Decimal | None, reason: str) -> None:
    """Raises CostsUndecided or CostsWithoutRevocation (Awb 7:15)."""
    if not objection.asks_costs:
        return
    if costs is None:
        raise why.CostsUndecided
    written(reason, missing=why.CostsUndecided())
    if costs > ZERO and outcome not in UPHELD:
        raise why.CostsWithoutRevocation


def _check_upheld(objection: Objection, amount: Decimal | None) -> Decimal:
    """Return what an award or settlement on an objection comes to in all: not less than stands by one's own.

    Once a subsidy is settled an objection leads to another settlement, whatever it was against (Awb 6:19). Raises
    PaymentInTheWay, ObjectionAmountWrong, OtherAmountWrong, SettledLower, SettledTheSame, SettledAboveAward, what
    `objection_less.check` does for less than stands, or what `award_needs.check` does.
    """
    application = objection.application
    payable.check_none_stands(application)
    if application.status == Status.SETTLED:
        return _check_settled(objection, amount)
    stands = (application.awarded_amount or ZERO) if application.status == Status.AWARDED else ZERO
    may_be_less = objection_less.may_be_less(objection)
    least = CENT if may_be_less or not stands else stands
    if amount is None or not least <= amount <= application.requested_amount:
        wrong = OtherAmountWrong if may_be_less else why.ObjectionAmountWrong
        raise wrong(least=least, most=application.requested_amount)
    if amount < stands:
        objection_less.check(objection, amount)
    return award_needs.check(application, amount, on=timezone.localdate())


def _check_settled(objection: Objection, amount: Decimal | None) -> Decimal:
    """Return at which amount a subsidy is settled anew.

    Raises SettledLower, SettledLowerByOther, SettledTheSame or SettledAboveAward.
    """
    application = objection.application
    settled, awarded = application.settled_amount or ZERO, application.awarded_amount or ZERO
    if amount is None or amount < settled:
        lower = SettledLowerByOther if objection.is_of_another else why.SettledLower
        raise lower(settled=settled, awarded=awarded)
    if amount == settled:
        raise why.SettledTheSame(settled=settled)
    if amount > awarded:
        raise why.SettledAboveAward(awarded=awarded)
    return amount


def _commit(application: Application, said: ObjectionTerms, needed: Decimal, *, booked_on: date, actor: User) -> None:
    try:
        ledger.commit(application, amount=needed, booked_on=booked_on, actor=actor)
    except CeilingExceeded as refusal:
        first = said.objection.decision
        room = first_room.room_at_first(first) if first is not None else None
        raise why.CeilingNeedsEntry(
            available=refusal.facts["available"],
            needed=needed,
            day=first.decided_on if first is not None else booked_on,
            room="–" if room is None else room,
        ) from refusal
