"""Copies of files in which words are made unreadable, for whoever may see a dossier but not who is in it (Woo 5.1).

A PDF is drawn page by page with bars over the words, and becomes a PDF of pictures: nothing under a bar is left, and
no text at all. In a Word file the words are replaced in its text. Both are read again afterwards: a copy in which one
of the words can still be read is no copy.
"""

import ctypes
import io
import re
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from django.utils.translation import gettext_lazy as _
from lxml import etree
from PIL import Image, ImageDraw

from drenthe.lib.refusals import Refusal
from drenthe.lib.zips import open_zip

BAR = "█████"
SHORTEST = 3  # of a word: a shorter one stands in half of all words
MOST_PAGES = 100
DOTS_PER_INCH, POINTS_PER_INCH = 120, 72
LARGEST_SIDE = 4_000  # dots: a page of a square metre is not drawn at full size
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
    """A copy, and how many places in it were made unreadable."""

    content: bytes
    places: int


def redact(content: bytes, content_type: str, words: Collection[str]) -> Redacted:
    """Return a copy of a PDF or Word file in which the words cannot be read, whatever their case and line breaks.

    Words shorter than SHORTEST are left alone. Raises NotRedactable for another kind of file, for a page without text
    (a scan) and for more than MOST_PAGES pages, and WordStillThere.
    """
    wanted = sorted({" ".join(word.split()) for word in words if len(word.strip()) >= SHORTEST}, key=len, reverse=True)
    if content_type == PDF:
        return _pdf(content, wanted)
    if content_type == WORD:
        return _word(content, wanted)
    raise NotRedactable(reason=_("only PDF and Word files are redacted; make a PDF of it first."))


def _pattern(words: Collection[str]) -> re.Pattern[str] | None:
    """The words, each with whatever blanks and breaks in between, and no part of a longer word."""
    if not words:
        return None
    each = (r"[\s­\x02]+".join(re.escape(part) for part in word.split()) for word in words)
    return re.compile(r"(?<!\w)(?:" + "|".join(each) + r")(?!\w)", re.IGNORECASE)


# PDF


def _pdf(content: bytes, words: list[str]) -> Redacted:
    pattern, pages, places = _pattern(words), [], 0
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise NotRedactable(reason=_("the PDF cannot be read, or has a password.")) from None
    try:
        if len(document) > MOST_PAGES:
            raise NotRedactable(reason=_("it has more than %(most)s pages.") % {"most": MOST_PAGES})
        for number in range(len(document)):
            picture, found = _page(document[number], number + 1, pattern)
            pages.append(picture)
            places += found
    finally:
        document.close()
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=DOTS_PER_INCH)
    _check_no_text(out.getvalue())
    return Redacted(out.getvalue(), places)


def _page(page: Any, number: int, pattern: re.Pattern[str] | None) -> tuple[Image.Image, int]:
    """Draw a page with a bar over each character of each match; return it and the number of matches.

    It is read and drawn upright and turned afterwards: of a page on its side PDFium gives the lines in another order,
    and a name that goes on in the next line would not be found.
    """
    turned = page.get_rotation()
    page.set_rotation(0)
    text_page = page.get_textpage()
    count = pdfium.FPDFText_CountChars(text_page)
    text = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, at) or 32) for at in range(count))
    if not text.strip():
        raise NotRedactable(reason=_("page %(number)s has no text to search: it is a scan.") % {"number": number})
    scale = min(DOTS_PER_INCH / POINTS_PER_INCH, LARGEST_SIDE / max(page.get_size()))
    picture = page.render(scale=scale).to_pil().convert("RGB")
    pen, matches = ImageDraw.Draw(picture), list(pattern.finditer(text)) if pattern else []
    for match in matches:
        for at in range(*match.span()):
            if not text[at].isspace():
                pen.rectangle(_on_picture(page, picture, text_page.get_charbox(at, loose=True)), fill="black")
    return picture.rotate(-turned, expand=True), len(matches)


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
    pattern, places, out = _pattern(words), 0, io.BytesIO()
    with open_zip(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            if name.startswith("word/embeddings/"):
                raise NotRedactable(reason=_("there is another file inside this one."))
            part = source.read(name)
            if TEXT_PARTS.fullmatch(name):
                part, found = _text_part(part, pattern)
                places += found
            elif EMPTIED.fullmatch(name):
                part = _emptied(part)
            copy.writestr(name, part)
    _check_no_word(out.getvalue(), pattern)
    return Redacted(out.getvalue(), places)


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
