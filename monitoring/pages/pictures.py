"""Which pictures a table gets: chosen by its shape, so that a table that the admin adds has pictures too.

One or a few periods stand side by side; more become lines. Totals are left out where they would dwarf their parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise, product

from django.utils.translation import gettext as _

from drenthe.lib.charts.bars import bar_chart
from drenthe.lib.charts.grid import Chart, Grid
from drenthe.lib.charts.lines import line_chart
from drenthe.lib.charts.multiples import multiples
from drenthe.lib.charts.palette import SERIES
from drenthe.lib.charts.shares import share_chart
from drenthe.lib.charts.tiles import TILE_POSITIONS, tile_map
from monitoring.enums import Axis, RuleKind, Unit
from monitoring.models import DefinitionText
from monitoring.services.tables.grid import TableGrid
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import CellAddress, Shape, ShapeClass

SIDE_BY_SIDE = 3  # periods; more become lines
MAX_SERIES = len(SERIES)


@dataclass(frozen=True)
class ChartSelection:
    """What a reader chose: periods (in order) and places by key; no places means all."""

    periods: tuple[str, ...]
    places: tuple[str, ...] = ()

    def holds(self, place: ShapeClass) -> bool:
        """Whether the place is shown."""
        return not self.places or place.key in self.places


def charts_for(table_grid: TableGrid, choice: ChartSelection) -> list[Chart]:
    """Return the charts of a table, the one to see first in front; none where no cell is known."""
    if not any(cell.number is not None for cell in table_grid.cells.values()) or not choice.periods:
        return []
    shape = table_grid.shape
    places = [axis_class for axis_class in shape.axes[0].classes if choice.holds(axis_class)]
    parts = [place for place in places if not place.is_total] or places
    classes = _classes(shape)
    if table_grid.table.columns == Axis.PERIOD and not classes:
        return _plans(table_grid, choice, places, parts)
    charts = []
    if _are_municipalities(places):
        charts.append(_map(table_grid, choice, places, classes))
    if len(choice.periods) > SIDE_BY_SIDE:
        charts += _trend(table_grid, choice, places, classes)
    elif shape.unit == Unit.PER_CENT and len(classes) > 1:
        charts.append(
            _shares(table_grid, choice, places, [axis_class for axis_class in classes if not axis_class.is_total])
        )
    else:
        charts.append(_bars(table_grid, choice, parts, classes))
    return charts


def summary_chart(table_grid: TableGrid) -> Chart | None:
    """Return one small picture of the last period: of the province for shares, of the places for numbers."""
    if not table_grid.periods:
        return None
    choice = ChartSelection(table_grid.periods if table_grid.table.columns == Axis.PERIOD else table_grid.periods[-1:])
    places, classes = table_grid.shape.axes[0].classes, _classes(table_grid.shape)
    totals = [place for place in places if place.is_total] or list(places)
    if table_grid.shape.unit == Unit.PER_CENT and len(classes) > 1:
        return _shares(table_grid, choice, totals, [axis_class for axis_class in classes if not axis_class.is_total])
    if table_grid.table.columns == Axis.PERIOD or _are_municipalities(places) or len(places) == 1:
        return next(iter(charts_for(table_grid, choice)), None)
    main = _main(classes)
    return _bars(table_grid, choice, [place for place in places if not place.is_total], [main] if main else [])


def _bars(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    """Bars per place and period; the classes are the series, a total among them only where it is the only one."""
    if len(places) == 1 and len(choice.periods) == 1:
        return _bars_of_classes(table_grid, choice.periods[0], places[0], classes)
    parts = [axis_class for axis_class in classes if not axis_class.is_total] or list(classes)
    figures, whole = _figures(table_grid, choice, places, _flows(table_grid.shape, parts))
    chart = bar_chart(
        _key(table_grid, "bars"), _title(table_grid, choice), figures, description=table_grid.table.description
    )
    return replace(chart, whole=whole)


def _figures(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> tuple[Grid, Grid | None]:
    """Return the figures of places and periods by class: those to draw, and all where a picture cannot have so many.

    The largest are drawn, in the order of the classes.
    """
    rows = list(product(places, choice.periods))

    def of(columns: Sequence[ShapeClass | None]) -> Grid:
        return _grid(
            table_grid,
            [_row_label(place, period, choice) for place, period in rows],
            [column.label if column else table_grid.table.label for column in columns],
            [[(_series(table_grid.shape, place, column), period) for column in columns] for place, period in rows],
        )

    if len(classes) <= MAX_SERIES:
        return of(classes or [None]), None
    return of(_largest(table_grid, rows, classes)), of(classes)


def _largest(
    table_grid: TableGrid, rows: Sequence[tuple[ShapeClass, str]], classes: Sequence[ShapeClass]
) -> list[ShapeClass]:
    """Return as many classes as a picture can tell apart: those with the largest figures, in their own order."""

    def size(one: ShapeClass) -> Decimal:
        numbers = (_number(table_grid, (_series(table_grid.shape, place, one), period)) for place, period in rows)
        return sum((abs(number) for number in numbers if number is not None), Decimal(0))

    largest = sorted(classes, key=size, reverse=True)[:MAX_SERIES]
    return [one for one in classes if one in largest]


def _flows(shape: Shape, classes: Sequence[ShapeClass]) -> list[ShapeClass]:
    """Leave out the opening balance where a table has one: it is a level, beside what came and went."""
    openings = {rule.terms[0][0] for rule in shape.rules if rule.kind == RuleKind.BALANCE and rule.terms}
    return [axis_class for axis_class in classes if axis_class.key not in openings or len(classes) == 1]


def _bars_of_classes(table_grid: TableGrid, period: str, place: ShapeClass, classes: Sequence[ShapeClass]) -> Chart:
    """Bars of the classes of one place in one period."""
    rows: list[ShapeClass | None] = [*classes] or [None]
    labels = [row.label if row else place.label for row in rows]
    cells = [[(_series(table_grid.shape, place, row), period)] for row in rows]
    figures = replace(_grid(table_grid, labels, [place.label], cells), heading=table_grid.table.label)
    title = f"{table_grid.table.label}, {period_name(period)}"
    return bar_chart(_key(table_grid, "bars"), title, figures, description=table_grid.table.description)


def _shares(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    """Shares of a whole; those that a total adds up stand together in front, so that it is seen how far they reach."""
    figures, whole = _figures(table_grid, choice, places, _added_up_first(table_grid.shape, classes))
    chart = share_chart(
        _key(table_grid, "shares"),
        _title(table_grid, choice),
        figures,
        description=table_grid.table.description,
        totals=[Decimal(100)] * len(figures.categories),
        rest_label=_("missing, or rounding"),
    )
    return replace(chart, whole=whole)


def _added_up_first(shape: Shape, classes: Sequence[ShapeClass]) -> list[ShapeClass]:
    added_up = {part for rule in shape.rules if rule.kind == RuleKind.SUM for part, _sign in rule.terms}
    return sorted(classes, key=lambda one: one.key not in added_up)


def _trend(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> list[Chart]:
    """Lines over periods: of the total by class, and of the places by the main class when there are several."""
    total = next((place for place in places if place.is_total), places[0])
    parts = [place for place in places if not place.is_total]
    charts: list[Chart] = []
    if classes:
        shown = _largest(table_grid, [(total, period) for period in choice.periods], classes)
        drawn, whole = (
            _over_time(table_grid, choice, [_series(table_grid.shape, total, one) for one in some], some)
            for some in (shown, classes)
        )
        title = f"{table_grid.table.label}, {total.label}" if len(places) > 1 else table_grid.table.label
        chart = _lines(table_grid, "lines", title, drawn, choice)
        charts.append(replace(chart, whole=whole) if len(shown) < len(classes) else chart)
    main = _main(classes)
    title = f"{table_grid.table.label}, {main.label}" if main else table_grid.table.label
    series = [_series(table_grid.shape, one, main) for one in parts or [total]]
    if len(parts) > MAX_SERIES:
        charts.append(_panels(table_grid, title, parts, series, choice, are_lines=True))
    elif len(parts) > 1 or not charts:
        charts.append(
            _lines(table_grid, "places", title, _over_time(table_grid, choice, series, parts or [total]), choice)
        )
    return charts


def _plans(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], parts: Sequence[ShapeClass]
) -> list[Chart]:
    """Figures of years to come: the total by year, and a panel for each place on a common scale."""
    total = next((place for place in places if place.is_total), None)
    charts: list[Chart] = []
    if total is not None:
        cells = [[(total.key, period)] for period in choice.periods]
        figures = replace(_grid(table_grid, choice.periods, [total.label], cells), heading=_("Period"))
        title = f"{table_grid.table.label}: {total.label}"
        charts.append(bar_chart(_key(table_grid, "bars"), title, figures, description=table_grid.table.description))
    if len(parts) > 1 or total is None:
        word = _("municipality") if _are_municipalities(parts) else _("region")
        title = _("%(title)s: by %(place)s") % {"title": table_grid.table.label, "place": word}
        charts.append(_panels(table_grid, title, parts, [part.key for part in parts], choice))
    return charts


def _panels(
    table_grid: TableGrid,
    title: str,
    places: Sequence[ShapeClass],
    series: Sequence[str],
    choice: ChartSelection,
    *,
    are_lines: bool = False,
) -> Chart:
    cells = [[(key, period) for period in choice.periods] for key in series]
    figures = _grid(
        table_grid, [place.label for place in places], [short_period(one) for one in choice.periods], cells
    )
    return multiples(
        _key(table_grid, "panels"), title, figures, description=table_grid.table.description, are_lines=are_lines
    )


def _map(
    table_grid: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    """The map of the main class in the last period."""
    period, main = choice.periods[-1], _main(classes)
    series = {place.code: _series(table_grid.shape, place, main) for place in places if place.code in TILE_POSITIONS}
    what = main.label if main else table_grid.table.label
    return tile_map(
        _key(table_grid, "map"),
        f"{what}, {period_name(period)}",
        {code: _number(table_grid, (key, period)) for code, key in series.items()},
        heading=_("Municipality"),
        series=what,
        description=table_grid.table.description,
        unit=_unit(table_grid),
        decimals=table_grid.shape.decimals,
        marked=frozenset(code for code, key in series.items() if is_marked(table_grid, (key, period))),
    )


def _lines(table_grid: TableGrid, name: str, title: str, figures: Grid, choice: ChartSelection) -> Chart:
    breaks = [
        index
        for index, (before, after) in enumerate(pairwise(choice.periods), start=1)
        if any(_starts_between(text, before, after) for text in table_grid.definitions[1:])
    ]
    return line_chart(
        _key(table_grid, name),
        title,
        figures,
        description=table_grid.table.description,
        breaks=breaks,
        break_label=_("A different definition applies from here"),
    )


def _starts_between(text: DefinitionText, before: str, after: str) -> bool:
    """Whether a definition starts to hold after the one period and not after the other."""
    return _first_month(before) < (text.valid_from.year, text.valid_from.month) <= _first_month(after)


def _first_month(period: str) -> tuple[int, int]:
    year, rest = int(period[:4]), period[4:]
    if not rest:
        return year, 1
    months = {"H": 6, "Q": 3, "M": 1}[rest[0]]
    return year, (int(rest[1:]) - 1) * months + 1


def _over_time(
    table_grid: TableGrid, choice: ChartSelection, series: Sequence[str], named: Sequence[ShapeClass]
) -> Grid:
    cells = [[(key, period) for key in series] for period in choice.periods]
    figures = _grid(table_grid, [short_period(one) for one in choice.periods], [one.label for one in named], cells)
    return replace(figures, heading=_("Period"))


def _grid(
    table_grid: TableGrid, labels: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[CellAddress]]
) -> Grid:
    """Return the grid of these cells, with what they are headed by and which of them have a finding."""
    values = tuple(tuple(_number(table_grid, place) for place in row) for row in cells)
    marked = frozenset(
        (row, column)
        for row, places in enumerate(cells)
        for column, place in enumerate(places)
        if is_marked(table_grid, place)
    )
    heading = table_grid.shape.axes[0].label
    return Grid(heading, tuple(labels), tuple(columns), values, _unit(table_grid), table_grid.shape.decimals, marked)


def main_series(shape: Shape) -> str:
    """Return the series that stands for a table: of its total place and main class."""
    places = shape.axes[0].classes
    place = next((one for one in places if one.is_total), places[0])
    return _series(shape, place, _main(_classes(shape)))


def is_marked(table_grid: TableGrid, place: CellAddress) -> bool:
    """Whether a finding that is no mere remark has to do with the cell."""
    cell = table_grid.cells.get(place)
    return cell is not None and any(not finding.is_remark for finding in cell.findings)


def short_period(period: str) -> str:
    """Return a period for where there is little room: 2024, or 2024-1 for a half-year, quarter or month."""
    return period if len(period) == 4 else f"{period[:4]}-{period[5:].lstrip('0')}"


def _number(table_grid: TableGrid, place: CellAddress) -> Decimal | None:
    cell = table_grid.cells.get(place)
    return cell.number if cell else None


def _classes(shape: Shape) -> list[ShapeClass]:
    axis = shape.axis(Axis.FIRST)
    return list(axis.classes) if axis else []


def _main(classes: Sequence[ShapeClass]) -> ShapeClass | None:
    """The class that stands for the table: its total, or else the first."""
    return next((axis_class for axis_class in classes if axis_class.is_total), classes[0] if classes else None)


def _series(shape: Shape, place: ShapeClass, first: ShapeClass | None) -> str:
    """The key of a series; of a second classification the total, or else its first class, stands for all."""
    second = shape.axis(Axis.SECOND)
    main = _main(second.classes) if second else None
    return "/".join(one.key for one in (place, first, main) if one is not None)


def _unit(table_grid: TableGrid) -> str:
    return "%" if table_grid.shape.unit == Unit.PER_CENT else ""


def _row_label(place: ShapeClass, period: str, choice: ChartSelection) -> str:
    return f"{place.label}, {period_name(period)}" if len(choice.periods) > 1 else place.label


def _are_municipalities(places: Sequence[ShapeClass]) -> bool:
    return sum(place.code in TILE_POSITIONS for place in places) > MAX_SERIES


def _key(table_grid: TableGrid, name: str) -> str:
    return f"{table_grid.table.key}-{name}"


def _title(table_grid: TableGrid, choice: ChartSelection) -> str:
    if len(choice.periods) == 1:
        return f"{table_grid.table.label}, {period_name(choice.periods[0])}"
    return table_grid.table.label
