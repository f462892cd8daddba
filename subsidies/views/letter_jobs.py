"""Letters for many cases: ask for them, follow the job, fetch the zip."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import FileResponse, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.exports import jobs
from drenthe.exports.models import ExportState
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on_nothing
from drenthe.lib.screens.formfields import OpenChoiceField
from subsidies.enums import LetterKind
from subsidies.models import LetterJob
from subsidies.services.letters import letter_jobs
from subsidies.tasks import make_when_committed

MAKE = letter_jobs.MAKE
HTMX_STOP_POLLING = 286


class LetterJobForm(forms.Form):
    """Which type, with which date, and for which cases: `query` are the filters of the list on the screen."""

    kind = OpenChoiceField(label=gettext_lazy("Type of letter"), choices=LetterKind.choices)
    letter_date = forms.DateField(label=gettext_lazy("Date of the letters"))
    query = forms.CharField(required=False, max_length=2000)

    def filters(self) -> dict[str, Any]:
        """The filters of the list, without those that are no filters of cases."""
        query = QueryDict(self.cleaned_data["query"])
        return {name: [value for value in query.getlist(name) if value] for name in query if name != "kind"}


@acts_on_nothing(NEW)
@require_POST
@permission_required(MAKE, raise_exception=True)
def letter_job_new(request: UserRequest) -> HttpResponse:
    """Ask for the letters of the chosen cases (`case`), or of all cases of the list. 400 and 409 lead back to it."""
    form = LetterJobForm(request.POST)
    if not form.is_valid():
        label, errors = next(iter(form.errors.items()))
        return _refused(request, f"{form.fields[label].label}: {errors[0]}", 400)
    chosen = [number for number in request.POST.getlist("case") if number] if "case" in request.POST else None
    try:
        with transaction.atomic():
            job = letter_jobs.request_letters(
                form.cleaned_data["kind"],
                letter_date=form.cleaned_data["letter_date"],
                case_numbers=chosen,
                filters=form.filters() if chosen is None else None,
                language=get_language() or "nl",
                actor=request.user,
            )
            make_when_committed(job)
    except Refusal as refusal:
        return _refused(request, str(refusal), 409)
    return redirect(job)


def _refused(request: UserRequest, reason: str, status: int) -> HttpResponse:
    return render(request, "subsidies/letter_job_refused.html", {"reason": reason}, status=status)


def _own(request: UserRequest, pk: UUID) -> LetterJob:
    return get_object_or_404(letter_jobs.jobs_of(request.user), pk=pk)


@require_GET
@permission_required(MAKE, raise_exception=True)
def letter_job(request: UserRequest, pk: UUID) -> HttpResponse:
    """One job: its progress, and its zip when it is there."""
    return render(request, "subsidies/letter_job.html", {"run": _own(request, pk)})


@require_GET
@permission_required(MAKE, raise_exception=True)
def letter_job_progress(request: UserRequest, pk: UUID) -> HttpResponse:
    """The part of the page that htmx asks for once a second, until the job has ended."""
    job = _own(request, pk)
    status = 200 if job.is_active else HTMX_STOP_POLLING
    return render(request, "exports/progress.html", {"run": job}, status=status)


@require_GET
@permission_required(MAKE, raise_exception=True)
def letter_job_file(request: UserRequest, pk: UUID) -> HttpResponseBase:
    """The zip, for whoever asked for it."""
    job = _own(request, pk)
    missing = NotFoundWithReason(_("There is no file: the letters are not ready, or the file has expired."))
    if job.state != ExportState.DONE:
        raise missing
    try:
        return FileResponse(job.file.open("rb"), as_attachment=True, filename=job.file_name)
    except FileNotFoundError:
        raise missing from None


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(MAKE, raise_exception=True)
def letter_job_cancel(request: UserRequest, pk: UUID) -> HttpResponse:
    """Stop a job; no letter of it is kept."""
    job = _own(request, pk)
    with report_refusal(request):
        jobs.cancel(job)
        messages.success(request, _("The letters have been stopped; none of them has been saved."))
    return redirect(job)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(MAKE, raise_exception=True)
def letter_job_retry(request: UserRequest, pk: UUID) -> HttpResponse:
    """Start a job again."""
    job = _own(request, pk)
    with report_refusal(request), transaction.atomic():
        jobs.retry(job)
        make_when_committed(job)
    return redirect(job)
