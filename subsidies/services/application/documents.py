"""Documents of a case: checked before they are kept, numbered, never overwritten, held against what is needed."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count
from typing import Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.files import filetypes
from drenthe.lib.files.filechecks import CheckedFile
from drenthe.uploads.services.room import check_file_of
from subsidies import dated_acts
from subsidies.document_enums import DocumentActKind
from subsidies.enums import DOCUMENT_ACTS, Action
from subsidies.models import Application, Document, DocumentAct, DocumentVersion, RequiredDocument
from subsidies.services.application.document_refusals import DocumentRetired, SameFileRetired
from subsidies.services.case.cases import check_day
from subsidies.services.case.record import record
from subsidies.services.refusals import SameFile
from subsidies.words import NEW_VERSION, NO_TYPE


@dataclass
class ChecklistItem:
    """A document that the scheme version asks for, and what there is of it that counts."""

    requirement: RequiredDocument
    documents: list[Document] = field(default_factory=list)

    @property
    def is_missing(self) -> bool:
        """Whether it is mandatory and not there."""
        return self.requirement.is_mandatory and not self.documents


def add_version(
    application: Application,
    *,
    file: File,
    name: str,
    document: Document | None = None,
    requirement: RequiredDocument | None = None,
    received_on: date,
    date_reason: str = "",
    actor: User,
) -> DocumentVersion:
    """Keep a file: as a new version of `document`, or of the document of the same name, or else as a new document.

    The file is checked first (size, content against the ending of its name, macros, viruses). Raises DateInFuture,
    DateBeforeReceipt, DateTooFarBack, FileTooLarge, FileEmpty, FileTypeNotAllowed, FileContentMismatch,
    FileWithMacros, FileUnpacksTooLarge, FileHasVirus, ScannerUnavailable, TooManyUploads, TooMuchUploaded, SameFile,
    SameFileRetired or DocumentRetired; then nothing is kept.
    """
    date_reason = check_day(application, dated_acts.ADD_DOCUMENT, received_on, reason=date_reason)
    if document is not None and document.application_id != application.pk:
        raise ValueError("a version goes to a document of the same case")
    checked = check_file_of(file, name, actor=actor)
    kind = filetypes.extension_of(checked.name)
    folder = f"{DocumentVersion.folder}/{application.case_number}"
    stored = default_storage.save(f"{folder}/{uuid.uuid4().hex}{kind}", File(file))
    try:
        with transaction.atomic():
            return _keep(application, checked, stored, document, requirement, received_on, date_reason, actor)
    except BaseException:
        default_storage.delete(stored)
        raise


def _keep(
    application: Application,
    checked: CheckedFile,
    stored: str,
    document: Document | None,
    requirement: RequiredDocument | None,
    received_on: date,
    date_reason: str,
    actor: User,
) -> DocumentVersion:
    """Write the rows. The case is locked, so that two versions never take the same number."""
    application = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application.pk)
    _check_new(application, checked)
    if document is not None and (act := document.retired) is not None:
        raise DocumentRetired(title=document.title, day=timezone.localdate(act.recorded_at))
    document = document or _of_that_name(application, checked.name, requirement)
    if document is None:
        title = free_title(application, checked.name)
        document = Document.objects.create(application=application, title=title, requirement=requirement)
    elif requirement is not None and document.counts_as_id is None:
        _classify(application, document, requirement, actor)
    last = document.versions.order_by("-number").first()
    version = DocumentVersion.objects.create(
        document=document,
        number=last.number + 1 if last else 1,
        file=stored,
        name=checked.name,
        content_type=checked.content_type,
        size=checked.size,
        sha256=checked.sha256,
        received_on=received_on,
        was_scanned=checked.was_scanned,
        actor=actor,
    )
    facts: dict[str, Any] = {"document": document.title, "version": version.number, "sha256": checked.sha256}
    record(application, Action.ADD_DOCUMENT, actor=actor, on=received_on, date_reason=date_reason, **facts)
    return version


def _classify(application: Application, document: Document, requirement: RequiredDocument, actor: User) -> None:
    """Let a document without a type become what a new version of it was added as."""
    why, kind = NEW_VERSION, DocumentActKind.CLASSIFY
    DocumentAct.objects.create(document=document, kind=kind, requirement=requirement, reason=why, actor=actor)
    facts: dict[str, Any] = {
        "document": document.title,
        "type_was": NO_TYPE,
        "type_now": requirement.name,
    }
    record(application, Action.CLASSIFY_DOCUMENT, actor=actor, **facts, reason=why)


def _of_that_name(application: Application, name: str, requirement: RequiredDocument | None) -> Document | None:
    """Return the document that a file of this name is a new version of; not one that is retired or another type."""
    document = application.documents.filter(title=name).first()
    if document is None or document.retired is not None:
        return None
    fits = requirement is None or document.counts_as_id in (None, requirement.pk)
    return document if fits else None


def free_title(application: Application, title: str) -> str:
    """Return the title, with a number when a document of the case has it already."""
    taken = set(application.documents.values_list("title", flat=True))
    name, dot, kind = title.rpartition(".")
    numbered = (f"{name or kind} ({number}){dot}{kind if name else ''}" for number in count(2))
    return next(one for one in chain([title], numbered) if one not in taken)


def same_file(application: Application, fingerprints: Iterable[str], *, counting: bool) -> DocumentVersion | None:
    """Return the first version in the case of a file with one of these SHA-256 whose document counts, or does not."""
    same = DocumentVersion.objects.filter(document__application=application, sha256__in=list(fingerprints))
    found = same.select_related("document").prefetch_related("document__acts")
    return next((row for row in found if (row.document.retired is None) is counting), None)


def _check_new(application: Application, checked: CheckedFile) -> None:
    found = same_file(application, [checked.sha256], counting=True)
    if found is not None:
        raise SameFile(name=checked.name, number=found.number, title=found.document.title)
    found = same_file(application, [checked.sha256], counting=False)
    if found is not None:
        raise SameFileRetired(name=checked.name, title=found.document.title)


def checklist(application: Application) -> list[ChecklistItem]:
    """Return what the scheme version of the case asks for, in its order, with the documents that count; three queries.

    What was retired or moved away does not count.
    """
    items = {row.pk: ChecklistItem(row) for row in application.version.required_documents.all()}
    for document in counting(application):
        if document.counts_as_id in items:
            items[document.counts_as_id].documents.append(document)
    return list(items.values())


def counting(application: Application) -> list[Document]:
    """Return the documents of a case that count: those that were not retired or moved away; two queries."""
    documents = list(application.documents.all())
    prefetch_related_objects(documents, "acts")
    return [document for document in documents if document.retired is None]


def with_versions(application: Application) -> list[Document]:
    """Return the documents of a case, each with its versions, acts and `counts_as` fetched; at most four queries.

    Those that count come first.
    """
    documents = list(application.documents.all())
    versions = DocumentVersion.objects.select_related("actor")
    prefetch_related_objects(documents, Prefetch("versions", versions), Prefetch("acts", _acts_of(application)))
    known = {row.pk: row for row in application.version.required_documents.all()}
    asked = {document.counts_as_id for document in documents if document.counts_as_id} - set(known)
    known |= RequiredDocument.objects.in_bulk(asked) if asked else {}  # of another version of the scheme
    for document in documents:
        document.counts_as = known.get(document.counts_as_id or 0)
    return sorted(documents, key=lambda document: document.retired is not None)


def _acts_of(application: Application) -> QuerySet[DocumentAct]:
    """The acts on documents, with names; asks nothing where the dossier was fetched and has no line about one."""
    lines = getattr(application, "_prefetched_objects_cache", {}).get("events")
    if lines is not None and not any(line.action in DOCUMENT_ACTS for line in lines):
        return DocumentAct.objects.none()
    return DocumentAct.objects.select_related("actor", "other__application")


def missing(application: Application) -> list[str]:
    """Return the names of the mandatory documents that are not there."""
    return [item.requirement.name for item in checklist(application) if item.is_missing]


def mandatory_since(application: Application) -> date | None:
    """Return the day on which the last of the mandatory documents first came in.

    None when one of them is not there, or when the scheme version asks for none: then it is not known.
    """
    days = []
    for item in checklist(application):
        if item.requirement.is_mandatory:
            received = [version.received_on for document in item.documents for version in document.versions.all()]
            if not received:
                return None
            days.append(max(min(received), application.received_on))  # moved here, it may have come in before
    return max(days, default=None)
