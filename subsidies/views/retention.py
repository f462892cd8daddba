"""What may go: closed cases by the year from which they may be destroyed, and keeping one longer."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.screens.paging import CappedPaginator
from subsidies.forms.retention import GO, UNKNOWN, GoingForm, KeepForm, LetGoForm
from subsidies.models import Application
from subsidies.services.privacy import holds, retention

SEE, KEEP = "subsidies.view_retentionhold", "subsidies.add_retentionhold"
PER_PAGE = 50
SERVICES = {"keep": holds.keep, "let-go": holds.let_go}
FORMS: dict[str, type[Form]] = {"keep": KeepForm, "let-go": LetGoForm}
MOST_HOLDS = 20  # that are shown of one case, the last first


@require_GET
@permission_required(SEE, raise_exception=True)
def retention_list(request: UserRequest) -> HttpResponse:
    """The years with how many cases may go in each, and the cases of one year with why some stay."""
    today = timezone.localdate()
    years = retention.by_year(on=today)
    known = [row.year for row in years]
    form = GoingForm(request.GET if "year" in request.GET else None, years=known, initial={"year": _first(known)})
    is_right = not form.is_bound or form.is_valid()
    year = form.cleaned_data.get("year") if form.is_bound and is_right else _first(known)
    show = form.cleaned_data.get("show", "") if form.is_bound and is_right else ""
    rows: QuerySet[Any] = Application.objects.none()
    if known and is_right:
        rows = retention.in_year(year, on=today, stays=None if not show else show != GO)
    page = CappedPaginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "query": urlencode({"year": UNKNOWN if year is None else year, "show": show}),
        "heading": _heading(year),
        "years": [(row, row.year is not None and row.year <= today.year) for row in years],
        "page": page,
        "paginator": page.paginator,
        "keepings": list(retention.keepings(page, on=today)),
        "not_settled": retention.not_settled(),
        "unconfirmed": sum(not row.is_confirmed for row in retention.periods(on=today).values()),
    }
    return render(request, "subsidies/retention.html", context, status=200 if is_right else 400)


def _heading(year: int | None) -> str:
    if year is None:
        return _("Cases without a period")
    return _("Cases that may go from 1 January %(year)s, unless something keeps them") % {"year": year}


def _first(years: list[int | None]) -> int | None:
    return years[0] if years else None


@require_GET
@permission_required(SEE, raise_exception=True)
def retention_case(request: UserRequest, case_number: str) -> HttpResponse:
    """For how long one case is kept and why."""
    return _page(request, get_object_or_404(Application, case_number=case_number))


@acts_on(Application, case_number="case_number")
@require_POST
@permission_required(KEEP, raise_exception=True)
def retention_act(request: UserRequest, case_number: str, act: str) -> HttpResponse:
    """Keep a case longer, or say that it need not be kept any more."""
    case = get_object_or_404(Application, case_number=case_number)
    form, service = FORMS[act](request.POST), SERVICES[act]
    answer = attempt(form, lambda: service(case, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Recorded."))
        return redirect("subsidies:retention-case", case.case_number)
    return _page(request, case, status=answer.status, form=form)


def _page(request: UserRequest, case: Application, *, status: int = 200, form: Form | None = None) -> HttpResponse:
    held = holds.hold_of(case)
    context = {
        "case": case,
        "held": held,
        "may_let_go": held is not None and holds.may_let_go(held, actor=request.user),
        "form": form or (KeepForm() if held is None else LetGoForm()),
        "keeping": retention.keeping_of(case.case_number),
        "history": case.retention_holds.select_related("actor", "release__actor").order_by("-pk")[:MOST_HOLDS],
    }
    return render(request, "subsidies/retention_case.html", context, status=status)
