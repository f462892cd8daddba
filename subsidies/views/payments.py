"""What finance has to pay."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.money import ZERO
from subsidies.services.to_pay import to_pay

HANDLE, PAY = "subsidies.handle_application", "subsidies.pay_application"
PER_PAGE = 50


@require_GET
@login_required
def to_pay_list(request: UserRequest) -> HttpResponse:
    """What is due on running awards, the first day first, with its sum."""
    if not (request.user.has_perm(PAY) or request.user.has_perm(HANDLE)):
        raise PermissionDenied
    first = to_pay(on=timezone.localdate())
    rows = first.rows
    context = {
        "first": first,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "total": sum((row.amount for row in rows), ZERO),
        "late": sum(row.is_late for row in rows),
        "without_iban": sum(not row.iban for row in rows),
    }
    return render(request, "subsidies/to_pay.html", context)
