"""The tile map: how many projects each municipality has; a click narrows the list to it."""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from drenthe.accounts.requests import UserRequest
from drenthe.lib.charts.tiles import TILE_POSITIONS
from drenthe.lib.charts.tiles import tile_map as draw
from drenthe.lib.screens.panels import panels
from projects.filters import ProjectFilter
from projects.models import Project
from projects.views.scope import require_view_access


def tile_map(request: UserRequest) -> HttpResponse:
    """The projects that the filters leave, counted by municipality."""
    require_view_access(request)
    filters = ProjectFilter(request.GET, user=request.user)
    valid = filters.is_valid()
    found = filters.qs if valid else Project.objects.none()
    counted = found.order_by().values_list("municipality__code").annotate(count=Count("pk", distinct=True))
    counts = dict.fromkeys(TILE_POSITIONS, 0) | {code: count for code, count in counted if code in TILE_POSITIONS}
    urls = {}
    for code in counts:
        query = request.GET.copy()
        query["municipality"] = code
        urls[code] = f"{reverse('projects:project-list')}?{query.urlencode()}"
    chart = draw(
        "projects-map",
        _("Projects by municipality"),
        counts,
        heading=_("Municipality"),
        series=_("Projects"),
        description=_("Choose a municipality to see its projects."),
        urls=urls,
        chosen=request.GET.get("municipality", ""),
    )
    context = {"filters": filters, "form": filters.form, "chart": chart, "count": sum(counts.values()), "urls": urls}
    context["panels"] = panels("map", found, request.user)
    return render(request, "projects/map.html", context, status=200 if valid else 400)
