"""The bottlenecks over all projects as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
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
        ", ".join(one.get_level_display() for one in bottleneck.tables),
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
        Column("kind", _("Type"), width=24),
        Column("project", _("Project"), width=36),
        Column("municipality", _("Municipality"), width=20),
        Column("adviser", _("Adviser"), width=24),
        Column("description", _("Description"), width=44),
        Column("owner", _("Owner"), width=24),
        Column("action", _("Action"), width=36),
        Column("action_on", _("Action due before"), Kind.DATE),
        Column("tables", _("Now with"), width=24),
        Column("opened_on", _("Open since"), Kind.DATE),
        Column("closed_on", _("Resolved on"), Kind.DATE),
        Column("resolution", _("How it was resolved"), width=36),
        Column("days_open", _("Days open"), Kind.INTEGER),
        Column("confidential", _("Confidential"), Kind.BOOLEAN),
        Column("example", _("Example"), Kind.BOOLEAN),
    ],
    _bottleneck,
)

EXPORT = register_listing(
    "bottlenecks",
    _("Bottlenecks"),
    _("Bottlenecks across all projects, and who is dealing with them."),
    "projects.view_project",
    BOTTLENECKS,
    list_page="projects:bottleneck-list",
)
