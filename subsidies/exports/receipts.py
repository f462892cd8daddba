"""What came in on recoveries, as Excel: each receipt divided over costs, interest and what was paid too much."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact
from subsidies.services.recovery import receipts


def columns() -> list[ColumnSpec]:
    """Return the columns of the list of receipts."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("received_on", _("Received on"), CellKind.DATE),
        ColumnSpec("reference", _("Payment reference"), width=24),
        ColumnSpec("amount", _("Amount received"), CellKind.EURO),
        ColumnSpec("costs", _("Of which for costs"), CellKind.EURO),
        ColumnSpec("interest", _("Of which for default interest"), CellKind.EURO),
        ColumnSpec("principal", _("Of which for what was paid too much"), CellKind.EURO),
        ColumnSpec("reversed", _("Reversed on"), CellKind.DATE),
    ]


def rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    """Yield what came in up to a day, the first one first, with the recipient as the reader may see it."""
    for row in receipts.received(until=day):
        case = row.line.application
        recipient = persons.applicant_shown(reader, case) if reader is not None else case.applicant.name
        told = [case.case_number, str(case.scheme), recipient, row.received_on, row.line.data.get("reference", "")]
        yield [*told, row.amount, row.costs, row.interest, row.principal, row.reversed_on]


def check(filters: Mapping[str, Any], actor: User | None) -> None:
    """Refuse any filter: the list is of all that came in. Raises BadFilter."""
    if filters:
        raise BadFilter(reason=gettext("this list has no filters"))


def prepare(order: ExportRequest) -> PreparedExport:
    """Return what came in up to the day that is asked, and a sheet that says what was asked. Raises BadFilter."""
    check(order.filters, order.actor)
    title = _("Receipts on recoveries")
    found = list(rows(order.as_of, order.actor))
    return PreparedExport([Sheet(title, columns(), found), about(order, title, [])], len(found))


EXPORT = register(
    Export(
        key="receipts",
        title=_("Receipts on recoveries"),
        description=_(
            "What came in of what was to be repaid, divided over costs, default interest and the debt itself."
        ),
        permission=Fact.BOOKING,
        prepare=prepare,
        check=check,
        list_page="subsidies:to-receive",
        is_personal=True,  # who does not see persons reads no name of one
    )
)
