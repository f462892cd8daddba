"""Money of the state: what came in per tranche, what became of it, the cases on it and what SiSa asks."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from subsidies.award_enums import SourceKind
from subsidies.forms.intake import AsOfForm
from subsidies.models import FundingSource, StateReceipt
from subsidies.services.state_money import sisa
from subsidies.services.state_money.tranches import tranches, warn_days

SEE = "subsidies.view_statereceipt"
PER_PAGE = 100


def _day(request: HttpRequest) -> tuple[AsOfForm, date | None]:
    """Return the form and the day that is asked: today when none is, None when what was filled in is no day."""
    today = timezone.localdate()
    form = AsOfForm(request.GET if "as_of" in request.GET else None, initial={"as_of": today})
    if form.is_bound and not form.is_valid():
        return form, None
    return form, (form.cleaned_data["as_of"] if form.is_bound else None) or today


def _context(form: AsOfForm, as_of: date) -> dict[str, Any]:
    return {"form": form, "as_of": as_of, "is_today": as_of == timezone.localdate()}


@require_GET
@permission_required(SEE, raise_exception=True)
def tranche_list(request: UserRequest) -> HttpResponse:
    """Every tranche of state money with its figures, today or as of a day."""
    form, as_of = _day(request)
    if as_of is None:
        return render(request, "subsidies/state_money/list.html", {"form": form}, status=400)
    context = {**_context(form, as_of), "rows": tranches(as_of=as_of), "warn_days": warn_days(on=as_of)}
    return render(request, "subsidies/state_money/list.html", context)


@require_GET
@permission_required(SEE, raise_exception=True)
def tranche(request: UserRequest, pk: int) -> HttpResponse:
    """One tranche: its figures, what the state paid, the cases on it, and what SiSa asks of the year of that day."""
    source = get_object_or_404(FundingSource, pk=pk, kind=SourceKind.STATE)
    form, as_of = _day(request)
    if as_of is None:
        return render(request, "subsidies/state_money/tranche.html", {"form": form, "source": source}, status=400)
    (row,) = tranches(as_of=as_of, source=source)
    lines = sisa.sisa_lines(as_of=as_of, source=source)
    of_year = [line for line in lines if line.year == as_of.year]
    context = {
        **_context(form, as_of),
        "source": source,
        "row": row,
        "page": Paginator(row.cases, PER_PAGE).get_page(request.GET.get("page")),
        "receipts": StateReceipt.objects.filter(source=source, received_on__lte=as_of).select_related("actor"),
        "sisa": of_year,
        "sisa_sum": sisa.together(of_year),
        "years": [date(year, 12, 31) for year in sorted({line.year for line in lines} - {as_of.year}, reverse=True)],
    }
    return render(request, "subsidies/state_money/tranche.html", context)
