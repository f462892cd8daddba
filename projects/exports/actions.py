"""The actions of the Woonagenda as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
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
        Column("code", _("Code"), width=10),
        Column("title", _("Title"), width=60),
        Column("pillar", _("Pillar"), width=34),
        Column("progress", _("Progress"), width=16),
        Column("owner", _("Owner"), width=28),
        Column("advices", _("Recommendations"), Kind.INTEGER),
        Column("evidence", _("Pieces of evidence"), Kind.INTEGER),
        Column("source", _("Source"), width=40),
        Column("confirmed", _("Confirmed"), Kind.BOOLEAN),
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
