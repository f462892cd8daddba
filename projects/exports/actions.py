"""The actions of the Woonagenda as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.exports.register import Listing, register_listing
from projects.registers import ActionRegister


def _action(action: Any, day: date) -> list[Any]:
    return [
        action.code,
        action.title,
        action.get_pillar_display(),
        action.get_progress_display(),
        action.owner,
        action.given,
        action.pieces,
        action.source,
        action.is_confirmed,
    ]


ACTIONS = Listing(
    ActionRegister,
    [
        ColumnSpec("code", _("Code"), width=10),
        ColumnSpec("title", _("Title"), width=60),
        ColumnSpec("pillar", _("Pillar"), width=34),
        ColumnSpec("progress", _("Progress"), width=16),
        ColumnSpec("owner", _("Owner"), width=28),
        ColumnSpec("advices", _("Recommendations"), CellKind.INTEGER),
        ColumnSpec("evidence", _("Pieces of evidence"), CellKind.INTEGER),
        ColumnSpec("source", _("Source"), width=40),
        ColumnSpec("confirmed", _("Confirmed"), CellKind.BOOLEAN),
    ],
    _action,
)

EXPORT = register_listing(
    "actions",
    _("Actions of the Woonagenda"),
    _("The actions by pillar and their progress."),
    "projects.view_agendaaction",
    ACTIONS,
    list_page="projects:action-list",
)
