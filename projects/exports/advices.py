"""The recommendations of the Burgerberaad as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.exports.register import Listing, register_listing
from projects.registers import AdviceRegister


def _advice(advice: Any, day: date) -> list[Any]:
    return [
        advice.assembly,
        advice.number,
        advice.title,
        advice.given_on,
        advice.get_progress_display(),
        advice.owner,
        advice.action.code if advice.action else "",
        advice.action.get_pillar_display() if advice.action else "",
        advice.pieces,
        advice.is_confirmed,
    ]


ADVICES = Listing(
    AdviceRegister,
    [
        ColumnSpec("assembly", _("Year of the Burgerberaad"), CellKind.INTEGER),
        ColumnSpec("number", pgettext_lazy("of a list", "Number"), CellKind.INTEGER),
        ColumnSpec("title", _("Title"), width=60),
        ColumnSpec("given_on", _("Given on"), CellKind.DATE),
        ColumnSpec("progress", _("Progress"), width=16),
        ColumnSpec("owner", _("Owner"), width=28),
        ColumnSpec("action", _("Action of the Woonagenda"), width=12),
        ColumnSpec("pillar", _("Pillar"), width=34),
        ColumnSpec("evidence", _("Pieces of evidence"), CellKind.INTEGER),
        ColumnSpec("confirmed", _("Confirmed"), CellKind.BOOLEAN),
    ],
    _advice,
    keeps=("number", "title"),
)

EXPORT = register_listing(
    "advices",
    _("Recommendations of the Burgerberaad"),
    _("The recommendations and their progress."),
    "projects.view_advice",
    ADVICES,
    list_page="projects:advice-list",
)
