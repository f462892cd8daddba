"""Totals that a file of plans has of its own, held against its rows. They are not kept: the system counts its own."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.enums import Unit
from monitoring.services.files.entries import read_entry
from monitoring.services.files.signs import USUAL
from monitoring.services.tables.shape import Shape

CHECK = "check"  # of a column: a total of the file itself
COUNTS = Shape("plans", "plans", Unit.DWELLINGS, ())
NAME = re.compile(r"^((totaal|total|som|sum)\b|aantal$|(aantal )?woningen$)")


def sum_columns(row: Row) -> dict[int, str]:
    """Return the columns that are totals by their name, as a role by number of the column."""
    return {at: CHECK for at, cell in enumerate(row.cells) if NAME.match(normalise(cell.value))}


@dataclass
class OwnTotals:
    """The totals of a file as its rows go by: the columns of years, those of totals, and what does not fit.

    `numbers_at` is the column of the numbers where each year has a row of its own; `left_out` are columns of years
    that are not used: a total of all columns has them in it, and is right too.

    Dwellings that go are in a total of people, or not, or are taken from it: each of these ways is right. A row of
    totals is of all above it, or of those below the one before it.
    """

    sheet: str
    years: Mapping[int, int]
    checks: Iterable[int]
    in_groups: bool = False
    numbers_at: int | None = None
    left_out: Sequence[int] = ()
    meanings: Mapping[str, str] = field(default_factory=lambda: USUAL)
    faults: list[Fault] = field(default_factory=list)
    _all: list[Counter[int]] = field(default_factory=lambda: [Counter(), Counter(), Counter()])
    _since: list[Counter[int]] = field(default_factory=lambda: [Counter(), Counter(), Counter()])
    _beside: list[int] = field(default_factory=lambda: [0, 0, 0])  # in the columns that are left out, by sign
    _beside_since: list[int] = field(default_factory=lambda: [0, 0, 0])

    def add(self, row: Row, numbers: Mapping[int, int], *, is_demolition: bool) -> None:
        """Count a row of a plan, and hold its own total against it."""
        for sums in (self._all, self._since):
            for sign, counted in zip((1, 0, -1) if is_demolition else (1, 1, 1), sums, strict=True):
                for year, number in numbers.items():
                    counted[year] += sign * number
        beside = self._in(row, self.left_out)
        for at, sign in enumerate((1, 0, -1) if is_demolition else (1, 1, 1)):
            self._beside[at] += sign * beside
            self._beside_since[at] += sign * beside
        for at in self.checks:
            self._check(row.cell(at), {sum(numbers.values()), sum(numbers.values()) + beside})

    def total(self, row: Row) -> None:
        """Hold a row of totals against the rows above it."""
        for at, year in self.years.items():
            self._check(row.cell(at), {counted[year] for counted in (*self._all, *self._since)})
        if self.numbers_at is not None:
            sums = {counted.total() for counted in (*self._all, *self._since)}
            self._check(row.cell(self.numbers_at), sums)
        said = [self._said(row.cell(at)) for at in self.years]
        its_own = int(sum(one for one in said if one is not None))
        sums = {its_own, *(counted.total() for counted in (*self._all, *self._since))}
        beside = {int(self._in(row, self.left_out)), *self._beside, *self._beside_since}
        for at in self.checks:
            self._check(row.cell(at), sums | {one + more for one in sums for more in beside})
        self._since, self._beside_since = [Counter(), Counter(), Counter()], [0, 0, 0]

    def _in(self, row: Row, columns: Sequence[int]) -> int:
        return int(sum(one for at in columns if (one := self._said(row.cell(at))) is not None))

    def _said(self, cell: Cell) -> Decimal | None:
        try:
            return read_entry(cell, COUNTS, in_groups=self.in_groups, meanings=self.meanings).number
        except CellError:
            return None  # that a total cannot be read is said once, where it is held against the rows

    def _check(self, cell: Cell, right: set[int]) -> None:
        said = self._said(cell)
        if cell.is_empty or said in right:
            return
        rule = _("The total in the file is not the sum of the figures.")
        reason = _("The figures add up to %(total)s, but the total in the file is %(said)s.")
        facts = {"total": max(right), "said": cell.content}
        self.faults.append(Fault(self.sheet, cell.ref, cell.content, reason % facts, rule))
