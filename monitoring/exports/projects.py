"""The list of projects exactly as it was filtered, as Excel or CSV: what whoever asked may see, and no more."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.sheets.writer import Sheet
from monitoring.exports.about import about
from monitoring.exports.base import Export, Order, Prepared
from monitoring.exports.refusals import BadFilter
from monitoring.models import ExportFormat
from projects.exports import PROJECT_COLUMNS, project_row
from projects.filters import ProjectFilter
from projects.models.project import VIEW

CHUNK = 500


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


EXPORT = Export(
    key="projects",
    title=_("Projects"),
    description=_("The list of projects, filtered as on the screen."),
    permission=VIEW,
    prepare=prepare,
    check=check,
    formats=(ExportFormat.XLSX, ExportFormat.CSV),
    is_personal=True,
)
