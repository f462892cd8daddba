"""The penalty for a late decision as arithmetic (Awb 4:17, 4:18): dates and rates in, days and amounts out.

As `clock`: no database, no today. How the words of the law are read here:
- Awb 4:17 paragraph 3: the two weeks after a notice of default are not moved: the penalty then begins earlier.
- The 42 days are excepted from the Algemene termijnenwet by Awb 4:17 itself; what is due is fixed within a term that
  it does move (4:18).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from drenthe.lib.entry.days import within
from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.services.terms.clock import WEEK, Step, StepReason, fixing_term

DEFAULT_NOTICE_WEEKS = 2
PENALTY_DAYS, PENALTY_BLOCK = 42, 14


@dataclass(frozen=True)
class DailyRates:
    """The penalty per day in euros: day 1-14, 15-28 and 29-42, from a day on."""

    valid_from: date
    first: Decimal
    second: Decimal
    further: Decimal

    def of(self, number: int) -> Decimal:
        """The amount of the day with this number, from 1 to 42."""
        if number <= PENALTY_BLOCK:
            return self.first
        return self.second if number <= 2 * PENALTY_BLOCK else self.further


@dataclass(frozen=True)
class PenaltyDay:
    """One day of penalty: its number from 1 to 42, the day, its amount, and the total at its end (euros)."""

    number: int
    day: date
    amount: Decimal
    total: Decimal


@dataclass(frozen=True)
class Penalty:
    """The penalty for a late decision: its first and last possible day, and the days so far (`daily` one by one)."""

    first_day: date
    last_day: date
    days: int
    amount: Decimal
    fix_by: date | None
    steps: Sequence[Step] = field(default_factory=tuple)
    daily: Sequence[PenaltyDay] = field(default_factory=tuple)


def penalty_starts(notice_on: date) -> date:
    """Return the first day of the penalty: the one after two weeks from a notice of default (Awb 4:17 paragraph 3)."""
    return within(notice_on) + DEFAULT_NOTICE_WEEKS * WEEK + ONE_DAY


def penalty(
    notice_on: date,
    *,
    rates: Sequence[DailyRates],
    on: date,
    decided_on: date | None = None,
    extra: Collection[date] = (),
) -> Penalty:
    """Return the penalty for a late decision (Awb 4:17) as it stands at the end of a day.

    42 days at most; the day on which the decision is made known (`decided_on`) is no day of default. The rate is the
    one in force on the first day. The amount is to be fixed within two weeks after the last day (4:18), which the
    Algemene termijnenwet can move. Raises ValueError when no rate was in force.
    """
    notice_on = within(notice_on)
    first = penalty_starts(notice_on)
    last = first + ONE_DAY * (PENALTY_DAYS - 1)
    until = min(last, on if decided_on is None else min(on, within(decided_on) - ONE_DAY))
    days = max((until - first).days + 1, 0)
    known = [rate for rate in rates if rate.valid_from <= first]
    if not known:
        raise ValueError(f"no penalty rate was in force on {first.isoformat()}")
    rate = max(known, key=lambda one: one.valid_from)
    daily = tuple(_daily(first, days, rate))
    amount = daily[-1].total if daily else ZERO
    ended = days == PENALTY_DAYS or (decided_on is not None and decided_on <= on)
    fix_by = fixing_term(until, extra).last_day if ended and days else None
    steps = (
        Step(StepReason.NOTICE, "Awb 4:17, lid 3", notice_on),
        Step(StepReason.PENALTY, "Awb 4:17, lid 3", first, DEFAULT_NOTICE_WEEKS * 7 + 1),
        Step(StepReason.END, "Awb 4:17, lid 2", last, PENALTY_DAYS - 1),
    )
    return Penalty(first, last, days, amount, fix_by, steps, daily)


def _daily(first: date, days: int, rate: DailyRates) -> Iterator[PenaltyDay]:
    total = ZERO
    for number in range(1, days + 1):
        total += rate.of(number)
        yield PenaltyDay(number, first + ONE_DAY * (number - 1), rate.of(number), total)
