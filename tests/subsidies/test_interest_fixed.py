"""The amount of default interest is fixed by decision (Awb 4:99), and told by letter."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.models import MoneyFigure
from subsidies.services.ceilings import ledger
from subsidies.services.recovery import money_step_kinds, recovery
from subsidies.services.recovery.money_step_refusals import InterestChanged, NoInterestDue
from tests.factories import make_user
from tests.recovering import decided, owing, proposed, taken
from tests.settling import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
INTEREST = MoneyStepKind.INTEREST


@pytest.fixture
def case(db):
    """A case of which 300 euros are owed at one per cent a day."""
    MoneyFigure.objects.filter(code="interest").delete()
    MoneyFigure.objects.create(code="interest", value=Decimal("365.00"), valid_from=date(2020, 1, 1), source="test")
    return owing()


def on(case, days):
    """So many days after the last day to repay, which is 23 hours ago or less at that moment."""
    day = recovery.first_due(fresh(case), extra=()) + timedelta(days=days)
    return time_machine.travel(f"{day} 12:00+01:00", tick=False)


def possible(case):
    return money_step_kinds.possible_kinds(fresh(case))


def test_interest_is_fixed_by_decision_and_the_next_one_begins_after_it(case):
    with on(case, 6):
        assert INTEREST not in possible(case)
        with pytest.raises(NoInterestDue, match="20,00"), transaction.atomic():  # 18 euros
            proposed(case, INTEREST)
    with on(case, 10):
        assert INTEREST in possible(case)
        first = taken(case, INTEREST)
        text = str(first.content).replace("\\xa0", " ")
        assert "€ 300,00 tegen 365,00% per jaar" in text
        assert "Wij stellen die vast op € 30,00 (artikelen 4:98 en 4:99" in text
        assert INTEREST not in possible(case)
        with pytest.raises(NoInterestDue), transaction.atomic():
            proposed(case, INTEREST)
        until = timezone.localdate()
    with on(case, 30):
        again = taken(case, INTEREST)
        assert again.money_step.amount == Decimal("60.00")
        facts = again.content["facts"]
        assert str((until + timedelta(days=1)).day) in facts["money_interest_from"]
        assert recovery.standing(fresh(case), INTEREST)[-1].state == MoneyStepState.DECIDED
        assert recovery.due_parts(fresh(case), extra=())[0].amount == Decimal("300.00")  # the debt itself stays


def test_interest_is_fixed_as_it_is_and_not_as_it_was_proposed(case):
    with on(case, 10):
        proposed(case, INTEREST)
        day = recovery.first_due(fresh(case), extra=()) + timedelta(days=4)
        ledger.repay(fresh(case), amount=Decimal("100.00"), booked_on=day, actor=make_user())
        with pytest.raises(InterestChanged, match="30,00"), transaction.atomic():
            decided(case)
    assert recovery.standing(fresh(case), INTEREST) == []
