"""Rows about money that comes back, straight into the tables."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from subsidies.enums import Action, ApplicationStatus
from subsidies.models import (
    Instalment,
    MoneyFigure,
    MoneyStep,
    OtherDebt,
    ReceiptPart,
    Reversal,
    SetOff,
    SettlementReminder,
)
from tests import objecting, offsetting, paying, state_money
from tests.cases import make_case
from tests.factories import give_mandate, make_application, make_award, make_user
from tests.subsidies import (
    book_year_rows,
    cost_rows,
    irregular_rows,
    retention_rows,
    rows,
    same_rows,
    sample_rows,
)
from tests.trail.tampering import asleep

DAY, NEXT = date(2024, 3, 1), date(2024, 3, 15)


def reversal(**values: Any) -> Reversal:
    """Of a payment that was recorded by mistake, unless it is said to be by the bank."""
    case = make_award()
    paying.pay(case, amount=Decimal("1.00"), paid_on=timezone.localdate(), actor=make_user())
    fields = {"line": case.events.get(action=Action.PAY), "booked_on": DAY, "reason": "x", "actor": make_user()}
    terms: dict[str, Any] = {"order": case.payment_orders.get(), "amount": Decimal("1.00"), **fields, **values}
    if terms["amount"] != Decimal("1.00"):
        terms["order"] = None
    return Reversal.objects.create(application=case, **terms)


def decided(**values: Any) -> dict[str, Any]:
    """What a step has once it was decided."""
    actor = make_user()
    return {
        "state": "decided",
        "decided_on": DAY,
        "closed_by": actor,
        "closed_at": timezone.now(),
        "mandate": give_mandate(actor),
        **values,
    }


def other_debt(**values: Any) -> None:
    """A penalty that is owed."""
    penalty = rows.penalty_decision()
    terms = {"kind": "penalty", "penalty": penalty, "amount": penalty.amount, **values}
    with asleep():  # the guards refuse another amount than was decided before the constraint does
        OtherDebt.objects.create(application=penalty.application, **terms)


def step(**values: Any) -> MoneyStep:
    """A write-off that was proposed; decided, with its constraint, if `is_decided` or a field of that is given."""
    maker = make_user()
    if values.pop("is_decided", False):
        values = {**decided(), **values}
    if values.pop("by_maker", False):
        values["closed_by"] = maker
    fields: dict[str, Any] = {"kind": "write_off", "amount": Decimal(1), "reason": "x", "proposed_by": maker, **values}
    case = make_application()
    found = None
    for _number in range(fields.pop("count", 1)):
        found = MoneyStep.objects.create(application=case, **fields)
    assert found is not None
    return found


def recovery_step(**values: Any) -> MoneyStep:
    """A recovery that was proposed; the guard that looks at what was paid is asleep."""
    with asleep():
        return step(**{"kind": "recovery", **values})


def revoked_step(**values: Any) -> MoneyStep:
    """A write-off that a decision on an objection revoked."""
    ruling = objecting.decision_row(make_application(), "objection")
    return step(**{"is_decided": True, "state": "revoked", "on_objection": ruling, **values})


def debt_of_ruling(*, times: int = 1) -> None:
    """Costs of an objection that are owed by the decision on it."""
    ruling = objecting.decision_row(make_application(), "objection")
    with asleep():
        for _time in range(times):
            OtherDebt.objects.create(
                application=ruling.application, kind="objection_costs", decision=ruling, amount=Decimal(1)
            )


def settlement_reminder(**values: Any) -> SettlementReminder:
    """A reminder to ask for the settlement."""
    fields = {"asked_by": DAY, "reminded_on": NEXT, "weeks": 4, "actor": make_user()}
    return SettlementReminder.objects.create(application=make_application(), **{**fields, **values})


def set_off_step(**values: Any) -> MoneyStep:
    """A set-off with another case that was proposed."""
    return step(**{"kind": "set_off", "basis": "Awb 4:57", "set_off_with": make_application(), **values})


def charge_step(**values: Any) -> MoneyStep:
    """A write-off of the cost of a writ that was proposed, written past the guards: the cost is of another case."""
    of = step(kind="writ", basis="Awb 4:57", cost=Decimal(7), is_decided=True)
    with asleep():
        return step(**{"kind": "charge_write_off", "charge": of, **values})


def costs_step(**values: Any) -> MoneyStep:
    """Costs of an objection that are proposed, or decided as often as is said, written past the guards."""
    objection = rows.objection()
    times, terms = (
        values.pop("count", 1),
        {"kind": "objection_costs", "costs_of": objection, "asked_on": DAY, **values},
    )
    with asleep():
        found = [step(**terms) for _time in range(times)]
    return found[0]


def set_off(**values: Any) -> SetOff:
    """A set-off of 100 euros that was booked, written anew: a guard would refuse it first."""
    owes = make_case(ApplicationStatus.SETTLED)
    offsetting.ready(owes)
    row = offsetting.book(owes)
    with asleep():
        QuerySet(SetOff).filter(pk=row.pk).delete()
        terms = {"step": row.step, "repaid": row.repaid, "paid": row.paid, "booked_on": DAY, "actor": row.actor}
        return SetOff.objects.create(**{**terms, "amount": row.amount, **values})


def receipt_part(**values: Any) -> ReceiptPart:
    """What of a receipt counted for the cost of a writ, written past the guards."""
    of = step(kind="writ", basis="Awb 4:57", cost=Decimal(7), is_decided=True)
    line = of.application.events.create(
        action=Action.REPAY, data={"amount": "7.00"}, actor=make_user(), occurred_at=timezone.now()
    )
    terms = {"application": of.application, "line": line, "step": of, "amount": Decimal(7), **values}
    with asleep():
        for _number in range(terms.pop("count", 1)):
            found = ReceiptPart.objects.create(**terms)
    return found


def instalment(**values: Any) -> Instalment:
    """One part of an arrangement."""
    of = step(kind="arrangement")
    count = values.pop("count", 1)
    rows = [
        Instalment.objects.create(step=of, **{"due_on": DAY, "amount": Decimal(1), **values}) for _n in range(count)
    ]
    return rows[0]


def figure(**values: Any) -> MoneyFigure:
    """A rate of interest from a day."""
    terms = {"code": "interest", "valid_from": DAY, "value": Decimal("4.00"), "source": "x", **values}
    for _number in range(terms.pop("count", 1)):
        found = MoneyFigure.objects.create(**terms)
    return found


def figure_in_use() -> MoneyFigure:
    """A rate from before a step that was decided."""
    step(is_decided=True, decided_on=NEXT)
    return figure()


CENT, NOTHING, NOW = Decimal("0.01"), Decimal("0.00"), timezone.now()
# What each constraint lets pass and what it refuses.
CONSTRAINTS: dict[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {
    **book_year_rows.CONSTRAINTS,
    **retention_rows.CONSTRAINTS,
    **irregular_rows.CONSTRAINTS,
    **same_rows.CONSTRAINTS,
    **state_money.CONSTRAINTS,
    **sample_rows.CONSTRAINTS,
    **cost_rows.CONSTRAINTS,
    "reversal_is_above_zero": (reversal, {}, {"amount": NOTHING}),
    "reversal_says_why": (reversal, {}, {"reason": ""}),
    "reversal_by_the_bank_is_of_a_payment": (
        reversal,
        {"is_by_bank": True},
        {"is_by_bank": True, "order": None},
    ),
    "money_step_is_the_only_one_that_waits": (step, {"count": 1}, {"count": 2}),
    "money_step_has_an_amount_unless_it_is_a_hold": (
        step,
        {"kind": "hold", "amount": None},
        {"kind": "hold"},
    ),
    "money_step_cost_is_above_zero": (step, {"cost": CENT}, {"cost": NOTHING}),
    "money_step_is_decided_by_another": (
        step,
        {"is_decided": True},
        {"is_decided": True, "by_maker": True},
    ),
    "money_step_is_closed_by_somebody": (step, {}, {"closed_at": NOW}),
    "money_step_is_dated_when_it_stands": (
        step,
        {"is_decided": True},
        {"is_decided": True, "decided_on": None},
    ),
    "money_step_is_decided_under_a_mandate": (
        step,
        {"is_decided": True},
        {"is_decided": True, "mandate": None},
    ),
    "money_step_is_a_hold_when_it_has_a_last_day": (
        step,
        {"is_decided": True, "kind": "hold", "amount": None, "until": DAY},
        {"is_decided": True, "until": DAY},
    ),
    "money_step_is_revoked_on_an_objection": (revoked_step, {}, {"on_objection": None}),
    "other_debt_is_one_of_a_kind": (debt_of_ruling, {}, {"times": 2}),
    "money_step_says_why": (step, {}, {"reason": ""}),
    "receipt_part_is_above_zero": (receipt_part, {"amount": Decimal("0.01")}, {"amount": Decimal(0)}),
    "receipt_part_is_one_for_a_step": (receipt_part, {}, {"count": 2}),
    "money_step_names_the_other_case_when_it_sets_off": (set_off_step, {}, {"set_off_with": None}),
    "money_step_names_the_charge_that_it_writes_off": (charge_step, {}, {"charge": None}),
    "money_step_weighs_only_a_write_off": (step, {"weighing": "x"}, {"kind": "hold", "amount": None, "weighing": "x"}),
    "money_step_ends_an_arrangement_on_a_ground": (
        step,
        {"kind": "arrangement_ended", "ended_because": "changed"},
        {"ended_because": "changed"},
    ),
    "money_step_names_the_objection_of_which_it_pays_costs": (costs_step, {}, {"asked_on": None}),
    "money_step_decides_on_costs_of_an_objection_once": (
        costs_step,
        {"is_decided": True},
        {"is_decided": True, "count": 2},
    ),
    "money_step_recovers_beyond_what_stood": (recovery_step, {"stood": Decimal(0)}, {}),
    "money_step_writ_names_its_basis": (
        step,
        {"kind": "writ", "basis": "Awb 4:57"},
        {"kind": "writ"},
    ),
    "instalment_is_one_a_day": (instalment, {"count": 1}, {"count": 2}),
    "instalment_is_above_zero": (instalment, {"amount": CENT}, {"amount": NOTHING}),
    "money_figure_is_one_a_day": (figure, {"count": 1}, {"count": 2}),
    "money_figure_is_not_below_zero": (figure, {"value": NOTHING}, {"value": -CENT}),
}
