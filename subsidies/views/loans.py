"""The loans with their balances, and what the pages of a case show of its loan."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import LoanState
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import CaseAnswerValue, CaseQuestion, ParameterCode
from subsidies.models import Application, ReferenceRate
from subsidies.services.application.answers import answer_to
from subsidies.services.case.seeing import Fact
from subsidies.services.loans import loan_aid
from subsidies.services.loans.loan_balances import balance_of, in_state, loans, sums_of
from subsidies.services.loans.loan_terms import (
    earlier_agreements,
    is_as_laid_down,
    is_loan,
    start_of,
    waiting_agreement,
)
from subsidies.services.recovery import set_off_terms

SEE = Fact.BOOKING
PER_PAGE = 50


class StateForm(forms.Form):
    """Which loans to show."""

    state = forms.ChoiceField(label=_("State"), choices=[("", _("All")), *LoanState.choices], required=False)


@require_GET
@permission_required(SEE, raise_exception=True)
def loan_list(request: UserRequest) -> HttpResponse:
    """The loans that were awarded, with what was drawn, repaid and is outstanding of each, and their sums."""
    form = StateForm(request.GET)
    valid = form.is_valid()
    first = loans(on=timezone.localdate())
    rows = in_state(first.rows, form.cleaned_data["state"]) if valid else []
    context = {
        "form": form,
        "state": form.cleaned_data.get("state", ""),
        "first": first,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "count": len(rows),
        "sums": sums_of(rows),
        "late": sum(bool(row.overdue) for row in rows),
    }
    return render(request, "subsidies/loans.html", context, status=200 if valid else 400)


def loan_context(application: Application) -> dict[str, Any]:
    """Return the loan of a case as it stands, how it is repaid and the aid in it; nothing for a grant."""
    if not is_loan(application) or application.status != Status.AWARDED:
        return {}
    loan = balance_of(application, on=timezone.localdate())
    rates = list(ReferenceRate.objects.all()) if loan.agreement is not None else []
    return {
        "loan": loan,
        "loan_start": start_of(application),
        "loan_waiting": waiting_agreement(application),
        "loan_earlier": earlier_agreements(application),
        "is_as_laid_down": loan.agreement is not None and is_as_laid_down(application, loan.agreement),
        "may_become_grant": set_off_terms.power_of(application),
        "may_be_waived": application.version.parameter(ParameterCode.LOAN_WAIVER),
        **_aid(application, rates),
    }


def _aid(application: Application, rates: list[ReferenceRate]) -> dict[str, Any]:
    """The aid in a loan; none where somebody judged that the applicant does not act as an undertaking."""
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    said = CaseAnswerValue.UNKNOWN if answer is None else answer.answer
    aid = loan_aid.aid_of(application, application.awarded_amount or ZERO, rates)
    return {
        "loan_aid": None if said == CaseAnswerValue.NO else aid,
        "is_undertaking": said == CaseAnswerValue.YES,
    }
