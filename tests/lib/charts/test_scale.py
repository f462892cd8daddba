from decimal import Decimal
from fractions import Fraction

import pytest

from drenthe.lib.charts.scale import axis, percent, plain, round_step


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([], [0, 1]),
        ([None, 0], [0, 1]),
        ([3], [0, 1, 2, 3]),
        ([480], [0, 200, 400, 600]),
        ([13600, 16200], [0, 5000, 10000, 15000, 20000]),
        ([-59, 11], [-60, -40, -20, 0, 20]),
        ([-5, -1], [-6, -4, -2, 0]),
    ],
)
def test_axis_has_zero_and_every_value_in_round_steps(values, ticks):
    assert axis(values, start=0, end=100).ticks == ticks


def test_axis_of_counts_has_no_half():
    assert axis([9], start=0, end=100).ticks == [0, 5, 10]
    assert axis([Decimal("9.5")], start=0, end=100, whole=False).step == Fraction(5, 2)


def test_axis_lays_values_between_its_ends():
    scale = axis([400], start=200, end=0)

    assert [scale.at(value) for value in (0, 100, 400)] == [200, 150, 0]


@pytest.mark.parametrize(
    ("size", "unit", "step"), [("0.3", None, "0.5"), ("2.1", None, "2.5"), ("2.1", 1, 5), ("7", 1, 10), ("0.01", 1, 1)]
)
def test_round_step_is_the_first_round_number(size, unit, step):
    assert round_step(Fraction(size), Fraction(unit) if unit else None) == Fraction(step)


def test_numbers_for_svg_have_a_point_in_every_language():
    assert (percent(Fraction(100, 3)), plain(Fraction(-1, 2))) == ("33.333%", "-0.5")
