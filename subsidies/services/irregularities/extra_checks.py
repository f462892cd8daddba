"""The extra check that an entry in the register asks before an award and before a settlement is decided.

Who decides learns that a check is asked and by whom it is done, and nothing of the register.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies.enums import AWARDS, DecisionKind, ProposalState
from subsidies.irregularity_enums import ExtraCheckFinding, ExtraCheckStage, IrregularityStepKind
from subsidies.models import Application, Document, ExtraCheck, Irregularity, Proposal
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case.cases import lock_case
from subsidies.services.irregularities import irregularity_refusals as why
from subsidies.services.irregularities.standing_entries import entered_since, entries_against, family_of, keys_of

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
    since = entered_since(entries_against(application, on=on))
    if since is None:
        return False
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

    It is no line of the dossier, which others read. Raises NoExtraCheckAsked, ExtraCheckUnfounded, SaysNothing or
    ExtraCheckOfOtherCase.
    """
    remark = written(remark, missing=why.ExtraCheckUnfounded())
    application = lock_case(application)
    if entered_since(entries_against(application, on=timezone.localdate())) is None:
        raise why.NoExtraCheckAsked(case=application.case_number)
    if document is None or not is_on_file(application, document):
        raise why.ExtraCheckOfOtherCase
    return ExtraCheck.objects.create(
        application=application,
        stage=ExtraCheckStage(stage),
        finding=ExtraCheckFinding(finding),
        remark=remark,
        document=document,
        actor=actor,
    )


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
    rows = list(waiting.select_related("application__scheme", "application__applicant").order_by("pk")[:MOST_SHOWN])
    keys = keys_of({*entered, *(row.application.applicant_id for row in rows)})
    checks = ExtraCheck.objects.filter(application__in=[row.application_id for row in rows]).order_by("pk")
    last = {(case, stage): (at, found) for case, stage, at, found in checks.values_list(*OF_CHECK)}
    asked = []
    for row in rows:
        stage, own = STAGES[DecisionKind(row.kind)], row.application.applicant_id
        since = max(at for pk, at in entered.items() if pk == own or keys[pk] & keys[own])
        checked_at, finding = last.get((row.application_id, stage), (since, ""))
        if checked_at < since or finding != ExtraCheckFinding.CLEAR:
            asked.append(AskedCheck(row, stage))
    return asked
