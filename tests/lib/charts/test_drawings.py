"""Geometry of every kind of chart, from numbers to positions."""

from decimal import Decimal

import pytest

from drenthe.lib.charts.bars import bar_chart
from drenthe.lib.charts.grid import Grid
from drenthe.lib.charts.lines import Band, line_chart, positions, spread_labels
from drenthe.lib.charts.multiples import multiples
from drenthe.lib.charts.shares import share_chart


def grid(values, series=("a",), **options):
    return Grid("Region", tuple(f"r{row}" for row in range(len(values))), series, tuple(map(tuple, values)), **options)


def one(*values):
    return grid([(value,) for value in values])


def test_grid_refuses_a_row_that_is_too_short():
    with pytest.raises(ValueError, match="2 categories by 2 series"):
        grid([(1, 2), (3,)], series=("a", "b"))


def test_grid_knows_its_highest_and_lowest_and_its_gaps():
    figures = grid([(1, None), (7, -2)], series=("a", "b"))

    assert (figures.highest.value, figures.lowest.value, figures.gaps) == (7, -2, 1)
    assert (figures.highest.category, figures.highest.series) == ("r1", "a")


# Bars


def bars(figures):
    return [bar for group in bar_chart("k", "t", figures).groups for bar in group.bars]


def test_bars_share_one_scale_from_zero():
    half, whole = bars(one(300, 600))

    assert (half.x, whole.x) == ("0%", "0%")
    assert whole.width == half.width * 2
    assert half.label_at == half.size


def test_bars_leave_room_for_the_longest_figure():
    assert bars(one(600))[0].width + 5 * 8 * 100 / 290 <= 100
    assert bars(one(1_000_000))[0].width >= 60


def test_bars_below_zero_go_to_the_left_of_it():
    below, above = bars(one(-30, 10))

    assert below.is_negative
    assert below.start + below.width == above.start
    assert below.label_at == below.x


def test_bar_without_a_figure_has_no_width_and_the_smallest_can_be_seen():
    missing, smallest, _largest = bars(one(None, 1, 100_000))

    assert missing.width == 0
    assert smallest.width > 0


def test_bars_of_one_region_stand_under_its_name():
    chart = bar_chart("k", "t", grid([(1, 2), (3, 4)], series=("a", "b")))

    assert [[bar.y for bar in group.bars] for group in chart.groups] == [[22, 46], [102, 126]]
    assert chart.height == 160
    assert [key.label for key in chart.legend] == ["a", "b"]


# Lines


def test_line_does_not_cross_a_gap():
    (line,) = line_chart("k", "t", one(1, 2, None, 4, 5)).lines

    assert [(a.cell.row, b.cell.row) for a, b in line.pairs] == [(0, 1), (3, 4)]
    assert len(line.points) == 4


def test_line_does_not_cross_a_break_of_the_series():
    chart = line_chart("k", "t", one(1, 2, 3), breaks=[2], break_label="Break")

    assert [(a.cell.row, b.cell.row) for a, b in chart.lines[0].pairs] == [(0, 1)]
    assert len(chart.breaks) == 1
    assert chart.legend[-1].kind == "break"


def test_target_and_band_are_on_the_scale():
    chart = line_chart(
        "k",
        "t",
        one(10, 20),
        targets=[("Needed", 900)],
        band=Band("Forecast", [None, 5], [None, 1500], "least", "most"),
    )

    assert chart.axis.high >= 1500
    assert chart.targets[0].y == chart.axis.at(900)
    assert [key.kind for key in chart.legend] == ["line", "target", "area"]


def test_band_is_a_new_polygon_after_every_gap():
    low, high = [1, 2, None, 4], [2, 3, 4, 5]

    area = line_chart("k", "t", one(1, 1, 1, 1), band=Band("Band", low, high, "least", "most")).area

    assert [len(polygon.split()) for polygon in area.polygons] == [4, 4]  # the lone last period: a narrow column


def test_bandwidth_stands_in_the_table_too():
    band = Band("Forecast", [None, 5], [None, 1500], "least", "most")

    table = line_chart("k", "t", one(10, 20), band=band).table

    assert table.series == ("a", "least", "most")
    assert table.values == ((10, None, None), (20, 5, 1500))


def test_line_without_any_figure_is_not_drawn():
    chart = line_chart("k", "t", grid([(1, None), (2, None)], series=("a", "b")))

    assert [line.label for line in chart.lines] == ["a"]


def test_thirty_periods_show_seven_labels_at_most_and_always_the_last():
    shown = [period.is_shown for period in line_chart("k", "t", one(*range(30))).periods]

    assert sum(shown) <= 7
    assert shown[-1]


@pytest.mark.parametrize(("count", "places"), [(0, []), (1, [48.5]), (3, [13, 48.5, 84])])
def test_periods_are_evenly_spread(count, places):
    assert positions(count) == places


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [([], []), ([10, 100], [10, 100]), ([20, 10], [25, 10]), ([270, 268, 100], [277, 262, 100])],
)
def test_labels_keep_apart_in_the_same_order(wanted, placed):
    assert spread_labels(wanted, 15) == placed


# Shares


def test_parts_fill_the_bar():
    (stack,) = share_chart("k", "t", grid([(30, 10)], series=("a", "b"))).stacks

    assert [(part.x, part.size) for part in stack.parts] == [("0%", "75%"), ("75%", "25%")]
    assert stack.rest == 100


def test_what_no_part_explains_stays_open():
    chart = share_chart("k", "t", grid([(263,)]), totals=[282], rest_label="not allocated")

    assert chart.stacks[0].rest_size == "6.738%"
    assert chart.legend[-1].label == "not allocated"


def test_parts_above_the_whole_share_the_bar_and_keep_their_own_percentage():
    (stack,) = share_chart("k", "t", grid([(60, 42)], series=("a", "b")), totals=[100]).stacks

    assert [part.share for part in stack.parts] == [Decimal("0.6"), Decimal("0.42")]
    assert stack.parts[1].start + stack.parts[1].width == 100


@pytest.mark.parametrize("values", [(None, None), (0, 0)])
def test_nothing_known_is_an_empty_bar(values):
    (stack,) = share_chart("k", "t", grid([values], series=("a", "b"))).stacks

    assert (stack.parts, stack.rest) == ((), 0)


def test_part_below_zero_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        share_chart("k", "t", one(-1))


# Small multiples


def test_panels_have_one_scale():
    chart = multiples("k", "t", grid([(10, 20), (40, None)], series=("2023", "2024")))
    small, large = chart.panels

    assert [column.tall * 4 for column in small.columns[:1]] == [column.tall for column in large.columns]
    assert (small.last.value, large.last.value) == (20, 40)
    assert (chart.first, chart.final) == ("2023", "2024")


def test_line_in_a_panel_does_not_cross_a_gap():
    chart = multiples("k", "t", grid([(1, None, 3, 4)], series=tuple("abcd")), are_lines=True)

    assert len(chart.panels[0].pairs) == 1


@pytest.mark.parametrize(("count", "columns", "rows"), [(1, 2, 1), (3, 3, 1), (4, 2, 2), (12, 3, 4)])
def test_panels_stand_in_rows(count, columns, rows):
    chart = multiples("k", "t", one(*range(1, count + 1)))

    assert (chart.columns, chart.height) == (columns, rows * 124)
    assert len({(panel.x, panel.y) for panel in chart.panels}) == count
