"""What is offered as a step about money is what can be proposed: in each situation, by the same refusal where not."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.enums import Action
from subsidies.services.acts import act_reasons
from subsidies.services.recovery import money_step_kinds, money_steps, receipts, recovery
from subsidies.services.settlements import settled
from tests import paying
from tests.factories import make_award, make_user
from tests.recovering import decided, owing, proposed, reminded, taken
from tests.settling import fresh
from tests.subsidies.test_recovery import repay

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
LATE, LATER, LATEST = 1, 20, 200  # days after the last day to repay


def untold(kind, **terms):
    def arrange(case):
        proposed(case, kind, **terms)
        decided(case)

    return arrange


def arranged(case):
    taken(case, Kind.ARRANGEMENT)


def held(case):
    taken(case, Kind.HOLD)


def lifted(case):
    taken(case, Kind.HOLD)
    money_steps.end_hold(fresh(case), reason="De facturen kloppen", actor=make_user())


# What was done, on which day after the last one to repay, and how many days after that it is looked at.
SITUATIONS = {
    "owed and not late": (owing, -10, [], 0),
    "late": (owing, LATE, [], 0),
    "reminded just now": (owing, LATE, [reminded], 0),
    "reminded and two weeks passed": (owing, LATE, [reminded], LATER),
    "reminded and long ago": (owing, LATE, [reminded], LATEST),
    "arranged": (owing, LATE, [arranged], 0),
    "arranged after a reminder": (owing, LATE, [reminded, arranged], LATER),
    "written off in part, not told": (owing, LATE, [untold(Kind.WRITE_OFF, amount=Decimal("100.00"))], 0),
    "written off in part, told": (owing, LATE, [lambda case: taken(case, Kind.WRITE_OFF, amount=Decimal("1.00"))], 0),
    "written off in full, told": (owing, LATE, [lambda case: taken(case, Kind.WRITE_OFF)], 0),
    "repaid": (owing, LATE, [lambda case: repay(case, "300.00")], 0),
    "awarded": (make_award, None, [], 0),
    "held": (make_award, None, [held], 0),
    "held before": (make_award, None, [lifted], 0),
    "proposed to be paid": (make_award, None, [lambda case: paying.ordered(case, "400.00")], 0),
}


def try_to_propose(case, kind):
    """Propose a step filled in as well as it can be; what refuses it, None where nothing does. Nothing is kept."""
    terms = {}
    open_now, beside = settled.to_repay(fresh(case)), receipts.beside(fresh(case))
    if kind in (Kind.WRITE_OFF, Kind.SET_OFF):
        terms = {"amount": open_now or Decimal("1.00")}
    if kind == Kind.CHARGE_WRITE_OFF:
        charge = beside[0] if beside else None
        terms = {"charge": charge.step if charge else None, "amount": charge.amount if charge else Decimal("1.00")}
    if kind in (Kind.WRITE_OFF, Kind.CHARGE_WRITE_OFF):
        terms["weighing"] = "U kunt dan uw huur niet meer betalen."
    if kind == Kind.ARRANGEMENT:
        since = recovery.first_due(fresh(case), extra=()) if open_now else timezone.localdate()
        terms["instalments"] = [(max(since, timezone.localdate()) + timedelta(days=30), open_now)]
    if kind == Kind.ARRANGEMENT_ENDED:
        terms["ended_because"] = "changed"
    try:
        with transaction.atomic():
            proposed(case, kind, **terms)
            transaction.set_rollback(True)
    except Refusal as refusal:
        return refusal
    return None


@pytest.mark.parametrize("situation", SITUATIONS)
def test_step_is_offered_where_it_can_be_proposed_and_nowhere_else(situation):
    make, late, acts, after = SITUATIONS[situation]
    case = make()
    day = recovery.first_due(fresh(case), extra=()) if late is not None else timezone.localdate()
    start = day + timedelta(days=late or 0)
    with time_machine.travel(f"{start} 12:00+01:00", tick=False):
        for do in acts:
            do(case)
    with time_machine.travel(f"{start + timedelta(days=after)} 12:00+01:00", tick=False):
        offered = money_step_kinds.refusals_of(fresh(case))
        wrong = {
            kind: (refusal, found)
            for kind, refusal in offered.items()
            if type(refusal) is not type(found := try_to_propose(case, kind))
        }
        is_offered = Action.PROPOSE_MONEY_STEP not in act_reasons.reasons(fresh(case))

    assert wrong == {}
    assert is_offered == any(refusal is None for refusal in offered.values())
