"""What finance has to pay, and what it is to receive back."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import FirstRows, first_of
from drenthe.lib.values.money import ZERO
from subsidies.services.loans.loan_balances import AHEAD, due_soon
from subsidies.services.loans.loan_terms import loans_changed
from subsidies.services.objections.objections_open import objected_to
from subsidies.services.payments.forecast import forecast
from subsidies.services.payments.to_pay import to_pay
from subsidies.services.recovery.recovery_due import to_book
from subsidies.services.recovery.to_receive import owed_later, to_receive, to_recover
from subsidies.services.settlements import samples_due
from subsidies.services.settlements.settlements_due import to_check

HANDLE, PAY = "subsidies.handle_application", "subsidies.pay_application"
PER_PAGE = 50


@require_GET
@login_required
def to_pay_list(request: UserRequest) -> HttpResponse:
    """What is due on running awards, the first day first, with its sum."""
    first = to_pay(on=timezone.localdate())
    listed = _listed(request, first)
    context = {
        **listed,
        "objected": objected_to(row.application.pk for row in listed["page"]),
        "without_iban": sum(not row.iban for row in first.rows),
        "set_offs": to_book(on=timezone.localdate()) if request.user.has_perm(PAY) else [],
        "to_check": first_of(to_check()) if request.user.has_perm(PAY) else None,
        "to_draw": samples_due.to_draw() if request.user.has_perm(PAY) else None,
    }
    return render(request, "subsidies/to_pay.html", context)


@require_GET
@login_required
def to_receive_list(request: UserRequest) -> HttpResponse:
    """What is still to be repaid of subsidies, the longest ago first, with its sum; what was paid too much and is not
    asked back yet, and what comes back of loans, apart: that is never added up with grants.
    """
    context = _listed(request, to_receive(on=timezone.localdate()))
    context["cases"] = len({row.application.pk for row in context["first"].rows})
    context["loans_changed"] = loans_changed()
    context["not_asked"] = to_recover()
    context["later"] = owed_later(on=timezone.localdate())
    return render(request, "subsidies/to_receive.html", {**context, **due_loans()})


@require_GET
@login_required
def payment_forecast(request: UserRequest) -> HttpResponse:
    """What is still to be paid, by scheme and quarter. Raises PermissionDenied as the list of what is to be paid."""
    _check(request)
    return render(request, "subsidies/forecast.html", {"forecast": forecast(on=timezone.localdate())})


def due_loans(**of: Any) -> dict[str, Any]:
    """The loans of which something is late, or due within six weeks, with what is asked of all together (euros)."""
    today = timezone.localdate()
    loans = due_soon(on=today, until=today + AHEAD, **of)
    return {"loans": loans, "loans_due": sum((row.asked_first for row in loans), ZERO)}


def _listed(request: UserRequest, first: FirstRows) -> dict[str, Any]:
    """A page of a list with its sum. Raises PermissionDenied for who neither handles cases nor pays."""
    _check(request)
    rows = first.rows
    return {
        "first": first,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "total": sum((row.amount for row in rows), ZERO),
        "late": sum(row.is_late for row in rows),
    }


def _check(request: UserRequest) -> None:
    if not (request.user.has_perm(PAY) or request.user.has_perm(HANDLE)):
        raise PermissionDenied
