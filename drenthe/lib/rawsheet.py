"""A sheet of figures as it stands in an Excel or CSV file: every cell with its place, its value and how it is shown.

Nothing is interpreted here. The first sheet is read; what cannot be opened gives a fault.
"""

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from drenthe.lib.cells import ERRORS, Fault, why_not

DELIMITERS = (";", "\t", ",")
MAX_CSV = 10 * 1024 * 1024
MAX_COLUMNS, MAX_ROWS = 400, 20_000


@dataclass(frozen=True)
class RawCell:
    """One cell: "B4", what stands there (None when nothing), its number format, and whether it is no plain value."""

    ref: str
    value: Any
    number_format: str = "General"
    is_formula: bool = False
    is_error: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    @property
    def is_percentage(self) -> bool:
        """Whether the sheet shows it as a percentage: 0.48 as 48%."""
        return "%" in self.number_format


@dataclass
class RawSheet:
    """The rows of a sheet, counted from 1, and the spans of merged cells."""

    name: str
    rows: list[tuple[int, list[RawCell]]] = field(default_factory=list)
    merged: list[tuple[int, int, str]] = field(default_factory=list)
    is_text: bool = False

    def filled(self, after: int = 0) -> Iterator[tuple[int, list[RawCell]]]:
        """The rows below a row in which something stands."""
        return ((number, cells) for number, cells in self.rows if number > after and not all_empty(cells))


def all_empty(cells: Collection[RawCell]) -> bool:
    """Whether nothing stands in any of these cells."""
    return all(cell.is_empty for cell in cells)


def read_raw(path: Path, *, ignored_sheets: Collection[str] = ()) -> tuple[RawSheet | None, list[Fault]]:
    """Return the first sheet of an .xlsx file or the content of a .csv file, or None with the reason.

    `ignored_sheets` are titles of sheets beside the first one that may have something in them.
    """
    if path.suffix.lower() == ".csv":
        return _read_csv(path)
    if (reason := why_not(path)) is not None:
        return None, [Fault(path.name, "", "", reason)]
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:  # noqa: BLE001 -- openpyxl raises almost anything on a damaged file
        reason = _("This file is damaged or is not an Excel workbook.")
        return None, [Fault(path.name, "", type(error).__name__, reason)]
    faults = [
        Fault(other.title, "", "", _("Only the first sheet is read, but this one also contains something. Remove it."))
        for other in book.worksheets[1:]
        if other.title not in ignored_sheets and _has_content(other)
    ]
    return _from_sheet(book.worksheets[0]), faults


def _has_content(sheet: Worksheet) -> bool:
    return any(value is not None for row in sheet.iter_rows(max_row=50, values_only=True) for value in row)


def _from_sheet(sheet: Worksheet) -> RawSheet:
    raw = RawSheet(sheet.title)
    for row in sheet.iter_rows(max_row=min(sheet.max_row, MAX_ROWS), max_col=min(sheet.max_column, MAX_COLUMNS)):
        cells = [
            RawCell(
                cell.coordinate,
                cell.value,
                str(cell.number_format or "General"),
                is_formula=cell.data_type == "f",
                is_error=cell.data_type == "e" or (isinstance(cell.value, str) and cell.value in ERRORS),
            )
            for cell in row
        ]
        raw.rows.append((row[0].row or 0, cells))
    raw.merged = [(span.min_row, span.max_row, str(span.coord)) for span in sheet.merged_cells.ranges]
    return raw


def _read_csv(path: Path) -> tuple[RawSheet | None, list[Fault]]:
    def fault(reason: str) -> tuple[None, list[Fault]]:
        return None, [Fault(path.name, "", "", reason)]

    if not path.is_file():
        return fault(_("There is no such file."))
    if path.stat().st_size > MAX_CSV:
        return fault(_("This file is larger than 10 MB. Split it."))
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return fault(_("This file is not in UTF-8. Save it as “CSV UTF-8”."))
    if "\x00" in content:
        return fault(_("This is not a CSV file."))
    raw = RawSheet(path.name, is_text=True)
    first = next((line for line in content.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    for number, row in enumerate(csv.reader(io.StringIO(content), delimiter=delimiter), start=1):
        cells = [RawCell(f"{get_column_letter(at)}{number}", text or None) for at, text in enumerate(row, start=1)]
        raw.rows.append((number, cells[:MAX_COLUMNS]))
    return raw, []
