"""A chart as a file of its own: SVG that any program opens, and PNG.

On a page positions are percentages; in a file they are numbers, because not every program that opens SVG (a text
processor, a drawing program) knows percentages or drawings within drawings. So `absolute` works them out.
"""

import importlib.resources
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import resvg_py
from django.template.loader import render_to_string
from lxml import etree

from drenthe.lib.charts.grid import Chart, LegendEntry
from drenthe.lib.charts.scale import plain
from drenthe.lib.templatetags.charts import key_label

EDGE = 24  # pixels around everything
TITLE_LINE, NOTE_LINE, KEY_LINE = 28, 18, 22
TITLE_CHARACTER, NOTE_CHARACTER = 11, 7  # pixels, about
SVG = "http://www.w3.org/2000/svg"
LEGEND_COLUMNS_GAP = ("x", "x1", "x2", "cx", "width")
SCALE = 2  # a PNG has two pixels for each of the drawing, sharp in print
WEIGHTS = ("Regular", "SemiBold")


@dataclass(frozen=True)
class LegendText:
    """One line of text and its baseline in pixels."""

    text: str
    y: int


@dataclass(frozen=True)
class PlacedEntry:
    """One entry of the legend with its place in pixels."""

    key: LegendEntry
    label: str
    x: int
    y: int


def standalone(chart: Chart, *, notes: Sequence[str] = ()) -> str:
    """Return a chart as an SVG file with its title above, and its legend and notes (source, findings) under it."""
    width = chart.file_width
    inner = width - 2 * EDGE
    title = textwrap.wrap(chart.title, inner // TITLE_CHARACTER)
    titles = [LegendText(line, EDGE + 18 + row * TITLE_LINE) for row, line in enumerate(title)]
    top = EDGE + len(titles) * TITLE_LINE + 8
    entries = _legend(chart, top + chart.height + 12, width)
    under = (entries[-1].y if entries else top + chart.height) + KEY_LINE
    wrapped = [line for note in notes for line in textwrap.wrap(note, inner // NOTE_CHARACTER)]
    lines = [LegendText(line, under + 14 + row * NOTE_LINE) for row, line in enumerate(wrapped)]
    context = {
        "chart": chart,
        "titles": titles,
        "top": top,
        "entries": entries,
        "lines": lines,
        "width": width,
        "inner": inner,
        "edge": EDGE,
        "height": under + len(lines) * NOTE_LINE + EDGE,
    }
    return absolute(render_to_string("components/chart_alone.html", context))


def _legend(chart: Chart, top: int, width: int) -> list[PlacedEntry]:
    """Lay the legend out in lines, by an estimate of how wide each label is."""
    entries: list[PlacedEntry] = []
    x, y = EDGE, top
    for key in chart.legend:
        label = key_label(key, chart.grid)
        needed = 30 + len(label) * 8 + 20
        if x > EDGE and x + needed > width - EDGE:
            x, y = EDGE, y + KEY_LINE
        entries.append(PlacedEntry(key, label, x, y))
        x += needed
    return entries


def absolute(svg: str) -> str:
    """Return a drawing with every percentage across worked out, and every drawing within it turned into a group."""
    root = etree.fromstring(svg.strip().encode(), etree.XMLParser(remove_blank_text=True, resolve_entities=False))
    for child in root:
        _resolve(child, Fraction(root.get("width")))
    for link in list(root.iter(f"{{{SVG}}}a")):
        link.tag = f"{{{SVG}}}g"
        for name in ("href", "class", "aria-label", "aria-current"):
            link.attrib.pop(name, None)
    return etree.tostring(root, encoding="unicode", pretty_print=True)


def _resolve(element: etree._Element, width: Fraction) -> None:
    for name in LEGEND_COLUMNS_GAP:
        value = element.get(name, "")
        if value.endswith("%"):
            element.set(name, plain(Fraction(value[:-1]) / 100 * width))
    if element.tag == f"{{{SVG}}}svg":
        width = _grouped(element, width)
    for child in element:
        _resolve(child, width)


def _grouped(element: etree._Element, width: Fraction) -> Fraction:
    """Turn a drawing within a drawing into a group; return how wide what is in it counts itself."""
    x, y = Fraction(element.get("x", "0")), Fraction(element.get("y", "0"))
    inner = Fraction(element.get("width")) if element.get("width") else width
    steps = [f"translate({plain(x)} {plain(y)})"] if x or y else []
    if box := element.get("viewBox"):
        across = Fraction(box.split()[2])
        steps.append(f"scale({plain(inner / across)} 1)")
        inner = across
    kept = {name: element.attrib[name] for name in ("font-family", "font-size", "id") if name in element.attrib}
    element.attrib.clear()
    element.tag = f"{{{SVG}}}g"
    for name, value in kept.items():
        element.set(name, value)
    if steps:
        element.set("transform", " ".join(steps))
    return inner


def png(svg: str) -> bytes:
    """Return an SVG file as PNG on white, with the site's own letter: no font of the machine is asked."""
    folder = importlib.resources.files("fontpkg_fira_sans") / "files"
    fonts = [str(folder / f"FiraSans-{weight}.ttf") for weight in WEIGHTS]
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=fonts,
        font_family="Fira Sans",
        zoom=SCALE,
    )
