"""Tables that stand beside each other on a sheet: each is looked at in columns of its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.services.files.columns import match_roles
from monitoring.services.tables.shape import Shape

LEAST = 2  # names of the table in the columns of each
WITHIN = 60  # rows: a header below those is one of a table under another


def side_by_side(sheet: Sheet, shape: Shape, year: int) -> list[Sheet]:
    """Return a sheet once for each table beside another on it, with only its own columns; the sheet itself without.

    They are beside each other where what the first names in its first column is named again further on.
    """
    for row in sheet.top(WITHIN):
        if starts := _starts(row, shape, year):
            ends = [*starts[1:], max(len(one.cells) for one in sheet.rows)]
            return [_only(sheet, first, last) for first, last in zip([0, *starts[1:]], ends, strict=True)]
    return [sheet]


def twins(sheet: Sheet) -> list[tuple[Sheet, Row]]:
    """Return a sheet once for each table on it of which the columns have the very same names, each with its header.

    The names may be somebody's own. What stands in the first column of each must be names too, the same as in the
    others: or it is one table with words above its columns that come again.
    """
    for row in sheet.top(WITHIN):
        starts = _starts_again(row)
        if len(starts) > 1 and _have_same_names(starts, [one for one in sheet.rows if one.number > row.number]):
            ends = [*starts[1:], max(len(one.cells) for one in sheet.rows)]
            parts = [_only(sheet, first, last) for first, last in zip([0, *starts[1:]], ends, strict=True)]
            return [(part, next(one for one in part.rows if one.number == row.number)) for part in parts]
    return []


def _starts_again(row: Row) -> list[int]:
    """The columns in which the first name of a row stands again with all names behind it; none where it does not."""
    names = [(at, squeeze(cell.value)) for at, cell in enumerate(row.cells) if isinstance(cell.value, str)]
    places = [number for number, (_at, name) in enumerate(names) if name and name == names[0][1]]
    width = len(names) // max(len(places), 1)
    again = [[name for _at, name in names[number : number + width]] for number in range(0, len(names), max(width, 1))]
    if len(names) != len(row.filled) or width < LEAST or any(part != again[0] for part in again):
        return []
    return [names[number][0] for number in places]


def _have_same_names(starts: Sequence[int], below: Sequence[Row]) -> bool:
    """Whether texts stand below each of some columns, and the same in all of them."""
    found = [
        {squeeze(row.cell(at).value) for row in below if isinstance(row.cell(at).value, str)} - {""} for at in starts
    ]
    return all(found) and bool(set.intersection(*found))


def _starts(row: Row, shape: Shape, year: int) -> list[int]:
    """The columns in which the tables begin whose headers stand in a row; none where there is one."""
    if sum(isinstance(value, str) for value in row.values) < 2 * LEAST:
        return []
    roles = match_roles(row, shape, year)
    first = roles.get(min(roles, default=-1), "")
    starts = [at for at, role in roles.items() if role == first and role.startswith("axis:")]
    parts = Counter(sum(start <= at for start in starts) for at in roles)
    return starts if len(starts) > 1 and all(parts[number + 1] >= LEAST for number in range(len(starts))) else []


def _only(sheet: Sheet, first: int, last: int) -> Sheet:
    """A sheet with nothing outside some columns, each cell under its own name."""
    rows = [Row(row.number, _within(row, first, last)) for row in sheet.rows]
    merged = [span for span in sheet.merged if first <= span.first_column < last]
    hidden = frozenset(at for at in sheet.hidden if first <= at < last)
    return replace(sheet, rows=[row for row in rows if row.filled], merged=merged, hidden=hidden)


def _within(row: Row, first: int, last: int) -> Sequence[Cell]:
    cells = [
        cell if first <= at else replace(cell, value=None, formula="") for at, cell in enumerate(row.cells[:last])
    ]
    while cells and cells[-1].is_empty:
        cells.pop()
    return cells
