"""What a case asks next: one answer for its page, for my work, for mails and for the calendar."""

from collections.abc import Collection, Iterator
from datetime import date

from subsidies.enums import GRANTED, Action, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Proposal
from subsidies.order_enums import Order
from subsidies.services.assessment import cost_sheet
from subsidies.services.case.schemes import is_outside_period
from subsidies.services.ceilings.order import Rule
from subsidies.services.loans import loan_reminders
from subsidies.services.loans.loan_balances import AHEAD, balance_of
from subsidies.services.loans.loan_terms import is_loan, start_of, waiting_agreement
from subsidies.services.objections.objections_open import next_steps
from subsidies.services.obligations import obligations
from subsidies.services.payments import holds, other_debts, payable
from subsidies.services.recovery import claims, recovery, set_off_terms
from subsidies.services.settlements import account_terms, samples, settled, settlements
from subsidies.services.terms import deadlines
from subsidies.services.terms.deadlines import LegalDate
from subsidies.transitions import OWING

# What the law asks next in a status; who may not do the first is shown the second, and so on.
# Statuses that are absent ask for nothing more.
BY_STATUS = {
    Status.RECEIVED: (Action.START_ASSESSMENT,),
    Status.INCOMPLETE: (Action.RECEIVE_COMPLETION, Action.START_ASSESSMENT),
    Status.ASSESSMENT: (Action.PROPOSE,),
    Status.PROPOSED: (Action.TAKE_BACK, Action.AWARD),  # the first is offered to who proposed, who may not decide
    Status.AWARDED: (
        *(Action.AWARD, Action.TAKE_BACK),
        *(Action.RELEASE_PAYMENT, Action.PAY, Action.REPAY),
    ),
    Status.WITHDRAWN: (Action.REPAY,),
    Status.SETTLED: (Action.RELEASE_PAYMENT, Action.PAY, Action.REPAY),
}
BY_DATE = {
    "send": Action.SEND_LETTER,
    "resumed": Action.SEND_LETTER,
    "advice": Action.RECEIVE_ADVICE,
    "view": Action.RECEIVE_VIEW,
}
# Of what is asked of others by a day, while a proposal waits: the decision comes first all the same.
OF_OTHERS = (Action.RECEIVE_ADVICE, Action.RECEIVE_VIEW)


def first_date(dates: list[LegalDate], *, on: date) -> LegalDate | None:
    """Return the date that comes first of what a case asks, of those of `deadlines.legal_dates`; None without any.

    The right to disregard lapses: then its content is decided. An objection is for others to make.
    """
    return next(
        (row for row in dates if row.code != "objection" and not (row.code == "disregard" and row.term.is_late(on))),
        None,
    )


def steps(
    application: Application, *, first: LegalDate | None, on: date, extra: Collection[date] | None = None
) -> Iterator[Action]:
    """Yield what a case asks for on a day, the most pressing first. `first` is its first date, `extra` free days."""
    by_date = BY_DATE.get(first.code) if first is not None else None
    if by_date is not None and not (by_date in OF_OTHERS and application.status == Status.PROPOSED):
        yield by_date
    yield from _of_status(application, on, extra)


def _of_status(application: Application, on: date, extra: Collection[date] | None) -> Iterator[Action]:
    yield from next_steps(application, on=on)
    status = Status(application.status)
    if status not in {Status.PROPOSED, Status.AWARDED} and _penalty_waits(application, on, extra):
        yield Action.FIX_PENALTY  # Awb 4:18: within two weeks after its last day
    if status in {Status.RECEIVED, Status.INCOMPLETE}:
        yield from _before_assessment(application, on, extra)
    if status == Status.ASSESSMENT:
        yield from _of_assessment(application)
    yield from _that_waits(application)
    yield from BY_STATUS.get(status, ())
    if status == Status.AWARDED and not _waiting(application):
        yield from _of_settlement(application, on, extra)
    if status in OWING and claims.is_to_decide(application):
        yield Action.PROPOSE_MONEY_STEP
    if status in GRANTED:
        yield from _of_money(application, on)
    if status == Status.AWARDED and obligations.unmet(application):
        yield Action.CHECK_OBLIGATION
    if status in {Status.PROPOSED, Status.AWARDED} and _penalty_waits(application, on, extra):
        yield Action.FIX_PENALTY
    yield from _of_other_debts(application)


def _before_assessment(application: Application, on: date, extra: Collection[date] | None) -> Iterator[Action]:
    """What can be decided without a complete application."""
    requests = list(application.completion_requests.all())
    if application.status == Status.INCOMPLETE and requests and requests[-1].due_on < on:
        term = deadlines.disregard_term(application, on=on, extra=extra)
        if term is not None and term.last_day < on:
            yield Action.START_ASSESSMENT  # too late to disregard it: decided on what is there
        yield Action.PROPOSE  # Awb 4:5(4): within four weeks after the time to complete it
    if is_outside_period(application):
        yield Action.PROPOSE  # it can only be refused, and need not be complete for that


def _of_assessment(application: Application) -> Iterator[Action]:
    """What comes before a proposal: points in a tender, and of a budget in lines which costs are eligible."""
    if _is_unscored(application):
        yield Action.SCORE
    if cost_sheet.is_to_approve(application):
        yield Action.APPROVE_COSTS


def _of_settlement(application: Application, on: date, extra: Collection[date] | None) -> Iterator[Action]:
    """What was asked to be settled is proposed; where nobody asked in time it is reminded first (Awb 4:44)."""
    if settled.request_of(application) is not None:
        if cost_sheet.is_to_account(application):
            yield Action.ACCOUNT_COSTS
        yield Action.PROPOSE_SETTLEMENT
        return
    action = account_terms.turn_of(application, on=on, extra=extra)
    if action is not None:
        yield action


def _of_other_debts(application: Application) -> Iterator[Action]:
    """What the province owes beside the subsidy: the payment of it that stands, or one that is to be proposed."""
    order = payable.standing_order(application) if application.other_debts.all() else None
    if order is not None and order.debt_id is not None:
        yield Action.PAY if order.is_released else Action.RELEASE_PAYMENT
    elif order is None and other_debts.open_debts(application):
        yield Action.PROPOSE_PAYMENT


def _that_waits(application: Application) -> Iterator[Action]:
    """The check of what was drawn, and what was proposed on an award and waits for finance, or about money."""
    if samples.waits(application):
        yield Action.CHECK_SAMPLE
    if any(map(settlements.is_unchecked, _waiting(application))):
        yield Action.AGREE_SETTLEMENT
    if recovery.waiting(application) is not None:
        yield Action.DECIDE_MONEY_STEP
    if set_off_terms.to_book(application) is not None:
        yield Action.SET_OFF


def _of_money(application: Application, on: date) -> Iterator[Action]:
    """What can be paid while nothing is on hold; of a loan its agreement, the next draw, or what is to come back."""
    is_stopped = holds.is_stopped(application, on=on)
    if not is_loan(application):
        if payable.open_now(application) and not is_stopped:
            yield Action.PROPOSE_PAYMENT
        return
    loan = balance_of(application, on=on)
    changes = waiting_agreement(application) is not None
    if changes:
        yield Action.CONFIRM_LOAN
    if loan.agreement is None:
        yield Action.SIGN_LOAN
        return
    if loan.is_due_by(on + AHEAD):
        yield Action.REPAY_LOAN
    if loan_reminders.may_remind(application, on=on):
        yield Action.REMIND
    if loan.to_draw and not is_stopped and not changes:
        yield Action.PROPOSE_PAYMENT
    if loan.outstanding:
        waits = loan.agreement.first_due_on is None and start_of(application) is None
        yield Action.START_LOAN_TERM if waits else Action.REPAY_LOAN


def _waiting(application: Application) -> list[Proposal]:
    return [row for row in application.proposals.all() if row.state == ProposalState.OPEN]


def _penalty_waits(application: Application, on: date, extra: Collection[date] | None) -> bool:
    """Whether a penalty for a late decision ended and was not fixed."""
    fixed = any(row.notice_id is not None for row in application.penalty_decisions.all())
    if not application.default_notices.all() or fixed:
        return False
    due = deadlines.penalty(application, on=on, extra=extra)
    return due is not None and due.days > 0 and due.fix_by is not None


def _is_unscored(application: Application) -> bool:
    """Whether it takes part in a tender and nobody gave it points yet."""
    return Rule.of(application.version).order == Order.TENDER and not application.scores.all()
