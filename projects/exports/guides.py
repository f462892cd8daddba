"""The register of process guides as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.enums import GuideState
from projects.exports.register import Listing, register_listing
from projects.registers import GuideRegister


def _guide(guide: Any, day: date) -> list[Any]:
    return [
        guide.name,
        guide.organisation,
        str(GuideState(guide.state).label),
        guide.since,
        guide.present,
        guide.ever,
        guide.hours,
        guide.is_example,
    ]


GUIDES = Listing(
    GuideRegister,
    [
        ColumnSpec("name", _("Name"), width=30),
        ColumnSpec("organisation", _("Organisation"), width=30),
        ColumnSpec("state", _("Status"), width=14),
        ColumnSpec("since", _("Since"), CellKind.DATE),
        ColumnSpec("projects", _("Projects now"), CellKind.INTEGER),
        ColumnSpec("projects_ever", _("Total projects"), CellKind.INTEGER),
        ColumnSpec("hours", _("Hours"), CellKind.NUMBER),
        ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
    ],
    _guide,
    totals=["projects"],
)

EXPORT = register_listing(
    "guides",
    _("Process guides"),
    _("Process guides with their status and their work."),
    "projects.view_guide",
    GUIDES,
    list_page="projects:guide-list",
)
