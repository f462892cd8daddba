"""What is still to be paid of running awards, by scheme and quarter: for the treasury, counted anew each time.

A quarter has what is due in it: advances by their day, an award without advances by six weeks after it was sent, and
what is left of an award with advances by when it is to be settled. What is late counts in the present quarter. Apart
stands what has no day: of an award that is on hold, was not sent, waits for the budget or is proposed to end, and of a
loan what was not drawn.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.values.money import ZERO
from subsidies.models import Application, Scheme
from subsidies.services.decisions import effects
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.payments.to_pay import due_of, paid_since, running_awards
from subsidies.services.settlements import settlement_dates
from subsidies.services.terms import deadlines

QUARTERS = 8  # that are shown one by one; what is due after them stands together
MONTHS = 3
MOST = 5_000  # awards; those that were decided first

OF_CASE = ("settlement_requests", "settlement_reminders")
SETTLED_AFTER = ("settle", "account", "account-again", "send-account")  # the dates that a settlement follows


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """Return the quarter in which a day lies."""
        return cls(day.year, (day.month - 1) // MONTHS + 1)

    @property
    def following(self) -> "Quarter":
        """The quarter after this one."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __str__(self) -> str:
        return _("%(year)s, quarter %(number)s") % {"year": self.year, "number": self.number}

    @property
    def key(self) -> str:
        """The quarter as a key, the same in every language."""
        return f"{self.year}_{self.number}"


@dataclass(frozen=True)
class ForecastRow:
    """What is still to be paid under a scheme, in euros: by quarter, after the last of those, and without a day."""

    scheme: Scheme | None  # None: of all schemes together
    by_quarter: dict[Quarter, Decimal]
    later: Decimal
    undated: Decimal

    @property
    def total(self) -> Decimal:
        """All of it, in euros."""
        return sum(self.by_quarter.values(), ZERO) + self.later + self.undated


@dataclass(frozen=True)
class Forecast:
    """The quarters that are shown, and the schemes of which something is to be paid: grants and loans apart."""

    quarters: tuple[Quarter, ...]
    grants: list[ForecastRow]
    loans: list[ForecastRow]
    has_more: bool  # whether there are more awards than were counted


def forecast(*, on: date) -> Forecast:
    """Return what is to be paid of the awards that run on a day, from that day on. A fixed number of queries."""
    quarters = [Quarter.of(on)]
    while len(quarters) < QUARTERS:
        quarters.append(quarters[-1].following)
    cases = list(running_awards().prefetch_related("version__parameters", *OF_CASE)[: MOST + 1])
    extra = deadlines.free_days()
    grants, loans = (
        _rows([case for case in cases[:MOST] if is_loan(case) == of_loans], quarters, on=on, extra=extra)
        for of_loans in (False, True)
    )
    return Forecast(tuple(quarters), grants, loans, has_more=len(cases) > MOST)


def _rows(
    cases: Sequence[Application], quarters: Sequence[Quarter], *, on: date, extra: Collection[date]
) -> list[ForecastRow]:
    """Return a row for each scheme by its name, and one for all of them where there are more."""
    sums: dict[Scheme, defaultdict[Quarter | None, Decimal]] = {}
    for case in cases:
        of_scheme = sums.setdefault(case.scheme, defaultdict(Decimal))
        for day, amount in parts_of(case, on=on, extra=extra):
            of_scheme[None if day is None else Quarter.of(max(day, on))] += amount
    rows = [_row(scheme, sums[scheme], quarters) for scheme in sorted(sums, key=str)]
    return [*rows, _sum(rows)] if len(rows) > 1 else rows


def parts_of(case: Application, *, on: date, extra: Collection[date]) -> Iterator[tuple[date | None, Decimal]]:
    """Yield what is still to be paid of a running award, in euros, each with its day; None where it has none."""
    committed, paid = (getattr(case, f"{name}_now") for name in ("committed", "paid"))
    left = effects.payable(case, committed=committed, paid=paid)
    for due in due_of(case, on=on, extra=extra):
        left -= due.amount
        yield due.due_on, due.amount
    if left > ZERO:
        has_day = not is_loan(case) and paid_since(case, on=on, extra=extra) is not None
        yield (_settled_by(case, extra) if has_day else None), left


def _settled_by(case: Application, extra: Collection[date]) -> date | None:
    """By when an award is to be settled, as far as is known: the rest is paid with that (Awb 4:52)."""
    days = [row for row in settlement_dates.dates_of(case, extra=extra) if row.code in SETTLED_AFTER]
    if not days:
        return None
    term = days[0].term
    return term.last_day if days[0].code == "settle" else settlement_dates.settle_by(case, term.last_day).last_day


def _row(scheme: Scheme, sums: defaultdict[Quarter | None, Decimal], quarters: Sequence[Quarter]) -> ForecastRow:
    later = sum((amount for quarter, amount in sums.items() if quarter is not None and quarter > quarters[-1]), ZERO)
    return ForecastRow(scheme, {quarter: sums[quarter] for quarter in quarters}, later, sums[None])


def _sum(rows: Sequence[ForecastRow]) -> ForecastRow:
    quarters = rows[0].by_quarter
    by_quarter = {quarter: sum((row.by_quarter[quarter] for row in rows), ZERO) for quarter in quarters}
    later, undated = (sum((getattr(row, name) for row in rows), ZERO) for name in ("later", "undated"))
    return ForecastRow(None, by_quarter, later, undated)
