"""The legal clock of a case on screen, and ending a suspension."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.screens.date_reason import DateReasonMixin
from subsidies.enums import Action
from subsidies.forms.acts import day_field
from subsidies.models import Application, Suspension
from subsidies.models.told import sent_days
from subsidies.services.decisions.people import HANDLE
from subsidies.services.letters import letters, untold
from subsidies.services.obligations import obligations
from subsidies.services.recovery import recovery_dates
from subsidies.services.settlements import settlement_dates
from subsidies.services.terms import deadlines, term_acts
from subsidies.services.terms.deadlines import LegalDate
from subsidies.services.terms.penalty_clock import Penalty
from subsidies.services.work.case_dates import legal_dates_for
from subsidies.transitions import allowed_actions


class EndForm(DateReasonMixin, forms.Form):
    """The last day on which the term stands still."""

    asks_reason_at_once = True

    ends_on = day_field(gettext_lazy("Last day"), gettext_lazy("The term resumes from the next day."))


@dataclass(frozen=True)
class ClockRow:
    """One date with the days until it; `is_suspended` when the term does not run now."""

    date: LegalDate
    days_left: int
    is_suspended: bool


def clock_context(application: Application, user: User, on: date) -> dict[str, Any]:
    """Return the dates of a case as they stand on a day, the nearest first; the penalty once there is a notice.

    With `free_days`, for what else on the page counts days.
    """
    extra, rates = deadlines.days_and_rates()
    dates = sorted(
        [
            *legal_dates_for(user, application, on=on, extra=extra),
            *obligations.dates_of(application),
            *settlement_dates.dates_of(application, extra=extra),
            *recovery_dates.dates_of(application, on=on, extra=extra),
        ],
        key=lambda row: row.term.last_day,
    )
    penalty = deadlines.penalty(application, on=on, extra=extra, rates=rates)
    if penalty and not penalty.days and deadlines.owed_until(application):
        penalty = None  # the decision came within the two weeks, or none is owed any more
    may_end = user.has_perm(HANDLE) and Action.SUSPEND in allowed_actions(application.status)
    sent = sent_days(application)
    running = [row for row in application.suspensions.all() if row.ends_on is None or row.ends_on >= on]
    return {
        "free_days": extra,
        "clock": [ClockRow(row, row.term.days_left(on), row.term.is_suspended) for row in dates],
        "penalty": penalty,
        "penalty_fixed": penalty and next((row for row in application.penalty_decisions.all() if row.notice_id), None),
        "penalty_steps": _explain(penalty) if penalty else [],
        "elsewhere": _only_elsewhere(application, extra) if may_end else [],
        "running": [
            (row, told_on := row.sent_in(sent), deadlines.pause_of(row, told_on), EndForm(auto_id=f"end{row.pk}_%s"))
            for row in running
            if may_end
        ],
    }


def _only_elsewhere(application: Application, extra: set[date]) -> list[tuple[str, str]]:
    """The letters that can no longer be made here, each with why not."""
    found = letters.only_elsewhere(application, extra=extra) if application.is_open else []
    return [(untold.name_of(step), str(refusal)) for step, refusal in found]


def _said(ends_on: date) -> str:
    """That a suspension ended, or on which day ahead it does."""
    if ends_on >= timezone.localdate():
        return _("The suspension ends on %(day)s. Then tell the applicant by letter.") % {"day": date_format(ends_on)}
    return _("The suspension has been ended. Tell the applicant by letter.")


def _explain(penalty: Penalty) -> list[str]:
    steps = deadlines.explain(penalty.steps)
    if penalty.fix_by:
        steps.append(_("The amount is set by decision within two weeks after the last day of the penalty (Awb 4:18)."))
    return steps


@acts_on(Application, case_number="case_number", suspensions="pk")
@require_POST
@permission_required(HANDLE, raise_exception=True)
def end_suspension(request: UserRequest, case_number: str, pk: int) -> HttpResponse:
    """Give a suspension its last day, or an earlier one."""
    suspension = get_object_or_404(Suspension, pk=pk, application__case_number=case_number)
    form = EndForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Enter the last day as a date."))
        return redirect(suspension.application)
    with report_refusal(request):
        term_acts.end_suspension(suspension, **form.cleaned_data, actor=request.user)
        messages.success(request, _said(form.cleaned_data["ends_on"]))
    return redirect(suspension.application)
