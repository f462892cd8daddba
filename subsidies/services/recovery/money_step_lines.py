"""What a line in the dossier says of a step about money: as it was proposed, and until when it is decided."""

from typing import Any

from subsidies.models import MoneyStep


def facts_of(step: MoneyStep) -> dict[str, Any]:
    """Return the facts of a step by their names; what its kind does not have is empty."""
    return {
        "money_step": step.kind,
        "amount": step.amount,
        "stood": step.stood if step.stood is not None else "",
        "cost": step.cost,
        "basis": step.basis,
        "weighing": step.weighing,
        "charge": step.charge.kind if step.charge is not None else "",
        "ended_because": step.ended_because,
        "set_off_with": step.set_off_with.case_number if step.set_off_with is not None else "",
        "objector": step.costs_of.objector if step.costs_of is not None else "",
        "costs_asked_on": step.asked_on.isoformat() if step.asked_on is not None else "",
        "until": step.until.isoformat() if step.until is not None else "",
        "instalments": "; ".join(f"{row.due_on.isoformat()}: {row.amount}" for row in step.instalments.all()),
        "reason": step.reason,
    }
