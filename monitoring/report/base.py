"""What a figure of the yearly report is.

The ids are those under which the report's figures are kept as data; a figure keeps its id for ever.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

EURO, NUMBER, YEARS, PER_CENT = "euro", "number", "years", "per cent"
Value = Decimal | int | tuple[int, int] | None


@dataclass(frozen=True)
class Figure:
    """One figure: its id, value, unit, how it was counted, and what to know of it.

    The value is euros as Decimal, a count as int, or a bandwidth as two counts, the least and the most. `url` is the
    address of the list with the rows behind it as of the same day, empty when there is none; `permission` is what
    that list asks for. `name` and `part` (of the report) are those of a table; without them the id says both.
    """

    id: str
    value: Value
    unit: str
    derivation: str
    remark: str = ""
    url: str = ""
    permission: str = "subsidies.view_application"
    name: str = ""
    part: str = ""


@dataclass(frozen=True)
class Year:
    """The year of the report; figures stand as of its last day."""

    number: int

    @property
    def first(self) -> date:
        """1 January."""
        return date(self.number, 1, 1)

    @property
    def last(self) -> date:
        """31 December."""
        return date(self.number, 12, 31)
