"""What a draw asks of one award: the check by sample of what was drawn, before its settlement.

In the lower accounting tiers a recipient shows little unasked, or nothing: a part of them is checked afterwards,
within the term to settle (Subsidieloket: 1 in 10 of arrangement 1, 1 in 5 of 2; not confirmed for any scheme).
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.award_enums import SampleFinding
from subsidies.enums import AWARDS, Action, DecisionKind
from subsidies.models import Application, Document, Proposal, SampleCase, SampleCheck
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.settlements import evidence
from subsidies.services.settlements.evidence_refusals import CheckedByProposer
from subsidies.services.settlements.sample_refusals import (
    CheckSaidAlready,
    CheckUnfounded,
    CheckWithoutEvidence,
    NotInSample,
    SampleFoundWrong,
    SampleNotChecked,
)


def drawn_of(application: Application) -> SampleCase | None:
    """Return that an award was drawn for a check; None where it was not. From what was fetched already."""
    for member in application.sample_members.all():
        drawn: SampleCase | None = getattr(member, "drawn", None)
        if drawn is not None:
            return drawn
    return None


def waits(application: Application) -> bool:
    """Whether an award was drawn and nobody recorded its check yet; from what was fetched already."""
    drawn = drawn_of(application)
    return drawn is not None and drawn.last_check is None


def check_drawn(application: Application) -> SampleCase:
    """Return that an award was drawn for a check. Raises NotInSample."""
    drawn = drawn_of(application)
    if drawn is None:
        raise NotInSample(case=application.case_number)
    return drawn


def check_done(application: Application) -> None:
    """Refuse to settle an award that was drawn and not checked yet. Raises SampleNotChecked."""
    drawn = drawn_of(application)
    if drawn is not None and drawn.last_check is None:
        day = timezone.localdate(drawn.member.draw.drawing.recorded_at)
        raise SampleNotChecked(case=application.case_number, day=day)


def found_wrong(proposals: Iterable[Proposal]) -> dict[int, SampleFoundWrong]:
    """Return by the key of a proposal to settle that its check by sample found something wrong; in one query."""
    settling = [row for row in proposals if row.kind == DecisionKind.SETTLEMENT]
    cases = [row.application_id for row in settling]
    rows = SampleCheck.objects.filter(drawn__member__application__in=cases).order_by("pk")
    last = dict(rows.values_list("drawn__member__application", "finding")) if cases else {}
    return {
        row.pk: SampleFoundWrong(case=row.application.case_number)
        for row in settling
        if last.get(row.application_id, SampleFinding.IN_ORDER) != SampleFinding.IN_ORDER
    }


def _check_not_own(application: Application, actor: User) -> None:
    """Refuse a check by who proposed or took the award: nobody looks at that again. Raises CheckedByProposer."""
    for row in application.decisions.all():
        if row.kind in AWARDS and actor.pk in (row.proposed_by_id, row.actor_id):
            raise CheckedByProposer


@transaction.atomic
def record_check(
    application: Application,
    *,
    finding: SampleFinding | str,
    remark: str,
    document: Document | None = None,
    actor: User,
) -> SampleCheck:
    """Record what the check of a drawn award found, in which document; the last one counts.

    Without a document only that the recipient gave no evidence. Raises AdviserOfProject, HasInterest, DutiesApart,
    TransitionNotAllowed, NotInSample, CheckUnfounded, SaysNothing, CheckWithoutEvidence, EvidenceBeforeAward,
    CheckedByProposer or CheckSaidAlready.
    """
    remark = written(remark, missing=CheckUnfounded())
    application = lock_case(application)
    next_status(application, Action.CHECK_SAMPLE)
    drawn, found = check_drawn(application), SampleFinding(finding)
    if document is None and found != SampleFinding.NO_EVIDENCE:
        raise CheckWithoutEvidence
    if document is not None and not is_on_file(application, document):
        raise CheckWithoutEvidence
    evidence.check(application, document)
    _check_not_own(application, actor)
    last = drawn.last_check
    if last is not None and (last.finding, last.document, last.remark) == (found, document, remark):
        raise CheckSaidAlready(name=str(last.actor))
    check = SampleCheck.objects.create(drawn=drawn, finding=found, remark=remark, document=document, actor=actor)
    facts: dict[str, Any] = {"sample_finding": found.value, "remark": remark, "document": document or ""}
    record(application, Action.CHECK_SAMPLE, actor=actor, **facts)
    return check
