"""Saved views of the project list: the filters under a name, for oneself or shared with a team."""

from django.contrib import messages
from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from drenthe.accounts.models import SavedView
from drenthe.accounts.requests import UserRequest
from drenthe.accounts.services import save_view as keep
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import OWN, acts_on_nothing
from projects.forms.saved import SavedViewForm
from projects.views.scope import require_view_access

PAGE = "projects:project-list"


@acts_on_nothing(OWN)
@require_POST
def save_view(request: UserRequest) -> HttpResponse:
    """Keep the present filters under a name; the same name again replaces one's own view."""
    require_view_access(request)
    form = SavedViewForm(request.POST, groups=request.user.groups.all())
    query = request.POST.get("query", "")[:1000]
    address = f"{reverse(PAGE)}?{query}"
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
        return redirect(address)
    group: Group | None = form.cleaned_data["shared_with"]
    with report_refusal(request):
        keep(page=PAGE, name=form.cleaned_data["name"], query=query, shared_with=group, actor=request.user)
        messages.success(request, _("The view “%(name)s” has been saved.") % {"name": form.cleaned_data["name"]})
    return redirect(address)


@acts_on_nothing(OWN)
@require_POST
def remove_view(request: UserRequest, pk: int) -> HttpResponse:
    """Remove one's own view."""
    require_view_access(request)
    view = get_object_or_404(SavedView, pk=pk, owner=request.user, page=PAGE)
    view.delete()
    messages.success(request, _("The view has been removed."))
    return redirect(PAGE)
