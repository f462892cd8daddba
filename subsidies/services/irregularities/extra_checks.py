"""The extra check that an entry in the register asks before an award and before a settlement is decided.

Who decides learns that a check is asked and by whom it is done, and nothing of the register.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies.enums import AWARDS, ON_OBJECTION, OPEN, ApplicationStatus, DecisionKind, ProposalState
from subsidies.irregularity_enums import ExtraCheckFinding, ExtraCheckStage, IrregularityStepKind
from subsidies.models import Application, Document, ExtraCheck, Irregularity, Proposal
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case.cases import lock_case
from subsidies.services.irregularities import irregularity_refusals as why
from subsidies.services.irregularities.standing_entries import entered_since, entries_against, family_of, keys_of
from subsidies.services.settlements.settled import request_of

STAGES = {  # what gives; a settlement that is lowered or revoked takes, and waits for nothing
    **dict.fromkeys(AWARDS, ExtraCheckStage.AWARD),
    DecisionKind.SETTLEMENT: ExtraCheckStage.SETTLEMENT,
    DecisionKind.OBJECTION_SETTLEMENT: ExtraCheckStage.SETTLEMENT,
}

MOST_SHOWN = 200  # proposals on the page of the register, those that were made first
OF_CHECK = ("application", "stage", "recorded_at", "finding")


@dataclass(frozen=True)
class AskedCheck:
    """A proposal that waits for an extra check."""

    proposal: Proposal
    stage: ExtraCheckStage


def check_done(application: Application, kind: DecisionKind) -> None:
    """Refuse an award or a settlement while an extra check is asked. Raises ExtraCheckAsked.

    What is taken over was decided elsewhere.
    """
    stage = STAGES.get(kind)
    if stage is not None and not taken_over_from() and is_asked(application, stage, on=timezone.localdate()):
        raise why.ExtraCheckAsked(case=application.case_number)


def is_asked(application: Application, stage: ExtraCheckStage, *, on: date) -> bool:
    """Whether an entry stands against the applicant, and no check since it was entered found that nothing is wrong.

    Reads no entry, so that nothing is noticed as read by who only decides.
    """
    entered = entered_since(entries_against(application, on=on))
    if entered is None:
        return False
    since = max(entered, _begun_at(application, stage, _open_proposal(application)) or entered)
    checks = ExtraCheck.objects.filter(application=application, stage=stage, recorded_at__gte=since)
    return checks.order_by("pk").values_list("finding", flat=True).last() != ExtraCheckFinding.CLEAR


@transaction.atomic
def record_check(
    application: Application,
    *,
    stage: ExtraCheckStage | str,
    finding: ExtraCheckFinding | str,
    remark: str,
    document: Document | None,
    actor: User,
) -> ExtraCheck:
    """Record what an extra check found in which document of the case; the last one of its stage counts.

    It is no line of the dossier, which others read. Raises NoExtraCheckAsked, NothingToCheckYet, ExtraCheckByOneself,
    ExtraCheckUnfounded, SaysNothing or ExtraCheckOfOtherCase.
    """
    remark = written(remark, missing=why.ExtraCheckUnfounded())
    application = lock_case(application)
    if entered_since(entries_against(application, on=timezone.localdate())) is None:
        raise why.NoExtraCheckAsked(case=application.case_number)
    if document is None or not is_on_file(application, document):
        raise why.ExtraCheckOfOtherCase
    stage, finding = ExtraCheckStage(stage), ExtraCheckFinding(finding)
    if _begun_at(application, stage, _open_proposal(application)) is None:
        raise why.NothingToCheckYet(case=application.case_number)
    if finding == ExtraCheckFinding.CLEAR:
        _check_second(application, stage, actor)
    return ExtraCheck.objects.create(
        application=application,
        stage=stage,
        finding=finding,
        remark=remark,
        document=document,
        actor=actor,
    )


def _open_proposal(application: Application) -> Proposal | None:
    return Proposal.objects.filter(application=application, state=ProposalState.OPEN).first()


def _begun_at(application: Application, stage: ExtraCheckStage, proposal: Proposal | None) -> datetime | None:
    """Return when that was asked which a check of this stage is for, or else proposed; None while nothing waits.

    `proposal` is the one that waits, if any. What was looked at before that moment is no check of it. An application
    asks for its award, the last request for the settlement; a decision on an objection, and a settlement that nobody
    asked, begin with their proposal.
    """
    proposed = proposal is not None and STAGES.get(DecisionKind(proposal.kind)) == stage
    if proposal is not None and proposed and proposal.kind in ON_OBJECTION:
        return proposal.proposed_at
    if stage == ExtraCheckStage.AWARD:
        return application.created_at if application.status in OPEN else None
    if application.status != ApplicationStatus.AWARDED:
        return None
    asked = request_of(application)
    if asked is not None:
        return asked.recorded_at
    return proposal.proposed_at if proposal is not None and proposed else None


def _check_second(application: Application, stage: ExtraCheckStage, actor: User) -> None:
    """Refuse that somebody overrules alone what that person found. Raises ExtraCheckByOneself."""
    last = (
        ExtraCheck.objects.filter(application=application, stage=stage)
        .order_by("pk")
        .values("finding", "actor")
        .last()
    )
    if last is not None and last == {"finding": ExtraCheckFinding.NOT_CLEAR, "actor": actor.pk}:
        raise why.ExtraCheckByOneself


def found_asked(proposals: Iterable[Proposal], *, on: date) -> dict[int, why.ExtraCheckAsked]:
    """Return by the key of a proposal that it waits for an extra check, as `check_done` refuses it.

    One query while no entry stands against anybody, and a fixed number of them otherwise.
    """
    asked = {row.proposal.pk for row in asked_checks(on=on)}
    return {row.pk: why.ExtraCheckAsked(case=row.application.case_number) for row in proposals if row.pk in asked}


def asked_checks(*, on: date) -> list[AskedCheck]:
    """Return the proposals of an award or a settlement that wait for an extra check, in order of their making.

    A fixed number of queries, however many there are.
    """
    standing = Irregularity.objects.standing(on).filter(steps__kind=IrregularityStepKind.CONFIRMED).order_by()
    entered: dict[int, datetime] = dict(
        standing.values_list("organisation")
        .annotate(last=Max("steps__recorded_at"))
        .values_list("organisation", "last")
    )
    if not entered:
        return []
    waiting = Proposal.objects.filter(
        state=ProposalState.OPEN, kind__in=list(STAGES), application__applicant__in=family_of(entered)
    )
    named = waiting.select_related("application__scheme", "application__applicant")
    rows = list(named.prefetch_related("application__settlement_requests").order_by("pk")[:MOST_SHOWN])
    keys = keys_of({*entered, *(row.application.applicant_id for row in rows)})
    checks = ExtraCheck.objects.filter(application__in=[row.application_id for row in rows]).order_by("pk")
    last = {(case, stage): (at, found) for case, stage, at, found in checks.values_list(*OF_CHECK)}
    asked = []
    for row in rows:
        stage, own = STAGES[DecisionKind(row.kind)], row.application.applicant_id
        since = max(at for pk, at in entered.items() if pk == own or keys[pk] & keys[own])
        since = max(since, _begun_at(row.application, stage, row) or since)
        checked_at, finding = last.get((row.application_id, stage), (since, ""))
        if checked_at < since or finding != ExtraCheckFinding.CLEAR:
            asked.append(AskedCheck(row, stage))
    return asked
