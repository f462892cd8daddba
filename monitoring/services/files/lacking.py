"""Columns that a file does not have, by the word of a person: their figures are stored as not known, with a finding.

Only of what stands beside other figures in a row, such as an opening balance: a table of years has no year to leave
out, and a row of which no figure is left says nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.header import Header
from monitoring.enums import Mark
from monitoring.services.files.columns import VALUE, added_columns
from monitoring.services.files.doubts import Doubt
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.layouts import LACKING, YES, Names
from monitoring.services.tables.shape import CellEntry, Shape


def may_lack(columns: Mapping[int, str], header: Header, shape: Shape) -> dict[str, str]:
    """Return the names by class of the columns of a table that no column holds, and that a file may come without.

    None of a table with a year in each column, of one with a figure in each row, or where no other column is left.
    """
    axis, roles = shape.axis(shape.columns), set(columns.values())
    if axis is None or VALUE in roles:
        return {}
    added = added_columns(Header(header.row, dict(columns)), shape)
    absent = {one.key: one.label for one in axis.classes if f"class:{one.key}" not in roles and one.key not in added}
    return absent if len(absent) + len(added) < len(axis.classes) else {}


def as_names(keys: Iterable[str]) -> dict[str, str]:
    """Return that these classes are not in a file, as it is kept with the names in its rows."""
    return dict.fromkeys(keys, YES)


def said_lacking(names: Names, header: Header, shape: Shape) -> dict[str, str]:
    """Return the names by class of the columns that a file does not have, as somebody said."""
    said = names.get(LACKING, {})
    return {key: label for key, label in may_lack(header.columns, header, shape).items() if key in said}


def fill_lacking(shape: Shape, keys: Collection[str], reading: FigureReading) -> None:
    """Say of each row of a file that what its lacking columns would hold is not in the source."""
    for series, period in list(reading.at):
        for key in keys:
            place = shape.replaced(series, shape.columns, key), period
            if place not in reading.at and place not in reading.entries:
                reading.entries[place] = CellEntry(None, Mark.NOT_PRINTED)
                reading.lacking.append(place)


def doubt_of_lacking(shape: Shape, reading: FigureReading) -> Doubt:
    """Return what is stored as not known because the file has no column for it."""
    way_on = _("They get a finding that says so. Does the file have the column after all? Then choose it.")
    return Doubt(_("Columns that are not in the file"), tuple(_lines(shape, reading)), way_on)


def _lines(shape: Shape, reading: FigureReading) -> Iterator[str]:
    axis = shape.axis(shape.columns)
    counts: dict[str, int] = {}
    for series, _period in reading.lacking:
        key = series.split("/")[shape.index(shape.columns)]
        counts[key] = counts.get(key, 0) + 1
    for key, count in counts.items():
        found = axis.find(key) if axis is not None else None
        said = ngettext(
            "%(name)s: %(count)s figure is stored as not known.",
            "%(name)s: %(count)s figures are stored as not known.",
            count,
        )
        yield said % {"name": found.label if found else key, "count": count}
