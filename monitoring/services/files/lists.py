"""A list of dwellings or plans one by one, brought where a table wants counts: said as such, with the way on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Row, Sheet
from monitoring.enums import Axis
from monitoring.services.files.columns import VALUE, class_names
from monitoring.services.files.counting import DAY, can_be_counted, count_list
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.grouped import year_of
from monitoring.services.tables.shape import Shape

LOOKED_AT = 200  # rows
TIMES = 3  # that the same place stands in a column before it is called a list


def read_list(sheet: Sheet, header: Header | None, shape: Shape, year: int, reading: FigureReading) -> bool:
    """Count a list of dwellings into the table, when it has all that is needed for that; return whether it was.

    What keeps it from being counted is said with what a table wants instead.
    """
    reading.one_by_one = list(listed_one_by_one(sheet, header, shape, year))
    if not reading.one_by_one or header is None or not can_be_counted(shape):
        return False
    counted = count_list(sheet, header, shape, year)
    if isinstance(counted, str):
        reading.one_by_one = [replace(one, reason=f"{one.reason} {counted}") for one in reading.one_by_one]
        return False
    reading.header, reading.needs_mapping, reading.counted = None, False, counted
    reading.faults += counted.faults
    if not counted.rows:
        reason = _("None of the %(count)s rows is of this table, which has %(names)s. Is the year right?")
        facts = {"count": counted.others, "names": ", ".join(shape.periods_of(year))}
        reading.faults.append(Fault(sheet.name, "", "", reason % facts))
    reading.entries = dict(counted.entries)
    reading.at = dict.fromkeys(counted.entries, counted.place)
    return True


def listed_one_by_one(sheet: Sheet, header: Header | None, shape: Shape, year: int) -> Iterator[Fault]:
    """Give that a sheet lists dwellings or plans one by one: a place again and again, and a year or day beside it.

    A table with one figure in each row has its places more than once as well; it has a column for that figure.
    """
    axis = shape.axis(Axis.PLACE)
    if axis is None or (header is not None and VALUE in header.columns.values()):
        return
    rows = list(sheet.rows)[:LOOKED_AT]
    known = {*class_names(axis, year), *axis.strangers}
    width = max((len(row.cells) for row in rows), default=0)
    for at in range(width):
        cells = [row.cell(at) for row in rows]
        counts = Counter(cell.content for cell in cells if squeeze(cell.value) in known)
        place, times = next(iter(counts.most_common(1)), ("", 0))
        if times >= TIMES and _has_years(rows, width):
            said = _(
                "This looks like a list of dwellings or plans one by one: “%(place)s” stands in %(times)s rows. This "
                "table wants one row for each place, with the numbers. Count them first (in Excel: a pivot table by "
                "place and year) and submit that; a list of plans is submitted under plan registration."
            )
            first = next(cell for cell in cells if cell.content == place)
            yield Fault(sheet.name, first.ref, "", said % {"place": place, "times": times})
            return


def _has_years(rows: list[Row], width: int) -> bool:
    """Whether a column has a year or a day in most of its cells."""
    for at in range(width):
        cells = [row.cell(at) for row in rows if not row.cell(at).is_empty]
        years = [cell for cell in cells if isinstance(cell.value, date) or year_of(cell) or DAY.match(cell.content)]
        if len(years) >= TIMES and len(years) * 2 > len(cells):
            return True
    return False
