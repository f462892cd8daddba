"""The workbook “Budget”: the figures per scheme and source with formulas, the ledger, the cases, the ceilings."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport, no_filters
from drenthe.exports.query_columns import rows_of
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
from subsidies.enums import Part
from subsidies.exports.applications import applications_as_of
from subsidies.exports.budget_lists import (
    case_columns,
    case_rows,
    ceiling_entries_as_of,
    ceiling_entry_columns,
    ledger_as_of,
    ledger_columns,
    ledger_rows_as_of,
)
from subsidies.services.case.seeing import Fact
from subsidies.services.ceilings import budget

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
AMOUNTS = {
    "ceiling",
    "awarded",
    "available",
    "pending",
    "available_if_all_awarded",
    "paid",
    "unpaid",
    "year",
    "awards",
}
YEAR_HEADERS = [
    ("scheme", _("Scheme")),
    ("form", _("Form")),
    ("year", _("Year")),
    ("awards", _("Awards")),
    ("awarded", _("Awarded")),
]
FIRST = 5  # the first row with figures in the overview
SUMMED_COLUMNS = "EFHJ"  # ceiling, awarded, in progress, paid: counted; the other amounts follow from them in each row


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the workbook as of the day of the order."""
    rows = budget.figures(as_of=order.as_of)
    entry_columns, ceiling_columns = ledger_columns(), ceiling_entry_columns()
    columns = [
        *(column.column for column in entry_columns),
        ColumnSpec("change_awarded", _("Change in amount awarded"), CellKind.EURO),
        ColumnSpec("change_paid", _("Change in amount paid"), CellKind.EURO),
        ColumnSpec("reference", _("Payment reference"), width=24),
    ]
    ledger = Sheet(
        _("Ledger"),
        columns,
        ledger_rows_as_of(order.as_of, entry_columns),
        totals=["change_awarded", "change_paid"],
        totals_by="form",
    )
    cases = Sheet(
        _("Cases"),
        case_columns(),
        case_rows(order.as_of),
        totals=["requested", "awarded"],
        totals_by="form",
    )
    ceilings = Sheet(
        _("Ceilings"),
        [column.column for column in ceiling_columns],
        rows_of(ceiling_entries_as_of(order.as_of), ceiling_columns),
        totals=["amount"],
        totals_by="form",
    )
    overview = FormSheet(
        _("Overview"),
        lambda written: _overview(order, rows, written, ledger, cases, ceilings),
        widths=[60, 20, 14, 30] + [18] * 7 + [14],
    )
    total = (
        ledger_as_of(order.as_of).count()
        + applications_as_of(order.as_of).count()
        + ceiling_entries_as_of(order.as_of).count()
    )
    return PreparedExport([overview, ledger, cases, ceilings, about(order, _("Budget"))], total)


def _overview(
    order: ExportRequest,
    rows: Sequence[budget.CeilingFigures],
    written: Written,
    ledger: Sheet,
    cases: Sheet,
    ceilings: Sheet,
) -> Iterator[list[Any]]:
    yield [StyledCell(gettext("Housing subsidies budget"), look=CellStyle.TITLE)]
    yield [StyledCell(gettext("As of"), look=CellStyle.STRONG), order.as_of]
    yield from _heads(HEADERS)
    number, subtotals = FIRST, dict[str, list[int]]()
    for row in rows:
        for source in row.sources:
            yield _line(row, source, number, str(source.share.source) if source.share else "", row.is_confirmed)
            number += 1
        first = number - len(row.sources)
        yield _sums(row, number, [f"{first}:{number - 1}"] if row.sources else [], gettext("Total"))
        subtotals.setdefault(_part(row), []).append(number)
        number += 1
    yield []
    totals = {}
    for part, places in subtotals.items():
        number += 1
        sums = budget.total(row for row in rows if _part(row) == part)
        totals[Part(part)] = number, sums
        yield _sums(sums, number, places, str(budget.ALL_OF[Part(part)]))
    yield []
    yield from _check(totals, written, ledger, cases, ceilings)
    yield []
    yield from _years(rows)


def _heads(headers: Sequence[tuple[str, Any]]) -> Iterator[list[Any]]:
    """The labels, to the right above amounts, and the keys that never change."""
    yield [
        StyledCell(label, look=CellStyle.HEADER_RIGHT if key in AMOUNTS else CellStyle.HEADER)
        for key, label in headers
    ]
    yield [StyledCell(key, look=CellStyle.KEY) for key, _label in headers]


def _part(row: budget.CeilingFigures) -> str:
    return row.ceiling.part if row.ceiling else Part.GRANT


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
    return [ceiling.scheme.name, ceiling.get_part_display(), ceiling.period]


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
    names = [*_names(figures), label] if isinstance(figures, budget.CeilingFigures) else [label, "", "", ""]
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
    totals: Mapping[Part, tuple[int, budget.Figures]],
    written: Written,
    ledger: Sheet,
    cases: Sheet,
    ceilings: Sheet,
) -> Iterator[list[Any]]:
    """Differences that must be nil: the overview against each list behind it, for grants and for loans."""
    yield [StyledCell(gettext("Check: overview minus the lists behind it (must be zero)"), look=CellStyle.STRONG)]
    for part in Part:
        number, figures = totals.get(part, (0, budget.Figures()))
        for label, letter, amount, sheet, key in (
            (gettext("Ceiling"), "E", figures.allotted, ceilings, "amount"),
            (gettext("Awarded, by the ledger"), "F", figures.awarded, ledger, "change_awarded"),
            (gettext("Awarded, by the cases"), "F", figures.awarded, cases, "awarded"),
            (gettext("Paid"), "J", figures.paid, ledger, "change_paid"),
        ):
            listed = written.total(sheet, key, kind=str(part.label))
            shown = f"{letter}{number}" if number else "0"
            difference = Formula(f"={shown}-({listed.expression[1:]})", amount - listed.value)
            yield [f"{label}: {budget.ALL_OF[part]}", difference]


def _years(rows: Sequence[budget.CeilingFigures]) -> Iterator[list[Any]]:
    yield [StyledCell(gettext("Awarded by year"), look=CellStyle.STRONG)]
    yield from _heads(YEAR_HEADERS)
    for row in rows:
        scheme, part, _period = _names(row)
        for year in row.years:
            yield [scheme, part, year.year, year.count, year.awarded]


EXPORT = register(
    Export(
        key="budget",
        title=_("Budget"),
        description=_("By scheme and funding source, with the ledger, the cases and the ceilings behind it."),
        permission=Fact.BOOKING,
        prepare=prepare,
        check=no_filters,
        takes_day=True,
    )
)
