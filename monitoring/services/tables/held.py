"""What was read of tables while one file is looked at: each shape and each table of cells once.

A file of plans fills two tables, each is held against those that refer to it, and each of these against its own
others: without this the same shapes were read five times over.
"""

from collections.abc import Sequence

from monitoring.models import Table
from monitoring.services.tables.grid import entries_of, shapes_of
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape


class Held:
    """Shapes and cells as they are stored when they are first asked for; for the length of one look and no longer."""

    def __init__(self) -> None:
        self._shapes: dict[int, Shape] = {}
        self._cells: dict[int, dict[CellAddress, CellEntry]] = {}

    def shapes(self, tables: Sequence[Table]) -> dict[int, Shape]:
        """Return the shape of each table by its primary key; three queries at most."""
        if unread := [table for table in tables if table.pk not in self._shapes]:
            self._shapes |= shapes_of(unread)
        return {table.pk: self._shapes[table.pk] for table in tables}

    def shape(self, table: Table) -> Shape:
        """Return the shape of one table."""
        return self.shapes([table])[table.pk]

    def cells(self, table: Table) -> dict[CellAddress, CellEntry]:
        """Return what stands in each cell of a table, as is known today. Not to be written in."""
        if table.pk not in self._cells:
            self._cells[table.pk] = entries_of(table)
        return self._cells[table.pk]
