"""Default interest on what is not repaid in time: statutory, by the day, exact, and rounded to the cent at the end.

The rate of each day is data, dated and with its source. A day counts for one part of the days of its year. After each
year the interest of that year bears interest too (Awb 4:98, BW 6:119(2)).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils import timezone

from drenthe.lib.values.calendar_years import years_after
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyFigureCode, MoneyStepKind
from subsidies.enums import EntryKind
from subsidies.models import Application, MoneyFigure, MoneyStep
from subsidies.services.recovery import recovery
from subsidies.services.settlements import settled
from subsidies.services.terms import clock, deadlines

DAY = timedelta(days=1)
LEAST = Decimal("20.00")  # Awb 4:98(2): below this it is not due
DAYS_OF_LEAP_YEAR, DAYS_OF_YEAR = 366, 365
LEAP_EVERY, NOT_EVERY, BUT_EVERY = 4, 100, 400


@dataclass(frozen=True)
class Interest:
    """What default interest comes to: euros, from a day up to and including another."""

    amount: Decimal
    first_day: date
    last_day: date
    is_confirmed: bool

    @property
    def is_due(self) -> bool:
        """Whether it is enough to be due (Awb 4:98(2))."""
        return self.amount >= LEAST


def interest_of(application: Application, *, on: date, extra: Collection[date]) -> Interest | None:
    """Return the default interest on what is to be repaid, up to and including a day; None where there is none.

    From the day after the one by which all was to be repaid (Awb 4:97), also during an arrangement unless that was
    decided otherwise (4:101). What was repaid or written off bears none from its day on.
    """
    if not recovery.levels(application):
        return None
    owed = _owed(application, extra)
    first = _first_late(application, owed, extra)
    if first > on:
        return None
    rates = list(MoneyFigure.objects.filter(code=MoneyFigureCode.INTEREST).order_by("valid_from"))
    dated = [(row.valid_from, row.value) for row in rates]
    exact = accrued(owed, rates=dated, first=first, last=on, free=_free(application))
    if not exact:
        return None
    used = [row for row in rates if row.valid_from <= on]
    amount = Decimal(exact.numerator) / Decimal(exact.denominator)
    rounded = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return Interest(rounded, first, on, is_confirmed=all(row.is_confirmed for row in used))


def unfixed(application: Application, *, on: date, extra: Collection[date]) -> Interest | None:
    """Return the default interest of which no amount was fixed yet, up to and including a day; None where none is due.

    The amount is fixed by decision (Awb 4:99): what an earlier one fixed is not fixed again.
    """
    found = interest_of(application, on=on, extra=extra)
    if found is None or not found.is_due:
        return None
    fixed = recovery.fixed_once(application)
    left = found.amount - sum((row.amount or ZERO for row in fixed), ZERO)
    first = fixed_until(fixed[-1]) + DAY if fixed else found.first_day
    return replace(found, amount=left, first_day=first) if left > 0 and first <= on else None


def fixed_until(step: MoneyStep) -> date:
    """Return the last day of the interest that a decision fixes: the day on which it was proposed."""
    return timezone.localdate(step.proposed_at)


def accrued(
    owed: Sequence[tuple[date, Decimal]],
    *,
    rates: Sequence[tuple[date, Decimal]],
    first: date,
    last: date,
    free: Iterable[tuple[date, date]] = (),
) -> Fraction:
    """Return the interest in euros, exact, on what was `owed` from each day on; `rates` are per cent a year by day.

    No interest on the days of `free` (from a day up to and including another).
    """
    bears, total, of_year = Fraction(0), Fraction(0), Fraction(0)
    anniversary, years = years_after(first, 1), 1
    for day, principal, rate in _bearing(owed, rates=rates, first=first, last=last, free=free):
        while day >= anniversary:
            bears, of_year, years = bears + of_year, Fraction(0), years + 1
            anniversary = years_after(first, years)
        part = (Fraction(principal) + bears) * Fraction(rate) / 100 / _days_in(day.year)
        of_year, total = of_year + part, total + part
    return total


def _bearing(
    owed: Sequence[tuple[date, Decimal]],
    *,
    rates: Sequence[tuple[date, Decimal]],
    first: date,
    last: date,
    free: Iterable[tuple[date, date]],
) -> Iterator[tuple[date, Decimal, Decimal]]:
    """Yield the days that bear interest, each with what was owed (euros) and the rate (per cent a year)."""
    spared = list(free)
    for day in (first + number * DAY for number in range((last - first).days + 1)):
        principal = _from(owed, day)
        if principal > 0 and not any(begin <= day <= end for begin, end in spared):
            yield day, principal, _from(rates, day)


@dataclass(frozen=True)
class Span:
    """Days in a row on which the same was owed (euros) at the same rate (per cent a year)."""

    first_day: date
    last_day: date
    owed: Decimal
    rate: Decimal


def spans(application: Application, *, first: date, last: date) -> list[Span]:
    """Return on what default interest was counted from a day up to and including another; not the days without."""
    rows = MoneyFigure.objects.filter(code=MoneyFigureCode.INTEREST).order_by("valid_from")
    rates = [(row.valid_from, row.value) for row in rows]
    found: list[Span] = []
    days = _bearing(
        _owed(application, deadlines.free_days()), rates=rates, first=first, last=last, free=_free(application)
    )
    for day, principal, rate in days:
        before = found[-1] if found else None
        if before is not None and (before.owed, before.rate, before.last_day + DAY) == (principal, rate, day):
            found[-1] = replace(before, last_day=day)
        else:
            found.append(Span(day, day, principal, rate))
    return found


def _from(rows: Sequence[tuple[date, Decimal]], day: date) -> Decimal:
    """Return the last value from a day on or before; nothing before the first."""
    return next((value for since, value in reversed(rows) if since <= day), ZERO)


def _days_in(year: int) -> int:
    is_leap = year % LEAP_EVERY == 0 and (year % NOT_EVERY != 0 or year % BUT_EVERY == 0)
    return DAYS_OF_LEAP_YEAR if is_leap else DAYS_OF_YEAR


def _first_late(application: Application, owed: Sequence[tuple[date, Decimal]], extra: Collection[date]) -> date:
    """Return the first day of default: after the term of the letter by which it is owed first."""
    first = clock.payment_term(recovery.levels(application)[0][1], extra).last_day + DAY
    since = next((day for day, amount in owed if amount and day > first), first)
    return first if _from(owed, first) else since


def _owed(application: Application, extra: Collection[date]) -> list[tuple[date, Decimal]]:
    """Return what was owed from each day on: less from the day on which a part came in or a write-off was told.

    By a change of the settlement it is more from the day after the term of its letter on.
    """
    levels = recovery.levels(application)
    since = [(clock.payment_term(told_on, extra).last_day + DAY, amount) for amount, told_on in levels]
    moves: dict[date, Decimal] = {}
    for entry in application.ledger.all():
        if entry.kind in (EntryKind.PAYMENT, EntryKind.REPAYMENT):
            sign = 1 if entry.kind == EntryKind.PAYMENT else -1
            moves[entry.booked_on] = moves.get(entry.booked_on, ZERO) + sign * entry.amount
    for step, day in settled.written_off_by(application):
        moves[day] = moves.get(day, ZERO) - (step.amount or ZERO)
    rows, paid = [], ZERO
    for day in sorted({*moves, *(day for day, _amount in since[1:])}):
        paid += moves.get(day, ZERO)
        level = next((amount for first, amount in reversed(since) if first <= day), levels[0][0])
        rows.append((day, settled.paid_beyond(level, paid)))
    return rows


def _free(application: Application) -> list[tuple[date, date]]:
    """Return the time of the arrangements of which it was decided that it bears no interest (Awb 4:101)."""
    spans = recovery.postponed(application)
    arranged = recovery.standing(application, MoneyStepKind.ARRANGEMENT)
    told = [row for row in arranged if row.sent_on is not None]
    return [span for row, span in zip(told, spans, strict=True) if row.is_without_interest]
