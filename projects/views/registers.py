"""How every register is shown: filters above, results below; htmx asks for the results only."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import CappedPaginator, wants_results_only
from projects.registers import Register

PER_PAGE = 50


@dataclass(frozen=True)
class RegisterPage:
    """One register on screen: its tab, its words, the filters always in sight, its table and its export."""

    tab: str
    title: Any
    intro: Any
    filters: type[Register]
    main: str
    table: str
    export: str
    empty: Any


def show_register(request: UserRequest, page: RegisterPage, **more: Any) -> HttpResponse:
    """Show a register as the user may see it; filters that cannot be used are a 400 with the reason."""
    filters = page.filters(request.GET, user=request.user)
    valid = filters.is_valid()
    paginator = CappedPaginator(filters.qs if valid else filters.queryset.none(), PER_PAGE)
    found = paginator.get_page(request.GET.get("page"))
    context = {
        "register": page,
        "form": filters.form,
        "filters": filters,
        "paginator": paginator,
        "page": found,
        "rows": found.object_list,
        "day": filters.day,
        "is_past": filters.day != timezone.localdate(),
        "is_filtered": bool(filters.applied() or request.GET.get("as_of")),
        **more,
    }
    part = wants_results_only(request)
    name = "projects/registers/results.html" if part else "projects/registers/list.html"
    return render(request, name, context, status=200 if valid or part else 400)
