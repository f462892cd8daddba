"""The figures of the yearly report, each with how it was counted and the rows behind it."""

import io
from itertools import islice
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.paging import MOST_ROWS, FirstRows
from drenthe.lib.sheets.xlsx_writer import write_workbook
from monitoring.exports.figures import sheets
from monitoring.forms.figures import DaysForm
from monitoring.report.base import Figure
from monitoring.report.claims import claims_of
from monitoring.report.report import published, report_figures
from monitoring.report.statistics import VIEW_TABLES
from monitoring.views.monitor_files import XLSX, file_response
from subsidies.models import Scheme

FIRST_YEAR = 2020
SEE = "subsidies.view_ceiling"


@permission_required(SEE, raise_exception=True)
def figure_page(request: HttpRequest, year: int) -> HttpResponse:
    """The figures as of 31 December of a year, or as of another day of it."""
    check_year(year)
    form = DaysForm(year, request.GET or None)
    if form.is_bound and not form.is_valid():
        return _ask_again(request, year, form)
    context: dict[str, Any] = {"year": year, "form": form, "years": range(FIRST_YEAR, timezone.localdate().year + 1)}
    period = form.period()
    figures = report_figures(period)
    printed = [figure for figure in figures if figure.is_as_published is not None]
    context |= {
        "period": period,
        "day": period.last,
        "figures": figures,
        "report": published(year)["source"],
        "is_of_report": bool(published(year)["source"]) and not period.query,
        "equal": sum(bool(figure.is_as_published) for figure in printed),
        "different": [figure for figure in printed if not figure.is_as_published],
        "schemes": Scheme.objects.order_by("name"),
        "claims": claims_of(year) if request.user.has_perm(VIEW_TABLES) else [],
    }
    return render(request, "monitoring/figures.html", context)


@permission_required(SEE, raise_exception=True)
def figure(request: HttpRequest, year: int, key: str) -> HttpResponse:
    """The rows behind one figure, as of the same day, for whoever may see such rows."""
    form = _days(request, year)
    if not form.is_valid():
        return _ask_again(request, year, form)
    found = _find(request, year, key, form)
    rows = list(islice(found.source.rows(MOST_ROWS + 1), MOST_ROWS + 1))
    context = {
        "figure": found,
        "year": year,
        "day": found.period.last,
        "known_on": found.period.known_on,
        "report": published(year)["source"],
        "first": FirstRows(rows[:MOST_ROWS], MOST_ROWS, has_more=len(rows) > MOST_ROWS),
        "rows": rows[:MOST_ROWS],
        "has_days": any(row.on for row in rows),
        "has_numbers": any(row.number is not None for row in rows),
    }
    return render(request, "monitoring/figure.html", context)


@permission_required(SEE, raise_exception=True)
def figure_file(request: HttpRequest, year: int, key: str) -> HttpResponse:
    """All rows behind one figure as a workbook."""
    form = _days(request, year)
    if not form.is_valid():
        return _ask_again(request, year, form)
    found = _find(request, year, key, form)
    out = io.BytesIO()
    write_workbook(out, sheets(found), title=found.name, creator="Provincie Drenthe")
    return file_response(out.getvalue(), XLSX, f"{found.id}.xlsx", is_public=False)


def check_year(year: int) -> None:
    """Refuse a year without figures. Raises Http404 with the reason."""
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        raise NotFoundWithReason(_("There are no figures for %(year)s.") % {"year": f"{year:04}"})


def _days(request: HttpRequest, year: int) -> DaysForm:
    """The days in the address. Raises Http404 for a year without figures."""
    check_year(year)
    return DaysForm(year, request.GET)


def _ask_again(request: HttpRequest, year: int, form: DaysForm) -> HttpResponse:
    """The page of all figures, with what is wrong with the days at their field."""
    context = {"year": year, "form": form, "years": range(FIRST_YEAR, timezone.localdate().year + 1), "figures": []}
    return render(request, "monitoring/figures.html", context, status=400)


def _find(request: HttpRequest, year: int, key: str, form: DaysForm) -> Figure:
    """The figure of this id as of the days in the address. Raises Http404, or PermissionDenied for its rows."""
    period = form.period()
    found = next((one for one in report_figures(period) if one.id == key), None)
    if found is None:
        raise NotFoundWithReason(
            _("There is no figure “%(key)s” in the report of %(year)s.") % {"key": key, "year": year}
        )
    if not request.user.has_perm(found.permission):
        raise PermissionDenied
    return found
