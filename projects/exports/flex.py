"""The flex projects by municipality as a file."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Column, Kind
from projects.enums import Phase, ProjectState
from projects.exports.register import Listing, register_listing
from projects.registers import FlexRegister


def _flex(project: Any, day: date) -> list[Any]:
    plan = getattr(project, "flex_plan", None)
    facts = [None, None, "", "", "", "", "", None, None]
    if plan is not None:
        locations = ", ".join(one.name for one in plan.locations.all())
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
        Column("municipality", _("Municipality"), width=20),
        Column("title", _("Project"), width=36),
        Column("phase", _("Phase"), width=18),
        Column("state", _("Status"), width=14),
        Column("since", _("Since"), Kind.DATE),
        Column("units_from", _("Units, at least"), Kind.INTEGER),
        Column("units_until", _("Units, at most"), Kind.INTEGER),
        Column("business_case", _("Business case"), width=18),
        Column("corporation", _("Housing corporation"), width=28),
        Column("delay_cause", _("Cause of delay"), width=22),
        Column("delay_note", _("About the delay"), width=30),
        Column("locations", _("Locations"), width=36),
        Column("exploited_from", _("In operation from"), Kind.DATE),
        Column("exploited_until", _("In operation until"), Kind.DATE),
        Column("example", _("Example"), Kind.BOOLEAN),
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
