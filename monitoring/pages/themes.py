"""What stands on a page of the monitor: the tables of a theme with their pictures, rows and findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.charts.grid import Chart
from monitoring.enums import Axis, Theme, ValueStatus
from monitoring.models import Table
from monitoring.pages import pictures
from monitoring.pages.pictures import SIDE_BY_SIDE, ChartSelection, short_period
from monitoring.services.tables.editions import Edition, chosen_periods, place_keys, years_of
from monitoring.services.tables.grid import FindingView, TableCell, TableGrid, TableRow
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import CellAddress
from monitoring.services.tables.sources import said_of, sources_of

NARROW_TABLE_CHARACTERS = 64  # characters in the heads of columns that fit in half a page


@dataclass(frozen=True)
class PageSelection:
    """What a reader asked for: years and places by key; empty means the usual ones."""

    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableSection:
    """One table on a page: its pictures, the rows that are shown, and its findings by number."""

    found: TableGrid
    charts: tuple[Chart, ...]
    rows: tuple[TableRow, ...]
    periods: tuple[str, ...]

    @property
    def findings(self) -> list[tuple[int, FindingView]]:
        """The findings that have to do with what is shown, numbered."""
        return list(enumerate(self._shown, start=1))

    @property
    def _shown(self) -> list[FindingView]:
        return [finding for finding in self.found.findings if not finding.period or finding.period in self.periods]

    def numbers(self, cell: TableCell) -> list[tuple[int, FindingView]]:
        """The findings to mark at a cell: those that involve it, mere remarks at their own cell only."""
        own = (cell.series, cell.period)
        return [
            (number, one)
            for number, one in self.findings
            if own == (one.series, one.period) or (own in one.cells and not one.is_remark)
        ]

    def computed(self, place: CellAddress) -> Decimal | None:
        """The number that the other figures give for a cell without one."""
        kinds = {"blank", "unreadable"}
        found = (
            shown_item.expected
            for shown_item in self._shown
            if shown_item.kind in kinds and (shown_item.series, shown_item.period) == place
        )
        return next(found, None)

    @property
    def sources(self) -> list[tuple[str, str]]:
        """Every source of the figures that are shown, under a heading that names the periods where there are more."""
        return said_of(sources_of(cell for row in self.rows for cell in row.cells))

    @property
    def status(self) -> str:
        """The status that all shown figures share when it is not just definitive; empty when they differ."""
        found = {cell.status for row in self.rows for cell in row.cells if cell is not None}
        return found.pop() if len(found) == 1 and ValueStatus.DEFINITIVE not in found else ""

    @property
    def is_narrow(self) -> bool:
        """Whether the table fits beside its pictures."""
        heads = [column.label for column in self.found.columns]
        return len(heads) + self.has_period_column <= 3 or (
            len(heads) == 4 and sum(map(len, heads)) <= NARROW_TABLE_CHARACTERS
        )

    @property
    def has_period_column(self) -> bool:
        """Whether the rows need to say of which period they are."""
        return self.found.table.columns != Axis.PERIOD and len(self.periods) > 1


@dataclass(frozen=True)
class ThemePage:
    """The tables of a page, and what a reader may choose from."""

    sections: tuple[TableSection, ...]
    years: tuple[int, ...]
    places: dict[str, str]
    asked: PageSelection


def theme_page(edition: Edition, tables: Sequence[Table], asked: PageSelection) -> ThemePage:
    """Return tables with pictures; years and places that do not exist are left aside. Constant number of queries."""
    periods = edition.periods(tables)
    if edition.is_public:
        tables = [table for table in tables if periods.get(table.pk)]  # what is promised but empty helps nobody
    years = years_of({table.pk: periods.get(table.pk, []) for table in tables if table.columns != Axis.PERIOD})
    kept = tuple(year for year in asked.years if year in years)
    wanted = {table.pk: chosen_periods(table, periods.get(table.pk, []), kept) for table in tables}
    grids = edition.grids(tables, sorted({period for found in wanted.values() for period in found}))
    places = place_keys(grids)
    known = PageSelection(kept, tuple(place for place in asked.places if place in places))
    return ThemePage(
        tuple(_section(found, wanted[found.table.pk], known) for found in grids), tuple(years), places, known
    )


def _section(table_grid: TableGrid, periods: Sequence[str], asked: PageSelection) -> TableSection:
    is_whole = bool(asked.years) or table_grid.table.columns == Axis.PERIOD
    shown = tuple(periods) if is_whole else tuple(periods[-1:])
    charts = {chart.key: chart for chart in pictures.charts_for(table_grid, ChartSelection(shown, asked.places))}
    if not is_whole and len(periods) > SIDE_BY_SIDE:
        for chart in pictures.charts_for(table_grid, ChartSelection(tuple(periods), asked.places)):
            charts.setdefault(chart.key, chart)
    rows = [row for row in table_grid.rows if not asked.places or row.place in asked.places]
    in_period = [row for row in rows if not row.period or row.period in shown]
    return TableSection(table_grid, tuple(charts.values()), tuple(in_period), shown)


@dataclass(frozen=True)
class Headline:
    """The figure that stands for a theme, with its picture."""

    theme: Theme
    found: TableGrid
    label: str
    value: Decimal | None
    is_computed: bool
    chart: Chart
    findings: tuple[FindingView, ...]


def headlines(edition: Edition) -> list[Headline]:
    """Return the main figure of each theme that has any: of its first table with figures."""
    tables = list(edition.tables())
    periods = edition.periods(tables)
    first: dict[str, Table] = {}
    for table in tables:
        if periods.get(table.pk):
            first.setdefault(table.theme, table)
    wanted = {
        period
        for table in first.values()
        for period in (periods[table.pk] if table.columns == Axis.PERIOD else periods[table.pk][-1:])
    }
    found = {table_grid.table.theme: table_grid for table_grid in edition.grids(list(first.values()), sorted(wanted))}
    made = (_headline(theme, found[theme], periods) for theme in Theme if theme in found)
    return [made_item for made_item in made if made_item is not None]


def _headline(theme: Theme, table_grid: TableGrid, periods: dict[int, list[str]]) -> Headline | None:
    is_whole = table_grid.table.columns == Axis.PERIOD
    own = periods[table_grid.table.pk] if is_whole else periods[table_grid.table.pk][-1:]
    chart = pictures.summary_chart(table_grid)
    if chart is None:
        return None
    series = pictures.main_series(table_grid.shape)
    findings = tuple(finding for finding in table_grid.findings if finding.period in own and not finding.is_remark)
    if is_whole:
        numbers = [cell.number if (cell := table_grid.cell(series, period)) else None for period in own]
        total = None if None in numbers else sum((number for number in numbers if number is not None), Decimal(0))
        label = f"{table_grid.table.label}, {short_period(own[0])}-{short_period(own[-1])}"
        return Headline(theme, table_grid, label, total, is_computed=True, chart=chart, findings=findings)
    place = (series, own[-1])
    cell = table_grid.cell(*place)
    value = cell.number if cell else None
    computed = TableSection(table_grid, (), (), (own[-1],)).computed(place) if value is None else None
    label = f"{table_grid.shape.name(series)}, {period_name(own[-1])}"
    shown = computed if value is None else value
    return Headline(theme, table_grid, label, shown, computed is not None, chart, findings)


INTRODUCTIONS = {
    Theme.PRODUCTION: lambda: _("How many homes were built, how many were lost, and how much the stock grew."),
    Theme.PERMITS: lambda: _("How many homes received a permit, and who is going to build them."),
    Theme.DWELLING_FORM: lambda: _("What share of the new homes are houses and what share are apartments."),
    Theme.PLANS: lambda: _("How many homes are planned for the coming years, of which type and where."),
    Theme.AFFORDABILITY: lambda: _("What share of the new homes is affordable for people on a low or middle income."),
    Theme.PERMIT_HOLDERS: lambda: _(
        "How many people with a residence permit the municipalities had to house, and how many they housed."
    ),
}


def introduction(theme: Theme) -> str:
    """Return in one sentence what a theme is about."""
    return INTRODUCTIONS[theme]()
