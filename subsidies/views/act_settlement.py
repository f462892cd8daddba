"""What the pages of a settlement show beside their form: what was asked, paid and proposed, and what that leads to."""

from decimal import Decimal
from typing import Any

from drenthe.lib.money import ZERO
from subsidies.enums import Action
from subsidies.models import Application, Proposal
from subsidies.services import payable, settlements

ABOUT_SETTLEMENT = (Action.RECEIVE_SETTLEMENT, Action.PROPOSE_SETTLEMENT, Action.AGREE_SETTLEMENT, Action.REPAY)


def settlement_context(application: Application, proposal: Proposal | None) -> dict[str, Any]:
    """Return the last request, what was paid, and what a settlement as proposed or decided leads to, in euros."""
    paid = payable.paid_amount(application)
    amount = proposal.amount if proposal is not None and proposal.settles else application.settled_amount
    found: dict[str, Any] = {"asked": settlements.request_of(application), "paid": paid, "settled": amount}
    if amount is not None:
        awarded: Decimal = application.awarded_amount or ZERO
        found |= {
            "still_to_pay": max(amount - paid, ZERO),
            "to_repay": max(paid - amount, ZERO),
            "back": awarded - amount,
        }
    return {"settling": found}
