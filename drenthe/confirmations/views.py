"""What waits for a second person, one change, and emergencies."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.enums import ChangeState
from drenthe.confirmations.forms import EmergencyForm, RefuseForm
from drenthe.confirmations.models import Change, Emergency
from drenthe.confirmations.services import changes, emergencies
from drenthe.confirmations.services.reading import lines_of
from drenthe.lib.requests.fresh import needs_fresh_sign_in, needs_fresh_sign_in_to_send
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from drenthe.lib.screens.paging import first_of

CONFIRM, START = changes.CONFIRM, emergencies.START
SHOWN = 50  # of what was closed; the rest is in the admin's own list


@require_GET
@permission_required(CONFIRM, raise_exception=True)
def change_list(request: UserRequest) -> HttpResponse:
    """What waits, what was closed last, and the emergencies."""
    closed = Change.objects.exclude(state=ChangeState.OPEN).select_related("proposed_by", "closed_by", "emergency")
    waiting = first_of(changes.open_changes())
    context = {
        "first": waiting,
        "waiting": [(change, KINDS[change.kind].label) for change in waiting.rows],
        "closed": [(change, KINDS[change.kind].label) for change in closed.order_by("-closed_at", "-pk")[:SHOWN]],
        "emergencies": Emergency.objects.select_related("user", "role")[:SHOWN],
    }
    return render(request, "confirmations/list.html", context)


@needs_fresh_sign_in_to_send
@acts_on(Change)
@permission_required(CONFIRM, raise_exception=True)
def change_page(request: UserRequest, pk: int) -> HttpResponse:
    """One change with what it was and becomes; posting the form refuses it."""
    change = get_object_or_404(Change.objects.select_related("proposed_by", "closed_by", "emergency"), pk=pk)
    form = RefuseForm(posted(request))
    answer = attempt(form, lambda: changes.refuse(change, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The change has been closed; nothing was changed."))
        return redirect("confirmations:list")
    context: dict[str, Any] = {
        "change": change,
        "kind": KINDS[change.kind].label,
        "lines": lines_of(change),
        "form": form,
        "is_own": change.proposed_by_id == request.user.pk,
        "emergency": emergencies.of(request.user),
    }
    return render(request, "confirmations/change.html", context, status=answer.status)


@needs_fresh_sign_in
@acts_on(Change)
@require_POST
@permission_required(CONFIRM, raise_exception=True)
def change_confirm(request: UserRequest, pk: int) -> HttpResponse:
    """Put a change in force."""
    change = get_object_or_404(Change, pk=pk)
    with report_refusal(request):
        changes.confirm(change, actor=request.user)
        messages.success(request, _("Confirmed. The change is in force."))
        return redirect("confirmations:list")
    return redirect(change)


@needs_fresh_sign_in
@acts_on_nothing(NEW)
@permission_required(START, raise_exception=True)
def emergency_new(request: UserRequest) -> HttpResponse:
    """Start an emergency."""
    form = EmergencyForm(posted(request))
    answer = attempt(form, lambda: emergencies.start(actor=request.user, **form.values()))
    if answer.is_done:
        messages.warning(request, _("The emergency has started. The other functional administrators have been told."))
        return redirect("confirmations:list")
    return render(request, "confirmations/emergency.html", {"form": form}, status=answer.status)
