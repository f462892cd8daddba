"""The loans with their balances, as Excel: as they stand when the file is made, and never added up with grants."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.award_enums import LoanState
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact
from subsidies.services.loans.loan_balances import LoanBalance, in_state, loans, sums_of


def columns() -> list[ColumnSpec]:
    """Return the columns of the list of loans."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("title", _("Title"), width=40),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("state", _("State"), width=24),
        ColumnSpec("awarded_on", _("Awarded on"), CellKind.DATE),
        ColumnSpec("signed_on", _("Agreement signed on"), CellKind.DATE),
        ColumnSpec("principal", _("Principal"), CellKind.EURO),
        ColumnSpec("drawn", _("Drawn"), CellKind.EURO),
        ColumnSpec("repaid", _("Repaid"), CellKind.EURO),
        ColumnSpec("waived", _("Waived"), CellKind.EURO),
        ColumnSpec("converted", _("Became a grant"), CellKind.EURO),
        ColumnSpec("outstanding", _("Outstanding"), CellKind.EURO),
        ColumnSpec("overdue", _("Of that late"), CellKind.EURO),
        ColumnSpec("next_due_on", _("Next repayment by"), CellKind.DATE),
        ColumnSpec("next_due", _("Next repayment"), CellKind.EURO),
    ]


def rows(found: Sequence[LoanBalance], reader: User | None) -> Iterator[list[Any]]:
    """Yield the loans, in order of their award, with the recipient as the reader may see it; None sees everybody."""
    for loan in found:
        case, due = loan.application, loan.next_due
        signed_on = loan.agreement.signed_on if loan.agreement is not None else None
        recipient = persons.applicant_shown(reader, case) if reader is not None else case.applicant.name
        told: list[Any] = [case.case_number, str(case.scheme), case.title, recipient]
        told += [str(loan.state.label), case.decided_on, signed_on]
        money = [loan.principal, loan.drawn, loan.repaid, loan.waived, loan.converted, loan.outstanding, loan.overdue]
        yield [*told, *money, *((due.due_on, due.amount) if due is not None else (None, None))]


def total_columns() -> list[ColumnSpec]:
    """Return the columns of the totals."""
    return [ColumnSpec("what", _("What"), width=24), ColumnSpec("amount", _("Amount"), CellKind.EURO)]


def totals(found: Sequence[LoanBalance]) -> Iterator[list[Any]]:
    """Yield what the loans come to together; on a sheet of its own, so that nobody adds it up with the rows."""
    sums = sums_of(found)
    yield [gettext("Principal"), sums.principal]
    yield [gettext("Drawn"), sums.drawn]
    yield [gettext("Repaid"), sums.repaid]
    yield [gettext("Outstanding"), sums.outstanding]
    yield [gettext("Of that late"), sums.overdue]


def _state(filters: Mapping[str, Any]) -> str:
    state = str(filters.get("state") or "")
    if set(filters) - {"state"} or state not in {"", *LoanState.values}:
        raise BadFilter(reason=gettext("choose a state of loans"))
    return state


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a state. Raises BadFilter."""
    _state(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the loans of a state, or all, their totals, and a sheet that says what was asked. Raises BadFilter."""
    state = _state(order.filters)
    found = in_state(loans(on=order.as_of).rows, state)
    title = _("Loans")
    chosen = [(_("State"), LoanState(state).label)] if state else []
    sheets: list[Any] = [
        Sheet(title, columns(), rows(found, order.actor)),
        Sheet(_("Totals"), total_columns(), totals(found)),
        about(order, title, chosen),
    ]
    return PreparedExport(sheets, len(found))


EXPORT = register(
    Export(
        key="loans",
        title=_("Loans"),
        description=_("Each loan with what was drawn, repaid and is outstanding of it, and the next repayment."),
        permission=Fact.BOOKING,
        prepare=prepare,
        check=check,
        list_page="subsidies:loans",
        is_personal=True,  # who does not see persons reads no name of one
    )
)
