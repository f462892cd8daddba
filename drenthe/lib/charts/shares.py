"""Stacked shares: every category is one bar of a hundred per cent."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from drenthe.lib.charts.grid import Chart, ChartCell, Grid, LegendEntry
from drenthe.lib.charts.palette import PAPER, Style, style
from drenthe.lib.charts.scale import Number, percent

LABEL = 22
BAR = 30
SPACE = 14
ROOM = Fraction(12)  # per cent: "46%" fits in 35 pixels of 290
MIN_REST = Style("rest", PAPER, PAPER, "", "", "")


@dataclass(frozen=True)
class ShareSegment:
    """One part of a bar; `share` is its exact part of the whole as published."""

    cell: ChartCell
    style: Style
    share: Fraction
    start: Fraction
    width: Fraction

    @property
    def x(self) -> str:
        """Its left side, for an SVG attribute."""
        return percent(self.start)

    @property
    def size(self) -> str:
        """Its width, for an SVG attribute."""
        return percent(self.width)

    @property
    def middle(self) -> str:
        """Where its label stands, for an SVG attribute."""
        return percent(self.start + self.width / 2)

    @property
    def has_room(self) -> bool:
        """Whether its label fits."""
        return self.width >= ROOM


@dataclass(frozen=True)
class ShareBar:
    """One category: its name, its parts, and where the rest begins that no part explains (100 when there is none)."""

    name: str
    y: int
    parts: tuple[ShareSegment, ...]
    rest: Fraction

    @property
    def rest_x(self) -> str:
        """Where the rest begins, for an SVG attribute."""
        return percent(self.rest)

    @property
    def rest_size(self) -> str:
        """How wide the rest is, for an SVG attribute."""
        return percent(100 - self.rest)


@dataclass(frozen=True)
class ShareChart(Chart):
    """Bars of a hundred per cent each."""

    stacks: tuple[ShareBar, ...]
    rest_label: str
    kind = "shares"
    template = "components/chart_shares.html"
    has_patterns = True

    @property
    def height(self) -> int:
        """The height of the drawing in pixels."""
        return len(self.stacks) * (LABEL + BAR + SPACE)

    @property
    def legend(self) -> list[LegendEntry]:
        """The parts, and the rest where there is one."""
        keys = [LegendEntry(label, "fill", style(index)) for index, label in enumerate(self.grid.series)]
        rest = (
            [LegendEntry(self.rest_label, "rest", MIN_REST)] if any(stack.rest < 100 for stack in self.stacks) else []
        )
        return [*keys, *rest]


def share_chart(
    key: str,
    title: str,
    grid: Grid,
    *,
    description: str = "",
    totals: Sequence[Number | None] | None = None,
    rest_label: str = "",
) -> ShareChart:
    """Return the bars of a grid of figures from zero up, six series at most.

    `totals` are what the parts are shares of, as published: 100 where the grid holds percentages. Where the parts do
    not reach it the rest stays open, with `rest_label` in the legend; where they pass it they share the bar. Without
    totals a whole is the sum of its parts. Negative figures raise ValueError.
    """
    if any(cell.value is not None and cell.value < 0 for cell in grid.known):
        raise ValueError("A part of a whole is not below zero.")
    wholes = totals if totals is not None else [None] * len(grid.categories)
    stacks = tuple(_stack(name, row, cells, wholes[row]) for row, (name, cells) in enumerate(grid.rows))
    return ShareChart(key, title, description, grid, stacks, rest_label)


def _stack(name: str, row: int, cells: Sequence[ChartCell], total: Number | None) -> ShareBar:
    found = sum((Fraction(cell.value) for cell in cells if cell.value is not None), Fraction(0))
    whole = Fraction(total) if total is not None else found
    drawn = max(whole, found)
    parts, start = [], Fraction(0)
    for cell in cells:
        if cell.value is None or not drawn:
            continue
        width = Fraction(cell.value) / drawn * 100
        if width:
            parts.append(ShareSegment(cell, style(cell.column), Fraction(cell.value) / whole, start, width))
        start += width
    return ShareBar(name, row * (LABEL + BAR + SPACE), tuple(parts), start)
