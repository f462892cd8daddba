"""A sheet is read as rows of values by key, or named cell by cell with what is wrong."""

import pytest
from django.utils.translation import override
from openpyxl import Workbook

from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.table import read_table
from drenthe.lib.sheets.values import text, whole
from tests.lib.sheets.test_opening import change, csv, xlsx

SPECS = [
    WantedColumn("name", "Naam", read=text(10), is_required=True),
    WantedColumn("number", "Aantal", read=whole),
    WantedColumn("remark", "Opmerking", read=text(20), is_optional_column=True),
    WantedColumn("place", "Plaats", read=text(20)),
]
HEADER = ["Naam", "Aantal", "Plaats"]


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


def read(tmp_path, *rows, how=None):
    path = xlsx(tmp_path / "list.xlsx", [list(row) for row in rows])
    return read_table(change(path, how) if how else path, SPECS)


def faults(table):
    return [(fault.cell, fault.content) for fault in table.faults]


def test_rows_are_read_by_key_with_their_number(tmp_path):
    table = read(tmp_path, ["Lijst"], HEADER, ["Noord", 1, None], ["Zuid", None, "Emmen"])

    assert table.faults == []
    assert table.rows == [
        (3, {"name": "Noord", "number": 1, "remark": None, "place": None}),
        (4, {"name": "Zuid", "number": None, "remark": None, "place": "Emmen"}),
    ]


def test_labels_above_and_keys_below_are_one_header(tmp_path):
    assert read(tmp_path, HEADER, ["name", "number", "place"], ["Noord", 1, None]).rows[0][0] == 3


def test_cells_that_cannot_be_used_are_named_all_at_once_and_their_row_is_not_read(tmp_path):
    table = read(tmp_path, HEADER, ["Noord", "een", None], [None, 2, "x"], ["Zuid", 3, None])

    assert faults(table) == [("B2", "een"), ("A3", "")]
    assert [row for row, _values in table.rows] == [4]
    assert table.faults[0].reason.startswith("Aantal: ")
    assert str(table.faults[0]).startswith("Blad1!B2: ")


@pytest.mark.parametrize(
    ("header", "cells"), [(["Naam", "Aantal", "Plaats", "Prijs"], ["D1"]), ([*HEADER, "name"], ["D1"])]
)
def test_column_that_is_unknown_or_double_is_named(tmp_path, header, cells):
    assert [fault.cell for fault in read(tmp_path, header, ["Noord", 1, None]).faults] == cells


def test_without_a_column_that_is_wanted_no_row_counts_and_the_rest_of_it_is_judged(tmp_path):
    table = read(tmp_path, ["Naam", "Opmerking", "Aantal"], ["Noord", "x", "y"], ["Zuid", None, 1])

    assert (faults(table), table.rows) == ([("1", ""), ("C2", "y")], [])
    assert [number for number, _values in table.broken] == [2, 3]


@pytest.mark.parametrize("rows", [[["a", "b", "c"], [1, 2, 3]], [[]]])
def test_sheet_without_a_header_is_one_fault(tmp_path, rows):
    assert faults(read(tmp_path, *rows)) == [("", "")]


def test_empty_row_between_others_is_named_and_one_below_is_not(tmp_path):
    table = read(tmp_path, HEADER, [], ["Noord", 1, None], [], [], ["Zuid", 1, None], [" "])

    assert [fault.cell for fault in table.faults] == ["2", "4"]


def test_merged_cells_are_named_below_the_header_only(tmp_path):
    def merge(book):
        book.active.merge_cells("A1:B1")
        book.active.merge_cells("A3:A4")

    table = read(tmp_path, ["Lijst"], HEADER, ["Noord", 1, None], [None, 2, None], how=merge)

    assert faults(table) == [("A3:A4", ""), ("A4", "")]


def test_sheet_beside_the_first_one_is_named(tmp_path):
    table = read(tmp_path, HEADER, ["Noord", 1, None], how=lambda book: book.create_sheet("Meer").append([1]))

    assert [(fault.sheet, fault.cell) for fault in table.faults] == [("Meer", "")]


def test_file_that_cannot_be_opened_is_one_fault_with_its_name(tmp_path):
    table = read_table(tmp_path / "list.xlsx", SPECS)

    assert [str(fault) for fault in table.faults] == ["list.xlsx: There is no such file."]


def test_fault_is_put_at_the_cell_of_a_column_or_at_the_row_without_one(tmp_path):
    table = read_table(csv(tmp_path / "list.csv", [HEADER, ["Noord", "", ""]]), SPECS)

    table.fault_at(2, "place", "unknown", "Emmen")
    table.fault_at(2, "remark", "too short")

    assert faults(table) == [("C2", "Emmen"), ("2", "")]


def with_sheets(tmp_path, **sheets):
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    return tmp_path / "list.xlsx"


def test_sheet_with_the_columns_is_read_wherever_it_stands(tmp_path):
    path = with_sheets(tmp_path, Uitleg=[["Zo werkt het"]], Lijst=[HEADER, ["Noord", 1, None]])

    table = read_table(path, SPECS, beside=["Uitleg"])

    assert (table.sheet, table.faults, len(table.rows)) == ("Lijst", [], 1)
    assert [str(fault) for fault in read_table(path, SPECS).faults] == [
        "Uitleg: Only the sheet “Lijst” is read, but this one also contains something. Remove it."
    ]


def test_more_sheets_that_fit_are_a_choice(tmp_path):
    path = with_sheets(tmp_path, A=[HEADER, ["Noord", 1, None]], B=[HEADER, ["Zuid", 2, None], ["Oost", 3, None]])

    table = read_table(path, SPECS)

    assert (table.choices, table.rows) == (["A", "B"], [])
    assert "More than one sheet fits: A, B" in table.faults[0].reason
    assert len(read_table(path, SPECS, beside=["A"], chosen="B").rows) == 2
    assert read_table(path, SPECS, chosen="C").rows == []
