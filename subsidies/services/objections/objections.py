"""Where an objection stands, and the days that count for it: read from its rows each time, stored nowhere.

The term to object (Awb 6:7, 6:8), whether it came in time (6:9), and by when is decided on it (7:10).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from subsidies.award_enums import BESIDE_CLAIM, MoneyStepKind
from subsidies.enums import FIRST_DECISIONS, SETTLEMENTS, DecisionKind, LetterKind, ProposalState
from subsidies.models import (
    Application,
    Decision,
    MoneyStep,
    Objection,
    ObjectionStep,
    ObjectionTerms,
    PenaltyDecision,
)
from subsidies.models.told import SentDays, sent_days
from subsidies.objection_enums import ENDED, HEARINGS, OF_HEARING, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.objections.step_ruling_refusals import SuspendedByCourt
from subsidies.services.terms import clock, penalty_clock
from subsidies.services.terms.clock import Pause, Term

SUBJECTS = ("decision", "money_step", "penalty")
WITH_STEPS = Prefetch(
    "objections",
    Objection.objects.select_related(*SUBJECTS).prefetch_related("steps", "objectors", "proposed__proposal__decision"),
)
WITH_LETTER = {
    Kind.RECEIVED: LetterKind.OBJECTION_RECEIVED,
    Kind.REPAIR_ASKED: LetterKind.OBJECTION_REPAIR,
    Kind.INVITED: LetterKind.OBJECTION_HEARING,
    Kind.HEARING_OFF: LetterKind.OBJECTION_OFF,
    Kind.ADJOURNED: LetterKind.OBJECTION_ADJOURNED,
    Kind.FORWARDED: LetterKind.OBJECTION_FORWARDED,
}
# What the other party is told of somebody else's objection (Awb 7:2, 7:12), by the step that the letter is linked to.
NOTICE_OF = {
    LetterKind.OBJECTION_HEARING_NOTICE: Kind.INVITED,
    LetterKind.OBJECTION_OFF_NOTICE: Kind.HEARING_OFF,
    LetterKind.OBJECTION_DECISION_NOTICE: Kind.RECEIVED,
}
Subject = Decision | MoneyStep | PenaltyDecision  # what one can object to (Awb 1:3, 7:1)
IN_RUN = (ProposalState.OPEN, ProposalState.SIGNED)


@dataclass(frozen=True)
class Timeliness:
    """Whether an objection came in time: the last day to object, and the last day for what was posted by then."""

    term: Term
    posted_until: date
    is_in_time: bool
    by_post: bool
    by_claim: bool = False  # an objection that was pending is about it as well (Awb 4:19, 4:125)


def of(application: Application) -> list[Objection]:
    """Return the objections of a case in order of receipt, with what happened to each; fetched once."""
    if "objections" not in getattr(application, "_prefetched_objects_cache", {}):
        prefetch_related_objects([application], WITH_STEPS)
    return list(application.objections.all())


def steps_of(objection: Objection, *kinds: Kind) -> list[ObjectionStep]:
    """Return what happened to an objection, in order; of some kinds only where those are given.

    Not a reason not to hear that was recorded wrongly and corrected: that stays, and counts no more.
    """
    rows = list(objection.steps.all())
    corrected = {row.replaces_id for row in rows}
    return [row for row in rows if row.pk not in corrected and (not kinds or row.kind in kinds)]


def last_step(objection: Objection, *kinds: Kind) -> ObjectionStep | None:
    """Return the last thing of these kinds that happened to an objection; None where none did."""
    return next(iter(reversed(steps_of(objection, *kinds))), None)


def ruling_of(objection: Objection) -> ObjectionTerms | None:
    """Return what is decided on an objection, or waits to be; None while nothing is proposed."""
    rows = [row for row in objection.proposed.all() if row.proposal.state in IN_RUN]
    return rows[-1] if rows else None


def decision_on(objection: Objection) -> Decision | None:
    """Return the decision on an objection; None while there is none."""
    ruling = ruling_of(objection)
    return getattr(ruling.proposal, "decision", None) if ruling is not None else None


def contested(proposal_terms: ObjectionTerms | None) -> Subject | None:
    """Return what an objection is against, by what is proposed on it; None against not deciding."""
    return proposal_terms.objection.subject if proposal_terms is not None else None


def terms_on(proposal: object) -> ObjectionTerms | None:
    """Return what a proposal decides on an objection; None of any other proposal."""
    return getattr(proposal, "objection_terms", None)


def state_of(objection: Objection, *, on: date, sent: SentDays | None = None) -> ObjectionState:
    """Return where an objection stands on a day."""
    closing = last_step(objection, Kind.FORWARDED, Kind.WITHDRAWN)
    if closing is not None:
        return ObjectionState(closing.kind)
    if objection.is_for_court:
        return ObjectionState.FORWARD
    decision, ruling = decision_on(objection), ruling_of(objection)
    if decision is not None:
        told = decision.sent_in(sent_days(objection.application) if sent is None else sent)
        return ObjectionState.DECIDED if told is None else ObjectionState.TOLD
    if ruling is not None:
        return ObjectionState.PROPOSED
    if (asked := repair_open(objection)) is not None and asked.due_on is not None and asked.due_on >= on:
        return ObjectionState.REPAIR
    if is_hearing_over(objection):
        return ObjectionState.PROPOSAL
    return ObjectionState.HEARING if invitation_of(objection) is None else ObjectionState.INVITED


def invitation_of(objection: Objection) -> ObjectionStep | None:
    """Return the invitation to the hearing that is planned; None where none is, or it was called off."""
    last = last_step(objection, Kind.INVITED, Kind.HEARING_OFF)
    return last if last is not None and last.kind == Kind.INVITED else None


def invitation_before(step: ObjectionStep) -> ObjectionStep | None:
    """Return the invitation that a step calls off or comes instead of: the one that stood just before it."""
    rows = [row for row in steps_of(step.objection, Kind.INVITED, Kind.HEARING_OFF) if row.pk < step.pk]
    return rows[-1] if rows and rows[-1].kind == Kind.INVITED else None


def is_hearing_over(objection: Objection) -> bool:
    """Whether who objects was heard, or need not be; an invitation after a reason not to hear opens that again."""
    last = last_step(objection, *OF_HEARING)
    return last is not None and last.kind in HEARINGS


def may_be_heard(objection: Objection, *, on: date) -> bool:
    """Whether who objects can still be heard: nothing is proposed, nobody was heard; also after a reason not to."""
    state = state_of(objection, on=on, sent={})
    never = (*ENDED, ObjectionState.PROPOSED, ObjectionState.FORWARD)
    return state not in never and last_step(objection, Kind.HEARD) is None


def is_open(objection: Objection, *, on: date) -> bool:
    """Whether there is still to be decided on an objection."""
    return state_of(objection, on=on, sent={}) not in ENDED


def open_of(application: Application, *, on: date) -> list[Objection]:
    """Return the objections of a case on which there is still to be decided, in order of receipt."""
    return [row for row in of(application) if is_open(row, on=on)]


def repair_open(objection: Objection) -> ObjectionStep | None:
    """Return the request to repair an objection to which nothing came in; None where none waits."""
    last = last_step(objection, Kind.REPAIR_ASKED, Kind.REPAIRED)
    return last if last is not None and last.kind == Kind.REPAIR_ASKED else None


def term_to_object(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> Term | None:
    """Return the term to object to what it is against; None against not deciding, or while that was not sent."""
    sent_on = objection.subject.sent_in(sent) if objection.subject is not None else None
    return None if sent_on is None else clock.objection_term(sent_on, extra)


def timeliness(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> Timeliness | None:
    """Return whether an objection came in time (Awb 6:9, 6:15); None where no term runs: it is not late then.

    What another body received first counts from the day on which that did. Against what an earlier objection is about
    as well it is in time while that one is pending (Awb 4:19, 4:125).
    """
    term = term_to_object(objection, sent=sent, extra=extra)
    if term is None:
        return None
    came = objection.elsewhere_on or objection.received_on
    in_time = clock.is_objection_in_time(term.last_day, received_on=came, posted_on=objection.posted_on, extra=extra)
    until = clock.posted_term(term.last_day, extra).last_day
    by_claim = not in_time and pending_beside(objection, on=came) is not None
    return Timeliness(term, until, in_time or by_claim, by_post=in_time and came > term.last_day, by_claim=by_claim)


def suspended_by(objection: Objection) -> ObjectionStep | None:
    """Return the last ruling of the court where that suspends what an objection is against (Awb 8:81); else None."""
    last = last_step(objection, Kind.RULING)
    return last if last is not None and last.suspends else None


def suspended_since(application: Application) -> date | None:
    """Return since when the court suspends what somebody objects to on a case (Awb 8:81); None where it does not."""
    days = [ruling.done_on for row in of(application) if (ruling := suspended_by(row)) is not None]
    return min(days, default=None)


def check_not_suspended(application: Application) -> None:
    """Refuse to collect while the court suspends what somebody objects to on a case. Raises SuspendedByCourt."""
    for objection in of(application):
        ruling = suspended_by(objection)
        if ruling is not None:
            raise SuspendedByCourt(on=ruling.done_on, name=objection.objector)


def pending_beside(objection: Objection, *, on: date) -> Objection | None:
    """Return the objection that was pending on a day and is about the same step or penalty as well; None without.

    That against the decision on the application is about a penalty too (Awb 4:19), and that against the decision by
    which is owed about what comes beside it (4:125). From the objections of the case, as they were fetched.
    """
    if objection.penalty_id is not None:
        kinds: Collection[DecisionKind] = FIRST_DECISIONS
    elif objection.money_step is not None and objection.money_step.kind in BESIDE_CLAIM:
        kinds = SETTLEMENTS
    else:
        return None
    return next((row for row in of(objection.application) if _was_pending(row, kinds, on=on)), None)


def _was_pending(row: Objection, kinds: Collection[DecisionKind], *, on: date) -> bool:
    is_claim = kinds == SETTLEMENTS and row.money_step is not None and row.money_step.kind == MoneyStepKind.RECOVERY
    is_about = row.decision is not None and row.decision.kind in kinds
    if not (is_about or is_claim) or row.received_on > on:
        return False
    day = ended_on(row)
    return day is None or day >= on


def ended_on(objection: Objection) -> date | None:
    """Return the day on which an objection was decided on, withdrawn or forwarded; None while it is open."""
    closing, own = last_step(objection, Kind.FORWARDED, Kind.WITHDRAWN), decision_on(objection)
    days = [day for day in (closing and closing.done_on, own and own.decided_on) if day]
    return min(days, default=None)


def owed_until(objection: Objection, *, sent: SentDays) -> date | None:
    """Return the day from which no decision on an objection is owed: it was told, withdrawn or forwarded."""
    closing = last_step(objection, Kind.FORWARDED, Kind.WITHDRAWN)
    days = [told_on(objection, sent=sent), closing and closing.done_on]
    return min((day for day in days if day), default=None)


def decide_by(objection: Objection, *, on: date, sent: SentDays, extra: Collection[date]) -> Term | None:
    """Return by when is to be decided on an objection as it stands on a day (Awb 7:10); None while no term runs.

    It runs from the day after the term to object; for what came in too late from the day after its receipt, as no term
    can be over before an objection is there. What makes it longer counts once its letter was sent: a request to
    repair from the day after, an adjournment only when the term was not over by then. What was agreed on counts as it
    was recorded.
    """
    until = term_to_object(objection, sent=sent, extra=extra)
    if until is None or objection.is_for_court:
        return None
    came = timeliness(objection, sent=sent, extra=extra)
    is_late = came is not None and (came.by_claim or not came.is_in_time)
    since = max(until.last_day, objection.received_on) if is_late else until.last_day
    pauses = list(_pauses(objection, sent))
    agreed = [row.due_on for row in steps_of(objection, Kind.AGREED) if row.due_on is not None]

    def term(weeks: int = 0) -> Term:
        return clock.objection_decision_term(
            since,
            is_late=since > until.last_day,
            has_committee=objection.has_committee,
            pauses=pauses,
            adjourned_weeks=weeks,
            agreed_until=max(agreed, default=None),
            on=on,
            extra=extra,
        )

    adjourned = last_step(objection, Kind.ADJOURNED)
    told_on = adjourned.sent_in(sent) if adjourned is not None else None
    if adjourned is None or told_on is None or term().is_late(told_on):
        return term()
    return term(adjourned.weeks or 0)


def _pauses(objection: Objection, sent: SentDays) -> Iterator[Pause]:
    """Yield the days on which the term stands still while an objection is repaired (Awb 7:10, paragraph 2)."""
    rows = steps_of(objection, Kind.REPAIR_ASKED, Kind.REPAIRED)
    for place, row in enumerate(rows):
        told_on = row.sent_in(sent) if row.kind == Kind.REPAIR_ASKED else None
        if told_on is not None and row.due_on is not None:
            repaired = next((later.done_on for later in rows[place + 1 :] if later.kind == Kind.REPAIRED), None)
            yield clock.repair_pause(told_on, row.due_on, repaired)


def effective_default(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> ObjectionStep | None:
    """Return the first notice of default on an objection that counts: one that came while the term still ran does not.

    Awb 4:17, which 7:14 leaves as it is for a decision on an objection. None without such a notice.
    """
    for row in steps_of(objection, Kind.DEFAULT):
        term = decide_by(objection, on=row.done_on, sent=sent, extra=extra)
        if term is not None and term.is_late(row.done_on):
            return row
    return None


def penalty_from(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> date | None:
    """Return from when a penalty runs for a late decision on an objection (Awb 4:17); None without such a notice."""
    notice = effective_default(objection, sent=sent, extra=extra)
    return penalty_clock.penalty_starts(notice.done_on) if notice is not None else None


def is_told_to_objector(objection: Objection) -> bool:
    """Whether who objects hears in a letter of its own what was decided: the decision itself is the recipient's."""
    decision = decision_on(objection)
    return objection.is_of_another and decision is not None and decision.kind != DecisionKind.OBJECTION


def told_on(objection: Objection, *, sent: SentDays | None = None) -> date | None:
    """Return the day on which the decision on an objection was sent to whom it is for; None while it was not."""
    decision = decision_on(objection)
    if decision is None:
        return None
    return decision.sent_in(sent_days(objection.application) if sent is None else sent)


def adjournment_waits(objection: Objection, *, sent: SentDays) -> ObjectionStep | None:
    """Return the adjournment whose letter was not sent, so that it counts for nothing yet; None where none waits."""
    step = last_step(objection, Kind.ADJOURNED)
    return step if step is not None and step.sent_in(sent) is None else None


def letter_waits(objection: Objection, *, sent: SentDays) -> bool:
    """Whether what comes next rests on a letter that was not sent: the invitation to a hearing, or what to repair."""
    asks = (Kind.INVITED, Kind.HEARING_OFF, Kind.REPAIR_ASKED)
    step = last_step(objection, *asks, Kind.REPAIRED, *HEARINGS)
    return step is not None and step.kind in asks and step.sent_in(sent) is None


def is_told_beside(off: ObjectionStep) -> bool:
    """Whether the other party was told of the hearing that was called off, so that it is told of that too."""
    invited = invitation_before(off)
    told = notices_sent(off.application, LetterKind.OBJECTION_HEARING_NOTICE)
    return invited is not None and off.objection.is_of_another and invited.pk in told


def notices_sent(application: Application, kind: LetterKind) -> set[int | None]:
    """Return the ids of the steps of objections of which a notice of this kind was sent; from what was fetched."""
    return {row.objection_step_id for row in application.letters.all() if row.kind == kind and row.sent_on}
