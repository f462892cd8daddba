"""Drawing lots on the page of the queue: one person prepares the draw, another draws."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import acts_on
from subsidies.models import Ceiling, Draw
from subsidies.services.ceilings import lots

MAY_DRAW = ("subsidies.handle_application", "subsidies.decide_application")


class DayForm(forms.Form):
    """For which day lots are drawn."""

    day = forms.DateField()


def may_draw(user: object) -> bool:
    """Whether somebody may take part in a draw: who handles or decides."""
    return any(user.has_perm(right) for right in MAY_DRAW)  # type: ignore[attr-defined]


def _check(request: UserRequest) -> None:
    if not may_draw(request.user):
        raise PermissionDenied


@acts_on(Ceiling)
@require_POST
def prepare_draw(request: UserRequest, pk: int) -> HttpResponse:
    """Freeze the list of a day."""
    _check(request)
    ceiling = get_object_or_404(Ceiling, pk=pk)
    form = DayForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a day."))
        return redirect("subsidies:queue", pk=ceiling.pk)
    with report_refusal(request):
        lots.prepare_draw(ceiling, day=form.cleaned_data["day"], actor=request.user)
        messages.success(request, _("The list is fixed. Now a colleague draws the lots."))
    return redirect("subsidies:queue", pk=ceiling.pk)


@acts_on(Draw)
@require_POST
def draw_act(request: UserRequest, pk: int, act: str) -> HttpResponse:
    """Draw the lots that somebody else prepared, or drop the draw."""
    _check(request)
    found = get_object_or_404(Draw, pk=pk)
    with report_refusal(request):
        if act == "draw":
            lots.draw(found, actor=request.user)
            messages.success(request, _("The lots have been drawn."))
        else:
            lots.drop_draw(found)
            messages.success(request, _("The draw has been dropped."))
    return redirect("subsidies:queue", pk=found.ceiling_id)
