"""Where an objection stands, and the days that count for it: read from its rows each time, stored nowhere.

The term to object (Awb 6:7, 6:8), whether it came in time (6:9), and by when is decided on it (7:10).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from subsidies.enums import FIRST_DECISIONS, ON_OBJECTION, LetterKind, ProposalState
from subsidies.models import Application, Decision, Objection, ObjectionStep, ObjectionTerms, PenaltyDecision
from subsidies.models.told import SentDays, sent_days
from subsidies.objection_enums import ENDED, HEARINGS, OF_HEARING, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services import clock
from subsidies.services.clock import Pause, Term

WITH_STEPS = Prefetch(
    "objections",
    Objection.objects.select_related("decision").prefetch_related(
        "steps", "objectors", "proposed__proposal__decision"
    ),
)
WITH_LETTER = {
    Kind.RECEIVED: LetterKind.OBJECTION_RECEIVED,
    Kind.REPAIR_ASKED: LetterKind.OBJECTION_REPAIR,
    Kind.INVITED: LetterKind.OBJECTION_HEARING,
    Kind.ADJOURNED: LetterKind.OBJECTION_ADJOURNED,
    Kind.FORWARDED: LetterKind.OBJECTION_FORWARDED,
}
# What the other party is told of somebody else's objection (Awb 7:2, 7:12), by the step that the letter is linked to.
NOTICE_OF = {
    LetterKind.OBJECTION_HEARING_NOTICE: Kind.INVITED,
    LetterKind.OBJECTION_DECISION_NOTICE: Kind.RECEIVED,
}
IN_RUN = (ProposalState.OPEN, ProposalState.SIGNED)


@dataclass(frozen=True)
class Timeliness:
    """Whether an objection came in time: the last day to object, and the last day for what was posted by then."""

    term: Term
    posted_until: date
    is_in_time: bool
    by_post: bool


def terms(application: Application, *, on: date, extra: Collection[date]) -> Iterator[tuple[str, Term, int]]:
    """Yield what each decision that was sent is, the term to object to it, and the id of what sent it.

    Also of one that was sent outside this system. Of what is taken over from another one only while the term runs on
    the day: what is over was kept there. To a decision on an objection one does not object: see `appeals`.
    """
    for _decision, what, term, number in _terms_by_decision(application, on=on, extra=extra):
        yield what, term, number


def _terms_by_decision(
    application: Application, *, on: date, extra: Collection[date]
) -> Iterator[tuple[int, str, Term, int]]:
    """Yield the same, with the id of the decision first."""
    on_objection = {row.pk for row in application.decisions.all() if row.kind in ON_OBJECTION}
    for letter in application.letters.all():
        if letter.sent_on and letter.decision_id and letter.decision_id not in on_objection:
            term = clock.objection_term(letter.sent_on, extra)
            yield letter.decision_id, letter.get_kind_display(), term, letter.pk
    elsewhere = [row for row in application.sent_elsewhere.all() if row.decision_id]
    for decision in application.decisions.all() if elsewhere else ():
        for sent in elsewhere if decision.pk not in on_objection else ():
            term = clock.objection_term(sent.sent_on, extra)
            if sent.decision_id == decision.pk and not (sent.taken_over_from and term.is_late(on)):
                yield decision.pk, decision.get_kind_display(), term, sent.pk


def appeals(application: Application, *, extra: Collection[date]) -> Iterator[tuple[str, Term, int]]:
    """Yield each decision on an objection that was sent, with the term to appeal to the court (Awb 6:7, 8:1)."""
    sent = sent_days(application)
    for decision in application.decisions.all():
        day = decision.sent_in(sent) if decision.kind in ON_OBJECTION else None
        if day is not None:
            yield decision.get_kind_display(), clock.objection_term(day, extra), decision.pk


def of(application: Application) -> list[Objection]:
    """Return the objections of a case in order of receipt, with what happened to each; fetched once."""
    if "objections" not in getattr(application, "_prefetched_objects_cache", {}):
        prefetch_related_objects([application], WITH_STEPS)
    return list(application.objections.all())


def steps_of(objection: Objection, *kinds: Kind) -> list[ObjectionStep]:
    """Return what happened to an objection, in order; of some kinds only where those are given."""
    return [row for row in objection.steps.all() if not kinds or row.kind in kinds]


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


def contested(proposal_terms: ObjectionTerms | None) -> Decision | None:
    """Return the decision that an objection is against, by what is proposed on it; None against not deciding."""
    return proposal_terms.objection.decision if proposal_terms is not None else None


def terms_on(proposal: object) -> ObjectionTerms | None:
    """Return what a proposal decides on an objection; None of any other proposal."""
    return getattr(proposal, "objection_terms", None)


def state_of(objection: Objection, *, on: date, sent: SentDays | None = None) -> ObjectionState:
    """Return where an objection stands on a day."""
    closing = last_step(objection, Kind.FORWARDED, Kind.WITHDRAWN)
    if closing is not None:
        return ObjectionState(closing.kind)
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
    return ObjectionState.HEARING if last_step(objection, Kind.INVITED) is None else ObjectionState.INVITED


def is_hearing_over(objection: Objection) -> bool:
    """Whether who objects was heard, or need not be; an invitation after a reason not to hear opens that again."""
    last = last_step(objection, *OF_HEARING)
    return last is not None and last.kind in HEARINGS


def may_be_heard(objection: Objection, *, on: date) -> bool:
    """Whether who objects can still be heard: nothing is proposed, nobody was heard; also after a reason not to."""
    state = state_of(objection, on=on, sent={})
    return state not in (*ENDED, ObjectionState.PROPOSED) and last_step(objection, Kind.HEARD) is None


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
    """Return the term to object to its decision; None against not deciding, or while that was not sent."""
    sent_on = objection.decision.sent_in(sent) if objection.decision is not None else None
    return None if sent_on is None else clock.objection_term(sent_on, extra)


def timeliness(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> Timeliness | None:
    """Return whether an objection came in time (Awb 6:9, 6:15); None where no term runs: it is not late then.

    What another body received first counts from the day on which that did.
    """
    term = term_to_object(objection, sent=sent, extra=extra)
    if term is None:
        return None
    came = objection.elsewhere_on or objection.received_on
    in_time = clock.is_objection_in_time(term.last_day, received_on=came, posted_on=objection.posted_on, extra=extra)
    until = clock.posted_term(term.last_day, extra).last_day
    return Timeliness(term, until, in_time, by_post=in_time and came > term.last_day)


def decide_by(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> Term | None:
    """Return by when is to be decided on an objection (Awb 7:10); None while no term runs.

    It runs from the day after the term to object; for what came in too late from the day after its receipt, as no term
    can be over before an objection is there. What makes it longer counts once its letter was sent: a request to
    repair from the day after, an adjournment only when the term was not over by then. What was agreed on counts as it
    was recorded.
    """
    until = term_to_object(objection, sent=sent, extra=extra)
    if until is None:
        return None
    came = timeliness(objection, sent=sent, extra=extra)
    since = until.last_day if came is None or came.is_in_time else max(until.last_day, objection.received_on)
    pauses = list(_pauses(objection, sent))
    agreed = [row.due_on for row in steps_of(objection, Kind.AGREED) if row.due_on is not None]

    def term(weeks: int = 0) -> Term:
        return clock.objection_decision_term(
            since,
            has_committee=objection.has_committee,
            pauses=pauses,
            adjourned_weeks=weeks,
            agreed_until=max(agreed, default=None),
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
    term = decide_by(objection, sent=sent, extra=extra)
    rows = steps_of(objection, Kind.DEFAULT)
    return next((row for row in rows if term is not None and term.is_late(row.done_on)), None)


def penalty_from(objection: Objection, *, sent: SentDays, extra: Collection[date]) -> date | None:
    """Return from when a penalty runs for a late decision on an objection (Awb 4:17); None without such a notice."""
    notice = effective_default(objection, sent=sent, extra=extra)
    return clock.penalty_starts(notice.done_on) if notice is not None else None


def penalties_covered(objection: Objection) -> list[PenaltyDecision]:
    """Return the decisions on a penalty that an objection is about as well, fixed before or after it (Awb 4:19(1)).

    Only an objection against the decision on the application covers them, and only what was fixed by the day on which
    it was decided on, withdrawn or forwarded.
    """
    if objection.decision is None or objection.decision.kind not in FIRST_DECISIONS:
        return []
    closing, own = last_step(objection, Kind.FORWARDED, Kind.WITHDRAWN), decision_on(objection)
    ended = [day for day in (closing and closing.done_on, own and own.decided_on) if day]
    fixed = objection.application.penalty_decisions.all()
    return [row for row in fixed if not ended or row.decided_on <= min(ended)]


def dates(application: Application, *, on: date, extra: Collection[date]) -> Iterator[tuple[str, str, Term, int]]:
    """Yield the dates of the objections of a case: code, what it is in the active language, term, id of its row."""
    objections = of(application)
    sent = sent_days(application) if objections else {}
    over = {row.decision_id for row in objections if _is_told(row, sent)}  # from then on one appeals (Awb 8:1)
    for decision, what, term, number in _terms_by_decision(application, on=on, extra=extra):
        if decision in over:
            continue
        yield (
            "objection",
            _("Objection to “%(decision)s” possible up to and including") % {"decision": what},
            term,
            number,
        )
    for what, term, number in appeals(application, extra=extra):
        yield (
            "objection",
            _("Appeal against “%(decision)s” to the court (rechtbank Noord-Nederland) possible up to and including")
            % {"decision": what},
            term,
            number,
        )
    for objection in objections:
        yield from _dates_of(objection, on=on, sent=sent, extra=extra)


def _is_told(objection: Objection, sent: SentDays) -> bool:
    """Whether it was told what was decided on the objection."""
    return told_on(objection, sent=sent) is not None


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


def _dates_of(
    objection: Objection, *, on: date, sent: SentDays, extra: Collection[date]
) -> Iterator[tuple[str, str, Term, int]]:
    state = state_of(objection, on=on, sent=sent)
    yield from _letters_to_send(objection, sent)
    if state in ENDED:
        return
    term = decide_by(objection, sent=sent, extra=extra)
    if objection.decision is None:
        label = _("Forward the objection against not deciding in time")
        yield "objection_close", label, Term(objection.received_on), objection.pk
    elif term is not None:
        yield "objection_decide", _("Decide on the objection"), term, objection.pk
    asked, invited = repair_open(objection), last_step(objection, Kind.INVITED)
    if state == ObjectionState.REPAIR and asked is not None and asked.due_on is not None:
        yield "objection_repair", _("The objection is repaired"), Term(asked.due_on), asked.pk
    if state == ObjectionState.INVITED and invited is not None and invited.due_on is not None:
        yield "objection_hearing", _("Hearing on the objection"), Term(invited.due_on), invited.pk


def letter_waits(objection: Objection, *, sent: SentDays) -> bool:
    """Whether what comes next rests on a letter that was not sent: the invitation to a hearing, or what to repair."""
    step = last_step(objection, Kind.INVITED, Kind.REPAIR_ASKED, Kind.REPAIRED, *HEARINGS)
    return step is not None and step.kind in (Kind.INVITED, Kind.REPAIR_ASKED) and step.sent_in(sent) is None


def _letters_to_send(objection: Objection, sent: SentDays) -> Iterator[tuple[str, str, Term, int]]:
    """Yield the letters of an objection that are to be sent: while it is open, and that it was forwarded."""
    is_done = decision_on(objection) is not None or last_step(objection, Kind.WITHDRAWN) is not None
    last = {row.kind: row for row in steps_of(objection, *WITH_LETTER)}
    if is_hearing_over(objection):
        last.pop(Kind.INVITED, None)  # nobody is invited any more
    for row in last.values() if not is_done else ():
        if row.sent_in(sent) is None:
            label = _("Send the letter: %(what)s") % {"what": WITH_LETTER[Kind(row.kind)].label}
            yield "send", label, Term(row.done_on), row.pk
    yield from _notices_to_send(objection, is_done=is_done)


def _notices_to_send(objection: Objection, *, is_done: bool) -> Iterator[tuple[str, str, Term, int]]:
    """Yield what the other party is still to be told of somebody else's objection."""
    kind, step, day = LetterKind.OBJECTION_DECISION_NOTICE, last_step(objection, Kind.RECEIVED), told_on(objection)
    if not is_done:
        kind, step = LetterKind.OBJECTION_HEARING_NOTICE, last_step(objection, *OF_HEARING)
        step = None if is_hearing_over(objection) else step
        day = step.done_on if step is not None else None
    if not objection.is_of_another or step is None or day is None:
        return
    if step.pk not in notices_sent(objection.application, kind):
        yield "send", _("Send the letter: %(what)s") % {"what": kind.label}, Term(day), step.pk


def notices_sent(application: Application, kind: LetterKind) -> set[int | None]:
    """Return the ids of the steps of objections of which a notice of this kind was sent; from what was fetched."""
    return {row.objection_step_id for row in application.letters.all() if row.kind == kind and row.sent_on}
