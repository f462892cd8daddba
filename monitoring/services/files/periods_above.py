"""Columns that stand once for each half-year, quarter or month, with the period above them.

They are read as if each period had rows of its own, below one set of names: "Periode" and what stands below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drenthe.lib.sheets.header import WITHIN
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.enums import Axis
from monitoring.services.files.layouts import YEAR
from monitoring.services.files.periods import period_of
from monitoring.services.tables.shape import Shape

LEAST = 2  # periods beside each other
HEADING = "Periode"  # of the column that they get, as a file has it


def unfolded(sheet: Sheet, shape: Shape, year: int) -> Sheet:
    """Return a sheet with a row for each period that stands above its columns; the sheet itself where none does.

    A sheet with hidden columns stays as it is: which of them is meant could not be said any more.
    """
    if shape.columns == Axis.PERIOD or len(shape.periods_of(year)) < LEAST or sheet.hidden:
        return sheet
    for row, below in pairwise(sheet.top(WITHIN)):
        if below.number == row.number + 1 and (starts := _starts(row, below, shape, year)):
            return replace(sheet, rows=list(_rows(sheet, row, below, starts, year)), merged=())
    return sheet


def _starts(row: Row, below: Row, shape: Shape, year: int) -> list[int]:
    """The columns in which a period begins; none unless the names below each are the same."""
    filled = [at for at, cell in enumerate(row.cells) if not cell.is_empty]
    first = next((at for at in filled if period_of(_dated(row.cell(at), year).value, shape.period_kind)), None)
    starts = [at for at in filled if first is not None and at >= first]
    named = {tuple(squeeze(cell.value) for cell in group) for group in _groups(below, starts, _width(row, below))}
    return starts if len(starts) >= LEAST and len(named) == 1 and all(next(iter(named))) else []


def _rows(sheet: Sheet, upper: Row, lower: Row, starts: Sequence[int], year: int) -> Iterator[Row]:
    width = _width(upper, lower)
    heading = Cell(upper.cell(starts[0]).ref, HEADING)
    for row in sheet.rows:
        if row.number == lower.number:
            keys = [lower.cell(at) if upper.cell(at).is_empty else upper.cell(at) for at in range(starts[0])]
            yield Row(row.number, [*keys, heading, *next(_groups(lower, starts, width))])
        elif row.number < upper.number or len(row.filled) < LEAST:
            yield row
        elif row.number > lower.number:
            keys = [row.cell(at) for at in range(starts[0])]
            beyond = [cell for cell in row.cells[width:] if not cell.is_empty]  # below no name: a fault at its cell
            for start, group in zip(starts, _groups(row, starts, width), strict=True):
                more = beyond if start == starts[-1] else []
                yield Row(row.number, [*keys, _dated(upper.cell(start), year), *group, *more])


def _groups(row: Row, starts: Sequence[int], width: int) -> Iterator[list[Cell]]:
    """Give the cells of a row below each period."""
    for first, end in pairwise([*starts, width]):
        yield [row.cell(at) for at in range(first, end)]


def _width(row: Row, below: Row) -> int:
    return max(len(row.cells), len(below.cells))


def _dated(cell: Cell, year: int) -> Cell:
    """A cell with a period; one that names no year ("1e halfjaar") is of that of the table."""
    is_dated = not isinstance(cell.value, str) or YEAR.search(cell.value) is not None
    return cell if is_dated else replace(cell, value=f"{cell.value.strip()} {year}")
