"""Which tables a file has the figures of, to say so when it was brought for another."""

from collections.abc import Iterator
from pathlib import Path

from monitoring.enums import Axis
from monitoring.models import Table
from monitoring.services.files.reading import read_file
from monitoring.services.tables.grid import shapes_of

WHOLE, ROUGH = 1.0, 0.9  # all of it can be read; its columns and rows are those of the table, and a cell is not right


def fitting_tables(path: Path, *, name: str, year: int) -> Iterator[tuple[Table, float]]:
    """Give the tables of which a file has the columns and the rows of a year, or of the year before or after it.

    By their own names: what was said of other files is not asked here, so that many tables take no more queries.
    """
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
