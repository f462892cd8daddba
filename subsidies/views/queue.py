"""The queue of a ceiling on screen: who comes first, and where the ceiling cuts."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from drenthe.lib.screens import paging
from subsidies.models import Ceiling
from subsidies.services.ceilings import lots
from subsidies.services.ceilings.queue import queue_of
from subsidies.services.objections.objection_claims import claims_on
from subsidies.views.draws import may_draw


def _ceilings():
    today = timezone.localdate()
    return (
        Ceiling.objects.covering(today).select_related("scheme").prefetch_related("shares").order_by("scheme", "part")
    )


@permission_required("subsidies.view_application", raise_exception=True)
def queue_list(request: HttpRequest) -> HttpResponse:
    """Go to the first ceiling that is open now."""
    first = _ceilings().first()
    if first is None:
        return render(request, "subsidies/queue.html", {"queue": None})
    return redirect("subsidies:queue", pk=first.pk)


@permission_required("subsidies.view_application", raise_exception=True)
def queue(request: HttpRequest, pk: int) -> HttpResponse:
    """The queue of one ceiling."""
    ceiling = get_object_or_404(Ceiling.objects.select_related("scheme").prefetch_related("shares"), pk=pk)
    tabs = [
        {"label": str(one), "url": f"../{one.pk}/", "current": one.pk == ceiling.pk, "count": None}
        for one in _ceilings()
    ]
    claims = {"claims": claims_on([ceiling.pk]).get(ceiling.pk)}
    shown = _shown(ceiling) | _draws(ceiling, request) | claims | {"tabs": tabs}
    return render(request, "subsidies/queue.html", shown)


def _draws(ceiling: Ceiling, request: HttpRequest) -> dict[str, Any]:
    """The last draws of a ceiling with their lots, and the days for which one can be prepared."""
    last = ceiling.draws.order_by("-day")[: paging.MOST_ROWS]
    draws = list(last.select_related("prepared_by", "witness").prefetch_related("lots__application"))[::-1]
    if not may_draw(request.user):
        return {"draws": draws, "days": []}
    found = lots.days_to_draw(ceiling)
    done = set(ceiling.draws.filter(day__in=found).values_list("day", flat=True)[: len(found)])
    days = sorted((day, len(cases)) for day, cases in found.items() if day not in done)
    not_yet = lots.why_not_yet(ceiling, on=timezone.localdate()) if days else None
    return {"draws": draws, "days": [] if not_yet else days, "not_yet": not_yet, "may_draw": True}


def _shown(ceiling: Ceiling) -> dict[str, Any]:
    found = queue_of(ceiling, most=paging.MOST_ROWS)
    most = paging.MOST_ROWS
    return {
        "queue": found,
        "first": paging.FirstRows([], most, has_more=found.is_cut_off),
        "waiting": found.waiting[:most],
        "first_waiting": paging.FirstRows([], most, has_more=len(found.waiting) > most),
    }
