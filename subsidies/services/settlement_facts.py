"""What the letter of a settlement says of it: what was asked, at what it is settled, and what is paid or repaid."""

from decimal import Decimal

from django.conf import settings
from stdnum import iban

from drenthe.lib.money import ZERO, format_euros
from drenthe.lib.words import euros_in_words
from subsidies.award_enums import SettlementBasis
from subsidies.letters import law_words
from subsidies.models import Application, Decision, ProposalTerms
from subsidies.services import ledger, settled
from subsidies.services.decision_facts import terms_of
from subsidies.services.fact_words import Facts, day_words


def of_settlement(case: Application, decision: Decision) -> Facts:
    """Return the facts of a settlement that is decided or only proposed, by their names; None where there is none."""
    amount = decision.amount or ZERO
    paid = ledger.paid_of(case)
    return {
        "settled": format_euros(amount),
        "settled_words": euros_in_words(amount),
        "settled_whole": "ja" if amount == case.awarded_amount else None,
        "paid_before": format_euros(paid),
        "still_to_pay": _above_zero(settled.still_to_pay(amount, paid)),
        "to_repay": _above_zero(settled.paid_beyond(amount, paid)),
        "settled_even": "ja" if paid == amount else None,
        "repay_to": iban.format(settings.PAYER_IBAN) if paid > amount and settings.PAYER_IBAN else None,
        "weighing": terms_of(decision.proposal).weighing or None,
        **_asked(case, terms_of(decision.proposal)),
    }


def _asked(case: Application, terms: ProposalTerms) -> Facts:
    if terms.settlement_basis == SettlementBasis.EX_OFFICIO:
        return {"settlement_unasked": law_words.in_words(terms.award_article)}
    request = settled.request_of(case)
    if request is None:
        return {}
    return {
        "settlement_asked_on": day_words(request.received_on),
        "settlement_asked": format_euros(request.asked_amount),
        "costs_made": format_euros(request.realised_costs) if request.realised_costs is not None else None,
    }


def _above_zero(amount: Decimal) -> str | None:
    return format_euros(amount) if amount > ZERO else None
