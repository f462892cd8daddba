"""Deciding on an objection: proposed by one, decided by another than who took the decision, and its effect.

What is awarded on it is an award as any other: it is committed against the ceiling with the signature, its letter
follows, and the case goes on from there. The ceiling counts as it stood at the first decision (Awb 4:25, paragraph 3);
where the money is not there today, the ceiling is raised by a decision first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import CENT, ZERO
from subsidies.enums import GRANTED, Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Objection, ObjectionTerms, Proposal, RefusalGround
from subsidies.objection_enums import (
    ENDED,
    UPHELD,
    InadmissibleGround,
    ObjectionOutcome,
)
from subsidies.services.assessment import deviations, heard
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, next_status, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.ceilings import first_room, ledger
from subsidies.services.decisions import award_needs, proposal_terms
from subsidies.services.decisions.proposals import announce
from subsidies.services.decisions.standing_amount import kept_for, standing_amount
from subsidies.services.letters import named_articles, typed_articles
from subsidies.services.objections import (
    money_step_rulings,
    objection_checks,
    objection_less,
    objections,
    restoring,
    revocations,
    standing,
)
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.money_step_rulings import Parts
from subsidies.services.objections.objection_less_refusals import OtherAmountWrong, SettledWrongForOther
from subsidies.services.objections.objections import Subject
from subsidies.services.objections.step_ruling_refusals import NoStepToChange
from subsidies.services.payments import payable
from subsidies.services.refusals import CeilingExceeded, DateBeforeDecision

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
    obligations: Sequence[Mapping[str, Any]] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    no_interest: bool = False,
    refuses: bool = False,
    rest_reason: str = "",
    grounds: Sequence[RefusalGround] = (),
    step_amount: Decimal | None = None,
    instalments: Parts = (),
    actor: User,
) -> Proposal:
    """Propose what to decide on an objection (Awb 7:11): whether it counts, whether it is right, and what follows.

    Upheld, an award takes the place of the decision: `amount` (euros) is what that comes to in all, with `obligations`
    and `terms` as of any award and what it needs (`award_needs`), or a written `deviation`. For less than was asked
    `rest_reason` says why, and `grounds` which of before stay. On the objection of somebody else it can be less, or a
    refusal (`refuses`). A step about money or a penalty is revoked; `step_amount` (euros) or `instalments` take its
    place. Raises TransitionNotAllowed, HasInterest, InterestNotDeclared, ProposalWaits, what `objection_checks`,
    `_follows`, `named_articles` and `proposal_terms` raise, one of the gaps of `deviations`, AdviceOfCommitteeMissing,
    ObjectionReasonMissing, ViewNotAnswered, GroundNotOfFirst, FoundedInPart, RecipientNotTold, RestUnexplained,
    RestWithoutRest or RefusedWhole.
    """
    application = lock(application)
    next_status(application, Action.PROPOSE_OBJECTION)
    interests.check(application, no_interest=no_interest, actor=actor)
    refuse_when_waiting(application)
    outcome, contested = ObjectionOutcome(outcome), objection_checks.check_ready(objection)
    objection_checks.check_looked_at(objection, outcome, str(ground), late_excuse)
    reason = written(reason, missing=why.ObjectionReasonMissing())
    if objection.has_committee:
        advice = written(advice, missing=why.AdviceOfCommitteeMissing())
    objection_checks.check_costs(objection, outcome, costs, costs_reason)
    objection.application, given = application, _Instead(str(ground), step_amount, list(instalments))  # as locked
    amount, instead = _follows(objection, contested, outcome, amount, given, refuses=refuses)
    heard.check_answered(application, view_answer=(terms or {}).get("view_answer", ""), objection=objection)
    deviates = _deviates(application, amount, (terms or {}, obligations), deviation)
    kind = _kind(application, amount, obligations, refuses=refuses)
    rest = objection_less.rest_reason(objection, kind["kind"], amount, rest_reason)
    kept = {"application": application, "reason": reason, "deviations": deviates}
    proposal = Proposal.objects.create(proposed_by=actor, **kept, **kind)
    proposal.grounds.set(objection_less.kept_grounds(objection, grounds, rest))
    said = {"late_excuse": late_excuse, "advice": advice, "rest_reason": rest, "costs_reason": costs_reason}
    _keep(proposal, objection, outcome, instead, costs, {name: words.strip() for name, words in said.items()})
    proposal_terms.write(proposal, _said(proposal, terms or {}))
    proposal_terms.check_letter(proposal)
    record(application, Action.PROPOSE_OBJECTION, actor=actor, **_facts(proposal, deviates))
    announce(proposal, actor=actor)
    return proposal


def _facts(proposal: Proposal, deviates: deviations.Deviations | None) -> dict[str, Any]:
    """What the dossier says of a proposal on an objection."""
    said = proposal.objection_terms
    facts: dict[str, Any] = {"objection_outcome": said.outcome, "amount": proposal.amount}
    facts |= {"rest_reason": said.rest_reason, "reason": proposal.reason, "objector": said.objection.objector}
    return facts | deviations.facts(deviates) | money_step_rulings.facts_of(said)


@dataclass(frozen=True)
class _Instead:
    """Why an objection is inadmissible, and what takes the place of a step about money or a penalty, in euros."""

    ground: str
    amount: Decimal | None
    parts: Parts


def _follows(
    objection: Objection,
    contested: Subject,
    outcome: ObjectionOutcome,
    amount: Decimal | None,
    instead: _Instead,
    *,
    refuses: bool,
) -> "tuple[Decimal | None, _Instead]":
    """Return what an award comes to in all, and what a step or penalty comes to instead, in euros; None for none.

    Raises AmountWithoutAward, NoStepToChange, NotMetWholly, or what `_awarded` or `money_step_rulings.check` does.
    """
    if isinstance(contested, Decision):
        if instead.amount is not None or instead.parts:
            raise NoStepToChange
        awarded = _awarded(objection, contested, outcome, amount, refuses=refuses)
        return objection_checks.check_met_wholly(objection, awarded), instead
    if amount is not None or refuses:
        raise why.AmountWithoutAward
    terms: dict[str, Any] = {"ground": instead.ground, "amount": instead.amount, "parts": instead.parts}
    return None, replace(instead, amount=money_step_rulings.check(objection, outcome, **terms))


def _keep(
    proposal: Proposal,
    objection: Objection,
    outcome: ObjectionOutcome,
    instead: _Instead,
    costs: Decimal | None,
    said: dict[str, str],
) -> None:
    """Write what a proposal decides on an objection; on costs only where they were asked.

    Raises RecipientNotTold or FoundedInPart.
    """
    objection_less.check_told(objection)
    objection_less.check_outcome(proposal, objection, outcome)
    asked = objection.asks_costs
    ObjectionTerms.objects.create(
        proposal=proposal,
        objection=objection,
        outcome=outcome.value,
        ground=instead.ground if outcome == ObjectionOutcome.INADMISSIBLE else "",
        step_amount=instead.amount,
        step_parts=[[day.isoformat(), str(part)] for day, part in instead.parts],
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


def _deviates(
    application: Application,
    amount: Decimal | None,
    typed: tuple[Mapping[str, Any], Iterable[Mapping[str, Any]]],
    reason: str,
) -> deviations.Deviations | None:
    """What is not in order for an award on an objection, and why it goes on. Raises the first gap without a reason.

    `typed` has the terms and the obligations, with their articles.
    """
    if amount is None or application.status == Status.SETTLED:
        return None
    said = {"award_article": typed[0].get("award_article")}  # no condition or ground of its own is in this letter
    gaps = award_needs.gaps(application, _AWARD, on=timezone.localdate(), amount=amount)
    gaps += typed_articles.gaps(application, DecisionKind.AWARD, said, typed[1])
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
    if first is not None and first.decider_id == actor.pk:
        raise why.DecidedContested


def check_signing(proposal: Proposal, *, decided_on: date) -> None:
    """Look again whether can be decided on an objection as proposed. Call with the case locked.

    Raises ObjectionIsClosed, DateBeforeDecision, RevokedAlready, or what `_check_upheld`,
    `objection_less.check_refusal` or `money_step_rulings.check` does.
    """
    said = proposal.objection_terms
    subject, first = said.objection.subject, said.objection.decision
    if subject is not None and subject.decided_on is not None and decided_on < subject.decided_on:
        raise DateBeforeDecision(day=decided_on, decided_on=subject.decided_on)
    state = objections.state_of(said.objection, on=decided_on, sent={})
    if state in ENDED:
        raise why.ObjectionIsClosed(name=said.objection.objector, state=state.label)
    said.objection.application = proposal.application  # as it was locked
    if first is None:
        money_step_rulings.check_signing(said)
        return
    if proposal.amount is not None:
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
        return facts | money_step_rulings.facts_of(said)
    facts["stays_refused"] = revocations.kept(application, proposal) or ""
    if application.status in GRANTED and proposal.amount < standing_amount(application):
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
    """Return what an award or settlement anew takes from the ceiling besides what is committed, in euros.

    What was paid beyond what stands is committed until it comes back, so that this takes nothing.
    """
    sums = ledger.balance_by_share(proposal.application).values()
    committed, paid = (sum((row[place] for row in sums), ZERO) for place in (0, 1))
    return kept_for(proposal.amount or ZERO, paid) - committed


def _check_upheld(objection: Objection, amount: Decimal | None) -> Decimal:
    """Return what an award or settlement on an objection comes to in all: not less than stands by one's own.

    Once a subsidy is settled an objection leads to another settlement, whatever it was against (Awb 6:19). Raises
    PaymentInTheWay, ObjectionAmountWrong, OtherAmountWrong, MoreThanContested, SettledLower, SettledTheSame,
    SettledAboveAward, what `objection_less.check` does for less than stands, or what `award_needs.check` does.
    """
    application = objection.application
    payable.check_none_stands(application)
    if application.status == Status.SETTLED:
        return _check_settled(objection, amount)
    stands = standing_amount(application)
    may_be_less = objection_less.may_be_less(objection)
    least = CENT if may_be_less or not stands else stands
    if amount is None or not least <= amount <= application.requested_amount:
        wrong = OtherAmountWrong if may_be_less else why.ObjectionAmountWrong
        raise wrong(least=least, most=application.requested_amount)
    restoring.check(objection, amount, restoring.most_awarded(objection))
    if amount < stands:
        objection_less.check(objection, amount)
    return award_needs.check(application, amount, on=timezone.localdate())


def _check_settled(objection: Objection, amount: Decimal | None) -> Decimal:
    """Return at which amount a subsidy is settled anew: at less only on the objection of somebody else (Awb 7:11).

    Raises SettledLower, SettledWrongForOther, SettledTheSame, SettledAboveAward, MoreThanContested, or what
    `objection_less.check` does.
    """
    application = objection.application
    settled, awarded = standing_amount(application), application.awarded_amount or ZERO
    if objection.is_of_another and (amount is None or amount < ZERO):
        raise SettledWrongForOther(awarded=awarded)
    if amount is None or (amount < settled and not objection.is_of_another):
        raise why.SettledLower(settled=settled, awarded=awarded)
    if amount < settled:
        objection_less.check(objection, amount)
    if amount == settled:
        raise why.SettledTheSame(settled=settled)
    if amount > awarded:
        raise why.SettledAboveAward(awarded=awarded)
    restoring.check(objection, amount, restoring.most_settled(objection))
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
