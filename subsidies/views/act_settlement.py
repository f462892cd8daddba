"""What the pages of a settlement show beside their form: what was asked, paid and proposed, and what that leads to."""

from decimal import Decimal
from typing import Any

from drenthe.lib.values.money import ZERO
from subsidies.enums import SETTLEMENTS, Action, ApplicationStatus
from subsidies.models import Application, Proposal
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.said import terms_of
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.recovery import claims, receipts
from subsidies.services.settlements import account_terms, samples, settled

ABOUT_SETTLEMENT = (
    *(
        Action.RECEIVE_SETTLEMENT,
        Action.REMIND_SETTLEMENT,
        Action.CHECK_SAMPLE,
        Action.PROPOSE_SETTLEMENT,
        Action.AGREE_SETTLEMENT,
        Action.RETURN_SETTLEMENT,
        Action.PROPOSE_CHANGE,
    ),
    *(Action.REPAY, Action.REMIND),
)


def settlement_context(application: Application, proposal: Proposal | None) -> dict[str, Any]:
    """Return the last request, what was paid, and what a settlement as proposed or decided leads to, in euros."""
    paid = ledger.paid_of(application)
    amount = proposal.amount if proposal is not None and proposal.kind in SETTLEMENTS else application.settled_amount
    found: dict[str, Any] = {"asked": settled.request_of(application), "paid": paid, "settled": amount}
    found["works_on"] = terms_of(proposal).works_on if proposal is not None else None
    found["written_off"] = settled.written_off(application)
    found["sample"] = samples.drawn_of(application)
    found["paid_gross"], found["came_back"] = settled.paid_and_back(application)
    if found["asked"] is None:
        found |= account_context(application)
    if settled.overpaid(application) and application.settled_amount is None:
        found |= claim_context(application)
    if amount is not None:
        awarded: Decimal = application.awarded_amount or ZERO
        found |= {
            "still_to_pay": settled.still_to_pay(amount, paid),
            "to_repay": max(settled.paid_beyond(amount, paid) - found["written_off"], ZERO),
            "back": awarded - amount,
            "beside": receipts.beside(application) if application.settled_amount is not None else [],
        }
    return {"settling": found}


def claim_context(application: Application) -> dict[str, Any]:
    """Return what stands of a subsidy of which more was paid, and what is asked back and what is not, in euros."""
    return {
        "stands": standing_amount(application),
        "owed": settled.to_repay(application),
        "unasked": claims.unasked(application),
        "charged": receipts.beside(application),
    }


def account_context(application: Application) -> dict[str, Any]:
    """Return by when the settlement had to be asked, and what a reminder gives: weeks, or the day that it named."""
    term = account_terms.new_term(application)
    is_asked = application.status == ApplicationStatus.AWARDED and not account_terms.is_settled_unasked(application)
    return {
        "asked_by": account_terms.account_day(application) if is_asked else None,
        "again_by": term.last_day if term is not None else None,
        "weeks": account_terms.weeks_of(application),
    }
