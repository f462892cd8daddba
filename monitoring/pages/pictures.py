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


def charts_for(found: TableGrid, choice: ChartSelection) -> list[Chart]:
    """Return the charts of a table, the one to see first in front; none where no cell is known."""
    if not any(cell.number is not None for cell in found.cells.values()) or not choice.periods:
        return []
    shape = found.shape
    places = [one for one in shape.axes[0].classes if choice.holds(one)]
    parts = [one for one in places if not one.is_total] or places
    classes = _classes(shape)
    if found.table.columns == Axis.PERIOD and not classes:
        return _plans(found, choice, places, parts)
    charts = []
    if _are_municipalities(places):
        charts.append(_map(found, choice, places, classes))
    if len(choice.periods) > SIDE_BY_SIDE:
        charts += _trend(found, choice, places, classes)
    elif shape.unit == Unit.PER_CENT and len(classes) > 1:
        charts.append(_shares(found, choice, places, [one for one in classes if not one.is_total]))
    else:
        charts.append(_bars(found, choice, parts, classes))
    return charts


def summary_chart(found: TableGrid) -> Chart | None:
    """Return one small picture of the last period: of the province for shares, of the places for numbers."""
    if not found.periods:
        return None
    choice = ChartSelection(found.periods if found.table.columns == Axis.PERIOD else found.periods[-1:])
    places, classes = found.shape.axes[0].classes, _classes(found.shape)
    totals = [one for one in places if one.is_total] or list(places)
    if found.shape.unit == Unit.PER_CENT and len(classes) > 1:
        return _shares(found, choice, totals, [one for one in classes if not one.is_total])
    if found.table.columns == Axis.PERIOD or _are_municipalities(places) or len(places) == 1:
        return next(iter(charts_for(found, choice)), None)
    main = _main(classes)
    return _bars(found, choice, [one for one in places if not one.is_total], [main] if main else [])


def _bars(
    found: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    """Bars per place and period; the classes are the series, a total among them only where it is the only one."""
    if len(places) == 1 and len(choice.periods) == 1:
        return _bars_of_classes(found, choice.periods[0], places[0], classes)
    shown = _flows(found.shape, [one for one in classes if not one.is_total][:MAX_SERIES] or list(classes))
    rows = list(product(places, choice.periods))
    columns: list[ShapeClass | None] = [*shown] or [None]
    figures = _grid(
        found,
        [_row_label(place, period, choice) for place, period in rows],
        [one.label if one else found.table.label for one in columns],
        [[(_series(found.shape, place, one), period) for one in columns] for place, period in rows],
    )
    return bar_chart(_key(found, "bars"), _title(found, choice), figures, description=found.table.description)


def _flows(shape: Shape, classes: Sequence[ShapeClass]) -> list[ShapeClass]:
    """Leave out the opening balance where a table has one: it is a level, beside what came and went."""
    openings = {rule.terms[0][0] for rule in shape.rules if rule.kind == RuleKind.BALANCE and rule.terms}
    return [one for one in classes if one.key not in openings or len(classes) == 1]


def _bars_of_classes(found: TableGrid, period: str, place: ShapeClass, classes: Sequence[ShapeClass]) -> Chart:
    """Bars of the classes of one place in one period."""
    rows: list[ShapeClass | None] = [*classes] or [None]
    labels = [one.label if one else place.label for one in rows]
    cells = [[(_series(found.shape, place, one), period)] for one in rows]
    figures = replace(_grid(found, labels, [place.label], cells), heading=found.table.label)
    title = f"{found.table.label}, {period_name(period)}"
    return bar_chart(_key(found, "bars"), title, figures, description=found.table.description)


def _shares(
    found: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    rows, shown = list(product(places, choice.periods)), classes[:MAX_SERIES]
    figures = _grid(
        found,
        [_row_label(place, period, choice) for place, period in rows],
        [one.label for one in shown],
        [[(_series(found.shape, place, one), period) for one in shown] for place, period in rows],
    )
    return share_chart(
        _key(found, "shares"),
        _title(found, choice),
        figures,
        description=found.table.description,
        totals=[Decimal(100)] * len(rows),
        rest_label=_("missing, or rounding"),
    )


def _trend(
    found: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> list[Chart]:
    """Lines over periods: of the total by class, and of the places by the main class when there are several."""
    total = next((one for one in places if one.is_total), places[0])
    parts = [one for one in places if not one.is_total]
    shown = list(classes[:MAX_SERIES])
    charts: list[Chart] = []
    if shown:
        series = [_series(found.shape, total, one) for one in shown]
        title = f"{found.table.label}, {total.label}" if len(places) > 1 else found.table.label
        charts.append(_lines(found, "lines", title, _over_time(found, choice, series, shown), choice))
    main = _main(classes)
    title = f"{found.table.label}, {main.label}" if main else found.table.label
    series = [_series(found.shape, one, main) for one in parts or [total]]
    if len(parts) > MAX_SERIES:
        charts.append(_panels(found, title, parts, series, choice, are_lines=True))
    elif len(parts) > 1 or not charts:
        charts.append(_lines(found, "places", title, _over_time(found, choice, series, parts or [total]), choice))
    return charts


def _plans(
    found: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], parts: Sequence[ShapeClass]
) -> list[Chart]:
    """Figures of years to come: the total by year, and a panel for each place on a common scale."""
    total = next((one for one in places if one.is_total), None)
    charts: list[Chart] = []
    if total is not None:
        cells = [[(total.key, period)] for period in choice.periods]
        figures = replace(_grid(found, choice.periods, [total.label], cells), heading=_("Period"))
        title = f"{found.table.label}: {total.label}"
        charts.append(bar_chart(_key(found, "bars"), title, figures, description=found.table.description))
    if len(parts) > 1 or total is None:
        word = _("municipality") if _are_municipalities(parts) else _("region")
        title = _("%(title)s: by %(place)s") % {"title": found.table.label, "place": word}
        charts.append(_panels(found, title, parts, [one.key for one in parts], choice))
    return charts


def _panels(
    found: TableGrid,
    title: str,
    places: Sequence[ShapeClass],
    series: Sequence[str],
    choice: ChartSelection,
    *,
    are_lines: bool = False,
) -> Chart:
    cells = [[(key, period) for period in choice.periods] for key in series]
    figures = _grid(found, [one.label for one in places], [short_period(one) for one in choice.periods], cells)
    return multiples(_key(found, "panels"), title, figures, description=found.table.description, are_lines=are_lines)


def _map(
    found: TableGrid, choice: ChartSelection, places: Sequence[ShapeClass], classes: Sequence[ShapeClass]
) -> Chart:
    """The map of the main class in the last period."""
    period, main = choice.periods[-1], _main(classes)
    series = {one.code: _series(found.shape, one, main) for one in places if one.code in TILE_POSITIONS}
    what = main.label if main else found.table.label
    return tile_map(
        _key(found, "map"),
        f"{what}, {period_name(period)}",
        {code: _number(found, (key, period)) for code, key in series.items()},
        heading=_("Municipality"),
        series=what,
        description=found.table.description,
        unit=_unit(found),
        decimals=found.shape.decimals,
        marked=frozenset(code for code, key in series.items() if is_marked(found, (key, period))),
    )


def _lines(found: TableGrid, name: str, title: str, figures: Grid, choice: ChartSelection) -> Chart:
    breaks = [
        index
        for index, (before, after) in enumerate(pairwise(choice.periods), start=1)
        if any(_starts_between(text, before, after) for text in found.definitions[1:])
    ]
    return line_chart(
        _key(found, name),
        title,
        figures,
        description=found.table.description,
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


def _over_time(found: TableGrid, choice: ChartSelection, series: Sequence[str], named: Sequence[ShapeClass]) -> Grid:
    cells = [[(key, period) for key in series] for period in choice.periods]
    figures = _grid(found, [short_period(one) for one in choice.periods], [one.label for one in named], cells)
    return replace(figures, heading=_("Period"))


def _grid(
    found: TableGrid, labels: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[CellAddress]]
) -> Grid:
    """Return the grid of these cells, with what they are headed by and which of them have a finding."""
    values = tuple(tuple(_number(found, place) for place in row) for row in cells)
    marked = frozenset(
        (row, column)
        for row, places in enumerate(cells)
        for column, place in enumerate(places)
        if is_marked(found, place)
    )
    heading = found.shape.axes[0].label
    return Grid(heading, tuple(labels), tuple(columns), values, _unit(found), found.shape.decimals, marked)


def main_series(shape: Shape) -> str:
    """Return the series that stands for a table: of its total place and main class."""
    places = shape.axes[0].classes
    place = next((one for one in places if one.is_total), places[0])
    return _series(shape, place, _main(_classes(shape)))


def is_marked(found: TableGrid, place: CellAddress) -> bool:
    """Whether a finding that is no mere remark has to do with the cell."""
    cell = found.cells.get(place)
    return cell is not None and any(not one.is_remark for one in cell.findings)


def short_period(period: str) -> str:
    """Return a period for where there is little room: 2024, or 2024-1 for a half-year, quarter or month."""
    return period if len(period) == 4 else f"{period[:4]}-{period[5:].lstrip('0')}"


def _number(found: TableGrid, place: CellAddress) -> Decimal | None:
    cell = found.cells.get(place)
    return cell.number if cell else None


def _classes(shape: Shape) -> list[ShapeClass]:
    axis = shape.axis(Axis.FIRST)
    return list(axis.classes) if axis else []


def _main(classes: Sequence[ShapeClass]) -> ShapeClass | None:
    """The class that stands for the table: its total, or else the first."""
    return next((one for one in classes if one.is_total), classes[0] if classes else None)


def _series(shape: Shape, place: ShapeClass, first: ShapeClass | None) -> str:
    """The key of a series; of a second classification the total, or else its first class, stands for all."""
    second = shape.axis(Axis.SECOND)
    main = _main(second.classes) if second else None
    return "/".join(one.key for one in (place, first, main) if one is not None)


def _unit(found: TableGrid) -> str:
    return "%" if found.shape.unit == Unit.PER_CENT else ""


def _row_label(place: ShapeClass, period: str, choice: ChartSelection) -> str:
    return f"{place.label}, {period_name(period)}" if len(choice.periods) > 1 else place.label


def _are_municipalities(places: Sequence[ShapeClass]) -> bool:
    return sum(one.code in TILE_POSITIONS for one in places) > MAX_SERIES


def _key(found: TableGrid, name: str) -> str:
    return f"{found.table.key}-{name}"


def _title(found: TableGrid, choice: ChartSelection) -> str:
    if len(choice.periods) == 1:
        return f"{found.table.label}, {period_name(choice.periods[0])}"
    return found.table.label
