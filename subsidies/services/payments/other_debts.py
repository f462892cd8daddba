"""What the province owes by a decision of its own that is no subsidy: a penalty (Awb 4:17) or costs (Awb 7:15).

It is proposed, released, put in a run and matched as every payment is, but it is booked in no ledger: it does not
count as awarded or paid subsidy, and stands whatever became of the application.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO, format_euros
from subsidies.award_enums import OtherDebtKind, PaymentOrderState
from subsidies.models import Application, Decision, MoneyStep, OtherDebt, PaymentOrder, PenaltyDecision
from subsidies.models.told import sent_days
from subsidies.services.payments.payment_refusals import DebtNotTold, PaysMoreThanOwed, PaysMoreThanPart
from subsidies.services.terms import clock

# What says to whom it is owed (`OtherDebt.what`), to fetch with debts: a fixed number of statements.
TO_WHOM = (
    "penalty__on_objection__objection__objectors",
    "decision__proposal__objection_terms__objection__objectors",
    "decision__proposal__objection_terms__objection__penalty",
    "step__costs_of__objectors",
)


@dataclass(frozen=True)
class OpenDebt:
    """What is still to be paid of an other debt (euros), by the day that follows from its letter; None without one."""

    debt: OtherDebt
    amount: Decimal
    told_on: date | None


def of_penalty(decision: PenaltyDecision) -> None:
    """Write down what is owed by a decision on a penalty; nothing where nothing is due.

    What is taken over was paid in its own time. Call in `fix_penalty`."""
    if decision.amount > ZERO and not taken_over_from():
        OtherDebt.objects.create(
            application=decision.application, kind=OtherDebtKind.PENALTY, penalty=decision, amount=decision.amount
        )


def of_ruling(decision: Decision, costs: Decimal | None) -> None:
    """Write down what is owed for the costs of an objection, by the decision on it. Call in `decisions.sign`."""
    if costs and not taken_over_from():
        kind = OtherDebtKind.OBJECTION_COSTS
        OtherDebt.objects.create(application=decision.application, kind=kind, decision=decision, amount=costs)


def of_step(decision: Decision, kind: OtherDebtKind, amount: Decimal) -> None:
    """Write down what is owed by a decision on an objection to a step about money or a penalty; nothing for 0 euros.

    Call in `money_step_rulings`.
    """
    if amount > ZERO and not taken_over_from():
        OtherDebt.objects.create(application=decision.application, kind=kind, decision=decision, amount=amount)


def of_costs(step: MoneyStep) -> None:
    """Write down what is owed by a later decision on the costs of an objection. Call in `money_steps.decide`."""
    if step.amount and not taken_over_from():
        kind = OtherDebtKind.OBJECTION_COSTS
        OtherDebt.objects.create(application=step.application, kind=kind, step=step, amount=step.amount)


def open_debts(application: Application) -> list[OpenDebt]:
    """Return what is still to be paid beside the subsidy and was told (Awb 3:41), from what was fetched already.

    A payment that the bank returned counts as not paid; one that is on its way does not count yet.
    """
    return [row for row in unpaid(application) if row.told_on is not None]


def unpaid(application: Application) -> list[OpenDebt]:
    """Return the same, also of a decision of which the letter was not sent."""
    debts = application.other_debts.all()
    if not debts:
        return []
    sent, orders = sent_days(application), application.payment_orders.all()
    found = []
    for debt in debts:
        paid = sum((row.amount for row in orders if row.debt_id == debt.pk and _is_paid(row)), ZERO)
        if debt.amount > paid:
            found.append(OpenDebt(debt, debt.amount - paid, sent.get(_link(debt))))
    return found


def _link(debt: OtherDebt) -> tuple[str, int]:
    """Return of which row the letter tells that it is owed by."""
    if debt.penalty_id:
        return "penalty_decision", debt.penalty_id
    return ("money_step", debt.step_id) if debt.step_id else ("decision", debt.decision_id or 0)


def shown(application: Application, *, extra: Collection[date]) -> list[tuple[OtherDebt, Decimal, date | None]]:
    """Return all that is or was owed beside the subsidy, with what is open (euros) and the last day to pay it."""
    still = {row.debt.pk: row for row in unpaid(application)}
    found: list[tuple[OtherDebt, Decimal, date | None]] = []
    for debt in application.other_debts.all():
        row = still.get(debt.pk)
        last = due_on(row.told_on, extra) if row is not None and row.told_on is not None else None
        found.append((debt, row.amount if row is not None else ZERO, last))
    return found


def due_on(told_on: date, extra: Collection[date]) -> date:
    """Return the last day on which it is paid in time: six weeks after it was told (Awb 4:87)."""
    return clock.payment_term(told_on, extra).last_day


def of_order(application: Application, order: PaymentOrder) -> OtherDebt | None:
    """Return what a payment of a case is of; None for one of the subsidy. From what was fetched already."""
    return next((row for row in application.other_debts.all() if row.pk == order.debt_id), None)


def check(application: Application, debt: OtherDebt, amount: Decimal) -> None:
    """Refuse to pay what nobody was told of, more than is open, or to one what is of more.

    Raises DebtNotTold, PaysMoreThanOwed or PaysMoreThanPart.
    """
    found = next((row for row in unpaid(application) if row.debt.pk == debt.pk), None)
    if found is not None and found.told_on is None:
        raise DebtNotTold(what=debt.what, case=application.case_number)
    still_open = found.amount if found is not None else ZERO
    if amount > still_open:
        raise PaysMoreThanOwed(what=debt.what, open=still_open, amount=amount)
    parts = debt.parts
    if parts and amount > max(part for _name, part in parts):
        raise PaysMoreThanPart(parts="; ".join(f"{name or '–'}: {format_euros(part)}" for name, part in parts))


def _is_paid(order: PaymentOrder) -> bool:
    return order.state == PaymentOrderState.PAID
