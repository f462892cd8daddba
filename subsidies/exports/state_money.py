"""State money as files: the tranches, the cases that lie on them, and what SiSa asks."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.whole_list import register_whole_list
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.services.case import persons
from subsidies.services.state_money.sisa import sisa_lines
from subsidies.services.state_money.tranches import tranches

SEE = "subsidies.view_statereceipt"
LIST = "subsidies:state-money"
SOURCE = (
    ColumnSpec("source", _("Funding source"), width=32),
    ColumnSpec("sisa_code", _("SiSa code"), width=14),
    ColumnSpec("ends_on", _("To be spent by"), CellKind.DATE),
)


def tranche_columns() -> list[ColumnSpec]:
    """Return the columns of the tranches."""
    return [
        *SOURCE,
        ColumnSpec("received", _("Received"), CellKind.EURO),
        ColumnSpec("allotted", _("In ceilings"), CellKind.EURO),
        ColumnSpec("awarded", _("Reserved by awards"), CellKind.EURO),
        ColumnSpec("paid", _("Paid"), CellKind.EURO),
        ColumnSpec("settled", _("Settled"), CellKind.EURO),
        ColumnSpec("released", _("Released from awards"), CellKind.EURO),
        ColumnSpec("unused", _("Not awarded yet"), CellKind.EURO),
        ColumnSpec("unpaid", _("Awarded and not paid yet"), CellKind.EURO),
        ColumnSpec("unspent", _("Not spent"), CellKind.EURO),
        ColumnSpec("confirmed", _("Receipts confirmed"), CellKind.BOOLEAN),
    ]


def tranche_rows(day: date, _reader: User | None) -> Iterator[list[Any]]:
    """Yield the tranches, those that end first on top."""
    for row in tranches(as_of=day):
        money = [row.received, row.allotted, row.awarded, row.paid, row.settled, row.released]
        told = [row.source.name, row.source.sisa_code, row.source.ends_on]
        yield [*told, *money, row.unused, row.unpaid, row.unspent, row.is_confirmed if row.has_receipts else None]


def case_columns() -> list[ColumnSpec]:
    """Return the columns of the cases on tranches."""
    return [
        *SOURCE,
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("status", _("Status"), width=16),
        ColumnSpec("until", _("Activities end on"), CellKind.DATE),
        ColumnSpec("awarded", _("Reserved by awards"), CellKind.EURO),
        ColumnSpec("paid", _("Paid"), CellKind.EURO),
        ColumnSpec("unpaid", _("Awarded and not paid yet"), CellKind.EURO),
        ColumnSpec("settled", _("Settled"), CellKind.EURO),
        ColumnSpec("released", _("Released from awards"), CellKind.EURO),
    ]


def case_rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    """Yield the cases on each tranche with their part of it, by their numbers; None sees every recipient."""
    for tranche in tranches(as_of=day):
        source = [tranche.source.name, tranche.source.sisa_code, tranche.source.ends_on]
        for row in tranche.cases:
            case = row.application
            name = case.applicant.name if reader is None else persons.applicant_shown(reader, case)
            told = [case.case_number, str(case.scheme), name, str(case.get_status_display()), row.until]
            yield [*source, *told, row.awarded, row.paid, row.unpaid, row.settled, row.released]


def sisa_columns() -> list[ColumnSpec]:
    """Return the columns of what SiSa asks."""
    return [
        *SOURCE,
        ColumnSpec("year", _("Year"), CellKind.INTEGER),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("municipality", _("Municipality"), width=24),
        ColumnSpec("awarded", _("Awarded in the year"), CellKind.EURO),
        ColumnSpec("awarded_ever", _("Awarded, cumulative"), CellKind.EURO),
        ColumnSpec("paid", _("Spent in the year"), CellKind.EURO),
        ColumnSpec("paid_ever", _("Spent, cumulative"), CellKind.EURO),
    ]


def sisa_rows(day: date, reader: User | None) -> Iterator[list[Any]]:
    """Yield a row per tranche, year and recipient, as the ledger stands on a day."""
    for line in sisa_lines(as_of=day):
        name = line.recipient.name if reader is None else persons.organisation_shown(reader, line.recipient)
        source = [line.source.name, line.source.sisa_code, line.source.ends_on, line.year]
        told = [name, str(line.recipient.municipality or "")]
        yield [*source, *told, line.awarded, line.awarded_ever, line.paid, line.paid_ever]


TRANCHES = register_whole_list(
    "state-money",
    _("State money"),
    _("What the state paid per tranche, and what of it was awarded, paid, settled and released."),
    SEE,
    columns=tranche_columns,
    rows=tranche_rows,
    list_page=LIST,
    takes_day=True,
    keeps=("source",),
)
CASES = register_whole_list(
    "state-money-cases",
    _("Cases on state money"),
    _("Each case that lies on a tranche of state money, with its part."),
    SEE,
    columns=case_columns,
    rows=case_rows,
    list_page=LIST,
    takes_day=True,
    keeps=("source", "case_number"),
)
SISA = register_whole_list(
    "sisa",
    _("SiSa"),
    _("What each municipality and other recipient got of each tranche: per year and up to its end."),
    SEE,
    columns=sisa_columns,
    rows=sisa_rows,
    list_page=LIST,
    takes_day=True,
    keeps=("source", "year", "recipient"),
)
