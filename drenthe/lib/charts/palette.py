"""The colours, patterns, dashes and markers of charts: never a colour alone.

tests/lib/charts/test_palette.py holds them to it: every mark at least 3:1 against the paper, every text 4.5:1 against
what it stands on, and any two series apart for readers with protanopia, deuteranopia and tritanopia (simulated after
Machado, Oliveira and Fernandes 2009, distance by CIEDE2000).
"""

from dataclasses import dataclass

PAPER = "#ffffff"
INK = "#1b2730"
SOFT = "#51606b"  # text that is not the point: axis, source
GRID = "#cfd8dd"  # lines to read by; the numbers beside them say the same
EDGE = "#6b7a85"  # around what is too pale to stand out
ACCENT = "#9a3412"  # targets and what the reader selected
BAND, BAND_EDGE = "#c5dde5", "#35748c"  # a bandwidth and the lines along it


@dataclass(frozen=True)
class Style:
    """How one series looks. `pattern` is drawn in `ink` over the colour; `marker` stands on the points of a line."""

    name: str
    colour: str
    ink: str
    pattern: str
    dash: str
    marker: str


SERIES = (
    Style("petrol", "#12475a", PAPER, "", "", "circle"),
    Style("orange", "#c9641a", INK, "rising", "8 3", "square"),
    Style("sky", "#2b8cc4", INK, "dots", "2 3", "diamond"),
    Style("brick", "#9a3412", PAPER, "falling", "10 3 2 3", "triangle"),
    Style("slate", "#6b7a85", PAPER, "level", "5 5", "cross"),
    Style("blue", "#2f5fb3", PAPER, "grid", "12 4", "ring"),
)


@dataclass(frozen=True)
class Shade:
    """One step of a scale from little to much, and the colour of text on it."""

    colour: str
    ink: str


SHADES = (
    Shade("#f0f6f9", INK),
    Shade("#b9d6e0", INK),
    Shade("#7aaec1", INK),
    Shade("#35748c", PAPER),
    Shade("#12475a", PAPER),
)


def style(index: int) -> Style:
    """Return the look of a series; the seventh looks as the first, so a chart has six at most."""
    return SERIES[index % len(SERIES)]


def shades(count: int) -> tuple[Shade, ...]:
    """Return the steps of a scale of one to five, spread from pale to dark."""
    if count == 1:
        return (SHADES[1],)
    last = len(SHADES) - 1
    return tuple(SHADES[round(index * last / (count - 1))] for index in range(count))
