"""The flex projects by municipality as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from projects.enums import Phase, ProjectState
from projects.exports.register import Listing, register_listing
from projects.registers import FlexRegister


def _flex(project: Any, day: date) -> list[Any]:
    plan = getattr(project, "flex_plan", None)
    facts = [None, None, "", "", "", "", "", None, None]
    if plan is not None:
        locations = ", ".join(location.name for location in plan.locations.all())
        facts = [
            plan.units_from,
            plan.units_until,
            plan.get_business_case_display(),
            plan.corporation,
            plan.get_delay_cause_display(),
            plan.delay_note,
            locations,
            plan.exploited_from,
            plan.exploited_until,
        ]
    return [
        project.municipality.name,
        project.title,
        str(Phase(project.phase).label),
        str(ProjectState(project.state).label),
        project.since,
        *facts,
        project.is_example,
    ]


FLEX = Listing(
    FlexRegister,
    [
        ColumnSpec("municipality", _("Municipality"), width=20),
        ColumnSpec("title", _("Project"), width=36),
        ColumnSpec("phase", _("Phase"), width=18),
        ColumnSpec("state", _("Status"), width=14),
        ColumnSpec("since", _("Since"), CellKind.DATE),
        ColumnSpec("units_from", _("Units, at least"), CellKind.INTEGER),
        ColumnSpec("units_until", _("Units, at most"), CellKind.INTEGER),
        ColumnSpec("business_case", _("Business case"), width=18),
        ColumnSpec("corporation", _("Housing corporation"), width=28),
        ColumnSpec("delay_cause", _("Cause of delay"), width=22),
        ColumnSpec("delay_note", _("About the delay"), width=30),
        ColumnSpec("locations", _("Locations"), width=36),
        ColumnSpec("exploited_from", _("In operation from"), CellKind.DATE),
        ColumnSpec("exploited_until", _("In operation until"), CellKind.DATE),
        ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
    ],
    _flex,
    totals=["units_from", "units_until"],
)

EXPORT = register_listing(
    "flex",
    _("Flex housing"),
    _("Flex projects by municipality, with their ambition."),
    "projects.view_project",
    FLEX,
    list_page="projects:flex",
)
