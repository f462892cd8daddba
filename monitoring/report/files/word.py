"""An edition as a Word file: real headings, a field with the contents, table heads that repeat, described charts."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from drenthe.lib.charts.alone import png
from monitoring.models import ReportEdition
from monitoring.report.editions import chapters_of
from monitoring.report.files.pdf import AUTHOR, about, errata_of
from monitoring.report.files.readable import parts_text, table_text
from monitoring.report.values import LANGUAGE

WIDTH = Cm(16)


def as_word(edition: ReportEdition) -> bytes:
    """Return the edition as .docx. Word fills in the page numbers of the contents when it opens the file."""
    with override(LANGUAGE):
        document = Document()
        core = document.core_properties
        core.title, core.author, core.language = str(edition.report), AUTHOR, "nl-NL"
        core.created = core.modified = edition.frozen_at.replace(tzinfo=None)
        _language(document)
        document.add_heading(str(edition.report), level=0)
        document.add_paragraph(about(edition))
        errata = errata_of(edition)
        if errata:
            document.add_paragraph(_("Errata"), style="Intense Quote")
        for line in errata:
            document.add_paragraph(line, style="List Bullet")
        document.add_paragraph(_("Contents"), style="TOC Heading")
        _contents(document)
        document.add_page_break()
        for number, title, blocks in chapters_of(edition):
            document.add_heading(f"{number}. {title}", level=1)
            for content in blocks:
                _block(document, content)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _language(document: Any) -> None:
    """Say that the text is Dutch, for who listens to it."""
    style = document.styles["Normal"]
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    style.element.get_or_add_rPr().append(language)
    style.font.size = Pt(10.5)


def _contents(document: Any) -> None:
    """A field that Word fills in: headings of the first two levels, as links."""
    paragraph = document.add_paragraph()
    for kind, text in (("begin", ""), ("", 'TOC \\o "1-2" \\h \\z \\u'), ("separate", ""), ("end", "")):
        run = paragraph.add_run()
        if kind:
            field = OxmlElement("w:fldChar")
            field.set(qn("w:fldCharType"), kind)
            if kind == "begin":
                field.set(qn("w:dirty"), "true")
        else:
            field = OxmlElement("w:instrText")
            field.set(qn("xml:space"), "preserve")
            field.text = text
        run._r.append(field)  # noqa: SLF001 -- the way of python-docx to the XML of a run
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    document.settings.element.append(update)


def _block(document: Any, content: Mapping[str, Any]) -> None:
    if content["kind"] == "heading":
        document.add_heading(parts_text(content), level=2)
    elif content["kind"] == "paragraph":
        document.add_paragraph(parts_text(content))
    else:
        if content.get("svg"):
            picture = document.add_picture(io.BytesIO(png(content["svg"])), width=WIDTH)
            picture._inline.docPr.set("descr", content["description"])  # noqa: SLF001 -- the alternative text
            document.add_paragraph(content["description"], style="Caption")
        title, head, rows = table_text(content)
        caption = document.add_paragraph(title, style="Caption")
        caption.paragraph_format.keep_with_next = True
        _table(document, head, rows)
        for line in content.get("sources", []):
            document.add_paragraph(line, style="Caption")


def _table(document: Any, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(head), style="Light List Accent 1")
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001 -- the head is said again on each page
    _fill(table.rows[0], head)
    for row in rows:
        _fill(table.add_row(), row)


def _fill(row: Any, texts: Sequence[str]) -> None:
    for index, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.text = text
        if index:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
