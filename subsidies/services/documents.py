"""Documents of a case: checked before they are kept, numbered, never overwritten, held against what is needed."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Prefetch, prefetch_related_objects

from drenthe.accounts.models import User
from drenthe.lib import filetypes
from drenthe.lib.filechecks import CheckedFile, check_file
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, Document, DocumentVersion, RequiredDocument
from subsidies.services.cases import check_day
from subsidies.services.record import record
from subsidies.services.refusals import SameFile

FOLDER = "documents"


@dataclass
class ChecklistItem:
    """A document that the scheme version asks for, and what there is of it."""

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
    FileWithMacros, FileUnpacksTooLarge, FileHasVirus, ScannerUnavailable or SameFile; then nothing is kept.
    """
    date_reason = check_day(application, dated_acts.ADD_DOCUMENT, received_on, reason=date_reason)
    if document is not None and document.application_id != application.pk:
        raise ValueError("a version goes to a document of the same case")
    checked = check_file(file, name)
    kind = filetypes.extension_of(checked.name)
    stored = default_storage.save(f"{FOLDER}/{application.case_number}/{uuid.uuid4().hex}{kind}", File(file))
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
    document = document or application.documents.filter(title=checked.name).first()
    if document is None:
        document = Document.objects.create(application=application, title=checked.name, requirement=requirement)
    elif requirement is not None and document.requirement_id is None:
        document.requirement = requirement
        document.save(update_fields=["requirement"])
    _check_new(application, checked)
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


def _check_new(application: Application, checked: CheckedFile) -> None:
    same = DocumentVersion.objects.filter(document__application=application, sha256=checked.sha256)
    found = same.select_related("document").first()
    if found is not None:
        raise SameFile(name=checked.name, number=found.number, title=found.document.title)


def checklist(application: Application) -> list[ChecklistItem]:
    """Return what the scheme version of the case asks for, in its order, with the documents there are; two queries."""
    items = {row.pk: ChecklistItem(row) for row in application.version.required_documents.all()}
    for document in application.documents.all():
        if document.requirement_id in items:
            items[document.requirement_id].documents.append(document)
    return list(items.values())


def with_versions(application: Application) -> list[Document]:
    """Return the documents of a case, each with its versions and their writers fetched; at most three queries."""
    documents = list(application.documents.all())
    needed = {row.pk: row for row in application.version.required_documents.all()}
    for document in documents:
        if document.requirement_id in needed:  # of another version of the scheme it is asked for
            document.requirement = needed[document.requirement_id]
    versions = DocumentVersion.objects.select_related("actor")
    prefetch_related_objects(documents, Prefetch("versions", versions), "requirement")
    return documents


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
            days.append(min(received))
    return max(days, default=None)
