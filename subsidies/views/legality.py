"""What an auditor and a legal officer look at: the legality list of a year, and who may decide what."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.formfields import field_of
from drenthe.lib.screens.paging import MOST_ROWS, CappedPaginator, FirstRows
from subsidies.models import Mandate
from subsidies.services.dossier import legality

SEE, SEE_MANDATES = "subsidies.view_legality", "subsidies.view_mandate"
PER_PAGE = 50


class YearForm(forms.Form):
    """The year of the list."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int)
    concern = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "year", forms.TypedChoiceField).choices = [(year, str(year)) for year in legality.years()]


@require_GET
@permission_required(SEE, raise_exception=True)
def legality_list(request: UserRequest) -> HttpResponse:
    """One concern of a year; the other concerns are tabs, and the Excel file has all of them."""
    this_year = timezone.localdate().year
    form = YearForm({"year": this_year, "concern": next(iter(legality.CONCERNS)), **request.GET.dict()})
    valid = form.is_valid() and form.cleaned_data["concern"] in legality.CONCERNS
    year = form.cleaned_data.get("year", this_year)
    concern = form.cleaned_data["concern"] if valid else next(iter(legality.CONCERNS))
    lines = legality.lines_of(concern, year) if valid else []
    address = reverse("subsidies:legality")
    tabs = [
        {"label": one.label, "url": f"{address}?year={year}&concern={key}", "current": key == concern}
        for key, one in legality.CONCERNS.items()
    ]
    context = {
        "form": form,
        "year": str(year),  # no number: it has no thousands
        "tabs": tabs,
        "concern": legality.CONCERNS[concern],
        "count": len(lines),
        "lines": lines[:MOST_ROWS],
        "first": FirstRows([], MOST_ROWS, has_more=len(lines) > MOST_ROWS),
    }
    return render(request, "subsidies/legality.html", context, status=200 if valid else 400)


class DayForm(forms.Form):
    """The day on which mandates hold."""

    on = forms.DateField(label=_("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


@require_GET
@permission_required(SEE_MANDATES, raise_exception=True)
def mandate_list(request: UserRequest) -> HttpResponse:
    """Who may decide what on a day: today, unless another is asked."""
    form = DayForm({"on": timezone.localdate().isoformat(), **request.GET.dict()})
    valid = form.is_valid()
    held = Mandate.objects.holding(on=form.cleaned_data["on"]) if valid else Mandate.objects.none()
    held = held.select_related("user", "scheme").order_by("user__name", "valid_from", "pk")
    paginator = CappedPaginator(held, PER_PAGE)
    context = {"form": form, "page": paginator.get_page(request.GET.get("page")), "paginator": paginator}
    return render(request, "subsidies/mandates.html", context, status=200 if valid else 400)
