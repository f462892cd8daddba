"""What finance has to pay of every running award, by when, and to which account (Awb 4:52, 4:87, 4:95)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import F, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import GRANTED, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, LedgerEntry, OtherDebt, PaymentOrder
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.application.applicants import pay_to
from subsidies.services.ceilings.ledger import COMMITTED, PAID
from subsidies.services.decisions import decision_facts, effects, reservations
from subsidies.services.letters import sending
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.payments import holds, other_debts, payable
from subsidies.services.terms import clock, deadlines

MOST = 500  # awards; those that were decided first
AHEAD = timedelta(days=42)  # of advances; as long as the term of a payment


@dataclass(frozen=True)
class DuePayment:
    """What is to be paid on an award: euros, by a day, to an IBAN; without one while none was given.

    `order` is the payment that was proposed or released for it, if there is one; `debt` what it is of, beside the
    subsidy.
    """

    application: Application
    amount: Decimal
    due_on: date
    iban: str
    days_left: int
    order: PaymentOrder | None = None
    debt: OtherDebt | None = None

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.days_left < 0


def to_pay(*, on: date, handler: User | None = None, most: int | None = None) -> FirstRows:
    """Return what is due on running awards until six weeks ahead, the first day first, each a DuePayment.

    What was proposed or released stands there with the first day that it is for. Of an award with a schedule each
    advance by its day; of one without, and of what is settled, the whole by six weeks after it was sent (Awb 4:87).
    Nothing of an award that was not sent, of which the budget is not certain, whose end is proposed, or that is on
    hold: that is not paid yet. Of a loan only what was proposed: it is drawn as the recipient needs it. Of more awards
    than `most` (those of a page), the rest is left out; of the cases of one `handler` when that is asked. A fixed
    number of queries.
    """
    most = MOST if most is None else most
    running = running_awards() if handler is None else running_awards().filter(handler=handler)
    extra, cases = deadlines.free_days(), list(running[: most + 1])
    until = on + AHEAD
    found = [row for case in cases[:most] for row in due_of(case, on=on, until=until, extra=extra)]
    owing = _owing() if handler is None else _owing().filter(handler=handler)
    others = list(owing[: most + 1])
    found += [row for case in others[:most] for row in _of_debts(case, on=on, extra=extra)]
    rows = sorted(found, key=lambda row: (row.due_on, row.application.case_number))
    return FirstRows(rows, most, has_more=max(len(cases), len(others)) > most)


def running_awards() -> ApplicationQuerySet:
    """Return the running awards of which something is unpaid, with what is asked of them."""
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    committed, paid = (Subquery(booked.annotate(one=total).values("one")) for total in (COMMITTED, PAID))
    cases = Application.objects.with_applicants().annotate(
        committed_now=Coalesce(committed, ZERO, output_field=MoneyField()),
        paid_now=Coalesce(paid, ZERO, output_field=MoneyField()),
    )
    cases = cases.filter(status__in=GRANTED, committed_now__gt=F("paid_now")).order_by("decided_on", "pk")
    decisions = Prefetch("decisions", Decision.objects.select_related("proposal__terms"))
    orders = Prefetch("payment_orders", PaymentOrder.objects.select_related("proposed_by"))
    return cases.prefetch_related(decisions, orders, "letters", "sent_elsewhere", "proposals", "money_steps")


def _owing() -> ApplicationQuerySet:
    """Return the cases of which the province owes something beside the subsidy, by its own decision."""
    paid = Sum("orders__amount", filter=Q(orders__state=PaymentOrderState.PAID))
    owed = OtherDebt.objects.order_by().annotate(paid=Coalesce(paid, ZERO, output_field=MoneyField()))
    cases = Application.objects.with_applicants().filter(
        pk__in=owed.filter(amount__gt=F("paid")).values("application")
    )
    orders = Prefetch("payment_orders", PaymentOrder.objects.select_related("proposed_by"))
    cases = cases.exclude(status=Status.VOID).order_by("pk")
    debts = Prefetch("other_debts", OtherDebt.objects.prefetch_related(*other_debts.TO_WHOM))
    return cases.prefetch_related(orders, debts, "letters", "sent_elsewhere")


def _of_debts(case: Application, *, on: date, extra: Collection[date]) -> Iterator[DuePayment]:
    """What was decided and told: each with its own day, of which what is on its way stands apart."""
    order = payable.standing_order(case)
    for row in other_debts.open_debts(case):
        if row.told_on is None:
            continue
        day, left = other_debts.due_on(row.told_on, extra), row.amount
        if order is not None and order.debt_id == row.debt.pk:
            left -= order.amount
            yield DuePayment(case, order.amount, day, order.iban, (day - on).days, order, row.debt)
        if left > ZERO:
            iban = "" if row.debt.objector is not None else pay_to(case)  # the applicant's is not that of who objected
            yield DuePayment(case, left, day, iban, (day - on).days, debt=row.debt)


def paid_since(case: Application, *, on: date, extra: Collection[date]) -> date | None:
    """Return on which day an award was sent, so that it is paid; None where it was not, or something is in the way.

    That is a proposal that waits, a hold, or a budget that is not certain (Awb 3:40, 4:56, 4:34).
    """
    if any(row.state == ProposalState.OPEN for row in case.proposals.all()) or holds.is_stopped(case, on=on):
        return None
    return sending.award_was_sent_on(case) if reservations.is_certain(case, on=on, extra=extra) else None


def due_of(case: Application, *, on: date, until: date | None = None, extra: Collection[date]) -> Iterator[DuePayment]:
    """Yield what is due on one of the running awards, of its advances only those by a day when that is asked."""
    sent_on = paid_since(case, on=on, extra=extra)
    if sent_on is None:
        return
    if is_loan(case):
        yield from _of_loan(case, on=on, extra=extra)
        return
    committed, paid = (getattr(case, f"{name}_now") for name in ("committed", "paid"))
    left = effects.payable(case, committed=committed, paid=paid)
    schedule = decision_facts.schedule_of(case)
    if case.settled_on is not None:  # then all of it is due (Awb 4:52)
        sent_on, schedule = case.settled_on, None
    last_day = clock.payment_term(sent_on, extra).last_day
    parts = [(last_day, committed)] if schedule is None else schedule
    order = payable.standing_of_award(case)
    if order is not None:
        day = _first_day(parts, paid, last_day)
        yield DuePayment(case, order.amount, day, order.iban, (day - on).days, order)
        paid, left = paid + order.amount, left - order.amount
    for day, amount in parts:
        part = min(max(amount - paid, ZERO), max(left, ZERO))  # what was paid counts for the first days
        paid, left = max(paid - amount, ZERO), left - part
        if part > ZERO and (schedule is None or until is None or day <= until):
            yield DuePayment(case, part, day, pay_to(case), (day - on).days)


def _of_loan(case: Application, *, on: date, extra: Collection[date]) -> Iterator[DuePayment]:
    """What is drawn of a loan is due once it was proposed; of the rest nothing is, as long as nobody asks for it."""
    order = payable.standing_of_award(case)
    if order is not None:
        day = clock.payment_term(timezone.localdate(order.proposed_at), extra).last_day
        yield DuePayment(case, order.amount, day, order.iban, (day - on).days, order)


def _first_day(parts: Sequence[tuple[date, Decimal]], paid: Decimal, last_day: date) -> date:
    """Return the day of the first part that was not paid wholly, or the last day when all were."""
    for day, amount in parts:
        if amount > paid:
            return day
        paid -= amount
    return last_day
