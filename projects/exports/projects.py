"""The list of projects exactly as it was filtered, as Excel or CSV: what whoever asked may see, and no more."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from projects.enums import Light, Phase, ProjectState, Track
from projects.filters import ProjectFilter
from projects.models.project import VIEW

CHUNK = 500
PROJECT_COLUMNS = [
    ColumnSpec("reference", pgettext_lazy("of a list", "Number"), width=12),
    ColumnSpec("title", _("Project"), width=40),
    ColumnSpec("municipality", _("Municipality"), width=18),
    ColumnSpec("municipality_code", _("CBS code"), width=10),
    ColumnSpec("place", _("Town or village"), width=18),
    ColumnSpec("track", _("Track"), width=26),
    ColumnSpec("phase", _("Phase"), width=18),
    ColumnSpec("state", _("Status"), width=16),
    ColumnSpec("since", _("Since"), CellKind.DATE),
    ColumnSpec("why", _("Why"), width=36),
    ColumnSpec("adviser", _("Adviser"), width=24),
    ColumnSpec("initiator", _("Group or initiator"), width=30),
    ColumnSpec("dwellings", _("Dwellings"), CellKind.INTEGER),
    ColumnSpec("dwellings_minimum", _("At least this number"), CellKind.BOOLEAN),
    ColumnSpec("location_type", _("Infill or expansion"), width=14),
    ColumnSpec("plan_type", _("Type of plan"), width=24),
    ColumnSpec("planning_status", _("Planning status"), width=24),
    ColumnSpec("plan", _("Plan"), width=24),
    ColumnSpec("expected_on", _("Expected delivery"), CellKind.DATE),
    ColumnSpec("delivered_on", _("Delivered on"), CellKind.DATE),
    ColumnSpec("light", _("How it is going"), width=14),
    ColumnSpec("last_line_on", _("Latest log entry"), CellKind.DATE),
    ColumnSpec("next_step", _("Next step"), width=36),
    ColumnSpec("next_on", _("When"), CellKind.DATE),
    ColumnSpec("confidential", _("Confidential"), CellKind.BOOLEAN),
    ColumnSpec("example", _("Example"), CellKind.BOOLEAN),
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


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the list, and a sheet that says what was asked. Raises BadFilter."""
    filters = _filter({**order.filters, "as_of": order.as_of.isoformat()}, order.actor or CommandLine())

    def rows() -> Iterator[list[Any]]:
        for project in filters.qs.iterator(chunk_size=CHUNK):
            yield project_row(project)

    sheet = Sheet(_("Projects"), PROJECT_COLUMNS, rows(), totals=["dwellings"])
    return PreparedExport(
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
        takes_day=True,
        list_page="projects:project-list",
        columns=lambda: PROJECT_COLUMNS,
        keeps=("reference", "title"),
    )
)
