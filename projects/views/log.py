"""Writing in the log, on a phone between two visits or straight from the list; kept once, however often it is sent."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from projects.forms.project import CorrectLineForm, LineForm
from projects.models import Project, StatusLine
from projects.services.log import correct_line, write_line
from projects.services.phases import current_stay
from projects.services.rights import may_log, may_write
from projects.views.scope import require_view_access, visible_project

SANDBOX_POLICY = "sandbox; default-src 'none'"  # for a browser that would show the file after all


@acts_on_nothing(f"{NEW}; a line has a key of its own")
def log(request: UserRequest, pk: int) -> HttpResponse:
    """The form of a line, and keeping it. The script of the page asks for JSON; without it the page comes back."""
    project = visible_project(request, pk)
    if not may_log(project, request.user):
        raise PermissionDenied
    terms: dict[str, Any] = {
        "project": project,
        "user": request.user,
        "may_write": may_write(project, request.user),
        "auto_id": f"line-{project.pk}-%s",  # more than one of these may stand in a list
    }
    if request.method != "POST":
        form = LineForm(initial={"key": uuid.uuid4()}, **terms)
        return render(request, _template(request), {"form": form, "project": project, "stay": current_stay(project)})
    form = LineForm(request.POST, request.FILES, **terms)
    status, said = _keep(project, form, request)
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"said": said, "errors": _errors(form), "url": project.get_absolute_url()}, status=status)
    if status >= 400:
        context = {"form": form, "project": project, "stay": current_stay(project)}
        return render(request, _template(request), context, status=status)
    messages.success(request, said)
    return redirect(project)


def _template(request: UserRequest) -> str:
    return "projects/log_quick.html" if request.htmx else "projects/log.html"


def _keep(project: Project, form: LineForm, request: UserRequest) -> tuple[int, str]:
    """Keep the line; return the status of the answer and what to say."""
    if not form.is_valid():
        return 400, _("Something has not been filled in correctly.")
    try:
        _line, is_new = write_line(project, actor=request.user, **form.values())
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        return 409, str(refusal)
    if not is_new:
        return 200, _("This log entry had already been saved.")
    return 201, _("The log entry has been added to “%(project)s”.") % {"project": project.title}


def _errors(form: Any) -> dict[str, list[str]]:
    return {name: [str(error) for error in errors] for name, errors in form.errors.items()}


def _visible_line(request: UserRequest, pk: int) -> StatusLine:
    require_view_access(request)
    lines = StatusLine.objects.visible_to(request.user).select_related("project", "writer")
    return get_object_or_404(lines, pk=pk)


@acts_on(StatusLine)
def line_edit(request: UserRequest, pk: int) -> HttpResponse:
    """Mend a line of one's own within a day."""
    line = _visible_line(request, pk)
    if line.writer_id != request.user.pk or not may_log(line.project, request.user):
        raise PermissionDenied
    form = CorrectLineForm(posted(request), instance=StatusLine.objects.get(pk=line.pk))
    answer = attempt(form, lambda: correct_line(line, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The log entry has been corrected."))
        return redirect(line.project)
    context = {"form": form, "project": line.project, "line": line}
    return render(request, "projects/line_edit.html", context, status=answer.status)


@require_GET
def line_file(request: UserRequest, pk: int) -> HttpResponseBase:
    """The photo or file of a line, to be saved."""
    line = _visible_line(request, pk)
    if not line.file:
        raise NotFoundWithReason(_("There is no file with this log entry."))
    try:
        file = line.file.open("rb")
    except FileNotFoundError:
        raise NotFoundWithReason(_("This file is no longer in storage. Tell a functional administrator.")) from None
    response = FileResponse(file, as_attachment=True, filename=line.file_name, content_type=line.content_type)
    response["Content-Security-Policy"] = SANDBOX_POLICY
    response["Cache-Control"] = "private, no-store"
    return response
