"""Decisions, by another than the proposer, under a mandate. Each locks the ceiling before the case: they queue."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import day_of_authority
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from subsidies import dated_acts
from subsidies.duties import Duty
from subsidies.enums import AFTER_AWARD, AWARDS, ON_OBJECTION, Action, DecisionKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare, Decision, Mandate, Obligation, Proposal
from subsidies.services.assessment import heard
from subsidies.services.case import duties, interests
from subsidies.services.case.cases import check_day, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings import award_room, in_turn, late_room, ledger, order_power
from subsidies.services.decisions import award_needs, basis, effects, ground_checks, withdrawals
from subsidies.services.decisions.mandated import mandate_for
from subsidies.services.decisions.proposals import check_disregard, close, lock_open, waiting_proposal
from subsidies.services.irregularities import extra_checks
from subsidies.services.letters import letters, named_articles
from subsidies.services.letters.sending import note_taken_over
from subsidies.services.objections import money_step_rulings, objection_proposals
from subsidies.services.payments import other_debts
from subsidies.services.refusals import (
    DateBeforeProposal,
    OwnProposal,
    WithdrawalUnexplained,
)
from subsidies.services.settlements import samples, settlement_changes, settlements
from subsidies.services.state_aid import deminimis
from subsidies.services.terms.ended_after import check_ends_after

ACTIONS = {
    **dict.fromkeys(AFTER_AWARD, Action.DECIDE_AFTER_AWARD),
    DecisionKind.AWARD: Action.AWARD,
    DecisionKind.PARTIAL_AWARD: Action.AWARD,
    DecisionKind.REFUSAL: Action.REFUSE,
    DecisionKind.DISREGARD: Action.DISREGARD,
    DecisionKind.OBJECTION: Action.DECIDE_OBJECTION,
    DecisionKind.OBJECTION_AWARD: Action.AWARD_ON_OBJECTION,
    DecisionKind.OBJECTION_SETTLEMENT: Action.SETTLE_ON_OBJECTION,
    DecisionKind.OBJECTION_REFUSAL: Action.DECIDE_OBJECTION,  # it works once its letter was sent
}

CHECKS = {  # what is looked at again with the signature; of what ends or lowers an award `withdrawals` does
    DecisionKind.SETTLEMENT: settlements.check_signing,
    DecisionKind.SETTLEMENT_CHANGE: settlement_changes.check_signing,
}


def decide_as_proposed(
    application: Application,
    *,
    decided_on: date,
    date_reason: str = "",
    no_interest: bool = False,
    seen: str | None = None,
    actor: User,
) -> Application:
    """Decide a case as proposed; see `sign` for what it refuses, and ProposalClosed when no proposal waits."""
    terms: dict[str, Any] = {"date_reason": date_reason, "no_interest": no_interest, "seen": seen}
    return sign(waiting_proposal(application), decided_on=decided_on, **terms, actor=actor)


@transaction.atomic
def sign(
    proposal: Proposal,
    *,
    decided_on: date,
    date_reason: str = "",
    no_interest: bool = False,
    seen: str | None = None,
    actor: User,
) -> Application:
    """Decide as proposed, and make the letter of it. An award commits its amount against the ceiling (Awb 4:25).

    `seen` is the fingerprint of the letter that was shown: that very letter is signed (LetterChanged or LetterNotSeen
    otherwise).

    The right to decide is that of today: a mandate holds today and on the date of the decision. Raises ProposalClosed,
    CeilingExceeded (CeilingNeedsEntry on an objection), RoomWhenDue, RoomSpentSince, NoPowerToDeviate, and what
    the checks of day, decider, ceiling, basis and letter raise.
    """
    application = lock(proposal.application)
    proposal = lock_open(proposal)
    proposal.application = application  # as it was locked, with what was fetched of it
    kind = DecisionKind(proposal.kind)
    action = ACTIONS[kind]
    status = next_status(application, action)
    date_reason = _check_day(application, proposal, decided_on, date_reason)
    mandate = check_decider(proposal, application, decided_on=decided_on, actor=actor)
    interests.check(application, no_interest=no_interest, actor=actor)
    today = day_of_authority(decided_on)
    _check_kind(application, proposal, on=today)
    late_room.check_refusal(application, kind, proposal.grounds.all(), amount=proposal.amount, on=today)
    in_turn.check_ground(application, kind, proposal.grounds.all(), amount=proposal.amount, to_sign=True)
    found = basis.basis_of(application, proposal, on=today)
    if found.new_gaps:
        raise found.new_gaps[0]
    order_power.check_signed(application, found.gaps, proposal.deviations)

    letter = None if taken_over_from() else _letter(proposal, decided_on, mandate, seen=seen, actor=actor)
    more = _carry_out(application, proposal, status=status, decided_on=decided_on, actor=actor)
    close(proposal, ProposalState.SIGNED, actor=actor)
    decision = Decision.objects.create(
        application=application,
        proposal=proposal,
        kind=kind,
        amount=proposal.amount,
        decided_on=decided_on,
        reason=proposal.reason,
        mandate=mandate,
        proposed_by=proposal.proposed_by,
        actor=actor,
    )
    if kind in ON_OBJECTION:
        other_debts.of_ruling(decision, proposal.objection_terms.costs)
        money_step_rulings.carry_out(decision, proposal.objection_terms)
    note_taken_over(decision, on=decided_on, actor=actor)
    basis.freeze(decision, found)
    _lay_down(decision, proposal)
    facts: dict[str, Any] = {"amount": proposal.amount, "reason": proposal.reason, "mandate": mandate.reference}
    record(application, action, actor=actor, on=decided_on, date_reason=date_reason, **facts, **more)
    _keep_letter(decision, letter)
    return effects.take_effect(application, on=today) if taken_over_from() else application


def _carry_out(
    application: Application, proposal: Proposal, *, status: Status, decided_on: date, actor: User
) -> dict[str, Any]:
    """Let a decision do what it does with the signature, by its kind; return what to record besides."""
    kind = DecisionKind(proposal.kind)
    terms: dict[str, Any] = {"status": status, "decided_on": decided_on, "actor": actor}
    if kind in AFTER_AWARD:
        return CHECKS.get(kind, withdrawals.check_signing)(application, proposal, decided_on=decided_on)
    if kind in ON_OBJECTION:
        objection_proposals.check_signing(proposal, decided_on=decided_on)
        return objection_proposals.decide(application, proposal, **terms)
    return _decide_first(application, proposal, **terms)


def _check_kind(application: Application, proposal: Proposal, *, on: date) -> None:
    """Refuse what a decision of the kind does not bear, whatever was proposed before it.

    Raises SettlementNotAgreed, ExtraCheckAsked, ViewStillOpen, what `check_disregard` and `ground_checks.check` raise,
    and for an award, with its undertaking locked, what `award_needs.check` does.
    """
    settlements.check_agreed(proposal)
    kind = DecisionKind(proposal.kind)
    extra_checks.check_done(application, kind)
    if kind in heard.ADVERSE:
        heard.check_not_open(application)
    if kind == DecisionKind.DISREGARD:
        check_disregard(application, on=on)
    ground_checks.check(application, kind, proposal.grounds.all())
    if kind in AWARDS:
        deminimis.lock_undertaking(application)
        terms = getattr(proposal, "terms", None)
        less_for = named_articles.less_for(application, proposal.grounds.all(), terms.criteria if terms else ())
        award_needs.check(application, proposal.amount, on=on, proposal=proposal, less_for=less_for)


def _keep_letter(decision: Decision, letter: letters.LetterDraft | None) -> None:
    """Make the letter that was signed, after the line about the decision in the dossier."""
    if letter is not None:
        letters.store(letters.build(decision.application, replace(letter, about=decision), actor=decision.actor))


def _letter(
    proposal: Proposal, decided_on: date, mandate: Mandate, *, seen: str | None, actor: User
) -> letters.LetterDraft:
    """Return the letter that is signed, composed before anything changes: as it was shown.

    Raises LetterChanged or LetterNotSeen.
    """
    letter = letters.compose_decision(proposal, decided_on=decided_on, mandate=mandate, actor=actor)
    letter.check_seen(seen, case=proposal.application.case_number)
    letters.check_dates(letter)
    return letter


def _check_day(application: Application, proposal: Proposal, decided_on: date, reason: str) -> str:
    """Look at the date of a decision: not before its proposal was made."""
    proposed_on = timezone.localdate(proposal.proposed_at)
    proposed = proposed_on, DateBeforeProposal(day=decided_on, proposed_on=proposed_on)
    return check_day(application, dated_acts.DECIDE, decided_on, recorded_after=[proposed], reason=reason)


def sign_many(
    proposals: Iterable[Proposal],
    *,
    decided_on: date,
    date_reason: str = "",
    no_interest: bool = False,
    seen: Mapping[int, str] | None = None,
    actor: User,
) -> list[tuple[Proposal, Refusal | None]]:
    """Decide on each proposal in order of receipt, each in a transaction of its own; return what was refused:
    also a settlement of which the check by sample was not in order, which is decided on its own page.

    Refusals come last: one for the ceiling rests on the awards to those who come first, by whatever order (Awb 4:25).

    `seen` has the fingerprints of the letters that were shown, by the key of their proposals.
    """
    results: list[tuple[Proposal, Refusal | None]] = []
    proposals = list(proposals)
    wrong = samples.found_wrong(proposals)
    for proposal in sorted(proposals, key=_signed_before):
        if proposal.pk in wrong:
            results.append((proposal, wrong[proposal.pk]))
            continue
        try:
            shown = None if seen is None else seen.get(proposal.pk, "")
            terms: dict[str, Any] = {"date_reason": date_reason, "no_interest": no_interest, "seen": shown}
            sign(proposal, decided_on=decided_on, **terms, actor=actor)
        except Refusal as refusal:
            results.append((proposal, refusal))
        else:
            results.append((proposal, None))
    return results


def _signed_before(proposal: Proposal) -> tuple[bool, datetime, int]:
    """What sorts proposals that are signed together."""
    return proposal.kind == DecisionKind.REFUSAL, proposal.application.received_at, proposal.application_id


def check_decider(
    proposal: Proposal,
    application: Application,
    *,
    decided_on: date,
    actor: User,
    mandates: Sequence[Mandate] | None = None,
    done: Mapping[int, duties.Done] | None = None,
    everyone: Sequence[Mandate] | None = None,
) -> Mandate:
    """Return the mandate under which the user may decide today, dated that day.

    `mandates`, `done` and `everyone` are what `mandates_for`, `duties.done_by` and `mandated.holding` give, for a list
    that asks them once. Raises
    OwnProposal (four eyes), DecidedContested (Awb 10:3), AdviserOfProject, DutiesApart or NoMandate.
    """
    if proposal.proposed_by_id == actor.pk:
        raise OwnProposal(case=application.case_number)
    objection_proposals.check_not_own(proposal, actor=actor)
    duties.check_duty(application, Duty.DECIDE, actor=actor, done=done)
    held = mandates_for(actor, decided_on=decided_on) if mandates is None else mandates
    return mandate_for(
        held,
        kind=proposal.kind,
        label=proposal.get_kind_display(),
        scheme=application.scheme_id,
        amount=proposal.at_stake,
        on=decided_on,
        but=[proposal.proposed_by_id, actor.pk],
        everyone=everyone,
    )


def mandates_for(user: User, *, decided_on: date) -> list[Mandate]:
    """Return the mandates of the user that hold today and on the date of a decision, the tightest first."""
    held = Mandate.objects.of(user, on=day_of_authority(decided_on))
    held = held & Mandate.objects.of(user, on=decided_on)
    return list(held.order_by(F("max_amount").asc(nulls_last=True), "pk"))


@transaction.atomic
def withdraw(
    application: Application, *, withdrawn_on: date, reason: str, date_reason: str = "", actor: User
) -> Application:
    """Record that the applicant withdraws before there is a decision; `reason` says who asked and how.

    An open proposal is dropped. Once there is an award it takes a decision: `withdrawals.propose_withdrawal`. Raises
    TransitionNotAllowed, WithdrawalUnexplained, DateInFuture, DateBeforeReceipt, DateTooFarBack or EndsBeforeNotice.
    """
    application = lock(application)
    status = next_status(application, Action.WITHDRAW)
    reason = written(reason, missing=WithdrawalUnexplained())
    date_reason = check_day(application, dated_acts.WITHDRAW, withdrawn_on, reason=date_reason)
    check_ends_after((row.received_on for row in application.default_notices.all()), ended_on=withdrawn_on)
    for proposal in application.proposals.filter(state=ProposalState.OPEN):
        close(proposal, ProposalState.DROPPED, remark=reason, actor=actor)
    application.status, application.withdrawn_on = status, withdrawn_on
    application.save(update_fields=["status", "withdrawn_on"])
    facts: dict[str, Any] = {"reason": reason}
    record(application, Action.WITHDRAW, actor=actor, on=withdrawn_on, date_reason=date_reason, **facts)
    return application


def _decide_first(
    application: Application, proposal: Proposal, *, status: Status, decided_on: date, actor: User
) -> dict[str, Any]:
    """Write the first decision on a case, and commit an award."""
    application.status, application.awarded_amount, application.decided_on = status, proposal.amount, decided_on
    application.save(update_fields=["status", "awarded_amount", "decided_on"])
    if proposal.kind in AWARDS and proposal.amount is not None:
        award_room.check(application, proposal.amount, on=day_of_authority(decided_on))
        division = _division(proposal)
        ledger.commit(application, amount=proposal.amount, booked_on=decided_on, division=division, actor=actor)
    return {}


def _division(proposal: Proposal) -> dict[CeilingShare, Decimal] | None:
    if not proposal.division:
        return None
    shares = CeilingShare.objects.in_bulk([int(pk) for pk in proposal.division])
    return {shares[int(pk)]: Decimal(part) for pk, part in proposal.division.items()}


def _lay_down(decision: Decision, proposal: Proposal) -> None:
    """Write the obligations."""
    Obligation.objects.bulk_create(
        Obligation(
            decision=decision, text=row["text"], article=row.get("article") or "", due_on=row.get("due_on") or None
        )
        for row in proposal.obligations
    )
