"""The legality list of a year as Excel: a sheet for each concern."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.lib.values.keys import key_of
from subsidies.services.dossier import legality


def _year(filters: Mapping[str, Any]) -> int:
    year = key_of(filters.get("year", timezone.localdate().year))
    if year not in legality.years() or set(filters) - {"year", "concern"}:
        raise BadFilter(reason=gettext("choose a year"))
    return int(year)


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a year that has something to list (this one, unless said). Raises BadFilter."""
    _year(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return a sheet for each concern, and one that says what was asked. Raises BadFilter."""
    year = _year(order.filters)
    found = {key: legality.lines_of(key, year) for key in legality.CONCERNS}
    sheets = [Sheet(legality.CONCERNS[key].label, _columns(), _rows(lines)) for key, lines in found.items()]
    title = _("Legality list")
    return PreparedExport([*sheets, about(order, title, [(_("Year"), str(year))])], sum(map(len, found.values())))


def _columns() -> list[ColumnSpec]:
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("day", _("Day"), CellKind.DATE),
        ColumnSpec("what", _("What"), width=60),
        ColumnSpec("amount", _("Amount"), CellKind.EURO),
        ColumnSpec("reason", _("Reason"), width=60),
        ColumnSpec("who", _("Who"), width=60),
    ]


def _rows(lines: list[legality.LegalityLine]) -> Iterator[list[Any]]:
    return ([line.case.case_number, line.day, line.what, line.amount, line.reason, line.people] for line in lines)


EXPORT = register(
    Export(
        key="legality",
        title=_("Legality list"),
        description=_("Late decisions, payments before sending, deviations and acts dated back, of one year."),
        permission="subsidies.view_legality",
        prepare=prepare,
        check=check,
        is_listed=False,
        list_page="subsidies:legality",
        name=lambda filters: f"legality-{filters.get('year', '')}",
    )
)
