"""A budget in lines: entered as the applicant gave it, weighed line by line, and held against the award.

What a scheme does not ask for is not needed: a case without lines goes on as ever.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.enums import Action
from subsidies.models import Application, ApprovedCost, CostApproval, CostBudget, CostLine
from subsidies.services.assessment import cost_refusals as why
from subsidies.services.assessment import reweighing
from subsidies.services.assessment.cost_sheet import CostSheet, basis_of, sheet_of
from subsidies.services.case.cases import lock_case
from subsidies.services.case.record import record

MOST_LINES, LONGEST = 60, 200
Said = Mapping[str, Any]


@transaction.atomic
def enter(application: Application, *, lines: Sequence[Said], drops_approval: bool = False, actor: User) -> CostBudget:
    """Enter the budget of an application in lines, each with `what` and the euros `asked`; the last budget counts.

    They come to the total costs of the application, or else to what it asks. What was approved of an earlier budget
    counts no more: `drops_approval` says that this is known. Raises TransitionNotAllowed, OnlyWhileObjected,
    ProposalWaits, AdviserOfProject, HasInterest, DutiesApart, CostLinesMissing, CostLinesTooMany, CostLineWrong,
    CostsDoNotAddUp, ApprovalLapses or NoApprovalLapses.
    """
    application = lock_case(application)
    reweighing.check(application, Action.ENTER_COSTS)
    _check_lines(lines)
    total, basis = sum((row["asked"] for row in lines), ZERO), basis_of(application)
    if total != basis:
        raise why.CostsDoNotAddUp(total=total, basis=basis)
    lapses = _lapses(application, drops_approval=drops_approval)
    budget = CostBudget.objects.create(application=application, size=len(lines), total=total, actor=actor)
    CostLine.objects.bulk_create(
        CostLine(budget=budget, number=number, what=row["what"].strip(), asked=row["asked"])
        for number, row in enumerate(lines, start=1)
    )
    record(application, Action.ENTER_COSTS, actor=actor, amount=total, lines=len(lines), approval_lapsed=lapses or "")
    return budget


def _lapses(application: Application, *, drops_approval: bool) -> Decimal | None:
    """Return what was approved (euros) and counts no more; None where nothing was.

    Raises ApprovalLapses or NoApprovalLapses.
    """
    sheet = sheet_of(application)
    if sheet is None or sheet.approval is None:
        if drops_approval:
            raise why.NoApprovalLapses
        return None
    if not drops_approval:
        day = timezone.localdate(sheet.approval.recorded_at)
        raise why.ApprovalLapses(approved=sheet.approval.total, name=str(sheet.approval.actor), day=day)
    return sheet.approval.total


def _check_lines(lines: Sequence[Said]) -> None:
    if not lines:
        raise why.CostLinesMissing
    if len(lines) > MOST_LINES:
        raise why.CostLinesTooMany(count=len(lines), most=MOST_LINES)
    for number, row in enumerate(lines, start=1):
        if not 0 < len(row["what"].strip()) <= LONGEST or row["asked"] <= ZERO:
            raise why.CostLineWrong(number=number)


@transaction.atomic
def approve(application: Application, *, lines: Sequence[Said], actor: User) -> CostApproval:
    """Say of each line, by its `number`, how many euros are `approved`, with the `reason` for less; the last counts.

    Raises TransitionNotAllowed, OnlyWhileObjected, ProposalWaits, AdviserOfProject, HasInterest, DutiesApart,
    NoCostLines, CostLineLeftOut, ApprovedAboveBudget, CostReasonMissing, CostReasonWithoutLess or
    SaysNothing.
    """
    application = lock_case(application)
    reweighing.check(application, Action.APPROVE_COSTS)
    sheet = needed(application)
    found = [(line, row["approved"], _reason(line, row)) for line, row in paired(sheet, lines)]
    total = sum((approved for _line, approved, _why in found), ZERO)
    approval = CostApproval.objects.create(budget=sheet.budget, total=total, actor=actor)
    ApprovedCost.objects.bulk_create(
        ApprovedCost(approval=approval, line=line, approved=approved, reason=reason)
        for line, approved, reason in found
    )
    record(application, Action.APPROVE_COSTS, actor=actor, amount=total, lines=len(found))
    return approval


def _reason(line: CostLine, row: Said) -> str:
    approved, said = row["approved"], str(row.get("reason") or "")
    if not ZERO <= approved <= line.asked:
        raise why.ApprovedAboveBudget(what=line.what, approved=approved, asked=line.asked)
    if approved < line.asked:
        return written(said, missing=why.CostReasonMissing(what=line.what, number=line.number))
    if said.strip():
        raise why.CostReasonWithoutLess(what=line.what, number=line.number)
    return ""


def needed(application: Application) -> CostSheet:
    """Return the budget of a case in lines. Raises NoCostLines."""
    sheet = sheet_of(application)
    if sheet is None:
        raise why.NoCostLines(case=application.case_number)
    return sheet


def paired(sheet: CostSheet, lines: Sequence[Said]) -> list[tuple[CostLine, Said]]:
    """Return each line of a budget with what is said of it, by its number. Raises CostLineLeftOut."""
    said = {row["number"]: row for row in lines}
    numbers = {row.line.number for row in sheet.lines}
    if len(said) != len(lines) or said.keys() != numbers:
        raise why.CostLineLeftOut(count=len(numbers))
    return [(row.line, said[row.line.number]) for row in sheet.lines]


def check_award(application: Application, amount: Decimal) -> None:
    """Refuse to award more (euros) than was approved of a budget in lines; a case without lines passes.

    Raises CostsChanged, CostsNotApproved or AwardAboveApproved.
    """
    sheet = sheet_of(application)
    if sheet is None:
        return
    basis = basis_of(application)
    if sheet.budget.total != basis:
        raise why.CostsChanged(total=sheet.budget.total, basis=basis)
    if sheet.approval is None:
        raise why.CostsNotApproved(case=application.case_number)
    if amount > sheet.approval.total:
        raise why.AwardAboveApproved(amount=amount, approved=sheet.approval.total)
