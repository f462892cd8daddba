"""What came in on recoveries, as Excel: each receipt divided over costs, interest and what was paid too much."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
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


EXPORT = register_whole_list(
    "receipts",
    _("Receipts on recoveries"),
    _("What came in of what was to be repaid, divided over costs, default interest and the debt itself."),
    Fact.BOOKING,
    columns=columns,
    rows=rows,
    keeps=("case_number", "received_on"),
    list_page="subsidies:to-receive",
)
