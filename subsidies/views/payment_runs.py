"""Payment runs on screen: choose what goes to the bank, fetch the file, and record what the bank did."""

import io
from collections.abc import Collection

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.fresh import needs_fresh_sign_in_to_send
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import CHECKED, acts_on_nothing
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.values.keys import key_of
from drenthe.lib.values.money import ZERO
from subsidies.exports.payments import columns_for_people, rows
from subsidies.forms.payments import FinishRunForm, RunForm
from subsidies.models import PaymentRun
from subsidies.services.acts.case_acts import PAY
from subsidies.services.payments import payment_runs
from subsidies.views.documents import download

PER_PAGE = 50


@acts_on_nothing(CHECKED)
@needs_fresh_sign_in_to_send
@permission_required(PAY, raise_exception=True)
def run_list(request: UserRequest) -> HttpResponse:
    """What was released and waits for a run, and the runs that were made, the last one first."""
    form = RunForm(posted(request))
    chosen = _ids(request, "orders")
    answer = attempt(
        form, lambda: payment_runs.make_run(orders=chosen, pay_on=form.cleaned_data["pay_on"], actor=request.user)
    )
    if answer.is_done:
        messages.success(request, _("The run has been made. Fetch its file and hand it to the bank."))
        return redirect(answer.result)
    waiting = payment_runs.waiting()
    runs = PaymentRun.objects.defer("message").select_related("actor")
    context = {
        "form": form,
        "waiting": waiting[: payment_runs.MOST],
        "is_cut": len(waiting) > payment_runs.MOST,
        "most": payment_runs.MOST,
        "chosen": chosen if form.is_bound else {row.pk for row in waiting},
        "total": sum((row.amount for row in waiting[: payment_runs.MOST]), ZERO),
        "page": Paginator(runs, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "subsidies/payment_runs.html", context, status=answer.status)


@acts_on_nothing(CHECKED)
@needs_fresh_sign_in_to_send
@permission_required(PAY, raise_exception=True)
def run(request: UserRequest, pk: int) -> HttpResponse:
    """One run with its payments, its files, and what the bank did with each."""
    found = get_object_or_404(PaymentRun.objects.defer("message").select_related("actor"), pk=pk)
    early = timezone.localdate() < found.pay_on
    form = FinishRunForm(posted(request), initial={"paid_on": found.pay_on} if early else None)
    failed = {row.pk for row in found.orders.all()} if "nothing" in request.POST else _ids(request, "not_paid")
    answer = attempt(form, lambda: _finish(found, form, failed, request))
    if answer.is_done:
        messages.success(request, _("What the bank did has been recorded."))
        return redirect(found)
    orders = payment_runs.in_run(found)
    context = {
        "run": found,
        "orders": orders,
        "is_open": any(row.is_released for row in orders),
        "form": form,
        "failed": failed,
        "is_early": early,
    }
    return render(request, "subsidies/payment_run.html", context, status=answer.status)


@require_GET
@permission_required(PAY, raise_exception=True)
def run_file(request: UserRequest, pk: int, kind: str) -> HttpResponse:
    """The file of a run for the bank, as it was made, or its payments as CSV."""
    found = get_object_or_404(PaymentRun, pk=pk)
    contents = {"xml": lambda: (found.message.encode(), "application/xml"), "csv": lambda: (_csv(found), "text/csv")}
    content, content_type = contents[kind]()
    return download(content, content_type, f"{found}.{kind}")


def _finish(found: PaymentRun, form: FinishRunForm, failed: Collection[int], request: UserRequest) -> None:
    not_paid = dict.fromkeys(failed, form.cleaned_data["reason"])
    payment_runs.finish_run(found, paid_on=form.cleaned_data["paid_on"], not_paid=not_paid, actor=request.user)


def _ids(request: UserRequest, name: str) -> set[int]:
    return {key for value in request.POST.getlist(name) if (key := key_of(value)) is not None}


def _csv(found: PaymentRun) -> bytes:
    out = io.BytesIO()
    write_csv(out, columns_for_people(), rows(found))
    return out.getvalue()
