"""The years of the ledger on screen: what is carried over, and closing one or opening it again by two of finance."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.fresh import needs_fresh_sign_in_to_send
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import CHECKED, acts_on_nothing
from subsidies.forms.book_years import AnswerYearForm, ProposeYearForm
from subsidies.models import BookYearProposal
from subsidies.services.acts.case_acts import PAY
from subsidies.services.years import book_years

SEE = "subsidies.view_ceiling"
MOST_SHOWN = 100  # of what was proposed about a year, the last first


@require_GET
@permission_required(SEE, raise_exception=True)
def year_list(request: UserRequest) -> HttpResponse:
    """The years in which something was booked, the last one first."""
    return render(request, "subsidies/book_years.html", {"years": book_years.years()})


@require_GET
@permission_required(SEE, raise_exception=True)
def year_page(request: UserRequest, year: int) -> HttpResponse:
    """One year: what is carried over from it per source, who closed it, and what can be done."""
    return _page(request, _found(year))


@acts_on_nothing(CHECKED)
@needs_fresh_sign_in_to_send
@permission_required(PAY, raise_exception=True)
def year_propose(request: UserRequest, year: int) -> HttpResponse:
    """Propose to close a year, or to open it again where it was closed."""
    found = _found(year)
    form = ProposeYearForm(posted(request))
    act = book_years.propose_opening if found.is_closed else book_years.propose_closing
    answer = attempt(form, lambda: act(year, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Proposed. Somebody else of finance has to confirm it."))
        return redirect("subsidies:book-year", year)
    return _page(request, found, status=answer.status, propose_form=form)


@acts_on_nothing(CHECKED)
@needs_fresh_sign_in_to_send
@permission_required(PAY, raise_exception=True)
def year_answer(request: UserRequest, year: int) -> HttpResponse:
    """Confirm what somebody else proposed about a year, or say why not."""
    found = _found(year)
    form = AnswerYearForm(posted(request))
    answer = attempt(form, lambda: book_years.answer(year, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("Recorded."))
        return redirect("subsidies:book-year", year)
    return _page(request, found, status=answer.status, answer_form=form)


def _found(year: int) -> book_years.BookYear:
    found = next((row for row in book_years.years() if row.year == year), None)
    if found is None:
        raise Http404
    return found


def _page(request: UserRequest, found: book_years.BookYear, *, status: int = 200, **forms: Any) -> HttpResponse:
    rows = book_years.carried_over(found.year)
    sums, history = book_years.totals(rows), BookYearProposal.objects.filter(year=found.year)
    context = {
        "book_year": found,
        "last_day": timezone.localdate().replace(year=found.year, month=12, day=31),
        "grants": [row for row in rows if not row.is_loan],
        "loans": [row for row in rows if row.is_loan],
        "grants_total": sums[False],
        "loans_total": sums[True],
        "history": history.select_related("actor", "answer__actor").order_by("-pk")[:MOST_SHOWN],
        "is_over": timezone.localdate().year > found.year,
        "may_act": request.user.has_perm(PAY),
        "is_own": found.waiting is not None and found.waiting.actor_id == request.user.pk,
        "propose_form": ProposeYearForm(),
        "answer_form": AnswerYearForm(),
        **forms,
    }
    return render(request, "subsidies/book_year.html", context, status=status)
