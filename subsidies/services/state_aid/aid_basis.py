"""On what ground an award is no forbidden state aid: as a person recorded it, or as it follows from an answer."""

from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words, written
from subsidies.award_enums import AidBasis
from subsidies.enums import GRANTED, Action, CaseAnswerValue, CaseQuestion
from subsidies.models import AidAssessment, Application, CaseAnswer
from subsidies.services.application.answers import answer_to
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.refusals import ReasonMissing
from subsidies.services.state_aid.aid_refusals import AidArticleMissing, AidBasisAgainstAnswer

# What follows from the answer alone: de-minimis aid is what the room test counts and what the letter says.
BY_ANSWER = {CaseAnswerValue.YES: AidBasis.DE_MINIMIS, CaseAnswerValue.NO: AidBasis.NONE}
WITH_ARTICLE = (AidBasis.BLOCK_EXEMPTION, AidBasis.NOTIFIED)


def assessment_of(application: Application) -> AidAssessment | None:
    """Return what was recorded last of the basis of a case, unless the answer that it went with changed since."""
    rows = list(application.aid_assessments.all())
    if not rows:
        return None
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    return rows[-1] if _goes_with(AidBasis(rows[-1].basis), answer, is_awarded=True) else None


def basis_of(application: Application) -> AidBasis | None:
    """Return the basis of a case; None while nobody judged whether there is state aid. From what was fetched."""
    said = assessment_of(application)
    if said is not None:
        return AidBasis(said.basis)
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    return None if answer is None else BY_ANSWER.get(CaseAnswerValue(answer.answer))


def article_of(application: Application) -> str:
    """Return the article or approval that the aid rests on; empty where its basis has none."""
    said = assessment_of(application)
    return said.article if said is not None else ""


@transaction.atomic
def record_basis(
    application: Application, *, basis: AidBasis | str, article: str = "", reason: str, actor: User
) -> AidAssessment:
    """Record on what ground an award is no forbidden state aid; a later record replaces it, the earlier one stays.

    Before the award, and of one that was taken over or that turns out to rest on something else. Raises
    AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, AidBasisAgainstAnswer, AidArticleMissing,
    ReasonMissing or SaysNothing.
    """
    application = lock_case(application)
    next_status(application, Action.RECORD_AID_BASIS)
    basis, article = AidBasis(basis), article.strip()
    answer = answer_to(application, CaseQuestion.UNDERTAKING)
    if not _goes_with(basis, answer, is_awarded=application.status in GRANTED):
        raise AidBasisAgainstAnswer(said=answer.get_answer_display() if answer else "-")
    if basis in WITH_ARTICLE:
        article = written(article, missing=AidArticleMissing())
    else:
        check_words(article, field="article")
    found = AidAssessment.objects.create(
        application=application,
        basis=basis,
        article=article,
        reason=written(reason, missing=ReasonMissing()),
        actor=actor,
    )
    facts: dict[str, Any] = {"aid_basis": basis.value, "aid_article": article, "reason": found.reason}
    record(application, Action.RECORD_AID_BASIS, actor=actor, **facts)
    return found


def _goes_with(basis: AidBasis, answer: CaseAnswer | None, *, is_awarded: bool) -> bool:
    """Whether a basis goes with the answer; what was awarded elsewhere, and taken over, has none."""
    if answer is None:
        return is_awarded
    return answer.answer == (CaseAnswerValue.NO if basis == AidBasis.NONE else CaseAnswerValue.YES)
