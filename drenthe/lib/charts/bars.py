"""Horizontal bars, one or more per category, each with its figure at its end."""

from dataclasses import dataclass
from fractions import Fraction

from drenthe.lib.charts.grid import Chart, ChartCell, Grid
from drenthe.lib.charts.palette import Style, style
from drenthe.lib.charts.scale import Axis, axis, percent

LABEL = 22  # pixels: the line with the name above its bars
BAR = 20
STEP = 24  # from one bar to the next within a category
SPACE = 10  # below a category
CHARACTER = Fraction(8 * 100, 290)  # per cent that one digit takes on the narrowest phone
MIN_WIDTH = Fraction(1, 2)


@dataclass(frozen=True)
class Bar:
    """One bar. Without a figure it has no width, and its label says so."""

    cell: ChartCell
    style: Style
    y: int
    start: Fraction
    width: Fraction
    zero: Fraction

    @property
    def x(self) -> str:
        """Its left side, for an SVG attribute."""
        return percent(self.start)

    @property
    def size(self) -> str:
        """Its width, for an SVG attribute."""
        return percent(self.width)

    @property
    def is_negative(self) -> bool:
        """Whether it goes to the left of zero."""
        return self.cell.value is not None and self.cell.value < 0

    @property
    def label_at(self) -> str:
        """Where its figure stands, for an SVG attribute: at its end, on the right of it or on the left below zero."""
        return percent(self.start if self.is_negative else self.start + self.width)


@dataclass(frozen=True)
class Group:
    """One category: its name, and its bars."""

    name: str
    y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BarChart(Chart):
    """Bars on one scale that has zero on it."""

    axis: Axis
    groups: tuple[Group, ...]
    kind = "bars"
    template = "components/chart_bars.html"
    has_patterns = True

    @property
    def height(self) -> int:
        """The height of the drawing in pixels."""
        return len(self.groups) * _group_height(len(self.grid.series))

    @property
    def line_end(self) -> int:
        """How far the line of zero reaches in a category, in pixels."""
        return LABEL + len(self.grid.series) * STEP - 2

    @property
    def zero(self) -> str:
        """Where the line of zero stands, for an SVG attribute."""
        return percent(self.axis.at(0))


def bar_chart(key: str, title: str, grid: Grid, *, description: str = "") -> BarChart:
    """Return the bars of a grid, six series at most; one scale for all, zero on it."""
    room = _label_room(grid)
    lowest = min([0, *(cell.value for cell in grid.known if cell.value is not None)])
    scale = axis(
        (cell.value for cell in grid.known), start=room if lowest < 0 else 0, end=100 - room, whole=not grid.decimals
    )
    height = _group_height(len(grid.series))
    groups = tuple(
        Group(name, row * height, tuple(_bar(cell, scale, row * height) for cell in cells))
        for row, (name, cells) in enumerate(grid.rows)
    )
    return BarChart(key, title, description, grid, scale, groups)


def _bar(cell: ChartCell, scale: Axis, top: int) -> Bar:
    zero = scale.at(0)
    y = top + LABEL + cell.column * STEP
    if cell.value is None:
        return Bar(cell, style(cell.column), y, zero, Fraction(0), zero)
    end = scale.at(cell.value)
    width = max(abs(end - zero), MIN_WIDTH if cell.value else Fraction(0))
    return Bar(cell, style(cell.column), y, zero - width if end < zero else zero, width, zero)


def _group_height(series: int) -> int:
    return LABEL + series * STEP + SPACE


def _label_room(grid: Grid) -> Fraction:
    """Return the per cent to keep free for the longest figure, with its separators, unit and mark."""
    longest = max((len(str(int(cell.value or 0))) for cell in grid.known), default=1)
    characters = longest + longest // 4 + (grid.decimals + 1 if grid.decimals else 0) + len(grid.unit) + 2
    return min(characters * CHARACTER, Fraction(40))
