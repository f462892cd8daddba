"""What was stored in a table, delivery by delivery, and the page on which one is taken back."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import acts_on
from monitoring.forms.waiting import TakeBackForm
from monitoring.models import Load, Table
from monitoring.pages import desk
from monitoring.services.checks.withdrawals import take_back

LOAD = "monitoring.load_table"
PER_PAGE = 50


@require_GET
@permission_required(LOAD, raise_exception=True)
def load_list(request: UserRequest, key: str) -> HttpResponse:
    """The deliveries of a table, the last one first."""
    table = get_object_or_404(Table, key=key)
    page = Paginator(desk.loads_of(table), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "monitoring/manage/loads.html", {"table": table, "page": page})


@acts_on(Load)
@permission_required(LOAD, raise_exception=True)
def load_page(request: UserRequest, pk: int) -> HttpResponse:
    """One delivery: where it came from, what it stored, and taking it back."""
    load = get_object_or_404(desk.loads(), pk=pk)
    form = TakeBackForm(posted(request))
    answer = attempt(form, lambda: take_back(load, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The figures were taken back. What stood there before counts again."))
        return redirect(load)
    context = {"load": load, "table": load.table, "form": form, "refusal": desk.why_it_stays(load)}
    context["later"] = desk.stored_after(load) if context["refusal"] else []
    return render(request, "monitoring/manage/delivery.html", context, status=answer.status)
