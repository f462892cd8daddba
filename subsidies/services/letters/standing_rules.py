"""What overtakes a letter of each kind: rules that look at what it tells, on the day on which it would go out."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from drenthe.lib.values.workdays import ONE_DAY
from subsidies.enums import AFTER_AWARD, Action, DecisionKind, LetterKind, ProposalState
from subsidies.models import Application
from subsidies.models.told import sent_days
from subsidies.services.assessment.hearing_article import article_of
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.letter_occasions import DECISIONS, NOTICES_ON_OBJECTION, answer_to
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.objections import objection_standing, objections
from subsidies.services.recovery import money_letters
from subsidies.services.settlements import account_terms
from subsidies.services.terms import deadlines, default_notices, promises
from subsidies.term_enums import SuspensionKind


@dataclass(frozen=True)
class Seen:
    """What a letter tells of, and the day on which it would go out; `extra` as in `deadlines.free_days`."""

    case: Application
    kind: LetterKind
    about: Any
    on: date
    extra: Collection[date] | None = None


Rule = Callable[[Seen], Iterator[LetterOvertaken]]


def _ended(seen: Seen) -> Iterator[LetterOvertaken]:
    days = [day for day in (seen.case.decided_on, seen.case.withdrawn_on) if day is not None]
    if days:
        yield why.LetterOfEndedCase(since=min(days), kind=seen.kind.label)


def _answered(seen: Seen) -> Iterator[LetterOvertaken]:
    day = getattr(seen.about, "completed_on" if seen.kind not in VIEWS else "received_on")
    if day is not None:
        yield why.LetterOfAnsweredRequest(since=day, kind=seen.kind.label)


def _answered_in_part(seen: Seen) -> Iterator[LetterOvertaken]:
    """What a request lists as missing is no longer so once a part of it came in."""
    if seen.about.partly_received_on is not None and seen.about.completed_on is None:
        yield why.LetterOfPartlyAnsweredRequest(since=seen.about.partly_received_on, kind=seen.kind.label)


def _asked_again(seen: Seen) -> Iterator[LetterOvertaken]:
    name, day = ("hearings", "invited_on") if seen.kind in VIEWS else ("completion_requests", "requested_on")
    for row in getattr(seen.case, name).all():
        if row.pk > seen.about.pk:
            yield why.LetterAskedAgain(since=getattr(row, day), kind=seen.kind.label)


def _is_assessed(seen: Seen) -> Iterator[LetterOvertaken]:
    since = seen.case.as_it_is_on or seen.case.complete_on
    if since is not None:
        yield why.LetterOfRequestDropped(since=since, kind=seen.kind.label)


def _after_term(seen: Seen) -> Iterator[LetterOvertaken]:
    last_day = deadlines.decision_term(seen.case, on=seen.on, extra=seen.extra).last_day
    yield why.LetterPromisesPastDay(since=last_day + ONE_DAY, last_day=last_day, kind=seen.kind.label)


def _term_is_gone(seen: Seen) -> Iterator[LetterOvertaken]:
    """What begins to stand still once the term is over moves nothing; what is recorded late has its own day."""
    last_day = deadlines.decision_term(seen.case, on=seen.on, extra=seen.extra).last_day
    yield why.LetterOfTermGone(since=last_day + ONE_DAY, last_day=last_day, kind=seen.kind.label)


def _made_known(seen: Seen) -> Iterator[LetterOvertaken]:
    """Who waits for the decision is answered until it was sent (Awb 3:41), or the application ended without one."""
    decided_on, known_on = seen.case.decided_on, deadlines.made_known_on(seen.case)
    days = [day for day in (known_on if decided_on else None, seen.case.withdrawn_on) if day is not None]
    if days:
        yield why.LetterOfEndedCase(since=min(days), kind=seen.kind.label)


def _after_promise(seen: Seen) -> Iterator[LetterOvertaken]:
    day = promises.named_day(seen.about)
    if day is not None:
        yield why.LetterOfPassedPromise(since=day, day=day, kind=seen.kind.label)


def _before_term_ends(seen: Seen) -> Iterator[LetterOvertaken]:
    """A notice that the decision will be late names a day after the term (Awb 4:14 paragraph 1)."""
    day = promises.named_day(seen.about)
    last_day = deadlines.decision_term(seen.case, on=seen.on, extra=seen.extra).last_day
    if day is not None and day <= last_day and seen.about.sent_on is None:  # one that was sent made it later itself
        yield why.LetterOfNeedlessNotice(since=date.min, day=day, last_day=last_day, kind=seen.kind.label)


def _time_is_over(seen: Seen) -> Iterator[LetterOvertaken]:
    """A reminder gives no new time, so it comes before the last day to complete the application."""
    day = seen.about.due_on
    yield why.LetterOfLapsedRequest(since=day, day=day, kind=seen.kind.label)


def _promised_later(seen: Seen) -> Iterator[LetterOvertaken]:
    sent = sent_days(seen.case)
    for row in seen.case.extensions.all():
        told_on = row.sent_in(sent) if row.pk > seen.about.pk else None
        if told_on is not None:
            yield why.LetterOfOlderPromise(since=told_on, kind=seen.kind.label)


def _runs_again(seen: Seen) -> Iterator[LetterOvertaken]:
    day = seen.about.ends_on
    if day is not None:
        counts = deadlines.pause_of(seen.about, day) is not None  # told on the last day, that may still stand still
        yield why.LetterOfEndedSuspension(since=day + ONE_DAY if counts else day, ended_on=day, kind=seen.kind.label)


def _stands_still(seen: Seen) -> Iterator[LetterOvertaken]:
    """That the term runs again is told once it does: not ahead, and not while it stands still for something else."""
    if seen.about.ends_on > seen.on or deadlines.stands_still_after(seen.case, seen.on, extra=seen.extra):
        yield why.LetterBeforeTermRuns(since=date.min, day=seen.on, kind=seen.kind.label)


def _stands_still_again(seen: Seen) -> Iterator[LetterOvertaken]:
    for row in seen.case.suspensions.all():
        if row.pk > seen.about.pk and (row.ends_on is None or row.ends_on >= seen.on):
            yield why.LetterSuspendedAgain(since=row.starts_on, kind=seen.kind.label)


def _rests_on_letter(seen: Seen) -> Iterator[LetterOvertaken]:
    step = seen.about
    if getattr(step, "kind", None) == SuspensionKind.CONSENT:
        return  # it rests on what the applicant wrote
    told_on = step.sent_in(sent_days(seen.case))
    if told_on is None or told_on > seen.on:
        day = getattr(step, "requested_on", None) or step.starts_on
        yield why.LetterOfUntoldStep(since=date.min, day=day, kind=seen.kind.label)


def _view_ended(seen: Seen) -> Iterator[LetterOvertaken]:
    """A view may be about an application or about an award: what was decided after it was asked ends it.

    Not that one objection failed while somebody else objects still: the view is about that too.
    """
    asked_on = seen.about.invited_on
    for row in seen.case.decisions.all():
        if row.kind == DecisionKind.OBJECTION and _others_object(seen.case, since=asked_on, on=seen.on):
            continue
        is_later = row.decided_on > asked_on
        if row.kind in AFTER_AWARD and row.decided_on == asked_on:  # the dossier says which came first
            is_later = not seen.case.events.filter(action=Action.INVITE_VIEW, recorded_at__gt=row.recorded_at).exists()
        if is_later or (row.decided_on == asked_on and not row.amount):
            yield why.LetterOfEndedCase(since=row.decided_on, kind=seen.kind.label)
    if seen.case.withdrawn_on is not None:
        yield why.LetterOfEndedCase(since=seen.case.withdrawn_on, kind=seen.kind.label)


def _others_object(case: Application, *, since: date, on: date) -> bool:
    """Whether somebody else than the recipient objects still, by an objection that had come in by a day."""
    return any(row.is_of_another and row.received_on <= since for row in objections.open_of(case, on=on))


def _is_proposed(seen: Seen) -> Iterator[LetterOvertaken]:
    for row in seen.case.proposals.all():
        if row.state == ProposalState.OPEN:
            since = timezone.localdate(row.proposed_at)
            yield why.LetterDecisionWaits(since=since, kind=seen.kind.label, article=article_of(seen.case))


def _other_answer(seen: Seen) -> Iterator[LetterOvertaken]:
    if answer_to(seen.about, seen.extra) != seen.kind:
        yield why.LetterOfOtherAnswer(since=default_notices.received_on(seen.about), kind=seen.kind.label)


def _later_counts(seen: Seen) -> Iterator[LetterOvertaken]:
    """That nothing runs is not said, nor a notice asked for, once one came in that counts."""
    counts = default_notices.later(seen.about, extra=seen.extra)
    if counts is not None:
        yield why.LetterOfLaterNotice(since=default_notices.received_on(counts), kind=seen.kind.label)


def _decided_again(seen: Seen) -> Iterator[LetterOvertaken]:
    """A later decision that ended this one, or of which the applicant was told already."""
    sent = sent_days(seen.case)
    for row in seen.case.decisions.all():
        if row.pk <= seen.about.pk or DecisionKind.OBJECTION in (row.kind, seen.about.kind):
            continue  # what left another as it was
        since = (
            row.decided_on
            if row.kind in (DecisionKind.WITHDRAWAL, DecisionKind.WITHDRAWAL_ASKED)
            else row.sent_in(sent)
        )
        if since is not None:
            yield why.LetterOfEarlierDecision(since=since, kind=seen.kind.label)


def _taken_back(seen: Seen) -> Iterator[LetterOvertaken]:
    """Nobody is told of a decision that was taken back: it worked on no day. A case knows those that stand."""
    if seen.about.pk is None or any(row.pk == seen.about.pk for row in seen.case.decisions.all()):
        return
    undone = getattr(seen.about, "undone", None)
    if undone is not None:
        day = timezone.localdate(undone.recorded_at)
        yield why.LetterOfUndoneDecision(since=date.min, day=day, kind=seen.kind.label)


def _overtaken(seen: Seen) -> Iterator[LetterOvertaken]:
    """What the module of a kind says of it: of steps about money, and of a reminder to ask for the settlement."""
    of_kind: Any = account_terms if seen.kind == LetterKind.ACCOUNT_REMINDER else money_letters
    yield from of_kind.overtaken(seen.case, seen.about, seen.kind)


ENDS, OF_CASE = _ended, (_ended, _after_term)
EXPECTED = (LetterKind.ACKNOWLEDGEMENT,)  # by every applicant
VIEWS = (LetterKind.VIEW_INVITATION, LetterKind.VIEW_RECEIVED)
# What overtakes a letter of each kind, besides a newer letter about the same.
RULES: dict[LetterKind, tuple[Rule, ...]] = {
    LetterKind.ACKNOWLEDGEMENT: (_ended, _after_term),
    LetterKind.COMPLETION_REQUEST: (_ended, _answered, _answered_in_part, _asked_again, _is_assessed),
    LetterKind.COMPLETION_RECEIVED: (_ended, _asked_again, _rests_on_letter, _after_term),
    LetterKind.REMINDER: (_ended, _answered, _asked_again, _is_assessed, _rests_on_letter, _time_is_over),
    LetterKind.SUSPENSION: (_ended, _runs_again, _term_is_gone),
    LetterKind.SUSPENSION_ENDED: (_ended, _stands_still, _stands_still_again, _rests_on_letter, _after_term),
    LetterKind.FORCE_MAJEURE: (_ended, _runs_again, _term_is_gone),
    LetterKind.EXTENSION: (_ended, _promised_later, _after_promise),
    LetterKind.DELAY_NOTICE: (_ended, _promised_later, _after_promise, _before_term_ends),
    LetterKind.NOTICE_EARLY: (_made_known, _other_answer, _later_counts),  # too early it stays once the term is over
    LetterKind.NOTICE_RECEIVED: (_made_known, _other_answer),
    **dict.fromkeys((LetterKind.NOTICE_LATE, LetterKind.PENALTY_DECISION), ()),  # what is due, or not, stays so
    **dict.fromkeys(money_letters.MONEY_LETTERS, (_overtaken,)),
    **dict.fromkeys((LetterKind.MONEY_INTEREST, LetterKind.MONEY_COSTS), ()),
    LetterKind.ACCOUNT_REMINDER: (_overtaken, _is_proposed),
    LetterKind.FORWARDED: (),
    LetterKind.VIEW_RECEIVED: (_view_ended,),
    LetterKind.VIEW_INVITATION: (_view_ended, _answered, _asked_again, _is_proposed),
    **dict.fromkeys(DECISIONS, (_taken_back, _decided_again)),
    LetterKind.DECIDED_OBJECTION: (_taken_back,),  # it leaves each decision as it was
    LetterKind.DISREGARD: (_taken_back, _decided_again, _is_assessed),
    LetterKind.WITHDRAWAL: (),
    LetterKind.LOAN_REPAID: (),  # what came back stays so
    **objection_standing.RULES,
    **dict.fromkeys(NOTICES_ON_OBJECTION, (objection_standing.objection_told, _other_answer, _later_counts)),
}
