"""How long the province takes to decide, by scheme and by month, with the cases behind each number."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import MOST_ROWS, FirstRows
from subsidies.enums import DecisionKind
from subsidies.forms.turnaround import TurnaroundForm
from subsidies.models import Scheme
from subsidies.services.work import turnaround
from subsidies.services.work.turnaround import STANDING_LABELS, Handled, Standing, Turnaround

SEE = "subsidies.view_application"


@require_GET
@permission_required(SEE, raise_exception=True)
def turnaround_page(request: UserRequest) -> HttpResponse:
    """What the decisions of a year took, and what waits today; each number leads to its cases below."""
    this_year = timezone.localdate().year
    form = TurnaroundForm({"year": this_year, **request.GET.dict()})
    context: dict[str, Any] = {"form": form, "year": str(form["year"].value()), "count": 0}  # a year has no thousands
    if not form.is_valid():
        context["year"] = str(form.cleaned_data.get("year", this_year))
        return render(request, "subsidies/turnaround.html", context, status=400)
    every = turnaround.handled_in(form.cleaned_data["year"])
    rows, listed = form.of_scheme(every), form.chosen(every)
    schemes = list(Scheme.objects.all())
    asked = {name: value for name, value in form.data.items() if name in form.fields and value}
    context |= {
        "query": urlencode(asked),
        "scheme": form.cleaned_data["scheme"],
        "whole": Turnaround("", "", rows),
        "by_scheme": [_linked(one, asked, scheme=one.key) for one in turnaround.by_scheme(rows, schemes)],
        "by_month": [_linked(one, asked, month=one.key) for one in turnaround.by_month(rows)],
        "waiting": turnaround.waiting(),
        "lines": [_line(row, schemes) for row in listed[:MOST_ROWS]],
        "count": len(listed),
        "first": FirstRows([], MOST_ROWS, has_more=len(listed) > MOST_ROWS),
    }
    return render(request, "subsidies/turnaround.html", context)


def _linked(group: Turnaround, asked: dict[str, Any], **its: str) -> dict[str, Any]:
    """What a scheme or a month comes to, with the addresses of the cases behind its numbers."""
    kept = {name: value for name, value in asked.items() if name not in ("month", "standing")} | its
    found = {"": kept, **{one.value: {**kept, "standing": one.value} for one in (Standing.IN_TIME, Standing.LATE)}}
    url, in_time, late = (f"?{urlencode(query)}#cases" for query in found.values())
    return {"is": group, "url": url, "in_time_url": in_time, "late_url": late}


def _line(row: Handled, schemes: Sequence[Scheme]) -> dict[str, Any]:
    scheme = next((str(one) for one in schemes if one.code == row.scheme), row.scheme)
    return {
        "row": row,
        "scheme": scheme,
        "kind": DecisionKind(row.kind).label,
        "standing": STANDING_LABELS[row.standing],
    }
