"""Lines over periods: gaps where a figure is missing, target lines, a bandwidth, and where a series breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from drenthe.lib.charts.grid import Chart, ChartCell, Grid, LegendEntry
from drenthe.lib.charts.palette import ACCENT, BAND, PAPER, SERIES, Style, style
from drenthe.lib.charts.scale import Axis, Number, axis, percent

HEIGHT = 300
TOP, BOTTOM = 24, 262  # pixels: the highest and the lowest line of the scale
LEFT, RIGHT = Fraction(13), Fraction(84)  # per cent: the first and the last period
MAX_LABELS = 7  # of periods: four digits each fit in a phone
LINE = 15  # pixels from one label to the next
TARGET = Style("target", ACCENT, PAPER, "", "7 4", "")
AREA = Style("area", BAND, PAPER, "area", "", "")


@dataclass(frozen=True)
class Point:
    """One figure on a line; `y` in pixels."""

    cell: ChartCell
    across: Fraction
    y: Fraction

    @property
    def x(self) -> str:
        """Where it stands, for an SVG attribute."""
        return percent(self.across)


@dataclass(frozen=True)
class Line:
    """One series: its known points, and the pairs of neighbours to join. No pair reaches over a gap or a break."""

    label: str
    style: Style
    points: tuple[Point, ...]
    pairs: tuple[tuple[Point, Point], ...]
    last_y: Fraction

    @property
    def last(self) -> Point:
        """The point with the figure beside it."""
        return self.points[-1]


@dataclass(frozen=True)
class TargetLine:
    """A level to reach, with its name."""

    label: str
    value: Number
    y: Fraction


@dataclass(frozen=True)
class Tick:
    """A round value on the scale, or a period under it, with its position."""

    value: Fraction
    y: Fraction


@dataclass(frozen=True)
class PeriodTick:
    """One period under the drawing."""

    label: str
    across: Fraction
    is_shown: bool

    @property
    def x(self) -> str:
        """Where it stands, for an SVG attribute."""
        return percent(self.across)


@dataclass(frozen=True)
class Area:
    """A bandwidth, from low to high: the points of polygons in a box of 100 wide, and the lines along their edges."""

    label: str
    polygons: tuple[str, ...]
    edges: tuple[tuple[str, Fraction, str, Fraction], ...]


@dataclass(frozen=True)
class LineChart(Chart):
    """Lines on one scale."""

    axis: Axis
    lines: tuple[Line, ...]
    periods: tuple[PeriodTick, ...]
    ticks: tuple[Tick, ...]
    targets: tuple[TargetLine, ...]
    area: Area | None
    breaks: tuple[str, ...]
    break_label: str
    band: "Band | None" = None
    kind = "lines"
    template = "components/chart_lines.html"
    height = HEIGHT

    @property
    def table(self) -> Grid:
        """The lines, and the ends of the bandwidth."""
        if self.band is None:
            return super().table
        ends = [(self.band.low_label, self.band.low), (self.band.high_label, self.band.high)]
        told = [(label, side) for label, side in ends if label]
        values = tuple((*row, *(side[at] for _label, side in told)) for at, row in enumerate(self.grid.values))
        return replace(self.grid, series=(*self.grid.series, *(label for label, _side in told)), values=values)

    @property
    def legend(self) -> list[LegendEntry]:
        """The lines, the targets, the bandwidth and the break."""
        lines = [LegendEntry(line.label, "line", line.style) for line in self.lines]
        targets = [LegendEntry(target.label, "target", TARGET, target.value, target.value) for target in self.targets]
        area = [LegendEntry(self.area.label, "area", AREA)] if self.area else []
        breaks = [LegendEntry(self.break_label, "break", SERIES[4])] if self.breaks else []
        keys = [*lines, *targets, *area, *breaks]
        return keys if len(keys) > 1 else []


@dataclass(frozen=True)
class Band:
    """The figures of a bandwidth, one per category; None where it is unknown.

    An end without a label is no figure, as the nothing under what is at most: it stands in no table.
    """

    label: str
    low: Sequence[Number | None]
    high: Sequence[Number | None]
    low_label: str
    high_label: str


def line_chart(
    key: str,
    title: str,
    grid: Grid,
    *,
    description: str = "",
    targets: Sequence[tuple[str, Number]] = (),
    band: Band | None = None,
    breaks: Iterable[int] = (),
    break_label: str = "",
) -> LineChart:
    """Return the lines of a grid whose categories are periods in order.

    `targets` are levels with a name; `breaks` are the indexes of the first period after a break of the series, which
    no line crosses; `break_label` says so in the legend.
    """
    beyond = [value for _label, value in targets] + (_known([*band.low, *band.high]) if band else [])
    known = [cell.value for cell in grid.known if cell.value is not None]
    scale = axis([*known, *beyond], start=BOTTOM, end=TOP, whole=not grid.decimals)
    across = positions(len(grid.categories))
    stops = frozenset(breaks)
    lines = [_line(grid, column, scale, across, stops) for column in range(len(grid.series))]
    lowered = spread_labels([line.points[-1].y for line in lines if line.points], LINE)
    found = [line for line in lines if line.points]
    placed = tuple(
        Line(line.label, line.style, line.points, line.pairs, y) for line, y in zip(found, lowered, strict=True)
    )
    return LineChart(
        key,
        title,
        description,
        grid,
        scale,
        placed,
        _periods(grid.categories, across),
        tuple(Tick(value, scale.at(value)) for value in scale.ticks),
        tuple(TargetLine(label, value, scale.at(value)) for label, value in targets),
        _area(band, scale, across) if band else None,
        tuple(percent((across[index - 1] + across[index]) / 2) for index in sorted(stops) if 0 < index < len(across)),
        break_label,
        band,
    )


def positions(count: int) -> list[Fraction]:
    """Return where each of so many periods stands, in per cent."""
    if count < 2:
        return [(LEFT + RIGHT) / 2] * count
    return [LEFT + (RIGHT - LEFT) * index / (count - 1) for index in range(count)]


def spread_labels(wanted: Sequence[Fraction], apart: int) -> list[Fraction]:
    """Return heights near the wanted ones, in the same order, at least so many pixels apart."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed: list[Fraction] = []
    for index in order:
        placed.append(max(wanted[index], placed[-1] + apart) if placed else wanted[index])
    limit = Fraction(BOTTOM + LINE)
    for at in reversed(range(len(placed))):
        placed[at] = min(placed[at], limit)
        limit = placed[at] - apart
    return [height for _index, height in sorted(zip(order, placed, strict=True))]


def _line(grid: Grid, column: int, scale: Axis, across: Sequence[Fraction], stops: frozenset[int]) -> Line:
    cells = [row[column] for row in grid.cells]
    points = {
        cell.row: Point(cell, across[cell.row], scale.at(cell.value)) for cell in cells if cell.value is not None
    }
    pairs = tuple(
        (points[one], points[other])
        for one, other in pairwise(range(len(cells)))
        if one in points and other in points and other not in stops
    )
    return Line(grid.series[column], style(column), tuple(points.values()), pairs, Fraction(0))


def _periods(labels: Sequence[str], across: Sequence[Fraction]) -> tuple[PeriodTick, ...]:
    every = -(-len(labels) // MAX_LABELS) or 1
    last = len(labels) - 1
    return tuple(
        PeriodTick(label, at, (last - index) % every == 0)
        for index, (label, at) in enumerate(zip(labels, across, strict=True))
    )


def _area(band: Band, scale: Axis, across: Sequence[Fraction]) -> Area:
    """Return the polygons of the bandwidth, a new one after every gap; one lone period becomes a narrow column."""
    runs: list[list[int]] = [[]]
    for index, (low, high) in enumerate(zip(band.low, band.high, strict=True)):
        if low is None or high is None:
            runs.append([])
        else:
            runs[-1].append(index)
    polygons: list[str] = []
    edges: list[tuple[str, Fraction, str, Fraction]] = []
    for run in filter(None, runs):
        ends = [(across[index], index) for index in run]
        if len(run) == 1:
            ends = [(across[run[0]] - 1, run[0]), (across[run[0]] + 1, run[0])]
        upper = [(x, scale.at(band.high[index] or 0)) for x, index in ends]
        lower = [(x, scale.at(band.low[index] or 0)) for x, index in reversed(ends)]
        polygons.append(" ".join(f"{float(x):.3f},{float(y):.3f}" for x, y in [*upper, *lower]))
        edges += [
            (percent(x), y, percent(to_x), to_y) for side in (upper, lower) for (x, y), (to_x, to_y) in pairwise(side)
        ]
    return Area(band.label, tuple(polygons), tuple(edges))


def _known(values: Sequence[Number | None]) -> list[Number]:
    return [value for value in values if value is not None]
