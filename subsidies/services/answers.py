"""Questions about a case that a person answers, with the reason: undertaking or not, signed or not."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.written import written
from subsidies.enums import Action, CaseAnswerValue, CaseQuestion
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseAnswer
from subsidies.services import objections
from subsidies.services.cases import lock_case, next_status
from subsidies.services.record import record
from subsidies.services.refusals import ReasonMissing, TransitionNotAllowed


def answer_to(application: Application, question: CaseQuestion) -> CaseAnswer | None:
    """Return the latest answer to a question about a case; None when nobody answered it."""
    rows = [row for row in application.answers.all() if row.question == question]
    return rows[-1] if rows else None


@transaction.atomic
def answer(
    application: Application,
    *,
    question: CaseQuestion | str,
    answer: CaseAnswerValue | str,
    reason: str,
    actor: User,
) -> CaseAnswer:
    """Answer a question about a case; a later answer replaces it and the earlier one stays on record.

    Of a case that was refused only while an objection is open: an award on it says what the answers say. Raises
    TransitionNotAllowed or ReasonMissing.
    """
    application = lock_case(application)
    next_status(application, Action.ANSWER)
    if application.status == Status.REFUSED and not objections.open_of(application, on=timezone.localdate()):
        raise TransitionNotAllowed(case=application.case_number, status=application.get_status_display())
    reason = written(reason, missing=ReasonMissing())
    found = CaseAnswer.objects.create(
        application=application,
        question=CaseQuestion(question),
        answer=CaseAnswerValue(answer),
        reason=reason,
        actor=actor,
    )
    facts: dict[str, Any] = {"question": found.question, "answer": found.answer, "reason": found.reason}
    record(application, Action.ANSWER, actor=actor, **facts)
    return found
