"""Payments on an award. The total never passes the award; the database guards that too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day, check_bounds
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent, Decision, LedgerEntry, PaymentOrder, PaymentRun
from subsidies.services.application.applicants import pay_to
from subsidies.services.case import duties
from subsidies.services.case.cases import (
    after_decision,
    after_receipt,
    lock,
    refuse_paying_when_waiting,
)
from subsidies.services.case.record import line_of, record_all
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import reservations
from subsidies.services.letters import sending
from subsidies.services.letters.sending_refusals import PaidBeforeSending
from subsidies.services.loans.loan_terms import check_signed
from subsidies.services.payments import holds, other_debts, payable, payment_orders
from subsidies.services.payments.payment_refusals import (
    PaidBeforeRelease,
    PaidOtherThanReleased,
    PaymentInRun,
    PaymentNotReleased,
    PaymentTwice,
)
from subsidies.services.payments.repeated_bookings import same_booking
from subsidies.services.refusals import AmountNotPositive


@dataclass(frozen=True)
class Paid:
    """What the bank paid on a case (euros), by the day on which it did.

    `run` is the one that it was in, `bank_file` the name of the file in which the bank says so.
    """

    application: Application
    amount: Decimal
    paid_on: date
    reference: str = ""
    repeat_reason: str = ""
    date_reason: str = ""
    run: PaymentRun | None = None
    bank_file: str = ""


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
    is in a run is recorded with that run. Raises AdviserOfProject, DutiesApart, TransitionNotAllowed, ProposalWaits
    (its end is proposed), EndsAwardLater (or decided), ConditionOpen (Awb 4:34), AgreementNotSigned or
    PaidBeforeAgreement (of a loan, Awb 4:36), AwardNotSent (Awb 3:40), PaidBeforeSending, DateInFuture,
    DateBeforeDecision, DateTooFarBack, AmountNotPositive, PaysMoreThanAwarded, PaymentNotReleased,
    PaidOtherThanReleased, PaidBeforeRelease, PaymentInRun; or PaymentTwice: a reference is used once in a case, and
    without one the same amount on the same day is the same payment, unless `repeat_reason` says why. What is taken
    over was released in its own time.
    """
    application = lock(application)
    paid = Paid(application, amount, paid_on, reference, repeat_reason, date_reason)
    pay_all([paid], actor=actor)
    return application


def fetch(cases: Iterable[int]) -> dict[int, Application]:
    """Return cases by their ids with all that a payment asks of them, in a fixed number of queries."""
    found = Application.objects.filter(pk__in=cases).select_related("ceiling", "scheme", "version", "applicant")
    decisions = Prefetch("decisions", Decision.objects.select_related("proposal__terms"))
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    sent = ("letters", "sent_elsewhere", "loan_agreements", "loan_checks")
    found = found.prefetch_related("proposals", "payment_orders", "other_debts", "money_steps")
    return {case.pk: case for case in found.prefetch_related(decisions, entries, *sent)}


def pay_all(found: Sequence[Paid], *, actor: User) -> None:
    """Record payments of several cases, one of each, all or none; see `pay` for what it refuses.

    Call with the ceilings and the cases locked. What it asks does not grow with the cases that come from `fetch`.
    """
    duties.check_all([one.application for one in found], Action.PAY, actor=actor)
    earlier = earlier_payments([one.application for one in found])
    orders = {one.application.pk: check(one, earlier[one.application.pk]) for one in found}
    days = _date_reasons(found)
    of_award = [one for one in found if payable.is_of_award(orders[one.application.pk])]
    ledger.pay([(one.application, one.amount, one.paid_on) for one in of_award], actor=actor)
    payment_orders.close_all([row for row in orders.values() if row is not None], actor=actor)
    lines = [_line(one, orders[one.application.pk], days[one.paid_on, one.date_reason], actor=actor) for one in found]
    record_all(lines, Action.PAY, actor=actor)


def check(paid: Paid, earlier: Sequence[CaseEvent]) -> PaymentOrder | None:
    """Look whether a payment can be recorded on its case, of which `earlier` are the payments; return what it is of.

    Everything but who records it and how far back its day may lie. None for what is taken over.
    """
    application, paid_on = paid.application, paid.paid_on
    payable.check_act(application, Action.PAY)
    order = payable.standing_order(application)
    debt = other_debts.of_order(application, order) if order is not None else None
    if debt is None:
        _check_award(paid)
    if paid.amount <= 0:
        raise AmountNotPositive(amount=paid.amount)
    _check_once(paid, earlier)
    if debt is None:
        ledger.parts_of(application, paid.amount)
    else:
        check_bounds(paid_on, after=[after_receipt(application, paid_on)])
    found = _released(application, paid.amount, paid_on, paid.run)
    if debt is not None:
        other_debts.check(application, debt, paid.amount)
    return found


def _check_award(paid: Paid) -> None:
    application, paid_on = paid.application, paid.paid_on
    payable.check_of_award(application, Action.PAY)
    refuse_paying_when_waiting(application)
    holds.check_none(application, on=paid_on)
    payable.check_remaining(application, paid.amount)
    reservations.check_certain(application, on=paid_on)
    check_signed(application, paid_on)
    sent_on = sending.award_sent_on(application)
    check_bounds(
        paid_on,
        after=[
            after_receipt(application, paid_on),
            *after_decision(application, paid_on),
            (sent_on, PaidBeforeSending(day=paid_on, sent_on=sent_on)),
        ],
    )


def earlier_payments(cases: Sequence[Application]) -> dict[int, list[CaseEvent]]:
    """Return for each case, by its id, the lines in its dossier about payments. One query."""
    lines: dict[int, list[CaseEvent]] = {case.pk: [] for case in cases}
    for line in CaseEvent.objects.filter(application__in=cases, action=Action.PAY, reversal=None):
        lines[line.application_id].append(line)
    return lines


def _date_reasons(found: Iterable[Paid]) -> dict[tuple[date, str], str]:
    """Return for each day and reason what is kept with it, asked once for each."""
    asked = {(one.paid_on, one.date_reason) for one in found}
    return {(day, reason): check_act_day(dated_acts.PAY, day, reason=reason) for day, reason in asked}


def _line(paid: Paid, order: PaymentOrder | None, date_reason: str, *, actor: User) -> CaseEvent:
    debt = other_debts.of_order(paid.application, order) if order is not None else None
    facts: dict[str, Any] = {
        "amount": paid.amount,
        "other_debt": "" if debt is None else debt.kind,
        "reference": paid.reference.strip(),
        "repeat_reason": paid.repeat_reason.strip(),
        "bank_file": paid.bank_file,
        "payment": "" if order is None else order.reference,
        "pay_to": pay_to(paid.application) if order is None else order.iban,
    }
    return line_of(paid.application, Action.PAY, actor=actor, on=paid.paid_on, date_reason=date_reason, **facts)


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


def _check_once(paid: Paid, earlier: Iterable[CaseEvent]) -> None:
    """Refuse what was recorded before, unless it is said why. Raises PaymentTwice or SaysNothing."""
    line = same_booking(earlier, paid.amount, paid.paid_on, paid.reference)
    if line is not None:
        amount, day = Decimal(line.data["amount"]), timezone.localdate(line.occurred_at)
        refusal = PaymentTwice(amount=amount, day=day, reference=paid.reference.strip() or "-")
        written(paid.repeat_reason, missing=refusal)
