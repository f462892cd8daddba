"""The payments of one run, for finance: as Excel and as CSV, in the language of whoever asks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.lib.values.keys import key_of
from subsidies.models import PaymentRun
from subsidies.services.payments import payment_runs


def columns() -> list[ColumnSpec]:
    """Return the columns of a list of payments."""
    return [
        ColumnSpec("run", _("Payment run"), width=12),
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("paid_for", _("Paid for"), width=30),
        ColumnSpec("payee", _("Payee"), width=40),
        ColumnSpec("reference", _("Payment reference"), width=24),
        ColumnSpec("account_holder", _("Account holder"), width=40),
        ColumnSpec("iban", _("IBAN"), width=24),
        ColumnSpec("amount", _("Amount"), CellKind.EURO),
        ColumnSpec("pay_on", _("To be paid on"), CellKind.DATE),
        ColumnSpec("state", _("State"), width=20),
    ]


def columns_for_people() -> list[ColumnSpec]:
    """Return the same for a CSV file that people read: its one header row has their names."""
    return [replace(column, key=str(column.label)) for column in columns()]


def rows(run: PaymentRun) -> Iterator[list[Any]]:
    """Yield the payments of a run, in its order."""
    for order in payment_runs.in_run(run):
        case = order.application
        account = [order.reference, order.holder, order.iban, order.amount]
        what = gettext("Subsidy") if order.debt is None else order.debt.what
        yield [
            str(run),
            case.case_number,
            str(case.scheme),
            what,
            payment_runs.payee_of(order),
            *account,
            run.pay_on,
            str(order.get_state_display()),
        ]


def _run(filters: Mapping[str, Any]) -> PaymentRun:
    runs = PaymentRun.objects.defer("message").filter(pk=key_of(filters.get("run")) or 0)
    found = runs.first() if set(filters) == {"run"} else None
    if found is None:
        raise BadFilter(reason=gettext("choose a payment run"))
    return found


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a run. Raises BadFilter."""
    _run(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the payments of a run, and a sheet that says what was asked. Raises BadFilter."""
    run = _run(order.filters)
    title = _("Payments of a run")
    payments = Sheet(_("Payments"), columns(), rows(run))
    told = about(order, title, [(_("Payment run"), str(run))])
    return PreparedExport([payments, told], run.count, csv=(columns_for_people(), rows(run)))


EXPORT = register(
    Export(
        key="payment-run",
        title=_("Payments of a run"),
        description=_("Each payment of a run with its case, account, amount and state."),
        permission="subsidies.pay_application",
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_listed=False,
        list_page="subsidies:payment-runs",
        name=lambda filters: f"payments-{filters.get('run', '')}",
    )
)
