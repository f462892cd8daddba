"""Opening somebody's own list: where its header row is, and the rows below it, as people really keep them.

A merged title above the header, blank rows, hidden columns and a row of totals are no fault. Nothing is interpreted
here; a cell that Excel computes or that shows an error is marked as such.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import IO, Any

import openpyxl
from django.utils import formats
from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from drenthe.lib.mapping import normalise, suggest
from drenthe.lib.refusals import Refusal
from projects.imports.fields import FIELDS

HEADER_WITHIN = 20  # rows from the top
MAX_ROWS, MAX_COLUMNS = 2_000, 100
SAMPLE_ROWS = 25
TOTAL = re.compile(r"^(sub)?(totaal|totalen|total|som|aantal)\b")


class NoWorkbook(Refusal):
    """Not every file is a workbook that opens."""

    sentence = _("“%(name)s” cannot be opened as an Excel workbook (.xlsx).")


class NoHeader(Refusal):
    """A list begins with the names of its columns."""

    sentence = _("No row with column names, such as project and municipality, was found at the top of “%(name)s”.")


class TooManyRows(Refusal):
    """A list of projects is not endless."""

    sentence = _("“%(name)s” has more than %(limit)s rows. Split it.")


@dataclass(frozen=True)
class Raw:
    """What stands in a cell; `why` says why it cannot be read when Excel itself has no plain value there."""

    value: Any
    why: Any = ""


@dataclass(frozen=True)
class Row:
    """One row with something in it: its number in the sheet, its cells by column from 0, whether it is of totals."""

    number: int
    cells: Sequence[Raw]
    is_total: bool = False


@dataclass(frozen=True)
class ProjectList:
    """A list as it was read: its header row (names by column from 0), which columns are hidden, and its rows."""

    header_row: int
    headers: Sequence[str]
    hidden: frozenset[int]
    rows: Sequence[Row] = field(repr=False, default=())

    def sample(self, column: int) -> str:
        """Return the first thing that stands in a column, to recognise it by."""
        cells = (row.cells[column] for row in self.rows[:SAMPLE_ROWS])
        return next((_sample(cell.value) for cell in cells if _text(cell.value)), "")

    def suggestion(self) -> dict[str, int | None]:
        """Return for each field the column that most likely holds it; hidden columns are not suggested."""
        return suggest(["" if index in self.hidden else name for index, name in enumerate(self.headers)], FIELDS)


def open_list(file: IO[bytes], name: str) -> ProjectList:
    """Read the first sheet of a workbook. Raises NoWorkbook, NoHeader or TooManyRows."""
    try:
        book = openpyxl.load_workbook(file)
        sheet = book.worksheets[0]
    except Exception as error:  # openpyxl raises almost anything on a damaged file
        raise NoWorkbook(name=name) from error
    number = _header_row(sheet)
    if number is None:
        raise NoHeader(name=name)
    width = min(sheet.max_column, MAX_COLUMNS)
    headers = [_text(cell.value) for cell in sheet[number][:width]]
    rows = list(_rows(sheet, number, width))
    if len(rows) > MAX_ROWS:
        raise TooManyRows(name=name, limit=MAX_ROWS)
    return ProjectList(number, headers, _hidden(sheet, width), rows)


def _header_row(sheet: Worksheet) -> int | None:
    """The row in which most names of fields stand, at least two; the first of equals."""
    best, number = 1, None
    for row in sheet.iter_rows(min_row=1, max_row=min(sheet.max_row, HEADER_WITHIN), max_col=MAX_COLUMNS):
        names = [cell.value if isinstance(cell.value, str) else "" for cell in row]
        found = sum(column is not None for column in suggest(names, FIELDS).values())
        if found > best:
            best, number = found, row[0].row
    return number


def _hidden(sheet: Worksheet, width: int) -> frozenset[int]:
    """The hidden columns, from 0; Excel keeps a run of them under the letter of the first."""
    found: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            first = dimension.min or openpyxl.utils.column_index_from_string(dimension.index)
            found |= set(range(first - 1, dimension.max or first))
    return frozenset(column for column in found if column < width)


def _rows(sheet: Worksheet, header: int, width: int) -> Iterator[Row]:
    spread = _merged_down(sheet, header)
    for row in sheet.iter_rows(min_row=header + 1, max_col=width):
        cells = [_raw(spread.get((cell.row, cell.column), cell)) for cell in row]
        if any(_filled(cell) for cell in cells):
            yield Row(row[0].row or 0, cells, _is_total(cells))


def _merged_down(sheet: Worksheet, header: int) -> dict[tuple[Any, Any], Any]:
    """Cells that are merged downwards below the header show one value in each of their rows: it holds for all."""
    found = {}
    for span in sheet.merged_cells.ranges:
        if span.min_row > header and span.min_col == span.max_col:
            first = sheet.cell(span.min_row, span.min_col)
            for row in range(span.min_row + 1, span.max_row + 1):
                found[row, span.min_col] = first
    return found


def _raw(cell: Any) -> Raw:
    if cell.data_type == "f":
        return Raw(None, _("this is a formula; enter the value itself"))
    if cell.data_type == "e":
        return Raw(None, _("Excel shows an error here"))
    return Raw(cell.value)


def _filled(cell: Raw) -> bool:
    return bool(cell.why) or bool(_text(cell.value))


def _is_total(cells: Sequence[Raw]) -> bool:
    """Whether a row adds up the rows above: its first text says so, or it has nothing but numbers and formulas."""
    texts = [cell.value for cell in cells if isinstance(cell.value, str) and cell.value.strip()]
    if texts:
        return bool(TOTAL.match(normalise(texts[0]))) and len(texts) == 1
    return not any(cell.value is not None and not isinstance(cell.value, int | float) for cell in cells)


def _sample(value: Any) -> str:
    return formats.date_format(value, "SHORT_DATE_FORMAT") if isinstance(value, date) else _text(value)[:40]


def _text(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def place(column: int, row: int) -> str:
    """Return the name of a cell: column from 0, row from 1."""
    return f"{get_column_letter(column + 1)}{row}"
