"""An Excel workbook as a sheet: openpyxl streams the cells of the first one, with their formulas and number formats.

calamine, which reads much faster but knows no formulas and no formats, tells what openpyxl leaves out when it streams:
which other sheets have something in them, and which cells are merged.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from lxml import etree
from python_calamine import CalamineWorkbook

from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import CannotOpen, Limits, NoSheet, WorkbookDamaged
from drenthe.lib.sheets.sheet import Cell, Row, Sheet, Span, cell_ref
from drenthe.lib.sheets.xlsx_scan import MAX_COLUMNS
from drenthe.lib.zips import open_zip

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_workbook(path: Path, name: str, limits: Limits) -> Sheet:
    """Read the first sheet of an .xlsx file. Raises WorkbookDamaged, NoSheet, TooManyRows and TooManyColumns."""
    try:
        return _read(path, name, limits)
    except CannotOpen:
        raise
    except Exception as error:  # both libraries raise almost anything on a damaged file
        raise WorkbookDamaged from error


def _read(path: Path, name: str, limits: Limits) -> Sheet:
    book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    try:
        if not book.worksheets:
            raise NoSheet
        first, *others = book.worksheets
        overview = CalamineWorkbook.from_path(path)
        merged = [_span(*ends) for ends in overview.get_sheet_by_name(first.title).merged_cell_ranges or ()]
        return Sheet(
            name=first.title,
            rows=_rows(first, merged, Collector(name, limits)),
            merged=merged,
            hidden=_hidden(path, first),
            others=[other.title for other in others if overview.get_sheet_by_name(other.title).end is not None],
        )
    finally:
        book.close()


def _span(start: tuple[int, int], end: tuple[int, int]) -> Span:
    (first_row, first_column), (last_row, last_column) = start, end
    ref = f"{cell_ref(first_column, first_row + 1)}:{cell_ref(last_column, last_row + 1)}"
    return Span(ref, first_row + 1, last_row + 1, first_column, last_column)


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
            continue
        is_error = cell.data_type == "e" or (isinstance(value, str) and value in ERRORS)
        yield Cell(ref, value, cell.number_format or "General", is_formula=cell.data_type == "f", is_error=is_error)


def _covered(merged: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The cells below or beside the first one of merged cells: Excel does not show what stands there."""
    for span in merged:
        for row in range(span.first_row, span.last_row + 1):
            for column in range(span.first_column, span.last_column + 1):
                if (row, column) != (span.first_row, span.first_column):
                    yield row, column


def _hidden(path: Path, sheet: Any) -> frozenset[int]:
    """The hidden columns, from 0: they stand before the rows in the part of the sheet."""
    hidden: set[int] = set()
    with open_zip(path) as archive, archive.open(sheet._worksheet_path) as part:  # noqa: SLF001 -- no other way
        for _event, element in etree.iterparse(part, events=("start",), tag=(f"{MAIN}col", f"{MAIN}sheetData")):
            if element.tag == f"{MAIN}sheetData":
                break
            if element.get("hidden") in {"1", "true"}:
                last = min(int(element.get("max", "1")), MAX_COLUMNS)
                hidden |= set(range(int(element.get("min", "1")) - 1, last))
    return frozenset(hidden)
