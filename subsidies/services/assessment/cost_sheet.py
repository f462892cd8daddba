"""The budget of a case in lines as it stands: what was budgeted, approved and made of each; from what was fetched."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.models import Application, ApprovedCost, CostAccount, CostApproval, CostBudget, CostLine, RealisedCost

FETCHED = ("lines", "approvals__lines", "accounts__lines__document")  # of a CostBudget


@dataclass(frozen=True)
class SheetLine:
    """A line of the budget with what was approved of it and what it came to; None while nobody said."""

    line: CostLine
    approved: ApprovedCost | None
    realised: RealisedCost | None

    @property
    def eligible(self) -> Decimal | None:
        """What counts of the costs that were made, in euros; None while they are not known."""
        return None if self.realised is None else self.realised.realised - self.realised.not_eligible


@dataclass(frozen=True)
class CostSheet:
    """The last budget of a case, with the approval and the account of it that count."""

    budget: CostBudget
    approval: CostApproval | None
    account: CostAccount | None
    lines: Sequence[SheetLine]


def sheet_of(application: Application) -> CostSheet | None:
    """Return the budget of a case in lines; None of a case without, which goes on as ever."""
    budget = last_of(application)
    if budget is None:
        return None
    approval = max(budget.approvals.all(), key=lambda row: row.pk, default=None)
    account = max(budget.accounts.all(), key=lambda row: row.pk, default=None)
    approved = {row.line_id: row for row in approval.lines.all()} if approval is not None else {}
    realised = {row.line_id: row for row in account.lines.all()} if account is not None else {}
    rows = sorted(budget.lines.all(), key=lambda row: row.number)
    lines = [SheetLine(row, approved.get(row.pk), realised.get(row.pk)) for row in rows]
    return CostSheet(budget, approval, account, lines)


def lines_of(application: Application) -> Sequence[SheetLine]:
    """Return the lines of the budget of a case; none of a case without."""
    sheet = sheet_of(application)
    return sheet.lines if sheet is not None else ()


def last_of(application: Application) -> CostBudget | None:
    """Return the budget in lines that counts; None of a case without. From what was fetched already."""
    return max(application.cost_budgets.all(), key=lambda row: row.pk, default=None)


def is_to_approve(application: Application) -> bool:
    """Whether a budget was entered in lines and nobody said which costs are eligible; from what was fetched."""
    budget = last_of(application)
    return budget is not None and not budget.approvals.all()


def is_to_account(application: Application) -> bool:
    """Whether costs were approved by line and nobody recorded what they came to; from what was fetched already."""
    budget = last_of(application)
    return budget is not None and bool(budget.approvals.all()) and not budget.accounts.all()


def basis_of(application: Application) -> Decimal:
    """Return what the lines of a budget come to, in euros: the total costs, or else what the application asks."""
    return application.total_costs or application.requested_amount or ZERO


def approved_costs(application: Application) -> Decimal | None:
    """Return the costs that are eligible by the lines of the budget, in euros; None where nobody said it by line."""
    sheet = sheet_of(application)
    return sheet.approval.total if sheet is not None and sheet.approval is not None else None
