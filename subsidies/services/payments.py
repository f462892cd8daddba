"""Payments on an award. The total never passes the award; the database guards that too."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.written import written
from subsidies import dated_acts
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import Action
from subsidies.models import Application, PaymentOrder, PaymentRun
from subsidies.services import duties, ledger, payable, payment_orders, reservations, sending
from subsidies.services.applicants import pay_to
from subsidies.services.cases import after_decision, check_day, lock, next_status
from subsidies.services.payment_refusals import (
    PaidBeforeRelease,
    PaidOtherThanReleased,
    PaymentInRun,
    PaymentNotReleased,
    PaymentTwice,
)
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.repeated_bookings import same_booking
from subsidies.services.sending_refusals import PaidBeforeSending
from subsidies.services.withdrawals import refuse_when_waiting


@transaction.atomic
def pay_of_run(order: PaymentOrder, *, run: PaymentRun, paid_on: date, actor: User) -> Application:
    """Record that the bank paid a payment of a run; see `pay` for what it refuses. Call with its case locked."""
    return _pay(order.application, amount=order.amount, paid_on=paid_on, reference=str(run), run=run, actor=actor)


@transaction.atomic
def pay(
    application: Application,
    *,
    amount: Decimal,
    paid_on: date,
    reference: str = "",
    repeat_reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Application:
    """Record that the bank paid what was released of an award (euros), by the day on which it did.

    By another than who entered, assessed, proposed or decided the case: three people stand behind every euro. One that
    is in a run is recorded with that run (`pay_of_run`). Raises AdviserOfProject, DutiesApart, TransitionNotAllowed,
    ProposalWaits (its end is proposed), EndsAwardLater (or decided), ConditionOpen (Awb 4:34), AwardNotSent (Awb
    3:40), PaidBeforeSending, DateInFuture, DateBeforeDecision, DateTooFarBack, AmountNotPositive, PaysMoreThanAwarded,
    PaymentNotReleased, PaidOtherThanReleased, PaidBeforeRelease, PaymentInRun; or PaymentTwice: a reference is used
    once in a case, and without one the same amount on the same day is the same payment, unless `repeat_reason` says
    why. What is taken over was released in its own time.
    """
    return _pay(
        application,
        amount=amount,
        paid_on=paid_on,
        reference=reference,
        repeat_reason=repeat_reason,
        date_reason=date_reason,
        actor=actor,
    )


def _pay(
    application: Application,
    *,
    amount: Decimal,
    paid_on: date,
    reference: str,
    repeat_reason: str = "",
    date_reason: str = "",
    run: PaymentRun | None = None,
    actor: User,
) -> Application:
    application = lock(application)
    duties.check(application, Action.PAY, actor=actor)
    next_status(application, Action.PAY)
    refuse_when_waiting(application)  # Awb 4:56
    payable.check_remaining(application, amount)
    reservations.check_certain(application, on=paid_on)
    sent_on = sending.award_sent_on(application)
    decided = [
        *after_decision(application, paid_on),
        (sent_on, PaidBeforeSending(day=paid_on, sent_on=sent_on)),
    ]
    date_reason = check_day(application, dated_acts.PAY, paid_on, after=decided, reason=date_reason)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    earlier = same_booking(application, Action.PAY, amount, paid_on, reference)
    if earlier is not None:
        paid, day = Decimal(earlier.data["amount"]), timezone.localdate(earlier.occurred_at)
        twice = PaymentTwice(amount=paid, day=day, reference=reference.strip() or "-")
        repeat_reason = written(repeat_reason, missing=twice)
    ledger.pay(application, amount=amount, booked_on=paid_on, actor=actor)
    order = _released(application, amount, paid_on, run)
    if order is not None:
        payment_orders.close(order, PaymentOrderState.PAID, actor=actor)
    facts: dict[str, Any] = {
        "amount": amount,
        "reference": reference.strip(),
        "repeat_reason": repeat_reason.strip(),
        "pay_to": pay_to(application) if order is None else order.iban,
    }
    record(application, Action.PAY, actor=actor, on=paid_on, date_reason=date_reason, **facts)
    return application


def _released(application: Application, amount: Decimal, paid_on: date, run: PaymentRun | None) -> PaymentOrder | None:
    """Return the payment that the bank paid; None for what is taken over, which was paid in its own time."""
    if taken_over_from():
        return None
    order = payable.standing_order(application)
    if order is None or not order.is_released:
        raise PaymentNotReleased
    if amount != order.amount:
        raise PaidOtherThanReleased(released=order.amount, amount=amount)
    if order.run_id is not None and (run is None or run.pk != order.run_id):
        raise PaymentInRun(run=order.run_name)
    if order.released_at is not None and paid_on < (released_on := timezone.localdate(order.released_at)):
        raise PaidBeforeRelease(day=paid_on, released_on=released_on)
    return order
