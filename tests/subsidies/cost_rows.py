"""Rows of budgets in lines, without the services."""

from decimal import Decimal
from typing import Any

from subsidies.models import ApprovedCost, CostAccount, CostApproval, CostBudget, CostLine, RealisedCost
from tests.factories import make_application, make_user
from tests.trail.tampering import asleep

TEN = Decimal("10.00")


def budget(**values: Any) -> CostBudget:
    """A budget of two lines of ten euros at most."""
    terms = {"size": 2, "total": Decimal("20.00"), "actor": make_user(), **values}
    return CostBudget.objects.create(application=make_application(), **terms)


def line(**values: Any) -> CostLine:
    """One line of it."""
    of = values.pop("budget", None) or budget()
    return CostLine.objects.create(budget=of, **{"number": 1, "what": "Architect", "asked": TEN, **values})


def second_line(*, number: int) -> CostLine:
    """A line beside the first one."""
    return line(budget=line().budget, number=number)


def approval(**values: Any) -> CostApproval:
    """What is eligible of it."""
    of = values.pop("budget", None) or line().budget
    return CostApproval.objects.create(budget=of, **{"total": TEN, "actor": make_user(), **values})


def approved(**values: Any) -> ApprovedCost:
    """What of the line is eligible; `count` times, past the guards where the constraint is meant."""
    said = approval()
    terms = {"approval": said, "line": said.budget.lines.get(), "approved": TEN, **values}
    with asleep():
        for _number in range(terms.pop("count", 1)):
            found = ApprovedCost.objects.create(**terms)
    return found


def account(**values: Any) -> CostAccount:
    """What it came to."""
    of = values.pop("budget", None) or line().budget
    return CostAccount.objects.create(budget=of, **{"realised": TEN, "eligible": TEN, "actor": make_user(), **values})


def realised(**values: Any) -> RealisedCost:
    """What the line came to."""
    said = account()
    terms = {"account": said, "line": said.budget.lines.get(), "realised": TEN, "not_eligible": 0, **values}
    with asleep():
        for _number in range(terms.pop("count", 1)):
            found = RealisedCost.objects.create(**terms)
    return found


CENT, BELOW = Decimal("0.01"), Decimal("-0.01")
CONSTRAINTS: dict[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {
    "cost_budget_has_lines": (budget, {"size": 1}, {"size": 0}),
    "cost_line_has_its_number": (second_line, {"number": 2}, {"number": 1}),
    "cost_line_is_something": (line, {"asked": CENT}, {"what": ""}),
    "cost_approval_is_not_negative": (approval, {"total": Decimal("0.00")}, {"total": BELOW}),
    "approved_cost_is_one_a_line": (approved, {"count": 1}, {"count": 2}),
    "approved_cost_is_not_negative": (approved, {"approved": Decimal("0.00")}, {"approved": BELOW}),
    "cost_account_has_at_most_what_was_made": (account, {}, {"eligible": TEN + CENT}),
    "realised_cost_is_one_a_line": (realised, {"count": 1}, {"count": 2}),
    "realised_cost_leaves_out_at_most_all": (
        realised,
        {"not_eligible": TEN, "ground": "x"},
        {"not_eligible": TEN + CENT, "ground": "x"},
    ),
    "realised_cost_says_why_it_leaves_out": (realised, {"not_eligible": CENT, "ground": "x"}, {"not_eligible": CENT}),
}

# What makes a row of each that is written once, and a column that somebody could try to change.
MADE: dict[Any, Any] = {
    CostBudget: lambda _case, _actor: budget(),
    CostLine: lambda _case, _actor: line(),
    CostApproval: lambda _case, _actor: approval(),
    ApprovedCost: lambda _case, _actor: approved(),
    CostAccount: lambda _case, _actor: account(),
    RealisedCost: lambda _case, _actor: realised(),
}
CHANGED = {
    CostBudget: "size",
    CostLine: "what",
    CostApproval: "total",
    ApprovedCost: "approved",
    CostAccount: "realised",
    RealisedCost: "ground",
}
