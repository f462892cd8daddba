"""A sheet as it stands in a file, whatever the kind of file. Nothing is interpreted here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from itertools import takewhile
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from openpyxl.utils import column_index_from_string, get_column_letter

SHOWN_LENGTH = 60
GENERAL = "General"
NOT_KEPT = ""  # as number format: the file was read without it
LITERAL = re.compile(r'"[^"]*"|[\\_*].')  # of a number format: text, a sign as it is, a space as wide, a sign to fill
PLACE = re.compile(r"([A-Z]{1,3})?([1-9]\d*)")
SHOWN_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")


def cell_ref(column: int, row: int) -> str:
    """Return the name that Excel gives a cell: column from 0, row from 1."""
    return f"{get_column_letter(column + 1)}{row}"


def row_and_column(ref: str) -> tuple[int, int] | None:
    """Return the row of a place, "AB6" or "6", and its column from 1 (0 without one); None for anything else."""
    if (found := PLACE.fullmatch(ref)) is None:
        return None
    return int(found[2]), column_index_from_string(found[1]) if found[1] else 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: "B4", what stands there (None when nothing), its number format, and whether it is no plain value.

    Of a formula the value is the result that the file keeps of it, None when it keeps none; `formula` is its text.
    """

    ref: str
    value: Any = None
    number_format: str = GENERAL
    formula: str = ""
    is_error: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there, or blanks only."""
        if self.formula:
            return False
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    @property
    def is_without_result(self) -> bool:
        """Whether a formula stands there of which the file keeps no result: a program made it, and no Excel saw it."""
        return bool(self.formula) and self.value is None

    @property
    def may_be_percentage(self) -> bool:
        """Whether nobody can tell if the sheet shows a hundred times the value: its number format was not read."""
        return self.number_format == NOT_KEPT

    @property
    def is_percentage(self) -> bool:
        """Whether the sheet shows a hundred times the value, as a percentage: 0.48 as 48%."""
        return "%" in LITERAL.sub("", self.number_format)

    @property
    def has_percent_sign(self) -> bool:
        """Whether the sheet shows the value itself with a percent sign behind it: 48 as 48%."""
        return "%" in self.number_format and not self.is_percentage

    @property
    def percentage(self) -> Decimal:
        """The percentage that the sheet shows of a value that is_percentage, with the decimals that it shows."""
        found = SHOWN_DECIMALS.search(LITERAL.sub("", self.number_format))
        step = Decimal(1).scaleb(-len(found[1])) if found else Decimal(1)
        return (Decimal(str(self.value)) * 100).quantize(step, ROUND_HALF_UP)

    @property
    def content(self) -> str:
        """What stands there as the reader would type it, short enough for a message."""
        return self._written()[:SHOWN_LENGTH]

    def _written(self) -> str:
        value = self.formula if self.value is None else self.value
        if isinstance(value, bool):
            return _("TRUE") if value else _("FALSE")
        if isinstance(value, int | float | Decimal):
            shown = Decimal(str(value))
            shown = shown * 100 if self.is_percentage else shown
            if not shown.is_finite() or abs(shown) >= Decimal(10) ** SHOWN_LENGTH:
                return str(value)
            whole, _dot, broken = f"{shown:f}".partition(".")
            broken = broken.rstrip("0")
            sign = "%" if self.is_percentage or self.has_percent_sign else ""
            return whole + (formats.get_format("DECIMAL_SEPARATOR") + broken if broken else "") + sign
        if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
            value = value.date()
        if isinstance(value, date) and not isinstance(value, datetime):
            return formats.date_format(value, "SHORT_DATE_FORMAT")
        return str(value)


@dataclass(frozen=True)
class Row:
    """One row with something in it: its number in the sheet, and its cells up to the last that is filled."""

    number: int
    cells: Sequence[Cell]

    def cell(self, column: int) -> Cell:
        """Return the cell in a column, from 0; beyond the last filled one it is empty, and has a name all the same."""
        return self.cells[column] if column < len(self.cells) else Cell(cell_ref(column, self.number))

    @property
    def values(self) -> list[Any]:
        """What stands in each cell."""
        return [cell.value for cell in self.cells]

    @property
    def filled(self) -> list[Cell]:
        """The cells in which something stands."""
        return [cell for cell in self.cells if not cell.is_empty]


@dataclass(frozen=True)
class Span:
    """Cells that are merged, "C2:C3": rows from 1 and columns from 0, the last ones included."""

    ref: str
    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet that have something in them, in order, and what else a reader may ask about it.

    `others` are the titles of sheets beside it that have something in them too; `hidden` are columns, from 0, and
    `hidden_rows` rows, from 1, that Excel does not show; `short_rows` are lines of a text with fewer fields than most.
    `part_of` is the title of the sheet in the file, of a list that stands on it with others.
    """

    name: str
    rows: Sequence[Row] = field(repr=False, default=())
    merged: Sequence[Span] = ()
    hidden: frozenset[int] = frozenset()
    others: Sequence[str] = ()
    hidden_rows: frozenset[int] = frozenset()
    is_hidden: bool = False
    short_rows: frozenset[int] = frozenset()
    part_of: str = ""

    @property
    def title(self) -> str:
        """The title of the sheet in the file, which a list that is only a part of it does not have for a name."""
        return self.part_of or self.name

    def top(self, count: int) -> list[Row]:
        """Return what is in so many rows, from the first with something in it."""
        first = self.rows[0].number if self.rows else 1
        return list(takewhile(lambda row: row.number < first + count, self.rows))

    def below(self, number: int) -> Iterator[Row]:
        """Give the rows below a number."""
        return (row for row in self.rows if row.number > number)

    def spread_below(self, number: int) -> list[Row]:
        """Return the rows below a number; a value in cells merged downwards stands in each of its rows."""
        rows = {row.number: row for row in self.below(number)}
        for span in self.merged:
            if span.first_row <= number or span.first_column != span.last_column or span.first_row not in rows:
                continue
            value = rows[span.first_row].cell(span.first_column)
            if value.is_empty:
                continue
            for row in range(span.first_row + 1, span.last_row + 1):
                rows[row] = _with_cell(rows.get(row, Row(row, ())), span.first_column, value)
        return [rows[row] for row in sorted(rows)]


def _with_cell(row: Row, column: int, value: Cell) -> Row:
    cells = [row.cell(at) for at in range(max(len(row.cells), column + 1))]
    cells[column] = replace(value, ref=cell_ref(column, row.number))
    return Row(row.number, cells)


@dataclass(frozen=True)
class Book:
    """The sheets of a file, in order: of a CSV file one. Sheets without anything in them are not there."""

    sheets: Sequence[Sheet] = field(repr=False, default=())

    @property
    def first(self) -> Sheet:
        """The first sheet that people see; it knows the titles of the others. A hidden one when all are."""
        shown = [sheet for sheet in self.sheets if not sheet.is_hidden] or self.sheets
        others = tuple(sheet.name for sheet in self.sheets if sheet is not shown[0])
        return replace(shown[0], others=others)
