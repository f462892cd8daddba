"""The workbook “Budget”: the figures per scheme and source with formulas, the ledger, the cases, the ceilings."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport, no_filters
from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import (
    CellKind,
    CellStyle,
    ColumnSpec,
    FormSheet,
    Formula,
    Sheet,
    StyledCell,
    Written,
)
from subsidies.enums import EntryKind, Part
from subsidies.exports.applications import application_columns, applications_as_of, case_rows_as_of
from subsidies.models import CeilingEntry, LedgerEntry
from subsidies.services import budget

HEADERS = [
    ("scheme", _("Scheme")),
    ("form", _("Form")),
    ("period", _("Period")),
    ("source", _("Funding source")),
    ("ceiling", _("Ceiling")),
    ("awarded", _("Awarded")),
    ("available", _("Available")),
    ("pending", _("In progress")),
    ("available_if_all_awarded", _("Available if everything is awarded")),
    ("paid", _("Paid")),
    ("unpaid", _("Still to be paid")),
    ("confirmed", _("Ceiling confirmed")),
]
YEAR_HEADERS = [
    ("scheme", _("Scheme")),
    ("form", _("Form")),
    ("year", _("Year")),
    ("awards", _("Awards")),
    ("awarded", _("Awarded")),
]
FIRST = 5  # the first row with figures in the overview
SUMMED_COLUMNS = "EFHJ"  # ceiling, awarded, in progress, paid: counted; the other amounts follow from them in each row


def ledger_columns() -> list[QueryColumn]:
    """Return the columns of the ledger. `change_awarded` and `change_paid` add up to the balances."""
    return [
        QueryColumn(ColumnSpec("entry", _("Entry"), CellKind.INTEGER), "pk"),
        QueryColumn(ColumnSpec("case_number", _("Case number"), width=16), "application__case_number"),
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        QueryColumn(ColumnSpec("form", _("Form"), width=20), "share__ceiling__part", labels(Part)),
        QueryColumn(ColumnSpec("source", _("Funding source"), width=28), "share__source__name"),
        QueryColumn(ColumnSpec("kind", _("Type"), width=14), "kind", labels(EntryKind)),
        QueryColumn(ColumnSpec("booked_on", _("Booked on"), CellKind.DATE), "booked_on"),
        QueryColumn(ColumnSpec("recorded_at", _("Recorded at"), CellKind.MOMENT), "recorded_at"),
        QueryColumn(ColumnSpec("actor", _("By"), width=24), "actor__name"),
        QueryColumn(ColumnSpec("amount", _("Amount"), CellKind.EURO), "amount"),
    ]


def ceiling_entry_columns() -> list[QueryColumn]:
    """Return the columns of the decisions that set, raise or lower ceilings."""
    return [
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "share__ceiling__scheme__name"),
        QueryColumn(ColumnSpec("form", _("Form"), width=20), "share__ceiling__part", labels(Part)),
        QueryColumn(ColumnSpec("source", _("Funding source"), width=28), "share__source__name"),
        QueryColumn(ColumnSpec("decided_on", _("Decided on"), CellKind.DATE), "decided_on"),
        QueryColumn(ColumnSpec("decision", _("Decision"), width=50), "reference"),
        QueryColumn(ColumnSpec("confirmed", _("Confirmed"), CellKind.BOOLEAN), "is_confirmed"),
        QueryColumn(ColumnSpec("amount", _("Amount"), CellKind.EURO), "amount"),
    ]


def ledger_rows_as_of(day: date, columns: Sequence[QueryColumn]) -> Iterator[list[Any]]:
    """Yield the entries booked on or before the day, each with what it did to awarded and to paid (euros)."""
    signs = {
        EntryKind.COMMITMENT: (1, 0),
        EntryKind.RELEASE: (-1, 0),
        EntryKind.PAYMENT: (0, 1),
        EntryKind.REPAYMENT: (0, -1),
    }
    raw = [*columns, QueryColumn(ColumnSpec("raw_kind", ""), "kind")]
    for row in rows_of(ledger_as_of(day), raw):
        kind, amount = row.pop(), row[-1]
        awarded, paid = signs[kind]
        yield [*row, amount * awarded, amount * paid]


def ledger_as_of(day: date) -> QuerySet[LedgerEntry]:
    """The entries booked on or before the day."""
    return LedgerEntry.objects.filter(booked_on__lte=day).order_by("booked_on", "pk")


def ceiling_entries_as_of(day: date) -> QuerySet[CeilingEntry]:
    """The decisions on ceilings of on or before the day."""
    return CeilingEntry.objects.filter(decided_on__lte=day).order_by("decided_on", "pk")


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the workbook as of the day of the order."""
    rows = budget.figures(as_of=order.as_of)
    entry_columns, case_columns, ceiling_columns = ledger_columns(), application_columns(), ceiling_entry_columns()
    columns = [
        *(column.column for column in entry_columns),
        ColumnSpec("change_awarded", _("Change in amount awarded"), CellKind.EURO),
        ColumnSpec("change_paid", _("Change in amount paid"), CellKind.EURO),
    ]
    ledger = Sheet(
        _("Ledger"),
        columns,
        ledger_rows_as_of(order.as_of, entry_columns),
        totals=["change_awarded", "change_paid"],
    )
    cases = Sheet(
        _("Cases"),
        [column.column for column in case_columns],
        case_rows_as_of(order.as_of, case_columns),
        totals=["requested", "awarded"],
    )
    ceilings = Sheet(
        _("Ceilings"),
        [column.column for column in ceiling_columns],
        rows_of(ceiling_entries_as_of(order.as_of), ceiling_columns),
        totals=["amount"],
    )
    overview = FormSheet(
        _("Overview"),
        lambda written: _overview(order, rows, written, ledger, ceilings),
        widths=[36, 20, 14, 30] + [18] * 8,
    )
    total = (
        ledger_as_of(order.as_of).count()
        + applications_as_of(order.as_of).count()
        + ceiling_entries_as_of(order.as_of).count()
    )
    return PreparedExport([overview, ledger, cases, ceilings, about(order, _("Budget"))], total)


def _overview(
    order: ExportRequest, rows: Sequence[budget.CeilingFigures], written: Written, ledger: Sheet, ceilings: Sheet
) -> Iterator[list[Any]]:
    yield [StyledCell(gettext("Housing subsidies budget"), look=CellStyle.TITLE)]
    yield [StyledCell(gettext("As of"), look=CellStyle.STRONG), order.as_of]
    yield [StyledCell(label, look=CellStyle.HEADER) for _key, label in HEADERS]
    yield [StyledCell(key, look=CellStyle.KEY) for key, _label in HEADERS]
    number, subtotals = FIRST, []
    for row in rows:
        for source in row.sources:
            yield _line(row, source, number, str(source.share.source) if source.share else "", row.is_confirmed)
            number += 1
        first = number - len(row.sources)
        yield _sums(row, number, [f"{first}:{number - 1}"] if row.sources else [], gettext("Total"))
        subtotals.append(number)
        number += 1
    total = budget.total(rows)
    yield _sums(total, number, subtotals, "")
    yield []
    yield from _check(total, number, written, ledger, ceilings)
    yield []
    yield from _years(rows)


def _line(
    row: budget.CeilingFigures,
    figures: budget.Figures,
    number: int,
    source: str,
    is_confirmed: bool,  # noqa: FBT001
) -> list[Any]:
    return [*_names(row), source, *_amounts(figures, number), is_confirmed]


def _names(row: budget.CeilingFigures) -> list[Any]:
    ceiling = row.ceiling
    if ceiling is None:
        return ["", "", ""]
    until = f"{ceiling.ends_on:%Y}" if ceiling.ends_on else ""
    return [ceiling.scheme.name, ceiling.get_part_display(), f"{ceiling.starts_on:%Y}-{until}"]


def _amounts(
    figures: budget.Figures, number: int, sums: dict[str, str] | None = None, look: CellStyle = CellStyle.PLAIN
) -> list[Any]:
    """The amounts of one row: counted or summed, and those that follow from them as formulas."""
    counted = {"E": figures.allotted, "F": figures.awarded, "H": figures.pending, "J": figures.paid}
    cells = {
        letter: Formula(sums[letter], value, look=look) if sums else StyledCell(value, look=look)
        for letter, value in counted.items()
    }

    def follows(expression: str, value: Decimal) -> Formula:
        return Formula(expression, value, look=look)

    return [
        cells["E"],
        cells["F"],
        follows(f"=E{number}-F{number}", figures.available),
        cells["H"],
        follows(f"=G{number}-H{number}", figures.available_if_all_awarded),
        cells["J"],
        follows(f"=F{number}-J{number}", figures.unpaid),
    ]


def _sums(figures: budget.Figures, number: int, places: Sequence[Any], label: str) -> list[Any]:
    """A row of totals: over a range of rows ("5:6"), or over single rows (the subtotals)."""
    sums = {letter: _sum(letter, places) for letter in SUMMED_COLUMNS}
    if isinstance(figures, budget.CeilingFigures):
        names = [*_names(figures), label]
    else:
        names = [gettext("All schemes combined"), "", "", ""]
    return [
        *(StyledCell(name, look=CellStyle.TOTAL) for name in names),
        *_amounts(figures, number, sums, CellStyle.TOTAL),
    ]


def _sum(letter: str, places: Sequence[Any]) -> str:
    spans = [
        ":".join(f"{letter}{row}" for row in place.split(":")) if isinstance(place, str) else f"{letter}{place}"
        for place in places
    ]
    return f"=SUM({','.join(spans)})" if spans else "=0"


def _check(
    figures: budget.Figures, number: int, written: Written, ledger: Sheet, ceilings: Sheet
) -> Iterator[list[Any]]:
    """Three differences that must be nil: the overview against the lists behind it."""
    yield [StyledCell(gettext("Check: overview minus the lists behind it (must be zero)"), look=CellStyle.STRONG)]
    for label, letter, amount, sheet, key in (
        (gettext("Ceiling"), "E", figures.allotted, ceilings, "amount"),
        (gettext("Awarded"), "F", figures.awarded, ledger, "change_awarded"),
        (gettext("Paid"), "J", figures.paid, ledger, "change_paid"),
    ):
        listed = written.total(sheet, key)
        yield [label, Formula(f"={letter}{number}-{listed.expression[1:]}", amount - listed.value)]


def _years(rows: Sequence[budget.CeilingFigures]) -> Iterator[list[Any]]:
    yield [StyledCell(gettext("Awarded by year"), look=CellStyle.STRONG)]
    yield [StyledCell(label, look=CellStyle.HEADER) for _key, label in YEAR_HEADERS]
    yield [StyledCell(key, look=CellStyle.KEY) for key, _label in YEAR_HEADERS]
    for row in rows:
        scheme, part, _period = _names(row)
        for year in row.years:
            yield [scheme, part, year.year, year.count, year.awarded]


EXPORT = register(
    Export(
        key="budget",
        title=_("Budget"),
        description=_("By scheme and funding source, with the ledger, the cases and the ceilings behind it."),
        permission="subsidies.view_ledgerentry",
        prepare=prepare,
        check=no_filters,
        takes_day=True,
    )
)
