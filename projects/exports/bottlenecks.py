"""The bottlenecks over all projects as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.exports.register import Listing, register_listing
from projects.registers import BottleneckRegister
from projects.services.bottlenecks import days_open


def _bottleneck(bottleneck: Any, day: date) -> list[Any]:
    project = bottleneck.project
    return [
        bottleneck.get_kind_display(),
        project.title,
        project.municipality.name,
        str(project.adviser or ""),
        bottleneck.description,
        bottleneck.owner,
        bottleneck.action,
        bottleneck.action_on,
        ", ".join(table.get_level_display() for table in bottleneck.tables),
        bottleneck.opened_on,
        None if bottleneck.is_open else bottleneck.closed_on,
        "" if bottleneck.is_open else bottleneck.resolution,
        days_open(bottleneck, day),
        bottleneck.is_confidential or project.is_confidential,
        project.is_example,
    ]


BOTTLENECKS = Listing(
    BottleneckRegister,
    [
        ColumnSpec("kind", _("Type"), width=24),
        ColumnSpec("project", _("Project"), width=36),
        ColumnSpec("municipality", _("Municipality"), width=20),
        ColumnSpec("adviser", _("Adviser"), width=24),
        ColumnSpec("description", _("Description"), width=44),
        ColumnSpec("owner", _("Owner"), width=24),
        ColumnSpec("action", _("Action"), width=36),
        ColumnSpec("action_on", _("Action due before"), CellKind.DATE),
        ColumnSpec("tables", _("Now with"), width=24),
        ColumnSpec("opened_on", _("Open since"), CellKind.DATE),
        ColumnSpec("closed_on", _("Resolved on"), CellKind.DATE),
        ColumnSpec("resolution", _("How it was resolved"), width=36),
        ColumnSpec("days_open", _("Days open"), CellKind.INTEGER),
        ColumnSpec("confidential", _("Confidential"), CellKind.BOOLEAN),
        ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
    ],
    _bottleneck,
    keeps=("kind", "project", "opened_on"),
)

EXPORT = register_listing(
    "bottlenecks",
    _("Bottlenecks"),
    _("Bottlenecks across all projects, and who is dealing with them."),
    "projects.view_project",
    BOTTLENECKS,
    list_page="projects:bottleneck-list",
)
