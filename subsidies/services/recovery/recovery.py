"""What a recipient owes of a subsidy: by which days, since when too late, until when it can be claimed.

All from what was fetched of the case; `on` is the day that is asked for.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drenthe.lib.entry.days import within
from drenthe.lib.values.calendar_years import years_after
from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import SETTLEMENTS
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.settlements import recovered, settled
from subsidies.services.terms import clock

LIMITATION_YEARS = 5  # Awb 4:104
HOLD_WEEKS = 13  # Awb 4:56
OF_LEVELS: tuple[str, ...] = (
    "decisions__proposal__terms",
    "letters",
    "sent_elsewhere",
)  # what says what was settled when
STOOD = (MoneyStepState.DECIDED, MoneyStepState.REVOKED)
INTERRUPTS = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)  # Awb 4:105, 4:106


@dataclass(frozen=True)
class DuePart:
    """A part of what is to be repaid that is still open: euros, by a day; its number in an arrangement, or none.

    Without an arrangement it was told of on a day, by the letter of the settlement or of a change of it.
    """

    due_on: date
    amount: Decimal
    number: int | None = None
    told_on: date | None = None

    def is_late(self, on: date) -> bool:
        """Whether its day has passed."""
        return self.due_on < on


def standing(application: Application, *kinds: MoneyStepKind) -> list[MoneyStep]:
    """Return the steps of some kinds that were decided or recorded, in their order."""
    return [row for row in application.money_steps.all() if row.stands and row.kind in kinds]


def fixed_once(application: Application) -> list[MoneyStep]:
    """Return the decisions that fixed interest for the first time, also what an objection revoked or changed since.

    The days that one was about are not counted again: what an objection left of it stands (Awb 7:11).
    """
    rows = [row for row in application.money_steps.all() if row.kind == MoneyStepKind.INTEREST]
    return [row for row in rows if row.state in STOOD and row.replaces_id is None]


def waiting(application: Application) -> MoneyStep | None:
    """Return the step that is proposed and not decided yet."""
    return next((row for row in application.money_steps.all() if row.state == "proposed"), None)


def arrangement_of(application: Application) -> MoneyStep | None:
    """Return the payment arrangement that holds: the last, once its letter was sent, until it was withdrawn (4:96).

    A withdrawal works with its own letter too (Awb 3:40).
    """
    sent = sent_days(application)
    arranged = standing(application, MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED)
    told = [row for row in arranged if row.sent_in(sent) is not None]
    last = told[-1] if told else None
    return last if last is not None and last.kind == MoneyStepKind.ARRANGEMENT else None


def due_parts(application: Application, *, extra: Collection[date]) -> list[DuePart]:
    """Return what is to be repaid, by its days: the instalments that are open, or six weeks after each letter.

    What came in since the arrangement counts for the first instalments; what is owed since by a change of the
    settlement is no part of it.
    """
    still_open = settled.to_repay(application)
    if not still_open:
        return []
    arrangement = arrangement_of(application)
    if arrangement is None:
        return _by_letter(application, still_open, extra)
    beyond = max(still_open - (arrangement.amount or ZERO), ZERO)
    done = (arrangement.amount or ZERO) - (still_open - beyond)
    parts = []
    for number, row in enumerate(arrangement.instalments.all(), 1):
        part = max(row.amount - max(done, ZERO), ZERO)
        done -= row.amount
        if part:
            parts.append(DuePart(row.due_on, part, number))
    return parts + (_by_letter(application, beyond, extra) if beyond else [])


def by_letter(application: Application, *, extra: Collection[date]) -> list[DuePart]:
    """Return what is still to be repaid by the letters that it follows from, whatever was arranged since."""
    still_open = settled.to_repay(application)
    return _by_letter(application, still_open, extra) if still_open else []


def _by_letter(application: Application, still_open: Decimal, extra: Collection[date]) -> list[DuePart]:
    """What is open by the letters that it follows from, the first day first: what came in counts for the oldest."""
    told, parts, rest = levels(application), list[DuePart](), still_open
    for place in range(len(told) - 1, -1, -1):
        amount, told_on = told[place]
        part = min(rest, told[place - 1][0] - amount) if place else rest
        rest -= part
        if part:
            parts.append(DuePart(clock.payment_term(told_on, extra).last_day, part, told_on=told_on))
    return parts[::-1]


def levels(application: Application) -> list[tuple[Decimal, date]]:
    """Return down to what money is asked back, in euros, and told: by recoveries (4:57), and by the settlement.

    First as it was settled, then at less by each change that works (4:49). What a later one adds is repaid within six
    weeks after its own letter (Awb 4:87). One that raises it makes what was owed less. None where nothing was asked
    back. From what was fetched already.
    """
    return _with_settlements(application, recovered.levels(application))


def settled_levels(application: Application) -> list[tuple[Decimal, date]]:
    """Return the same of a settled subsidy by its settlement alone."""
    return _with_settlements(application, [])


def _with_settlements(application: Application, found: list[tuple[Decimal, date]]) -> list[tuple[Decimal, date]]:
    if application.settled_on is None or application.settled_amount is None:
        return found
    rows = sorted((row for row in application.decisions.all() if row.kind in SETTLEMENTS), key=lambda row: row.pk)
    for place, row in enumerate(rows):
        amount, told_on = row.amount or ZERO, row.works_since if place else application.settled_on
        if told_on is None:
            continue
        is_less = not found or amount < found[-1][0]
        found = [(max(level, amount), day) for level, day in found]
        found += [(amount, told_on)] if is_less else []
    is_whole = bool(found) and found[-1][0] == application.settled_amount
    return found if is_whole else [(application.settled_amount, application.settled_on)]


def first_due(application: Application, *, extra: Collection[date]) -> date:
    """Return the first day by which something that is open was to be repaid: six weeks after its letter (Awb 4:87).

    Where nothing is open it is that of the settlement, or of the first recovery. Call where something was asked back.
    """
    parts = by_letter(application, extra=extra)
    return parts[0].due_on if parts else clock.payment_term(levels(application)[0][1], extra).last_day


def all_due(application: Application, *, extra: Collection[date]) -> date:
    """Return the day by which all that is open was to be repaid: before that the whole of it is not asked."""
    parts = by_letter(application, extra=extra)
    return parts[-1].due_on if parts else clock.payment_term(levels(application)[0][1], extra).last_day


def missed(application: Application, *, on: date, extra: Collection[date]) -> DuePart | None:
    """Return the first instalment of the arrangement whose day has passed, and that is not paid; None without one."""
    parts = due_parts(application, extra=extra)
    return next((row for row in parts if row.number is not None and row.is_late(on)), None)


def limitation(application: Application, *, extra: Collection[date]) -> date | None:
    """Return the first last day on which something that is owed can be claimed; None where nothing is owed."""
    return min((last for _part, last in limitations(application, extra=extra)), default=None)


def limitations(application: Application, *, extra: Collection[date]) -> list[tuple[DuePart, date]]:
    """Return what is owed by the letters that it follows from, each with the last day on which it can be claimed.

    Five years from the day after the one by which it was to be paid (Awb 4:104), anew after the letter of a reminder
    or a writ (4:105, 4:106, 4:110); longer by the time of an arrangement (4:111). What was told after such a letter is
    another debt, which that letter was not about.
    """
    parts = by_letter(application, extra=extra)
    if not parts:
        return []
    sent = sent_days(application)
    told = [day for row in standing(application, *INTERRUPTS) if (day := row.sent_in(sent)) is not None]
    return [(part, _claimed_until(part, told, postponed(application))) for part in parts]


def _claimed_until(part: DuePart, told: Collection[date], granted: Collection[tuple[date, date]]) -> date:
    began = part.told_on or part.due_on
    since = max([part.due_on, *(day for day in told if day >= began)])
    days = sum((until - max(first, since)).days for first, until in granted if until > since and first >= began)
    return years_after(since, LIMITATION_YEARS) + days * ONE_DAY


def postponed(application: Application) -> list[tuple[date, date]]:
    """Return the time for which payment was postponed: from the letter of an arrangement to its end, day by day.

    It ends with its last instalment, or with the letter of its withdrawal or of the arrangement that replaced it. An
    instalment on a day that nobody can mean ends it on the last day that is counted.
    """
    sent = sent_days(application)
    arranged = standing(application, MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED)
    told = [(row, day) for row in arranged if (day := row.sent_in(sent)) is not None]
    found = []
    for place, (row, first) in enumerate(told):
        if row.kind != MoneyStepKind.ARRANGEMENT:
            continue
        last = max((within(part.due_on) for part in row.instalments.all()), default=first)
        nexts = [day for _row, day in told[place + 1 : place + 2]]
        found.append((first, min([last, *nexts])))
    return found
