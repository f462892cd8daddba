"""A case officer proposes a decision; it waits for somebody with a mandate."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies.enums import AFTER_AWARD, AWARDS, ON_OBJECTION, Action, DecisionKind, GroundUse, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare, ObligationCheck, Proposal, RefusalGround
from subsidies.services.application import refused_as_is
from subsidies.services.application.correction_refusals import NotYourProposal
from subsidies.services.application.incomplete_refusals import DisregardTooLate, NotCompleteYet, StillIncomplete
from subsidies.services.assessment import deviations, heard
from subsidies.services.case import interests
from subsidies.services.case.cases import lock, lock_case, next_status, why_not
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.ceilings import award_room, in_turn, late_room, order_power
from subsidies.services.ceilings.ledger import check_division
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.decisions import award_needs, ground_checks, proposal_terms
from subsidies.services.decisions.ground_refusals import GroundDoesNotFit, RefusalNotWeighed
from subsidies.services.decisions.people import deciders
from subsidies.services.letters import letter_checks, named_articles, typed_articles
from subsidies.services.letters.sending_refusals import CompletionRequestNotSent
from subsidies.services.refusals import (
    CompletionNotLapsed,
    DisregardDropped,
    GroundMissing,
    ProposalClosed,
    ReasonMissing,
    TransitionNotAllowed,
)
from subsidies.services.settlements import own_share
from subsidies.services.state_money import ended_sources, source_ends
from subsidies.services.state_money.state_refusals import ActivitiesAfterSource
from subsidies.services.terms import deadlines

# For which use a ground is that carries a decision; one asked for by the applicant rests on none.
USES = {
    DecisionKind.AWARD: GroundUse.REFUSAL,  # of less than was asked: it becomes a partial award
    DecisionKind.PARTIAL_AWARD: GroundUse.REFUSAL,
    DecisionKind.REFUSAL: GroundUse.REFUSAL,
    DecisionKind.DISREGARD: GroundUse.DISREGARD,
    DecisionKind.WITHDRAWAL: GroundUse.WITHDRAWAL,
    DecisionKind.LOWERING: GroundUse.WITHDRAWAL,
    DecisionKind.SETTLEMENT: GroundUse.SETTLEMENT,
    DecisionKind.SETTLEMENT_CHANGE: GroundUse.CHANGE,
}


@transaction.atomic
def propose(
    application: Application,
    *,
    kind: DecisionKind | str,
    amount: Decimal | None = None,
    reason: str = "",
    grounds: Sequence[RefusalGround] = (),
    division: Mapping[CeilingShare, Decimal] | None = None,
    obligations: Sequence[Mapping[str, Any]] = (),
    terms: Mapping[str, Any] | None = None,
    deviation: str = "",
    no_interest: bool = False,
    actor: User,
) -> Proposal:
    """Propose a decision. An award of less than was asked is a partial award and needs a reason (Awb 3:46).

    `obligations` are mappings with `text`, `article` and an ISO `due_on` (or None), `terms` the fields of
    ProposalTerms, amounts in euros. What is not in order (deviations) passes with a written `deviation` only;
    `no_interest` says that the actor has no personal interest (Awb 2:4). Raises what the checks below do.
    """
    application = lock_case(application)
    status = next_status(application, Action.PROPOSE)
    interests.check(application, no_interest=no_interest, actor=actor)
    kind = DecisionKind(kind)
    check_fit(kind, grounds)
    ground_checks.check(application, kind, grounds)
    if kind in (*AFTER_AWARD, *ON_OBJECTION):
        raise TransitionNotAllowed(**why_not(application, Action.PROPOSE))
    if kind in AWARDS:
        kind = _check_award(application, amount, reason, grounds=grounds, terms=terms or {})
        _check_ceiling(application, kind, grounds, amount)
        heard.check_heard(application, kind, grounds, amount=amount)
    else:
        amount, grounds = None, proposal_terms.of_disregard(grounds) if kind == DecisionKind.DISREGARD else grounds
        if application.status == Status.RECEIVED and not refused_as_is.grounds_for(application):
            raise NotCompleteYet(**why_not(application, Action.PROPOSE))
        _check_refusal(application, kind, reason, grounds)
    letter_checks.check_articles(application, grounds)
    said = named_articles.with_articles(application, kind, grounds, terms or {}) | _weighed(grounds, terms or {})
    deviates = _deviates(application, kind, grounds, division, said | {"obligations": obligations}, amount, deviation)
    proposal = Proposal.objects.create(
        application=application,
        deviations=deviates,
        kind=kind,
        amount=amount,
        reason=reason.strip(),
        division=_parts(application, division, amount),
        obligations=[dict(obligation) for obligation in obligations],
        proposed_by=actor,
    )
    proposal.grounds.set(grounds)
    proposal_terms.write(proposal, said)
    heard.check_answered(application, view_answer=(terms or {}).get("view_answer", ""))
    application.status = status
    application.save(update_fields=["status"])
    proposal_terms.check_letter(proposal)
    facts: dict[str, Any] = {"kind": kind.value, "amount": amount, "reason": reason, **deviations.facts(deviates)}
    record(application, Action.PROPOSE, actor=actor, **facts)
    announce(proposal, actor=actor)
    return proposal


def _deviates(
    application: Application,
    kind: DecisionKind,
    grounds: Iterable[RefusalGround],
    division: Mapping[CeilingShare, Decimal] | None,
    said: Mapping[str, Any],
    amount: Decimal | None,
    reason: str,
) -> deviations.Deviations | None:
    """What is not in order and why it goes on.

    Raises the first of it without a reason, NoPowerToDeviate or SourceEnded.
    """
    gaps = gaps_of(application, kind, grounds, amount=amount)
    order_power.check(application, gaps)
    if amount is not None:
        gaps += named_articles.not_listed(application, said.get("criteria") or ())
        gaps += _of_sources(application, amount, division, said.get("activities_until"))
    gaps += typed_articles.gaps(application, kind, said, said["obligations"])
    return deviations.settle(gaps, reason=reason)


def _of_sources(
    application: Application, amount: Decimal, division: Mapping[CeilingShare, Decimal] | None, until: Any
) -> list[ActivitiesAfterSource]:
    """What is not in order with the days of the sources that an award (euros) lies on. Raises SourceEnded."""
    if taken_over_from():
        return []
    parts = source_ends.parts_of(application, amount, division)
    ended_sources.check_parts(parts, on=timezone.localdate())
    return source_ends.gaps(parts, until)


def _weighed(grounds: Iterable[RefusalGround], terms: Mapping[str, Any]) -> dict[str, str]:
    """Return how the interests were weighed where a ground allows to refuse and asks it not (Awb 3:4).

    Raises RefusalNotWeighed; what is taken over was decided elsewhere.
    """
    ground = next((row for row in grounds if row.weighed_by), None)
    if ground is None:
        return {"weighing": ""}
    words = {"ground": ground.text.rstrip("."), "article": ground.article, "weighed_by": ground.weighed_by}
    said = str(terms.get("weighing") or "")
    return {"weighing": said if taken_over_from() else written(said, missing=RefusalNotWeighed(**words))}


def check_fit(kind: DecisionKind, grounds: Iterable[RefusalGround]) -> None:
    """Refuse a ground that is not for a decision of the kind. Raises GroundDoesNotFit."""
    for ground in grounds:
        if ground.used_for != USES.get(kind):
            raise GroundDoesNotFit(
                ground=ground.text.rstrip("."), article=ground.article, use=ground.get_used_for_display()
            )


def _parts(
    application: Application, division: Mapping[CeilingShare, Decimal] | None, amount: Decimal | None
) -> dict[str, str]:
    """Check how an amount (euros) is divided over the sources, and return it as it is kept."""
    if division is not None and amount is not None:
        check_division(application.ceiling, division, amount)
    return {str(share.pk): str(part) for share, part in (division or {}).items()}


def begun(
    application: Application,
    grounds: Sequence[RefusalGround],
    rests_on: Sequence[ObligationCheck],
    *,
    actor: User,
    **fields: Any,
) -> Proposal:
    """Return the row of a proposal, with its grounds and the obligations that were not met."""
    proposal = Proposal.objects.create(application=application, proposed_by=actor, **fields)
    proposal.grounds.set(grounds)
    proposal.not_met.set(rests_on)
    return proposal


def announce(proposal: Proposal, *, actor: User) -> None:
    """Tell everybody who may decide on a new proposal that it waits."""
    for decider in deciders(proposal, on=timezone.localdate()):
        notify(decider, "proposed", application=proposal.application, actor=actor)


def gaps_of(
    application: Application,
    kind: DecisionKind | str,
    grounds: Iterable[RefusalGround],
    *,
    amount: Decimal | None = None,
    proposal: Proposal | None = None,
) -> list[Gap]:
    """Return what is not in order today for a decision of the kind, each as the refusal that it is.

    An award is held against its `amount` (euros) or that of the `proposal`, which is what is signed.
    """
    if kind in AWARDS:
        gaps = award_needs.gaps(application, kind, on=timezone.localdate(), amount=amount, proposal=proposal)
        return gaps + (deviations.of_refusal(application, grounds) if kind == DecisionKind.PARTIAL_AWARD else [])
    if kind == DecisionKind.SETTLEMENT:
        return list(own_share.gaps(application, amount if proposal is None else proposal.amount))
    if kind == DecisionKind.DISREGARD:
        return deviations.of_disregard(application)
    return deviations.of_refusal(application, grounds) if kind == DecisionKind.REFUSAL else []


@transaction.atomic
def send_back(proposal: Proposal, *, remark: str, actor: User) -> Proposal:
    """Close a proposal without a decision: the decision maker sends it back, or its maker drops it.

    Raises ProposalClosed or ReasonMissing.
    """
    remark = written(remark, missing=ReasonMissing())
    application = lock(proposal.application)
    proposal = lock_open(proposal)
    dropped = actor.pk == proposal.proposed_by_id
    close(proposal, ProposalState.DROPPED if dropped else ProposalState.RETURNED, remark=remark, actor=actor)
    if proposal.kind in AFTER_AWARD:  # the award stands as it stood
        record(application, Action.RETURN_WITHDRAWAL, actor=actor, kind=proposal.kind, reason=remark)
    elif proposal.kind in ON_OBJECTION:
        record(application, Action.RETURN_OBJECTION, actor=actor, kind=proposal.kind, reason=remark)
    else:
        application.status = status_before(application)
        application.save(update_fields=["status"])
        record(application, Action.TAKE_BACK if dropped else Action.RETURN, actor=actor, reason=remark)
    notify(proposal.proposed_by, "returned", application=application, actor=actor)
    return proposal


def status_before(application: Application) -> Status:
    """Return where a case stands without its proposal: what is refused as it stands need not be complete."""
    if application.complete_on is not None:
        return Status.ASSESSMENT
    waits = application.completion_requests.filter(completed_on=None).exists()
    return Status.INCOMPLETE if waits or not refused_as_is.grounds_for(application) else Status.RECEIVED


def waiting_proposal(application: Application) -> Proposal:
    """Return the proposal of a case that waits for a decision. Raises ProposalClosed when there is none."""
    proposal = application.proposals.filter(state=ProposalState.OPEN).select_related("application").first()
    if proposal is None:
        raise ProposalClosed(case=application.case_number)
    return proposal


def send_back_waiting(application: Application, *, remark: str, actor: User) -> Proposal:
    """Send the waiting proposal of a case back; see `send_back` for what it refuses."""
    return send_back(waiting_proposal(application), remark=remark, actor=actor)


def withdraw_own(application: Application, *, reason: str, actor: User) -> Proposal:
    """Take back the waiting proposal of a case: its maker only. Raises NotYourProposal, or what `send_back` raises."""
    proposal = waiting_proposal(application)
    if proposal.proposed_by_id != actor.pk:
        raise NotYourProposal(name=str(proposal.proposed_by))
    return send_back(proposal, remark=reason, actor=actor)


def sent_back(application: Application) -> Proposal | None:
    """Return the latest proposal of a case when it was sent back or taken back, for who proposes again; else None."""
    last = application.proposals.select_related("closed_by").first()
    return last if last is not None and last.state in (ProposalState.RETURNED, ProposalState.DROPPED) else None


def lock_open(proposal: Proposal) -> Proposal:
    """Lock a proposal and return it as it stands now. Raises ProposalClosed when it is decided or sent back."""
    locked = Proposal.objects.select_for_update(no_key=True, of=("self",))
    found = locked.select_related("application", "proposed_by").get(pk=proposal.pk)
    if found.state != ProposalState.OPEN:
        raise ProposalClosed(case=found.application.case_number)
    return found


def close(proposal: Proposal, state: ProposalState, *, remark: str = "", actor: User) -> None:
    """Write what became of a proposal. Call with it locked."""
    proposal.state, proposal.closing_remark = state, remark
    proposal.closed_by, proposal.closed_at = actor, timezone.now()
    proposal.save(update_fields=["state", "closing_remark", "closed_by", "closed_at"])


def check_disregard(application: Application, *, on: date) -> None:
    """Refuse to disregard before the chance to complete has lapsed, or later than four weeks after (Awb 4:5).

    Raises DisregardDropped, CompletionRequestNotSent, CompletionNotLapsed or DisregardTooLate.
    """
    taken_on = application.as_it_is_on or application.complete_on
    if taken_on is not None:
        raise DisregardDropped(day=taken_on)
    requests = list(application.completion_requests.all())
    if requests and all(row.sent_on is None for row in requests):
        raise CompletionRequestNotSent(requested_on=requests[-1].requested_on)
    last_day = deadlines.disregard_by(application, on=on)
    if last_day is None:
        raise CompletionNotLapsed
    if on > last_day:
        raise DisregardTooLate(last_day=last_day)


def _check_content(application: Application) -> None:
    """Refuse to decide on the content of what is not assessed. Raises StillIncomplete, NotCompleteYet
    or TransitionNotAllowed."""
    facts = why_not(application, Action.PROPOSE)
    if application.status == Status.INCOMPLETE:
        raise StillIncomplete(**facts)
    if application.status == Status.RECEIVED:
        raise NotCompleteYet(**facts)
    if application.status != Status.ASSESSMENT:
        raise TransitionNotAllowed(**facts)


def _check_award(
    application: Application,
    amount: Decimal | None,
    reason: str,
    *,
    grounds: Sequence[RefusalGround],
    terms: Mapping[str, Any],
) -> DecisionKind:
    """Return the kind of an award. Raises what `award_needs.check` does, AwardAboveRoom or ReasonMissing."""
    _check_content(application)
    less_for = named_articles.less_for(application, grounds, terms.get("criteria") or ())
    awarded = award_needs.check(application, amount, on=timezone.localdate(), less_for=less_for)
    award_room.check_proposal(application, awarded, on=timezone.localdate())
    if awarded == application.requested_amount:
        return DecisionKind.AWARD
    written(reason, missing=ReasonMissing())
    return DecisionKind.PARTIAL_AWARD


def _check_refusal(
    application: Application, kind: DecisionKind, reason: str, grounds: Sequence[RefusalGround]
) -> None:
    """Refuse to propose a refusal or a disregard that does not rest on what it needs.

    Raises ReasonMissing, GroundMissing, what `_check_ceiling` does, CompletionRequestNotSent,
    CompletionNotLapsed or DisregardTooLate (Awb 4:5).
    """
    written(reason, missing=ReasonMissing())
    if kind == DecisionKind.DISREGARD:
        check_disregard(application, on=timezone.localdate())
        return
    if not refused_as_is.is_refused_so(application, grounds):
        _check_content(application)
    if not grounds:
        raise GroundMissing
    _check_ceiling(application, kind, grounds, None)
    heard.check_heard(application, kind, grounds)


def _check_ceiling(
    application: Application, kind: DecisionKind, grounds: Sequence[RefusalGround], amount: Decimal | None
) -> None:
    """Refuse the ceiling as a ground for what it has, or had when the decision was due; `amount` in euros.

    Raises RoomWhenDue, or what `in_turn.check_ground` does.
    """
    late_room.check_refusal(application, kind, grounds, amount=amount, on=timezone.localdate())
    in_turn.check_ground(application, kind, grounds, amount=amount)
