"""A document on the wrong case, of the wrong type or superseded is put right: a row that says why, nothing rewritten.

The document and its files stay where they are. While a proposal waits nothing changes: whoever decides must find what
was proposed on. What a decision rested on is told by its basis, which was written down with it.
"""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies import dated_acts
from subsidies.document_enums import DocumentActKind
from subsidies.enums import Action
from subsidies.models import Application, Document, DocumentAct, DocumentVersion, RequiredDocument
from subsidies.services.application.document_refusals import (
    DecisionRestsOnDocument,
    DocumentActUnexplained,
    DocumentMovedAway,
    DocumentNotRetired,
    DocumentRetired,
    FileOnOtherCase,
    MoveToSameCase,
    TypeUnchanged,
)
from subsidies.services.application.documents import free_title, same_file
from subsidies.services.case.cases import check_day, lock_case, lock_cases, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.words import NO_TYPE

FROZEN = "documents"  # where a basis says which there were


@transaction.atomic
def retire(document: Document, *, reason: str, actor: User) -> DocumentAct:
    """Let a document no longer count. Row and files stay.

    Raises DocumentActUnexplained, ProposalWaits, DocumentRetired, DocumentMovedAway, DecisionRestsOnDocument,
    DutiesApart or AdviserOfProject.
    """
    document, application = _begin(document, reason)
    _check_counts(document)
    _check_decisions(document, application)
    act = _write(document, DocumentActKind.RETIRE, reason, actor)
    record(application, Action.RETIRE_DOCUMENT, actor=actor, document=document.title, reason=act.reason)
    return act


@transaction.atomic
def restore(document: Document, *, reason: str, actor: User) -> DocumentAct:
    """Let a document that was retired count again.

    Raises DocumentActUnexplained, ProposalWaits, DocumentNotRetired, DocumentMovedAway, FileOnOtherCase,
    DutiesApart or AdviserOfProject.
    """
    document, application = _begin(document, reason)
    _check_here(document)
    if document.retired is None:
        raise DocumentNotRetired(title=document.title)
    _check_file(document, application)
    act = _write(document, DocumentActKind.RESTORE, reason, actor)
    record(application, Action.RESTORE_DOCUMENT, actor=actor, document=document.title, reason=act.reason)
    return act


@transaction.atomic
def classify(document: Document, *, requirement: RequiredDocument | None, reason: str, actor: User) -> DocumentAct:
    """Let a document be another one of those that the scheme version asks for, or none of them (None).

    Raises DocumentActUnexplained, ProposalWaits, DocumentRetired, DocumentMovedAway, TypeUnchanged,
    DecisionRestsOnDocument, DutiesApart or AdviserOfProject.
    """
    document, application = _begin(document, reason)
    _check_counts(document)
    if requirement is not None and requirement.version_id != application.version_id:
        raise ValueError("a type is one that the scheme version of the case asks for")
    was = _type_of(document)
    if was == requirement:
        raise TypeUnchanged(title=document.title, type=_named(was))
    _check_decisions(document, application)
    act = _write(document, DocumentActKind.CLASSIFY, reason, actor, requirement=requirement)
    facts: dict[str, Any] = {"document": document.title, "type_was": _kept(was), "type_now": _kept(requirement)}
    record(application, Action.CLASSIFY_DOCUMENT, actor=actor, **facts, reason=act.reason)
    return act


@transaction.atomic
def move(document: Document, *, to: Application, reason: str, actor: User) -> Document:
    """Move a document to the case where it belongs, and return it as it stands there: a row with the same files.

    Each file keeps its day of receipt. It keeps its type where the scheme of that case asks for one of the same code.
    On the case where it was it stays, and no longer counts; each names the other. Raises MoveToSameCase,
    DocumentActUnexplained, ProposalWaits (for either case), DocumentMovedAway, DecisionRestsOnDocument,
    FileOnOtherCase, DutiesApart or AdviserOfProject (for either case).
    """
    if to.pk == document.application_id:
        raise MoveToSameCase(case=to.case_number)
    lock_cases([document.application, to])
    document, application = _begin(document, reason)
    to = lock_case(to)
    refuse_when_waiting(to)
    _check_here(document)
    if document.retired is None:
        _check_decisions(document, application)
    _check_file(document, to)
    moved = _copy(document, to, actor)
    _write(document, DocumentActKind.MOVE_AWAY, reason, actor, other=moved)
    _write(moved, DocumentActKind.TAKE_IN, reason, actor, other=document)
    facts: dict[str, Any] = {"document": document.title, "moved_to": to.case_number, "reason": reason}
    record(application, Action.MOVE_DOCUMENT, actor=actor, **facts)
    _record_arrival(moved, to, application, reason, actor)
    return moved


def _begin(document: Document, reason: str) -> tuple[Document, Application]:
    reason = written(reason, missing=DocumentActUnexplained())
    application = lock_case(document.application)
    refuse_when_waiting(application)
    return Document.objects.prefetch_related("acts__other__application", "versions").get(pk=document.pk), application


def _check_here(document: Document) -> None:
    act = document.retired
    if act is not None and act.other is not None:
        raise DocumentMovedAway(title=document.title, case=act.other.application.case_number)


def _check_counts(document: Document) -> None:
    _check_here(document)
    act = document.retired
    if act is not None:
        raise DocumentRetired(title=document.title, day=timezone.localdate(act.recorded_at))


def _check_decisions(document: Document, application: Application) -> None:
    """Refuse what would change the only thing that tells on which documents a decision rested."""
    since = min((version.recorded_at for version in document.versions.all()), default=None)
    for decision in application.decisions.select_related("basis"):
        was_there = since is not None and since <= decision.recorded_at
        basis = getattr(decision, "basis", None)
        if was_there and (basis is None or FROZEN not in basis.data):
            raise DecisionRestsOnDocument(
                day=decision.decided_on, kind=decision.get_kind_display(), title=document.title
            )


def _check_file(document: Document, application: Application) -> None:
    found = same_file(application, [version.sha256 for version in document.versions.all()], counting=True)
    if found is not None:
        raise FileOnOtherCase(case=application.case_number, title=found.document.title)


def _write(document: Document, kind: DocumentActKind, reason: str, actor: User, **values: Any) -> DocumentAct:
    return DocumentAct.objects.create(document=document, kind=kind, reason=reason, actor=actor, **values)


def _type_of(document: Document) -> RequiredDocument | None:
    return RequiredDocument.objects.filter(pk=document.counts_as_id or 0).first()


def _kept(requirement: RequiredDocument | None) -> str:
    return requirement.name if requirement else NO_TYPE


def _named(requirement: RequiredDocument | None) -> str:
    return requirement.name if requirement else _("Another document")


def _copy(document: Document, to: Application, actor: User) -> Document:
    was = _type_of(document)
    same = to.version.required_documents.filter(code=was.code).first() if was else None
    title = free_title(to, document.title)
    moved = Document.objects.create(application=to, title=title, requirement=same)
    for version in document.versions.all():
        DocumentVersion.objects.create(
            document=moved,
            number=version.number,
            file=version.file.name,
            name=version.name,
            content_type=version.content_type,
            size=version.size,
            sha256=version.sha256,
            received_on=version.received_on,
            was_scanned=version.was_scanned,
            actor=actor,
        )
    return moved


def _record_arrival(moved: Document, to: Application, origin: Application, reason: str, actor: User) -> None:
    """The day counts as it does for a document that is added; what came in before this application counts from it."""
    day = max(min(version.received_on for version in moved.versions.all()), to.received_on)
    date_reason = check_day(to, dated_acts.ADD_DOCUMENT, day, reason=reason)
    facts: dict[str, Any] = {"document": moved.title, "moved_from": origin.case_number, "reason": reason}
    record(to, Action.TAKE_IN_DOCUMENT, actor=actor, on=day, date_reason=date_reason, **facts)
