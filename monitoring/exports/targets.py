"""The targets for dwellings with where each comes from: agreements of the province, and parts of them for a region."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from monitoring.models import Target


def columns() -> list[ColumnSpec]:
    """Return the columns of the list."""
    return [
        ColumnSpec("key", _("Fixed name"), width=28),
        ColumnSpec("target", _("Target"), width=44),
        ColumnSpec("part_of", _("Part of"), width=44),
        ColumnSpec("region", _("Region"), width=24),
        ColumnSpec("dwellings", _("Dwellings"), CellKind.INTEGER),
        ColumnSpec("year_from", _("First year"), CellKind.INTEGER),
        ColumnSpec("year_until", _("Last year"), CellKind.INTEGER),
        ColumnSpec("basis", _("Gross or net"), width=16),
        ColumnSpec("source", _("Source"), width=44),
        ColumnSpec("announced_on", _("Announced on"), CellKind.DATE),
        ColumnSpec("main", _("The pace is measured against it"), CellKind.BOOLEAN),
        ColumnSpec("confirmed", _("Confirmed"), CellKind.BOOLEAN),
        ColumnSpec("remark", _("Remark"), width=44),
    ]


def targets() -> QuerySet[Target]:
    """Return the targets, the first announced on top."""
    return Target.objects.select_related("region", "part_of").order_by("announced_on", "key")


def _rows(_day: date, _reader: User | None) -> Iterator[list[Any]]:
    for row in targets():
        part_of, region = (str(one) if one is not None else "" for one in (row.part_of, row.region))
        told = [row.get_basis_display(), row.source, row.announced_on, row.is_main, row.is_confirmed, row.remark]
        yield [row.key, str(row), part_of, region, row.amount, row.year_from, row.year_until, *told]


EXPORT = register_whole_list(
    "targets",
    _("Targets for dwellings"),
    _("How many dwellings were agreed or are needed, by whom, for which years, and whether that is confirmed."),
    "monitoring.view_target",
    columns=columns,
    rows=_rows,
    list_page="monitoring:targets",
)
