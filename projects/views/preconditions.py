"""What keeps projects from being built: a picture first, the figures under it, each with its rows."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from projects.models.project import VIEW
from projects.preconditions import MOST_BOTTLENECKS, PreconditionRegister, by_kind, by_municipality, chart_of, stuck


@require_GET
@permission_required(VIEW, raise_exception=True)
def precondition_page(request: UserRequest) -> HttpResponse:
    """The open bottlenecks by kind and by municipality, as the user may see them on a day."""
    register = PreconditionRegister(request.GET, user=request.user)
    valid, day = register.is_valid(), register.day
    rows = register.rows() if valid else []
    kinds = by_kind(rows, day)
    context = {
        "form": register.form,
        "day": day,
        "is_past": day != timezone.localdate(),
        "whole": stuck("", "", rows, day),
        "chart": chart_of(kinds) if any(one.dwellings for one in kinds) else None,
        "most": MOST_BOTTLENECKS if len(rows) > MOST_BOTTLENECKS else None,
        "rows_url": _rows_url(request),
        "groups": [
            ("kinds", [(one, _rows_url(request, kind=one.key)) for one in kinds]),
            (
                "municipalities",
                [(one, _rows_url(request, municipality=one.key)) for one in by_municipality(rows, day)],
            ),
        ],
        "is_filtered": bool(register.applied() or request.GET.get("as_of")),
    }
    return render(request, "projects/preconditions.html", context, status=200 if valid else 400)


def _rows_url(request: UserRequest, **its: Any) -> str:
    """The address of the bottlenecks behind a number: the same day and municipality, and what it is of."""
    asked = {name: value for name in ("municipality", "as_of") if (value := request.GET.get(name))}
    return f"{reverse('projects:bottleneck-list')}?{urlencode({'state': 'open', **asked, **its})}"
