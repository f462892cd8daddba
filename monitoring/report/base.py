"""What a figure of the yearly report is: what is counted, once, and with it the value and the rows behind it.

The ids are those under which the report's figures are kept as data; a figure keeps its id for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import ClassVar, Protocol
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

EURO, NUMBER, YEARS, PER_CENT = "euro", "number", "years", "per cent"
Value = Decimal | int | tuple[int, int] | None
VIEW_CASES = "subsidies.view_application"


@dataclass(frozen=True)
class Row:
    """One row behind a figure: what it is, its day, what it adds to the figure, and the page on which it stands."""

    name: str
    about: str = ""
    on: date | None = None
    number: Value = None
    url: str = ""


class Source(Protocol):
    """What a figure counts: `value` in the database, and the `rows`, all of them or at least the first `most`.

    `measure` says in words how the rows make the value, `rows_in` in which unit they are where that is another one.
    `is_kept` says that what is counted is written once and never changed: only of that it can be told how it was known
    on an earlier day.
    """

    rows_in: ClassVar[str]

    @property
    def is_kept(self) -> bool: ...

    @property
    def measure(self) -> str: ...

    def value(self) -> Value: ...

    def rows(self, most: int | None = None) -> Iterator[Row]: ...


@dataclass(frozen=True)
class Year:
    """The year of a report: its figures stand as of its last day, or as of an earlier day in it.

    With `known_on` as they were known at the end of that day: what was booked later is left out, whatever its date.
    Only of figures whose source is kept; the others stand as they are known now, and say so.
    """

    number: int
    as_of: date | None = None
    known_on: date | None = None

    @property
    def first(self) -> date:
        """1 January."""
        return date(self.number, 1, 1)

    @property
    def last(self) -> date:
        """The day as of which the figures stand: the last of the year, or today while that is still to come."""
        return self.as_of or min(date(self.number, 12, 31), timezone.localdate())

    @property
    def before(self) -> "Year":
        """The whole year before, as known on the same day."""
        return Year(self.number - 1, known_on=self.known_on)

    @property
    def now(self) -> "Year":
        """The same days as known now: for what is counted together with something of which only that is kept."""
        return replace(self, known_on=None)

    @property
    def query(self) -> str:
        """What an address says of the days, with its question mark; nothing for the whole year as known now."""
        asked = {"as_of": self.as_of, "known_on": self.known_on}
        said = urlencode({name: day.isoformat() for name, day in asked.items() if day is not None})
        return f"?{said}" if said else ""


@dataclass(frozen=True)
class Figure:
    """One figure: its id, name, part of the report, what it counts, its unit, how, and what to know of it.

    The value is euros as Decimal, a count as int, or a bandwidth as two counts, the least and the most; None where it
    is unknown. `permission` is what its rows ask for. `published` is what the report printed, if it did; it may be
    text that is no number.
    """

    id: str
    name: str
    part: str
    period: Year
    source: Source
    unit: str
    derivation: str
    remark: str = ""
    permission: str = VIEW_CASES
    published: "Value | str" = field(default=None, compare=False)

    @cached_property
    def value(self) -> Value:
        """The figure itself."""
        return self.source.value()

    @property
    def url(self) -> str:
        """The address of the rows behind it, as of the same days."""
        return reverse("monitoring:figure", args=[self.period.number, self.id]) + self.period.query

    @property
    def is_known_now(self) -> bool:
        """Whether it stands as it is known now, though another day was asked."""
        return self.period.known_on is not None and not self.source.is_kept

    @property
    def row_unit(self) -> str:
        """The unit of the numbers of its rows: a count of awards has rows in euros."""
        return self.source.rows_in or self.unit

    @property
    def is_as_published(self) -> bool | None:
        """Whether it is what the report printed; None where it did not, or of another day."""
        return None if self.published is None or self.period.query else self.published == self.value
