import datetime as dt
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from drenthe.lib.sheets import xlsx_writer as workbook
from drenthe.lib.sheets.sheet_names import sheet_name
from drenthe.lib.sheets.xlsx_cells import MAX_TEXT
from drenthe.lib.sheets.xlsx_writer import (
    CellKind,
    CellStyle,
    CellTypeError,
    ColumnSpec,
    FormSheet,
    Formula,
    Sheet,
    StyledCell,
)

SUMMER_NIGHT = dt.datetime(2026, 6, 30, 22, 30, 15, tzinfo=dt.UTC)
NAIVE = dt.datetime(2026, 7, 1, 0, 30, 15)
COLUMNS = [
    ColumnSpec("name", "Naam"),
    ColumnSpec("count", "Aantal", CellKind.INTEGER),
    ColumnSpec("awarded", "Toegekend", CellKind.EURO),
    ColumnSpec("share", "Aandeel", CellKind.PERCENT),
    ColumnSpec("received_on", "Ontvangen op", CellKind.DATE),
    ColumnSpec("decided_at", "Besloten op", CellKind.MOMENT),
    ColumnSpec("is_final", "Definitief", CellKind.BOOLEAN),
]
ROW = ("Meppel", 12, Decimal("1234.56"), Decimal("0.125"), dt.date(2024, 2, 29), SUMMER_NIGHT, True)
READ = ["Meppel", 12, 1234.56, 0.125, dt.datetime(2024, 2, 29), NAIVE, "Ja"]

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
cents = st.integers(-(10**15) + 1, 10**15 - 1).map(lambda number: Decimal(number).scaleb(-2))


def made(*sheets, **options):
    out = io.BytesIO()
    workbook.write_workbook(out, sheets, title="Titel", creator="Maker", **options)
    return out


def one_column(values, kind=CellKind.TEXT):
    return Sheet("Blad", [ColumnSpec("x", "X", kind)], [(value,) for value in values])


def read(out, **options):
    return openpyxl.load_workbook(out, **options)


def read_column(out):
    return [row[0] for row in read(out).worksheets[0].iter_rows(min_row=3, values_only=True)]


def calamine_rows(out):
    out.seek(0)
    return CalamineWorkbook.from_filelike(out).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("read_only", [True, False])
def test_openpyxl_reads_every_kind_as_written(read_only):
    out = made(Sheet("Blad", COLUMNS, [ROW, (None,) * 7, *[ROW] * 600]))

    rows = list(read(out, read_only=read_only).active.iter_rows(min_row=3, max_col=7, values_only=True))

    assert [row for row in rows if row] == [tuple(READ), (None,) * 7, *[tuple(READ)] * 600]


def test_calamine_reads_every_kind_as_written():
    assert calamine_rows(made(Sheet("Blad", COLUMNS, [ROW])))[2] == [*READ[:4], ROW[4], *READ[5:]]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Meegenomen naar het volgende jaar", "Meegenomen naar het volgende…"),
        ("Vervallen voorwaarden over de begroting", "Vervallen voorwaarden over de…"),
        ("Ontvangsten op terugvorderingen", "Ontvangsten op terugvorderingen"),
        ("Rechtmatigheidsverantwoordingslijst 2026", "Rechtmatigheidsverantwoordings…"),
        ("Woningen die nog gebouwd worden x", "Woningen die nog gebouwd…"),
    ],
)
def test_long_title_of_a_sheet_ends_after_a_whole_word(title, name):
    assert sheet_name(title, set()) == name


@given(st.lists(text, min_size=1, max_size=20))
def test_any_text_comes_back_from_both_readers(texts):
    out = made(one_column([*texts, "end"]))

    expected = [*map(workbook.plain_text, texts), "end"]
    assert [value or "" for value in read_column(out)] == expected
    assert [row[0] for row in calamine_rows(out)[2:]] == expected


@given(st.lists(cents, min_size=1, max_size=20))
def test_any_amount_comes_back_to_the_cent(amounts):
    out = made(one_column(amounts, CellKind.EURO))

    assert [Decimal(str(value)) for value in read_column(out)] == amounts
    assert [Decimal(str(row[0])) for row in calamine_rows(out)[2:]] == amounts


HOSTILE = ["=1+1", "+31 592 36 55 55", "-", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")&\'', "=<&>"]
ESCAPES = ["_x0041_", "_x005F_x0041_", "a_x000D_b_x000a_", "__x0041__", "_x00"]
AWKWARD = [" <b> & ", "  ", "]]>", "a\r\nb\rc\nd", "é€😀", *ESCAPES]


@pytest.mark.parametrize("value", HOSTILE + AWKWARD)
def test_text_stays_what_it_is(value):
    out = made(one_column([value]))

    cell = read(out).active["A3"]

    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (value, "s", value in HOSTILE)
    assert calamine_rows(out)[2] == [value]


ALTERED = [
    *((f"a{character}b", "a\ufffdb") for character in "\x00\x07\x0b\x1f\ud800\ufffe\uffff"),
    ("x" * MAX_TEXT, "x" * MAX_TEXT),
    ("x" * (MAX_TEXT + 1), "x" * (MAX_TEXT - 1) + "…"),
    ("x" + "😀" * 16_383, "x" + "😀" * 16_383),
    ("xx" + "😀" * 16_383, "xx" + "😀" * 16_382 + "…"),  # Excel counts an emoji double
    ("x" + "😀" * 16_384, "x" + "😀" * 16_382 + "…"),  # half an emoji is left out
]


@pytest.mark.parametrize(("value", "expected"), ALTERED, ids=range(len(ALTERED)))
def test_text_shows_where_a_cell_could_not_hold_it(value, expected):
    assert read_column(made(one_column([value]))) == [expected]


DAYS = [
    (CellKind.DATE, dt.date(1900, 3, 1), "1900-03-01 00:00:00"),
    (CellKind.DATE, dt.date(9999, 12, 31), "9999-12-31 00:00:00"),
    (CellKind.DATE, dt.date(1900, 2, 28), "1900-02-28"),  # before the calendar of Excel: text
    (CellKind.DATE, dt.date(1, 1, 1), "0001-01-01"),
    (CellKind.MOMENT, dt.datetime(2026, 3, 29, 1, 0, tzinfo=dt.UTC), "2026-03-29 03:00:00"),
    (CellKind.MOMENT, dt.datetime(2026, 12, 31, 23, 0, 0, 999_999, dt.UTC), "2027-01-01 00:00:00"),
    (CellKind.MOMENT, dt.datetime(2026, 1, 1, 22, 59, 59, tzinfo=dt.UTC), "2026-01-01 23:59:59"),
    (CellKind.MOMENT, dt.datetime(1850, 1, 1, 12, tzinfo=dt.UTC), "1850-01-01 12:19:32"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), DAYS)
def test_days_are_those_of_the_calendar_and_the_clock_in_drenthe(kind, value, expected):
    assert [str(day) for day in read_column(made(one_column([value], kind)))] == [expected]


def test_the_same_sheets_give_the_same_bytes():
    files = {made(Sheet("Blad", COLUMNS, [ROW]), created_at=SUMMER_NIGHT).getvalue() for _ in range(2)}

    assert len(files) == 1


WRONG = {
    CellKind.TEXT: [5, b"x"],
    CellKind.INTEGER: [True, 1.0, "1", 10**15],
    CellKind.EURO: [1.5, True, "1.50", Decimal("0.005"), Decimal("NaN"), Decimal("-Infinity"), Decimal(10**13)],
    CellKind.PERCENT: ["12%", float("nan"), False],
    CellKind.DATE: [SUMMER_NIGHT, "2026-01-01"],
    CellKind.MOMENT: [dt.date(2026, 1, 1), NAIVE, dt.datetime.max.replace(tzinfo=dt.UTC)],
    CellKind.BOOLEAN: [1, "ja"],
}


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in WRONG.items() for value in values])
def test_a_wrong_value_is_refused_with_its_place(kind, value):
    sheet = Sheet("Aanvragen", [ColumnSpec("id", "Nr."), ColumnSpec("x", "X", kind)], [("a", None), ("b", value)])

    with pytest.raises(CellTypeError) as caught:
        made(sheet)

    assert (caught.value.sheet, caught.value.row, caught.value.column) == ("Aanvragen", 4, "x")
    assert "'Aanvragen', row 4, column 'x'" in str(caught.value)


DIGITS = [
    (CellKind.EURO, Decimal("10.000"), "10.00"),
    (CellKind.EURO, Decimal("1E+3"), "1000.00"),
    (CellKind.EURO, Decimal("-0.1"), "-0.10"),
    (CellKind.EURO, 7, "7.00"),
    (CellKind.INTEGER, 10**15 - 1, "999999999999999"),
    (CellKind.PERCENT, Decimal("1E-7"), "0.0000001"),
    (CellKind.PERCENT, 0.1, "0.1"),
]


@pytest.mark.parametrize(("kind", "value", "digits"), DIGITS)
def test_numbers_are_written_digit_by_digit(kind, value, digits):
    archive = zipfile.ZipFile(made(one_column([value], kind)))

    assert f"<v>{digits}</v>".encode() in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("row", [("a",), ("a", "b", "c"), ()])
def test_a_row_of_another_length_is_refused(row):
    with pytest.raises(CellTypeError, match=rf"row 3, column '': {len(row)} values for 2 columns"):
        made(Sheet("Blad", COLUMNS[:2], [row]))


IMPOSSIBLE = {
    "a workbook needs a sheet": made,
    "a sheet needs columns": lambda: Sheet("Blad", [], []),
    "each with a key of its own": lambda: Sheet("Blad", COLUMNS * 2, []),
    "cannot be added up: name, no": lambda: Sheet("Blad", COLUMNS, [], ["name", "awarded", "no"]),
    "a formula starts with =": lambda: Formula("SUM(A1)"),
}


@pytest.mark.parametrize(("reason", "make"), IMPOSSIBLE.items())
def test_what_cannot_be_is_refused(reason, make):
    with pytest.raises(ValueError, match=reason):
        make()


def test_headers_are_labels_above_keys():
    sheet = read(made(Sheet("Blad", COLUMNS, [ROW]))).active

    assert list(sheet.values)[:2] == [tuple(c.label for c in COLUMNS), tuple(c.key for c in COLUMNS)]
    assert (sheet["A1"].font.b, sheet["A1"].fill.fgColor.theme) == (True, 4)
    assert (sheet["A2"].font.i, sheet["A2"].font.sz) == (True, 8)


@pytest.mark.parametrize(("count", "span"), [(0, "A2:G2"), (1, "A2:G3"), (600, "A2:G602")])
def test_headers_stay_in_view_and_the_filter_covers_the_rows(count, span):
    sheet = read(made(Sheet("Blad", COLUMNS, [ROW] * count, totals=["awarded"]))).active

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A3", span)


def test_amounts_dates_and_shares_have_a_dutch_format():
    formats = [cell.number_format for cell in read(made(Sheet("Blad", COLUMNS, [ROW]))).active[3]][1:6]

    assert formats == ["0", "[$€-413] #,##0.00;[$€-413] -#,##0.00", "0.0%", "dd-mm-yyyy", "dd-mm-yyyy hh:mm"]


def test_widths_follow_the_column_unless_given():
    columns = [
        ColumnSpec("a", "A", width=50),
        ColumnSpec("b", "B", CellKind.DATE),
        ColumnSpec("c", "Een tamelijk lang opschrift"),
    ]

    sheet = read(made(Sheet("Blad", columns, []))).active

    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [50, 13, 24]


def test_names_of_sheets_are_made_valid_and_unique():
    titles = ["a/b: [c]*?\\", "Blad", "BLAD", "'x'", "", "y" * 40, "y" * 40, "History", "Een\nregel"]

    book = read(made(*(FormSheet(title, []) for title in titles)))

    assert book.sheetnames[:5] == ["a-b- -c----", "Blad", "BLAD (2)", "x", "-"]
    assert book.sheetnames[5:] == ["y" * 30 + "…", "y" * 26 + "… (2)", "History (2)", "Een regel"]


@pytest.mark.parametrize(("rows", "sizes"), [(5, [5]), (6, [5, 1]), (11, [5, 5, 1])])
def test_rows_beyond_the_limit_go_on_in_a_next_sheet(monkeypatch, rows, sizes):
    monkeypatch.setattr(workbook, "MAX_ROWS", 9)
    sheet = Sheet("Lijst", [ColumnSpec("n", "N", CellKind.INTEGER)], [(n,) for n in range(rows)], totals=["n"])

    book = read(made(sheet, FormSheet("Over", lambda written: [[written.total(sheet, "n"), written.rows(sheet)]])))

    parts, names = book.worksheets[:-1], ["Lijst", "Lijst (2)", "Lijst (3)"]
    assert book.sheetnames == [*names[: len(sizes)], "Over"]
    assert [(part.max_row - 4, part["A2"].value) for part in parts] == [(size, "n") for size in sizes]
    assert book["Over"]["A1"].value.count("!A3:A") == len(sizes)
    assert book["Over"]["B1"].value == rows


def test_a_sheet_of_too_many_bytes_goes_on_in_a_next_sheet(monkeypatch):
    monkeypatch.setattr(workbook, "MAX_PART", 1)

    sizes = [sheet.max_row - 2 for sheet in read(made(one_column(["a"] * 600)))]

    assert (sum(sizes), len(sizes)) == (600, 3)


def test_an_overview_in_front_knows_the_totals_of_the_sheets_behind_it():
    sheet = Sheet("Jan's lijst", COLUMNS, iter([ROW, ROW]), totals=["awarded"])
    empty = Sheet("Leeg", COLUMNS, [], totals=["awarded"])
    overview = FormSheet("Overzicht", lambda written: [[written.total(each, "awarded") for each in (sheet, empty)]])

    out = made(overview, sheet, empty)

    book = read(out)
    assert book.sheetnames == ["Overzicht", "Jan's lijst", "Leeg"]
    assert list(book["Overzicht"].values) == [("=SUM('Jan''s lijst'!C3:C4)", "=SUM('Leeg'!C3:C3)")]
    assert calamine_rows(out)[0] == [2469.12, 0]


def test_a_form_sheet_writes_loose_values_by_their_type():
    line = [
        "=tekst",
        3,
        Decimal("0.10"),
        ROW[4],
        SUMMER_NIGHT,
        True,
        None,
        StyledCell(Decimal("0.5"), CellKind.PERCENT),
    ]

    sheet = read(made(FormSheet("Over", [[StyledCell("Kop", look=CellStyle.TITLE)], line], widths=[30]))).active

    assert [cell.value for cell in sheet[2]] == ["=tekst", 3, 0.1, READ[4], READ[5], "Ja", None, 0.5]
    assert (sheet["A1"].font.sz, sheet["A2"].data_type, sheet["H2"].number_format) == (14, "s", "0.0%")
    assert sheet.column_dimensions["A"].width == 30


FORMULAS = [
    (Formula("=1+2", Decimal("3.00")), 3),
    (Formula('=IF(1<2,"a&b","")', "a&b", CellKind.TEXT), "a&b"),
    (Formula("=TRUE()", value=True, kind=CellKind.BOOLEAN), True),
    (Formula("=DATE(2024,2,29)", dt.date(2024, 2, 29), CellKind.DATE), READ[4]),
    (Formula("=1/2", Decimal("0.5"), CellKind.PERCENT), 0.5),
    (Formula("=1+2"), None),
]


@pytest.mark.parametrize(("formula", "value"), FORMULAS)
def test_a_formula_is_written_with_its_value(formula, value):
    out = made(FormSheet("Over", [[formula]]))

    assert read(out).active["A1"].value == formula.expression
    assert read(out, data_only=True).active["A1"].value == value


@pytest.mark.parametrize("item", [1.5, Formula("=1", 1.5), Formula("=1", dt.date(1850, 1, 1), CellKind.DATE)])
def test_a_wrong_value_in_a_form_sheet_is_refused_with_its_place(item):
    with pytest.raises(CellTypeError, match=r"'Over', row 2, column 'B'"):
        made(FormSheet("Over", [[], ["a", item]]))


def test_an_about_sheet_puts_answers_beside_questions():
    sheet = read(made(workbook.about_sheet("Over", [("Wie?", "=Jan\nPiet"), ("Hoeveel?", 3)]))).active

    assert list(sheet.values) == [("Wie?", "=Jan\nPiet"), ("Hoeveel?", 3)]
    assert (sheet["A1"].font.b, sheet["B1"].alignment.wrap_text) == (True, True)


def test_the_document_tells_its_title_maker_and_moment():
    properties = read(made(FormSheet("Over", []), created_at=SUMMER_NIGHT)).properties

    assert (properties.title, properties.creator) == ("Titel", "Maker")
    assert properties.created == SUMMER_NIGHT.replace(tzinfo=None)


def test_progress_counts_the_rows_of_all_large_sheets():
    seen = []
    sheets = [one_column(["a", "b"]), FormSheet("Over", [["x"]]), one_column(["c"])]

    count = workbook.write_workbook(io.BytesIO(), sheets, title="", creator="", on_row=seen.append)
    assert (count, seen) == (3, [1, 2, 3])


@pytest.mark.parametrize("last", [1, 300])
def test_cancelling_leaves_nothing_behind(last):
    def cancel(number):
        if number == last:
            raise InterruptedError

    out = io.BytesIO(b"before")
    out.seek(0, io.SEEK_END)
    with pytest.raises(InterruptedError):
        workbook.write_workbook(out, [one_column(["a"] * 300)], title="", creator="", on_row=cancel)

    assert out.getvalue() == b"before"


def test_rows_are_asked_for_one_at_a_time_after_the_first_that_tell_the_widths():
    asked, seen = [], []
    sheet = Sheet("Blad", [ColumnSpec("n", "N", CellKind.INTEGER)], ([asked.append(n) or n] for n in range(1000)))

    made(sheet, on_row=lambda number: seen.append(len(asked) == max(number, workbook.LOOKED_AT)))

    assert seen == [True] * 1000
