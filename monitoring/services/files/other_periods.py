"""Rows of a period that a table does not have: asked once, and left out where somebody said so.

People keep the figures of some years below each other, with a column that says of which each row is. What is
remembered is on which side of the periods of the table such rows lie, and not of which year they are: the file of next
year has the same names, and one year more before its own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.enums import PeriodKind
from monitoring.services.files.columns import PERIOD
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.layouts import Names
from monitoring.services.files.periods import period_of
from monitoring.services.files.years import FAR
from monitoring.services.tables.shape import Shape

BEFORE, AFTER = "before", "after"
SIDES = (BEFORE, AFTER)


@dataclass(frozen=True)
class OtherRows:
    """The rows of a file on one side of the periods of its table: how many of each, and whether they are left out."""

    side: str
    counts: Mapping[str, int]
    is_left_out: bool = False

    @property
    def named(self) -> str:
        """Which they are: "2023 (4 rows), 2024 (4 rows)"."""
        said = (
            ngettext("%(period)s (%(count)s row)", "%(period)s (%(count)s rows)", count)
            % {"period": period, "count": count}
            for period, count in self.counts.items()
        )
        return ", ".join(said)

    @property
    def total(self) -> int:
        """How many rows there are."""
        return sum(self.counts.values())


def period_cell(row: Row, header: Header, shape: Shape, year: int) -> Cell | None:
    """Return the cell that says that a row is of a period which the table does not have; None for any other row."""
    column = header.column(PERIOD)
    if column is None:
        return None
    cell = row.cell(column)
    return cell if not cell.is_empty and _side(cell, shape, year) else None


def rows_of_others(
    rows: Sequence[Row], columns: Mapping[int, str], shape: Shape, year: int, said: Names
) -> list[OtherRows]:
    """Return the rows of a file that a person can leave out; none where no row is of the table's own periods."""
    header = Header(Row(0, ()), columns)
    cells = [cell for row in rows if (cell := period_cell(row, header, shape, year)) is not None]
    is_own = any(_is_own(row, header, shape, year) for row in rows)
    near = [cell for cell in cells if not _is_far(cell, cells, shape, year)] if is_own else []
    return [
        OtherRows(side, Counter(one.content for one in found), said.get(PERIOD, {}).get(side) == IGNORE)
        for side in SIDES
        if (found := [cell for cell in near if _side(cell, shape, year) == side])
    ]


def settle_others(shape: Shape, year: int, reading: FigureReading) -> None:
    """Leave out the rows of other periods where somebody said so; any other is a fault, and the near ones asked."""
    expected = ", ".join(shape.periods_of(year))
    for side in SIDES:
        cells = [cell for cell in reading.outside if _side(cell, shape, year) == side]
        near = [one for one in cells if not _is_far(one, reading.outside, shape, year)] if reading.at else []
        for cell in cells:
            if cell not in near:
                reason = _("This period is not expected here. Expected: %(names)s.")
                reading.fault(cell, reason % {"names": expected})
        if not near:
            continue
        if reading.names.get(PERIOD, {}).get(side) == IGNORE:
            _left_out(near, reading)
            continue
        reading.needs_mapping = True
        reason = _(
            "These rows are of periods that the table of %(year)s does not have: %(rows)s. Expected: %(names)s. Say "
            "that they are left out, or take them out of the file."
        )
        rows = OtherRows(side, Counter(one.content for one in near)).named
        place = near[0].ref if len(near) == 1 else f"{near[0].ref}:{near[-1].ref}"
        reading.faults.append(
            Fault(reading.sheet, place, "", reason % {"rows": rows, "names": expected, "year": year})
        )


def _left_out(cells: Sequence[Cell], reading: FigureReading) -> None:
    """Say once for each period that its rows were left out."""
    counts = Counter(one.content for one in cells)
    for content, count in counts.items():
        reason = ngettext(
            "%(count)s row of this period was left out, as was chosen.",
            "%(count)s rows of this period were left out, as was chosen.",
            count,
        )
        reading.said[content] = IGNORE
        reading.note(next(one for one in cells if one.content == content), reason % {"count": count})


def _is_own(row: Row, header: Header, shape: Shape, year: int) -> bool:
    column = header.column(PERIOD)
    period = "" if column is None else _period(row.cell(column), shape)
    return bool(period) and not _side_of(period, shape, year)


def _period(cell: Cell, shape: Shape) -> str:
    """The period that a cell names: of the length of the table, or a year as a whole."""
    return period_of(cell.value, shape.period_kind) or period_of(cell.value, PeriodKind.YEAR) or ""


def _side(cell: Cell, shape: Shape, year: int) -> str:
    return _side_of(_period(cell, shape), shape, year)


def _side_of(period: str, shape: Shape, year: int) -> str:
    """Whether a period lies before or after those of the table; empty for one of its own, or of none."""
    expected = shape.periods_of(year)
    first, last = expected[0][: len(period)], expected[-1][: len(period)]
    return "" if not period or first <= period <= last else BEFORE if period < first else AFTER


def _is_far(cell: Cell, others: Sequence[Cell], shape: Shape, year: int) -> bool:
    """Whether a period lies away from all between it and the table: a typing error, which only the sender can mend."""
    expected = {int(period[:4]) for period in shape.periods_of(year)}
    own = int(_period(cell, shape)[:4])
    years = expected | {int(_period(one, shape)[:4]) for one in others}
    edge = min(expected) if own < min(expected) else max(expected)
    between = sorted(one for one in years if min(own, edge) <= one <= max(own, edge))
    return any(after - before > FAR for before, after in pairwise(between))
