"""Colours pass for colour-blind readers, and nothing is told by colour alone."""

from itertools import combinations, pairwise

import pytest

from drenthe.lib.charts import palette
from tests.lib.charts.colours import READERS, _ciede2000, contrast, distance, mixed

MARK, TEXT = 3, 4.5  # WCAG 1.4.11 and 1.4.3
APART, STEPS_APART = 12, 8


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [  # from the test data that Sharma, Wu and Dalal published with the formula
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distance_is_that_of_the_standard(one, other, expected):
    assert _ciede2000(one, other) == pytest.approx(expected, abs=0.0001)


@pytest.mark.parametrize("reader", READERS)
def test_any_two_series_are_far_apart(reader):
    colours = [look.colour for look in palette.SERIES]

    assert [(a, b) for a, b in combinations(colours, 2) if distance(reader, a, b) < APART] == []


@pytest.mark.parametrize("reader", READERS)
def test_every_step_of_the_scale_stands_apart_from_the_next(reader):
    colours = [shade.colour for shade in palette.SHADES]

    assert [(a, b) for a, b in pairwise(colours) if distance(reader, a, b) < STEPS_APART] == []


@pytest.mark.parametrize("look", palette.SERIES, ids=lambda look: look.name)
def test_series_stands_out_from_the_paper(look):
    assert contrast(look.colour, palette.PAPER) >= MARK


@pytest.mark.parametrize("name", ["EDGE", "ACCENT", "BAND_EDGE"])
def test_line_stands_out_from_the_paper(name):
    assert contrast(getattr(palette, name), palette.PAPER) >= MARK


@pytest.mark.parametrize("shade", palette.SHADES, ids=lambda shade: shade.colour)
def test_text_on_a_step_can_be_read(shade):
    assert contrast(shade.colour, shade.ink) >= TEXT


@pytest.mark.parametrize("colour", [palette.INK, palette.SOFT])
@pytest.mark.parametrize("ground", [palette.PAPER, palette.BAND])
def test_text_on_the_paper_can_be_read(colour, ground):
    assert contrast(colour, ground) >= TEXT


def test_text_on_a_series_without_a_pattern_can_be_read():
    plain = [look for look in palette.SERIES if not look.pattern]

    assert [look.name for look in plain if contrast(look.colour, look.ink) < TEXT] == []


def test_pattern_can_be_seen_in_its_colour():
    looks = [look for look in palette.SERIES if look.pattern]
    seen = {look.name: contrast(mixed(look.ink, look.colour, 0.6), look.colour) for look in looks}

    assert {name: ratio for name, ratio in seen.items() if ratio < 1.5} == {}


def test_series_differ_in_more_than_colour():
    for feature in ("pattern", "dash", "marker"):
        assert len({getattr(look, feature) for look in palette.SERIES}) == len(palette.SERIES)


@pytest.mark.parametrize("count", range(1, 6))
def test_scale_of_any_length_runs_from_pale_to_dark(count):
    lights = [contrast(shade.colour, palette.PAPER) for shade in palette.shades(count)]

    assert lights == sorted(set(lights))
