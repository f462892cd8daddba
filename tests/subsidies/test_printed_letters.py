"""Letters as PDF: the same text as in Word, kept with the letter as PDF/A, or a sentence that says why not."""

import hashlib
import io
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from docx import Document

from drenthe.accounts.roles import Role
from drenthe.lib.documents import wordfile
from drenthe.lib.documents.typesetting import TypesettingError
from subsidies.enums import LetterKind
from subsidies.letters.sentences import quoted
from subsidies.models import LetterTemplate, PrintedLetter
from subsidies.services.decisions import taking_back
from subsidies.services.letters import letters, printing
from subsidies.services.letters.letter_refusals import CharacterNotPrinted, PdfOfOwnTemplate
from tests.factories import give_mandate, make_application, make_award, make_unsent_award, make_user
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import variants
from tests.web import signed_in, text_of

LETTERS_TO = os.environ.get("LETTERS_TO", "")  # a folder: every letter in every variant goes there, to be read
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]


def text_in(pdf):
    """The words of a PDF, page by page, with plain spaces between them and without the foot of a page."""
    document = pypdfium2.PdfDocument(pdf)
    said = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return plain(re.sub(r"\S+, bladzijde \d+ van \d+", " ", said))


def plain(text):
    """A text with plain spaces; pdfium gives the hyphen at which a line ends as a control sign."""
    return " ".join(str(text).replace("\u00ad", "").replace("\x02", "-").replace("\ufffe", "-").split())


def make(application, kind=LetterKind.ACKNOWLEDGEMENT):
    return letters.make(
        application, kind, letter_date=timezone.localdate(), is_another=True, actor=make_user(Role.CASE_OFFICER)
    )


def pdf_page(letter, **client):
    url = reverse("subsidies:letter-pdf", args=[letter.application.case_number, letter.pk])
    return signed_in(Role.CASE_OFFICER).get(url, **client)


def test_letter_of_every_kind_has_the_text_of_the_word_file_in_its_pdf():
    made, missing, every = {}, [], variants()
    walked = every if LETTERS_TO else list({variant.kind: variant for variant in every}.values())
    for number, variant in enumerate(walked):
        draft = compose(variant, made)
        pdf = printing.pdf_of_draft(draft, made_at=timezone.now())
        said = text_in(pdf)
        word = [plain(part.text) for part in Document(io.BytesIO(draft.word())).paragraphs]
        missing += [(str(variant), line) for line in word if line.replace(" ", "") not in said.replace(" ", "")]
        if LETTERS_TO:
            Path(LETTERS_TO, f"{number:03}-{variant}.pdf").write_bytes(pdf)

    assert {variant.kind for variant in walked} == set(LetterKind)
    assert missing == []


def test_pdf_is_the_same_again_and_says_that_it_is_to_keep_and_for_everybody():
    draft, moment = compose(next(iter(variants()))), timezone.now()

    pdf = printing.pdf_of_draft(draft, made_at=moment)

    assert pdf == printing.pdf_of_draft(draft, made_at=moment)
    for mark in (b"<pdfaid:part>2<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<", b"/StructTreeRoot", b"/Lang"):
        assert mark in pdf


def test_letter_keeps_its_pdf_and_gives_that_one_whatever_changes_after():
    letter = make(make_award(), LetterKind.AWARD)
    printed = PrintedLetter.objects.get(letter=letter)
    LetterTemplate.objects.filter(kind=LetterKind.AWARD).update(body="Iets anders.")

    response = pdf_page(letter)

    assert response["Content-Type"] == "application/pdf"
    assert hashlib.sha256(response.content).hexdigest() == printed.sha256
    assert letter.subject in text_in(response.content)
    assert letter.name.replace(".docx", ".pdf") in response["Content-Disposition"]


def test_facts_are_text_and_never_markup():
    title = '#panic("x") *vet* _schuin_ $a^2$ @label <label> `code` \\ // niets'
    letter = make(make_application(title=title))

    assert plain(quoted(title)) in text_in(pdf_page(letter).content)


def test_letter_with_a_character_that_cannot_be_printed_is_made_and_says_so():
    letter = make(make_application(title="Wonen \N{GRINNING FACE} samen"))

    page = pdf_page(letter, follow=True)

    assert not PrintedLetter.objects.exists()
    assert "het teken “\N{GRINNING FACE}”" in text_of(page)
    with pytest.raises(CharacterNotPrinted):
        printing.pdf_of(letter)
    assert default_storage.exists(letter.file.name)


def test_letter_with_a_word_template_of_its_own_has_the_pdf_of_an_office_or_none(monkeypatch, tmp_path):
    document, out = Document(), io.BytesIO()
    document.add_paragraph("Eigen opmaak {{ subject }}")
    document.save(out)
    template = LetterTemplate.objects.get(kind=LetterKind.ACKNOWLEDGEMENT, scheme=None)
    template.file.save("own.docx", ContentFile(out.getvalue()))
    monkeypatch.setattr(wordfile, "PROGRAMS", ("no-such-program",))
    letter = make(make_application())

    assert not PrintedLetter.objects.exists()
    with pytest.raises(PdfOfOwnTemplate):
        printing.pdf_of(letter)
    assert "sla het in Word op als PDF" in text_of(pdf_page(letter, follow=True))

    program = tmp_path / "office"
    program.write_text('#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\nprintf %%PDF > "$2/letter.pdf"\n')
    program.chmod(0o755)
    monkeypatch.setattr(wordfile, "PROGRAMS", (str(program),))
    assert pdf_page(letter).content == b"%PDF"


def test_pdf_of_a_decision_that_was_taken_back_says_so_on_every_page():
    award, decider = make_unsent_award(), make_user(Role.DECISION_MAKER)
    letter = award.letters.get()
    give_mandate(decider)
    taking_back.take_back(award, reason="Verkeerd bedrag.", actor=decider)

    said = text_in(pdf_page(letter).content)

    pages = len(pypdfium2.PdfDocument(pdf_page(letter).content))
    assert said.count("Nooit verzonden: het besluit is teruggenomen") == pages
    assert "Nooit" not in text_in(PrintedLetter.objects.get(letter=letter).file.read())


def test_draft_as_pdf_is_marked_and_kept_nowhere():
    application = make_application()
    url = reverse("subsidies:letter", args=[application.case_number, "acknowledgement"])
    values = {"letter_date": timezone.localdate().isoformat(), "annexes": "", "draft-pdf": "1"}

    response = signed_in(Role.CASE_OFFICER).post(url, values)

    assert "CONCEPT" in text_in(response.content)
    assert not PrintedLetter.objects.exists()
    assert not application.letters.exists()


def test_letter_that_is_not_stored_leaves_no_file(monkeypatch):
    monkeypatch.setattr(letters, "store", lambda _letter: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        make(make_application())

    for folder in ("letters", PrintedLetter.folder):
        cases = default_storage.listdir(folder)[0] if default_storage.exists(folder) else []
        assert [name for case in cases for name in default_storage.listdir(f"{folder}/{case}")[1]] == []


def test_fault_of_the_typesetter_is_told_and_the_letter_is_there(monkeypatch):
    def broken(*_args, **_facts):
        raise TypesettingError("out of order")

    monkeypatch.setattr(printing, "printed", broken)
    letter = make(make_application())

    assert not PrintedLetter.objects.exists()
    assert "Haal in plaats daarvan het Word-bestand op" in text_of(pdf_page(letter, follow=True))


def test_draft_that_cannot_be_printed_leaves_the_letter_on_the_page_and_making_it_says_why():
    application, client = make_application(title="Wonen \N{GRINNING FACE}"), signed_in(Role.CASE_OFFICER)
    url = reverse("subsidies:letter", args=[application.case_number, "acknowledgement"])
    values = {"letter_date": timezone.localdate().isoformat(), "annexes": ""}

    refused = client.post(url, {**values, "draft-pdf": "1"})
    made = client.post(url, {**values, "make": "1"}, follow=True)

    assert refused.status_code == 409
    assert 'name="make"' in text_of(refused)
    assert "het teken “\N{GRINNING FACE}”" in text_of(made)
