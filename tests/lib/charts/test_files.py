"""Charts on a page and as files of their own."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from lxml import etree

from drenthe.lib.charts.alone import SVG, png, standalone
from drenthe.lib.charts.bars import bar_chart
from drenthe.lib.charts.grid import Grid
from drenthe.lib.charts.lines import Band, line_chart
from drenthe.lib.charts.multiples import multiples
from drenthe.lib.charts.shares import share_chart
from drenthe.lib.charts.tiles import TILE_POSITIONS, tile_map

SERIES = tuple(f"kind {number}" for number in range(6))
FIGURES = Grid(
    "Region", ("A & B", "C"), SERIES, ((1130, 2, 3, 4, 5, 6), (7, 8, None, 10, 11, 12)), marked=frozenset({(1, 0)})
)
CHARTS = [
    bar_chart("bars", 'Permits "2024" <all>', FIGURES),
    line_chart(
        "lines",
        "Completions",
        FIGURES,
        targets=[("Needed", 1511)],
        band=Band("Forecast", [1, 2], [3, 4], "least", "most"),
        breaks=[1],
        break_label="Break",
    ),
    share_chart("shares", "Segments", FIGURES, totals=[2000, 100], rest_label="rest"),
    multiples("multiples", "Plans", FIGURES),
    multiples("multiples-lines", "Plans", FIGURES, are_lines=True),
    tile_map("tiles", "Projects", {"GM0106": 3}, heading="M", series="P", urls=dict.fromkeys(TILE_POSITIONS, "?m=1")),
]
every_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.key)


@every_chart
def test_chart_on_a_page_has_a_title_a_description_and_a_table(chart):
    html = render_to_string("components/chart.html", {"chart": chart})

    assert f'aria-labelledby="{chart.key}-title {chart.key}-desc"' in html
    assert re.search(rf'<title id="{chart.key}-title">.+</title>', html)
    assert re.search(rf'<desc id="{chart.key}-desc">\s*\S+', html)
    assert html.count('<th scope="row">') == len(chart.grid.categories)


@every_chart
@pytest.mark.parametrize("language", ["nl", "en"])
def test_chart_asks_nothing_of_the_content_security_policy(chart, language):
    with translation.override(language):
        html = render_to_string("components/chart.html", {"chart": chart})

    assert not re.search(r"\sstyle=|<style|<script|\son\w+=", html)


@every_chart
@pytest.mark.parametrize("language", ["nl", "en"])
def test_numbers_in_attributes_have_a_point_in_every_language(chart, language):
    with translation.override(language):
        root = etree.fromstring(standalone(chart).encode())

    numbers = [
        value for element in root.iter() for value in element.attrib.values() if re.fullmatch(r"[-\d.,]+%?", value)
    ]
    assert [value for value in numbers if "," in value] == []


def test_long_chart_is_not_folded_at_a_thousand_pixels():
    rows = tuple(f"row {number}" for number in range(60))
    chart = bar_chart("long", "Long", Grid("Row", rows, ("a",), ((1,),) * 60))

    with translation.override("nl"):
        root = etree.fromstring(standalone(chart).encode())

    heights = [float(element.get("y")) for element in root.iter(f"{{{SVG}}}rect") if element.get("y")]
    assert heights == sorted(heights)
    assert heights[-1] > 3000


def test_figures_are_in_the_active_language():
    found = {}
    for language in ("nl", "en"):
        with translation.override(language):
            found[language] = render_to_string("components/chart_table.html", {"chart": CHARTS[0]})

    assert "1.130" in found["nl"]
    assert "1,130" in found["en"]


@every_chart
def test_file_has_no_percentage_no_link_and_no_drawing_in_a_drawing(chart):
    root = etree.fromstring(standalone(chart, notes=["Source: x"]).encode())

    values = [value for element in root.iter() for value in element.attrib.values()]
    assert [value for value in values if value.endswith("%")] == []
    assert [element.tag for element in root.iter(f"{{{SVG}}}svg", f"{{{SVG}}}a") if element is not root] == []
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


@every_chart
def test_file_has_its_title_its_legend_and_its_notes(chart):
    root = etree.fromstring(standalone(chart, notes=["Source: the annual report", "* 19 not allocated"]).encode())

    texts = [element.text for element in root.iter(f"{{{SVG}}}text")]
    assert texts[0] == chart.title
    assert texts[-2:] == ["Source: the annual report", "* 19 not allocated"]
    assert {key.label for key in chart.legend if key.kind == "fill"} <= set(texts)


def test_every_drawn_thing_lies_within_the_file():
    for chart in CHARTS:
        root = etree.fromstring(standalone(chart).encode())
        for element in root.iter(f"{{{SVG}}}rect", f"{{{SVG}}}line"):
            inside = [float(element.get(name, "0")) for name in ("x", "x1", "x2", "width")]
            assert max(inside) <= float(root.get("width"))


@every_chart
def test_png_is_a_picture_of_twice_the_size_with_letters(chart):
    svg = standalone(chart)
    root = etree.fromstring(svg.encode())
    silent = etree.fromstring(svg.encode())
    for element in list(silent.iter(f"{{{SVG}}}text")):
        element.text = ""

    picture = png(svg)

    assert picture.startswith(b"\x89PNG\r\n")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (2 * int(root.get("width")), 2 * int(root.get("height")))
    assert len(png(etree.tostring(silent, encoding="unicode"))) < len(picture)
