"""The totals below a list: formulas with their value, of the rows that the filter shows, apart for kinds of rows."""

from decimal import Decimal

import pytest

from drenthe.lib.sheets import xlsx_totals
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet
from tests.lib.sheets.test_writer import COLUMNS, ROW, calamine_rows, made, read


def test_totals_are_formulas_that_already_have_their_value():
    sheet = Sheet("Lijst", COLUMNS, [ROW, ROW, (None,) * 7], totals=["awarded", "count"], totals_label="Totaal")

    out = made(sheet)

    formulas, values = (list(read(out, data_only=only).active.values)[6][:3] for only in (False, True))
    assert formulas == ("Totaal", "=SUBTOTAL(109,B3:B5)", "=SUBTOTAL(109,C3:C5)")
    assert values == ("Totaal", 24, 2469.12) == tuple(calamine_rows(out)[6][:3])


def test_rows_of_different_kinds_are_never_added_up():
    lines = [ROW, ("Assen", *ROW[1:]), ("Meppel", None, Decimal("0.01"), *ROW[3:])]
    sheet = Sheet("Lijst", COLUMNS, lines, totals=["awarded"], totals_label="Totaal", totals_by="name")
    kinds = ("Meppel", "Assen", "Hoogeveen")
    overview = FormSheet("Over", lambda written: [[written.total(sheet, "awarded", kind=kind) for kind in kinds]])

    out = made(sheet, overview)

    formulas, values = (
        [row[:3] for row in list(read(out, data_only=only)["Lijst"].values)[6:]] for only in (False, True)
    )
    assert values == [("Totaal: Meppel", None, 1234.57), ("Totaal: Assen", None, 1234.56)]
    assert formulas[1][2] == '=SUMPRODUCT(SUBTOTAL(109,OFFSET(C3,ROW(C3:C5)-ROW(C3),0)),--(A3:A5="Assen"))'
    assert list(read(out, data_only=True)["Over"].values) == [(1234.57, 1234.56, 0)]
    assert read(out)["Over"]["A1"].value == "=SUMIF('Lijst'!A3:A5,\"Meppel\",'Lijst'!C3:C5)"


def test_one_kind_of_rows_has_one_total_and_a_long_list_counts_all_of_a_kind(monkeypatch):
    one = Sheet("Een", COLUMNS, [ROW, ROW], totals=["awarded"], totals_by="name")
    monkeypatch.setattr(xlsx_totals, "FOLLOWED", 2)
    long = Sheet("Lang", COLUMNS, [ROW, ROW, ('A "b"', *ROW[1:])], totals=["awarded"], totals_by="name")

    book = read(made(one, long))

    assert [cell.value for cell in book["Een"][6]][:3] == ["Totaal", None, "=SUBTOTAL(109,C3:C4)"]
    assert [book["Lang"].cell(row, 3).value for row in (7, 8)] == [
        '=SUMIF(A3:A5,"Meppel",C3:C5)',
        '=SUMIF(A3:A5,"A ""b""",C3:C5)',
    ]


def test_more_kinds_of_rows_than_can_be_overseen_are_refused():
    with pytest.raises(ValueError, match="20 kinds"):
        made(Sheet("Lijst", COLUMNS, [(f"{n}", *ROW[1:]) for n in range(21)], totals=["awarded"], totals_by="name"))
    with pytest.raises(ValueError, match="tells rows apart"):
        Sheet("Lijst", COLUMNS, [], totals=["awarded"], totals_by="count")


def test_total_fits_its_column():
    """It is wider than what it adds up: ### stood below the columns of amounts."""
    sheet = Sheet("Lijst", COLUMNS, [ROW] * 3, totals=["awarded"])

    assert read(made(sheet)).active.column_dimensions["C"].width >= len("€ 999.999.999,99") + 2
