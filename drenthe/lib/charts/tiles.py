"""The tile map: the twelve municipalities of Drenthe as squares, about where they lie, each as large as the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from drenthe.lib.charts.grid import Chart, ChartCell, Grid, LegendEntry
from drenthe.lib.charts.palette import PAPER, Shade, Style, shades
from drenthe.lib.charts.scale import Number, percent, round_step

COLUMNS = 4
TILE = 84  # pixels high; a quarter of the drawing wide, about as much in a drawing of 340
SHARE = Fraction(100, COLUMNS)  # per cent of the width
GAP = Fraction(6, 10)  # per cent on either side of a tile
MAX_STEPS = 5


@dataclass(frozen=True)
class TilePosition:
    """Where a municipality stands, in tiles from the north-west, and its name: whole, and in the lines of a tile."""

    name: str
    column: Fraction
    row: int
    lines: tuple[str, ...]


def _at(name: str, column: int | str, row: int, *lines: str) -> TilePosition:
    return TilePosition(name, Fraction(column), row, lines or (name,))


TILE_POSITIONS = {
    "GM1699": _at("Noordenveld", "1/2", 0),
    "GM1730": _at("Tynaarlo", "3/2", 0),
    "GM0106": _at("Assen", 1, 1),
    "GM1680": _at("Aa en Hunze", 2, 1, "Aa en", "Hunze"),
    "GM1681": _at("Borger-Odoorn", 3, 1, "Borger-", "Odoorn"),
    "GM1701": _at("Westerveld", "1/2", 2),
    "GM1731": _at("Midden-Drenthe", "3/2", 2, "Midden-", "Drenthe"),
    "GM0114": _at("Emmen", 3, 2),
    "GM0119": _at("Meppel", 0, 3),
    "GM1690": _at("De Wolden", 1, 3),
    "GM0118": _at("Hoogeveen", 2, 3),
    "GM0109": _at("Coevorden", 3, 3),
}


@dataclass(frozen=True)
class ColourStep:
    """One step of the scale: figures from `low` up to and including `high`."""

    low: Number
    high: Number
    shade: Shade


@dataclass(frozen=True)
class Tile:
    """One municipality on the map; without a figure it has no step. `url` is empty where a click leads nowhere."""

    code: str
    place: TilePosition
    cell: ChartCell
    step: ColourStep | None
    url: str
    is_chosen: bool

    @property
    def x(self) -> str:
        """Its left side, for an SVG attribute."""
        return percent(self.place.column * SHARE + GAP)

    @property
    def width(self) -> str:
        """Its width, for an SVG attribute."""
        return percent(SHARE - 2 * GAP)

    @property
    def middle(self) -> str:
        """Where its texts stand, for an SVG attribute."""
        return percent(self.place.column * SHARE + SHARE / 2)

    @property
    def y(self) -> int:
        """Its upper side in pixels."""
        return self.place.row * TILE


@dataclass(frozen=True)
class TileMap(Chart):
    """The map with its scale."""

    tiles: tuple[Tile, ...]
    steps: tuple[ColourStep, ...]
    kind = "tiles"
    file_width = 460
    template = "components/chart_tiles.html"
    height = (max(place.row for place in TILE_POSITIONS.values()) + 1) * TILE

    @property
    def has_links(self) -> bool:
        """Whether a click on a tile leads somewhere: then the drawing is a group of links, not one picture."""
        return any(tile.url for tile in self.tiles)

    @property
    def legend(self) -> list[LegendEntry]:
        """The steps, from little to much."""
        looks = [(step, Style("", step.shade.colour, step.shade.ink, "", "", "")) for step in self.steps]
        keys = [LegendEntry("", "shade", look, step.low, step.high) for step, look in looks]
        unknown = LegendEntry("", "unknown", Style("", PAPER, "", "", "", ""))
        return [*keys, unknown] if any(tile.step is None for tile in self.tiles) else keys


def tile_map(
    key: str,
    title: str,
    values: Mapping[str, Number | None],
    *,
    heading: str,
    series: str,
    description: str = "",
    unit: str = "",
    decimals: int = 0,
    urls: Mapping[str, str] | None = None,
    chosen: str = "",
    marked: frozenset[str] = frozenset(),
) -> TileMap:
    """Return the map of figures by CBS code ("GM0106"); a municipality that is not in `values` has no figure.

    `heading` and `series` head the two columns of the table ("Municipality", "Projects"); `urls` make tiles links and
    `chosen` is the code of the one selected; `marked` are the codes with a finding. Other codes raise KeyError.
    """
    for code in values:
        TILE_POSITIONS[code]
    codes = sorted(TILE_POSITIONS, key=lambda code: TILE_POSITIONS[code].name)
    flags = frozenset((row, 0) for row, code in enumerate(codes) if code in marked)
    rows = tuple((values.get(code),) for code in codes)
    grid = Grid(heading, tuple(TILE_POSITIONS[code].name for code in codes), (series,), rows, unit, decimals, flags)
    steps = scale_steps([value for (value,) in rows if value is not None], decimals=decimals)
    cells = {code: row[0] for code, row in zip(codes, grid.cells, strict=True)}
    reading_order = sorted(TILE_POSITIONS, key=lambda code: (TILE_POSITIONS[code].row, TILE_POSITIONS[code].column))
    tiles = tuple(
        Tile(code, TILE_POSITIONS[code], cell, _step(steps, cell.value), (urls or {}).get(code, ""), code == chosen)
        for code in reading_order
        for cell in [cells[code]]
    )
    return TileMap(key, title, description, grid, tiles, steps)


def scale_steps(values: list[Number], *, decimals: int = 0) -> tuple[ColourStep, ...]:
    """Return at most five equal, round steps that hold all values; with `decimals` digits between one and the next."""
    if not values:
        return ()
    unit = Fraction(1, 10**decimals)
    exact = [Fraction(value) for value in values]
    low, high = min(exact), max(exact)
    size = round_step((high - low + unit) / MAX_STEPS, unit)
    start = low // size * size
    while start + size * MAX_STEPS <= high:
        size = round_step(size + unit, unit)
        start = low // size * size
    count = int((high - start) // size) + 1
    colours = shades(count)[::-1] if high <= 0 else shades(count)  # what is furthest from zero is darkest
    return tuple(
        ColourStep(start + index * size, start + (index + 1) * size - unit, colours[index]) for index in range(count)
    )


def _step(steps: tuple[ColourStep, ...], value: Number | None) -> ColourStep | None:
    if value is None:
        return None
    return next(step for step in reversed(steps) if Fraction(value) >= step.low)
