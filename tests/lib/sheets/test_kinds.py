"""What other programs write is read as the same rows, or refused with a true sentence; it never takes us down."""

import subprocess
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from drenthe.lib.sheets import calamine_child, refusals
from drenthe.lib.sheets.opening import open_book, open_sheet
from tests.lib.sheets.files_of_others import ods, old_workbook, xlsb

ROWS = [["Regio", "Aantal"], ["Noord", 171], ["Zuid", 2.5]]
TEXT = "Regio;Aantal\nNoord;171\nCoördinatie;2,5\n"


@pytest.mark.parametrize("write", [ods, xlsb])
def test_workbook_of_another_kind_gives_the_same_rows(tmp_path, write):
    sheet = open_sheet(write(tmp_path / "list.bin", ROWS))

    assert sheet.name == "Cijfers"
    assert [row.values for row in sheet.rows] == ROWS
    assert [cell.ref for cell in sheet.rows[2].cells] == ["A3", "B3"]


def test_old_workbook_has_its_dates_and_knows_which_sheet_is_hidden(tmp_path):
    book = open_book(old_workbook(tmp_path / "list.xls"))

    assert [row.values for row in book.sheets[0].rows] == [
        ["Regio", "Aantal", "Dag"],
        ["Noord", 1, date(2026, 1, 2)],
        ["Zuid", 2.5],
    ]
    assert [(sheet.name, sheet.is_hidden) for sheet in book.sheets] == [("Cijfers", False), ("Verborgen", True)]
    assert [(row.number, row.filled[0].ref) for row in book.sheets[1].rows] == [(3, "B3")]


def test_columns_left_empty_at_the_left_keep_their_place(tmp_path):
    assert open_sheet(ods(tmp_path / "list.ods", ROWS, shift=3)).rows[0].filled[0].ref == "D1"


@pytest.mark.parametrize(
    "write",
    [
        lambda path: ods(path, ROWS, repeated=1_000_000),
        lambda path: ods(path, ROWS, shift=100_000_000),
        lambda path: xlsb(path, [[1]] * 30_000, last=(1_048_575, 16_383)),
        lambda path: path.write_bytes(xlsb(path, ROWS).read_bytes()[:-40]) and path,
        lambda path: path.write_bytes(b"PK\x03\x04" + bytes(300)) and path,
    ],
    ids=["a million rows", "far to the right", "said to be full", "cut off", "no zip"],
)
def test_file_made_to_be_large_or_broken_ends_in_a_sentence(tmp_path, write):
    with pytest.raises(refusals.CannotOpen):
        open_sheet(write(tmp_path / "list.bin"))


@pytest.mark.parametrize(
    ("rows", "repeated", "refusal"),
    [
        ([["Regio"], ["x"]], 20_001, refusals.TooManyRows),
        ([["Regio"], list(range(350))], 1_000, refusals.TooManyCells),
        ([["Regio"], ["x" * 32_768]], 1, refusals.CellTooLong),
        ([["Regio"], ["x" * 30_000]], 200, refusals.WorkbookTooInvolved),
    ],
    ids=["rows", "cells", "long cell", "signs"],
)
def test_limit_that_another_kind_of_workbook_is_over_is_the_one_that_is_named(tmp_path, rows, repeated, refusal):
    with pytest.raises(refusal):
        open_sheet(ods(tmp_path / "list.ods", rows, repeated=repeated))


def test_workbook_that_needs_more_memory_than_there_is_is_not_called_damaged(tmp_path, monkeypatch):
    def none_left(path):
        raise MemoryError

    monkeypatch.setattr(calamine_child.CalamineWorkbook, "from_path", none_left)
    ended = calamine_child.main(str(tmp_path / "list.ods"), 10, 10, 10)
    done = subprocess.CompletedProcess([], ended, stdout=b"", stderr=b"")

    monkeypatch.setattr(subprocess, "run", lambda *_args, **_options: done)
    with pytest.raises(refusals.WorkbookTooInvolved):
        open_sheet(ods(tmp_path / "list.ods", ROWS))


def test_value_in_the_last_cell_of_a_sheet_does_not_end_the_process(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Regio", 1
    book.save(tmp_path / "far.xlsx")

    with pytest.raises(refusals.TooManyColumns):
        open_sheet(tmp_path / "far.xlsx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_is_read_in_every_writing_that_programs_use(tmp_path, encoding, end):
    path = tmp_path / "list.csv"
    path.write_bytes(TEXT.replace("\n", end).encode(encoding))

    assert [row.values for row in open_sheet(path).rows] == [
        ["Regio", "Aantal"],
        ["Noord", "171"],
        ["Coördinatie", "2,5"],
    ]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Vergunningen, naar opdrachtgever, Drenthe, 2025\nRegio;A;B\nNoord;1;2\n", ["Regio", "A", "B"]),
        ("Bron: CBS; bewerkt\nRegio,A,B\nNoord,1,2\nZuid,3,4\n", ["Regio", "A", "B"]),
        ("Regio;A;B\nNoord;3,0;20,0\nZuid;5,0;15,0\n", ["Regio", "A", "B"]),
        ("sep=|\nRegio|A;B|C\nNoord|1|2\n", ["Regio", "A;B", "C"]),
        ('Regio;"A\n(aantal)";B\nNoord;1;2\n', ["Regio", "A\n(aantal)", "B"]),
    ],
)
def test_separator_is_found_from_the_table_and_not_from_a_line_above_it(tmp_path, text, header):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")

    assert header in [row.values for row in open_sheet(path).rows]


def test_quotation_mark_that_is_not_closed_is_named_by_its_line(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('a;b\n1;2\n"x;3\n4;5\n', encoding="utf-8")

    with pytest.raises(refusals.QuoteNotClosed) as refused:
        open_sheet(path)

    assert refused.value.facts["line"] == 3


def test_formula_has_the_result_that_excel_kept(tmp_path, with_results):
    sheet = open_sheet(
        with_results(tmp_path / "list.xlsx", [["Regio", "Aantal"], ["Noord", 171], ["Zuid", "=B2*2"]], {"B3": "342"})
    )

    cell = sheet.rows[2].cell(1)
    assert (cell.value, cell.formula, cell.is_without_result) == (342, "=B2*2", False)
    assert Decimal(str(cell.value)) == 342


def test_hidden_rows_and_sheets_are_known(tmp_path):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.row_dimensions[2].hidden = True
    book.create_sheet("Weg")["A1"] = "x"
    book["Weg"].sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")

    found = open_book(tmp_path / "list.xlsx")

    assert found.first.hidden_rows == {2}
    assert [sheet.is_hidden for sheet in found.sheets] == [False, True]


def test_sign_that_excel_kept_as_its_number_is_a_line_end_again(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Groep _x000D_\nZuid", "snake_x_case", "_x005F_x000D_"])
    book.save(tmp_path / "list.xlsx")

    assert open_sheet(tmp_path / "list.xlsx").rows[0].values == ["Groep \nZuid", "snake_x_case", "_x000D_"]


def test_binary_workbook_of_which_cells_would_be_left_out_is_refused(tmp_path):
    with pytest.raises(refusals.ShortCells):
        open_sheet(xlsb(tmp_path / "list.xlsb", ROWS, is_short=True))
