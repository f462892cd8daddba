from decimal import Decimal
from itertools import pairwise

import pytest
from django.template.loader import render_to_string

from drenthe.lib.charts.tiles import TILE_POSITIONS, scale_steps, tile_map


def a_map(values, **options):
    return tile_map("map", "Projects", values, heading="Municipality", series="Projects", **options)


def test_map_has_the_twelve_municipalities_each_in_its_own_place():
    taken = {(place.column, place.row) for place in TILE_POSITIONS.values()}

    assert len(TILE_POSITIONS) == len(taken) == 12
    for place in TILE_POSITIONS.values():
        others = [other for other in TILE_POSITIONS.values() if other != place and other.row == place.row]
        assert all(abs(other.column - place.column) >= 1 for other in others)
        assert 0 <= place.column <= 3


def test_tile_without_a_figure_has_no_step_and_is_a_gap_in_the_table():
    drawn = a_map({"GM0106": 4})

    assert {tile.code for tile in drawn.tiles if tile.step} == {"GM0106"}
    assert drawn.grid.gaps == 11
    assert [key.kind for key in drawn.legend] == ["shade", "unknown"]


def test_map_refuses_a_municipality_from_elsewhere():
    with pytest.raises(KeyError, match="GM0014"):
        a_map({"GM0014": 1})


@pytest.mark.parametrize(
    ("values", "decimals", "bounds"),
    [
        ([], 0, []),
        ([3], 0, [(3, 3)]),
        ([0, 1, 2], 0, [(0, 0), (1, 1), (2, 2)]),
        ([0, 22], 0, [(0, 4), (5, 9), (10, 14), (15, 19), (20, 24)]),
        ([-59, -2], 0, [(-60, -41), (-40, -21), (-20, -1)]),
        ([99, 101], 0, [(99, 99), (100, 100), (101, 101)]),
        (
            [Decimal("52.8"), 110],
            1,
            [(40, Decimal("59.9")), (60, Decimal("79.9")), (80, Decimal("99.9")), (100, Decimal("119.9"))],
        ),
    ],
)
def test_scale_steps_are_round_and_hold_every_value(values, decimals, bounds):
    steps = scale_steps(values, decimals=decimals)

    assert [(step.low, step.high) for step in steps] == bounds


@pytest.mark.parametrize("low", [-7, 0, 1, 4, 95, 1234])
def test_scale_has_at_most_five_steps_without_a_gap(low):
    for width in (0, 1, 3, 4, 5, 6, 9, 11, 19, 26, 49, 51, 99, 101, 999):
        steps = scale_steps([low, low + width])

        assert 1 <= len(steps) <= 5, width
        assert steps[0].low <= low <= low + width <= steps[-1].high, width
        assert all(before.high + 1 == after.low for before, after in pairwise(steps)), width


def test_map_with_links_is_a_group_of_named_links():
    drawn = a_map({"GM0106": 1200}, urls={"GM0106": "/projects/?municipality=GM0106"}, chosen="GM0106")

    html = render_to_string("components/chart.html", {"chart": drawn})

    assert 'role="group"' in html
    assert 'href="/projects/?municipality=GM0106"' in html
    assert 'aria-label="Assen: 1.200" aria-current="true"' in html
    assert html.count("<a ") == 1


def test_map_without_links_is_one_picture_with_its_table():
    html = render_to_string("components/chart.html", {"chart": a_map({"GM0114": 9}, marked=frozenset({"GM0114"}))})

    assert 'role="img"' in html
    assert html.count("9*") == 3  # on the tile, in the sentence and in the table
    assert " style=" not in html


def test_what_is_furthest_from_zero_is_darkest():
    above, below = scale_steps([0, 99]), scale_steps([-99, 0])

    assert above[-1].shade == below[0].shade
    assert above[0].shade == below[-1].shade
