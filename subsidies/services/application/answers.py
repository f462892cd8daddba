"""Questions about a case that a person answers, with the reason: undertaking or not, signed or not."""

from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.enums import Action, CaseAnswerValue, CaseQuestion
from subsidies.models import Application, CaseAnswer
from subsidies.services.assessment import reweighing
from subsidies.services.case.cases import lock_case
from subsidies.services.case.record import record
from subsidies.services.refusals import ReasonMissing


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

    Raises TransitionNotAllowed, OnlyWhileObjected, ProposalWaits or ReasonMissing.
    """
    application = lock_case(application)
    reweighing.check(application, Action.ANSWER)
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
