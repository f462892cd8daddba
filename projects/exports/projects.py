"""The list of projects exactly as it was filtered, as Excel or CSV: what whoever asked may see, and no more."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about import about
from drenthe.exports.base import Export, Order, Prepared
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.writer import Column, Kind, Sheet
from projects.enums import Light, Phase, ProjectState, Track
from projects.filters import ProjectFilter
from projects.models.project import VIEW

CHUNK = 500
PROJECT_COLUMNS = [
    Column("reference", _("Number"), width=12),
    Column("title", _("Project"), width=40),
    Column("municipality", _("Municipality"), width=18),
    Column("municipality_code", _("CBS code"), width=10),
    Column("place", _("Town or village"), width=18),
    Column("track", _("Track"), width=26),
    Column("phase", _("Phase"), width=18),
    Column("state", _("Status"), width=16),
    Column("since", _("Since"), Kind.DATE),
    Column("why", _("Why"), width=36),
    Column("adviser", _("Adviser"), width=24),
    Column("initiator", _("Group or initiator"), width=30),
    Column("dwellings", _("Dwellings"), Kind.INTEGER),
    Column("dwellings_minimum", _("At least this number"), Kind.BOOLEAN),
    Column("location_type", _("Infill or expansion"), width=14),
    Column("plan_type", _("Type of plan"), width=24),
    Column("planning_status", _("Planning status"), width=24),
    Column("plan", _("Plan"), width=24),
    Column("expected_on", _("Expected delivery"), Kind.DATE),
    Column("delivered_on", _("Delivered on"), Kind.DATE),
    Column("light", _("How it is going"), width=14),
    Column("last_line_on", _("Latest log entry"), Kind.DATE),
    Column("next_step", _("Next step"), width=36),
    Column("next_on", _("When"), Kind.DATE),
    Column("confidential", _("Confidential"), Kind.BOOLEAN),
    Column("example", _("Example"), Kind.BOOLEAN),
]


def project_row(project: Any) -> list[Any]:
    """Return the values of a project of the filtered list, in the order of PROJECT_COLUMNS."""
    return [
        project.reference,
        project.title,
        project.municipality.name,
        project.municipality.code,
        project.place,
        str(Track(project.track).label),
        str(Phase(project.phase).label),
        str(ProjectState(project.state).label),
        project.since,
        project.why,
        str(project.adviser or ""),
        str(project.initiator or ""),
        project.dwellings,
        project.dwellings_are_minimum,
        project.get_location_type_display(),
        project.get_plan_type_display(),
        project.get_planning_status_display(),
        project.plan_name,
        project.expected_on,
        project.delivered_on,
        str(Light(project.light).label) if project.light else "",
        project.last_line_on,
        project.next_step or "",
        project.next_on,
        project.is_confidential,
        project.is_example,
    ]


class CommandLine:
    """Who asks from the command line: sees every project but the confidential."""

    def has_perm(self, name: str) -> bool:
        """Whether it may see something."""
        return name == VIEW


def _filter(filters: Mapping[str, Any], user: Any) -> ProjectFilter:
    values = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    found = ProjectFilter(MultiValueDict(values), user=user)
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse a filter that the list does not know or cannot apply. Raises BadFilter."""
    _filter(filters, actor)


def prepare(order: Order) -> Prepared:
    """Return the list, and a sheet that says what was asked. Raises BadFilter."""
    filters = _filter(order.filters, order.actor or CommandLine())

    def rows() -> Iterator[list[Any]]:
        for project in filters.qs.iterator(chunk_size=CHUNK):
            yield project_row(project)

    sheet = Sheet(_("Projects"), PROJECT_COLUMNS, rows(), totals=["dwellings"])
    return Prepared(
        sheets=[sheet, about(order, _("Projects"), filters.described())],
        rows_total=filters.qs.count(),
        csv=(PROJECT_COLUMNS, sheet.rows),
    )


EXPORT = register(
    Export(
        key="projects",
        title=_("Projects"),
        description=_("The list of projects, with the same filters as on the screen."),
        permission=VIEW,
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,
        list_page="projects:project-list",
    )
)
