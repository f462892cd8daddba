"""Lists under each other on one sheet, and names of columns over two rows."""

import pytest

from drenthe.lib.sheets.header import WantedColumn, match_exactly
from drenthe.lib.sheets.parts import apart
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet, Span, cell_ref

SPECS = [WantedColumn(name, name) for name in ("name", "place", "status", "first", "second")]
HEAD = ["Name", "Place", "Status", "First", "Second"]
A, B, C = (["A", "Assen", "new", 1, 2], ["B", "Assen", "new", 3, 4], ["C", "Emmen", "old", 5, 6])


def parts(*lines, merged=(), **options):
    rows = [
        Row(number, tuple(Cell(cell_ref(at, number), value) for at, value in enumerate(line)))
        for number, line in enumerate(lines, start=1)
        if line
    ]
    book = Book([Sheet("Lijst", rows, merged=merged)])
    return apart(book, match_exactly(SPECS), **{"at_least": 3, "by": "name", **options}).sheets


def names(sheet):
    return [row.cell(0).value for row in sheet.rows]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([HEAD, A, B], ["Lijst"]),
        ([["Title"], [], HEAD, A], ["Lijst"]),
        ([HEAD, A, [], HEAD, B], ["Lijst"]),  # the same names, and other rows: one list
        ([HEAD, A, HEAD, A], ["Lijst, A1:E2", "Lijst, A3:E4"]),
        ([HEAD, A, [], ["Last year"], HEAD, A], ["Lijst, A1:E2", "Lijst, A5:E6: Last year"]),
        (
            [HEAD, A, ["Total", None, None, 1, 2], [], ["Place", "First", "Second"], ["Assen", 1, 2]],
            ["Lijst, A1:E3", "Lijst, A5:C6"],
        ),
        ([["Place", "First", "Second"], *[["Assen", 1, 2]] * 12, [], HEAD, A], ["Lijst, A1:C13", "Lijst, A15:E16"]),
        ([["name", *HEAD[1:]], ["name", "place", "status", "first", "second"], A], ["Lijst"]),  # labels, then keys
        ([A, B], ["Lijst"]),
    ],
)
def test_lists_on_one_sheet_are_taken_apart_and_named_by_where_they_stand(lines, found):
    sheets = parts(*lines)

    assert [sheet.name for sheet in sheets] == found
    assert {sheet.title for sheet in sheets} == {"Lijst"}


def test_header_that_stands_again_is_no_row_and_the_list_goes_on():
    [sheet] = parts(HEAD, A, [], ["Emmen"], HEAD, C, B)

    assert names(sheet) == ["Name", "A", "Emmen", "C", "B"]


@pytest.mark.parametrize(
    ("upper", "lower", "merged"),
    [
        (["Name", "Place", "Status", "Numbers"], [None, None, None, "First", "Second"], [Span("D1:E1", 1, 1, 3, 4)]),
        ([None, None, None, "First", "Second"], ["Name", "Place", "Status"], []),
        (["Name", None, "Status", "First", None], [None, "Place", None, None, "Second"], []),
    ],
)
def test_names_over_two_rows_are_read_as_one(upper, lower, merged):
    [sheet] = parts(["Title"], [], *[upper, lower, A, B], merged=[Span("D3:E3", 3, 3, 3, 4)] if merged else [])

    header = next(row for row in sheet.rows if row.cell(1).value == "Place")
    assert (header.number, header.values) == (4, HEAD)
    assert names(sheet)[-2:] == ["A", "B"]


def test_names_that_only_a_group_tells_apart_keep_both():
    upper, lower = ["Name", "Place", "Status", "New", None], [None, None, None, "First", "built"]
    [sheet] = parts(upper, lower, A, merged=[Span("D1:E1", 1, 1, 3, 4)])

    assert sheet.rows[0].values == ["Name", "Place", "Status", "First", "New built"]


def test_first_row_of_texts_below_names_is_a_row():
    [sheet] = parts(HEAD[:4], ["A", "Assen", "new", "none"], ["B", "Assen", "new", "none"])

    assert names(sheet) == ["Name", "A", "B"]


def test_only_as_many_rows_are_looked_at_as_is_said():
    assert [sheet.name for sheet in parts(HEAD, A, HEAD, A, within=2)] == ["Lijst"]
