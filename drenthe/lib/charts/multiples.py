"""Small multiples: one small drawing per region or municipality, all on the same scale."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from drenthe.lib.charts.grid import Chart, ChartCell, Grid, LegendEntry
from drenthe.lib.charts.palette import SERIES, Style
from drenthe.lib.charts.scale import Axis, axis, percent

MAX_COLUMNS = 3  # a hundred pixels each on a phone: "Midden-Drenthe" fits
PANEL_GAP = Fraction(5)  # per cent between two panels
PANEL = 124  # pixels from one row of panels to the next
TOP, BOTTOM = 42, 94  # pixels within a panel: the highest and the lowest value
BAR_STYLE = SERIES[0]


@dataclass(frozen=True)
class PanelBar:
    """One period in a panel, positions in per cent of the panel and pixels."""

    cell: ChartCell
    left: Fraction
    wide: Fraction
    y: Fraction
    tall: Fraction

    @property
    def x(self) -> str:
        """Its left side, for an SVG attribute."""
        return percent(self.left)

    @property
    def size(self) -> str:
        """Its width, for an SVG attribute."""
        return percent(self.wide)

    @property
    def middle(self) -> str:
        """Its middle, for an SVG attribute."""
        return percent(self.left + self.wide / 2)

    @property
    def tip(self) -> Fraction:
        """The height of its figure, in pixels."""
        return self.y + self.tall if self.cell.value is not None and self.cell.value < 0 else self.y


@dataclass(frozen=True)
class MissingBar:
    """A period without a figure, and where it stands, for an SVG attribute."""

    cell: ChartCell
    x: str


@dataclass(frozen=True)
class Panel:
    """One region or municipality; `last` is its last known figure."""

    name: str
    x: str
    y: int
    columns: tuple[PanelBar, ...]
    gaps: tuple["MissingBar", ...]
    last: ChartCell | None

    @property
    def pairs(self) -> list[tuple[PanelBar, PanelBar]]:
        """The neighbours to join by a line; none over a gap."""
        return [(one, other) for one, other in pairwise(self.columns) if other.cell.column == one.cell.column + 1]


@dataclass(frozen=True)
class Multiples(Chart):
    """Panels on a common scale: bars, or lines where there are many periods."""

    axis: Axis
    panels: tuple[Panel, ...]
    are_lines: bool
    columns: int
    kind = "multiples"
    template = "components/chart_multiples.html"
    look: Style = BAR_STYLE

    @property
    def width(self) -> str:
        """The width of one panel, for an SVG attribute."""
        return percent(_width(self.columns))

    @property
    def height(self) -> int:
        """The height of the drawing in pixels."""
        return -(-len(self.panels) // self.columns) * PANEL

    @property
    def zero(self) -> Fraction:
        """The height of zero in a panel, in pixels."""
        return self.axis.at(0)

    @property
    def first(self) -> str:
        """The first period."""
        return self.grid.series[0] if self.grid.series else ""

    @property
    def final(self) -> str:
        """The last period; empty where there is one only."""
        return self.grid.series[-1] if len(self.grid.series) > 1 else ""

    @property
    def legend(self) -> list[LegendEntry]:
        """Nothing to explain: one look for all."""
        return []


def multiples(key: str, title: str, grid: Grid, *, description: str = "", are_lines: bool = False) -> Multiples:
    """Return one panel per category of a grid, whose series are periods in order."""
    scale = axis((cell.value for cell in grid.known), start=BOTTOM, end=TOP, parts=2, whole=not grid.decimals)
    columns = 2 if len(grid.categories) in {1, 2, 4} else MAX_COLUMNS
    panels = tuple(_panel(name, row, cells, scale, columns) for row, (name, cells) in enumerate(grid.rows))
    return Multiples(key, title, description, grid, scale, panels, are_lines, columns)


def _panel(name: str, row: int, cells: list[ChartCell], scale: Axis, in_row: int) -> Panel:
    down, across = divmod(row, in_row)
    x = percent(across * (_width(in_row) + PANEL_GAP))
    known = [cell for cell in cells if cell.value is not None]
    columns = tuple(_column(cell, len(cells), scale) for cell in known)
    share = Fraction(100, len(cells))
    gaps = tuple(MissingBar(cell, percent(share * cell.column + share / 2)) for cell in cells if cell.value is None)
    return Panel(name, x, down * PANEL, columns, gaps, known[-1] if known else None)


def _width(columns: int) -> Fraction:
    """Return the per cent of the drawing that one panel takes."""
    return (100 - PANEL_GAP * (columns - 1)) / columns


def _column(cell: ChartCell, count: int, scale: Axis) -> PanelBar:
    share = Fraction(100, count)
    zero, end = scale.at(0), scale.at(cell.value or 0)
    return PanelBar(cell, share * cell.column + share / 8, share * 3 / 4, min(zero, end), abs(zero - end))
