"""The status log over all projects: what advisers wrote, as whoever asks may see it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.enums import Light, Phase
from projects.models import StatusLine


def query_columns() -> list[QueryColumn]:
    """Return the columns, and where each comes from."""
    return [
        QueryColumn(ColumnSpec("project", _("Project"), width=36), "project__title"),
        QueryColumn(ColumnSpec("municipality", _("Municipality"), width=20), "project__municipality__name"),
        QueryColumn(ColumnSpec("day", _("Day"), CellKind.DATE), "happened_on"),
        QueryColumn(ColumnSpec("light", _("How it is going"), width=18), "light", labels(Light)),
        QueryColumn(ColumnSpec("phase", _("Phase"), width=20), "phase", labels(Phase)),
        QueryColumn(ColumnSpec("text", _("What happened"), width=60), "text"),
        QueryColumn(ColumnSpec("next_step", _("Next step"), width=44), "next_step"),
        QueryColumn(ColumnSpec("next_on", _("When"), CellKind.DATE), "next_on"),
        QueryColumn(ColumnSpec("written_by", _("Written by"), width=26), "writer__name"),
        QueryColumn(ColumnSpec("written_at", _("Written at"), CellKind.MOMENT), "written_at"),
        QueryColumn(ColumnSpec("confidential", _("Confidential"), CellKind.BOOLEAN), "is_confidential"),
        QueryColumn(ColumnSpec("example", _("Example"), CellKind.BOOLEAN), "project__is_example"),
    ]


def lines(day: date, reader: User | None) -> QuerySet[StatusLine]:
    """Return the lines up to and including a day that somebody may see; nobody sees none."""
    if reader is None:
        return StatusLine.objects.none()
    return StatusLine.objects.visible_to(reader).filter(happened_on__lte=day).order_by("happened_on", "pk")


def _rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    return rows_of(lines(day, reader), query_columns())


EXPORT = register_whole_list(
    "status-log",
    _("Status log"),
    _("What was written about all projects up to a day, and the next step of each line."),
    "projects.view_project",
    columns=lambda: [column.column for column in query_columns()],
    rows=_rows,
    keeps=("project", "day"),
    count=lambda day, reader: lines(day, reader).count(),
    list_page="projects:project-list",
    takes_day=True,
)
