"""Payment runs: what was released goes to the bank in one file (pain.001), and comes back as paid or not."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import is_workday
from subsidies.award_enums import PaymentOrderState
from subsidies.duties import Duty
from subsidies.models import Ceiling, PaymentOrder, PaymentRun
from subsidies.services.application.applicants import given_applicant
from subsidies.services.case import duties
from subsidies.services.case.cases import lock_cases
from subsidies.services.payments import holds, other_debts, payable, payment_orders, payments
from subsidies.services.payments.payment_refusals import (
    NothingInRun,
    PaidBeforeRun,
    PayOnNoWorkday,
    PayOnTooFar,
    ReleasedBeyondOwed,
    ReleasedNoMore,
    RunIsFinished,
    RunTooLong,
    WhyNotPaidMissing,
)
from subsidies.services.payments.sepa import payer_iban, payment_file
from subsidies.services.terms import deadlines

MOST = 500  # payments in a run
FARTHEST = timedelta(days=30)


def waiting() -> list[PaymentOrder]:
    """Return the payments that were released and are in no run, in order of release; at most one more than fit."""
    rows = PaymentOrder.objects.filter(state=PaymentOrderState.RELEASED, run__isnull=True)
    rows = rows.select_related("application__applicant", "released_by", "debt").order_by("released_at", "pk")
    return list(_with_payees(rows)[: MOST + 1])


@transaction.atomic
def make_run(*, orders: Collection[int], pay_on: date, actor: User) -> PaymentRun:
    """Put released payments, by their ids, in a file for the bank that is to pay them on a working day.

    They stay as they are; the same file can be fetched again, so that a bank knows it again. Raises PayerUnknown,
    NothingInRun, RunTooLong, PayOnNoWorkday, PayOnTooFar, ReleasedNoMore, PaymentOnHold, ReleasedBeyondOwed, or
    DutiesApart when the actor proposed or decided one of them.
    """
    from_account = payer_iban()
    if not orders:
        raise NothingInRun
    if len(set(orders)) > MOST:
        raise RunTooLong(most=MOST)
    _check_day(pay_on)
    found = lock_payments(Q(pk__in=orders))
    gone = [row for row in found if not row.is_released or row.run_id is not None]
    if gone or len(found) < len(set(orders)):
        raise ReleasedNoMore(cases=", ".join(row.application.case_number for row in gone) or "-")
    done = duties.done_by(actor, [row.application for row in found])
    for row in found:
        duties.check_duty(row.application, Duty.PAY, actor=actor, done=done)
    _check_payable(found)
    run = PaymentRun.objects.create(
        pay_on=pay_on,
        payer=settings.PAYER_NAME[: PaymentRun.PAYER_AT_MOST],
        payer_iban=from_account,
        total=sum((row.amount for row in found), ZERO),
        count=len(found),
        message=payment_file(found, pay_on),
        actor=actor,
    )
    PaymentOrder.objects.filter(pk__in=[row.pk for row in found]).update(run=run)
    return run


def _check_payable(found: Iterable[PaymentOrder]) -> None:
    """Refuse a payment that is on hold, or of more than is still to be paid: the award came to less since.

    Raises PaymentOnHold, HoldProposed or ReleasedBeyondOwed. A fixed number of queries.
    """
    cases = payments.fetch(row.application_id for row in found)
    for row in found:
        debt = other_debts.of_order(cases[row.application_id], row)
        if debt is not None:
            other_debts.check(cases[row.application_id], debt, row.amount)
            continue
        holds.check_none(cases[row.application_id])
        still_open = payable.open_amount(cases[row.application_id])
        if row.amount > still_open:
            raise ReleasedBeyondOwed(case=row.application.case_number, amount=row.amount, open=still_open)


@transaction.atomic
def finish_run(run: PaymentRun, *, paid_on: date, not_paid: Mapping[int, str], actor: User) -> None:
    """Record what the bank did with a run: paid on a day, but for the payments (by id) that it did not make, and why.

    Those go back to who proposed them; when it is all of them, also before the day of the run. All of it is recorded
    or none. Raises RunIsFinished, PaidBeforeRun, WhyNotPaidMissing or SaysNothing, and what `payments.pay` raises.
    """
    found = [row for row in lock_payments(Q(run=run)) if row.is_released]
    if not found:
        raise RunIsFinished(run=str(run))
    is_paid = any(row.pk not in not_paid for row in found)
    if is_paid and paid_on < run.pay_on:
        raise PaidBeforeRun(day=paid_on, pay_on=run.pay_on)
    for row in found:
        if row.pk in not_paid:
            payment_orders.not_paid(row, reason=not_paid[row.pk], missing=WhyNotPaidMissing(), actor=actor)
    made = [row for row in found if row.pk not in not_paid]
    cases = payments.fetch(row.application_id for row in made)
    paid = [payments.Paid(cases[row.application_id], row.amount, paid_on, reference=str(run), run=run) for row in made]
    payments.pay_all(paid, actor=actor)


def in_run(run: PaymentRun) -> list[PaymentOrder]:
    """Return the payments of a run, in its order."""
    rows = run.orders.select_related("application__applicant", "application__scheme", "debt").order_by("pk")
    return list(_with_payees(rows))


def payee_of(order: PaymentOrder) -> str:
    """Return to whom a payment is owed: the applicant, or somebody else who objected."""
    objector = order.debt.objector if order.debt is not None else None
    return objector.objection.objector if objector is not None else given_applicant(order.application).name


def _with_payees(rows: QuerySet[PaymentOrder]) -> QuerySet[PaymentOrder]:
    """Fetch with payments to whom they are owed."""
    return rows.prefetch_related("application__applicant_details", *(f"debt__{name}" for name in other_debts.TO_WHOM))


def lock_payments(which: Q) -> list[PaymentOrder]:
    """Lock the ceilings and then the cases of payments, and return the payments as they stand now."""
    rows = PaymentOrder.objects.filter(which).select_related("application", "debt").order_by("pk")
    cases = [row.application for row in rows]
    ceilings = {case.ceiling_id for case in cases}
    list(Ceiling.objects.select_for_update(no_key=True).filter(pk__in=ceilings).order_by("pk"))
    lock_cases(cases)
    return list(rows.all())


def _check_day(pay_on: date) -> None:
    today = timezone.localdate()
    if pay_on < today or not is_workday(pay_on, deadlines.free_days()):
        raise PayOnNoWorkday(day=pay_on)
    if pay_on > today + FARTHEST:
        raise PayOnTooFar(day=pay_on, last=today + FARTHEST)
