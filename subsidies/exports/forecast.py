"""What is still to be paid by scheme and quarter as Excel; as it stands when the file is made."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.services.payments.forecast import Forecast, ForecastRow, forecast


def columns(found: Forecast) -> list[ColumnSpec]:
    """Return a column for each quarter, and for what is due later or has no day."""
    return [
        ColumnSpec("scheme", _("Scheme"), width=44),
        *(ColumnSpec(f"quarter_{quarter.key}", str(quarter), CellKind.EURO) for quarter in found.quarters),
        ColumnSpec("later", _("Later"), CellKind.EURO),
        ColumnSpec("undated", _("No day yet"), CellKind.EURO),
        ColumnSpec("total", _("Total"), CellKind.EURO),
    ]


def rows(found: Iterable[ForecastRow]) -> Iterator[list[Any]]:
    """Yield the schemes, and all of them together."""
    for row in found:
        name = gettext("Total") if row.scheme is None else str(row.scheme)
        yield [name, *row.by_quarter.values(), row.later, row.undated, row.total]


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse any filter: there is nothing to choose. Raises BadFilter."""
    _check_none(filters)


def _check_none(filters: Mapping[str, Any]) -> None:
    if filters:
        raise BadFilter(reason=gettext("there is nothing to choose"))


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the forecast of grants and that of loans, each on a sheet. Raises BadFilter."""
    _check_none(order.filters)
    found = forecast(on=order.as_of)
    sheets: list[Any] = [
        Sheet(_("Grants"), columns(found), rows(found.grants)),
        Sheet(_("Loans"), columns(found), rows(found.loans)),
        about(order, _("Forecast of payments"), []),
    ]
    return PreparedExport(sheets, len(found.grants) + len(found.loans))


EXPORT = register(
    Export(
        key="forecast",
        title=_("Forecast of payments"),
        description=_("What is still to be paid of running awards, by scheme and quarter; loans apart."),
        permission="subsidies.view_ledgerentry",
        prepare=prepare,
        check=check,
        has_filters=False,
        list_page="subsidies:forecast",
    )
)
