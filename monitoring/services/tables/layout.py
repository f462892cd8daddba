"""How a table lies on paper: its columns, and a row for each combination of the other axes."""

from dataclasses import dataclass
from itertools import product

from monitoring.enums import Axis
from monitoring.services.tables.shape import CellAddress, Shape


@dataclass(frozen=True)
class ColumnHeading:
    """A column of figures: its key (a class, or a period) and name."""

    key: str
    label: str


@dataclass(frozen=True)
class LayoutRow:
    """A row: the names of its classes, its period when the table has that in the rows, and its cells in order."""

    labels: tuple[str, ...]
    period: str
    places: tuple[CellAddress, ...]
    is_total: bool

    @property
    def label(self) -> str:
        """What the row is called."""
        return ", ".join(self.labels)


def has_period_column(shape: Shape, year: int) -> bool:
    """Whether a file of a year needs a column with the period."""
    return shape.columns != Axis.PERIOD and len(shape.periods_of(year)) > 1


def column_headings(shape: Shape, year: int) -> list[ColumnHeading]:
    """Return the columns of figures of a table of a year."""
    axis = shape.axis(shape.columns)
    if axis is None:
        return [ColumnHeading(period, period) for period in shape.periods_of(year)]
    return [ColumnHeading(axis_class.key, axis_class.label) for axis_class in axis.classes]


def layout_rows(shape: Shape, year: int) -> list[LayoutRow]:
    """Return the rows of a table of a year."""
    in_columns = shape.axis(shape.columns)
    kept = [axis for axis in shape.axes if axis is not in_columns]
    found = []
    for period in shape.periods_of(year) if in_columns is not None else [""]:
        for classes in product(*[axis.classes for axis in kept]):
            keys = {axis.axis: one.key for axis, one in zip(kept, classes, strict=True)}
            places = tuple(_place(shape, keys, period, head.key) for head in column_headings(shape, year))
            shown = period if has_period_column(shape, year) else ""
            labels = tuple(axis_class.label for axis_class in classes)
            found.append(LayoutRow(labels, shown, places, any(axis_class.is_total for axis_class in classes)))
    return found


def _place(shape: Shape, keys: dict[str, str], period: str, column: str) -> CellAddress:
    full = {**keys, shape.columns: column}
    return "/".join(full[axis.axis] for axis in shape.axes), period or column
