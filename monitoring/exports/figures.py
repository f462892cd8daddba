"""The rows behind a figure of the report as a workbook: one row a line, with what the figure is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet
from monitoring.report.base import EURO, PER_CENT, Figure

KINDS = {EURO: CellKind.EURO, PER_CENT: CellKind.PERCENT}


def columns(figure: Figure) -> list[ColumnSpec]:
    """Return the columns: what a row is, its day, what it adds to the figure and where it is shown."""
    kind = KINDS.get(figure.row_unit, CellKind.INTEGER)
    return [
        ColumnSpec("row", gettext_lazy("Row behind the figure"), width=40),
        ColumnSpec("about", gettext_lazy("About"), width=30),
        ColumnSpec("on", gettext_lazy("Date"), CellKind.DATE),
        ColumnSpec("number", gettext_lazy("In the figure"), kind),
        ColumnSpec("most", gettext_lazy("At most"), CellKind.INTEGER),
        ColumnSpec("address", gettext_lazy("Address"), width=50),
    ]


def rows(figure: Figure) -> Iterator[list[Any]]:
    """Give every row behind the figure."""
    for row in figure.source.rows():
        least, most = row.number if isinstance(row.number, tuple) else (row.number, None)
        number = least / Decimal(100) if figure.row_unit == PER_CENT and least is not None else least
        yield [row.name, row.about, row.on, number, most, row.url and f"{settings.SITE_URL}{row.url}"]


def sheets(figure: Figure) -> list[Sheet | FormSheet]:
    """Return the sheets of a workbook: the rows, and what the figure is."""
    answers: list[tuple[Any, Any]] = [
        (_("Figure"), figure.name),
        (_("Key"), figure.id),
        (_("Part of the report"), figure.part),
        (_("Value"), figure.value if not isinstance(figure.value, tuple) else "–".join(map(str, figure.value))),
        (_("As of"), figure.period.last),
        (_("As known on"), figure.period.known_on or _("today")),
        (_("How it was counted"), f"{figure.derivation} {figure.source.measure}"),
        (_("Remark"), figure.remark),
    ]
    return [Sheet(_("Rows"), columns(figure), rows(figure)), about_sheet(_("About this figure"), answers)]
