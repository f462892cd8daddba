"""Columns that stand once for each half-year, quarter or month, with the period above them.

They are read as if each period had rows of its own, below one set of names: "Periode" and what stands below it. What
has a name of its own behind them all ("Saldo eind") is of the last period.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drenthe.lib.sheets.header import WITHIN
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.enums import Axis
from monitoring.services.files.columns import PERIOD, match_roles
from monitoring.services.files.layouts import YEAR
from monitoring.services.files.periods import period_of
from monitoring.services.tables.shape import Shape

LEAST = 2  # periods beside each other
LONGEST = 5  # words of a period in a title: "1e half jaar van 2026"
HEADING = "Periode"  # of the column that they get, as a file has it


@dataclass(frozen=True)
class Above:
    """Where periods stand above columns: in which each begins, where the last ends, and how wide the table is."""

    starts: Sequence[int]
    end: int
    width: int


def unfolded(sheet: Sheet, shape: Shape, year: int) -> Sheet:
    """Return a sheet with a row for each period that stands above its columns; the sheet itself where none does.

    A sheet with hidden columns stays as it is: which of them is meant could not be said any more.
    """
    if shape.columns == Axis.PERIOD or len(shape.periods_of(year)) < LEAST or sheet.hidden:
        return sheet
    for row, below in pairwise(sheet.top(WITHIN)):
        if below.number == row.number + 1 and (above := _above(row, below, shape, year)) is not None:
            return replace(sheet, rows=list(_rows(sheet, row, below, above, year)), merged=())
    return _as_titled(sheet, shape, year)


def _as_titled(sheet: Sheet, shape: Shape, year: int) -> Sheet:
    """A sheet of which one period stands in the titles, and none in its columns: that period beside each row."""
    table = next((row for row in sheet.top(WITHIN) if len(row.filled) >= LEAST), None)
    if table is None or any(PERIOD in match_roles(row, shape, year).values() for row in sheet.top(WITHIN)):
        return sheet
    titles = [row.filled[0] for row in sheet.rows if row.number < table.number and len(row.filled) == 1]
    named = [(cell, _named_in(cell.content, shape, year)) for cell in (Cell("", sheet.name), *titles)]
    periods = set().union(*(found for _cell, found in named))
    if len(periods) != 1:
        return sheet
    title = next(cell for cell, found in named if found)
    width = max(len(row.cells) for row in sheet.rows)
    heads = {row.number for row in sheet.top(WITHIN) if len(match_roles(row, shape, year)) >= LEAST} | {table.number}
    heading, period = Cell(title.ref, HEADING), Cell(title.ref, periods.pop())
    rows = [_with_last(row, width, heading if row.number in heads else period) for row in sheet.rows]
    return replace(sheet, rows=rows)


def _with_last(row: Row, width: int, last: Cell) -> Row:
    """A row with one cell more at the end; a title stays as it is."""
    return Row(row.number, [*(row.cell(at) for at in range(width)), last]) if len(row.filled) >= LEAST else row


def _named_in(text: str, shape: Shape, year: int) -> set[str]:
    """Return the periods that a title names, with the year of the table where it names none."""
    words = re.sub(r"[(),:;]", " ", text).split()
    found: set[str] = set()
    for first in range(len(words)):
        for end in range(first + 1, min(first + LONGEST, len(words)) + 1):
            part = " ".join(words[first:end])
            period = period_of(part, shape.period_kind)
            if period is None and YEAR.search(part) is None and end - first > 1:
                period = period_of(f"{part} {year}", shape.period_kind)
            found |= {period} if period is not None and not part.isdigit() else set()
    return {period for period in found if period in shape.periods_of(year)} or found


def _above(row: Row, below: Row, shape: Shape, year: int) -> Above | None:
    """Where the periods stand; None unless the names below each are the same. One by itself stands above all names."""
    periods = {
        at: period
        for at, cell in enumerate(row.cells)
        if not cell.is_empty and (period := period_of(_dated(cell, year).value, shape.period_kind))
    }
    if not periods:
        return None
    width, last = _width(row, below), max(periods)
    behind = (at for at in range(last + 1, width) if not row.cell(at).is_empty and below.cell(at).is_empty)
    end = next(behind, width)
    starts = _starts(row, periods, end)
    groups = list(_groups(below, starts, end))
    named = {tuple(squeeze(cell.value) for cell in group) for group in groups}
    is_one = len(starts) == 1 and all(any(map(str.isalpha, name)) for names in named for name in names)
    has_names_behind = all(below.cell(at).is_empty for at in range(end, width))
    is_above = (len(starts) >= LEAST or is_one) and len(named) == 1 and all(next(iter(named))) and has_names_behind
    return Above(tuple(starts), end, width) if is_above else None


def _starts(row: Row, periods: Mapping[int, str], end: int) -> list[int]:
    """The columns in which a period begins: one that stands above each of its columns begins in the first."""
    filled = [at for at in range(min(periods), end) if not row.cell(at).is_empty]
    repeated = {at for before, at in pairwise(filled) if at in periods and periods[at] == periods.get(before)}
    return [at for at in filled if at not in repeated]


def _rows(sheet: Sheet, upper: Row, lower: Row, above: Above, year: int) -> Iterator[Row]:
    first, last = above.starts[0], above.starts[-1]
    heading = Cell(upper.cell(first).ref, HEADING)
    behind = range(above.end, above.width)
    for row in sheet.rows:
        if row.number == lower.number:
            keys = [lower.cell(at) if upper.cell(at).is_empty else upper.cell(at) for at in range(first)]
            names = next(_groups(lower, above.starts, above.end))
            yield Row(row.number, [*keys, heading, *names, *(upper.cell(at) for at in behind)])
        elif row.number < upper.number or len(row.filled) < LEAST:
            yield row
        elif row.number > lower.number:
            keys = [row.cell(at) for at in range(first)]
            beyond = [cell for cell in row.cells[above.width :] if not cell.is_empty]  # below no name: a fault there
            for start, group in zip(above.starts, _groups(row, above.starts, above.end), strict=True):
                own = [row.cell(at) if start == last else Cell(row.cell(at).ref, None) for at in behind]
                more = beyond if start == last else []
                yield Row(row.number, [*keys, _dated(upper.cell(start), year), *group, *own, *more])


def _groups(row: Row, starts: Sequence[int], end: int) -> Iterator[list[Cell]]:
    """Give the cells of a row below each period."""
    for first, after in pairwise([*starts, end]):
        yield [row.cell(at) for at in range(first, after)]


def _width(row: Row, below: Row) -> int:
    return max(len(row.cells), len(below.cells))


def _dated(cell: Cell, year: int) -> Cell:
    """A cell with a period; one that names no year ("1e halfjaar") is of that of the table."""
    is_dated = not isinstance(cell.value, str) or YEAR.search(cell.value) is not None
    return cell if is_dated else replace(cell, value=f"{cell.value.strip()} {year}")
