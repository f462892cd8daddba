"""The rules of a table: what does not fit is found with its numbers, what is rounding is called so."""

from decimal import Decimal

import pytest

from monitoring.enums import Mark, RuleKind, Unit
from monitoring.services.checks.rules import check_rules, equations, implied
from monitoring.services.tables.shape import CellEntry, RuleShape, Shape
from tests.monitoring.shapes import (
    AFFORDABLE,
    PUBLISHED,
    REGIONS,
    YEAR,
    axis,
    balances,
    capacity,
    entries,
    entry,
    numbers,
    shares,
)


def short(found):
    return [(one.kind, one.place[0], one.found, one.expected, one.size) for one in found]


def with_cell(cells, series, value, period=YEAR):
    return {**cells, (series, period): entry(value)}


def test_published_permits_give_two_findings_of_the_same_size():
    assert short(check_rules(numbers(), PUBLISHED)) == [
        ("sum", "drenthe/total", 1130, 1111, 19),
        ("sum", "zuidoost/total", 282, 263, 19),
    ]


def test_no_single_cell_is_blamed_when_none_would_mend_it():
    assert [one.likely for one in check_rules(numbers(), PUBLISHED)] == [None, None]


CLEAN = with_cell(with_cell(PUBLISHED, "zuidoost/total", 263), "drenthe/total", 1111)
CLEAN = {**CLEAN, ("noord/total", YEAR): entry(368), ("zuidwest/total", YEAR): entry(480)}


def test_clean_table_gives_nothing():
    assert check_rules(numbers(), CLEAN) == []


@pytest.mark.parametrize("cell", ["zuidoost/market", "noord/total", "drenthe/private", "drenthe/total"])
def test_one_wrong_cell_is_named(cell):
    wrong = with_cell(CLEAN, cell, 9999)

    found = check_rules(numbers(), wrong)

    assert {one.likely for one in found} == {(cell, YEAR)}
    assert {one.size for one in found} == {9999 - CLEAN[cell, YEAR].number}


def test_sums_of_99_are_rounding_and_a_blank_is_computed():
    assert short(check_rules(shares(), AFFORDABLE)) == [
        ("blank", "drenthe/affordable", None, 66, 0),
        ("rounding", "noord/dear_rent", 99, 100, 1),
        ("rounding", "zuidwest/dear_rent", 99, 100, 1),
    ]


@pytest.mark.parametrize(
    ("cheap_sale", "affordable", "kinds"),
    [
        (21, 66, []),
        (23, 68, ["rounding"]),  # 102: five rounded numbers may differ two and a half
        (24, 69, ["share"]),  # 103
        (19, 64, ["rounding"]),
        (18, 63, ["share"]),
        (21, 68, ["rounding"]),  # the affordable ones: three parts and a total may differ two
        (21, 69, ["sum"]),
    ],
)
def test_rounding_has_an_edge(cheap_sale, affordable, kinds):
    cells = entries({"drenthe": [2, 16, 29, 32, cheap_sale, affordable]}, list_of_segments())

    assert [one.kind for one in check_rules(shares(), cells)] == kinds


def list_of_segments():
    return ["dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]


@pytest.mark.parametrize(
    ("row", "found"), [([-13, 52, 33, -32], []), ([13, 52, 33, -32], [("balance", "noord/closing", -32, -6, 26)])]
)
def test_balance_is_opening_less_target_and_realised(row, found):
    cells = entries({"noord": row}, ["opening", "target", "realised", "closing"])

    assert short(check_rules(balances(), cells)) == found


def test_unreadable_cell_is_found_with_what_would_make_it_fit():
    cells = {
        (place, "2025"): entry(value)
        for place, value in {"noord": 633, "zuidoost": 788, "zuidwest": "5t60", "drenthe": 1981}.items()
    }

    (found,) = check_rules(capacity(), cells)

    assert (found.kind, found.place, found.expected) == ("unreadable", ("zuidwest", "2025"), 560)


def test_cell_that_two_rules_disagree_on_is_not_computed():
    cells = with_cell(PUBLISHED, "zuidoost/total", None)

    assert ("zuidoost/total", YEAR) not in implied(numbers(), cells)


def test_figure_that_is_kept_secret_is_not_computed():
    cells = {**CLEAN, ("zuidoost/market", YEAR): CellEntry(None, Mark.SUPPRESSED)}

    assert check_rules(numbers(), cells) == []


@pytest.mark.parametrize("value", [-1, 101])
def test_share_beyond_its_bounds_is_found(value):
    cells = {("noord/dear_rent", YEAR): entry(value)}

    assert [one.kind for one in check_rules(shares(), cells)] == ["bounds"]


@pytest.mark.parametrize(("value", "kinds"), [(46, []), (47, ["ratio"]), (45, ["ratio"])])
def test_share_follows_from_the_numbers_of_another_table(value, kinds):
    rule = RuleShape("ratio", RuleKind.RATIO, "first", "total", other_table="numbers", is_rounded=True)
    shape = Shape("s", "s", Unit.PER_CENT, (REGIONS, axis("first", "public")), (rule,))

    found = check_rules(shape, {("noord/public", YEAR): entry(value)}, {"numbers": PUBLISHED})

    assert [one.kind for one in found] == kinds
    assert all(one.expected == Decimal(46) for one in found)


def test_ratio_says_nothing_where_the_other_table_is_empty():
    rule = RuleShape("ratio", RuleKind.RATIO, "first", "total", other_table="numbers", is_rounded=True)
    shape = Shape("s", "s", Unit.PER_CENT, (REGIONS, axis("first", "public")), (rule,))

    assert check_rules(shape, {("noord/public", YEAR): entry(46)}, {"numbers": {}}) == []


def test_rule_holds_for_every_combination_and_period():
    both = {**PUBLISHED, **{(series, "2023"): one for (series, _period), one in PUBLISHED.items()}}

    assert len(equations(numbers(), both)) == 2 * (4 + 4)


def test_bound_of_a_hundred_is_written_as_a_hundred():
    cells = with_cell(AFFORDABLE, "drenthe/social_rent", 260)

    (bound,) = (one for one in check_rules(shares(), cells) if one.kind == "bounds")

    assert (bound.found, bound.facts) == (260, {"maximum": "100"})
