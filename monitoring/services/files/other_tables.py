"""Whether a file that was read by what somebody said of it is one of another table, or says otherwise itself."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from drenthe.lib.sheets.header import Header
from monitoring.models import Table
from monitoring.services.files.columns import figure_columns
from monitoring.services.files.doubts import Doubt
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.fitting import ROUGH, fitting_tables
from monitoring.services.files.headings import says_otherwise
from monitoring.services.files.years import contradicts, role_name
from monitoring.services.tables.shape import Shape


def against_what_was_said(
    reading: FigureReading, path: Path, table: Table, shape: Shape, year: int, *, name: str
) -> list[Doubt]:
    """Return what speaks against the columns as somebody explained them, for this file or for one like it before.

    The names in a file that fits its table need no explanation. One that has the names of another table is most
    likely of that; and a layout that was wrong once is wrong each time that it is remembered.
    """
    if not reading.has_layout or reading.header is None:
        return []
    said = _("By the names of its columns and rows this is a file of “%(table)s”.")
    fitting = fitting_tables(path, name=name, year=year)
    labels = sorted(other.label for other, score in fitting if other.pk != table.pk and score >= ROUGH)
    others = Doubt(
        _("A file of another table"),
        tuple(said % {"table": label} for label in labels),
        _("Bring it there, or discard it. Is it of this table all the same?"),
    )
    contrary = Doubt(
        _("Headings that say something else"),
        tuple(_contrary(reading.header, reading.sheet, shape, year)),
        _("Choose again what these columns contain, if that is not right."),
    )
    return [doubt for doubt in (others, contrary) if doubt.lines]


def _contrary(header: Header, sheet: str, shape: Shape, year: int) -> Iterator[str]:
    """The headings with more words of another class than of the one that was chosen; other years are told apart."""
    for at, role in figure_columns(header):
        cell = header.row.cell(at)
        if says_otherwise(cell.value, role, shape, year) and not contradicts(cell.value, role, shape, year):
            facts = {"place": f"{sheet}!{cell.ref}", "heading": cell.content, "role": role_name(role, shape, year)}
            yield _("%(place)s “%(heading)s” was read as “%(role)s”.") % facts
