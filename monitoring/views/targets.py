"""Targets with the pace of building, and the demand for homes beside the plans: public pages."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from drenthe.lib.charts.alone import png, standalone
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.public_pages import public_page
from monitoring.models import Target
from monitoring.services.tables.editions import Edition
from monitoring.services.targets.pace import demands, pace_chart, paces
from monitoring.views.monitor import edition_of, show
from monitoring.views.monitor_files import PNG, SVG, file_response


@public_page()
def target_page(request: HttpRequest) -> HttpResponse:
    """Whether the building goes fast enough, and every target as its source says it."""
    edition = edition_of(request)
    return show(request, edition, "targets", lambda: _targets(edition))


def _targets(edition: Edition) -> dict[str, Any]:
    parts = Prefetch("parts", Target.objects.select_related("region").order_by("key"))
    found = Target.objects.filter(part_of__isnull=True).prefetch_related(parts)
    return {
        "title": _("Targets and pace"),
        "template": "monitoring/monitor/targets.html",
        "paces": [(pace, pace_chart(pace)) for pace in paces(edition)],
        "targets": found.order_by("-is_main", "announced_on", "key"),
    }


@require_safe
@login_not_required
def pace_picture(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """The picture of a pace as SVG or PNG."""
    edition = edition_of(request)
    found = next((one for one in paces(edition) if one.target.key == key), None)
    if found is None or suffix not in ("svg", "png"):
        raise NotFoundWithReason(_("There is no such chart."))
    drawn = standalone(pace_chart(found), notes=[_("Source: %(source)s") % {"source": found.target.source}])
    content: str | bytes = png(drawn) if suffix == "png" else drawn
    name = f"{key}.{suffix}"
    return file_response(content, PNG if suffix == "png" else SVG, name, is_public=edition.is_public)


@public_page()
def demand_page(request: HttpRequest) -> HttpResponse:
    """How many homes are needed, between low and high, beside what is planned."""
    edition = edition_of(request)
    return show(request, edition, "demand", lambda: _demand(edition))


def _demand(edition: Edition) -> dict[str, Any]:
    return {
        "title": _("Demand"),
        "template": "monitoring/monitor/demand.html",
        "demands": demands(edition),
    }
