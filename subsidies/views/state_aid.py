"""State aid: what is to be entered in which register, what was, and the de-minimis aid of one undertaking."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import CappedPaginator
from projects.models import Organisation
from subsidies.award_enums import AidRegister
from subsidies.forms.acts import day_field
from subsidies.models import Application
from subsidies.services.decisions.people import HANDLE
from subsidies.services.state_aid import aid_entries
from subsidies.services.state_aid.aid_register import history_of, undertaking_name
from subsidies.services.state_aid.aid_tasks import aid_tasks, entries_made

PER_PAGE = 50


class ShownForm(forms.Form):
    """Which register, and whether what is to be entered or what was."""

    register = forms.ChoiceField(
        label=_("Register of state aid"), choices=[("", _("All")), *AidRegister.choices], required=False
    )
    entered = forms.ChoiceField(
        label=_("Show"), choices=[("", _("To be entered")), ("yes", _("Entered"))], required=False
    )


class DayForm(forms.Form):
    """On which day."""

    on = day_field(_("On"), required=False)


@require_GET
@permission_required(HANDLE, raise_exception=True)
def state_aid_list(request: UserRequest) -> HttpResponse:
    """The awards to enter in a register of state aid by their last day, or the entries, the last one first."""
    form = ShownForm(request.GET)
    valid = form.is_valid()
    register, entered = (form.cleaned_data.get(name, "") if valid else "" for name in ("register", "entered"))
    first = aid_tasks(on=timezone.localdate(), register=register)
    rows = entries_made(register) if entered else first.rows
    paginator = CappedPaginator(rows, PER_PAGE) if entered else Paginator(rows, PER_PAGE)
    context = {
        "form": form,
        "register": register,
        "entered": entered,
        "first": first,
        "late": sum(task.is_late for task in first.rows),
        "page": paginator.get_page(request.GET.get("page")),
        "count": paginator.count,
    }
    return render(request, "subsidies/state_aid.html", context, status=200 if valid else 400)


@require_GET
@permission_required(HANDLE, raise_exception=True)
def undertaking(request: UserRequest, pk: int) -> HttpResponse:
    """The de-minimis aid of the undertaking that an organisation belongs to, as it stands on a day."""
    organisation = get_object_or_404(Organisation, pk=pk)
    form = DayForm(request.GET or None)
    valid = not form.is_bound or form.is_valid()
    asked = form.cleaned_data.get("on") if form.is_bound and valid else None
    on: date = asked or timezone.localdate()
    history = history_of(organisation)
    counted = {row.application.pk for row in history.counted_on(on)}
    context = {
        "organisation": organisation,
        "name": undertaking_name(organisation),
        "form": form,
        "on": on,
        "history": history,
        "figures": history.on(on),
        "declaration": history.declaration_on(on),
        "is_declared_short": history.is_declared_short(on),
        "awards": [(row, row.application.pk in counted) for row in history.awards],
        "course": history.course(),
    }
    return render(request, "subsidies/undertaking.html", context, status=200 if valid else 400)


def aid_context(application: Application, extra: Collection[date]) -> dict[str, Any]:
    """Return the state aid of a case as its page shows it; nothing before there is anything to say."""
    found = aid_entries.standing(application, extra=extra)
    return {"state_aid": found if found.basis is not None or found.to_enter or found.entries else None}
