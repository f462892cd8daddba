"""What was decided before on an application from a workbook: by the same services as any decision, by two people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from subsidies.enums import DecisionKind
from subsidies.models import Application, Mandate, Proposal
from subsidies.services.application.completeness import start_assessment
from subsidies.services.application.import_refusals import DeciderWithoutMandate, NobodyWithMandate
from subsidies.services.decisions import decisions
from subsidies.services.decisions.people import DECIDE, people_with
from subsidies.services.decisions.proposals import propose
from subsidies.services.refusals import AdviserOfProject, DutiesApart, NoMandate, OwnProposal


class Before(models.TextChoices):
    """How a case stood where it was kept before."""

    PENDING = "pending", _("In progress")
    AWARDED = "awarded", _("Awarded")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


DECIDED = (Before.AWARDED, Before.REFUSED)  # another person confirms these
COLUMNS = ("decided_on", "awarded", "ground", "decision_reason")
COLUMN_OF = {  # at which cell a refusal of a decision is told; any other at the status
    **dict.fromkeys(("AwardAboveRequest", "AwardAboveMaximum", "AmountNotPositive", "CeilingExceeded"), "awarded"),
    **dict.fromkeys(("LoweringDoesNotBind", "RoomWhenDue", "RoomSpentSince"), "awarded"),
    **dict.fromkeys(("ReasonMissing", "WithdrawalUnexplained", "SaysNothing"), "decision_reason"),
    **dict.fromkeys(("GroundMissing", "GroundDoesNotFit", "HearingMissing"), "ground"),
    **dict.fromkeys(
        ("DateInFuture", "DateBeforeReceipt", "DateTooFarBack", "DateOutOfReach", "YearClosed"), "decided_on"
    ),
    **dict.fromkeys(("DeciderWithoutMandate", "NobodyWithMandate"), "decided_on"),
}


class RowRefused(Exception):
    """A row cannot be stored, for a reason that is about one of its cells."""

    def __init__(self, column: str, refusal: Refusal):
        super().__init__(str(refusal))
        self.column = column


@dataclass(frozen=True)
class Signers:
    """Who signs what was decided before: the `chosen` one, or in a trial one of those `able`, that may turn out to be
    chosen.
    """

    chosen: User | None = None
    able: Sequence[User] = ()


def who_may_confirm(proposer: User) -> QuerySet[User]:
    """Return who can confirm decisions of before: other people, under a mandate of today."""
    mandates = Mandate.objects.holding(on=timezone.localdate())
    return people_with(DECIDE).filter(pk__in=mandates.values("user")).exclude(pk=proposer.pk).order_by("name")


def decide_as_before(application: Application, values: Mapping[str, Any], *, actor: User, signers: Signers) -> None:
    """Record how a case stood before. Call behind the door of what is taken over, for a row without `wrong_in`.

    The actor assesses and proposes, the decider signs under a mandate that holds today and held on that day; the money
    goes through the ledger. While nobody is chosen it is signed all the same, so that a trial finds whatever refuses
    it: the caller takes that back. Raises RowRefused.
    """
    try:
        _decide(application, values, actor=actor, signers=signers)
    except Refusal as refusal:
        raise RowRefused(COLUMN_OF.get(refusal.code, "status"), refusal) from refusal


def _decide(application: Application, values: Mapping[str, Any], *, actor: User, signers: Signers) -> None:
    status, day = values.get("status") or Before.PENDING, values.get("decided_on")
    if status == Before.PENDING or day is None:
        return
    if status == Before.WITHDRAWN:
        decisions.withdraw(application, withdrawn_on=day, reason=values["decision_reason"] or "", actor=actor)
        return
    proposal = _propose(application, status, values, actor=actor)
    if signers.chosen is not None:
        _sign(proposal, day, signers.chosen)
    else:
        _sign_as_one_of(proposal, day, signers.able)


def _propose(application: Application, status: Before, values: Mapping[str, Any], *, actor: User) -> Proposal:
    start_assessment(application, actor=actor)
    is_award, ground = status == Before.AWARDED, values.get("ground")
    return propose(
        application,
        kind=DecisionKind.AWARD if is_award else DecisionKind.REFUSAL,
        amount=values.get("awarded") if is_award else None,
        reason=values.get("decision_reason") or "",
        grounds=[ground] if ground and not is_award else [],
        actor=actor,
    )


def _sign(proposal: Proposal, day: date, decider: User) -> None:
    try:
        decisions.sign(proposal, decided_on=day, actor=decider)
    except NoMandate as refusal:
        raise DeciderWithoutMandate(name=decider.name, **refusal.facts) from refusal


def _sign_as_one_of(proposal: Proposal, day: date, able: Sequence[User]) -> None:
    """Sign as the first who can. Raises NobodyWithMandate when nobody had a mandate; without anybody it waits."""
    lacking: list[NoMandate] = []
    for one in able:
        try:
            with transaction.atomic():
                decisions.sign(proposal, decided_on=day, actor=one)
        except NoMandate as refusal:
            lacking.append(refusal)
        except (OwnProposal, AdviserOfProject, DutiesApart):
            continue
        else:
            return
    if lacking and len(lacking) == len(able):
        raise NobodyWithMandate(**lacking[0].facts)
