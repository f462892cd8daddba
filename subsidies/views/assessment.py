"""Judging a case on screen: every criterion with its outcome and the numbers or reason behind it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.screens.formfields import OpenChoiceField
from subsidies.enums import (
    FIRST_DECISIONS,
    Action,
    CaseAnswerValue,
    CaseQuestion,
    CheckCode,
    DecisionKind,
    Outcome,
    ProposalState,
)
from subsidies.forms.acts import text_field
from subsidies.forms.interest import NO_INTEREST, no_interest_field
from subsidies.models import Application, Criterion
from subsidies.services.application.answers import answer_to
from subsidies.services.assessment import assessment, reweighing
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.case import interests
from subsidies.transitions import allowed_actions


class JudgeForm(forms.Form):
    """How a criterion comes out, and why."""

    outcome = OpenChoiceField(label=gettext_lazy("Outcome"), choices=Outcome.choices)
    reason = text_field(gettext_lazy("Reason"), rows=2)

    def __init__(self, *args: Any, asks_interest: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if asks_interest:
            self.fields[NO_INTEREST] = no_interest_field()


WEIGHS = (*FIRST_DECISIONS, DecisionKind.OBJECTION_AWARD, DecisionKind.OBJECTION_REFUSAL)


def assessment_context(application: Application, user: Any) -> dict[str, Any]:
    """Return the criteria of a case as they come out today, with a form for those that the user may judge.

    Of a case that was decided, as they came out then: they were written down with the decision. While an objection
    is open they are judged again.
    """
    is_live = application.is_open or reweighing.is_reweighed(application)
    frozen = None if is_live else _frozen(application)
    if frozen is not None:
        return {"criteria": [], "blocking": [], "frozen_criteria": frozen}
    may_judge = user.has_perm("subsidies.handle_application") and Action.ASSESS in allowed_actions(application.status)
    asks = may_judge and interests.must_say(user, [application])
    waiting = next((row for row in application.proposals.all() if row.state == ProposalState.OPEN), None)
    today = timezone.localdate()
    results = assessment.assess(application, on=today, proposal=waiting)
    weighed = weighed_for(application, on=today, proposal=waiting)
    may_answer = user.has_perm("subsidies.handle_application") and Action.ANSWER in allowed_actions(application.status)
    return {
        **(_undertaking(application) if may_answer else {}),
        "weighed": weighed.in_words(application),
        "criteria": [
            (result, _form_of(result, asks_interest=asks) if may_judge and _is_manual(result) else None)
            for result in results
        ],
        "blocking": [result for result in results if result.blocks_award],
    }


def _undertaking(application: Application) -> dict[str, str]:
    """Where the next step about de-minimis aid is: the question, or the declaration of who acts as an undertaking."""
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    if answer is not None and answer.answer == CaseAnswerValue.YES:
        return {"declare_url": f"{application.get_absolute_url()}correct/"}
    is_answered = answer is not None and answer.answer == CaseAnswerValue.NO
    return {} if is_answered else {"answer_url": f"{application.get_absolute_url()}answer/"}


def _frozen(application: Application) -> list[dict[str, Any]] | None:
    """The criteria of the last decision that weighed them.

    What came after that, such as a settlement, holds them against its own amount and day: that says nothing of the
    award.
    """
    weighed = (row for row in application.decisions.all() if row.kind in WEIGHS)
    found = [decision.basis for decision in weighed if hasattr(decision, "basis")]
    return list(found[-1].data["criteria"]) if found else None


def _form_of(result: assessment.CriterionResult, *, asks_interest: bool) -> JudgeForm:
    return JudgeForm(prefix=str(result.criterion.pk), asks_interest=asks_interest)


def _is_manual(result: assessment.CriterionResult) -> bool:
    return result.criterion.check_code == CheckCode.MANUAL


@acts_on(Application, case_number="case_number")
@require_POST
@permission_required("subsidies.handle_application", raise_exception=True)
def judge(request: UserRequest, case_number: str, criterion: int) -> HttpResponse:
    """Judge one criterion; the case page shows what came of it."""
    application = get_object_or_404(Application, case_number=case_number)
    found = get_object_or_404(Criterion, pk=criterion, version=application.version_id)
    asks = interests.must_say(request.user, [application])
    form = JudgeForm(request.POST, prefix=str(found.pk), asks_interest=asks)
    if not form.is_valid():
        messages.error(request, *form.errors.get(NO_INTEREST, [_("Choose an outcome and give the reason.")]))
        return redirect(f"{application.get_absolute_url()}#assessment")
    with report_refusal(request):
        assessment.judge(application, found, actor=request.user, **form.cleaned_data)
        messages.success(request, _("The assessment has been recorded."))
    return redirect(f"{application.get_absolute_url()}#assessment")
