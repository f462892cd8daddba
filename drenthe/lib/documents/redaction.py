"""Copies of files in which words are made unreadable, for whoever may see a dossier but not who is in it (Woo 5.1).

A PDF is drawn page by page with bars over the words, and becomes a PDF of pictures: nothing under a bar is left, and
no text at all. In a Word file the words are replaced in its text. Both are read again afterwards: a copy in which one
of the words can still be read is no copy. What is in a picture cannot be searched, so no picture goes out: one on a
page with text is covered, and a page that is a picture, such as a scan, becomes a sheet that says so.
"""

import ctypes
import io
import re
import textwrap
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from lxml import etree
from PIL import Image, ImageDraw, ImageFont

from drenthe.lib.files.zips import open_zip
from drenthe.lib.refusals import Refusal

BAR = "█████"
SHORTEST = 3  # of a word: a shorter one stands in half of all words
MOST_PAGES = 100
DOTS_PER_INCH, POINTS_PER_INCH = 120, 72
SCAN = 0.5  # of a page: pictures that cover more of it are what is read there
DEEPEST = 15  # of drawings inside drawings
SHEET_LETTER, SHEET_LINE = 28, 40  # dots, letters
LARGEST_SIDE = 4_000  # dots: a page of a square metre is not drawn at full size
PICTURES = re.compile(r"word/media/.+")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AUTHOR = f"{W}author"
SAYING = ("author", "Target", "descr", "title", "name")  # attributes in which people's words stand
TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
EMPTIED = re.compile(r"(docProps/|word/(comments|people)|customXml/).*\.xml")
PDF, WORD = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class NotRedactable(Refusal):
    """A file of this kind, or with this in it, is redacted by hand."""

    sentence = _("Not redacted, so not in the copy: %(reason)s")


class WordStillThere(Refusal):
    """A word can still be read in the copy: there is no copy then."""

    sentence = _("“%(word)s” can still be read after redaction; this file has to be redacted by hand.")


@dataclass(frozen=True)
class Redacted:
    """A copy, how many places in it were made unreadable, and what a person still has to judge: pages, by number."""

    content: bytes
    places: int
    scans: list[int] = field(default_factory=list)  # pages of which the copy has a sheet instead
    covered: int = 0  # pictures that are covered


@dataclass(frozen=True)
class Page:
    """One page of a PDF as it is in the copy."""

    picture: Image.Image
    places: int = 0
    is_sheet: bool = False
    covered: int = 0


def redact(content: bytes, content_type: str, words: Collection[str]) -> Redacted:
    """Return a copy of a PDF or Word file in which the words cannot be read, whatever their case and line breaks.

    Words shorter than SHORTEST are left alone. Raises NotRedactable for another kind of file, for one of scans only
    and for more than MOST_PAGES pages, and WordStillThere.
    """
    wanted = sorted({" ".join(word.split()) for word in words if len(word.strip()) >= SHORTEST}, key=len, reverse=True)
    if content_type == PDF:
        return _pdf(content, wanted)
    if content_type == WORD:
        return _word(content, wanted)
    raise NotRedactable(reason=_("only PDF and Word files are redacted; make a PDF of it first."))


def pattern_of(words: Collection[str]) -> re.Pattern[str] | None:
    """Return what finds the words, each with whatever blanks and breaks in it, and no part of a longer word."""
    if not words:
        return None
    each = (r"[\s­\x02]+".join(re.escape(part) for part in word.split()) for word in words)
    return re.compile(r"(?<!\w)(?:" + "|".join(each) + r")(?!\w)", re.IGNORECASE)


# PDF


def _pdf(content: bytes, words: list[str]) -> Redacted:
    pattern, out = pattern_of(words), io.BytesIO()
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise NotRedactable(reason=_("the PDF cannot be read, or has a password.")) from None
    try:
        if len(document) > MOST_PAGES:
            raise NotRedactable(reason=_("it has more than %(most)s pages.") % {"most": MOST_PAGES})
        pages = [_page(document, at, pattern) for at in range(len(document))]
    finally:
        document.close()
    if all(page.is_sheet for page in pages):
        raise NotRedactable(reason=_("no page has text to search: it is a scan, and has to be redacted by hand."))
    first, *others = [page.picture for page in pages]
    first.save(out, "PDF", save_all=True, append_images=others, resolution=DOTS_PER_INCH)
    _check_no_text(out.getvalue())
    return Redacted(
        out.getvalue(),
        sum(page.places for page in pages),
        scans=[number for number, page in enumerate(pages, 1) if page.is_sheet],
        covered=sum(page.covered for page in pages),
    )


def _page(document: Any, at: int, pattern: re.Pattern[str] | None) -> Page:
    """Draw a page with a bar over each character of each match and over each picture; or a sheet instead of a scan.

    It is read and drawn upright and turned afterwards: of a page on its side PDFium gives the lines in another order,
    and a name that goes on in the next line would not be found. What is filled in or noted on it becomes a part of
    it first: else it would be drawn and not read.
    """
    filled_in = document[at]
    if pdfium.FPDFPage_Flatten(filled_in, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_FAIL:
        raise NotRedactable(
            reason=_("what is filled in or noted on page %(number)s cannot be read.") % {"number": at + 1}
        )
    filled_in.close()
    page = document[at]
    turned = page.get_rotation()
    page.set_rotation(0)
    text_page = page.get_textpage()
    count = pdfium.FPDFText_CountChars(text_page)
    text = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, char) or 32) for char in range(count))
    scale = min(DOTS_PER_INCH / POINTS_PER_INCH, LARGEST_SIDE / max(page.get_size()))
    picture = page.render(scale=scale).to_pil().convert("RGB")
    boxes = [_inside(picture, _on_picture(page, picture, box)) for box in _pictures_on(page)]
    if not text.strip() or _share(picture, boxes) > SCAN:
        return Page(_sheet(picture.size, at + 1), is_sheet=True)
    pen, matches = ImageDraw.Draw(picture), list(pattern.finditer(text)) if pattern else []
    for match in matches:
        for char in range(*match.span()):
            if not text[char].isspace():
                pen.rectangle(_on_picture(page, picture, text_page.get_charbox(char, loose=True)), fill="black")
    for box in boxes:
        pen.rectangle(box, fill="black")
    return Page(picture.rotate(-turned, expand=True), len(matches), covered=len(boxes))


def _pictures_on(page: Any) -> Iterator[tuple[float, ...]]:
    """Where the pictures of a page are, in points; of a drawing with a picture in it, the whole drawing."""
    for thing in page.get_objects(max_depth=1):
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE or (
            thing.type == pdfium.FPDF_PAGEOBJ_FORM and _has_picture(thing.raw, DEEPEST)
        ):
            yield thing.get_bounds()


def _has_picture(drawing: Any, deep: int) -> bool:
    """Whether there is a picture in a drawing, or in one inside it; one that goes deeper than is looked has one."""
    if not deep:
        return True
    for at in range(pdfium.FPDFFormObj_CountObjects(drawing)):
        thing = pdfium.FPDFFormObj_GetObject(drawing, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _has_picture(thing, deep - 1)):
            return True
    return False


def _inside(picture: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = box
    return max(left, 0), max(top, 0), max(0, min(right, picture.width)), max(0, min(bottom, picture.height))


def _share(picture: Image.Image, boxes: Collection[tuple[int, int, int, int]]) -> float:
    """Which part of a page its pictures cover, drawn over each other or not."""
    plan = Image.new("L", picture.size)
    for box in boxes:
        ImageDraw.Draw(plan).rectangle(box, fill=255)
    return plan.histogram()[-1] / (picture.width * picture.height)


def _sheet(size: tuple[int, int], number: int) -> Image.Image:
    """The page that is in the copy instead of a scan."""
    text = gettext(
        "Page %(number)s is a scan. It has no text that can be searched, so it is not in this copy. It has to be "
        "judged by hand."
    )
    sheet = Image.new("RGB", size, "white")
    lines = textwrap.fill(text % {"number": number}, SHEET_LINE)
    font = ImageFont.load_default(size=min(SHEET_LETTER, max(1, size[0] // SHEET_LINE)))
    ImageDraw.Draw(sheet).multiline_text((size[0] // 10, size[1] // 10), lines, fill="black", font=font, spacing=12)
    return sheet


def _on_picture(page: Any, picture: Image.Image, box: tuple[float, ...]) -> tuple[int, int, int, int]:
    """From points of the page to dots of the picture, whatever its rotation and crop; a dot wider on each side."""
    left, bottom, right, top = box
    corners = [_dot(page, picture, x, y) for x, y in ((left, bottom), (right, top))]
    (first_x, second_x), (first_y, second_y) = zip(*corners, strict=True)
    return (
        min(first_x, second_x) - 1,
        min(first_y, second_y) - 1,
        max(first_x, second_x) + 1,
        max(first_y, second_y) + 1,
    )


def _dot(page: Any, picture: Image.Image, x: float, y: float) -> tuple[int, int]:
    over, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, picture.width, picture.height, 0, x, y, over, down)
    return over.value, down.value


def _check_no_text(content: bytes) -> None:
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            text = page.get_textpage().get_text_bounded().strip()
            if text:
                raise WordStillThere(word=text[:20])
    finally:
        document.close()


# Word


def _word(content: bytes, words: list[str]) -> Redacted:
    pattern, places, pictures, out = pattern_of(words), 0, 0, io.BytesIO()
    with open_zip(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            if name.startswith("word/embeddings/"):
                raise NotRedactable(reason=_("there is another file inside this one."))
            part = source.read(name)
            if PICTURES.fullmatch(name):
                part, pictures = _covered(part), pictures + 1
            if TEXT_PARTS.fullmatch(name):
                part, found = _text_part(part, pattern)
                places += found
            elif EMPTIED.fullmatch(name):
                part = _emptied(part)
            copy.writestr(name, part)
    _check_no_word(out.getvalue(), pattern)
    return Redacted(out.getvalue(), places, covered=pictures)


def _covered(content: bytes) -> bytes:
    """A black picture of the same kind and size. Raises NotRedactable for one that cannot be drawn."""
    out = io.BytesIO()
    try:
        with Image.open(io.BytesIO(content)) as picture:
            Image.new("L", picture.size).save(out, picture.format)
    except (OSError, ValueError, KeyError, Image.DecompressionBombError):
        raise NotRedactable(reason=_("there is a picture in it that cannot be covered.")) from None
    return out.getvalue()


def _text_part(part: bytes, pattern: re.Pattern[str] | None) -> tuple[bytes, int]:
    root, places = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True)), 0
    for deleted in list(root.iter(f"{W}del")):  # what was taken out is still in the file
        deleted.getparent().remove(deleted)
    for node in root.iter():
        if node.get(AUTHOR) is not None:
            node.set(AUTHOR, "")
    for paragraph in root.iter(f"{W}p"):
        texts = [node for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br") if _paragraph_of(node) is paragraph]
        whole = "".join(_said(node) for node in texts)
        changed, found = pattern.subn(BAR, whole) if pattern else (whole, 0)
        runs = [node for node in texts if node.tag == f"{W}t"]
        if found:
            for node in runs[1:]:
                node.text = ""
            runs[0].text = changed
            places += found
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), places


def _paragraph_of(node: Any) -> Any:
    """The innermost paragraph around a text: a text box has paragraphs of its own inside one."""
    return next(node.iterancestors(f"{W}p"))


def _said(node: Any) -> str:
    return (node.text or "") if node.tag == f"{W}t" else " "


def _emptied(part: bytes) -> bytes:
    """The part with all that people wrote in it taken out: authors, comments, data of a form."""
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    for child in list(root):
        root.remove(child)
    root.text = None
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _check_no_word(content: bytes, pattern: re.Pattern[str] | None) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as copy:
        for text in _texts(copy):
            if pattern and (left := pattern.search(text)):
                raise WordStillThere(word=left[0])


def _texts(copy: zipfile.ZipFile) -> Iterator[str]:
    """Everything that can be read in a Word file, whatever part it is in; also the targets of links."""
    for name in copy.namelist():
        if name.endswith((".xml", ".rels")):
            root = etree.fromstring(copy.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
            yield " ".join(text for text in root.itertext())
            yield " ".join(
                str(value)
                for node in root.iter()
                for key, value in node.attrib.items()
                if str(key).rpartition("}")[2] in SAYING
            )
