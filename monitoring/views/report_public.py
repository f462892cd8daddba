"""The yearly report for everybody: the last edition of each year that was published, its text and its files."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from drenthe.lib.not_found import NotFoundWithReason
from monitoring.models import ReportEdition
from monitoring.report import editions
from monitoring.views.report_editions import file_of


@require_safe
@login_not_required
def report_public_list(request: HttpRequest) -> HttpResponse:
    """The years of which a report was published."""
    return render(request, "monitoring/report/public_list.html", {"editions": editions.public_editions()})


@require_safe
@login_not_required
def report_public(request: HttpRequest, year: int) -> HttpResponse:
    """The report of a year, as it was published."""
    found = _published(year)
    context = {
        "edition": found,
        "report": found.report,
        "chapters": editions.chapters_of(found),
        "errata": found.errata.all(),
    }
    return render(request, "monitoring/report/public.html", context)


@require_safe
@login_not_required
def report_public_file(request: HttpRequest, year: int, suffix: str) -> HttpResponse:
    """The report of a year as a file."""
    return file_of(_published(year), suffix, is_public=True)


def _published(year: int) -> ReportEdition:
    found = next((one for one in editions.public_editions() if one.report.year == year), None)
    if found is None:
        raise NotFoundWithReason(_("No report of %(year)s has been published.") % {"year": f"{year:04}"})
    return found
