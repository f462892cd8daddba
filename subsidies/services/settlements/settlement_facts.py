"""What the letter of a settlement says of it: what was asked, at what it is settled, and what is paid or repaid."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from stdnum import iban

from drenthe.lib.values.money import ZERO, format_euros
from drenthe.lib.values.words import euros_in_words
from subsidies.award_enums import SettlementBasis
from subsidies.enums import DecisionKind
from subsidies.letters import law_words
from subsidies.models import Application, Decision, Hearing, ProposalTerms, SettlementReminder
from subsidies.services.assessment import cost_words
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.award_steps import award_steps
from subsidies.services.decisions.decision_facts import of_paid, of_steps, works_ahead
from subsidies.services.decisions.said import terms_of
from subsidies.services.letters.fact_words import Facts, day_words
from subsidies.services.objections import revocations
from subsidies.services.settlements import account_terms, recovered, settled
from subsidies.services.terms import clock, deadlines


def of_settlement(case: Application, decision: Decision) -> Facts:
    """Return the facts of a settlement that is decided or only proposed, by their names; None where there is none."""
    amount = decision.amount or ZERO
    paid = ledger.paid_of(case)
    return {
        "settled": format_euros(amount),
        "settled_words": euros_in_words(amount),
        "settled_whole": "ja" if amount == case.awarded_amount else None,
        "paid_before": format_euros(paid),
        "paid_none": None if paid else "ja",
        "paid_some": "ja" if paid else None,
        **of_paid(case),
        "still_to_pay": _above_zero(settled.still_to_pay(amount, paid)),
        "to_repay": _above_zero(settled.paid_beyond(amount, paid)),
        "settled_even": "ja" if paid == amount else None,
        "repay_to": iban.format(settings.PAYER_IBAN) if paid > amount and settings.PAYER_IBAN else None,
        "costs_left_out": cost_words.left_out(case) or None,
        "weighing": terms_of(decision.proposal).weighing or None,
        **_asked(case, terms_of(decision.proposal)),
        **_settled_before(case, decision),
        **(_of_change(case, decision) if _is_less(case, decision) else _of_claim(case, decision)),
        **(_of_recovery(case, amount) if decision.kind == DecisionKind.SETTLEMENT else {}),
    }


def _is_less(case: Application, decision: Decision) -> bool:
    """Whether it takes from what was settled: by a change (Awb 4:49), or on the objection of somebody else (7:11)."""
    if decision.kind == DecisionKind.OBJECTION_SETTLEMENT:
        return revocations.is_less(case, decision)
    return decision.kind == DecisionKind.SETTLEMENT_CHANGE


def _of_change(case: Application, decision: Decision) -> Facts:
    """What a lower settlement, or none, asks besides what was to be repaid already: that keeps its own day."""
    first = revocations.settled_before(case, decision)
    before = (first.amount if first is not None else None) or ZERO
    gone, paid = settled.written_off(case), ledger.paid_of(case)
    owed = _owed(case, before, decision.amount or ZERO)
    return {
        "settlement_revoked": None if decision.amount else "ja",
        "repay_before": _above_zero(owed[0]),
        "repay_more": _above_zero(owed[1] - owed[0]),
        "repay_from": day_words(works_ahead(decision)),
        "written_off": _above_zero(gone),
        "settled_even": None if owed[1] or paid < (decision.amount or ZERO) else "ja",
    }


def _of_claim(case: Application, decision: Decision) -> Facts:
    """What was to be repaid by an earlier settlement, where one on an objection makes that less: not asked anew."""
    first = revocations.settled_before(case, decision)
    if decision.kind != DecisionKind.OBJECTION_SETTLEMENT or first is None:
        return {}
    was, now = _owed(case, first.amount or ZERO, decision.amount or ZERO)
    if was <= ZERO:
        return {}
    is_even = not now and ledger.paid_of(case) >= (decision.amount or ZERO)
    return {
        "repay_was": format_euros(was),
        "to_repay": _above_zero(now),
        "settled_even": "ja" if is_even else None,
        "written_off": _above_zero(settled.written_off(case)),
    }


def _of_recovery(case: Application, amount: Decimal) -> Facts:
    """What was recovered before the first settlement, and is still open: that keeps its own day (Awb 4:57, 4:95)."""
    if not recovered.told(case):
        return {}
    before, owed = settled.to_repay(case), _owed(case, amount)[0]
    return {
        "to_repay": None,
        "repay_before": _above_zero(before),
        "repay_more": _above_zero(owed - before),
        "written_off": _above_zero(settled.written_off(case)),
        "settled_even": None if owed or ledger.paid_of(case) < amount else "ja",
    }


def _owed(case: Application, *amounts: Decimal) -> list[Decimal]:
    """What of the money that was paid is owed at each of these settlements, without what was written off; in euros."""
    gone, paid = settled.written_off(case), ledger.paid_of(case)
    return [max(settled.paid_beyond(amount, paid) - gone, ZERO) for amount in amounts]


def _settled_before(case: Application, decision: Decision) -> Facts:
    """The settlement that this one takes the place of, with its day; of the first there is none."""
    first = revocations.settled_before(case, decision)
    if first is None:
        return {}
    standing = revocations.settlement_of(case, decision)
    is_changed = standing is not None and standing.pk != first.pk
    return {
        "settled_before": format_euros(first.amount or ZERO),
        "settled_before_on": day_words(first.decided_on),
        "settled_first_on": day_words(standing.decided_on) if standing is not None and is_changed else None,
    }


def _asked(case: Application, terms: ProposalTerms) -> Facts:
    if terms.settlement_basis == SettlementBasis.EX_OFFICIO:
        return {"settlement_unasked": law_words.in_words(terms.award_article)}
    if terms.settlement_basis == SettlementBasis.NOT_ASKED:
        return _of_no_avail(case)
    request = settled.request_of(case)
    if request is None:
        return {}
    return {
        "settlement_asked_on": day_words(request.received_on),
        "settlement_asked": format_euros(request.asked_amount),
        "costs_made": format_euros(request.realised_costs) if request.realised_costs is not None else None,
    }


def _of_no_avail(case: Application) -> Facts:
    """The reminder after which nobody asked for the settlement either."""
    last = account_terms.reminder_of(case)
    term = account_terms.new_term(case)
    if last is None or term is None:
        return {}
    return {
        "account_asked_by": day_words(last.asked_by),
        "account_reminded_on": day_words(last.sent_on),
        "account_again_by": day_words(term.last_day),
    }


def of_hearing(case: Application, hearing: Hearing) -> Facts:
    """Return at what the subsidy was settled that a view is asked about, and since when; None before it was."""
    steps = settled.settled_steps(case, on=hearing.invited_on)
    if not steps or hearing.invited_on < steps[0][1]:
        return {}
    amount, since = steps[-1]
    return {"settled_before": format_euros(amount), "settled_before_on": day_words(since)}


def of_reminder(case: Application, reminder: SettlementReminder, letter_date: date) -> Facts:
    """Return what the letter of a reminder says: by when it had to be asked, and until when it still can be."""
    term = clock.account_term(reminder.sent_on or letter_date, reminder.weeks, deadlines.free_days())
    return {
        **of_steps(award_steps(case)),
        "account_asked_by": day_words(reminder.asked_by),
        "account_again_by": day_words(term.last_day),
    }


def _above_zero(amount: Decimal) -> str | None:
    return format_euros(amount) if amount > ZERO else None
