"""Which tables a file has the figures of, to say so when it was brought for another."""

from collections.abc import Iterator
from pathlib import Path

from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.refusals import CannotOpen
from monitoring.enums import Axis
from monitoring.models import Table
from monitoring.services.files.blocks import find_blocks
from monitoring.services.files.columns import class_names
from monitoring.services.files.headings import class_said
from monitoring.services.files.reading import read_file
from monitoring.services.tables.grid import shapes_of
from monitoring.services.tables.shape import Shape

MOST_ROWS = 1_000
WHOLE, ROUGH = 1.0, 0.9  # all of it can be read; its columns and rows are those of the table, and a cell is not right
PARTLY = 0.8  # at most, of columns of which some have names of people's own: as large a part of it as has not
LEAST_ROWS = 3  # with a name of the table


def is_long(path: Path, *, name: str) -> bool:
    """Whether every sheet of a file has more rows than a table of figures, or it cannot be opened."""
    try:
        book = open_book(path, name=name)
    except CannotOpen:
        return True
    return all(len(sheet.rows) > MOST_ROWS for sheet in book.sheets)


def fitting_tables(path: Path, *, name: str, year: int) -> Iterator[tuple[Table, float]]:
    """Give the tables of which a file has the columns and the rows of a year, or of the year before or after it.

    A long list is not held against any: a table of figures has no thousand rows, and each would read all of it. By
    their own names: what was said of other files is not asked here, so that many tables take no more queries.
    """
    if is_long(path, name=name):
        return
    tables = list(Table.objects.order_by("theme", "position", "key"))
    shapes = shapes_of(tables)
    for table in tables:
        shape = shapes[table.pk]
        years = (year, year - 1, year + 1) if shape.columns == Axis.PERIOD else (year,)
        found = [
            WHOLE if not reading.faults else ROUGH
            for one in years
            if (reading := read_file(path, shape, one, name=name)).header is not None
            and reading.at
            and not reading.needs_mapping
        ]
        if found:
            yield table, max(found)
        elif part := _part(path, shape, year, name=name):
            yield table, part


def _part(path: Path, shape: Shape, year: int, *, name: str) -> float:
    """Return how many of the names of its columns speak of a table, where its rows are those of that table."""
    best = 0.0
    for block in find_blocks(open_book(path, name=name), shape, year):
        columns = block.header.columns
        at = block.header.column(f"axis:{shape.axes[0].axis}")
        names = class_names(shape.axes[0], year)
        if at is None or sum(squeeze(row.cell(at).value) in names for row in block.rows) < LEAST_ROWS:
            continue
        named = [at for at, cell in enumerate(block.header.row.cells) if not cell.is_empty]
        known = [at for at in named if at in columns or class_said(block.header.row.cell(at).value, shape, year)]
        best = max(best, PARTLY * len(known) / len(named))
    return best
