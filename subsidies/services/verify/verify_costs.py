"""Budgets in lines, added up again: entered, approved and accounted for, and held against the award."""

from collections.abc import Iterator

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS
from subsidies.models import CostBudget, Decision
from subsidies.services.assessment.cost_sheet import FETCHED


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    rows = CostBudget.objects.select_related("application").prefetch_related(*FETCHED).order_by("pk")
    for budget in rows.iterator(chunk_size=500):
        yield from _of_budget(budget)
    yield from _awarded_beyond()


def _of_budget(budget: CostBudget) -> Iterator[str]:
    name = f"{budget.application.case_number}, budget {budget.pk}"
    lines = {row.pk: row for row in budget.lines.all()}
    total = sum((row.asked for row in lines.values()), ZERO)
    if (len(lines), total) != (budget.size, budget.total):
        yield f"{name}: {len(lines)} lines come to {total}, it was entered as {budget.size} of {budget.total}"
    for approval in budget.approvals.all():
        approved = list(approval.lines.all())
        sums = sum((row.approved for row in approved), ZERO)
        if sums != approval.total or {row.line_id for row in approved} != lines.keys():
            yield f"{name}: {len(approved)} lines come to {sums}, approved was {approval.total} of {len(lines)}"
        for row in approved:
            if row.line_id in lines and row.approved > lines[row.line_id].asked:
                yield f"{name}: {row.approved} was approved of {lines[row.line_id].asked}"
    for account in budget.accounts.all():
        made = list(account.lines.all())
        sums = sum((row.realised for row in made), ZERO)
        eligible = sums - sum((row.not_eligible for row in made), ZERO)
        if (sums, eligible) != (account.realised, account.eligible) or {row.line_id for row in made} != lines.keys():
            yield f"{name}: the account was {account.realised} and {account.eligible}, lines say {sums} and {eligible}"


def _awarded_beyond() -> Iterator[str]:
    """Awards of more than was approved of the budget when they were decided on."""
    awards = Decision.objects.filter(kind__in=AWARDS, application__cost_budgets__isnull=False).distinct()
    for decision in awards.select_related("application", "proposal").order_by("pk"):
        budgets = decision.application.cost_budgets.filter(recorded_at__lte=decision.proposal.closed_at)
        budget = budgets.order_by("-pk").first()
        approvals = budget.approvals.filter(recorded_at__lte=decision.proposal.closed_at) if budget else None
        approval = approvals.order_by("-pk").first() if approvals is not None else None
        if budget is not None and (approval is None or (decision.amount or ZERO) > approval.total):
            yield f"{decision.application.case_number}: {decision.amount} was awarded, and less approved of its budget"
