"""The figures of the yearly report, each with how it was counted and the rows behind it."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.lib.not_found import NotFoundWithReason
from monitoring.report.claims import claims_of
from monitoring.report.report import report_figures
from monitoring.report.statistics import VIEW_TABLES

FIRST_YEAR = 2020


@permission_required("subsidies.view_ceiling", raise_exception=True)
def figure_page(request: HttpRequest, year: int) -> HttpResponse:
    """The figures as of 31 December of a year."""
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        raise NotFoundWithReason(_("There are no figures for %(year)s.") % {"year": f"{year:04}"})
    context = {
        "year": year,
        "figures": report_figures(year),
        "claims": claims_of(year) if request.user.has_perm(VIEW_TABLES) else [],
        "years": range(FIRST_YEAR, timezone.localdate().year + 1),
    }
    return render(request, "monitoring/figures.html", context)
