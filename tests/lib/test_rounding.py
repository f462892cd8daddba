"""Halves go away from zero, whatever they were calculated with."""

from decimal import Decimal
from fractions import Fraction

import pytest

from drenthe.lib.values.rounding import round_down, round_half_up


@pytest.mark.parametrize(
    ("value", "decimals", "up", "down"),
    [
        (Decimal("0.5"), 0, "1", "0"),
        (Decimal("1.5"), 0, "2", "1"),
        (Decimal("2.5"), 0, "3", "2"),
        (Decimal("-0.5"), 0, "-1", "0"),
        (Decimal("80.25"), 1, "80.3", "80.2"),
        (Decimal("49.99"), 1, "50.0", "49.9"),
        (Fraction(1, 8), 2, "0.13", "0.12"),
        (Fraction(2, 3), 0, "1", "0"),
        (Fraction(1, 3), 1, "0.3", "0.3"),
    ],
)
def test_half_goes_away_from_zero(value, decimals, up, down):
    assert round_half_up(value, decimals) == Decimal(up)
    assert round_down(value, decimals) == Decimal(down)
