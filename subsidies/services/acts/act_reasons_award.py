"""What stands in the way of an act on an award: its letter, its payments, its settlement, what is owed, its loan."""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils import timezone

from drenthe.lib.refusals import Refusal
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import ON_OBJECTION, Action, DecisionKind, EntryKind, Part, ProposalState
from subsidies.models import Application, PaymentOrder, Proposal
from subsidies.services.case import act_refusals
from subsidies.services.case.cases import refuse_paying_when_waiting, refuse_when_waiting
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import effects
from subsidies.services.letters import sending
from subsidies.services.loans import loan_refusals as of_loan
from subsidies.services.loans.loan_balances import LoanBalance, balance_of
from subsidies.services.loans.loan_terms import check_not_given, is_loan, waiting_agreement
from subsidies.services.obligations import obligations
from subsidies.services.payments import holds, other_debts, payable, payment_orders
from subsidies.services.payments.payment_refusals import (
    NoPaymentProposed,
    PaymentInRun,
    PaymentInTheWay,
    PaymentNotReleased,
    PaymentStands,
)
from subsidies.services.recovery import money_step_kinds, money_steps, receipts, recovery, set_off_terms
from subsidies.services.recovery.money_step_refusals import NoHold, NoMoneyStepWaits, NoSetOffToBook
from subsidies.services.refusals import ProposalClosed
from subsidies.services.settlements import cost_accounts, samples, settled, settlement_reminders, settlements
from subsidies.services.settlements.settlement_change_refusals import SettlementNotLowered
from subsidies.services.settlements.settlement_refusals import (
    LoanIsRepaid,
    NoSettlementProposed,
    NothingToRepay,
    SettlementIsAgreed,
    SettlementNotAgreed,
)

Reason = Callable[[], Refusal]
Reasons = Iterator[tuple[Action, Reason]]

CAME_BACK = (EntryKind.REPAYMENT, EntryKind.INSTALMENT)
ON_SENT_AWARD = (  # Awb 3:40
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.PAY),
    *(Action.PROPOSE_WITHDRAWAL, Action.INVITE_VIEW, Action.WAIVE_VIEW),
    *(Action.RECEIVE_SETTLEMENT, Action.REMIND_SETTLEMENT, Action.PROPOSE_SETTLEMENT),
    *(Action.SIGN_LOAN, Action.START_LOAN_TERM, Action.END_DRAWING),
)
ON_LOAN = (Action.SIGN_LOAN, Action.START_LOAN_TERM, Action.REPAY_LOAN, Action.CONFIRM_LOAN, Action.END_DRAWING)
UNDER_AGREEMENT = (Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT)
ON_THE_WAY = (*UNDER_AGREEMENT, Action.PAY)
ON_PAYMENT = (
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT),
    *(Action.PAY, Action.BOUNCE, Action.REVERSE),
)


def raised(check: Callable[..., object], *args: object, **kwargs: object) -> Refusal | None:
    """Return what a rule refuses with, as a reason; None where it refuses nothing."""
    try:
        check(*args, **kwargs)
    except Refusal as refusal:
        return refusal
    return None


def refused(check: Callable[..., object], *args: object, **kwargs: object) -> Reason:
    """Return the reason that a rule gives which is known to refuse, worked out once it is asked for."""

    def reason() -> Refusal:
        refusal = raised(check, *args, **kwargs)
        if refusal is None:
            raise ValueError(getattr(check, "__name__", check))
        return refusal

    return reason


def on_other_debts(application: Application) -> Iterator[Action]:
    """Yield what can be done about a payment of what the province owes beside the subsidy, whatever became of that."""
    order = payable.standing_order(application)
    if order is None and other_debts.open_debts(application):
        yield Action.PROPOSE_PAYMENT
    if order is not None and order.debt_id is not None and order.run_id is None:
        yield Action.RETURN_PAYMENT
        yield Action.PAY if order.is_released else Action.RELEASE_PAYMENT
    paid = [row for row in application.payment_orders.all() if row.state == PaymentOrderState.PAID]
    if any(row.debt_id is not None for row in paid):
        yield from (Action.BOUNCE, Action.REVERSE)


def on_award(application: Application) -> Reasons:
    """Yield what cannot be done on an award: it was not sent, a proposal or a decision waits, or all is paid."""
    case = application.case_number
    if sending.award_was_sent_on(application) is None:
        for action in (*ON_SENT_AWARD, Action.CHECK_OBLIGATION):
            yield action, refused(sending.award_sent_on, application)
    waits = any(row.state == ProposalState.OPEN for row in application.proposals.all())
    proposal_waits = refused(refuse_when_waiting, application)
    later = effects.awaiting(application)
    works_later = refused(effects.check_none, application)
    if waits:
        yield Action.PROPOSE_WITHDRAWAL, proposal_waits
    if later is not None:
        if later.kind != DecisionKind.LOWERING:
            yield Action.PROPOSE_WITHDRAWAL, works_later
        yield from ((action, works_later) for action in (Action.INVITE_VIEW, Action.WAIVE_VIEW))
    if not any(_is_on_award(row) for row in application.proposals.all()):
        closed = partial(ProposalClosed, case=case)
        yield from ((action, closed) for action in (Action.DECIDE_AFTER_AWARD, Action.RETURN_WITHDRAWAL))
    if not receipts.receivable_of(application):
        yield Action.REPAY, partial(NothingToRepay, case=case)
    yield from _on_settlement(application, waits=waits)
    yield from _on_payments(application)
    if is_loan(application):
        yield from _on_loan(application, waits=waits)
    else:
        yield from ((action, partial(of_loan.NoLoan, case=case)) for action in ON_LOAN)
    if not obligations.run(application):
        yield Action.CHECK_OBLIGATION, partial(act_refusals.NoObligations, case=case)


def on_ended(application: Application) -> Reasons:
    """Yield what cannot be done about the money of an award that was withdrawn: nothing is owed, or was paid."""
    if not receipts.receivable_of(application):
        yield Action.REPAY, partial(NothingToRepay, case=application.case_number)
    yield from _on_money(application)
    yield from _on_paid(application)


def on_settled(application: Application) -> Reasons:
    """Yield what cannot be done on a settled subsidy: no amount is to be checked, nothing left to pay or repay."""
    if not receipts.receivable_of(application):
        yield Action.REPAY, partial(NothingToRepay, case=application.case_number)
    if samples.drawn_of(application) is None:
        yield Action.CHECK_SAMPLE, refused(samples.check_drawn, application)
    yield from _on_change(application)
    yield from _on_check(application, Action.SETTLE_ON_OBJECTION)
    yield from _on_payments(application)
    if not obligations.run(application):
        yield Action.CHECK_OBLIGATION, partial(act_refusals.NoObligations, case=application.case_number)


def _on_change(application: Application) -> Reasons:
    """Yield what cannot be done to lower or revoke a settlement (Awb 4:49): something waits, or nothing is decided."""
    if application.settled_amount == ZERO:
        yield Action.PROPOSE_CHANGE, partial(SettlementNotLowered, settled=ZERO)
    if any(row.state == ProposalState.OPEN for row in application.proposals.all()):
        yield Action.PROPOSE_CHANGE, refused(refuse_when_waiting, application)
    if payable.standing_of_award(application) is not None:
        yield Action.PROPOSE_CHANGE, refused(payable.check_none_stands, application)
    if effects.awaiting(application) is not None:
        later = refused(effects.check_none, application)
        yield from ((act, later) for act in (Action.PROPOSE_CHANGE, Action.INVITE_VIEW, Action.WAIVE_VIEW))
    waiting = [row for row in application.proposals.all() if _is_on_award(row)]
    if any(settlements.is_unchecked(row) for row in waiting):
        yield Action.DECIDE_AFTER_AWARD, SettlementNotAgreed
    if not waiting:
        closed = partial(ProposalClosed, case=application.case_number)
        yield from ((action, closed) for action in (Action.DECIDE_AFTER_AWARD, Action.RETURN_WITHDRAWAL))


def _is_on_award(proposal: Proposal) -> bool:
    return proposal.state == ProposalState.OPEN and proposal.kind not in ON_OBJECTION


def _on_settlement(application: Application, *, waits: bool) -> Reasons:
    """Yield what cannot be done about a settlement: it is a loan, something waits, or no amount is to be checked."""
    today, loan = timezone.localdate(), partial(LoanIsRepaid, case=application.case_number)
    if application.part == Part.LOAN:
        yield from ((action, loan) for action in (Action.RECEIVE_SETTLEMENT, Action.PROPOSE_SETTLEMENT))
    if waits:
        wait = refused(refuse_when_waiting, application)
        yield from ((act, wait) for act in (Action.REMIND_SETTLEMENT, Action.PROPOSE_SETTLEMENT))
    elif raised(settlement_reminders.check, application, on=today) is not None:
        yield Action.REMIND_SETTLEMENT, refused(settlement_reminders.check, application, on=today)
    if payable.standing_of_award(application) is not None:
        yield Action.PROPOSE_SETTLEMENT, refused(payable.check_none_stands, application)
    if effects.awaiting(application) is not None:
        yield Action.PROPOSE_SETTLEMENT, refused(effects.check_none, application)
    if samples.drawn_of(application) is None:
        yield Action.CHECK_SAMPLE, refused(samples.check_drawn, application)
    if settled.request_of(application) is None:
        yield Action.ACCOUNT_COSTS, refused(cost_accounts.check_asked, application)
    if samples.waits(application):
        yield Action.PROPOSE_SETTLEMENT, refused(samples.check_done, application)
    yield from _on_check(application, Action.DECIDE_AFTER_AWARD)


def _on_check(application: Application, decide: Action) -> Reasons:
    """Yield what cannot be done while finance did not agree to an amount, or while it has none to agree to."""
    waiting = [row for row in application.proposals.all() if row.state == ProposalState.OPEN]
    if any(settlements.is_unchecked(row) for row in waiting):
        yield decide, SettlementNotAgreed
        return
    reason = partial(_not_to_check, application, waiting)
    yield from ((action, reason) for action in (Action.AGREE_SETTLEMENT, Action.RETURN_SETTLEMENT))


def _not_to_check(application: Application, waiting: list[Proposal]) -> Refusal:
    agreed = next((check for row in waiting if (check := settlements.check_of(row)) is not None), None)
    if agreed is None:
        return NoSettlementProposed(case=application.case_number)
    return SettlementIsAgreed(name=str(agreed.actor))


def _on_loan(application: Application, *, waits: bool) -> Reasons:
    """Yield what cannot be done about a loan: it is not signed, not drawn, drawn wholly, or repaid in full."""
    loan, case = balance_of(application, on=timezone.localdate()), application.case_number
    yield from _on_agreement(application, loan)
    if not loan.outstanding:
        why = of_loan.LoanRepaidInFull if loan.drawn else of_loan.NotDrawnYet
        yield Action.REPAY_LOAN, partial(why, case=case)
    if not loan.drawn:
        yield Action.END_DRAWING, partial(of_loan.NothingDrawn, case=case)
    if not loan.to_draw:
        yield Action.END_DRAWING, partial(of_loan.NothingLeftToDraw, case=case)
    if payable.standing_of_award(application) is not None:
        yield Action.END_DRAWING, refused(payable.check_none_stands, application)
    if waits:
        yield Action.END_DRAWING, refused(refuse_when_waiting, application)
    if effects.awaiting(application) is not None:
        yield Action.END_DRAWING, refused(effects.check_none, application)
    if application.awarded_amount is not None and loan.drawn and not loan.to_draw:
        yield Action.PROPOSE_WITHDRAWAL, refused(check_not_given, application)  # all was paid, and is repaid


def _on_agreement(application: Application, loan: LoanBalance) -> Reasons:
    """Yield what cannot be done because of the agreement on a loan: there is none, it is to be confirmed, or done."""
    case, change = application.case_number, waiting_agreement(application)
    if loan.agreement is None:
        unsigned = partial(of_loan.AgreementNotSigned, case=case)
        yield from ((action, unsigned) for action in (*UNDER_AGREEMENT, Action.START_LOAN_TERM, Action.END_DRAWING))
    if change is not None:
        drawn = partial(of_loan.DrawnWhileAgreementWaits, signed_on=change.signed_on)
        yield from ((action, drawn) for action in UNDER_AGREEMENT)
        yield Action.SIGN_LOAN, partial(of_loan.AgreementWaits, signed_on=change.signed_on)
    else:
        yield Action.CONFIRM_LOAN, partial(of_loan.NoAgreementWaits, case=case)
    if loan.is_closed:
        repaid = partial(of_loan.LoanRepaidInFull, case=case)
        yield from ((action, repaid) for action in (Action.SIGN_LOAN, Action.START_LOAN_TERM))
    if effects.awaiting(application) is not None:
        yield Action.SIGN_LOAN, refused(effects.check_none, application)
    if loan.agreement is not None and loan.agreement.first_due_on is not None:
        yield Action.START_LOAN_TERM, partial(of_loan.TermIsFixed, day=loan.agreement.first_due_on)


def _on_payments(application: Application) -> Reasons:
    """Yield what cannot be done about a payment: a proposal waits, none stands or one does, or all is paid."""
    yield from _on_money(application)
    yield from _on_paid(application)
    order = payable.standing_order(application)
    if payable.is_of_award(order):
        for is_held, check in (
            (holds.is_stopped(application, on=timezone.localdate()), holds.check_none),
            (bool(raised(refuse_paying_when_waiting, application)), refuse_paying_when_waiting),
        ):
            yield from ((act, refused(check, application)) for act in ON_THE_WAY if is_held)
    yield from _on_standing(order) if order is not None else _without_standing(application)


def _on_paid(application: Application) -> Reasons:
    """Yield what cannot be put right because nothing was paid here, or nothing came back."""
    case = application.case_number
    if not any(row.state == PaymentOrderState.PAID for row in application.payment_orders.all()):
        yield Action.BOUNCE, partial(_nothing_paid_here, application, act_refusals.NothingWasPaid(case=case))
        if not any(row.kind in CAME_BACK for row in application.ledger.all()):
            yield Action.REVERSE, partial(_nothing_paid_here, application, act_refusals.NothingWasBooked(case=case))


def _nothing_paid_here(application: Application, otherwise: Refusal) -> Refusal:
    """What a payment that was taken over is told of, and `otherwise` where none was made."""
    lines = application.events.filter(action=Action.PAY, reversal=None)
    if not any(line.data.get("taken_over") for line in lines):
        return otherwise
    return act_refusals.PaidElsewhere(case=application.case_number, paid=ledger.paid_of(application))


def _without_standing(application: Application) -> Reasons:
    """Yield what cannot be done while no payment stands."""
    if not payable.open_amount(application):  # to have one proposed is no way on
        nothing = partial(_nothing_to_pay, application)
        yield from ((act, nothing) for act in (Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.PAY))
    none = partial(NoPaymentProposed, case=application.case_number)
    yield from ((action, none) for action in (Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT))
    yield Action.PAY, PaymentNotReleased


def _on_standing(order: PaymentOrder) -> Reasons:
    """Yield what cannot be done while this payment stands."""
    yield Action.PROPOSE_PAYMENT, lambda: PaymentStands(amount=order.amount, name=str(order.proposed_by))
    if payable.is_of_award(order):
        yield Action.PROPOSE_WITHDRAWAL, partial(PaymentInTheWay, amount=order.amount)
    if order.run_id is not None:
        in_run = (Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT, Action.PAY)
        yield from ((act, lambda: PaymentInRun(run=order.run_name)) for act in in_run)
    if order.is_released:
        yield Action.RELEASE_PAYMENT, refused(payment_orders.check_not_released, order)
    else:
        yield Action.PAY, PaymentNotReleased


def _nothing_to_pay(application: Application) -> Refusal:
    later = raised(effects.check_none, application)
    paid = ledger.paid_of(application)
    return later or act_refusals.NothingToPay(case=application.case_number, paid=paid)


def on_money_steps(application: Application) -> Reasons:
    """Yield what cannot be done about a step about money: nothing waits, or something does."""
    case = application.case_number
    if recovery.waiting(application) is None:
        none = partial(NoMoneyStepWaits, case=case)
        yield from ((action, none) for action in (Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP))
        if not money_step_kinds.possible_kinds(application):
            yield Action.PROPOSE_MONEY_STEP, partial(money_step_kinds.why_none, application)
    else:
        yield Action.PROPOSE_MONEY_STEP, refused(money_steps.check_none_waits, application)


def _on_money(application: Application) -> Reasons:
    """Yield what cannot be done about money that is owed or held."""
    today, case = timezone.localdate(), application.case_number
    yield from on_money_steps(application)
    if raised(money_steps.check_reminder, application, on=today):
        yield Action.REMIND, refused(money_steps.check_reminder, application, on=today)
    if set_off_terms.to_book(application) is None:
        yield Action.SET_OFF, partial(NoSetOffToBook, case=case)
    if holds.hold_on(application, on=today) is None:
        yield Action.END_HOLD, partial(NoHold, case=case)
