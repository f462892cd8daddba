"""The legal clock as arithmetic: dates in, dates and the steps to them out. No database, no today.

How the words of the law are read here; where they leave room, the reading under which the province has less time:
- "within N weeks after": the day itself does not count; the term ends N weeks later on the same day of the week.
- Awb 4:15 paragraph 1: the term stands still from the day after the request until ("tot") the day of completion or
  lapse. That day counts again: the cautious reading. A part that comes in does not end it. A request that still waits
  counts as if all of its time will be used. Suspensions of paragraph 2 have a first and a last day that stand still.
- A request to complete counts from the sending of its letter (4:5, 3:41), a suspension that the applicant is told of
  from that day on (the cautious reading of 4:15 paragraph 3), information asked abroad from the day after (paragraph
  1b), and consent (paragraph 2a) from the day on which it came in.
- A notice under Awb 4:14 paragraph 1 moves no term that a regulation lays down. Where none does (4:13) paragraph 3
  makes it longer, once, when told within it. A day on which two suspensions overlap stands still once.
- Awb 4:5 paragraph 4: a part that came in in time and was not enough starts the four weeks; after it their lapse does.
- The Algemene termijnenwet moves the end of a term of an Act of at most 12 weeks: the 8 weeks of Awb 4:13, those for
  objection, payment and disregarding; never 13 or 22 weeks, nor one of a scheme or a letter (4:14).
- A day that nobody can mean counts as the last one that is counted, and the last step says so: BEYOND.
- Awb 6:9 paragraph 2: what was posted within the term counts when it is received within a week after it, as the
  Algemene termijnenwet moves it.
- Awb 7:10: the weeks run from the day after the term to object, an adjournment from their end by the calendar; the
  Algemene termijnenwet moves the whole while it is twelve weeks at most. A request to repair (paragraph 2) stands
  still as one to complete does: while it takes days of the term nobody knows its end. One that is over before the
  term begins takes none. A day that was agreed on (paragraph 4) only ever makes the term longer.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from drenthe.lib.entry.days import LAST_COUNTED, within
from drenthe.lib.values.workdays import LONGEST_WEEKS, ONE_DAY, end_of_term, why_free

WEEK = timedelta(weeks=1)
MAX_WEEKS = 520  # ten years: no term that is laid down comes near it
DISREGARD_WEEKS = 4
OBJECTION_WEEKS = 6
OBJECTION_DECISION_WEEKS, OBJECTION_COMMITTEE_WEEKS = 6, 12
OBJECTION_POST_WEEKS = 1
PAYMENT_WEEKS = 6
REMINDER_WEEKS = 2
RESERVATION_WEEKS = 4
FIXING_WEEKS = 2


class StepReason(StrEnum):
    """The reason of a step; its text in the user's language is in subsidies.services.terms.deadlines."""

    ANCHOR = "anchor"
    TERM = "term"
    EXTENSION = "extension"
    ADJOURNED = "adjourned"
    LONGER = "longer"
    SUSPENDED = "suspended"
    STILL = "still"
    ATW = "atw"
    LAPSE = "lapse"
    PARTLY = "partly"
    ADOPTED = "adopted"
    SENT = "sent"
    OBJECTION = "objection"
    LATE_OBJECTION = "late objection"
    NOTICE = "notice"
    PENALTY = "penalty"
    END = "end"
    BEYOND = "beyond"
    AGREED = "agreed"


@dataclass(frozen=True)
class Step:
    """One step to a date: why, by which article, the day it leads to, and how many days it moved the date."""

    why: StepReason
    article: str
    day: date
    days: int = 0
    note: str = ""


@dataclass(frozen=True)
class Pause:
    """Days on which the decision term stands still, both included. `note` says why; an open end is None."""

    first: date
    last: date | None
    article: str
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether not a single day stands still (completed on the day after the request)."""
        return self.last is not None and self.last < self.first


@dataclass(frozen=True)
class Longer:
    """What makes a term longer: by how many weeks, by which article, and how (a step of that reason)."""

    weeks: int
    article: str = "Awb 4:14, lid 3"
    why: StepReason = StepReason.EXTENSION


@dataclass(frozen=True)
class Term:
    """A term: its last day, and how that day came about. `is_suspended` when a pause holds on the day asked.

    `left` are then the days of it that run once it does again. With `has_open_end` nobody knows when that is.
    """

    last_day: date
    steps: Sequence[Step] = field(default_factory=tuple)
    is_suspended: bool = False
    has_open_end: bool = False
    left: int = 0

    def is_late(self, on: date) -> bool:
        """Whether the term has passed at the start of the day."""
        return on > self.last_day

    def days_left(self, on: date) -> int:
        """The days from the day until the last day; negative when it has passed.

        Without a known end those that are left once it runs again: any other number would tell a last day.
        """
        return self.left if self.has_open_end else (self.last_day - on).days


def completion_pause(requested_on: date, due_on: date, completed_on: date | None) -> Pause:
    """The pause of a request to complete (Awb 4:15 paragraph 1): it ends with completion, at the latest with lapse."""
    ends = within(due_on if completed_on is None else min(completed_on, due_on))
    return Pause(within(requested_on) + ONE_DAY, ends - ONE_DAY, "Awb 4:15, lid 1")


def decision_term(
    anchor: date,
    *,
    weeks: int,
    article: str = "Awb 4:13",
    pauses: Iterable[Pause] = (),
    extensions: Sequence[Longer] = (),
    is_of_act: bool = False,
    on: date,
    extra: Collection[date] = (),
) -> Term:
    """Return the term to decide (Awb 4:13): weeks after the anchor, longer by extensions and pauses (Awb 4:15).

    `article` lays down the weeks: of the ordinance or scheme, or the Awb where those say nothing (`is_of_act`: 8, of
    4:13). An open pause counts until `on`: the last day moves along. Raises ValueError for a term of no weeks.
    """
    if weeks < 1:
        raise ValueError("a decision term has at least one week")
    anchor, weeks = within(anchor), min(weeks, MAX_WEEKS)
    last = anchor + weeks * WEEK
    steps = [Step(StepReason.ANCHOR, article, anchor), Step(StepReason.TERM, article, last, weeks * 7)]
    for longer in extensions:
        added = min(longer.weeks, MAX_WEEKS)
        last += added * WEEK
        steps.append(Step(longer.why, longer.article, last, added * 7))
    closed = [(pause, within(on if pause.last is None else pause.last)) for pause in pauses]
    last, paused = _run(anchor, (last - anchor).days, [(pause.first, end) for pause, end in closed])
    still = [pause for pause, _end in closed if pause.first <= on and (pause.last is None or on <= pause.last)]
    still = [] if on > last else still  # a term that is over does not stand still
    left = sum(day not in paused for day in _days(on + ONE_DAY, last)) if still else 0
    steps += _suspended(steps[-1].day, [row for row in closed if row[0].last is not None], paused)
    if pause := next((pause for pause in still if pause.last is None), None):
        steps.append(Step(StepReason.STILL, pause.article, last, left))
        return Term(last, steps, is_suspended=True, has_open_end=True, left=left)
    if is_of_act and not extensions and weeks <= LONGEST_WEEKS:
        last = _moved_by_act(steps, anchor, last, extra)
    why = StepReason.END if last < LAST_COUNTED else StepReason.BEYOND
    return Term(last, (*steps, Step(why, article, last)), is_suspended=bool(still), left=left)


def _suspended(moved: date, closed: Sequence[tuple[Pause, date]], paused: set[date]) -> Iterator[Step]:
    """Give a step for each pause that holds a day of the term; a day that was counted before counts no more."""
    seen: set[date] = set()
    for pause, end in sorted(closed, key=lambda item: (item[0].first, item[1])):
        within = paused.intersection(_days(pause.first, end))
        if within:
            moved += ONE_DAY * len(within - seen)
            note = f"{pause.first.isoformat()}/{end.isoformat()} {pause.note}".strip()
            yield Step(StepReason.SUSPENDED, pause.article, moved, len(within - seen), note)
            seen |= within


def _run(anchor: date, running: int, pauses: Sequence[tuple[date, date]]) -> tuple[date, set[date]]:
    """Walk from the day after the anchor until enough days have run; return the last one, and the days stood still."""
    paused, day = set(), anchor
    while running > 0:
        day += ONE_DAY
        if any(first <= day <= last for first, last in pauses):
            paused.add(day)
        else:
            running -= 1
    return day, paused


def _days(first: date, last: date) -> Iterator[date]:
    first = within(first)
    return (first + ONE_DAY * step for step in range((last - first).days + 1))


def disregard_term(due_on: date, *, partly_on: date | None = None, extra: Collection[date] = ()) -> Term:
    """Return until when an incomplete application can be disregarded (Awb 4:5 paragraph 4).

    Four weeks after an insufficient part came in in time, otherwise after the time to complete lapsed. When they would
    pass before that time itself has, they run from its lapse. The Algemene termijnenwet applies.
    """
    due_on, partly_on = within(due_on), None if partly_on is None else within(partly_on)
    if partly_on is not None and partly_on <= due_on < partly_on + DISREGARD_WEEKS * WEEK:
        return _statutory(partly_on, DISREGARD_WEEKS, "Awb 4:5, lid 4", StepReason.PARTLY, extra)
    return _statutory(due_on, DISREGARD_WEEKS, "Awb 4:5, lid 4", StepReason.LAPSE, extra)


def objection_term(sent_on: date, extra: Collection[date] = ()) -> Term:
    """Return until when an objection can be made: six weeks from the day after sending (Awb 6:7, 6:8)."""
    return _statutory(sent_on, OBJECTION_WEEKS, "Awb 6:7 en 6:8", StepReason.SENT, extra)


def posted_term(objections_until: date, extra: Collection[date] = ()) -> Term:
    """Return until when an objection that was posted within its term can come in: a week after it (Awb 6:9)."""
    return _statutory(objections_until, OBJECTION_POST_WEEKS, "Awb 6:9, lid 2", StepReason.OBJECTION, extra)


def is_objection_in_time(
    objections_until: date, *, received_on: date, posted_on: date | None = None, extra: Collection[date] = ()
) -> bool:
    """Whether an objection came in time (Awb 6:9): within its term, or posted within it and in within a week after."""
    if received_on <= objections_until:
        return True
    by_post = posted_on is not None and posted_on <= objections_until
    return by_post and received_on <= posted_term(objections_until, extra).last_day


def repair_pause(asked_on: date, due_on: date, repaired_on: date | None) -> Pause:
    """The pause of a request to repair an objection (Awb 7:10 paragraph 2), as that of a request to complete."""
    return replace(completion_pause(asked_on, due_on, repaired_on), article="Awb 7:10, lid 2")


def objection_decision_term(
    objections_until: date,
    *,
    is_late: bool = False,
    has_committee: bool = False,
    pauses: Iterable[Pause] = (),
    adjourned_weeks: int = 0,
    agreed_until: date | None = None,
    on: date,
    extra: Collection[date] = (),
) -> Term:
    """Return until when to decide on an objection (Awb 7:10): 6 weeks, 12 with a committee, after its term.

    Longer by an adjournment (paragraph 3), by pauses while it is repaired (2), and by a day that was agreed on (4).
    While a pause that moves it holds on the day `on` its end is open, unless a day was agreed on: it ends with the
    repair, which nobody knows ahead. The last day is then the latest that it can be.
    """
    weeks = OBJECTION_COMMITTEE_WEEKS if has_committee else OBJECTION_DECISION_WEEKS
    until = within(objections_until)
    last = until + weeks * WEEK
    article = "Awb 7:10, lid 1"
    why = StepReason.LATE_OBJECTION if is_late else StepReason.OBJECTION  # from its receipt, where it is late
    steps = [Step(why, article, until), Step(StepReason.TERM, article, last, weeks * 7)]
    if adjourned_weeks:
        last += adjourned_weeks * WEEK
        steps.append(Step(StepReason.ADJOURNED, "Awb 7:10, lid 3", last, adjourned_weeks * 7))
    closed = [(pause, within(pause.last)) for pause in pauses if pause.last is not None and not pause.is_empty]
    last, paused = _run(until, (last - until).days, [(pause.first, end) for pause, end in closed])
    is_still = any(pause.first <= on <= end and not paused.isdisjoint(_days(on, end)) for pause, end in closed)
    left = sum(day not in paused for day in _days(max(on, until) + ONE_DAY, last)) if is_still else 0
    moved: list[Step] = []
    if weeks + adjourned_weeks <= LONGEST_WEEKS:
        last = _moved_by_act(moved, until, last, extra)
    is_agreed = agreed_until is not None and within(agreed_until) > last
    if is_still and not is_agreed:
        over = [row for row in closed if row[1] < on]
        steps += _suspended(steps[-1].day, over, paused)
        steps.append(Step(StepReason.STILL, "Awb 7:10, lid 2", last, left))
        return Term(last, steps, is_suspended=True, has_open_end=True, left=left)
    steps += [*_suspended(steps[-1].day, closed, paused), *moved]
    if agreed_until is not None and is_agreed:
        last = within(agreed_until)
        steps.append(Step(StepReason.AGREED, "Awb 7:10, lid 4", last))
    return Term(last, (*steps, Step(StepReason.END, article, last)), is_suspended=is_still, left=left)


def payment_term(sent_on: date, extra: Collection[date] = ()) -> Term:
    """Return until when an amount must be paid: six weeks after the decision was sent (Awb 4:87)."""
    return _statutory(sent_on, PAYMENT_WEEKS, "Awb 4:87, lid 1", StepReason.SENT, extra)


def reminder_term(sent_on: date, extra: Collection[date] = ()) -> Term:
    """Return until when is paid after a reminder: two weeks from the day after it was sent (Awb 4:112)."""
    return _statutory(sent_on, REMINDER_WEEKS, "Awb 4:112, lid 1", StepReason.SENT, extra)


def account_term(sent_on: date, weeks: int, extra: Collection[date] = ()) -> Term:
    """Return until when the recipient can still ask for the settlement after a reminder (Awb 4:44 paragraph 3).

    The weeks run from the sending of its letter, and never end on a free day.
    """
    return _statutory(sent_on, weeks, "Awb 4:44, lid 3", StepReason.SENT, extra)


def reservation_term(adopted_on: date, extra: Collection[date] = ()) -> Term:
    """Return until when a condition on the budget can be called upon: four weeks after its adoption (Awb 4:34)."""
    return _statutory(adopted_on, RESERVATION_WEEKS, "Awb 4:34, lid 3", StepReason.ADOPTED, extra)


def fixing_term(last_on: date, extra: Collection[date] = ()) -> Term:
    """Return until when the amount of a penalty is fixed: two weeks after its last day (Awb 4:18)."""
    return _statutory(last_on, FIXING_WEEKS, "Awb 4:18", StepReason.PENALTY, extra)


def _statutory(start: date, weeks: int, article: str, why: StepReason, extra: Collection[date]) -> Term:
    start = within(start)
    last = start + weeks * WEEK
    steps = [Step(why, article, start), Step(StepReason.TERM, article, last, weeks * 7)]
    last = _moved_by_act(steps, start, last, extra)
    return Term(last, (*steps, Step(StepReason.END, article, last)))


def _moved_by_act(steps: list[Step], start: date, last: date, extra: Collection[date]) -> date:
    """Return the last day of a term of an Act, with the step of what moves it (Algemene termijnenwet, article 1)."""
    shifted = end_of_term(start + ONE_DAY, last, extra)
    if shifted != last:
        steps.append(Step(StepReason.ATW, "Atw 1", shifted, (shifted - last).days, why_free(last, extra)))
    return shifted
