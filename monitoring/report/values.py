"""Values of figures as the text of a report needs them: by name, as a number to compare, and as JSON that is kept."""

from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from monitoring.enums import Axis
from monitoring.models import Table
from monitoring.report.base import Figure, Value, Year
from monitoring.report.report import report_figures
from monitoring.services.tables.grid import TableGrid, grid
from monitoring.services.tables.sentences import cell_name

CELL, EVERY = "@", "*"
LANGUAGE = "nl"  # of the report: the names of its figures and tables, and how its numbers are written


class Figures:
    """The figures of a report as of a day, by name; a cell of a table as `table:series@period` as well."""

    def __init__(self, period: Year) -> None:
        """Nothing is asked yet."""
        self.period = period

    @cached_property
    def by_name(self) -> dict[str, Figure]:
        """All figures, in the order of the report."""
        return {figure.id: figure for figure in report_figures(self.period)}

    @cached_property
    def _grids(self) -> dict[str, TableGrid]:
        return {found.table.key: found for found in grid(list(Table.objects.all()))}

    def knows(self, name: str) -> bool:
        """Whether there is a figure, or a cell of a table, of this name."""
        return self._cell(name) is not None if CELL in name else name in self.by_name

    def expand(self, name: str) -> list[str]:
        """Return the names that a name with a * stands for: every place of the table that is no total."""
        table, _colon, place = name.partition(":")
        found = self._grids.get(table)
        axis = found.shape.axis(Axis.PLACE) if found else None
        if not place.startswith(EVERY) or axis is None:
            return [name]
        return [f"{table}:{one.key}{place.removeprefix(EVERY)}" for one in axis.classes if not one.is_total]

    def number(self, name: str) -> Decimal | None:
        """Return a figure as a number to compare; None where it is unknown, or a bandwidth."""
        if CELL in name:
            cell = self._cell(name)
            found = cell[0].cell(*cell[1]) if cell else None
            return found.number if found else None
        value = self.by_name[name].value if name in self.by_name else None
        return None if value is None or isinstance(value, tuple) else Decimal(value)

    def label(self, name: str) -> str:
        """Return what a figure is called."""
        if CELL in name and (cell := self._cell(name)):
            return _("%(table)s: %(cell)s") % {
                "table": cell[0].shape.label,
                "cell": cell_name(cell[0].shape, *cell[1]),
            }
        return f"{self.by_name[name].part}: {self.by_name[name].name}" if name in self.by_name else name

    def _cell(self, name: str) -> tuple[TableGrid, tuple[str, str]] | None:
        table, _colon, place = name.partition(":")
        series, _at, period = place.partition(CELL)
        found = self._grids.get(table)
        return (found, (series, period)) if found and series in set(found.shape.series()) else None


def as_json(value: Value) -> Any:
    """Return a value as JSON keeps it without loss: euros and fractions as text, a bandwidth as two numbers."""
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, Decimal) else value


def of_json(value: Any) -> Value:
    """Return the value that `as_json` kept."""
    if isinstance(value, list):
        return (int(value[0]), int(value[1]))
    return Decimal(value) if isinstance(value, str) else value
