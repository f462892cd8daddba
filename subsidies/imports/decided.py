"""What was decided before on an application from a workbook: by the same services as any decision, by two people."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from subsidies.enums import DecisionKind
from subsidies.models import Application
from subsidies.services import decisions
from subsidies.services.completeness import start_assessment
from subsidies.services.import_refusals import DecidedDayMissing, DecidedWithoutStatus
from subsidies.services.proposals import propose


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
    **dict.fromkeys(("ReasonMissing", "WithdrawalUnexplained"), "decision_reason"),
    **dict.fromkeys(("GroundMissing", "GroundDoesNotFit", "HearingMissing"), "ground"),
    **dict.fromkeys(("DecidedDayMissing", "DateInFuture", "DateBeforeReceipt", "DateTooFarBack"), "decided_on"),
    "NoMandate": "decided_on",
}


class RowRefused(Exception):
    """A row cannot be stored, for a reason that is about one of its cells."""

    def __init__(self, column: str, refusal: Refusal):
        super().__init__(str(refusal))
        self.column = column


def decide_as_before(
    application: Application, values: Mapping[str, Any], *, actor: User, decider: User | None
) -> None:
    """Record how a case stood before. Call behind the door of what is taken over.

    The actor assesses and proposes, the decider signs under a mandate that holds today and held on that day; the money
    goes through the ledger. Without a decider it waits at the proposal, which is only good for a trial. Raises
    RowRefused.
    """
    try:
        _decide(application, values, actor=actor, decider=decider)
    except Refusal as refusal:
        raise RowRefused(COLUMN_OF.get(refusal.code, "status"), refusal) from refusal


def _decide(application: Application, values: Mapping[str, Any], *, actor: User, decider: User | None) -> None:
    status, day = values.get("status") or Before.PENDING, values.get("decided_on")
    if status == Before.PENDING:
        if any(values.get(name) is not None for name in COLUMNS):
            raise DecidedWithoutStatus
        return
    if day is None:
        raise DecidedDayMissing
    reason = values.get("decision_reason") or ""
    if status == Before.WITHDRAWN:
        decisions.withdraw(application, withdrawn_on=day, reason=reason, actor=actor)
        return
    _propose_and_sign(application, status, values, day=day, reason=reason, actor=actor, decider=decider)


def _propose_and_sign(
    application: Application,
    status: Before,
    values: Mapping[str, Any],
    *,
    day: date,
    reason: str,
    actor: User,
    decider: User | None,
) -> None:
    start_assessment(application, actor=actor)
    is_award = status == Before.AWARDED
    amount: Decimal | None = values.get("awarded") if is_award else None
    ground = values.get("ground")
    proposal = propose(
        application,
        kind=DecisionKind.AWARD if is_award else DecisionKind.REFUSAL,
        amount=amount if amount is not None or not is_award else Decimal(0),
        reason=reason,
        grounds=[ground] if ground and not is_award else [],
        actor=actor,
    )
    if decider is not None:
        decisions.sign(proposal, decided_on=day, actor=decider)


def refuse_payment(cell: Cell) -> None:
    """Refuse what was paid: three people stand behind every euro, and here are two."""
    raise CellError(
        _(
            "Payments are not imported: finance records what was paid on the case itself, once it is stored. Leave "
            "this empty."
        )
    )
