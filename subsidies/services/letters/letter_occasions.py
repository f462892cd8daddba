"""What a letter of each kind tells about a case, whether that happened, and the days that it asks something by."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, cast

from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, LetterKind
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Hearing,
    ObjectionStep,
    Suspension,
)
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.decisions.decision_facts import days_in
from subsidies.services.letters import untold
from subsidies.services.letters.letter_facts import About
from subsidies.services.loans.loan_balances import is_repaid_in_full
from subsidies.services.objections import objections
from subsidies.services.recovery.money_letters import MONEY_LETTERS, stands_as
from subsidies.services.refusals import NothingToReport
from subsidies.services.terms import default_notices
from subsidies.services.terms.default_notices import Notice
from subsidies.term_enums import ExtensionKind, NoPenaltyGround, SuspensionKind

DECISIONS = {
    LetterKind.AWARD: DecisionKind.AWARD,
    LetterKind.PARTIAL_AWARD: DecisionKind.PARTIAL_AWARD,
    LetterKind.REFUSAL: DecisionKind.REFUSAL,
    LetterKind.DISREGARD: DecisionKind.DISREGARD,
    LetterKind.AWARD_ENDED: DecisionKind.WITHDRAWAL_ASKED,
    LetterKind.AWARD_WITHDRAWN: DecisionKind.WITHDRAWAL,
    LetterKind.AWARD_LOWERED: DecisionKind.LOWERING,
    LetterKind.SETTLEMENT: DecisionKind.SETTLEMENT,
    LetterKind.SETTLEMENT_CHANGED: DecisionKind.SETTLEMENT_CHANGE,
    LetterKind.DECIDED_OBJECTION: DecisionKind.OBJECTION,
    LetterKind.AWARDED_OBJECTION: DecisionKind.OBJECTION_AWARD,
    LetterKind.SETTLED_OBJECTION: DecisionKind.OBJECTION_SETTLEMENT,
    LetterKind.REFUSED_OBJECTION: DecisionKind.OBJECTION_REFUSAL,
}
LETTERS = {decision: letter for letter, decision in DECISIONS.items()}
OBJECTION = tuple(kind for kind in LetterKind if kind.value.startswith("objection_"))
# Steps that stand beside each other, and of which each is told; of what is asked or decided again only the last.
EACH_TOLD = (
    LetterKind.EXTENSION,
    LetterKind.DELAY_NOTICE,
    LetterKind.SUSPENSION,
    LetterKind.FORCE_MAJEURE,
    LetterKind.MONEY_COSTS,
    *OBJECTION,
)
MAJEURE = SuspensionKind.FORCE_MAJEURE


def _any(_row: Any) -> bool:
    return True


def _still_open(row: Any) -> bool:
    return row.completed_on is None


def _is_notice(row: Any) -> bool:
    return row.kind == ExtensionKind.NOTICE


def _is_default(row: Any) -> bool:
    return row.kind == ObjectionStepKind.DEFAULT


# What answers a notice of default, by what it is on: one that came too early, in time, and unreasonably late.
ANSWERS: dict[type, tuple[LetterKind, LetterKind, LetterKind]] = {
    DefaultNotice: (LetterKind.NOTICE_EARLY, LetterKind.NOTICE_RECEIVED, LetterKind.NOTICE_LATE),
    ObjectionStep: (LetterKind.OBJECTION_EARLY, LetterKind.OBJECTION_DEFAULT, LetterKind.PENALTY_DECISION),
}
NOTICES, NOTICES_ON_OBJECTION = ANSWERS[DefaultNotice], ANSWERS[ObjectionStep][:2]


def answer_to(notice: Notice, extra: Collection[date] | None) -> LetterKind:
    """The kind of letter that answers a notice of default: early, in time, or so late that no penalty is due."""
    early, received, late = ANSWERS[type(notice)]
    if default_notices.found_too_late(notice) is not None:
        return late
    return early if default_notices.is_early(notice, extra=extra) else received


def has_own_letter(row: Any) -> bool:
    """Whether a decision on a penalty has a letter of its own: that a notice came too late is told in its answer."""
    return row.notice_id is None or row.ground != NoPenaltyGround.UNREASONABLY_LATE


# What happened to an objection that a letter of each kind tells of.
OBJECTION_LETTERS = {letter: step for step, letter in objections.WITH_LETTER.items()}


def _of_objection(kind: ObjectionStepKind) -> Callable[[Any], bool]:
    """What happened to an objection; that an appeal was forwarded says when it came in (Awb 6:14, 6:15)."""
    if kind == ObjectionStepKind.RECEIVED:
        return lambda row: row.kind == kind and not row.objection.is_for_court
    return lambda row: row.kind == kind


def _told_beside(kind: LetterKind) -> Callable[[Any], bool]:
    def which(row: Any) -> bool:
        if row.kind != objections.NOTICE_OF[kind] or not row.objection.is_of_another:
            return False
        if kind == LetterKind.OBJECTION_OFF_NOTICE:
            return objections.is_told_beside(row)
        return kind != LetterKind.OBJECTION_DECISION_NOTICE or objections.told_on(row.objection) is not None

    return which


# The rows that a kind tells of: by what name a case knows them, which of them, and the day that it tells of.
ROWS: dict[LetterKind, tuple[str, Callable[[Any], bool], str]] = {
    LetterKind.COMPLETION_REQUEST: ("completion_requests", _still_open, "requested_on"),
    LetterKind.REMINDER: ("completion_requests", _still_open, "requested_on"),
    LetterKind.COMPLETION_RECEIVED: ("completion_requests", lambda row: row.completed_on is not None, "completed_on"),
    LetterKind.SUSPENSION: ("suspensions", lambda row: row.kind != MAJEURE, "starts_on"),
    LetterKind.SUSPENSION_ENDED: ("suspensions", lambda row: row.ends_on is not None, "ends_on"),
    LetterKind.FORCE_MAJEURE: ("suspensions", lambda row: row.kind == MAJEURE, "starts_on"),
    LetterKind.EXTENSION: ("extensions", lambda row: not _is_notice(row), "announced_on"),
    LetterKind.DELAY_NOTICE: ("extensions", _is_notice, "announced_on"),
    LetterKind.VIEW_INVITATION: ("hearings", lambda row: row.received_on is None, "invited_on"),
    **dict.fromkeys(NOTICES, ("default_notices", _any, "received_on")),
    LetterKind.PENALTY_DECISION: ("penalty_decisions", has_own_letter, "decided_on"),
    **{letter: ("money_steps", stands_as(letter), "decided_on") for letter in MONEY_LETTERS},
    LetterKind.ACCOUNT_REMINDER: ("settlement_reminders", _any, "reminded_on"),
    LetterKind.FORWARDED: ("forwardings", _any, "forwarded_on"),
    LetterKind.VIEW_RECEIVED: ("hearings", lambda row: row.received_on is not None, "received_on"),
    **{letter: ("objection_steps", _of_objection(step), "done_on") for letter, step in OBJECTION_LETTERS.items()},
    **{letter: ("objection_steps", _told_beside(letter), "done_on") for letter in objections.NOTICE_OF},
    **dict.fromkeys(NOTICES_ON_OBJECTION, ("objection_steps", _is_default, "done_on")),
}
# The day of what a letter is about; that of a suspension may lie ahead, so it is no day to come after.
DAYS = {
    **dict.fromkeys(DECISIONS, "decided_on"),
    **{kind: day for kind, (_rows, _which, day) in ROWS.items() if day not in ("starts_on", "ends_on")},
    LetterKind.WITHDRAWAL: "withdrawn_on",
}


def occasion_of(application: Application, kind: LetterKind, *, extra: Collection[date] | None = None) -> About:
    """Return what a letter of this kind tells about the case; None where the case itself is enough.

    `extra` are the days of `deadlines.free_days`, for whoever asks this more than once. Raises
    NothingToReport when it has not happened.
    """
    found: Any = None
    if kind in DECISIONS:
        found = _last(row for row in application.decisions.all() if row.kind == DECISIONS[kind])
    elif kind in NOTICES:
        found = _last(row for row in application.default_notices.all() if answer_to(row, extra) == kind)
    elif kind in ROWS:
        rows = _rows_told(application, kind, extra)
        found = _first_untold(application, kind, rows) if kind in EACH_TOLD else _last(rows)
        if kind == LetterKind.SUSPENSION_ENDED:
            found = next((row for row, _day in untold.resumed(application, on=timezone.localdate())), found)
    happened = found is not None
    if kind == LetterKind.WITHDRAWAL:
        happened = application.status == Status.WITHDRAWN and application.decided_on is None
    if kind == LetterKind.ACKNOWLEDGEMENT:
        happened = application.is_open
    if kind == LetterKind.LOAN_REPAID:
        happened = is_repaid_in_full(application)
    if not happened:
        raise NothingToReport(kind=kind.label, case=application.case_number)
    return found


def is_told(application: Application, kind: LetterKind, *, extra: Collection[date] | None = None) -> bool:
    """Whether a letter of this kind has something to tell about the case now."""
    try:
        occasion_of(application, kind, extra=extra)
    except NothingToReport:
        return False
    return True


def _rows_told(application: Application, kind: LetterKind, extra: Collection[date] | None) -> list[Any]:
    """The rows of a case that a letter of a kind can tell of.

    Of an objection the last one of its kind: who is invited anew is invited by that only. Each notice of default has
    its own answer, but one that came too early before one that counts only where there is no other to tell of.
    """
    name, which, _day = ROWS[kind]
    rows = [row for row in _rows_of(application, kind, name) if which(row)]
    if kind in NOTICES_ON_OBJECTION:
        answered = [row for row in rows if answer_to(row, extra) == kind]
        return [row for row in answered if default_notices.later(row, extra=extra) is None] or answered
    return list({row.objection_id: row for row in rows}.values()) if kind in OBJECTION else rows


def _rows_of(application: Application, kind: LetterKind, name: str) -> Iterable[Any]:
    """The rows that a kind can tell of; those of an objection with that objection and what else happened to it."""
    if kind in (*objections.NOTICE_OF, *NOTICES_ON_OBJECTION):
        steps = [step for row in objections.of(application) for step in row.steps.all()]
        return sorted(steps, key=lambda step: step.pk)
    return cast("Iterable[Any]", getattr(application, name).all())


def _first_untold(application: Application, kind: LetterKind, rows: Sequence[Any]) -> Any:
    """The first of steps that was not told of yet; the last of all when each was told.

    A suspension that ended untold never counts and is told no more: it gives way to a later one.
    """
    if len(rows) > 1:
        sent = sent_days(application)
        told = {row.pk for row in rows if row.sent_in(sent)}
        if kind in objections.NOTICE_OF:
            told = objections.notices_sent(application, kind)
        untold_rows = [row for row in rows if row.pk not in told]
        running = [row for row in untold_rows if (getattr(row, "ends_on", None) or date.max) >= timezone.localdate()]
        rows = (running or untold_rows)[:1] or rows
    return _last(rows)


def _last(rows: Iterable[Any]) -> Any:
    """The last of rows in their order; from what was fetched already, where it was."""
    return next(iter(list(rows)[::-1]), None)


def kinds_told(application: Application, *, extra: Collection[date]) -> Iterator[tuple[LetterKind, About]]:
    """Yield the kinds of letters that have something to tell about the case, each with what it tells of."""
    for kind in LetterKind:
        if is_told(application, kind, extra=extra):
            yield kind, occasion_of(application, kind, extra=extra)


def days_asked(kind: LetterKind, about: About) -> tuple[date, ...]:
    """Return the days by which a letter asks something: they lie ahead when it is made and when it is sent."""
    if isinstance(about, Decision):
        return tuple(days_in(about))
    if isinstance(about, CompletionRequest) and kind in (LetterKind.COMPLETION_REQUEST, LetterKind.REMINDER):
        return (about.due_on,)
    if isinstance(about, Hearing) and kind == LetterKind.VIEW_INVITATION:
        return (about.due_on,)
    if isinstance(about, ObjectionStep) and about.due_on is not None:
        return (about.due_on,)
    if isinstance(about, Suspension) and kind == LetterKind.FORCE_MAJEURE and about.expected_by is not None:
        return (about.expected_by,)
    return ()
