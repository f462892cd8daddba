"""What is to be paid as Excel, for finance: by when, to whom and to which account; loans apart, never added up."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport, no_filters
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.services.case import persons
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.payments.to_pay import DuePayment, to_pay

MOST = 50_000  # awards that are looked at for one file
AMOUNT = ["amount"]  # what is added up


def columns() -> list[ColumnSpec]:
    """Return the columns of the list, the amount last."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("title", _("Title"), width=40),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("paid_for", _("Paid for"), width=30),
        ColumnSpec("payee", _("Payee"), width=40),
        ColumnSpec("iban", _("IBAN"), width=24),
        ColumnSpec("due_on", _("Pay by"), CellKind.DATE),
        ColumnSpec("is_late", _("Too late"), CellKind.BOOLEAN),
        ColumnSpec("state", _("State"), width=20),
        ColumnSpec("amount", _("Amount"), CellKind.EURO),
    ]


def rows(found: Iterable[DuePayment], reader: User | None) -> Iterator[list[Any]]:
    """Yield what is due, the first day first, with the payee as the reader may see it; None sees everybody."""
    for row in found:
        case, objector = row.application, row.debt.objector if row.debt is not None else None
        payee = case.applicant_name if reader is None else persons.applicant_shown(reader, case, as_given=True)
        yield [
            case.case_number,
            case.title,
            str(case.scheme),
            gettext("Subsidy") if row.debt is None else row.debt.what,
            payee if objector is None else objector.objection.objector,
            row.iban,
            row.due_on,
            row.is_late,
            gettext("not proposed yet") if row.order is None else str(row.order.get_state_display()),
            row.amount,
        ]


def prepare(order: ExportRequest) -> PreparedExport:
    """Return what is due on grants and by other decisions, and what is drawn of loans, each on a sheet of its own."""
    found = to_pay(on=order.as_of, most=MOST)
    grants = [row for row in found.rows if row.debt is not None or not is_loan(row.application)]
    loans = [row for row in found.rows if row.debt is None and is_loan(row.application)]
    told = [(_("Not in this file"), _("awards beyond the first %(most)s") % {"most": MOST})] if found.has_more else []
    sheets: list[Any] = [
        Sheet(_("To pay"), columns(), rows(grants, order.actor), totals=AMOUNT),
        Sheet(_("Loans"), columns(), rows(loans, order.actor), totals=AMOUNT),
        about(order, _("To pay"), told),
    ]
    return PreparedExport(sheets, len(found.rows))


EXPORT = register(
    Export(
        key="to-pay",
        title=_("To pay"),
        description=_("What is due until six weeks ahead, with the day, the payee and the account; loans apart."),
        permission="subsidies.pay_application",
        prepare=prepare,
        check=no_filters,
        is_personal=True,  # whoever fetches it must see the names and accounts themselves
        has_filters=False,
        list_page="subsidies:to-pay",
    )
)
