"""What a file really is, by its content."""

import io

import pytest

from drenthe.lib.files.filenames import MAX_LENGTH, clean_name
from drenthe.lib.files.filetypes import LOCKED, OLD_WORKBOOKS, TYPES, BadFileError, FileFault, content_type
from tests.lib.sheets.files_of_others import old_workbook, xlsb
from tests.subsidies import uploads


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", uploads.PDF),
        ("PLAN.PDF", uploads.PDF),
        ("kaart.png", uploads.PNG),
        ("foto.jpg", uploads.JPEG),
        ("foto.jpeg", uploads.JPEG),
        ("plan.docx", uploads.docx()),
        ("begroting.xlsx", uploads.xlsx()),
        ("plan.odt", uploads.opendocument("text")),
        ("begroting.ods", uploads.opendocument("spreadsheet")),
        ("uitleg.txt", "Café, één".encode()),
        ("uitleg.txt", "Café".encode("cp1252")),
        ("uitleg.txt", "Café".encode("utf-16")),
        ("lijst.csv", b"naam;bedrag\r\nA;1,00\r\n"),
        ("bericht.eml", uploads.EML),
        ("bericht.msg", uploads.MSG),
        ("plan.docx", uploads.with_member(uploads.docx(), "word/_rels/a.rels", uploads.relation("hyperlink"))),
        ("plan.docx", uploads.with_member(uploads.docx(), "word/header1.xml", uploads.field(" PAGE ", "DATE"))),
        (
            "begroting.xlsx",
            uploads.with_member(uploads.xlsx(), "xl/externalLinks/e.xml", uploads.link("externalBook")),
        ),
    ],
)
def test_content_that_fits_its_ending_is_known(name, content):
    assert content_type(io.BytesIO(content), name) == TYPES["." + name.lower().rpartition(".")[2]]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("plan.pdf", b"", FileFault.EMPTY),
        ("plan.exe", uploads.EXE, FileFault.TYPE),
        ("plan", uploads.PDF, FileFault.TYPE),
        ("plan.pdf.zip", uploads.docx(), FileFault.TYPE),
        ("plan.html", b"<html></html>", FileFault.TYPE),
        ("plan.svg", b"<svg/>", FileFault.TYPE),
        ("plan.pdf", uploads.EXE, FileFault.CONTENT),
        ("plan.pdf", b"just text", FileFault.CONTENT),
        ("plan.png", uploads.JPEG, FileFault.CONTENT),
        ("plan.txt", uploads.PDF, FileFault.CONTENT),
        ("plan.txt", uploads.EXE, FileFault.CONTENT),
        ("plan.csv", uploads.xlsx(), FileFault.CONTENT),
        ("plan.docx", uploads.xlsx(), FileFault.CONTENT),
        ("plan.docx", uploads.PDF, FileFault.CONTENT),
        ("plan.docx", uploads.archive({"a.txt": b"x"}), FileFault.CONTENT),
        ("plan.docx", uploads.docx()[:-40], FileFault.CONTENT),
        ("plan.docx", uploads.OLE + bytes(600), FileFault.CONTENT),
        ("plan.docx", uploads.OLE + bytes(600) + LOCKED, FileFault.PASSWORD),
        ("plan.xlsx", uploads.OLE + bytes(600) + LOCKED, FileFault.PASSWORD),
        ("plan.pdf", uploads.OLE + bytes(600) + LOCKED, FileFault.PASSWORD),
        ("plan.odt", uploads.opendocument("spreadsheet"), FileFault.CONTENT),
        ("plan.msg", uploads.OLE + bytes(600), FileFault.CONTENT),
        ("plan.eml", b"just text", FileFault.CONTENT),
        ("plan.docm", uploads.docx(), FileFault.MACROS),
        ("plan.xlsm", uploads.xlsx(), FileFault.MACROS),
        ("plan.docx", uploads.with_member(uploads.docx(), "word/vbaProject.bin"), FileFault.MACROS),
        ("plan.xlsx", uploads.with_member(uploads.xlsx(), "xl\\VBAPROJECT.BIN"), FileFault.MACROS),
        ("plan.xlsx", uploads.with_member(uploads.xlsx(), "xl/macrosheets/sheet1.xml"), FileFault.MACROS),
        (
            "plan.docx",
            uploads.archive({"[Content_Types].xml": b"application/vnd.ms-word.document.macroEnabled.main+xml"}),
            FileFault.MACROS,
        ),
        ("plan.odt", uploads.opendocument("text", **{"Basic/Standard/Module1.xml": b"x"}), FileFault.MACROS),
        ("plan.msg", uploads.MSG + "_VBA_PROJECT".encode("utf-16-le"), FileFault.MACROS),
        ("plan.docx", uploads.bomb, FileFault.UNPACKED),
        *(
            ("plan.docx", uploads.with_member(uploads.docx(), name, content), FileFault.ACTIVE)
            for name, content in {
                "word/_rels/settings.xml.rels": uploads.relation("attachedTemplate"),
                "word/_rels/header1.xml.rels": uploads.relation("oleObject"),
                "word/_rels/a.xml.rels": uploads.relation("subDocument"),
                "word/_rels/b.xml.rels": uploads.relation("frame"),
                "word/_rels/c.xml.rels": uploads.relation("control"),
                "word/activeX/activeX1.bin": b"x",
                "word/header1.xml": uploads.field(" DDEAUTO c:\\x "),
                "WORD\\header1.xml": uploads.field(" DD", "E ", "c:\\x"),
                "word/glossary/document.xml": uploads.field("ddeauto x"),
            }.items()
        ),
        *(
            (
                "plan.xlsx",
                uploads.with_member(uploads.xlsx(), f"xl/externalLinks/e{kind}.xml", uploads.link(kind)),
                fault,
            )
            for kind, fault in {"ddeLink": FileFault.ACTIVE, "oleLink": FileFault.ACTIVE}.items()
        ),
        ("plan.ods", uploads.opendocument("spreadsheet", **{"content.xml": b"<a><dde-link/></a>"}), FileFault.ACTIVE),
        ("plan.docx", uploads.with_member(uploads.docx(), "word/header1.xml", b"no xml"), FileFault.CONTENT),
    ],
)
def test_file_that_is_not_taken_says_why(name, content, fault):
    with pytest.raises(BadFileError) as refused:
        content_type(io.BytesIO(uploads.made(content)), name)

    assert refused.value.fault == fault


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\Jan\\plan.pdf", "plan.pdf"),
        ("plan\r\nSet-Cookie: a.pdf", "plan Set-Cookie_ a.pdf"),
        ("plan\u202efdp.exe", "planfdp.exe"),
        ('a"b<c>.pdf', "a_b_c_.pdf"),
        ("CON.pdf", "document-CON.pdf"),
        (".htaccess", "htaccess"),
        ("  ..  ", "document"),
        ("", "document"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("begroting\u200b.xlsx", "begroting.xlsx"),
        ("plan_x000D_deel 2.pdf", "plan deel 2.pdf"),
    ],
)
def test_name_of_a_file_is_made_harmless(name, clean):
    assert clean_name(name) == clean


def test_long_name_keeps_its_ending():
    found = clean_name("a" * 500 + ".pdf")

    assert len(found) == MAX_LENGTH
    assert found.endswith(".pdf")


@pytest.mark.parametrize("ending", [".xls", ".xlsb"])
def test_older_workbook_is_taken_only_to_be_read(tmp_path, ending):
    path = {".xls": old_workbook, ".xlsb": lambda path: xlsb(path, [["a"]])}[ending](tmp_path / "list")
    name = f"lijst{ending}"

    assert content_type(io.BytesIO(path.read_bytes()), name, is_to_read=True) == OLD_WORKBOOKS[ending]
    with pytest.raises(BadFileError):
        content_type(io.BytesIO(path.read_bytes()), name)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("lijst.xls", uploads.MSG, FileFault.CONTENT),
        ("lijst.xls", b"naam;aantal", FileFault.CONTENT),
        ("lijst.xls", uploads.OLE + "_VBA_PROJECT".encode("utf-16-le"), FileFault.MACROS),
        ("lijst.xlsb", uploads.xlsx(), FileFault.CONTENT),
        ("lijst.xlsb", uploads.archive({"xl/workbook.bin": b"", "xl/vbaProject.bin": b""}), FileFault.MACROS),
    ],
)
def test_older_workbook_that_is_not_taken_says_why(name, content, fault):
    with pytest.raises(BadFileError) as refused:
        content_type(io.BytesIO(content), name, is_to_read=True)

    assert refused.value.fault == fault


@pytest.mark.parametrize(
    ("content", "really"),
    [
        (b"naam;bedrag\r\nA;1,00\r\n", ".csv"),
        (b"Beste Jan,\nhierbij de cijfers van 2025, zoals besproken.\nGroet\n", ""),
        (b"geen tabel\n", ""),
    ],
)
def test_text_under_the_name_of_a_workbook_is_a_table_only_with_columns(content, really):
    with pytest.raises(BadFileError) as refused:
        content_type(io.BytesIO(content), "cijfers.xlsx")

    assert (refused.value.fault, refused.value.really) == (FileFault.CONTENT, really)
