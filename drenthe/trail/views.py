"""The trail on screen: all of it, or that of one case, person, mandate or setting. To be read only."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.lib.screens.paging import CappedPaginator, wants_results_only
from drenthe.lib.screens.panels import panels
from drenthe.trail.database import row_key_of
from drenthe.trail.filters import TrailFilter
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sealing import standing
from drenthe.trail.services.sight import may_be_opened
from drenthe.trail.services.sight import visible as visible_to
from drenthe.trail.services.subjects import entries_of, models_by_table
from drenthe.trail.services.telling import name_of_kind, name_of_row
from drenthe.trail.services.words import acts

PER_PAGE = 50
SEE = "trail.view_trailentry"


@require_GET
@permission_required(SEE, raise_exception=True)
def trail(request: HttpRequest) -> HttpResponse:
    """Everything that happened, newest first."""
    return _show(request, TrailEntry.objects.all(), {"title": _("Trail")})


@require_GET
@permission_required(SEE, raise_exception=True)
def trail_of(request: HttpRequest, table: str, key: str) -> HttpResponse:
    """What happened with one thing and what belongs to it; of a person also what they did."""
    model = models_by_table().get(table)
    if model is None:
        raise Http404(table)
    try:
        key = row_key_of(model._meta.pk.to_python(key))  # noqa: SLF001 -- what Django knows of a model
    except ValidationError:
        raise Http404(key) from None
    there = model._default_manager.filter(pk=key).first()  # noqa: SLF001
    if not may_be_opened(model, key, there, request.user):
        raise Http404(key)
    kind = name_of_kind(model)
    name = name_of_row(there) if there is not None else key
    extra = {"title": _("Trail: %(kind)s %(name)s") % {"kind": kind, "name": name}, "subject": there}
    return _show(request, entries_of(model, key), extra)


def _show(request: HttpRequest, entries: QuerySet[TrailEntry], extra: dict[str, Any]) -> HttpResponse:
    filters = TrailFilter(request.GET, entries.order_by("-pk"), request=request)
    valid = filters.is_valid()
    paginator = CappedPaginator(filters.qs if valid else TrailEntry.objects.none(), PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "form": filters.form,
        "page": page,
        "paginator": paginator,
        "acts": acts(visible_to(page, request.user), request.user),
        "standing": standing(),
        "panels": [] if "subject" in extra else panels("trail", None, request.user),
        "is_filtered": bool(filters.applied()),
        **extra,
    }
    part = wants_results_only(request)
    return render(
        request, "trail/results.html" if part else "trail/list.html", context, status=200 if valid or part else 400
    )
