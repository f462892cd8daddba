"""The files of a case as redacted copies, for a request under the Wet open overheid (Woo 5.1 paragraphs 1d and 2e)."""

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, BinaryIO

from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from drenthe.lib.documents import wordfile
from drenthe.lib.documents.redaction import PDF, WORD, Redacted, redact
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from drenthe.lib.values.money import format_euros
from drenthe.lib.values.words import euros_in_words
from subsidies.models import Application, DocumentVersion, Letter
from subsidies.services.application.applicants import given_applicant
from subsidies.services.case import persons

PART_OF_NAME = 4  # letters: a part of a name that is redacted by itself; "van" is none
LARGEST = 25_000_000  # bytes: one file is in memory at a time


class NotInCopy(Refusal):
    """A file that is not in the copy."""

    sentence = gettext_lazy("Not in the copy: %(reason)s")


@dataclass(frozen=True)
class Member:
    """One file of the case for the zip: its name there without ending, what it is, where it is kept."""

    path: str
    title: str
    stored: str
    content_type: str


def words_of(application: Application, extra: str = "") -> list[str]:
    """Return what is made unreadable: whoever asks, how to reach and pay them, and of a natural person the amounts.

    `extra` are words of one's own, one per line.
    """
    given, known = given_applicant(application), application.applicant
    names = [given.contact_name, known.contact_name]
    found = [given.contact_email, given.contact_phone, known.contact_email, *_iban(given.iban), *_iban(known.iban)]
    if persons.is_of_person(application):
        names += [given.name, known.name]
        found += [*given.address.splitlines(), *known.address.splitlines()]
        found += [text for amount in _amounts(application) for text in _written(amount)]
    found += [*names, *(part for name in names for part in name.split() if len(part) >= PART_OF_NAME)]
    found += extra.splitlines()
    return sorted({" ".join(word.split()) for word in found if word.strip()})


def _iban(iban: str) -> list[str]:
    return [iban, " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))]


def _amounts(application: Application) -> Iterator[Decimal]:
    own = ("requested_amount", "awarded_amount", "total_costs", "revenues", "own_contribution", "declared_aid")
    rows: list[Any] = [*application.proposals.all()]  # what was decided was proposed, also what was taken back
    rows += [*application.cofinancers.all(), *application.ledger.all()]
    amounts = [*(getattr(application, name) for name in own), *(row.amount for row in rows)]
    return (amount for amount in dict.fromkeys(amounts) if amount)


def _written(amount: Decimal) -> list[str]:
    """The amount in each way in which a letter or a form writes it."""
    with override("nl"):
        grouped = format_euros(amount).split("\u00a0")[-1]
    plain = f"{amount:.2f}".replace(".", ",")
    return [grouped, plain, *(text.removesuffix(",00") for text in (grouped, plain)), euros_in_words(amount)]


def members_of(application: Application) -> list[Member]:
    """Return the files of a case that a request is about: each letter, and each document in its last version."""
    versions: dict[int, DocumentVersion] = {}
    rows = DocumentVersion.objects.filter(document__application=application).select_related("document")
    for row in rows.prefetch_related("document__acts").order_by("document_id", "number"):
        if not row.document.is_elsewhere:
            versions[row.document_id] = row
    documents, letters = _("documents"), _("letters")
    return [
        *(
            Member(f"{documents}/{number:03d}", row.document.title, str(row.file.name), row.content_type)
            for number, row in enumerate(versions.values(), 1)
        ),
        *(
            _letter(row, f"{letters}/{number:03d}-{row.kind}")
            for number, row in enumerate(application.letters.select_related("printed").order_by("made_at", "pk"), 1)
        ),
    ]


def _letter(row: Letter, path: str) -> Member:
    """Return a letter as PDF, or in Word where no PDF was kept with it."""
    printed = getattr(row, "printed", None)
    if printed is not None:
        return Member(path, row.subject, str(printed.file.name), PDF)
    return Member(path, row.subject, str(row.file.name), WORD)


def write(application: Application, out: BinaryIO, *, extra: str, on_file: Callable[[int], None]) -> int:
    """Write the zip to a seekable binary file and return the number of members, the list of what is in it included.

    What cannot be redacted is left out, and the list says why. Names in it are in the active language.
    """
    words, listed = words_of(application, extra), []
    members = members_of(application)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, member in enumerate(members, 1):
            try:
                name, copy = _redacted(member, words)
            except Refusal as refusal:
                listed.append([member.path, 0, str(refusal)])
            else:
                archive.writestr(name, copy.content)
                listed.append([name, copy.places, _by_hand(copy)])
            on_file(number)
        archive.writestr(_("list") + ".csv", _listed(listed))
    on_file(len(members) + 1)
    return len(members) + 1


def _by_hand(copy: Redacted) -> str:
    """What a person still has to judge of a copy, in words; empty when there is nothing."""
    said = []
    if copy.scans:
        sheets = _(
            "Scanned pages, of which the copy has an empty sheet: %(pages)s. Judge them by hand: print them from the "
            "case, black out what nobody may read, and put them in the place of the sheets."
        )
        said.append(sheets % {"pages": ", ".join(map(str, copy.scans))})
    if copy.covered:
        pictures = _("Pictures covered: %(number)s. Judge by hand whether they can be shown.")
        said.append(pictures % {"number": copy.covered})
    return " ".join(said)


def _redacted(member: Member, words: list[str]) -> tuple[str, Redacted]:
    """Read, redact and, of a letter, make a PDF where LibreOffice is there. Raises a Refusal that says why not."""
    try:
        with default_storage.open(member.stored) as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotInCopy(reason=_("the file is no longer in storage.")) from None
    if len(content) > LARGEST:
        raise NotInCopy(reason=_("the file is too large."))
    copy = redact(content, member.content_type, words)
    if member.content_type == PDF:
        return f"{member.path}.pdf", copy
    if wordfile.converter() is not None:
        return f"{member.path}.pdf", replace(copy, content=wordfile.to_pdf(copy.content))
    return f"{member.path}.docx", copy


def _listed(rows: list[list[Any]]) -> bytes:
    columns = [
        ColumnSpec("file", _("File"), width=40),
        ColumnSpec("places", _("Places made unreadable"), CellKind.INTEGER),
        ColumnSpec("remark", _("Remark"), width=60),
    ]
    out = io.BytesIO()
    write_csv(out, columns, rows)
    return out.getvalue()
