"""Payments on an award. The total never passes the award; the database guards that too."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.money import ZERO
from drenthe.lib.written import written
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent
from subsidies.services import decision_facts, duties, effects, ledger, reservations, sending
from subsidies.services.applicants import pay_to
from subsidies.services.cases import after_decision, check_day, lock, next_status
from subsidies.services.effect_refusals import PaysMoreThanRemains
from subsidies.services.payment_refusals import PaidAheadOfSchedule, PaymentTwice
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.sending_refusals import PaidBeforeSending
from subsidies.services.withdrawals import refuse_when_waiting


@transaction.atomic
def pay(
    application: Application,
    *,
    amount: Decimal,
    paid_on: date,
    reference: str = "",
    repeat_reason: str = "",
    ahead_reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Application:
    """Register a payment (euros) on an award, by the day the bank paid it.

    By another than who entered, assessed, proposed or decided the case: three people stand behind every euro. Raises
    AdviserOfProject, DutiesApart, TransitionNotAllowed, ProposalWaits (its end is proposed), EndsAwardLater (or
    decided), ConditionOpen (Awb 4:34), AwardNotSent (Awb 3:40), PaidBeforeSending, DateInFuture, DateBeforeDecision,
    DateTooFarBack, AmountNotPositive, PaysMoreThanAwarded, PaidAheadOfSchedule: no more than the advances that are due
    by that day, unless `ahead_reason` says why; or PaymentTwice: a reference is used once in a case, and without one
    the same amount on the same day is the same payment, unless `repeat_reason` says why.
    """
    application = lock(application)
    duties.check(application, Action.PAY, actor=actor)
    next_status(application, Action.PAY)
    refuse_when_waiting(application)  # Awb 4:56
    _check_remaining(application, amount)
    reservations.check_certain(application, on=paid_on)
    sent_on = sending.award_sent_on(application)
    decided = [
        *after_decision(application, paid_on),
        (sent_on, PaidBeforeSending(day=paid_on, sent_on=sent_on)),
    ]
    date_reason = check_day(application, dated_acts.PAY, paid_on, after=decided, reason=date_reason)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    ahead_reason = _ahead(application, amount, paid_on, reason=ahead_reason)
    earlier = _same_payment(application, amount, paid_on, reference)
    if earlier is not None:
        paid, day = Decimal(earlier.data["amount"]), timezone.localdate(earlier.occurred_at)
        twice = PaymentTwice(amount=paid, day=day, reference=reference.strip() or "-")
        repeat_reason = written(repeat_reason, missing=twice)
    ledger.pay(application, amount=amount, booked_on=paid_on, actor=actor)
    facts: dict[str, Any] = {
        "amount": amount,
        "reference": reference.strip(),
        "repeat_reason": repeat_reason.strip(),
        "ahead_reason": ahead_reason,
        "pay_to": pay_to(application),
    }
    record(application, Action.PAY, actor=actor, on=paid_on, date_reason=date_reason, **facts)
    return application


def open_amount(application: Application) -> Decimal:
    """Return what can still be paid of an award now, in euros."""
    committed, paid = _sums(application)
    return effects.payable(application, committed=committed, paid=paid)


def open_now(application: Application, *, on: date) -> Decimal:
    """Return what can be paid of an award on a day, in euros: of one with a schedule the advances that are due."""
    committed, paid = _sums(application)
    still_open = effects.payable(application, committed=committed, paid=paid)
    due = decision_facts.advances_due(application, on=on)
    return still_open if due is None else min(still_open, max(due - paid, ZERO))


def paid_amount(application: Application) -> Decimal:
    """Return what was paid of an award, in euros."""
    return _sums(application)[1]


def _sums(application: Application) -> tuple[Decimal, Decimal]:
    """Return what is committed to an award and what was paid of it, in euros."""
    rows = ledger.balance_by_share(application).values()
    return sum((row[0] for row in rows), ZERO), sum((row[1] for row in rows), ZERO)


def _ahead(application: Application, amount: Decimal, paid_on: date, *, reason: str) -> str:
    """Return the reason to pay more than the advances that are due by a day; empty where none is needed.

    Raises PaidAheadOfSchedule or SaysNothing. What is taken over was paid in its own time.
    """
    due = decision_facts.advances_due(application, on=paid_on)
    paid = paid_amount(application)
    if due is None or paid + amount <= due or taken_over_from():
        return ""
    refusal = PaidAheadOfSchedule(due=due, day=paid_on, paid=paid, open=max(due - paid, ZERO))
    return written(reason, missing=refusal)


def _check_remaining(application: Application, amount: Decimal) -> None:
    """Refuse to pay beyond what an award comes to by a decision that does not work yet.

    Raises EndsAwardLater or PaysMoreThanRemains.
    """
    remaining = effects.awaiting_amount(application)
    if remaining is None:
        return
    if remaining == ZERO:
        effects.check_none(application)
    still_open = open_amount(application)
    if amount > still_open:
        raise PaysMoreThanRemains(open=still_open, amount=amount, remaining=remaining)


def _same_payment(application: Application, amount: Decimal, paid_on: date, reference: str) -> CaseEvent | None:
    """Return the payment that this one seems to be, if it is there. Call with the case locked."""
    wanted = reference.strip().casefold()
    for line in application.events.filter(action=Action.PAY):
        same = line.data.get("reference", "").casefold() == wanted
        same_day = Decimal(line.data["amount"]) == amount and timezone.localdate(line.occurred_at) == paid_on
        if same and (wanted or same_day):
            return line
    return None
