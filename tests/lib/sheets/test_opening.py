"""A file is opened within one set of limits, or refused with one sentence, whatever its kind."""

import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import partial

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart

from drenthe.lib.files import zips
from drenthe.lib.files.filetypes import OLE
from drenthe.lib.sheets import kept, opening, refusals, xlsx_scan
from drenthe.lib.sheets.opening import open_sheet
from drenthe.lib.sheets.refusals import LIMITS, Limits

ROWS = [["Naam", "Aantal"], ["Noord", 1], [None, None], ["Zuid", 2]]


def xlsx(path, rows=ROWS, *, title="Blad1"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def csv(path, rows=ROWS, *, separator=";"):
    lines = [separator.join("" if value is None else str(value) for value in row) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def change(path, how):
    book = load_workbook(path)
    how(book)
    book.save(path)
    return path


WRITERS = {".xlsx": xlsx, ".csv": csv}


@pytest.mark.parametrize("ending", WRITERS)
def test_rows_with_something_in_them_are_read_with_their_number_and_the_names_of_cells(tmp_path, ending):
    sheet = open_sheet(WRITERS[ending](tmp_path / f"list{ending}"))

    assert [row.number for row in sheet.rows] == [1, 2, 4]
    assert [(cell.ref, str(cell.value)) for cell in sheet.rows[2].cells] == [("A4", "Zuid"), ("B4", "2")]
    assert sheet.rows[1].cell(4).ref == "E2"
    assert sheet.rows[1].cell(4).is_empty


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_separator_is_the_one_that_the_table_has(tmp_path, separator):
    sheet = open_sheet(csv(tmp_path / "list.csv", separator=separator))

    assert sheet.rows[0].values == ["Naam", "Aantal"]


def test_sheet_has_the_name_that_its_kind_gives_it(tmp_path):
    assert open_sheet(xlsx(tmp_path / "a.xlsx", title="Cijfers"), name="mijn lijst.xlsx").name == "Cijfers"
    assert open_sheet(csv(tmp_path / "a.csv"), name="mijn lijst.csv").name == "mijn lijst.csv"


def test_cells_keep_their_format_and_say_when_they_are_computed(tmp_path):
    path = xlsx(tmp_path / "list.xlsx", [[0.48, "=1+1", "#N/A", datetime(2025, 6, 30), "#1 plan"]])
    change(path, lambda book: setattr(book.active["A1"], "number_format", "0%"))

    cells = open_sheet(path).rows[0].cells

    assert [cell.is_percentage for cell in cells] == [True, False, False, False, False]
    assert [cell.formula for cell in cells] == ["", "=1+1", "", "", ""]
    assert [cell.is_without_result for cell in cells] == [False, True, False, False, False]
    assert [cell.is_error for cell in cells] == [False, False, True, False, False]
    assert cells[3].value == datetime(2025, 6, 30)


def test_formula_without_a_stored_value_below_everything_else_is_read_too(tmp_path):
    assert open_sheet(xlsx(tmp_path / "list.xlsx", [["a"], [], [None, None, "=SUM(A1)"]])).rows[-1].number == 3


@pytest.mark.parametrize("error", ["#N/A", "#WAARDE!", "#DEEL/0!"])
def test_error_in_a_csv_file_is_one_in_both_languages(tmp_path, error):
    assert open_sheet(csv(tmp_path / "list.csv", [["a", error]])).rows[0].cells[1].is_error


def rewrite(path, old, new):
    """Change what stands in the part of the first sheet."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_merged_cells_have_one_value_and_their_span(tmp_path):
    path = xlsx(tmp_path / "list.xlsx", [["a", "b"], ["c", "d"]])
    merged = b'<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    rewrite(path, b"</sheetData>", b"</sheetData>" + merged)  # Excel too may keep values that it does not show

    sheet = open_sheet(path)

    assert [cell.value for row in sheet.rows for cell in row.filled] == ["a"]
    assert [(span.ref, span.first_row, span.last_row) for span in sheet.merged] == [("A1:B2", 1, 2)]


def test_value_of_cells_merged_downwards_stands_in_each_row_below_the_header(tmp_path):
    path = xlsx(tmp_path / "list.xlsx", [["x", "y"], ["a", 1], [None, 2], [None, None], ["b", 3]])
    change(path, lambda book: book.active.merge_cells("A2:A4"))

    rows = open_sheet(path).spread_below(1)

    assert [row.values for row in rows] == [["a", 1], ["a", 2], ["a"], ["b", 3]]
    assert rows[2].cell(0).ref == "A4"


def test_hidden_columns_are_known_by_number(tmp_path):
    path = xlsx(tmp_path / "list.xlsx", [["a", "b", "c", "d", "e"]])

    def hide(book):
        for letter in ("B", "C", "E"):
            book.active.column_dimensions[letter].hidden = True

    assert open_sheet(change(path, hide)).hidden == {1, 2, 4}


def test_other_sheets_are_named_when_something_is_in_them(tmp_path):
    path = xlsx(tmp_path / "list.xlsx")

    def add(book):
        book.create_sheet("Leeg")["A1"].number_format = "0%"
        book.create_sheet("Vol")["C70"] = 1
        book.create_chartsheet("Grafiek").add_chart(BarChart())

    assert open_sheet(change(path, add)).others == ("Vol",)


def test_what_a_file_says_of_its_own_size_is_not_believed(tmp_path):
    path = xlsx(tmp_path / "list.xlsx")
    rewrite(path, b'<dimension ref="A1:B4"', b'<dimension ref="A1"')

    assert len(open_sheet(path).rows) == 3


# What is refused


def with_macros(path):
    xlsx(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")


def half(path):
    xlsx(path)
    with zipfile.ZipFile(path) as archive:
        types = archive.read("[Content_Types].xml")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", types)


def charts_only(path):
    book = Workbook()
    book.create_chartsheet("Grafiek").add_chart(BarChart())
    book.remove(book.active)
    book.save(path)


def content(value):
    return lambda path: path.write_bytes(value)


@pytest.mark.parametrize(
    ("name", "write", "refusal"),
    [
        ("none.xlsx", lambda path: None, refusals.NoSuchFile),
        ("none.csv", lambda path: None, refusals.NoSuchFile),
        ("list.xlsx", content(OLE + bytes(100) + "EncryptedPackage".encode("utf-16-le")), refusals.HasPassword),
        ("list.xls", content(OLE + bytes(100)), refusals.OtherWorkbookDamaged),
        ("list.xlsx", content(b"naam;aantal"), refusals.NoWorkbook),
        ("list.xlsx", content(b""), refusals.NothingInIt),
        ("list.csv", content(b""), refusals.NothingInIt),
        ("list.csv", content(b"\n;;\n"), refusals.NothingInIt),
        ("list.xlsx", partial(xlsx, rows=[]), refusals.NothingInIt),
        ("list.pdf", content(b"naam;aantal"), refusals.NoWorkbook),
        ("list.xlsx", with_macros, refusals.WorkbookWithMacros),
        ("list.xlsx", half, refusals.WorkbookDamaged),
        ("list.xlsx", charts_only, refusals.NoSheet),
        ("list.csv", content("Zuidé;".encode() + "Zuidé".encode("cp1252")), refusals.UnknownLetters),
        ("list.csv", content(b"\x00\x01"), refusals.NoCsv),
        ("list.csv", content(b'a;b\nc;"d\ne;f\n'), refusals.QuoteNotClosed),
        ("list.csv", content(b'a;b\n"c" d;e\n'), refusals.QuoteNotClosed),
        ("list.csv", content(b'a;"' + b"x" * 140_000), refusals.QuoteNotClosed),
    ],
)
def test_file_that_is_not_read_is_refused_with_its_own_sentence(tmp_path, name, write, refusal):
    write(tmp_path / name)

    with pytest.raises(refusal) as refused:
        open_sheet(tmp_path / name)

    assert type(refused.value) is refusal
    assert str(refused.value)


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        return sum(member.file_size for member in archive.infolist())


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(
    ("field", "size", "refusal"),
    [
        ("bytes", lambda path: path.stat().st_size, refusals.FileOverLimit),
        ("rows", lambda path: 3, refusals.TooManyRows),
        ("columns", lambda path: 2, refusals.TooManyColumns),
    ],
)
def test_limit_allows_the_last_one_and_refuses_the_next(tmp_path, ending, field, size, refusal):
    path = WRITERS[ending](tmp_path / f"list{ending}")
    size = size(path)

    assert open_sheet(path, limits=replace(LIMITS, **{field: size})).rows
    with pytest.raises(refusal):
        open_sheet(path, limits=replace(LIMITS, **{field: size - 1}))


def test_limit_on_what_it_unpacks_to_allows_the_last_byte_and_refuses_the_next(tmp_path):
    path = xlsx(tmp_path / "list.xlsx")

    assert open_sheet(path, limits=replace(LIMITS, unpacked=unpacked(path))).rows
    with pytest.raises(refusals.UnpacksOverLimit):
        open_sheet(path, limits=replace(LIMITS, unpacked=unpacked(path) - 1))


def test_rows_and_columns_that_have_a_format_only_do_not_count(tmp_path):
    path = xlsx(tmp_path / "list.xlsx")

    def form(book):
        book.active["ZZ3"].number_format = "0%"
        book.active["A900"].number_format = "0%"

    change(path, form)

    assert len(open_sheet(path, limits=Limits(rows=3, columns=2)).rows) == 3


def test_sheet_that_is_formatted_to_its_last_cell_is_read_at_once(tmp_path):
    path = change(xlsx(tmp_path / "list.xlsx"), lambda book: setattr(book.active["XFD1048576"], "number_format", "0%"))

    assert [row.number for row in open_sheet(path).rows] == [1, 2, 4]


def parts(path, **sheets):
    """A workbook with other XML in its parts than a library writes."""
    xlsx(path)
    rewritten = path.with_suffix(".new")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(rewritten, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            if member.filename.endswith("sheet1.xml"):
                content = sheets["first"](content.decode()).encode()
            new.writestr(member, content)
    rewritten.replace(path)
    return path


def cells(number):
    return lambda part: re.sub(
        r"<sheetData>.*</sheetData>", f"<sheetData><row>{'<c><v>1</v></c>' * number}</row></sheetData>", part
    )


def signs(number):
    return lambda part: re.sub(
        r"<sheetData>.*</sheetData>",
        f'<sheetData><row><c t="inlineStr"><is><t>{"x" * number}</t></is></c></row></sheetData>',
        part,
    )


def merge(ref):
    return lambda part: part.replace("</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{ref}"/></mergeCells>')


@pytest.mark.parametrize(
    ("passes", "refused", "refusal"),
    [
        (cells(9), cells(10), refusals.TooManyCells),
        (signs(32_767), signs(32_768), refusals.CellTooLong),
        (merge("A1:B2"), merge("A1:XFD1048576"), refusals.TooManyMerged),
        (lambda part: part, lambda part: "<!DOCTYPE x [<!ENTITY a 'b'>]>" + part.partition("?>")[2], None),
        (lambda part: part, lambda part: part.replace("<row ", "<row><c r='XFD9'/></row>" * 9 + "<row "), None),
    ],
)
def test_workbook_is_counted_before_it_is_read(tmp_path, monkeypatch, passes, refused, refusal):
    limits = replace(LIMITS, cells=9, merged=4) if refusal else replace(LIMITS, cells=99)
    monkeypatch.setattr(xlsx_scan, "LARGEST_WIDTHS", 8 * 16_384)
    assert open_sheet(parts(tmp_path / "a.xlsx", first=passes), limits=limits).rows

    path = parts(tmp_path / "b.xlsx", first=refused)
    monkeypatch.setattr(opening, "read_workbook", None)  # it does not come to that
    with pytest.raises(refusal or (refusals.WorkbookDamaged, refusals.WorkbookTooInvolved)):
        open_sheet(path, limits=limits)


def test_list_of_members_is_bounded_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "MAX_DIRECTORY", 100)

    with pytest.raises(refusals.NoWorkbook):
        open_sheet(xlsx(tmp_path / "list.xlsx"))


@pytest.mark.parametrize("content", ["a;b\n" + "\n" * 9, ";" * 1_000_001, '"a\n' * 400_000])
def test_csv_is_streamed_and_bounded(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises((refusals.TooManyLines, refusals.TooManyColumns)):
        open_sheet(path, limits=replace(LIMITS, lines=9))


def test_what_was_read_is_kept_and_not_read_again(tmp_path, monkeypatch):
    last = [date(2026, 1, 2), Decimal("1.5"), True, "=1+1", datetime(2026, 1, 2, 3)]
    path = xlsx(tmp_path / "list.xlsx", [*ROWS, last])
    plain = open_sheet(path)
    kept.kept_beside(path).write_bytes(b"")

    first = open_sheet(path)
    monkeypatch.setattr(opening, "_open", None)
    again = open_sheet(path)

    assert plain == first == again
