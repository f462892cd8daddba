"""The dossier of a case as one zip for an auditor: every file with its fingerprint, every act, every booking.

Names are the same each time, so that two zips of the same dossier can be compared. Each file is read once and held
against the fingerprint that was written when it came in; the index says where they differ or a file is gone.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Any, BinaryIO

from django.core.files.storage import default_storage
from django.template.loader import render_to_string
from django.utils import formats, timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec
from subsidies.enums import LetterKind
from subsidies.models import Application, Decision, Document, DocumentVersion, Letter
from subsidies.services.assessment import cost_sheet
from subsidies.services.settlements import samples

CHUNK = 262_144
INDEX = "index"
OnFile = Callable[[int], None]


@dataclass
class DossierFile:
    """One kept file in the dossier: its name in the zip, what it is, and what was found when it was read."""

    path: str
    title: str
    stored: str
    expected: str
    actor: str
    moment: datetime
    found: str = ""
    size: int = 0
    note: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether the storage no longer has it."""
        return not self.found

    @property
    def is_sound(self) -> bool:
        """Whether it is byte for byte what came in."""
        return self.found == self.expected


def entries(application: Application) -> list[DossierFile]:
    """Return the kept files of a case under the names they get: documents by order of entry, then letters.

    What was moved to another case is in the dossier there.
    """
    versions = DocumentVersion.objects.filter(document__application=application)
    versions = versions.select_related("document", "actor").prefetch_related(
        "document__acts__other__application", "document__acts__actor"
    )
    here = [row for row in versions.order_by("document_id", "number") if not row.document.is_elsewhere]
    numbers = {pk: number for number, pk in enumerate(dict.fromkeys(row.document_id for row in here), 1)}
    letters = application.letters.select_related("made_by", "printed").order_by("made_at", "pk")
    return [
        *(_document(row, numbers[row.document_id]) for row in here),
        *(file for number, row in enumerate(letters, 1) for file in _letter(row, number)),
    ]


def _document(row: DocumentVersion, number: int) -> DossierFile:
    name = PurePath(row.name)
    folder, title = _("documents"), _("%(title)s, version %(number)s")
    path = f"{folder}/{number:03d}-{_slug(name.stem)}-v{row.number}{name.suffix.lower()}"
    title = title % {"title": row.document.title, "number": row.number}
    note = note_of(row.document)
    return DossierFile(path, title, str(row.file.name), row.sha256, str(row.actor), row.recorded_at, note=note)


def note_of(document: Document) -> str:
    """Return what became of a document, in words: from where it came, and whether it no longer counts and why."""
    here, act = document.moved_from, document.retired
    notes = []
    if here is not None and here.other is not None:
        notes.append(
            _("Moved from case %(case)s: %(reason)s")
            % {"case": here.other.application.case_number, "reason": here.why}
        )
    if act is not None:
        gone = _("Moved to case %(case)s on %(day)s by %(name)s, and no longer counts here: %(reason)s")
        text = gone if act.other is not None else _("Retired on %(day)s by %(name)s: %(reason)s")
        day = formats.date_format(timezone.localtime(act.recorded_at))
        case = act.other.application.case_number if act.other is not None else ""
        notes.append(text % {"case": case, "day": day, "name": act.actor, "reason": act.why})
    return " ".join(notes)


def _letter(row: Letter, number: int) -> Iterator[DossierFile]:
    """Give a letter in Word, and as PDF where that was kept with it."""
    folder = _("letters")
    path = f"{folder}/{number:03d}-{LetterKind(row.kind).file_name}"
    for kept, suffix in ((row, "docx"), (getattr(row, "printed", None), "pdf")):
        if kept is not None:
            name, actor = f"{path}.{suffix}", str(row.made_by)
            yield DossierFile(name, row.subject, str(kept.file.name), kept.sha256, actor, row.made_at)


def _slug(text: str) -> str:
    return slugify(text)[:60] or "file"


def count(application: Application) -> int:
    """Return how many members the zip gets."""
    return len(entries(application)) + 4


def write(application: Application, out: BinaryIO, *, made_by: str, made_at: datetime, on_file: OnFile) -> int:
    """Write the dossier to a seekable binary file and return the number of members. One file at a time is in memory.

    Page, timeline and names are in the active language. `on_file` is called after each member with the number so far.
    """
    kept = entries(application)
    number = 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in kept:
            _copy(archive, entry)
            number += 1
            on_file(number)
        for path, content in _pages(application, kept, made_by, made_at):
            archive.writestr(_member(path, made_at), content)
            number += 1
            on_file(number)
    return number


def _copy(archive: zipfile.ZipFile, entry: DossierFile) -> None:
    """Stream one file into the zip, counting its fingerprint on the way; a file that is gone leaves only its line."""
    digest = hashlib.sha256()
    try:
        source = default_storage.open(entry.stored)
    except FileNotFoundError:
        return
    with source, archive.open(_member(entry.path, entry.moment), "w", force_zip64=True) as member:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            member.write(chunk)
            entry.size += len(chunk)
    entry.found = digest.hexdigest()


def _member(path: str, moment: datetime) -> zipfile.ZipInfo:
    local = timezone.localtime(moment)
    info = zipfile.ZipInfo(path, local.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


def _pages(
    application: Application, kept: list[DossierFile], made_by: str, made_at: datetime
) -> Iterator[tuple[str, bytes]]:
    context = {"application": application, "entries": kept, "made_by": made_by, "made_at": made_at}
    decisions = Decision.ever.filter(application=application)  # those that were taken back as well
    decisions = decisions.select_related("actor", "proposed_by", "mandate", "proposal", "basis", "undone__actor")
    context["decisions"] = decisions.prefetch_related(
        "obligations", "proposal__grounds", "proposal__not_met__obligation"
    )
    context |= {"costs": cost_sheet.sheet_of(application), "sample": samples.drawn_of(application)}
    context["events"] = application.events.select_related("actor").order_by("recorded_at", "pk")
    timeline, decided, ledger = _("timeline"), _("decisions"), _("ledger")
    written = [
        (f"{timeline}.html", _html("timeline", context)),
        (f"{decided}.html", _html("decisions", context)),
        (f"{ledger}.csv", _ledger(application)),
    ]
    context["pages"] = [(path, hashlib.sha256(content).hexdigest()) for path, content in written]
    yield from written
    yield f"{INDEX}.html", _html(INDEX, context)


def _html(page: str, context: dict[str, Any]) -> bytes:
    return render_to_string(f"subsidies/dossier/{page}.html", context).encode()


def _ledger(application: Application) -> bytes:
    columns = [
        ColumnSpec("entry", "", CellKind.INTEGER),
        ColumnSpec("kind", ""),
        ColumnSpec("booked_on", "", CellKind.DATE),
        ColumnSpec("recorded_at", "", CellKind.MOMENT),
        ColumnSpec("source", ""),
        ColumnSpec("actor", ""),
        ColumnSpec("amount", "", CellKind.EURO),
    ]
    rows = application.ledger.select_related("share__source", "actor").order_by("pk")
    out = io.BytesIO()
    write_csv(out, columns, ([*_booking(row)] for row in rows))
    return out.getvalue()


def _booking(row: Any) -> list[int | str | date | datetime]:
    source, actor = str(row.share.source), str(row.actor)
    return [row.pk, row.kind, row.booked_on, row.recorded_at, source, actor, row.amount]
