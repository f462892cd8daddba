"""Whether a letter still tells what is so on the day on which it goes out.

Between the making of a letter and its sending the applicant may answer, withdraw, or get a decision. Then it does not
go out any more. What happened has its own day, so a letter that was sent in time can be registered as sent later on.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.enums import AFTER_AWARD, Action, DecisionKind, LetterKind, ProposalState
from subsidies.letter_links import STEP_LETTERS
from subsidies.models import Application, Letter
from subsidies.models.told import ROWS_OF, STEPS, sent_days
from subsidies.services.letters import money_told
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.addressee_changed import check_addressee
from subsidies.services.letters.letter_occasions import DECISIONS, answer_to, kinds_told
from subsidies.services.letters.letter_refusals import DayHasPassed
from subsidies.services.letters.sending import check_sending
from subsidies.services.letters.sending_refusals import ToldElsewhere
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.letters.untold import tells_other_end
from subsidies.services.objections import objection_standing, objections
from subsidies.services.recovery import money_letters
from subsidies.services.settlements import account_terms
from subsidies.services.terms import deadlines
from subsidies.term_enums import SuspensionKind

HELD_TO_TERM = (
    *(LetterKind.DISREGARD, LetterKind.AWARD_WITHDRAWN, LetterKind.AWARD_LOWERED),
    LetterKind.SETTLEMENT_CHANGED,
)
NOTICES = (LetterKind.OBJECTION_HEARING_NOTICE,)  # no step rests on it; what it offers takes as long (Awb 7:4)
RESTED_ON = {*(LetterKind(kind) for kinds in STEP_LETTERS.values() for kind in kinds), *HELD_TO_TERM, *NOTICES}


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


def _after_promise(seen: Seen) -> Iterator[LetterOvertaken]:
    day = seen.about.named_day
    if day is not None:
        yield why.LetterOfPassedPromise(since=day, day=day, kind=seen.kind.label)


def _before_term_ends(seen: Seen) -> Iterator[LetterOvertaken]:
    """A notice that the decision will be late names a day after the term (Awb 4:14 paragraph 1)."""
    day, last_day = seen.about.named_day, deadlines.decision_term(seen.case, on=seen.on, extra=seen.extra).last_day
    if day is not None and day <= last_day:
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
            yield why.LetterDecisionWaits(since=timezone.localdate(row.proposed_at), kind=seen.kind.label)


def _other_answer(seen: Seen) -> Iterator[LetterOvertaken]:
    if answer_to(seen.about, seen.extra) != seen.kind:
        yield why.LetterOfOtherAnswer(since=seen.about.received_on, kind=seen.kind.label)


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
    LetterKind.SUSPENSION: (_ended, _runs_again),
    LetterKind.SUSPENSION_ENDED: (_ended, _stands_still, _stands_still_again, _rests_on_letter, _after_term),
    LetterKind.FORCE_MAJEURE: (_ended, _runs_again, _after_term),
    LetterKind.EXTENSION: (_ended, _promised_later, _after_promise),
    LetterKind.DELAY_NOTICE: (_ended, _promised_later, _after_promise, _before_term_ends),
    LetterKind.NOTICE_EARLY: (_ended, _other_answer),  # that it came too early stays so once the term is over
    LetterKind.NOTICE_RECEIVED: (_ended, _other_answer),
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
}


def check_told(
    case: Application, kind: LetterKind | str, about: Any, *, on: date, extra: Collection[date] | None = None
) -> None:
    """Refuse a letter of a kind about a row (None: the case itself) that would not be so on a day.

    Raises LetterOvertaken, by the name of what overtook it, ToldElsewhere, or what `sending.check_sending` raises.
    """
    told_on = _told_elsewhere(case, kind, about)
    if told_on is not None:
        raise ToldElsewhere(sent_on=told_on)
    check_not_overtaken(case, kind, about, on=on, extra=extra)
    if kind in RESTED_ON:
        check_sending(about, on=on)


def _told_elsewhere(case: Application, kind: LetterKind | str, about: Any) -> date | None:
    """Return the day on which what a letter tells was registered as sent outside this system; None otherwise."""
    link = getattr(about, "letter_link", "")
    if link not in STEPS or about.pk is None or kind not in STEP_LETTERS.get(link, [kind]):
        return None
    rows = (row for row in case.sent_elsewhere.all() if getattr(row, f"{link}_id") == about.pk)
    return min((row.sent_on for row in rows if not row.taken_over_from), default=None)


def check_not_overtaken(
    case: Application, kind: LetterKind | str, about: Any, *, on: date, extra: Collection[date] | None = None
) -> None:
    """Refuse a letter that something overtook on a day or before. Raises LetterOvertaken, by the name of what did.

    Of a letter that was not linked to what it tells of, as long ago, only the case is looked at.
    """
    seen = Seen(case, LetterKind(kind), about, on, extra)
    for rule in RULES[seen.kind]:
        for refusal in rule(seen) if about is not None or rule in OF_CASE else ():
            if refusal.since <= on:
                raise refusal


def check_letter(letter: Letter, *, on: date, extra: Collection[date] | None = None) -> None:
    """Refuse a letter that was made and cannot go out on a day.

    Raises LetterReplaced, LetterToFormerAddressee, LetterToFormerRepresentative, DayHasPassed, or what `check_told`
    or `money_told.check` raises.
    """
    case, kind = letter.application, LetterKind(letter.kind)
    for newer in case.letters.all():
        made_on = timezone.localdate(newer.made_at)
        if newer.pk > letter.pk and made_on <= on and _tells_the_same(newer, letter):
            raise why.LetterReplaced(since=made_on, kind=kind.label)
    about = subject_of(letter)
    check_addressee(letter, about, on=on)
    if tells_other_end(letter, about):
        since = timezone.localdate(letter.made_at)
        raise why.LetterOfOtherEnd(since=since, kind=kind.label)
    check_told(case, kind, about, on=on, extra=extra)
    money_told.check(case, about, letter.content, on=on)
    check_ahead([date.fromisoformat(day) for day in (letter.content or {}).get("days", [])], on)


def check_ahead(days: Iterable[date], on: date) -> None:
    """Refuse a letter that asks something by a day that does not lie after the day of sending. Raises DayHasPassed."""
    for day in days:
        if day <= on:
            raise DayHasPassed(day=day, sent_on=on)


@dataclass(frozen=True)
class Standing:
    """Why a letter that was not sent cannot go out any more; without `is_final` only if it did not go out in time."""

    letter: Letter
    refusal: Refusal | None = None
    is_final: bool = False


def standing_of(letter: Letter, *, extra: Collection[date] | None = None) -> Standing:
    """Return how a letter stands today, and whether it could have been sent on the day that it bears."""
    today = timezone.localdate()
    found = _refusal(letter, max(letter.dated_on or today, today), extra)
    if letter.sent_on is not None or found is None:
        return Standing(letter)
    return Standing(letter, found, is_final=_refusal(letter, letter.dated_on or today, extra) is not None)


def check_explained(letter: Letter, *, sent_on: date, reason: str) -> str:
    """Return the reason to keep for a letter that was sent on a day gone by and was overtaken since; "" for others.

    Raises OvertakenSince when it is empty.
    """
    today = timezone.localdate()
    if sent_on >= today or not isinstance(_refusal(letter, today, None), LetterOvertaken):
        return ""
    return written(reason, missing=why.OvertakenSince(sent_on=sent_on))


def _refusal(letter: Letter, on: date, extra: Collection[date] | None) -> Refusal | None:
    try:
        check_letter(letter, on=on, extra=extra)
    except Refusal as refusal:
        return refusal
    return None


def _tells_the_same(newer: Letter, letter: Letter) -> bool:
    names = ("kind", *(f"{name}_id" for name in ROWS_OF))
    return all(getattr(newer, name) == getattr(letter, name) for name in names)


def subject_of(letter: Letter) -> Any:
    """Return the row of its case that a letter tells of; None when it tells of the case itself.

    For a reminder that is the last request that was there when it was made.
    """
    if letter.kind == LetterKind.REMINDER:
        made_on = timezone.localdate(letter.made_at)
        asked = [row for row in letter.application.completion_requests.all() if row.requested_on <= made_on]
        return asked[-1] if asked else None
    for link, name in ROWS_OF.items():
        number = getattr(letter, f"{link}_id")
        if number is not None:
            rows = (row for row in getattr(letter.application, name).all() if row.pk == number)
            return next(rows, None) or getattr(letter, link)  # a decision that was taken back
    return None


def kinds_for(application: Application, *, extra: Collection[date] | None = None) -> list[LetterKind]:
    """Return the kinds of letters that have something to tell about the case today."""
    return kinds_today(application, extra=extra)[0]


def kinds_today(
    application: Application, *, extra: Collection[date] | None = None
) -> tuple[list[LetterKind], list[tuple[LetterKind, Refusal]]]:
    """Return the same, and the kinds that a step waits for and that cannot go out today, each with why.

    Not what something overtook: nobody waits for that any more. But that an application came in is to be told always
    (Awb 4:3a); where that is too late it says so.
    """
    extra, today = deadlines.free_days() if extra is None else extra, timezone.localdate()
    possible, refused = list[LetterKind](), list[tuple[LetterKind, Refusal]]()
    for kind, about in kinds_told(application, extra=extra):
        try:
            check_told(application, kind, about, on=today, extra=extra)
        except why.LetterPromisesPastDay as refusal:
            if kind in EXPECTED and not any(row.kind == kind and row.sent_on for row in application.letters.all()):
                refused.append((kind, refusal))
        except (LetterOvertaken, ToldElsewhere):
            continue
        except Refusal as refusal:
            refused.append((kind, refusal))
        else:
            possible.append(kind)
    return possible, refused
