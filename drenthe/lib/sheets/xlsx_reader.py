"""An Excel workbook as sheets: openpyxl streams their cells, with formulas, the results that are kept, and formats.

What it leaves out when it streams, merged and hidden cells, is read from the part of the sheet itself.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.escape import unescape

from drenthe.lib.files.zips import open_zip
from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import CannotOpen, Limits, NoSheet, WorkbookDamaged
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet, Span, cell_ref
from drenthe.lib.sheets.xlsx_scan import MAX_COLUMNS

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMN, ROW, MERGE = f"{MAIN}col", f"{MAIN}row", f"{MAIN}mergeCell"
TRUE = {"1", "true"}


@dataclass
class _Marks:
    """What is said of the cells of a sheet beside what is in them."""

    merged: list[Span] = field(default_factory=list)
    columns: set[int] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)


def read_workbook(path: Path, name: str, limits: Limits) -> Book:
    """Read the sheets of an .xlsx file. Raises WorkbookDamaged, NoSheet, TooManyRows and TooManyColumns."""
    try:
        return _read(path, name, limits)
    except CannotOpen:
        raise
    except Exception as error:  # the library raises almost anything on a damaged file
        raise WorkbookDamaged from error


def _read(path: Path, name: str, limits: Limits) -> Book:
    book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    results = None
    try:
        if not book.worksheets:
            raise NoSheet
        sheets = []
        for at, sheet in enumerate(book.worksheets):
            marks = _marks(path, sheet)
            rows = _rows(sheet, marks.merged, Collector(name, limits))
            if any(cell.formula for row in rows for cell in row.cells):
                results = results or openpyxl.load_workbook(path, read_only=True, keep_links=False, data_only=True)
                rows = _with_results(rows, results.worksheets[at])
            sheets.append(
                Sheet(
                    name=sheet.title,
                    rows=rows,
                    merged=marks.merged,
                    hidden=frozenset(marks.columns),
                    hidden_rows=frozenset(marks.rows),
                    is_hidden=sheet.sheet_state != "visible",
                )
            )
        return Book([sheet for sheet in sheets if sheet.rows] or sheets[:1])
    finally:
        book.close()
        if results is not None:
            results.close()


def _rows(sheet: Any, merged: Sequence[Span], collector: Collector) -> Sequence[Row]:
    sheet.reset_dimensions()  # what a file says of its own size need not be true
    covered = set(_covered(merged))
    for number, streamed in enumerate(sheet.iter_rows(), start=1):
        width = next((at for at in range(len(streamed), 0, -1) if streamed[at - 1].value is not None), 0)
        collector.add(number, list(_cells(number, streamed[:width], covered)))
    return collector.rows


def _cells(row: int, streamed: Iterable[Any], covered: Container[tuple[int, int]]) -> Iterator[Cell]:
    for column, cell in enumerate(streamed):
        ref, value = cell_ref(column, row), cell.value
        if value is None or (row, column) in covered:
            yield Cell(ref)
        elif cell.data_type == "f":
            yield Cell(ref, None, cell.number_format or "General", formula=_formula(value))
        else:
            is_error = cell.data_type == "e" or (isinstance(value, str) and value in ERRORS)
            value = _unescaped(value) if isinstance(value, str) else value
            yield Cell(ref, value, cell.number_format or "General", is_error=is_error)


def _unescaped(text: str) -> str:
    """A text as it was typed: Excel keeps a sign that XML cannot hold as its number ("_x000D_")."""
    return unescape(text).replace("\r\n", "\n").replace("\r", "\n") if "_x" in text else text


def _formula(value: Any) -> str:
    """The text of a formula; one that fills a range is an object of the library."""
    return str(getattr(value, "text", None) or value)


def _with_results(rows: Sequence[Row], sheet: Any) -> Sequence[Row]:
    """The rows again, with the results that the file keeps of its formulas."""
    sheet.reset_dimensions()
    wanted = {row.number: row for row in rows}
    for number, streamed in enumerate(sheet.iter_rows(), start=1):
        if (row := wanted.get(number)) is not None:
            pairs = zip_longest(row.cells, streamed[: len(row.cells)])
            wanted[number] = Row(number, tuple(_with_result(cell, seen) for cell, seen in pairs))
    return list(wanted.values())


def _with_result(cell: Cell, seen: Any) -> Cell:
    if not cell.formula or seen is None:
        return cell
    is_error = seen.data_type == "e" or (isinstance(seen.value, str) and seen.value in ERRORS)
    return Cell(cell.ref, seen.value, cell.number_format, cell.formula, is_error=is_error)


def _covered(merged: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The cells below or beside the first one of merged cells: Excel does not show what stands there."""
    for span in merged:
        for row in range(span.first_row, span.last_row + 1):
            for column in range(span.first_column, span.last_column + 1):
                if (row, column) != (span.first_row, span.first_column):
                    yield row, column


def _marks(path: Path, sheet: Any) -> _Marks:
    """The merged cells, and the hidden columns (from 0) and rows (from 1)."""
    marks, number = _Marks(), 0
    with open_zip(path) as archive, archive.open(sheet._worksheet_path) as part:  # noqa: SLF001 -- no other way
        for _event, element in etree.iterparse(
            part, events=("end",), tag=(COLUMN, ROW, MERGE), resolve_entities=False
        ):
            if element.tag == ROW:
                number = int(element.get("r", number + 1))
                if element.get("hidden") in TRUE:
                    marks.rows.add(number)
                element.clear(keep_tail=False)
            elif element.tag == MERGE:
                marks.merged.append(_span(element.get("ref", "")))
            elif element.get("hidden") in TRUE:
                last = min(int(element.get("max", "1")), MAX_COLUMNS)
                marks.columns |= set(range(int(element.get("min", "1")) - 1, last))
    return marks


def _span(ref: str) -> Span:
    first_column, first_row, last_column, last_row = (end or 1 for end in range_boundaries(ref))
    return Span(ref, first_row, last_row, first_column - 1, last_column - 1)
