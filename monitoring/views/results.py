"""What the schemes came to in a year, for who leads and who asks: a picture first, the figures under it, a file."""

import io
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from drenthe.accounts.requests import UserRequest
from drenthe.lib.sheets.xlsx_writer import write_workbook
from monitoring.exports.results import sheets
from monitoring.report.base import VIEW_CASES
from monitoring.report.results import chart_of, dwellings, money, results_of, turnaround_of
from monitoring.report.statistics import VIEW_TABLES
from monitoring.services.targets.pace import paces
from monitoring.views.figures import FIRST_YEAR, SEE, check_year
from monitoring.views.monitor import edition_of
from monitoring.views.monitor_files import XLSX, file_response
from projects.models.project import VIEW
from projects.preconditions import PreconditionRegister, by_kind, stuck
from subsidies.enums import Part
from subsidies.models import Scheme

MOST_KINDS = 5  # of what keeps projects; the others are on their own page


@require_safe
@permission_required(SEE, raise_exception=True)
def results_now(request: HttpRequest) -> HttpResponse:
    """The results of this year."""
    return redirect("monitoring:results", timezone.localdate().year)


@require_safe
@permission_required(SEE, raise_exception=True)
def results(request: UserRequest, year: int) -> HttpResponse:
    """The schemes side by side in a year, what keeps projects today, and whether enough is built."""
    check_year(year)
    schemes = list(Scheme.objects.order_by("name", "pk"))
    found = [result for result in results_of(schemes, year) if result.has_any]
    context: dict[str, Any] = {
        "year": year,
        "years": range(FIRST_YEAR, timezone.localdate().year + 1),
        "results": found,
        "chart": chart_of(found),
        "awarded": money(found, Part.GRANT),
        "lent": money(found, Part.LOAN),
        "promised": dwellings(found, "promised"),
        "delivered": dwellings(found, "delivered"),
        "paces": paces(edition_of(request)) if request.user.has_perm(VIEW_TABLES) else [],
    }
    if request.user.has_perm(VIEW_CASES):
        whole, by_scheme = turnaround_of(schemes, year)
        turnaround_url = f"{reverse('subsidies:turnaround')}?{urlencode({'year': year})}"
        context |= {"whole": whole, "turnaround": by_scheme, "turnaround_url": turnaround_url}
        context["tone"] = "warning" if whole.late else "positive"
    if request.user.has_perm(VIEW):
        register = PreconditionRegister(None, user=request.user)
        rows = register.rows()
        context |= {"stuck": stuck("", "", rows, register.day), "kinds": by_kind(rows, register.day)[:MOST_KINDS]}
    return render(request, "monitoring/results.html", context)


@require_safe
@permission_required(SEE, raise_exception=True)
def results_file(request: HttpRequest, year: int) -> HttpResponse:
    """The same figures of the schemes as a workbook."""
    check_year(year)
    out = io.BytesIO()
    found = [result for result in results_of(list(Scheme.objects.order_by("name", "pk")), year) if result.has_any]
    title, name = _("Results of %(year)s") % {"year": year}, _("results")
    write_workbook(out, sheets(found, year), title=title, creator="Provincie Drenthe")
    return file_response(out.getvalue(), XLSX, f"{name}-{year}.xlsx", is_public=False)
