"""Rows of a file that are sums of its other rows: a total over classes, and the year as a whole among its quarters."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product

from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.enums import PeriodKind
from monitoring.services.files.columns import PERIOD, VALUE, figure_columns
from monitoring.services.files.figures import Check
from monitoring.services.files.periods import period_of
from monitoring.services.files.rows import RowKeys
from monitoring.services.tables.shape import CellAddress, Shape


def parts_of(
    shape: Shape, keys: Mapping[str, str], totals: Collection[str], periods: Sequence[str]
) -> list[CellAddress]:
    """Return the figures that a total of the file is the sum of: over the axes of `totals`, and over periods."""
    options = [
        [one.key for one in axis.classes if not one.is_total] if axis.axis in totals else [keys[axis.axis]]
        for axis in shape.axes
    ]
    return [("/".join(series), period) for series in product(*options) for period in periods]


def whole_year(row: Row, header: Header, shape: Shape, year: int) -> Cell | None:
    """Return the cell that says that a row is of the year as a whole, in a table of shorter periods; else None."""
    column = header.column(PERIOD)
    if column is None or shape.period_kind == PeriodKind.YEAR:
        return None
    cell = row.cell(column)
    return cell if not cell.is_empty and period_of(cell.value, PeriodKind.YEAR) == str(year) else None


def sums_of_year(row: Row, header: Header, shape: Shape, about: RowKeys, year: int) -> Iterator[Check]:
    """Give each figure of a row that is of the year as a whole, with the figures that it is the sum of."""
    value = header.column(VALUE)
    figures = list(figure_columns(header)) if value is None else [(value, VALUE)]
    for at, role in figures:
        kind, _sep, key = role.partition(":")
        full = {**about.keys, shape.columns: key} if kind == "class" else about.keys
        if kind != "period" and all(axis.axis in full or axis.axis in about.totals for axis in shape.axes):
            yield Check(row.cell(at), parts_of(shape, full, about.totals, shape.periods_of(year)))
