"""The yearly report for everybody: the last edition of each year that was published, its text and its files."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.public_pages import public_page
from monitoring.models import ReportEdition
from monitoring.report import editions
from monitoring.views.report_editions import FILES, file_of


def _years() -> Iterator[dict[str, Any]]:
    return ({"year": edition.report.year} for edition in editions.public_editions())


def _files() -> Iterator[dict[str, Any]]:
    return ({**year, "suffix": suffix} for year in _years() for suffix in FILES)


@public_page()
def report_public_list(request: HttpRequest) -> HttpResponse:
    """The years of which a report was published."""
    return render(request, "monitoring/report/public_list.html", {"editions": editions.public_editions()})


@public_page(_years)
def report_public(request: HttpRequest, year: int) -> HttpResponse:
    """The report of a year, as it was published."""
    found = _published(year)
    context = {
        "edition": found,
        "report": found.report,
        "chapters": editions.chapters_of(found),
        "errata": editions.corrections_of(found),
        "earlier": editions.replaced_by(found),
    }
    return render(request, "monitoring/report/public.html", context)


@public_page(_files)
def report_public_file(request: HttpRequest, year: int, suffix: str) -> HttpResponse:
    """The report of a year as a file."""
    return file_of(_published(year), suffix, is_public=True)


def _published(year: int) -> ReportEdition:
    found = next((one for one in editions.public_editions() if one.report.year == year), None)
    if found is None:
        raise NotFoundWithReason(_("No report of %(year)s has been published.") % {"year": f"{year:04}"})
    return found
