"""Every finding in the tables of the monitor: what does not fit, where, since when and how it is explained."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from monitoring.models import Finding, Table
from monitoring.services.tables.grid import finding_view, shapes_of


def columns() -> list[ColumnSpec]:
    """Return the columns of the list."""
    return [
        ColumnSpec("table", _("Table"), width=40),
        ColumnSpec("period", _("Period"), width=10),
        ColumnSpec("kind", _("Type"), width=24),
        ColumnSpec("what", _("What does not fit"), width=80),
        ColumnSpec("published_on", _("Published on"), CellKind.DATE),
        ColumnSpec("cleared_on", _("Cleared since"), CellKind.DATE),
        ColumnSpec("explanation", _("Explanation"), width=60),
        ColumnSpec("explained_by", _("Explained by"), width=26),
        ColumnSpec("explained_at", _("Explained at"), CellKind.MOMENT),
    ]


def findings() -> QuerySet[Finding]:
    """Return the findings, table by table; those that were cleared too."""
    return Finding.objects.select_related("table", "explained_by").order_by("table", "period", "pk")


def _rows(_day: date, _reader: User | None) -> Iterator[list[Any]]:
    shapes = shapes_of(list(Table.objects.filter(pk__in=findings().values("table"))))
    for row in findings().iterator(chunk_size=500):
        yield [
            str(row.table),
            row.period,
            row.get_kind_display(),
            str(finding_view(row, shapes[row.table_id]).sentence),
            row.seen_on,
            row.closed_on,
            row.explanation,
            row.explained_by.name if row.explained_by is not None else "",
            row.explained_at,
        ]


EXPORT = register_whole_list(
    "findings",
    _("Findings"),
    _("What does not fit in the tables of the monitor, where, since when, and how it is explained."),
    "monitoring.explain_finding",
    columns=columns,
    rows=_rows,
    keeps=("table", "period"),
    count=lambda _day, _reader: findings().count(),
    list_page="monitoring:finding-list",
)
