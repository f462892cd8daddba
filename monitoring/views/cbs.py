"""The tables of Statistics Netherlands on the desk: having one fetched, looking at what came, and storing it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.exports import jobs
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on_nothing
from drenthe.lib.values.keys import key_of
from monitoring.models import CbsJob, Table
from monitoring.pages.cbs import review_fetch, tables_from_cbs
from monitoring.pages.desk import what_was_stored
from monitoring.services.sources import cbs_jobs
from monitoring.tasks import fetch_when_committed

LOAD = cbs_jobs.LOAD


@require_GET
@permission_required(LOAD, raise_exception=True)
def cbs_list(request: UserRequest) -> HttpResponse:
    """Every table that CBS has: the last fetch of it, and what that would change."""
    return render(request, "monitoring/manage/cbs.html", {"rows": tables_from_cbs()})


@acts_on_nothing(NEW)
@require_POST
@permission_required(LOAD, raise_exception=True)
def cbs_fetch(request: UserRequest, key: str) -> HttpResponse:
    """Have a table fetched."""
    table = get_object_or_404(Table, key=key)
    with report_refusal(request), transaction.atomic():
        job = cbs_jobs.request_fetch(table, language=get_language() or "nl", actor=request.user)
        fetch_when_committed(job)
        return redirect(job)
    return redirect("monitoring:cbs")


@require_GET
@permission_required(LOAD, raise_exception=True)
def cbs_job(request: UserRequest, pk: UUID) -> HttpResponse:
    """One fetch: how far it is, and when it is there what storing it would do."""
    job = _job(pk)
    context: dict[str, Any] = {"job": job, "table": job.table}
    if job.is_open:
        try:
            context["seen"] = review_fetch(job, key_of(request.GET.get("year")))
        except Refusal as refusal:
            context["refused"] = str(refusal)
    return render(request, "monitoring/manage/cbs_job.html", context)


@require_GET
@permission_required(LOAD, raise_exception=True)
def cbs_job_progress(request: UserRequest, pk: UUID) -> HttpResponse:
    """The part of the page that htmx asks for once a second; the whole page is read again once it has ended."""
    job = _job(pk)
    response = render(request, "monitoring/manage/cbs_progress.html", {"job": job})
    if not job.is_active:
        response["HX-Refresh"] = "true"
    return response


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def cbs_job_cancel(request: UserRequest, pk: UUID) -> HttpResponse:
    """Stop a fetch."""
    job = _job(pk)
    with report_refusal(request):
        jobs.cancel(job)
        messages.success(request, _("Fetching has been stopped; nothing has been stored."))
    return redirect(job)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def cbs_job_store(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store what was fetched, as it was seen."""
    job = _job(pk)
    with report_refusal(request):
        stored = cbs_jobs.store(
            job, seen=request.POST.get("shown", ""), is_sure="is_sure" in request.POST, actor=request.user
        )
        messages.success(request, what_was_stored(stored))
        return redirect("monitoring:cbs")
    return redirect(job)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def cbs_job_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Let go of what was fetched."""
    job = _job(pk)
    with report_refusal(request):
        cbs_jobs.discard(job, actor=request.user)
        messages.success(request, _("The fetched figures have been discarded; nothing was stored."))
    return redirect("monitoring:cbs")


def _job(pk: UUID) -> CbsJob:
    related = ("table", "table__place", "requested_by", "closed_by", "load")
    return get_object_or_404(CbsJob.objects.select_related(*related), pk=pk)
