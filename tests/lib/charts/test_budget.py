from decimal import Decimal
from fractions import Fraction

import pytest

from drenthe.lib.charts import budget


def bar(awarded=0, pending=0, free=0, over=0):
    return budget.budget_bar(*(Decimal(amount) for amount in (awarded, pending, free, over)))


def test_budget_bar_divides_the_whole_width():
    result = bar(awarded=500, pending=300, free=200)

    assert [(s.kind, s.x, s.size) for s in result.segments] == [
        ("awarded", "0%", "50%"),
        ("pending", "50%", "30%"),
        ("free", "80%", "20%"),
    ]
    assert (result.ceiling, result.remaining, result.marker) == (1000, 500, "100%")


def test_budget_bar_shares_are_exact():
    result = bar(awarded="0.01", free="0.02")

    assert [s.share for s in result.segments] == [Fraction(1, 3), Fraction(2, 3)]


def test_budget_bar_shows_what_is_over_behind_the_ceiling():
    result = bar(awarded=600, pending=600, over=200)

    assert [(s.kind, s.amount) for s in result.segments] == [("awarded", 600), ("pending", 400), ("over", 200)]
    assert (result.ceiling, result.marker, result.is_over) == (1000, "83.333%", True)


@pytest.mark.parametrize(
    ("amounts", "kinds", "marker"),
    [
        ({}, [], "0%"),
        ({"pending": 10, "over": 10}, ["over"], "0%"),
        ({"awarded": 10, "over": 10}, ["over"], "0%"),
        ({"awarded": 12, "over": 2}, ["awarded", "over"], "83.333%"),
    ],
)
def test_budget_bar_at_the_edges(amounts, kinds, marker):
    result = bar(**amounts)

    assert [s.kind for s in result.segments] == kinds
    assert result.marker == marker


@pytest.mark.parametrize("amounts", [{"free": 1, "over": 1}, {"awarded": -1}, {"over": 1}])
def test_budget_bar_refuses_what_contradicts(amounts):
    with pytest.raises(ValueError, match="No budget has"):
        bar(**amounts)


def test_spread_keeps_a_cent_visible():
    widths = budget.spread([Decimal("0.01"), Decimal(0), Decimal(1_000_000)])

    assert widths == [budget.MIN_WIDTH, 0, 100 - budget.MIN_WIDTH]
