"""Redacted copies: nothing of a word is left, in a PDF as picture nor as text, and in no part of a Word file."""

import io
import zipfile

import pypdfium2
import pytest
from docx import Document
from PIL import Image

from drenthe.lib.documents.redaction import BAR, PDF, WORD, NotRedactable, redact

NAME = "Wiebe Zonderling"


def pdf(*lines: str, rotate: int = 0, pages: int = 1) -> bytes:
    """A PDF of one line of text below the other, written by hand: a real one has no shorter form."""
    shown = "".join(f"BT /F1 14 Tf 60 {700 - 40 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines))
    kids = " ".join(f"{5 + at} 0 R" for at in range(pages))
    box = "/MediaBox [0 0 595 842] /CropBox [20 20 575 822]"
    font = "/Resources << /Font << /F1 3 0 R >> >>"
    page = f"<< /Type /Page /Parent 2 0 R {box} /Rotate {rotate} {font} /Contents 4 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}endstream",
        *[page] * pages,
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head, end = (
        f"xref\n0 {size}\n0000000000 65535 f \n",
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}",
    )
    return f"{out}{head}{table}{end}\n%%EOF".encode()


def with_picture(content: bytes, page: int, *, width: int, height: int) -> bytes:
    """The PDF with a picture of red dots at the bottom of one page."""
    document = pypdfium2.PdfDocument(content)
    picture, on = pypdfium2.PdfImage.new(document), document[page]
    picture.set_bitmap(pypdfium2.PdfBitmap.from_pil(Image.new("RGB", (20, 20), "red")))
    picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height).translate(50, 50))
    on.insert_obj(picture)
    on.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def reds(content: bytes) -> list[int]:
    """How many dots of each page are red."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        dots = page.render(scale=0.5).to_pil().convert("RGB").tobytes()
        found.append(sum(dots[at] > 200 > 60 > dots[at + 1] for at in range(0, len(dots), 3)))
    return found


def noted(content: bytes, text: str) -> bytes:
    """The PDF with a note on its page that is drawn and is no text of the page itself."""
    shown = f"BT /F1 14 Tf 5 5 Td ({text}) Tj ET"
    look = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 300 30] /Resources << /Font << /F1 3 0 R >> >> "
        f"/Length {len(shown)} >>\nstream\n{shown}\nendstream"
    )
    note = f"[<< /Type /Annot /Subtype /FreeText /F 4 /Rect [60 500 360 530] /Contents ({text}) /AP << /N 6 0 R >> >>]"
    whole = content.decode().replace("/Contents 4 0 R", f"/Contents 4 0 R /Annots {note}")
    # without its table of places, which no longer holds: a reader then looks for the objects
    body, _table, _rest = whole.partition("xref\n")
    return f"{body}6 0 obj\n{look}\nendobj\ntrailer << /Size 7 /Root 1 0 R >>\n%%EOF".encode()


def ink(content: bytes) -> list[int]:
    """How many dots of each page are black."""
    document = pypdfium2.PdfDocument(content)
    return [sum(page.render(scale=1).to_pil().convert("L").histogram()[:40]) for page in document]


def text_of(content: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))


@pytest.mark.parametrize(("width", "height", "scans", "covered"), [(100, 80, [], 1), (500, 700, [2], 0)])
def test_no_picture_goes_out_unread(width, height, scans, covered):
    given = with_picture(pdf(NAME, pages=2), 1, width=width, height=height)

    copy = redact(given, PDF, [NAME])

    assert (copy.scans, copy.covered) == (scans, covered)
    assert reds(given)[1] > 100
    assert reds(copy.content) == [0, 0]
    assert copy.places == 2 - len(scans)


def test_a_page_without_text_becomes_a_sheet_and_the_others_stay():
    out, both = io.BytesIO(), pypdfium2.PdfDocument(pdf(NAME))
    both.import_pages(pypdfium2.PdfDocument(pdf("")))
    both.save(out)

    copy = redact(out.getvalue(), PDF, [NAME])

    assert (copy.scans, copy.places) == ([2], 1)
    assert ink(copy.content)[1] > 100  # it says why


def test_a_note_on_a_page_is_read_as_its_text_is():
    given = noted(pdf("Assen"), NAME)
    assert ink(given)[0] > 1.5 * ink(pdf("Assen"))[0]  # drawn

    assert redact(given, PDF, [NAME]).places == 1


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_words_in_a_pdf_become_bars_and_no_text_is_left(rotate):
    given = pdf("Geachte heer", "Wiebe", "zonderling vroeg 1.000,00 aan", "Assen", rotate=rotate)
    plain = redact(given, PDF, ["staat er niet"])

    copy = redact(given, PDF, [NAME, "1.000,00"])

    assert "Wiebe" in text_of(given)
    assert text_of(copy.content).strip() == ""
    assert (plain.places, copy.places) == (0, 2)  # over the end of a line, whatever its capitals
    assert ink(copy.content)[0] > 1.5 * ink(plain.content)[0]


def test_no_letter_shines_through_a_bar():
    """Two names of the same letters in another order are as wide: their copies are the same, dot by dot."""
    first, second = (
        pypdfium2.PdfDocument(redact(pdf(name, "Assen"), PDF, [name]).content)[0].render(scale=2).to_pil()
        for name in (NAME, "Wiebe Zondgrline")
    )

    assert first.tobytes() == second.tobytes()


def test_part_of_a_longer_word_stays():
    assert redact(pdf("Zonderlinge taal"), PDF, ["Zonderling"]).places == 0


@pytest.mark.parametrize(
    ("content", "kind", "says"),
    [
        (pdf(""), PDF, "scan"),
        (pdf("x", pages=101), PDF, "100"),
        (b"no pdf", PDF, "niet worden gelezen"),
        (b"x", "image/png", "PDF"),
    ],
)
def test_what_cannot_be_searched_is_refused(content, kind, says):
    with pytest.raises(NotRedactable, match=says):
        redact(content, kind, [NAME])


def word() -> bytes:
    document = Document()
    document.core_properties.author = NAME
    paragraph = document.add_paragraph("Geachte heer ")
    paragraph.add_run("Wiebe Zon").bold = True
    paragraph.add_run("derling, u vroeg")
    document.add_paragraph("Dit blijft staan.")
    document.add_table(1, 1).cell(0, 0).text = f"{NAME}, Assen"
    document.sections[0].header.paragraphs[0].text = NAME
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_words_in_a_word_file_are_replaced_in_every_part_also_across_runs():
    copy = redact(word(), WORD, [NAME])

    with zipfile.ZipFile(io.BytesIO(copy.content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="ignore")
    document = Document(io.BytesIO(copy.content))
    assert copy.places == 3
    assert "Zonderling" not in everything
    assert "derling" not in everything
    assert document.paragraphs[0].text == f"Geachte heer {BAR}, u vroeg"
    assert document.paragraphs[1].text == "Dit blijft staan."
    assert document.tables[0].cell(0, 0).text == f"{BAR}, Assen"


def test_a_picture_in_a_word_file_becomes_black():
    document, picture, out = Document(), io.BytesIO(), io.BytesIO()
    Image.new("RGB", (9, 7), "red").save(picture, "PNG")
    document.add_picture(picture)
    document.save(out)

    copy = redact(out.getvalue(), WORD, [NAME])

    assert copy.covered == 1
    with zipfile.ZipFile(io.BytesIO(copy.content)) as archive:
        (name,) = (name for name in archive.namelist() if name.startswith("word/media/"))
        with Image.open(io.BytesIO(archive.read(name))) as shown:
            assert (shown.size, shown.convert("L").getextrema()) == ((9, 7), (0, 0))
