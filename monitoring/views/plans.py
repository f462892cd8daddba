"""Bringing in plan registration on screen: the file, what it would change, and storing it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.acting import attempt, report_refusal
from drenthe.lib.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.lib.refusals import Refusal
from drenthe.uploads.services.uploads import discard
from monitoring.forms.plans import PlanUploadForm
from monitoring.models import PlanEdition, PlanUpload
from monitoring.services.sources import plan_uploads

LOAD = "monitoring.load_table"
EDITIONS_SHOWN = 12


@acts_on_nothing(NEW)
@permission_required(LOAD, raise_exception=True)
def plan_load(request: UserRequest) -> HttpResponse:
    """Bring a file, and see the editions there are."""
    form = PlanUploadForm(request.POST or None, request.FILES or None)
    answer = attempt(form, lambda: _receive(form.cleaned_data, request.user), field="file")
    if answer.is_done:
        return redirect(answer.result)
    context = {
        "form": form,
        "editions": PlanEdition.objects.select_related("loaded_by")[:EDITIONS_SHOWN],
        "uploads": PlanUpload.objects.filter(closed_at__isnull=True).select_related("uploaded_by"),
    }
    return render(request, "monitoring/manage/plans.html", context, status=answer.status)


def _receive(fields: dict[str, Any], actor: User) -> PlanUpload:
    return plan_uploads.receive(**fields, name=fields["file"].name, actor=actor)


@require_GET
@permission_required(LOAD, raise_exception=True)
def plan_upload(request: UserRequest, pk: UUID) -> HttpResponse:
    """What storing a file would do, or why it cannot be stored."""
    upload = _upload(pk)
    context: dict[str, Any] = {"upload": upload}
    if upload.is_open:
        try:
            context["seen"] = plan_uploads.preview_upload(upload, chosen=request.GET.get("sheet", ""))
        except Refusal as refusal:
            context["refused"] = str(refusal)
    return render(request, "monitoring/manage/plan_upload.html", context)


@acts_on(PlanUpload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_confirm(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store the plans of a file."""
    upload = _upload(pk)
    with report_refusal(request):
        outcome = plan_uploads.confirm(
            upload, seen=request.POST.get("shown", ""), chosen=request.POST.get("sheet", ""), actor=request.user
        )
        count = len(outcome.file.plans)
        text = ngettext("%(count)s plan stored.", "%(count)s plans stored.", count) % {"count": count}
        messages.success(request, text if outcome.edition else _("Nothing new: everything was already there."))
        return redirect("monitoring:plan-load")
    return redirect(upload)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a file away."""
    upload = _upload(pk)
    with report_refusal(request):
        discard(upload)
        messages.success(request, _("The file has been discarded; nothing from it was stored."))
    return redirect("monitoring:plan-load")


def _upload(pk: UUID) -> PlanUpload:
    return get_object_or_404(PlanUpload.objects.select_related("uploaded_by"), pk=pk)
