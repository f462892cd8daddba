"""The workbook “Budget”: the figures per scheme and source with formulas, the ledger, the cases, the ceilings."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.lib.sheets.writer import Cell, Column, FormSheet, Formula, Kind, Look, Sheet, Written
from monitoring.exports.about import about
from monitoring.exports.base import Export, Order, Prepared, no_filters
from subsidies import exports as lists
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
    ("available_if_all_awarded", _("Available if all is awarded")),
    ("paid", _("Paid")),
    ("unpaid", _("Still to pay")),
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
SUMMED = "EFHJ"  # ceiling, awarded, in progress, paid: counted; the other amounts follow from them in each row


def prepare(order: Order) -> Prepared:
    """Return the workbook as of the day of the order."""
    rows = budget.figures(as_of=order.as_of)
    fields, case_fields, ceiling_fields = (
        lists.ledger_fields(),
        lists.application_fields(),
        lists.ceiling_entry_fields(),
    )
    ledger_columns = [
        *(field.column for field in fields),
        Column("change_awarded", _("Change in awarded"), Kind.EURO),
        Column("change_paid", _("Change in paid"), Kind.EURO),
    ]
    ledger = Sheet(
        _("Ledger"),
        ledger_columns,
        lists.ledger_rows_as_of(order.as_of, fields),
        totals=["change_awarded", "change_paid"],
    )
    cases = Sheet(
        _("Cases"),
        [field.column for field in case_fields],
        lists.case_rows_as_of(order.as_of, case_fields),
        totals=["requested", "awarded"],
    )
    ceilings = Sheet(
        _("Ceilings"),
        [field.column for field in ceiling_fields],
        lists.rows_of(lists.ceiling_entries_as_of(order.as_of), ceiling_fields),
        totals=["amount"],
    )
    overview = FormSheet(
        _("Overview"),
        lambda written: _overview(order, rows, written, ledger, ceilings),
        widths=[36, 20, 14, 30] + [18] * 8,
    )
    total = (
        lists.ledger_as_of(order.as_of).count()
        + lists.applications_as_of(order.as_of).count()
        + lists.ceiling_entries_as_of(order.as_of).count()
    )
    return Prepared([overview, ledger, cases, ceilings, about(order, _("Budget"))], total)


def _overview(
    order: Order, rows: Sequence[budget.CeilingFigures], written: Written, ledger: Sheet, ceilings: Sheet
) -> Iterator[list[Any]]:
    yield [Cell(gettext("Budget of the housing subsidies"), look=Look.TITLE)]
    yield [Cell(gettext("As of"), look=Look.STRONG), order.as_of]
    yield [Cell(label, look=Look.HEADER) for _key, label in HEADERS]
    yield [Cell(key, look=Look.KEY) for key, _label in HEADERS]
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
    figures: budget.Figures, number: int, sums: dict[str, str] | None = None, look: Look = Look.PLAIN
) -> list[Any]:
    """The amounts of one row: counted or summed, and those that follow from them as formulas."""
    counted = {"E": figures.allotted, "F": figures.awarded, "H": figures.pending, "J": figures.paid}
    cells = {
        letter: Formula(sums[letter], value, look=look) if sums else Cell(value, look=look)
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
    sums = {letter: _sum(letter, places) for letter in SUMMED}
    if isinstance(figures, budget.CeilingFigures):
        names = [*_names(figures), label]
    else:
        names = [gettext("All schemes together"), "", "", ""]
    return [*(Cell(name, look=Look.TOTAL) for name in names), *_amounts(figures, number, sums, Look.TOTAL)]


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
    yield [Cell(gettext("Check: overview minus the lists behind it (must be nil)"), look=Look.STRONG)]
    for label, letter, amount, sheet, key in (
        (gettext("Ceiling"), "E", figures.allotted, ceilings, "amount"),
        (gettext("Awarded"), "F", figures.awarded, ledger, "change_awarded"),
        (gettext("Paid"), "J", figures.paid, ledger, "change_paid"),
    ):
        listed = written.total(sheet, key)
        yield [label, Formula(f"={letter}{number}-{listed.expression[1:]}", amount - listed.value)]


def _years(rows: Sequence[budget.CeilingFigures]) -> Iterator[list[Any]]:
    yield [Cell(gettext("Awarded by year"), look=Look.STRONG)]
    yield [Cell(label, look=Look.HEADER) for _key, label in YEAR_HEADERS]
    yield [Cell(key, look=Look.KEY) for key, _label in YEAR_HEADERS]
    for row in rows:
        scheme, part, _period = _names(row)
        for year in row.years:
            yield [scheme, part, year.year, year.count, year.awarded]


EXPORT = Export(
    key="budget",
    title=_("Budget"),
    description=_("Per scheme and funding source, with the ledger, the cases and the ceilings behind it."),
    permission="subsidies.view_ledgerentry",
    prepare=prepare,
    check=no_filters,
)
