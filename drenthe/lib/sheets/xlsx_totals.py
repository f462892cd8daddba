"""The totals below a list: of the rows that the filter shows, apart for kinds of rows that are never added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname

FIRST_ROW = 3  # below the labels and the keys
FOLLOWED = 20_000  # rows up to which totals by kind follow the filter: Excel takes a step for each at every change
MOST_KINDS = 20


@dataclass
class Sums:
    """What columns come to in one sheet: `columns` are their places by key, `by` the place of what tells rows apart.

    `found` has the sums by what stands there, in the order in which that came; under the empty text without `by`.
    """

    columns: Mapping[str, int]
    by: int | None = None
    found: dict[str, dict[str, Decimal | int]] = field(default_factory=dict)

    def add(self, row: Sequence[Any]) -> None:
        """Add a row. Raises ValueError for more kinds of rows than a reader of totals could oversee."""
        kind = "" if self.by is None else str(row[self.by] or "")
        sums = self.found.get(kind)
        if sums is None:
            if len(self.found) == MOST_KINDS:
                raise ValueError(f"more than {MOST_KINDS} kinds of rows to add up apart")
            sums = self.found[kind] = dict.fromkeys(self.columns, 0)
        for key, index in self.columns.items():
            sums[key] += row[index] or 0

    def total(self, key: str, kind: str | None = None) -> Decimal | int:
        """Return the sum of a column, of one kind of rows where `kind` names it."""
        return sum(sums[key] for one, sums in self.found.items() if kind in (None, one))

    def formula(self, index: int, last: int, kind: str) -> str:
        """Return the total of a column below the rows of its sheet, which end at `last`.

        It counts what the filter shows; by kind in a long list all rows, since Excel would be slow with it.
        """
        if self.by is None or len(self.found) == 1:
            return f"=SUBTOTAL(109,{span(index, last)})"
        if last >= FIRST_ROW + FOLLOWED:
            return f"=SUMIF({span(self.by, last)},{_quoted(kind)},{span(index, last)})"
        first = span(index, FIRST_ROW).partition(":")[0]
        rows = f"ROW({span(index, last)})-ROW({first})"
        is_kind = f"--({span(self.by, last)}={_quoted(kind)})"
        return f"=SUMPRODUCT(SUBTOTAL(109,OFFSET({first},{rows},0)),{is_kind})"


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of the file that rows of a list went into: its name, its last data row and its sums."""

    name: str
    last: int
    sums: Sums

    def expression(self, index: int, kind: str | None = None) -> str:
        """Return the sum of a column as another sheet asks for it: of all rows, or of one kind, filtered or not."""
        sheet = quote_sheetname(self.name)
        rows = f"{sheet}!{span(index, self.last)}"
        if kind is None or self.sums.by is None:
            return f"SUM({rows})"
        return f"SUMIF({sheet}!{span(self.sums.by, self.last)},{_quoted(kind)},{rows})"


def span(index: int, last: int) -> str:
    """Return the data of one column, counted from 0, as a range; of an empty sheet its first, empty cell."""
    letter = get_column_letter(index + 1)
    return f"{letter}{FIRST_ROW}:{letter}{max(last, FIRST_ROW)}"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
