"""A write-off works with its letter, as every decision does (Awb 3:40): until then the whole is owed."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from subsidies.award_enums import MoneyStepKind
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.recovery import (
    default_interest,
    money_step_kinds,
    money_steps,
    receipts,
    recovery,
    recovery_dates,
    to_receive,
)
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.settlements import settled
from tests.factories import make_user
from tests.recovering import decided, owing, proposed, reminded, told
from tests.settling import fresh
from tests.subsidies.test_recovery import repay

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
WRITE_OFF, ARRANGEMENT, WRIT = MoneyStepKind.WRITE_OFF, MoneyStepKind.ARRANGEMENT, MoneyStepKind.WRIT
CHARGE = MoneyStepKind.CHARGE_WRITE_OFF


def today():
    return timezone.localdate()


def days_on(number):
    return time_machine.travel(timezone.now() + timedelta(days=number), tick=False)


def owed(case):
    return str(settled.to_repay(fresh(case)))


def test_write_off_counts_from_its_letter_on_and_stands_in_the_way_until_then():
    case = owing()
    proposed(case, WRITE_OFF, amount=Decimal("100.00"))
    decided(case)

    assert owed(case) == "300.00"
    assert [row.amount for row in to_receive.to_receive(on=today()).rows] == [Decimal("300.00")]
    for kind in (WRITE_OFF, ARRANGEMENT, WRIT):
        with pytest.raises(why.WriteOffUntold, match="100,00"):
            proposed(case, kind)
    of_debt = list(money_step_kinds.refusals_of(fresh(case)).values())[:5]
    assert {type(one) for one in of_debt} == {why.WriteOffUntold}
    with days_on(60), pytest.raises(why.WriteOffUntold):
        money_steps.remind(fresh(case), actor=make_user())

    letter = told(case, WRITE_OFF)

    assert "€ 200,00 terugbetalen" in str(letter.content).replace("\\xa0", " ")
    assert owed(case) == "200.00"
    proposed(case, WRITE_OFF, amount=Decimal("200.00"))


def test_write_off_that_a_receipt_overtook_is_told_no_more_and_holds_nothing_up():
    case = owing()
    proposed(case, WRITE_OFF, amount=Decimal("250.00"))
    decided(case)
    assert [row.kind for row in recovery_dates.unsent(fresh(case))] == [WRITE_OFF]
    repay(case, "100.00")

    with pytest.raises(LetterOvertaken):
        told(case, WRITE_OFF)
    assert recovery_dates.unsent(fresh(case)) == []

    assert owed(case) == "200.00"
    proposed(case, WRITE_OFF, amount=Decimal("200.00"))


def test_interest_runs_over_the_whole_until_a_write_off_was_told():
    case = owing()
    first = recovery.first_due(fresh(case), extra=())
    with time_machine.travel(f"{first + timedelta(days=1)} 12:00+01:00", tick=False):
        proposed(case, WRITE_OFF, amount=Decimal("100.00"))
        decided(case)
    with time_machine.travel(f"{first + timedelta(days=31)} 12:00+01:00", tick=False):
        told(case, WRITE_OFF)
        found = default_interest.spans(fresh(case), first=first + timedelta(days=1), last=today())

    told_on = first + timedelta(days=31)
    assert [(str(row.owed), row.last_day) for row in found] == [
        ("300.00", told_on - timedelta(days=1)),
        ("200.00", told_on),
    ]


def test_costs_that_were_written_off_are_open_until_that_was_told():
    case = owing()
    with days_on(90):
        reminded(case)
        [cost] = receipts.beside(fresh(case))
        terms = {"charge": cost.step, "amount": cost.amount, "weighing": "U kunt dan uw huur niet meer betalen."}
        proposed(case, CHARGE, **terms)
        decided(case)
        assert [row.amount for row in receipts.beside(fresh(case))] == [cost.amount]
        with pytest.raises(why.WriteOffUntold):
            proposed(case, CHARGE, **terms)

        told(case, CHARGE)

        assert receipts.beside(fresh(case)) == []


def test_case_that_owes_nothing_once_its_write_off_was_told_is_on_the_list_until_then():
    case = owing()
    proposed(case, WRITE_OFF)
    decided(case)
    assert [row.application for row in to_receive.to_receive(on=today()).rows] == [case]

    told(case, WRITE_OFF)

    assert to_receive.to_receive(on=today()).rows == []
