"""Letters as PDF: kept with the letter when it is made, and made when asked where nothing was kept."""

import hashlib
import uuid
from datetime import datetime

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from drenthe.lib.documents import wordfile
from drenthe.lib.documents.typesetting import TypesettingError
from subsidies.enums import LetterKind
from subsidies.letters.layout import default_layout
from subsidies.letters.printed import printed
from subsidies.models import Letter, PrintedLetter
from subsidies.services.letters.letter_drafts import LetterDraft, again
from subsidies.services.letters.letter_refusals import CharacterNotPrinted, PdfOfOwnTemplate
from subsidies.services.refusals import NoPdf

log = structlog.get_logger(__name__)


def pdf_of_draft(draft: LetterDraft, *, made_at: datetime, mark: str = "") -> bytes:
    """Return a letter that was not made yet as PDF/A. Raises PdfOfOwnTemplate, CharacterNotPrinted or NoPdf."""
    if draft.layout != default_layout():
        raise PdfOfOwnTemplate
    try:
        return printed(draft.shown(), made_at=made_at, mark=mark)
    except TypesettingError as error:
        if error.character:
            raise CharacterNotPrinted(character=error.character) from error
        log.exception("letter not typeset", kind=str(draft.kind))
        raise NoPdf from error


def keep(letter: Letter, draft: LetterDraft) -> PrintedLetter | None:
    """Keep the file of the PDF of a letter that was built, and return its row without storing it.

    None where no PDF can be made: the letter is there in Word, and whoever asks for the PDF hears why.
    """
    try:
        pdf = pdf_of_draft(draft, made_at=timezone.now())
    except (PdfOfOwnTemplate, CharacterNotPrinted, NoPdf):
        return None
    name = f"{PrintedLetter.folder}/{letter.application.case_number}/{uuid.uuid4().hex}.pdf"
    stored = default_storage.save(name, ContentFile(pdf))
    return PrintedLetter(letter=letter, file=stored, sha256=hashlib.sha256(pdf).hexdigest())


def pdf_of(letter: Letter, *, mark: str = "") -> bytes:
    """Return a letter as PDF: the one that was kept with it, or with `mark` above every page one made now.

    One with a Word template of its own is made by LibreOffice, where that is there. Raises PdfOfOwnTemplate,
    CharacterNotPrinted or NoPdf.
    """
    kept = PrintedLetter.objects.filter(letter=letter).first()
    if kept is not None and not mark:
        with kept.file.open("rb") as file:
            pdf: bytes = file.read()
        return pdf
    content = letter.content or {}
    if content and not content.get("own_layout"):
        draft = again(LetterKind(letter.kind), content, {}, about=None)
        return pdf_of_draft(draft, made_at=letter.made_at, mark=mark)
    return _by_libreoffice(letter, mark)


def _by_libreoffice(letter: Letter, mark: str) -> bytes:
    if wordfile.converter() is None:
        raise PdfOfOwnTemplate
    with letter.file.open("rb") as file:
        word = file.read()
    try:
        return wordfile.to_pdf(wordfile.mark(word, mark) if mark else word)
    except wordfile.PdfError as error:
        log.warning("no PDF", letter=letter.pk, error=str(error))
        raise NoPdf from error
