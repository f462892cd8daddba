"""Files of the bank on screen: uploaded, looked at line by line, and then recorded. All of finance sees all."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.fresh import needs_fresh_sign_in_to_send
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.uploads.services.refusals import ShownChanged
from drenthe.uploads.services.uploads import discard
from subsidies.award_enums import BankOutcome
from subsidies.forms.bank_files import BankFileForm
from subsidies.imports import bank_files
from subsidies.models import BankFile
from subsidies.services.acts.case_acts import PAY
from subsidies.services.payments import bank_claims

PER_PAGE, FILES_SHOWN = 100, 20


@acts_on_nothing(NEW)
@permission_required(PAY, raise_exception=True)
def file_list(request: UserRequest) -> HttpResponse:
    """Upload a file of the bank, and see those of before."""
    form = BankFileForm(posted(request), request.FILES or None)
    answer = attempt(form, lambda: bank_files.receive(form.cleaned_data["file"], actor=request.user), field="file")
    if answer.is_done:
        return redirect("subsidies:bank-file", pk=answer.result.pk)
    files = BankFile.objects.defer("result").select_related("uploaded_by")[:FILES_SHOWN]
    return render(request, "subsidies/bank_files.html", {"form": form, "files": files}, status=answer.status)


@require_GET
@permission_required(PAY, raise_exception=True)
def file_page(request: UserRequest, pk: UUID) -> HttpResponse:
    """What a file of the bank says, line by line, with what was found of each. Nothing of one that was discarded."""
    found = get_object_or_404(BankFile.objects.select_related("uploaded_by"), pk=pk)
    if found.is_discarded or found.result is None:
        return redirect("subsidies:bank-files")
    rows, chosen = found.result["lines"], request.GET.get("show", "")
    counts = Counter(row["outcome"] for row in rows)
    shown = [row for row in rows if row["outcome"] == chosen] if chosen in counts else rows
    page = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
    proposed = bank_claims.proposals_for(page.object_list)
    # Not in the rows themselves: those are what the mark of the file stands for.
    page.object_list = [row | {"proposed": proposed.get(row["number"])} for row in page.object_list]
    context = {
        "file": found,
        "page": page,
        "tabs": [(one.value, one.label, counts[one.value]) for one in BankOutcome if counts[one.value]],
        "chosen": chosen if chosen in counts else "",
        "count": len(rows),
        "payments": sum(len(row["orders"]) for row in rows if row["outcome"] == BankOutcome.MATCHED),
        "shown": bank_files.mark_of(found.result),
    }
    return render(request, "subsidies/bank_file.html", context)


@acts_on(BankFile)
@require_POST
@permission_required(PAY, raise_exception=True)
def file_try(request: UserRequest, pk: UUID) -> HttpResponse:
    """Match a file again, because something changed since."""
    with report_refusal(request):
        bank_files.look_again(_file(pk), actor=request.user)
        messages.success(request, _("The file has been matched again. What you see is how it is now."))
    return redirect("subsidies:bank-file", pk=pk)


@needs_fresh_sign_in_to_send
@acts_on(BankFile)
@require_POST
@permission_required(PAY, raise_exception=True)
def file_confirm(request: UserRequest, pk: UUID) -> HttpResponse:
    """Record as paid what matches."""
    with report_refusal(request):
        try:
            found = bank_files.confirm(_file(pk), seen=request.POST.get("shown", ""), actor=request.user)
        except ShownChanged:
            bank_files.look_again(_file(pk), actor=request.user)
            raise
        messages.success(request, _recorded(found.result))
    return redirect("subsidies:bank-file", pk=pk)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(PAY, raise_exception=True)
def file_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a file away of which nothing was recorded."""
    with report_refusal(request):
        discard(_file(pk))
        messages.success(request, _("The file has been discarded; nothing from it was recorded."))
    return redirect("subsidies:bank-files")


def _file(pk: UUID) -> BankFile:
    return get_object_or_404(BankFile, pk=pk)


def _recorded(result: Any) -> str:
    count = sum(len(row["orders"]) for row in result["lines"] if row["outcome"] == BankOutcome.RECORDED)
    text = ngettext("%(count)s payment has been recorded.", "%(count)s payments have been recorded.", count)
    return text % {"count": count}
