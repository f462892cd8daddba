"""The sheet that says what a file is: what was asked, by whom, when, and as of which day."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from openpyxl.utils import get_column_letter

from drenthe.exports.base import ExportRequest
from drenthe.lib.sheets.xlsx_cells import CellKind, CellStyle, ColumnSpec, StyledCell
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet

SECOND_ROW = _("The second row of a list holds names that never change, for anyone who links to this file.")

LEFT_OUT = _("Not in this file: left out by your choice of columns")
HOLDS = {
    CellKind.TEXT: _("Text"),
    CellKind.INTEGER: _("Whole number"),
    CellKind.NUMBER: _("Number"),
    CellKind.EURO: _("Amount in euros, exact to the cent"),
    CellKind.PERCENT: _("Share"),
    CellKind.DATE: _("Day"),
    CellKind.MOMENT: _("Day and time"),
    CellKind.BOOLEAN: _("Yes or no"),
}


def columns_sheet(sheets: Iterable[Sheet | FormSheet], left_out: Iterable[ColumnSpec] = ()) -> FormSheet:
    """Return a sheet that names every column of the lists: its sheet, its heading, its fixed name, what it holds.

    Below them stand those that were `left_out`, so that nobody takes the file for the whole list.
    """
    headings = (_("Sheet"), _("Column"), _("Heading"), _("Fixed name"), _("What it holds"))
    rows = [
        [str(sheet.title), get_column_letter(at), str(column.label), column.key, str(HOLDS[column.kind])]
        for sheet in sheets
        if isinstance(sheet, Sheet)
        for at, column in enumerate(sheet.columns, 1)
    ]
    rows += [["", "", str(column.label), column.key, str(LEFT_OUT)] for column in left_out]
    return FormSheet(
        _("Columns"),
        [[StyledCell(name, look=CellStyle.HEADER) for name in headings], *rows],
        widths=(28, 8, 44, 28, 36),
    )


def about(order: ExportRequest, title: Any, filters: Iterable[tuple[Any, Any]] = ()) -> FormSheet:
    """Return the sheet about a file, with the filters by name and as people read them."""
    chosen = list(filters)
    answers = [
        (_("What"), title),
        (_("As of"), order.as_of),
        (_("Requested by"), order.requested_by),
        (_("Requested at"), order.requested_at),
        (_("Filters"), _("none: everything") if not chosen else _("see below")),
        *((label, value) for label, value in chosen),
        (_("Amounts"), _("In euros, exact to the cent.")),
        (_("Second row"), SECOND_ROW),
    ]
    return about_sheet(_("About this file"), answers)
