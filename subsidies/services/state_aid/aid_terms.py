"""By when state aid is made known: working days for the central register, months for the transparency list.

Nobody confirmed the numbers: they are data with the day from which they hold (docs/legal-readings.md).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drenthe.lib.entry.days import within
from drenthe.lib.values.workdays import ONE_DAY, next_workday
from subsidies.award_enums import AidRegister, MoneyFigureCode
from subsidies.models import MoneyFigure
from subsidies.services.loans.loan_terms import months_later

CODES = (MoneyFigureCode.AID_ENTRY_DAYS, MoneyFigureCode.AID_SHOWN_ABOVE, MoneyFigureCode.AID_SHOWN_MONTHS)


def workdays_later(day: date, count: int, extra: Collection[date] = ()) -> date:
    """Return the working day that is so many working days after a day; the day itself does not count."""
    day = within(day)
    for _number in range(count):
        day = next_workday(day + ONE_DAY, extra)
    return day


@dataclass(frozen=True)
class AidTerms:
    """What holds of making state aid known on any day; `extra` are the days that decrees made free."""

    rows: Sequence[MoneyFigure]
    extra: Collection[date]

    def value(self, code: MoneyFigureCode, on: date) -> Decimal | None:
        """Return a figure as it holds on a day; None where nothing held yet."""
        known = [row for row in self.rows if row.code == code and row.valid_from <= on]
        return max(known, key=lambda row: row.valid_from).value if known else None

    @property
    def first_day(self) -> date | None:
        """The day of the first awards that are entered in the central register; None where no day is known."""
        days = [row.valid_from for row in self.rows if row.code == MoneyFigureCode.AID_ENTRY_DAYS]
        return min(days, default=None)

    def is_asked(self, register: AidRegister | str, amount: Decimal, granted_on: date) -> bool:
        """Whether an award of a day is made known in a register, with aid of this amount (euros)."""
        if amount <= 0:
            return False
        if register == AidRegister.CENTRAL:
            return self.value(MoneyFigureCode.AID_ENTRY_DAYS, granted_on) is not None
        above = self.value(MoneyFigureCode.AID_SHOWN_ABOVE, granted_on)
        return above is not None and amount > above

    def last_day(self, register: AidRegister | str, since: date) -> date | None:
        """Return by when what happened on a day is made known in a register; None where no term held.

        Twenty working days are no weeks or months, so they end on a working day by themselves. Six months are longer
        than the Algemene termijnenwet moves (Atw 4): their last day stays where it falls.
        """
        if register == AidRegister.CENTRAL:
            days = self.value(MoneyFigureCode.AID_ENTRY_DAYS, since)
            return None if days is None else workdays_later(since, int(days), self.extra)
        months = self.value(MoneyFigureCode.AID_SHOWN_MONTHS, since)
        return None if months is None else months_later(since, int(months))
