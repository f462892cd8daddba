"""Word files: merged with facts by docxtpl, marked as a draft, and turned into PDF where LibreOffice is there."""

import functools
import io
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from drenthe.lib.documents.text_bounds import LONGEST_MARKUP
from drenthe.lib.documents.text_merge import MergeError, MergeProblem, environment, merge_errors
from drenthe.lib.files.zips import open_zip

PROGRAMS = ("soffice", "libreoffice")
# with headings, lists and their order for who listens to it, which the export leaves out of itself
TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
TIMEOUT = 45  # seconds: somebody is waiting for a page
MOST_UNPACKED = 50_000_000  # bytes, pictures included
RED = RGBColor(0xB0, 0x1E, 0x1E)


class PdfError(RuntimeError):
    """LibreOffice did not make a PDF."""


def merge_word(template: bytes, facts: Mapping[str, Any]) -> bytes:
    """Return a Word file with its names filled in; facts are text, never markup. Raises MergeError."""
    with merge_errors():
        _check_size(template)
        document = DocxTemplate(io.BytesIO(template))
        document.render(dict(facts), _room(), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@functools.cache
def _room() -> SandboxedEnvironment:
    """The room in which Word files are merged. It reads a part once: the letters of many cases have the same few."""
    room = environment(autoescape=True)
    room.from_string = functools.lru_cache(maxsize=64)(room.from_string)  # type: ignore[assignment, method-assign]
    return room


def names_in_word(template: bytes) -> set[str]:
    """Return the names that a Word template asks for. Raises MergeError."""
    with merge_errors():
        _check_size(template)
        return set(DocxTemplate(io.BytesIO(template)).get_undeclared_template_variables(environment(autoescape=True)))


def _check_size(template: bytes) -> None:
    """Refuse a template that unpacks to more than a letter ever needs, before it is unpacked."""
    try:
        with open_zip(io.BytesIO(template)) as archive:
            members = archive.infolist()
    except BadZipFile as error:
        raise MergeError(MergeProblem.SYNTAX, str(error)) from error
    markup = sum(member.file_size for member in members if member.filename.lower().endswith((".xml", ".rels")))
    if markup > LONGEST_MARKUP or sum(member.file_size for member in members) > MOST_UNPACKED:
        reason = _("the Word file is larger than a letter needs: its text can have %(most)s characters")
        raise MergeError(MergeProblem.SYNTAX, reason % {"most": number_format(LONGEST_MARKUP, force_grouping=True)})


def mark(word: bytes, text: str) -> bytes:
    """Return the Word file with a mark in the header of every page."""
    document = Document(io.BytesIO(word))
    for section in document.sections:
        section.different_first_page_header_footer = False
        paragraph = section.header.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size, run.font.color.rgb = True, Pt(20), RED
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def converter() -> str | None:
    """Return where LibreOffice is, or None when it is not on the PATH."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def to_pdf(word: bytes) -> bytes:
    """Return a Word file as PDF. Raises PdfError when LibreOffice is not there, fails or takes too long."""
    program = converter()
    if program is None:
        raise PdfError("LibreOffice is not on the PATH")
    with tempfile.TemporaryDirectory(prefix="letter-", dir=settings.TEMP_DIR) as folder:
        source, profile = Path(folder, "letter.docx"), Path(folder, "profile").as_uri()
        source.write_bytes(word)
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", TAGGED_PDF, "--outdir", folder, str(source)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=TIMEOUT)  # noqa: S603 -- all of it is ours
            return source.with_suffix(".pdf").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise PdfError(str(error)) from error
