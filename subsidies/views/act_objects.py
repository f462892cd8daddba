"""Which acts have nothing to act on, though the status of the case allows them."""

from collections.abc import Iterator

from django.utils import timezone

from subsidies.award_enums import PaymentOrderState
from subsidies.enums import GRANTED, ON_OBJECTION, Action, DecisionKind, EntryKind, Part, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.objection_enums import ObjectionState
from subsidies.objection_enums import ObjectionStepKind as StepKind
from subsidies.services import (
    account_terms,
    deadlines,
    effects,
    holds,
    money_steps,
    objections,
    obligations,
    other_debts,
    payable,
    recovery,
    reservations,
    sending,
    set_off_terms,
    settled,
    settlements,
    taking_back,
    untold,
)
from subsidies.services.aid_tasks import may_be_entered
from subsidies.services.loan_balances import balance_of
from subsidies.services.loan_terms import is_loan, waiting_agreement
from subsidies.transitions import REWEIGHED

CAME_BACK = (EntryKind.REPAYMENT, EntryKind.INSTALMENT)

ON_SENT_AWARD = (  # Awb 3:40
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.PAY),
    *(Action.PROPOSE_WITHDRAWAL, Action.INVITE_VIEW, Action.WAIVE_VIEW),
    *(Action.RECEIVE_SETTLEMENT, Action.REMIND_SETTLEMENT, Action.PROPOSE_SETTLEMENT),
    *(Action.SIGN_LOAN, Action.START_LOAN_TERM, Action.END_DRAWING),
)
ON_LOAN = (Action.SIGN_LOAN, Action.START_LOAN_TERM, Action.REPAY_LOAN, Action.CONFIRM_LOAN, Action.END_DRAWING)


# Whose turn it is when a recipient can be reminded to ask for the settlement; once more when that was of no avail.
MAY_REMIND = (Action.REMIND_SETTLEMENT, Action.PROPOSE_SETTLEMENT)
ON_PAYMENT = (
    *(Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT, Action.RETURN_PAYMENT),
    *(Action.PAY, Action.BOUNCE, Action.REVERSE),
)


def without_object(application: Application) -> Iterator[Action]:
    """Yield the acts that have nothing to act on: no letter waits, nothing is left to pay, a request is out."""
    yield from {*_without_object(application)} - {*_on_other_debts(application)}


def _on_other_debts(application: Application) -> Iterator[Action]:
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


def _without_object(application: Application) -> Iterator[Action]:
    yield from {Action.UNDO_DECISION, Action.UNDO_AFTER_AWARD} - {taking_back.action_for(application)}
    if application.status not in GRANTED:
        yield from ON_PAYMENT
    if application.status == Status.AWARDED:
        yield from _on_award(application)
    if application.status == Status.SETTLED:
        yield from _on_settled(application)
    if next(untold.untold(application), None) is None:
        yield Action.SENT_ELSEWHERE
    notices = any(objections.steps_of(row, StepKind.DEFAULT) for row in objections.of(application))
    if not notices and not any(True for _notice in application.default_notices.all()):
        yield Action.FIX_PENALTY
    if application.status == Status.AWARDED and reservations.reservation_of(application) is None:
        yield Action.RELEASE_CONDITION
    if application.status == Status.DISREGARDED and deadlines.made_known_on(application) is not None:
        yield Action.TAKE_UP
    if not application.aid_entries.all() and not may_be_entered(application):
        yield Action.ENTER_AID
    yield from _on_objections(application)
    requests = list(application.completion_requests.all())
    if application.status == Status.INCOMPLETE and requests and requests[-1].sent_on is not None:
        yield Action.REQUEST_COMPLETION


def _on_objections(application: Application) -> Iterator[Action]:
    """Yield what cannot be done about objections: none is open, or on none was decided that waits for that."""
    today = timezone.localdate()
    found = objections.of(application)
    standing = [row for row in found if objections.is_open(row, on=today)]
    waiting = [row for row in application.proposals.all() if row.state == ProposalState.OPEN]
    states = {objections.state_of(row, on=today, sent={}) for row in standing}
    if not found:
        yield from (Action.RECORD_APPEAL, Action.CHANGE_OBJECTOR)
    if not standing or waiting:
        yield from (Action.CLOSE_OBJECTION, Action.POSTPONE_OBJECTION)
    if not standing:
        yield Action.OBJECTION_DEFAULT
    if application.status in REWEIGHED and (not standing or waiting):
        yield from (Action.ANSWER, Action.CORRECT, Action.ASSESS)
    if ObjectionState.PROPOSAL not in states or waiting:
        yield Action.PROPOSE_OBJECTION
    if not any(objections.repair_open(row) is not None for row in standing):
        yield Action.RECEIVE_REPAIR
    if not states & {ObjectionState.HEARING, ObjectionState.INVITED, ObjectionState.PROPOSAL}:
        yield Action.REQUEST_REPAIR
    if not any(objections.may_be_heard(row, on=today) for row in standing):
        yield from (Action.INVITE_OBJECTOR, Action.HEAR_OBJECTOR)
    on_objection = [row for row in waiting if row.kind in ON_OBJECTION]
    if not on_objection:
        yield from (Action.DECIDE_OBJECTION, Action.AWARD_ON_OBJECTION, Action.SETTLE_ON_OBJECTION)
        yield Action.RETURN_OBJECTION


def _on_award(application: Application) -> Iterator[Action]:
    """Yield what cannot be done on an award: it was not sent, a proposal or a decision waits, or all is paid."""
    if sending.award_was_sent_on(application) is None:
        yield from ON_SENT_AWARD
    waits = any(row.state == ProposalState.OPEN for row in application.proposals.all())
    later = effects.awaiting(application)
    if waits or (later is not None and later.kind != DecisionKind.LOWERING):
        yield Action.PROPOSE_WITHDRAWAL
    if later is not None:
        yield from (Action.INVITE_VIEW, Action.WAIVE_VIEW)
    on_award = [
        row for row in application.proposals.all() if row.state == ProposalState.OPEN and row.kind not in ON_OBJECTION
    ]
    if not on_award:
        yield from (Action.DECIDE_AFTER_AWARD, Action.RETURN_WITHDRAWAL)
    yield from _on_settlement(application, waits=waits)
    yield from _on_payments(application, waits=waits)
    yield from _on_loan(application, waits=waits) if is_loan(application) else ON_LOAN
    if not obligations.run(application):
        yield Action.CHECK_OBLIGATION


def _on_settlement(application: Application, *, waits: bool) -> Iterator[Action]:
    """Yield what cannot be done about a settlement: it is a loan, something waits, or no amount is to be checked."""
    today = timezone.localdate()
    standing = payable.standing_of_award(application) is not None
    if application.part == Part.LOAN:
        yield Action.RECEIVE_SETTLEMENT
    if waits or account_terms.turn_of(application, on=today) not in MAY_REMIND:
        yield Action.REMIND_SETTLEMENT
    if application.part == Part.LOAN or waits or standing or effects.awaiting(application) is not None:
        yield Action.PROPOSE_SETTLEMENT
    yield from _on_check(application, Action.DECIDE_AFTER_AWARD)


def _on_check(application: Application, decide: Action) -> Iterator[Action]:
    """Yield what cannot be done while finance did not agree to an amount, or while it has none to agree to."""
    is_unchecked = any(
        row.state == ProposalState.OPEN and settlements.is_unchecked(row) for row in application.proposals.all()
    )
    yield from (decide,) if is_unchecked else (Action.AGREE_SETTLEMENT, Action.RETURN_SETTLEMENT)


def _on_settled(application: Application) -> Iterator[Action]:
    """Yield what cannot be done on a settled subsidy: no amount is to be checked, nothing left to pay or repay."""
    if not settled.to_repay(application):
        yield Action.REPAY
    yield from _on_check(application, Action.SETTLE_ON_OBJECTION)
    yield from _on_payments(application, waits=False)


def _on_loan(application: Application, *, waits: bool) -> Iterator[Action]:
    """Yield what cannot be done about a loan: it is not signed, not drawn, drawn wholly, or repaid in full."""
    loan = balance_of(application, on=timezone.localdate())
    later = effects.awaiting(application) is not None
    change = waiting_agreement(application)
    if loan.agreement is None or change is not None:
        yield from (Action.PROPOSE_PAYMENT, Action.RELEASE_PAYMENT)
    if loan.is_closed or later or change is not None:
        yield Action.SIGN_LOAN
    if change is None:
        yield Action.CONFIRM_LOAN
    if loan.agreement is None or loan.agreement.first_due_on is not None or loan.is_closed:
        yield Action.START_LOAN_TERM
    if not loan.outstanding:
        yield Action.REPAY_LOAN
    stands = payable.standing_of_award(application) is not None
    if loan.agreement is None or not loan.drawn or not loan.to_draw or stands or waits or later:
        yield Action.END_DRAWING
    if application.awarded_amount is not None and loan.drawn and not loan.to_draw:
        yield Action.PROPOSE_WITHDRAWAL  # all that is left was paid, and is repaid


def _on_payments(application: Application, *, waits: bool) -> Iterator[Action]:
    """Yield what cannot be done about a payment: a proposal waits, none stands or one does, or all is paid."""
    yield from _on_money(application)
    is_paid = any(row.state == PaymentOrderState.PAID for row in application.payment_orders.all())
    if not is_paid:
        yield Action.BOUNCE
    if not is_paid and not any(row.kind in CAME_BACK for row in application.ledger.all()):
        yield Action.REVERSE
    waits = waits or holds.is_stopped(application, on=timezone.localdate())
    order = payable.standing_order(application)
    if waits or order is not None or not payable.open_amount(application):
        yield Action.PROPOSE_PAYMENT
    if waits or order is None or order.is_released:
        yield Action.RELEASE_PAYMENT
    if order is None or order.run_id is not None:
        yield Action.RETURN_PAYMENT
    if order is not None:
        yield Action.PROPOSE_WITHDRAWAL
    if waits or order is None or not order.is_released or order.run_id is not None:
        yield Action.PAY


def _on_money(application: Application) -> Iterator[Action]:
    """Yield what cannot be done about money that is owed or held: nothing waits, or something does."""
    today = timezone.localdate()
    if recovery.waiting(application) is None:
        yield from (Action.DECIDE_MONEY_STEP, Action.RETURN_MONEY_STEP)
        if not money_steps.possible_kinds(application):
            yield Action.PROPOSE_MONEY_STEP
    else:
        yield Action.PROPOSE_MONEY_STEP
    if application.status == Status.SETTLED and not money_steps.may_remind(application, on=today):
        yield Action.REMIND
    if application.status == Status.SETTLED and set_off_terms.to_book(application) is None:
        yield Action.SET_OFF
    if holds.hold_on(application, on=today) is None:
        yield Action.END_HOLD
