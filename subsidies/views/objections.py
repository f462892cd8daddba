"""The objections on which there is still to be decided, in all cases."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from subsidies.services.acts.case_acts import CASE_ACTS
from subsidies.services.decisions.people import DECIDE, HANDLE, OBJECT
from subsidies.services.irregularities.extra_checks import asked_checks
from subsidies.services.objections.objections_open import first_open
from subsidies.views.irregularities import KEEP

LEGALITY = "subsidies.view_legality"
PER_PAGE = 50
SLUGS = {action: act for act in CASE_ACTS.values() for action in (*act.also, act.action)}


@require_GET
@login_required
def objection_list(request: UserRequest) -> HttpResponse:
    """The open objections, by the day on which is to be decided. For who handles or decides, and who looks at law."""
    user = request.user
    if not any(user.has_perm(right) for right in (HANDLE, OBJECT, DECIDE, LEGALITY)):
        raise PermissionDenied
    first = first_open(on=timezone.localdate())
    acts = [SLUGS.get(row.next_action) if row.next_action else None for row in first.rows]
    rows = [(row, act if act and act.is_open_to(user) else None) for row, act in zip(first.rows, acts, strict=True)]
    context = {
        "first": first,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "with_penalty": sum(bool(row.penalties) for row in first.rows),
        "extra_checks": len(asked_checks(on=timezone.localdate())) if user.has_perm(KEEP) else 0,
        "late": sum(row.days_left is not None and row.days_left < 0 for row in first.rows),
    }
    return render(request, "subsidies/objections.html", context)
