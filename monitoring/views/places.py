"""Everything of one municipality: projects, applications and figures, as far as the reader may see them."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.db.models import Count, Q, Sum
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.requests import UserRequest
from drenthe.lib.charts.tiles import TILE_POSITIONS, tile_map
from drenthe.lib.screens.paging import first_of
from drenthe.lib.values.money import ZERO
from monitoring.models import Category
from monitoring.pages import themes
from monitoring.pages.themes import PageSelection
from monitoring.services.tables.editions import Edition
from projects.enums import ProjectState
from projects.filters import ProjectFilter
from projects.models import Bottleneck, Municipality, RegionMembership
from projects.models.project import VIEW
from subsidies.enums import OPEN, ApplicationStatus
from subsidies.models import Application

CASES = "subsidies.view_application"
MAX_ROWS = 100


@permission_required(VIEW, raise_exception=True)
def municipality_list(request: UserRequest) -> HttpResponse:
    """The twelve municipalities on a map, by their active projects."""
    active = ProjectFilter({"state": "active"}, user=request.user).qs
    counted = active.order_by().values_list("municipality__code").annotate(count=Count("pk", distinct=True))
    counts = dict.fromkeys(TILE_POSITIONS, 0) | {code: count for code, count in counted if code in TILE_POSITIONS}
    chart = tile_map(
        "municipalities-map",
        _("Active projects by municipality"),
        counts,
        heading=_("Municipality"),
        series=_("Projects"),
        description=_("Choose a municipality to see everything about it."),
        urls={code: reverse("monitoring:municipality", args=[code]) for code in TILE_POSITIONS},
    )
    return render(request, "monitoring/municipality_list.html", {"chart": chart})


@permission_required(VIEW, raise_exception=True)
def municipality(request: UserRequest, code: str) -> HttpResponse:
    """One municipality: projects, bottlenecks, applications and figures. A constant number of queries."""
    found = get_object_or_404(Municipality, code=code)
    today = timezone.localdate()
    projects = ProjectFilter({"municipality": found.code}, user=request.user).qs
    active = projects.filter(state=ProjectState.ACTIVE)
    first = first_of(active, MAX_ROWS)
    counted = active.order_by().aggregate(count=Count("pk"), dwellings=Sum("dwellings"))
    of_active = active.order_by().values("pk")
    of_active = active.order_by().values("pk")
    stuck = Bottleneck.objects.visible_to(request.user).open_on(today).filter(project__in=of_active)
    context = {
        "municipality": found,
        "regions": RegionMembership.objects.on(today).filter(municipality=found).select_related("region__scheme"),
        "active": first,
        "active_count": counted["count"],
        "ended": projects.order_by().count() - counted["count"],
        "dwellings": counted["dwellings"] or 0,
        "stuck": first_of(stuck.select_related("project").order_by("opened_on", "pk"), MAX_ROWS),
        **_cases(request, found),
        **_figures(request, found),
    }
    return render(request, "monitoring/municipality.html", context)


def _cases(request: UserRequest, found: Municipality) -> dict[str, Any]:
    if not request.user.has_perm(CASES):
        return {}
    cases = Application.objects.with_applicants().standing().filter(municipality=found).order_by("-received_at", "-pk")
    sums = (
        Application.objects.standing()
        .filter(municipality=found)
        .aggregate(
            open=Count("pk", filter=Q(status__in=OPEN)),
            awarded=Sum("awarded_amount", filter=~Q(status=ApplicationStatus.WITHDRAWN)),
        )
    )
    return {
        "shows_cases": True,
        "cases": cases[:MAX_ROWS],
        "case_count": cases.count(),
        "open_cases": sums["open"],
        "awarded": sums["awarded"] or ZERO,
    }


def _figures(request: UserRequest, found: Municipality) -> dict[str, Any]:
    """The tables of the monitor that have figures by municipality, narrowed to this one."""
    edition = Edition(is_public=not request.user.has_perm("monitoring.view_table"), day=timezone.localdate())
    keys = tuple(Category.objects.filter(municipality=found).values_list("key", flat=True).distinct())
    tables = list(edition.tables().filter(place__categories__municipality=found).distinct())
    if not keys or not tables:
        return {"sections": []}
    page = themes.theme_page(edition, tables, PageSelection(places=keys))
    sections = [section for section in page.sections if section.rows]
    return {"sections": sections, "edition": edition, "query": f"?place={keys[0]}"}
