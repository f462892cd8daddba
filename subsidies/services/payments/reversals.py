"""Putting right what was booked, by entries of its own: a mistake, or what the bank returned. Nothing is removed.

A mistake is reversed by another of finance than who recorded it; what the bank did not tell cannot be one. What the
bank returned counts as not paid, so it is due again, and the account is looked at before it is proposed again.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import formats, timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO, format_euros
from subsidies import dated_acts
from subsidies.award_enums import MoneyStepState, PaymentOrderState
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent, PaymentOrder, Reversal, SetOff
from subsidies.services.case import duties
from subsidies.services.case.cases import check_day, lock, lock_case
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.objections.step_ruling_refusals import ReceiptPaidBack
from subsidies.services.payments import payable
from subsidies.services.payments.payment_refusals import PaymentStands
from subsidies.services.payments.reversal_refusals import (
    BankReasonMissing,
    BouncedBeforePayment,
    LoanRepaidSince,
    NotReversible,
    RecordedFromBank,
    RepaidSince,
    ReversedByRecorder,
    ReversedInTurn,
)
from subsidies.services.recovery import receipts, set_offs
from subsidies.services.refusals import PaysMoreThanAwarded, ReasonMissing
from subsidies.words import LESS_IS_OWED

BOOKINGS = (Action.PAY, Action.REPAY, Action.REPAY_LOAN, Action.SET_OFF)


@transaction.atomic
def reverse(application: Application, *, line: CaseEvent, reason: str, actor: User) -> Reversal:
    """Reverse a payment or a repayment that was recorded by mistake, by its `line` in the dossier, as of today.

    By another than who recorded it. What came back of a loan is outstanding again, and then the payment under it can
    be put right. A payment is released again, as it was before, unless it comes to more than is to
    be paid by now: then it goes back to who proposed it. Raises AdviserOfProject,
    HasInterest, DutiesApart, TransitionNotAllowed, ReasonMissing, SaysNothing, NotReversible, ReversedByRecorder,
    RecordedFromBank, PaymentStands, ReceiptPaidBack, RepaidSince, ReversedInTurn or CeilingExceeded. Of a set-off
    both sides are reversed, whichever line is given.
    """
    both = set_off_of(line)
    if both is not None:
        set_offs.lock_both(both.step.application, both.paid.application)
    application = lock(application)
    duties.check(application, Action.REVERSE, actor=actor)
    payable.check_act(application, Action.REVERSE)
    reason = written(reason, missing=ReasonMissing())
    found = _line(application, line)
    if found.actor_id == actor.pk:
        raise ReversedByRecorder(name=str(actor))
    if found.data.get("bank_file"):
        raise RecordedFromBank(file=found.data["bank_file"])
    order = order_of(application, found) if found.action == Action.PAY else None
    if order is not None:
        standing = payable.standing_order(application)
        if standing is not None:
            raise PaymentStands(amount=standing.amount, name=str(standing.proposed_by))
    reversal = _reverse(application, found, order, booked_on=timezone.localdate(), reason=reason, actor=actor)
    if order is not None:
        _stand_again(application, order, actor=actor)
    if both is not None:
        _reverse_other(both, found, reason=reason, actor=actor)
    record(application, Action.REVERSE, actor=actor, **_facts_of(reversal))
    return reversal


def set_off_of(line: CaseEvent) -> SetOff | None:
    """Return the set-off that a line is about, on the case that owed or on the case that was paid; None for others."""
    rows = SetOff.objects.filter(Q(repaid=line) | Q(paid=line)).select_related("step__application")
    return rows.select_related("repaid__application", "paid__application").first()


def _reverse_other(both: SetOff, line: CaseEvent, *, reason: str, actor: User) -> None:
    """Reverse the other side of a set-off as well: neither counts without the other."""
    other = both.paid if line.pk == both.repaid_id else both.repaid
    case = lock_case(other.application)
    duties.check(case, Action.REVERSE, actor=actor)
    reversal = _reverse(case, other, None, booked_on=timezone.localdate(), reason=reason, actor=actor)
    record(case, Action.REVERSE, actor=actor, **_facts_of(reversal))


def _stand_again(application: Application, order: PaymentOrder, *, actor: User) -> None:
    """Let a payment stand as it was released; where the award came to less since it goes back to who proposed it."""
    if order.debt_id is not None or order.amount <= payable.open_amount(Application.objects.get(pk=application.pk)):
        order.state, order.closed_by, order.closed_at = PaymentOrderState.RELEASED, None, None
        order.save(update_fields=["state", "closed_by", "closed_at"])
        return
    order.state, order.closed_by, order.closed_at = PaymentOrderState.RETURNED, actor, timezone.now()
    order.closing_remark = LESS_IS_OWED
    order.save(update_fields=["state", "closing_remark", "closed_by", "closed_at"])
    notify(order.proposed_by, "returned", application=application, actor=actor)


@transaction.atomic
def bounce(
    application: Application,
    *,
    order: PaymentOrder,
    returned_on: date,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> Reversal:
    """Record that the bank returned a payment, on a day and with its reason; its amount is due again.

    Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, BankReasonMissing, SaysNothing,
    NotReversible, BouncedBeforePayment, DateInFuture, DateTooFarBack or RepaidSince.
    """
    application = lock(application)
    duties.check(application, Action.BOUNCE, actor=actor)
    payable.check_act(application, Action.BOUNCE)
    reason = written(reason, missing=BankReasonMissing())
    found = {paid.pk: line for line, paid in paid_lines(application)}.get(order.pk)
    if found is None:
        raise NotReversible(case=application.case_number)
    paid_on = timezone.localdate(found.occurred_at)
    after = [(paid_on, BouncedBeforePayment(day=returned_on, paid_on=paid_on))]
    date_reason = check_day(application, dated_acts.BOUNCE, returned_on, after=after, reason=date_reason)
    order = application.payment_orders.get(pk=order.pk)
    reversal = _reverse(application, found, order, booked_on=returned_on, reason=reason, actor=actor, is_by_bank=True)
    order.state, order.closing_remark = PaymentOrderState.BOUNCED, reason
    order.closed_by, order.closed_at = actor, timezone.now()
    order.save(update_fields=["state", "closing_remark", "closed_by", "closed_at"])
    facts = {**_facts_of(reversal), "pay_to": order.iban}
    record(application, Action.BOUNCE, actor=actor, on=returned_on, date_reason=date_reason, **facts)
    notify(order.proposed_by, "returned", application=application, actor=actor)
    return reversal


def bookings(application: Application) -> list[CaseEvent]:
    """Return the lines about payments and repayments that count, the last first; what was taken over is not here."""
    lines = application.events.filter(action__in=BOOKINGS, reversal=None).select_related("actor").order_by("-pk")
    return [line for line in lines if not line.data.get("taken_over")]


def name_of(line: CaseEvent) -> str:
    """Return what a line is about: what it was, how much, on which day and by which reference."""
    day = formats.date_format(timezone.localdate(line.occurred_at), "SHORT_DATE_FORMAT")
    amount = format_euros(Decimal(line.data["amount"]))
    return ", ".join(filter(None, [line.get_action_label(), amount, day, line.data.get("reference")]))


def paid_lines(application: Application) -> list[tuple[CaseEvent, PaymentOrder]]:
    """Return the payments that count with the lines about them, in the order of the lines.

    A line names its payment. One of before that was kept has those that are left in their order: one stood at a time.
    """
    lines = [line for line in reversed(bookings(application)) if line.action == Action.PAY]
    orders = application.payment_orders.filter(state=PaymentOrderState.PAID).order_by("closed_at", "pk")
    left = {order.reference: order for order in orders}
    of = {line.pk: left.pop(line.data.get("payment", ""), None) for line in lines}
    rest = iter(left.values())
    named = ((line, of[line.pk] or next(rest, None)) for line in lines)
    return [(line, order) for line, order in named if order is not None]


def order_of(application: Application, line: CaseEvent) -> PaymentOrder:
    """Return the payment that a line is about. Raises NotReversible."""
    order = next((order for one, order in paid_lines(application) if one.pk == line.pk), None)
    if order is None:
        raise NotReversible(case=application.case_number)
    return order


def _line(application: Application, line: CaseEvent) -> CaseEvent:
    found = next((row for row in bookings(application) if row.pk == line.pk), None)
    if found is None:
        raise NotReversible(case=application.case_number)
    return found


def _reverse(
    application: Application,
    line: CaseEvent,
    order: PaymentOrder | None,
    *,
    booked_on: date,
    reason: str,
    actor: User,
    is_by_bank: bool = False,
) -> Reversal:
    reversal = Reversal.objects.create(
        application=application,
        line=line,
        order=order,
        is_by_bank=is_by_bank,
        amount=Decimal(line.data["amount"]),
        booked_on=booked_on,
        reason=reason,
        actor=actor,
    )
    paid_back = [row for row in line.receipt_parts.all() if row.step.state == MoneyStepState.REVOKED]
    if paid_back:
        raise ReceiptPaidBack(amount=sum((row.amount for row in paid_back), ZERO))
    if order is not None and not payable.is_of_award(order):
        return reversal  # it was booked in no ledger
    if line.action == Action.REPAY_LOAN or (line.action == Action.SET_OFF and is_loan(application)):
        ledger.undo_instalment(application, reversal)
        return reversal
    is_paid = order is not None or SetOff.objects.filter(paid=line).exists()
    if not is_paid:
        if ledger.paid_of(application) < standing_amount(application):
            raise ReversedInTurn(amount=reversal.amount)
        principal = reversal.amount - receipts.beside_in(line)
        if principal:
            ledger.undo_repayment(application, reversal, amount=principal)
        return reversal
    try:
        ledger.undo_payment(application, reversal)
    except PaysMoreThanAwarded:
        paid = sum(ledger.outstanding_by_share(application).values(), ZERO)
        if is_loan(application):
            raise LoanRepaidSince(amount=reversal.amount, outstanding=paid) from None
        raise RepaidSince(amount=reversal.amount, paid=paid) from None
    return reversal


def _facts_of(reversal: Reversal) -> dict[str, Any]:
    day = timezone.localdate(reversal.line.occurred_at)
    return {
        "amount": reversal.amount,
        "reversed": reversal.line.action,
        "reversed_on": day.isoformat(),
        "reason": reversal.reason,
    }
