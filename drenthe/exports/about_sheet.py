"""The sheet that says what a file is: what was asked, by whom, when, and as of which day."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.exports.base import ExportRequest
from drenthe.lib.sheets.xlsx_writer import FormSheet, about_sheet

SECOND_ROW = _("The second row of a list holds names that never change, for anyone who links to this file.")


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
