"""Research on the demand, inhabitants and national targets on the desk: the lists, entering and changing."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, Thing, acts_on_found, acts_on_nothing
from monitoring.forms.entered import DemandForm, InhabitantsForm, NationalForm, NewInhabitantsForm, ReasonForm
from monitoring.pages.entered import KINDS, Kind, entered_kinds, history_of
from monitoring.services.targets import entered

LOAD = "monitoring.load_table"
FORMS: dict[str, type[forms.ModelForm]] = {
    "demand": DemandForm,
    "inhabitants": InhabitantsForm,
    "national": NationalForm,
}


@require_GET
@permission_required(LOAD, raise_exception=True)
def entered_list(request: UserRequest) -> HttpResponse:
    """Everything that is entered by hand and is no table."""
    return render(request, "monitoring/manage/entered.html", {"kinds": entered_kinds()})


@acts_on_nothing(NEW)
@permission_required(LOAD, raise_exception=True)
def entered_new(request: UserRequest, kind: str) -> HttpResponse:
    """Enter figures."""
    found, data = _kind(kind), posted(request)
    form = NewInhabitantsForm(data) if kind == "inhabitants" else FORMS[kind](data)
    answer = attempt(form, lambda: entered.add(_rows(form), actor=request.user))
    if answer.is_done:
        messages.success(request, _("The figures have been saved."))
        return redirect("monitoring:entered")
    context: dict[str, Any] = {"kind": found, "form": form}
    if form.is_bound and hasattr(form, "cleaned_data"):
        context["standing"] = [one for row in _rows_entered(form) if (one := entered.standing(row)) is not None]
    return render(request, "monitoring/manage/entered_form.html", context, status=answer.status)


def _rows(form: Any) -> list[Any]:
    return form.rows() if isinstance(form, NewInhabitantsForm) else [form.instance]


def _rows_entered(form: Any) -> list[Any]:
    """The rows of a form as far as they were filled in right."""
    if isinstance(form, NewInhabitantsForm) and not form.is_valid():
        return []
    return _rows(form)


def _acted_on(data: Any, **kwargs: Any) -> Iterable[Thing]:
    kind = KINDS.get(kwargs["kind"])
    return [Thing(kind.model, str(kwargs["pk"]))] if kind else []


@acts_on_found(_acted_on)
@permission_required(LOAD, raise_exception=True)
def entered_change(request: UserRequest, kind: str, pk: int) -> HttpResponse:
    """Change a figure, and say why; what became of it is under the form."""
    found, data = _kind(kind), posted(request)
    row = get_object_or_404(found.model, pk=pk)
    form = FORMS[kind](data, instance=get_object_or_404(found.model, pk=pk))
    form.fields.update(ReasonForm().fields)
    answer = attempt(form, lambda: _change(row, form, request))
    if answer.is_done:
        messages.success(request, _("The change has been saved, with its reason."))
        return redirect("monitoring:entered")
    context = {"kind": found, "form": form, "row": row, "history": history_of(row)}
    return render(request, "monitoring/manage/entered_form.html", context, status=answer.status)


def _change(row: Any, form: forms.ModelForm, request: UserRequest) -> Any:
    values = {name: value for name, value in form.cleaned_data.items() if name != "reason"}
    return entered.change(row, values=values, reason=form.cleaned_data["reason"], actor=request.user)


def _kind(key: str) -> Kind:
    if key not in KINDS:
        raise NotFoundWithReason(_("This kind of figure is not entered here."))
    return KINDS[key]
