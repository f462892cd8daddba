"""The figures of the yearly report that come from its tables: each cell as published, and what follows from cells.

A cell that is blank or cannot be read has no value; what the rules say it should be is its remark. Figures that only
the text of the report gives come from there and say so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from drenthe.lib.values.rounding import round_half_up
from monitoring.enums import Axis
from monitoring.models import Table, TextFigure
from monitoring.report.base import NUMBER, PER_CENT, Figure, Row, Value, Year
from monitoring.report.sources import Implied, Stated, Worked
from monitoring.services.checks.rules import implied, share_of
from monitoring.services.tables.grid import TableCell, TableGrid, grid
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import CellEntry

VIEW_TABLES = "monitoring.view_table"
# The tables of the report in the order of its chapters: how the ids of their cells begin, and end before the year.
TABLES = {
    "permits-client": ("permits", ""),
    "permits-client-share": ("permits", ".share"),
    "dwelling-form": ("dwelling_form", ""),
    "plan-capacity": ("plan_capacity", ""),
    "affordability": ("affordability", ""),
    "permit-holders": ("permit_holders", ""),
}
PRODUCTION, HOLDERS = "production", "permit-holders"


@dataclass(frozen=True)
class ReportData:
    """The year with its tables and the figures of its text."""

    period: Year
    grids: dict[str, TableGrid]
    texts: dict[str, TextFigure]

    @property
    def year(self) -> int:
        """The year of the report."""
        return self.period.number

    def stated(self, table: str, series: str) -> Stated:
        """A cell of the year as what a figure counts; one that is blank as what follows from the other cells."""
        found = self.grids.get(table)
        cell = found.cell(series, str(self.year)) if found else None
        is_blank = cell is not None and cell.number is None
        return (Implied if is_blank else Stated)(self.row(table, series))

    def row(self, table: str, series: str, year: int | None = None) -> Row:
        """A cell as a row behind a figure, with the number that `number` gives."""
        found, key = self.grids.get(table), str(year or self.year)
        if found is None:
            return Row(_("The table is not there."), table)
        cell = found.cell(series, key)
        value = self.number(table, series) if year is None else cell.number if cell else None
        return _row(found, series, key, _plain(value))

    def number(self, table: str, series: str) -> Decimal | None:
        """The number in a cell of the year; what the rules give where it is blank."""
        found = self.grids.get(table)
        cell = found.cell(series, str(self.year)) if found else None
        if cell is None or found is None:
            return None
        return cell.number if cell.number is not None else _implied(found).get((series, str(self.year)))


def statistics_figures(period: Year) -> list[Figure]:
    """Return the figures of the tables of the report of a year, with those that are derived from them.

    They stand as they are published now: a table has editions, and no days in between.
    """
    year = period.number
    tables = {table.key: table for table in Table.objects.filter(key__in=[PRODUCTION, *TABLES])}
    grids = {
        table_grid.table.key: table_grid
        for table_grid in grid([tables[key] for key in [PRODUCTION, *TABLES] if key in tables])
    }
    report = ReportData(
        period, grids, {text_figure.key: text_figure for text_figure in TextFigure.objects.filter(year=year)}
    )
    cells = (figure for key in TABLES if key in grids for figure in _cells(grids[key], *TABLES[key], period))
    return [*_production(report), *cells, *_permit_holders(report)]


def _cells(table_grid: TableGrid, stem: str, suffix: str, asked: Year) -> Iterator[Figure]:
    """Every cell of the table of the year, as published."""
    periods = table_grid.shape.periods_of(asked.number)
    is_by_period = table_grid.shape.columns == Axis.PERIOD
    if not set(periods) <= set(table_grid.periods):
        return  # these years were published, if at all, in the report of another year
    for series in table_grid.shape.series():
        for period in periods:
            if (cell := table_grid.cell(series, period)) is None:
                continue
            key = series.replace("/", ".")
            yield Figure(
                id=f"{stem}.{key}{suffix}.{period}",
                period=asked,
                source=Stated(_row(table_grid, series, period, _plain(cell.number))),
                unit=PER_CENT if table_grid.shape.is_share else NUMBER,
                derivation=_("Cell in the table “%(table)s”, as published.") % {"table": table_grid.shape.label},
                remark=_remark(cell),
                permission=VIEW_TABLES,
                name=f"{table_grid.shape.name(series)}, {period}" if is_by_period else table_grid.shape.name(series),
                part=table_grid.shape.label,
            )


def _production(report: ReportData) -> Iterator[Figure]:
    year, found = report.year, report.grids.get(PRODUCTION)
    part = found.shape.label if found else _("Production")
    names = {
        "completions_gross": (f"completions.gross.{year}", _("Cell in the table, as published.")),
        "stock_change_net": (f"stock_change.net.{year}", _("Cell in the table, as published.")),
        "withdrawals": (f"withdrawals.{year}", _("Gross minus net; the report does not give this figure.")),
    }
    for key, (name, derivation) in names.items():
        series, cell = f"drenthe/{key}", found.cell(f"drenthe/{key}", str(year)) if found else None
        yield Figure(
            id=name,
            period=report.period,
            source=report.stated(PRODUCTION, series),
            unit=NUMBER,
            derivation=derivation,
            remark=_remark(cell) if cell else "",
            permission=VIEW_TABLES,
            name=found.shape.name(series) if found else name,
            part=part,
        )
    yield _change(report, part)
    for name, key, label in (
        (f"affordable.share.{year}", "affordable_total", _("Affordable share")),
        (f"social_rent.share.{year}", "social_rent", _("Social rent share")),
    ):
        source = report.stated("affordability", f"drenthe/{key}")
        derivation = _("Affordability table, the whole of Drenthe.")
        yield Figure(name, label, part, report.period, source, PER_CENT, derivation, permission=VIEW_TABLES)
    yield from (_of_text(report, key, part) for key in ("target.woondeals", "target.to_2030", "target.ambition"))


def _change(report: ReportData, part: str) -> Figure:
    """The change on the year before: from both years when they are there, otherwise as the text says."""
    name, series = f"completions.gross.change_on_{report.year - 1}", "drenthe/completions_gross"
    label = _("Change in gross production compared with the year before")
    found = report.grids.get(PRODUCTION)
    before = found.cell(series, str(report.year - 1)) if found else None
    now = report.number(PRODUCTION, series)
    if before is not None and before.number and now is not None:
        derivation = _("Gross production in both years.")
        both = [report.row(PRODUCTION, series), report.row(PRODUCTION, series, report.year - 1)]
        source = Worked(both, lambda one, other: int(round_half_up((one - other) / other * 100)))
        return Figure(name, label, part, report.period, source, PER_CENT, derivation, permission=VIEW_TABLES)
    text = report.texts.get("completions.gross.change")
    remark = ""
    if text is not None and now is not None:
        implied_before = round_half_up(now / (1 + text.value / 100))
        remark = _("The year before is not in any table; it works out at about %(number)s.") % {
            "number": implied_before
        }
    derivation = _("As stated in the text of the report.")
    return Figure(name, label, part, report.period, _said(text), PER_CENT, derivation, remark, VIEW_TABLES)


def _said(text: TextFigure | None) -> Stated:
    """What the text of the report says, with the sentence as its row."""
    value = _plain(text.value) if text else None
    return Stated(Row(text.statement if text else _("The text does not say it."), number=value))


def _of_text(report: ReportData, key: str, part: str) -> Figure:
    labels = {
        "target.woondeals": _("Target in the Woondeals"),
        "target.to_2030": _("Target up to 2030"),
        "target.ambition": _("Long-term ambition"),
    }
    text = report.texts.get(key)
    derivation = _("Text of the report: %(text)s") % {"text": text.statement if text else "-"}
    return Figure(key, labels[key], part, report.period, _said(text), NUMBER, derivation, permission=VIEW_TABLES)


def _permit_holders(report: ReportData) -> Iterator[Figure]:
    found = report.grids.get(HOLDERS)
    part = found.shape.label if found else _("Housing of permit holders")
    cells = {key: report.row(HOLDERS, f"drenthe/{key}") for key in ("opening", "target", "realised", "closing")}
    opening, target, realised, closing = cells.values()
    openings = [
        report.row(HOLDERS, series)
        for series, cell in _municipalities(found, report.year)
        if series.endswith("/opening") and cell.number is not None
    ]
    figures: list[tuple[str, str, str, str, Worked]] = [
        (
            "achieved_per_cent",
            PER_CENT,
            _("Share of the target achieved"),
            _("Realised / target."),
            Worked([realised, target], _share),
        ),
        (
            "achieved_including_backlog_per_cent",
            PER_CENT,
            _("Achieved, including the backlog from earlier years"),
            _("Realised / (target minus opening balance)."),
            Worked([realised, target, opening], lambda done, asked, begin: _share(done, asked - begin)),
        ),
        (
            "short_this_year",
            NUMBER,
            _("Shortfall this year"),
            _("Target minus realised."),
            Worked([target, realised], lambda asked, done: _plain(asked - done)),
        ),
        (
            "backlog",
            NUMBER,
            _("Backlog at the end"),
            _("Closing balance below zero."),
            Worked([closing], lambda end: _plain(-end)),
        ),
        (
            "gross_backlog_at_opening",
            NUMBER,
            _("Backlog at the start, excluding surpluses"),
            _("Opening balances of the municipalities that are below zero."),
            Worked(openings, lambda *begin: _plain(sum((one for one in begin if one < 0), Decimal(0)))),
        ),
    ]
    for name, unit, label, derivation, source in figures:
        key = f"permit_holders.{name}.{report.year}"
        yield Figure(key, label, part, report.period, source, unit, derivation, permission=VIEW_TABLES)


def _municipalities(table_grid: TableGrid | None, year: int) -> Iterator[tuple[str, TableCell]]:
    places = table_grid.shape.axis(Axis.PLACE) if table_grid else None
    if table_grid is None or places is None:
        return
    totals = {axis_class.key for axis_class in places.classes if axis_class.is_total}
    for (series, period), cell in table_grid.cells.items():
        if period == str(year) and series.split("/")[0] not in totals:
            yield series, cell


def _implied(table_grid: TableGrid) -> dict[tuple[str, str], Decimal]:
    entries = {place: CellEntry(cell.number, cell.mark, cell.printed) for place, cell in table_grid.cells.items()}
    return implied(table_grid.shape, entries)


def _share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    share = share_of(CellEntry(part), CellEntry(whole))
    return None if share is None else round_half_up(share, 1)


def _plain(number: Decimal | None) -> int | Decimal | None:
    """Return a whole number as int."""
    return int(number) if number is not None and number == number.to_integral_value() else number


def _remark(cell: TableCell) -> str:
    return " ".join(
        finding.sentence for finding in cell.findings if not finding.is_remark and (finding.series == cell.series)
    )


def _row(found: TableGrid, series: str, period: str, value: Value) -> Row:
    """A cell of a table: what it is called, when its figure was published, and the page of its table."""
    cell = found.cell(series, period)
    url = reverse("monitoring:table", args=[found.table.key])
    on = cell.load.published_on if cell else None
    return Row(cell_name(found.shape, series, period), found.shape.label, on, value, url)
