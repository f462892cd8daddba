"""Somebody's own list: its header row and the rows below it, as they are offered to whoever says what they hold."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.utils import formats

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import Header, WantedColumn, suggest
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.pointing import ShownSheet, place_of, shown_sheets
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet
from drenthe.lib.sheets.values import Reader, squeezed

TOTAL = re.compile(r"^(sub)?(totaal|totalen|total|som|aantal)\b")
ONLY_TOTAL = re.compile(
    r"^(sub|eind)?(totaal|totalen|total)( (generaal|alle \w+|van \w+|\w+))?$"
    r"|^(alle|alles)\b.*\b(samen|tezamen|opgeteld)$"
)
SUM = re.compile(r"^=?\s*(_xlfn\.)?(SUM|SUBTOTAL|AGGREGATE|COUNTA?)\s*\(", re.IGNORECASE)
CENT = 0.005
SAMPLE_ROWS = 25
SAMPLE_LENGTH = 40


@dataclass(frozen=True)
class Listed:
    """A list as it was read: its header row, which columns are hidden (from 0), and its rows.

    `place` is where its header row stands ("Blad1!7"); `sheets` are those of the file as they stand there, to point at
    another row with the names.
    """

    header: Header
    hidden: frozenset[int]
    rows: Sequence[Row] = field(repr=False, default=())
    place: str = ""
    sheets: Sequence[ShownSheet] = field(repr=False, default=())

    @classmethod
    def of(cls, book: Book, sheet: Sheet, header: Header, /, **more: Any) -> Self:
        """Return the list below a header row; a value in cells merged downwards holds for each of their rows."""
        rows, place = sheet.spread_below(header.number), place_of(sheet, header.row)
        return cls(header, sheet.hidden, rows, place, shown_sheets(book, [header.row], sheet), **more)

    @property
    def headers(self) -> list[str]:
        """The names of the columns; a column without a name is there too."""
        width = max(len(row.cells) for row in (self.header.row, *self.rows))
        return [squeezed(self.header.row.cell(column)) for column in range(width)]

    def sample(self, column: int) -> str:
        """Return the first thing that stands in a column, to recognise it by."""
        return next((_sample(cell) for cell in self._filled(column)), "")

    def suggest(
        self, wanted: Sequence[WantedColumn], fitting: Mapping[str, Reader], *, by_values: Collection[str] = ()
    ) -> dict[str, int | None]:
        """Return for each key the column that most likely holds it; hidden columns are not suggested.

        Neither is a column of which no value could be one of the field, where `fitting` has a way to tell: "Start
        project" is like "soort project". One with the very name of the field and words in it is: these can be others
        than are known. `by_values` are keys that values tell by themselves: where no name says it, the only column of
        which every value is one holds it.
        """
        names = ["" if index in self.hidden else name for index, name in enumerate(self.headers)]
        found = suggest(names, wanted)
        called = {(one.key, squeeze(name)) for one in wanted for name in (one.key, one.label, *one.aliases)}
        for key, at in found.items():
            is_called_so = at is not None and (key, squeeze(names[at])) in called and self._has_words(at)
            if at is not None and not is_called_so and not self._may_hold(fitting.get(key), at):
                found[key] = None
        for key in by_values:
            free = [at for at, name in enumerate(names) if name and at not in found.values()]
            holding = [at for at in free if self._holds(fitting[key], at)]
            if found.get(key) is None and len(holding) == 1:
                found[key] = holding[0]
        return found

    def _holds(self, read: Reader, column: int) -> bool:
        filled = self._filled(column)
        return bool(filled) and all(_can_read(read, cell) for cell in filled)

    def _may_hold(self, read: Reader | None, column: int) -> bool:
        """Whether one of the first values of a column can be read as the field, or there is none to tell by."""
        filled = self._filled(column)
        return read is None or not filled or any(_can_read(read, cell) for cell in filled)

    def _has_words(self, column: int) -> bool:
        """Whether what stands in a column are words, and no numbers or dates."""
        values = [cell.value for cell in self._filled(column)]
        return all(isinstance(one, str) and not any(sign.isdigit() for sign in one) for one in values)

    def _filled(self, column: int) -> list[Cell]:
        cells = [row.cell(column) for row in self.rows[:SAMPLE_ROWS]]
        return [cell for cell in cells if not (cell.is_empty or is_computed(cell))]


def is_computed(cell: Cell) -> bool:
    """Whether a cell says nothing by itself: a formula without its result, or an error of Excel."""
    return cell.is_without_result or cell.is_error


def is_called_total(row: Row) -> bool:
    """Whether the one text in a row says that its numbers add up those of other rows."""
    texts = [cell.value for cell in row.filled if isinstance(cell.value, str) and not is_computed(cell)]
    return len(texts) == 1 and TOTAL.match(normalise(texts[0])) is not None


def is_total(row: Row) -> bool:
    """Whether a row adds up the rows above: its first text says so, or it has nothing but numbers and formulas."""
    plain = [cell for cell in row.filled if not is_computed(cell)]
    texts = [cell.value for cell in plain if isinstance(cell.value, str)]
    if texts:
        return is_called_total(row)
    return all(isinstance(cell.value, int | float) for cell in plain)


class Sums:
    """What the numbers of each column add up to so far, to tell a row of sums that says nowhere that it is one."""

    def __init__(self) -> None:
        self.of: dict[int, tuple[float, int]] = {}  # by column: the sum, and of how many numbers

    def add(self, row: Row) -> None:
        """Count a row of the list."""
        for at, cell in enumerate(row.cells):
            if _is_number(cell.value):
                total, count = self.of.get(at, (0.0, 0))
                self.of[at] = total + cell.value, count + 1

    def are(self, row: Row) -> bool:
        """Whether a row has nothing but sums of what is above it: formulas say so, numbers are the very sums."""
        filled = [(at, cell) for at, cell in enumerate(row.cells) if not cell.is_empty]
        return bool(filled) and all(self._is_sum(at, cell) for at, cell in filled)

    def _is_sum(self, column: int, cell: Cell) -> bool:
        if cell.formula:
            return SUM.match(cell.formula) is not None
        total, count = self.of.get(column, (0.0, 0))
        return _is_number(cell.value) and count > 1 and abs(total - cell.value) < CENT


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_name_of_total(name: object) -> bool:
    """Whether a name is nothing but a word for a total ("Totaal", "Totaal plannen", "Alle plannen samen")."""
    return ONLY_TOTAL.match(normalise(str(name or ""))) is not None


def _can_read(read: Reader, cell: Cell) -> bool:
    try:
        read(cell)
    except (CellError, ValidationError):
        return False
    return True


def _sample(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return formats.date_format(cell.value, "SHORT_DATE_FORMAT")
    return squeezed(cell)[:SAMPLE_LENGTH]
