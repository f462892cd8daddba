"""Periods of a year that a file says nothing of: one half-year alone is read, and the other stays as it was stored."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from monitoring.enums import Mark
from monitoring.services.files.figures import FigureReading
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import CellEntries, Shape


def set_apart(shape: Shape, year: int, reading: FigureReading) -> list[str]:
    """Take the periods out of which a file has nothing, or empty cells only; return those that it has figures of.

    A table of years that are expected has a column for each of them: there an empty one is a column that is missing.
    """
    expected = shape.periods_of(year)
    filled = {period for (_series, period), one in reading.entries.items() if one.mark != Mark.BLANK or one.printed}
    if shape.horizon or not filled:
        return expected
    reading.absent = [period for period in expected if period not in filled]
    for place in [place for place in reading.at if place[1] in reading.absent]:
        del reading.at[place], reading.entries[place]
    return [period for period in expected if period in filled]


def kept_lines(reading: FigureReading, present: CellEntries) -> Iterator[str]:
    """Give for each period that a file has no figures of what becomes of it; `present` is what is stored."""
    for period in reading.absent:
        said = _("The file has no figures of %(period)s, and none are stored.")
        if _count(present, period):
            said = _("The file has no figures of %(period)s: what is stored of it stays as it is (%(count)s figures).")
        yield said % {"period": period_name(period), "count": _count(present, period)}


def _count(present: CellEntries, period: str) -> int:
    return sum(at == period and entry.number is not None for (_series, at), entry in present.items())
