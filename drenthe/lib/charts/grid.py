"""What a chart is drawn from, and the table that stands under it."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from drenthe.lib.charts.palette import Style, style
from drenthe.lib.charts.scale import Number


@dataclass(frozen=True)
class Grid:
    """Figures by category (region, year) and series (kind), None where there is no figure.

    `heading` says what the categories are, `unit` stands behind every number ("%") and may be empty; `marked` are the
    cells with a finding, as (category, series): they get an asterisk wherever they are shown.
    """

    heading: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    values: tuple[tuple[Number | None, ...], ...]
    unit: str = ""
    decimals: int = 0
    marked: frozenset[tuple[int, int]] = frozenset()

    def __post_init__(self) -> None:
        """Refuse rows that are not as long as the series, with ValueError."""
        if len(self.values) != len(self.categories) or any(len(row) != len(self.series) for row in self.values):
            raise ValueError(f"{len(self.categories)} categories by {len(self.series)} series do not fit the values.")

    @property
    def cells(self) -> list[list["ChartCell"]]:
        """Every cell, one list per category."""
        return [
            [ChartCell(row, column, value, self, (row, column) in self.marked) for column, value in enumerate(values)]
            for row, values in enumerate(self.values)
        ]

    @property
    def rows(self) -> list[tuple[str, list["ChartCell"]]]:
        """The rows of the table: the category and its cells."""
        return list(zip(self.categories, self.cells, strict=True))

    @property
    def known(self) -> list["ChartCell"]:
        """The cells that have a figure."""
        return [cell for row in self.cells for cell in row if cell.value is not None]

    @property
    def highest(self) -> "ChartCell | None":
        """The first cell with the highest figure."""
        return max(self.known, key=lambda cell: cell.value or 0, default=None)

    @property
    def lowest(self) -> "ChartCell | None":
        """The first cell with the lowest figure."""
        return min(self.known, key=lambda cell: cell.value or 0, default=None)

    @property
    def gaps(self) -> int:
        """How many cells have no figure."""
        return len(self.categories) * len(self.series) - len(self.known)


@dataclass(frozen=True)
class ChartCell:
    """One figure of a grid, and where it stands."""

    row: int
    column: int
    value: Number | None
    grid: Grid
    is_marked: bool = False

    @property
    def category(self) -> str:
        """What it is a figure of."""
        return self.grid.categories[self.row]

    @property
    def series(self) -> str:
        """The kind of figure; empty where there is one kind only."""
        return self.grid.series[self.column] if len(self.grid.series) > 1 else ""


@dataclass(frozen=True)
class LegendEntry:
    """One entry of a legend. `kind` says how its sample is drawn: fill, line, target, area, shade or break."""

    label: str
    kind: str
    style: Style
    low: Number | None = None
    high: Number | None = None


@dataclass(frozen=True)
class Chart(ABC):
    """What every chart has. `key` is unique on the page; `description` is one sentence on what the picture shows.

    `whole` are the figures of the table under it where there are more kinds than a picture can tell apart.
    """

    key: str
    title: str
    description: str
    grid: Grid
    whole: Grid | None = field(default=None, kw_only=True)
    kind = ""
    template = ""
    has_patterns = False
    file_width = 800  # pixels of the chart as a file of its own

    @property
    @abstractmethod
    def height(self) -> int:
        """The height of the drawing in pixels."""

    @property
    def table(self) -> Grid:
        """What the table under it shows: the grid, and what else is drawn."""
        return self.whole or self.grid

    @property
    def not_drawn(self) -> list[str]:
        """The kinds that stand in the table only."""
        return [name for name in self.table.series if self.whole and name not in self.grid.series]

    @property
    def has_links(self) -> bool:
        """Whether parts of the drawing lead somewhere."""
        return False

    @property
    def legend(self) -> list[LegendEntry]:
        """What the colours stand for; nothing to explain where there is one series."""
        if len(self.grid.series) < 2:
            return []
        return [LegendEntry(label, "fill", style(index)) for index, label in enumerate(self.grid.series)]
