"""Reading a workbook that people filled in: every cell that cannot be used is named with what stood there.

Nothing is guessed. A date that stands there as text, or an amount written as "€ 1.234,56", is a fault with the place
and the mend in it, because a silent reading of it would one day be wrong.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from drenthe.lib.money import AmountError, to_euros

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED = 500 * 1024 * 1024
ERRORS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
EXCEL_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the sheet, the cell (empty when it is the whole sheet), what stood there, and why."""

    sheet: str
    cell: str
    found: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{place}: {self.reason}" + (f" ({_('found')}: {self.found})" if self.found else "")


class CellError(ValueError):
    """A value cannot be used; the message says why, in the active language."""


Reader = Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """A column that is read: its stable key, its label, how a cell is read, and whether it must be filled in."""

    key: str
    label: Any
    read: Reader
    is_required: bool = False
    is_optional_column: bool = False


@dataclass
class Table:
    """What was read: rows of values by key with their number in the sheet, and everything that was wrong."""

    sheet: str = ""
    rows: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    letters: dict[str, str] = field(default_factory=dict)

    def fault(self, row: int, key: str, reason: str, found: Any = "") -> None:
        """Add a fault at the cell of a column in a row."""
        letter = self.letters.get(key, "")
        self.faults.append(Fault(self.sheet, f"{letter}{row}" if letter else str(row), _shown(found), reason))


def read_table(path: Path, fields: Sequence[Field]) -> Table:
    """Read the first sheet of a workbook: a header row of keys or labels, and the rows below it.

    Everything that is wrong is collected; a file that cannot be opened at all gives one fault.
    """
    table = Table(sheet=path.name)
    if (reason := why_not(path)) is not None:
        table.faults.append(Fault(path.name, "", "", reason))
        return table
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:  # noqa: BLE001 -- openpyxl raises almost anything on a damaged file
        reason = _("This file is damaged or is not an Excel workbook.")
        table.faults.append(Fault(path.name, "", type(error).__name__, reason))
        return table
    sheet = book.worksheets[0]
    table.sheet = sheet.title
    _check_sheets(book, table)
    header = _read_header(sheet, fields, table)
    if header is not None:
        _check_merged(sheet, header, table)
        for number, cells in _filled_rows(sheet, header, table):
            _read_row(number, cells, fields, table)
    return table


def why_not(path: Path) -> str | None:
    """Return why the file is not even opened; None when it may be."""
    if not path.is_file():
        return _("There is no such file.")
    if path.stat().st_size > MAX_BYTES:
        return _("This file is larger than 50 MB. Split it.")
    with path.open("rb") as file:
        if file.read(8) == OLE:
            return _("This is an old .xls file, or it has a password. Save it as .xlsx without a password.")
    if not zipfile.is_zipfile(path):
        return _("This is not an Excel workbook (.xlsx).")
    with zipfile.ZipFile(path) as archive:
        if any(Path(name).name.lower() == "vbaproject.bin" for name in archive.namelist()):
            return _("This workbook contains macros. Save it as .xlsx without macros.")
        if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
            return _("This file is much larger when unpacked than it looks. It will not be opened.")
    return None


def _check_sheets(book: openpyxl.Workbook, table: Table) -> None:
    for other in book.worksheets[1:]:
        if any(cell is not None for row in other.iter_rows(max_row=50, values_only=True) for cell in row):
            reason = _("Only the first sheet is read, but this one also contains something. Remove it.")
            table.faults.append(Fault(other.title, "", "", reason))


def _read_header(sheet: Worksheet, fields: Sequence[Field], table: Table) -> int | None:
    """Find the row with the keys (or the labels) and note which column is which; None when there is none."""
    names = {_plain(name): one.key for one in fields for name in (one.key, str(one.label))}
    number = next(
        (
            row
            for row in range(1, min(sheet.max_row, 10) + 1)
            if sum(_plain(cell.value) in names for cell in sheet[row]) >= min(3, len(fields))
        ),
        None,
    )
    if number is None:
        reason = _("No row with column names was found in the first ten rows.")
        table.faults.append(Fault(table.sheet, "", "", reason))
        return None
    if number < sheet.max_row and sum(cell.value in table_keys(fields) for cell in sheet[number + 1]) >= min(
        3, len(fields)
    ):
        number += 1  # labels above, stable keys below
    for cell in sheet[number]:
        _note_column(cell, names, table)
    missing = [one for one in fields if one.key not in table.letters and not one.is_optional_column]
    for one in missing:
        reason = _("The column “%(label)s” is missing.") % {"label": one.label}
        table.faults.append(Fault(table.sheet, str(number), "", reason))
    return None if missing else number


def table_keys(fields: Sequence[Field]) -> set[str]:
    """Return the stable keys of the fields."""
    return {one.key for one in fields}


def _note_column(cell: Any, names: dict[str, str], table: Table) -> None:
    if cell.value is None:
        return
    key = names.get(_plain(cell.value))
    if key is None:
        reason = _("This column is not known. Remove it, or give it one of the known names.")
        table.faults.append(Fault(table.sheet, cell.coordinate, _shown(cell.value), reason))
    elif key in table.letters:
        reason = _("This column appears twice.")
        table.faults.append(Fault(table.sheet, cell.coordinate, _shown(cell.value), reason))
    else:
        table.letters[key] = get_column_letter(cell.column)


def _check_merged(sheet: Worksheet, header: int, table: Table) -> None:
    for span in sheet.merged_cells.ranges:
        if span.max_row > header:
            reason = _("These cells are merged. Split them and fill in each row.")
            table.faults.append(Fault(table.sheet, span.coord, "", reason))


def _filled_rows(sheet: Worksheet, header: int, table: Table) -> Iterator[tuple[int, dict[str, Any]]]:
    columns = {letter: key for key, letter in table.letters.items()}
    empty: int | None = None
    for row in sheet.iter_rows(min_row=header + 1):
        cells = {columns[letter]: cell for cell in row if (letter := getattr(cell, "column_letter", "")) in columns}
        number = row[0].row or 0
        if all(cell.value is None for cell in cells.values()):
            empty = empty or number
            continue
        if empty is not None:
            reason = _("This row is empty but more rows follow. Remove it.")
            table.faults.append(Fault(table.sheet, str(empty), "", reason))
            empty = None
        yield number, cells


def _read_row(number: int, cells: dict[str, Any], fields: Sequence[Field], table: Table) -> None:
    values, before = {}, len(table.faults)
    for one in fields:
        cell = cells.get(one.key)
        raw = None if cell is None else cell.value
        try:
            values[one.key] = _read_cell(cell, raw, one)
        except (CellError, ValidationError) as error:
            reason = error.messages[0] if isinstance(error, ValidationError) else str(error)
            table.fault(number, one.key, f"{one.label}: {reason}", raw)
    if len(table.faults) == before:
        table.rows.append((number, values))


def _read_cell(cell: Any, raw: Any, one: Field) -> Any:
    if raw is None or raw == "":
        if one.is_required:
            raise CellError(_("This must be filled in."))
        return None
    if cell.data_type == "f":
        raise CellError(_("This is a formula. Enter the value itself (copy, paste as values)."))
    if cell.data_type == "e" or raw in ERRORS:
        raise CellError(_("Excel shows an error here."))
    if isinstance(raw, str) and raw != raw.strip():
        raise CellError(_("There are spaces before or after the text. Remove them."))
    return one.read(raw)


def text(limit: int) -> Reader:
    """Return a reader of a text up to a length; a whole number that stands there as a number counts as its digits."""

    def read(value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise CellError(_("Text is expected here."))
        found = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        if len(found) > limit:
            raise CellError(_("This text is longer than %(limit)s characters.") % {"limit": limit})
        if re.search(r"[\x00-\x08\x0b-\x1f]", found):
            raise CellError(_("This text contains an invisible character."))
        return found

    return read


def day(value: Any) -> date:
    """Read a date that Excel knows as one."""
    if isinstance(value, datetime):
        found = value.date()
        if (value.hour, value.minute, value.second) != (0, 0, 0):
            raise CellError(_("A date without a time is expected here."))
    elif isinstance(value, date):
        found = value
    elif isinstance(value, str):
        raise CellError(_("This date is entered as text. Turn it into a date (format cells, date)."))
    else:
        raise CellError(_("This is not a date."))
    if found < EXCEL_FIRST_DAY:
        raise CellError(_("This date cannot be correct."))
    return found


def euros(value: Any) -> Decimal:
    """Read an amount that Excel knows as a number, with at most two decimals, above zero."""
    if isinstance(value, str):
        raise CellError(
            _("This amount is entered as text. Turn it into a number, without € and thousands separators.")
        )
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise CellError(_("An amount is expected here."))
    try:
        # Excel keeps every number as a float; its shortest decimal form is what the person typed.
        amount = to_euros(str(value))
    except AmountError as error:
        raise CellError(str(error)) from None
    if amount < 0:
        raise CellError(_("An amount cannot be below zero."))
    return amount


def positive_euros(value: Any) -> Decimal:
    """Read an amount above zero."""
    amount = euros(value)
    if amount == 0:
        raise CellError(_("The amount must be above zero."))
    return amount


def whole(value: Any) -> int:
    """Read a whole number above zero."""
    if isinstance(value, str):
        raise CellError(_("This number is entered as text. Turn it into a number."))
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise CellError(_("A whole number is expected here."))
    if value < 1:
        raise CellError(_("The number must be above zero."))
    return int(value)


def choice(options: Callable[[], dict[str, Any]]) -> Reader:
    """Return a reader of one of the options, by key or label, whatever the capitals."""

    def read(value: Any) -> Any:
        known = {_plain(name): option for name, option in options().items()}
        if (found := known.get(_plain(value))) is None:
            names = ", ".join(sorted(options())[:12])
            raise CellError(_("This is not one of: %(names)s.") % {"names": names})
        return found

    return read


def _plain(value: Any) -> str:
    return str(value or "").strip().casefold()


def _shown(value: Any) -> str:
    return "" if value is None else str(value)[:60]
