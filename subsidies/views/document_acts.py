"""One document of a case: its files, what became of it, and putting it right."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import acts_on
from subsidies.document_enums import DocumentActKind
from subsidies.forms.document_acts import ClassifyForm, DocumentForm, MoveForm
from subsidies.models import Application, Document
from subsidies.services.application import document_acts, documents
from subsidies.services.case import persons, seeing
from subsidies.views.documents import HANDLE, SEE


@dataclass(frozen=True)
class Act:
    """One thing that can be done with a document; `explains` says what comes of it."""

    label: Any
    explains: Any
    done: Any
    form: type[DocumentForm]
    service: Callable[..., Any]


DOCUMENT_ACTS = {
    "classify": Act(
        _("Change what it is"),
        _("For a document that was added as the wrong type. What it was stays in the history."),
        _("The type of the document has been changed."),
        ClassifyForm,
        document_acts.classify,
    ),
    "move": Act(
        _("Move to another case"),
        _(
            "For a document that was added to the wrong case. It then counts on the right case, with its day of "
            "receipt. Here it stays in view, and no longer counts."
        ),
        _("The document has been moved."),
        MoveForm,
        document_acts.move,
    ),
    "retire": Act(
        _("Retire the document"),
        _("For a document that no longer counts, for example because there is a better one. It stays in view."),
        _("The document has been retired."),
        DocumentForm,
        document_acts.retire,
    ),
    "restore": Act(
        _("Put the document back"),
        _("The document then counts again."),
        _("The document has been put back."),
        DocumentForm,
        document_acts.restore,
    ),
}


def possible(document: Document) -> list[str]:
    """Return the acts that a document allows now: none once it was moved away."""
    act = document.retired
    if act is None:
        return ["classify", "move", "retire"]
    return [] if act.kind == DocumentActKind.MOVE_AWAY else ["restore", "move"]


@require_GET
@permission_required(SEE, raise_exception=True)
def document(request: UserRequest, case_number: str, pk: int) -> HttpResponse:
    """A document with its history; with a form for each thing that can be done, for who may."""
    application, found = _found(case_number, pk)
    persons.check_may_see(request.user, application)
    return _show(request, application, found)


@acts_on(Application, case_number="case_number", documents="pk")
@require_POST
@permission_required(HANDLE, raise_exception=True)
def document_act(request: UserRequest, case_number: str, pk: int, act: str) -> HttpResponse:
    """Put a document right, or say why not."""
    application, found = _found(case_number, pk)
    form = DOCUMENT_ACTS[act].form(request.POST, document=found, auto_id=f"{act}_%s")
    answer = attempt(form, lambda: DOCUMENT_ACTS[act].service(found, actor=request.user, **form.values()))
    if answer.is_done:
        messages.success(request, DOCUMENT_ACTS[act].done)
        return redirect(f"{application.get_absolute_url()}#documents")
    return _show(request, application, found, status=answer.status, failed={act: form})


def _found(case_number: str, pk: int) -> tuple[Application, Document]:
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    found = get_object_or_404(application.documents.all(), pk=pk)
    found = next(row for row in documents.with_versions(application) if row.pk == found.pk)
    found.application = application
    return application, found


def _show(
    request: UserRequest,
    application: Application,
    found: Document,
    status: int = 200,
    failed: dict[str, DocumentForm] | None = None,
) -> HttpResponse:
    forms = {
        slug: DOCUMENT_ACTS[slug].form(None, document=found, auto_id=f"{slug}_%s") for slug in possible(found)
    } | (failed or {})
    may_act = request.user.has_perm(HANDLE)
    context = {
        **seeing.context_for(request.user),
        "application": application,
        "document": found,
        "acts": [(slug, DOCUMENT_ACTS[slug], form) for slug, form in forms.items()] if may_act else [],
        "form": next(iter((failed or {}).values()), None),
    }
    return render(request, "subsidies/case/document.html", context, status=status)
