"""What came of a scheme over five years (Awb 4:24): a page, the rows behind each figure, and a workbook."""

import io
from itertools import islice
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.paging import MOST_ROWS, FirstRows
from drenthe.lib.sheets.xlsx_writer import write_workbook
from monitoring.exports.evaluation import sheets
from monitoring.report.evaluation import EvaluationFigure, figures_of, lines, years_until
from monitoring.views.figures import FIRST_YEAR, SEE, check_year
from monitoring.views.monitor_files import XLSX, file_response
from subsidies.models import Scheme


@require_safe
@permission_required(SEE, raise_exception=True)
def evaluation(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The five years up to and including a year, each figure with the rows behind it."""
    scheme = _scheme(code, year)
    years = years_until(year)
    context: dict[str, Any] = {
        "scheme": scheme,
        "year": year,
        "years": years,
        "lines": lines(scheme, years),
        "last_years": range(FIRST_YEAR, timezone.localdate().year + 1),
    }
    return render(request, "monitoring/evaluation.html", context)


@require_safe
@permission_required(SEE, raise_exception=True)
def evaluation_rows(request: HttpRequest, code: str, year: int, key: str) -> HttpResponse:
    """The rows behind one figure, for whoever may see such rows."""
    found = _find(request, _scheme(code, year), year, key)
    rows = list(islice(found.source.rows(MOST_ROWS + 1), MOST_ROWS + 1))
    context = {
        "figure": found,
        "scheme": get_object_or_404(Scheme, code=code),
        "year": year,
        "day": found.period.last,
        "first": FirstRows(rows[:MOST_ROWS], MOST_ROWS, has_more=len(rows) > MOST_ROWS),
        "rows": rows[:MOST_ROWS],
        "has_days": any(row.on for row in rows),
        "has_numbers": any(row.number is not None for row in rows),
    }
    return render(request, "monitoring/evaluation_rows.html", context)


@require_safe
@permission_required(SEE, raise_exception=True)
def evaluation_file(request: HttpRequest, code: str, year: int) -> HttpResponse:
    """The overview as a workbook, with the rows that the user may see."""
    scheme = _scheme(code, year)
    years = years_until(year)
    found = lines(scheme, years)
    seen = {line.figures[0].id for line in found if request.user.has_perm(line.figures[0].permission)}
    out = io.BytesIO()
    title = _("%(scheme)s: %(first)s to %(last)s") % {"scheme": scheme.name, "first": years[0], "last": year}
    write_workbook(out, sheets(scheme, years, found, seen), title=title, creator="Provincie Drenthe")
    return file_response(out.getvalue(), XLSX, f"{code}-{years[0]}-{year}.xlsx", is_public=False)


def _scheme(code: str, year: int) -> Scheme:
    check_year(year)
    return get_object_or_404(Scheme, code=code)


def _find(request: HttpRequest, scheme: Scheme, year: int, key: str) -> EvaluationFigure:
    """The figure of this id. Raises Http404, or PermissionDenied for its rows."""
    found = next((one for one in figures_of(scheme, year) if one.id == key), None)
    if found is None:
        facts = {"key": key, "scheme": scheme.name}
        raise NotFoundWithReason(_("There is no figure “%(key)s” of %(scheme)s.") % facts)
    if not request.user.has_perm(found.permission):
        raise PermissionDenied
    return found
