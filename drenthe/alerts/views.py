"""What asks for attention, on one page, and which of it comes by mail."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from drenthe.accounts.requests import UserRequest
from drenthe.alerts.forms import WantedForm
from drenthe.alerts.registry import kinds_for
from drenthe.alerts.services import alerts
from drenthe.lib.screens.acts_on import OWN, acts_on_nothing


@acts_on_nothing(OWN)
@require_http_methods(["GET", "POST"])
def alert_list(request: UserRequest) -> HttpResponse:
    """What asks for the attention of whoever looks; below it, which kinds they want by mail."""
    kinds = kinds_for(request.user)
    if not kinds:
        raise PermissionDenied
    codes = [kind.code for kind in kinds]
    off = alerts.unwanted(request.user)
    posted = request.POST if request.method == "POST" else None
    form = WantedForm(posted, kinds=kinds, initial={"wanted": [code for code in codes if code not in off]})
    if form.is_valid():
        alerts.choose(request.user, form.cleaned_data["wanted"])
        messages.success(request, _("Your choice has been saved."))
        return redirect("alerts:alert-list")
    context = {
        "found": alerts.alerts_of(request.user, on=timezone.localdate()),
        "kinds": kinds,
        "form": form,
        "most": alerts.MOST,
    }
    return render(request, "alerts/list.html", context, status=400 if form.errors else 200)
