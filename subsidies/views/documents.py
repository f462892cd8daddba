"""The documents of a case: what there is and what is missing, adding to it, and fetching a file."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import posted, report_refusal
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from subsidies.forms.documents import UploadForm
from subsidies.models import Application, DocumentVersion
from subsidies.services.application import documents
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact, check_sees

HANDLE, SEE = "subsidies.handle_application", "subsidies.view_documentversion"
SANDBOX_POLICY = "sandbox; default-src 'none'"  # for a browser that would show the file after all


def document_parts(user: User, application: Application) -> dict[str, Any]:
    """Return what the part about documents on the page of a case shows; nothing for who may not see it."""
    if not user.has_perm(SEE) or persons.is_hidden_from(user, application):
        return {}
    found = documents.with_versions(application)  # first: the checklist then asks for nothing
    checklist = documents.checklist(application)
    return {
        "documents": found,
        "checklist": checklist,
        "unconfirmed_documents": not all(item.requirement.is_confirmed for item in checklist),
        "upload_form": UploadForm(application=application) if user.has_perm(HANDLE) else None,
    }


@acts_on_nothing(NEW)
@permission_required(HANDLE, raise_exception=True)
def add_documents(request: UserRequest, case_number: str) -> HttpResponse:
    """Add files to the dossier: the good ones are kept, each other one is named with the reason."""
    application = get_object_or_404(Application.objects.with_names(), case_number=case_number)
    form = UploadForm(posted(request), request.FILES or None, application=application)
    if not form.is_valid():
        context = {"application": application, "form": form}
        return render(request, "subsidies/case/documents_add.html", context, status=400 if form.is_bound else 200)
    added, values = 0, form.document_values()
    for file in form.cleaned_data["files"]:
        with report_refusal(request):
            documents.add_version(application, file=file, name=file.name, actor=request.user, **values)
            added += 1
    if added:
        text = ngettext("%(count)s document has been added.", "%(count)s documents have been added.", added)
        messages.success(request, text % {"count": added})
    return redirect(f"{application.get_absolute_url()}#documents")


@require_GET
@permission_required(SEE, raise_exception=True)
def document_file(request: UserRequest, case_number: str, pk: int) -> HttpResponseBase:
    """One version of a document, always to be saved and never shown."""
    versions = DocumentVersion.objects.filter(document__application__case_number=case_number)
    version = get_object_or_404(versions.select_related("document__application__applicant"), pk=pk)
    persons.check_may_see(request.user, version.document.application)
    check_sees(request.user, Fact.ACCOUNT)
    if version.document.is_elsewhere:
        other = version.document.retired.other.application  # type: ignore[union-attr]
        raise NotFoundWithReason(_("This document was moved to case %(case)s: it is kept there.") % {"case": other})
    return attachment(version)


def download(content: bytes, content_type: str, name: str) -> HttpResponse:
    """Return what was made for it as a download that no browser runs or keeps."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = SANDBOX_POLICY
    response["Cache-Control"] = "private, no-store"
    return response


def attachment(version: Any) -> FileResponse:
    """Return a kept file as a download that no browser runs or keeps. It has `file`, `name` and `content_type`."""
    try:
        file = version.file.open("rb")
    except FileNotFoundError:
        raise NotFoundWithReason(_("This file is no longer in storage. Tell a functional administrator.")) from None
    response = FileResponse(file, as_attachment=True, filename=version.name, content_type=version.content_type)
    response["Content-Security-Policy"] = SANDBOX_POLICY
    response["Cache-Control"] = "private, no-store"
    return response
