"""Budgets in lines for the tests: entered, approved and accounted for; by default of two lines of a thousand euros."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, ApprovedCost, CostAccount, CostApproval, CostBudget, CostLine
from subsidies.services.assessment import cost_lines
from subsidies.services.settlements import cost_accounts
from tests import settling
from tests.factories import make_user
from tests.trail.tampering import asleep

TWO = (("Architect", "400.00"), ("Bouwkosten", "600.00"))
STARTS = {
    **dict.fromkeys(("enter-costs", "approve-costs"), Status.ASSESSMENT),
    "account-costs": Status.AWARDED,
}
GOOD: dict[str, dict[str, Any]] = {
    "enter-costs": {"lines": "Architect; 400,00\nBouwkosten\t600,00"},
    "approve-costs": {"approved_1": "400,00", "approved_2": "500,00", "reason_2": "De tuin hoort niet bij het plan"},
    "account-costs": {"realised_1": "400,00", "realised_2": "500,00"},
}


BODIES: dict[str, dict[str, Any]] = {  # the same, as a program sends it
    "enter-costs": {"lines": [{"what": what, "asked": asked} for what, asked in TWO]},
    "approve-costs": {
        "lines": [
            {"number": 1, "approved": "400.00"},
            {"number": 2, "approved": "500.00", "reason": "De tuin hoort niet bij het plan"},
        ]
    },
    "account-costs": {"lines": [{"number": 1, "realised": "400.00"}, {"number": 2, "realised": "500.00"}]},
}


def entered(case: Application, lines: Sequence[tuple[str, str]] = TWO, **terms: Any) -> CostBudget:
    """The budget in lines, as the applicant gave it."""
    said = [{"what": what, "asked": Decimal(asked)} for what, asked in lines]
    return cost_lines.enter(case, lines=said, **{"actor": make_user(), **terms})


def approved(case: Application, *amounts: str, **terms: Any) -> CostApproval:
    """What of each line is eligible, with a reason that counts where it is less."""
    budget = case.cost_budgets.order_by("pk").last()
    asked = dict(budget.lines.values_list("number", "asked")) if budget is not None else {}
    said = [
        {
            "number": number,
            "approved": Decimal(amount),
            "reason": "" if Decimal(amount) == asked.get(number) else "Hoort niet bij het plan",
        }
        for number, amount in enumerate(amounts, start=1)
    ]
    return cost_lines.approve(case, lines=said, **{"actor": make_user(), **terms})


def accounted(case: Application, *amounts: tuple[str, str], **terms: Any) -> CostAccount:
    """What each line came to, and what of it does not count."""
    said = [
        {
            "number": number,
            "realised": Decimal(made),
            "not_eligible": Decimal(left_out),
            "ground": "Niet begroot" if Decimal(left_out) else "",
        }
        for number, (made, left_out) in enumerate(amounts, start=1)
    ]
    return cost_accounts.account(case, lines=said, **{"actor": make_user(), **terms})


def on_award(case: Application, *amounts: str) -> CostBudget:
    """A budget of a case that was awarded already, approved in full unless said, as if it had been there before."""
    with asleep():
        budget = CostBudget.objects.create(application=case, size=2, total=Decimal("1000.00"), actor=make_user())
        rows = [
            CostLine.objects.create(budget=budget, number=number, what=what, asked=Decimal(asked))
            for number, (what, asked) in enumerate(TWO, start=1)
        ]
        sums = [Decimal(amount) for amount in amounts] or [row.asked for row in rows]
        approval = CostApproval.objects.create(budget=budget, total=sum(sums), actor=make_user())
        for row, amount in zip(rows, sums, strict=True):
            reason = "" if amount == row.asked else "Hoort niet bij het plan"
            ApprovedCost.objects.create(approval=approval, line=row, approved=amount, reason=reason)
    return budget


def ready(case: Application, slug: str) -> None:
    """What has to be there before an act."""
    if slug == "approve-costs" and case.status == Status.ASSESSMENT:
        entered(case)
    if slug == "account-costs" and case.status == Status.AWARDED:
        on_award(case)
        settling.request(case)


def accounted_when_awarded(case: Application, actor: Any) -> CostAccount:
    """Account for two lines, on a case that has them where it was awarded."""
    if case.status == Status.AWARDED:
        ready(case, "account-costs")
    return accounted(case, ("400.00", "0.00"), ("600.00", "0.00"), actor=actor)
