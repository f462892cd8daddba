"""How a workbook looks: widths by content, heads, printing."""

from datetime import date
from decimal import Decimal

import pytest

from drenthe.lib.sheets.xlsx_writer import CellKind, CellStyle, ColumnSpec, FormSheet, Sheet, StyledCell, about_sheet
from tests.lib.sheets.test_writer import made, one_column, read


@pytest.mark.parametrize(
    ("text", "width"), [("a", 13), ("x" * 30, 32), ("x" * 500, 60), ("kort\nlanger dan kort", 17)]
)
def test_column_is_as_wide_as_what_stands_in_it(text, width):
    sheet = read(made(Sheet("Blad", [ColumnSpec("a", "A", width=40)], [[text]]))).active

    assert sheet.column_dimensions["A"].width == width


@pytest.mark.parametrize(
    ("text", "wraps", "height"),
    [("x" * 58, None, None), ("x " * 40, True, 30), ("een\ntwee", True, 30), ("x " * 9000, True, 405)],
)
def test_text_that_does_not_fit_goes_on_below_and_what_stands_beside_it_is_at_the_top(text, wraps, height):
    """Beside a full cell the rest of it was not to be seen, and not on paper anywhere."""
    columns = [ColumnSpec("a", "A"), ColumnSpec("n", "N", CellKind.INTEGER), ColumnSpec("d", "D", CellKind.DATE)]
    sheet = read(made(Sheet("Blad", columns, [[text, 1, date(2026, 1, 2)]]))).active

    assert sheet["A3"].alignment.wrap_text is wraps
    assert {sheet[place].alignment.vertical for place in ("A3", "B3", "C3")} == {"top"}
    assert sheet.row_dimensions[3].height == height


def test_amounts_fit_under_a_head_that_stands_to_the_right_as_they_do():
    columns = [ColumnSpec("a", "Bedrag", CellKind.EURO), ColumnSpec("t", "Tekst")]
    sheet = read(made(Sheet("Blad", columns, [[Decimal("1234567890.12"), "x"]]))).active

    assert sheet.column_dimensions["A"].width >= len("€ 1.234.567.890,12")
    assert [sheet[place].alignment.horizontal for place in ("A1", "B1")] == ["right", None]


def test_every_sheet_is_printed_on_wide_paper_one_page_wide_with_its_head_and_page_numbers():
    for sheet in read(made(one_column(["a"]), FormSheet("Over", [["x"]]))).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "&P / &N"
    assert read(made(one_column(["a"]))).active.print_title_rows == "$1:$1"


@pytest.mark.parametrize(("label", "height"), [("Kort", None), ("Een opschrift dat op meer dan een regel moet", 45)])
def test_head_that_wraps_has_the_lines_that_it_needs(label, height):
    head = [StyledCell(label, look=CellStyle.HEADER), StyledCell("x" * 400)]

    sheet = read(made(FormSheet("Over", [head, ["x"]], widths=(18, 10)))).active

    assert sheet.row_dimensions[1].height == height
    assert sheet.row_dimensions[2].height is None


@pytest.mark.parametrize(
    ("kind", "value", "side", "indent"),
    [
        (CellKind.EURO, Decimal("12.50"), "right", 1),
        (CellKind.INTEGER, 12, "right", 1),
        (CellKind.PERCENT, Decimal("0.5"), "right", 1),
        (CellKind.DATE, date(2026, 3, 1), "left", 0),
        (CellKind.BOOLEAN, True, "left", 0),
        (CellKind.TEXT, "x", None, 0),
    ],
)
def test_number_stands_apart_from_the_text_beside_it_and_a_day_below_its_head(kind, value, side, indent):
    sheet = read(made(Sheet("Blad", [ColumnSpec("a", "A", kind), ColumnSpec("t", "T")], [[value, "x"]]))).active

    assert (sheet["A3"].alignment.horizontal, sheet["A3"].alignment.indent) == (side, indent)
    assert sheet["A1"].alignment.indent == indent


def test_total_and_answer_stand_as_what_is_above_them():
    columns = [ColumnSpec("a", "A"), ColumnSpec("b", "B", CellKind.EURO)]
    totals = read(made(Sheet("Blad", columns, [["x", Decimal(1)]], totals=["b"]))).active
    about = read(made(about_sheet("Over", [("Stand op", date(2026, 3, 1)), ("Wie", "Jan")]))).active

    assert (totals["B5"].alignment.horizontal, totals["B5"].alignment.indent) == ("right", 1)
    assert about["B1"].alignment.horizontal == "left"
