"""What was paid in another system and taken over: it is no payment of here, and the acts say what can be done."""

from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.dates.services.takeover import take_over
from subsidies.enums import Action
from subsidies.services.acts import act_reasons
from subsidies.services.case import act_refusals
from subsidies.services.payments import payments
from tests import paying
from tests.factories import make_award, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TERMS = {"amount": Decimal("400.00"), "paid_on": timezone.localdate()}


def told_of(case):
    """What who wants to reverse a payment, or record that it came back, is told."""
    reasons = act_reasons.reasons(type(case).objects.get(pk=case.pk))
    return [reasons[action]() for action in (Action.REVERSE, Action.BOUNCE) if action in reasons]


def test_payment_that_was_taken_over_is_said_to_be_one_of_another_system():
    case = make_award(amount="1000.00")
    with take_over("Oude systeem"):
        payments.pay(case, actor=make_user(), **TERMS)

    told = told_of(case)
    assert [type(refusal) for refusal in told] == [act_refusals.PaidElsewhere] * 2
    assert "400,00" in str(told[0])


def test_without_a_payment_nothing_is_said_of_another_system():
    told = told_of(make_award(amount="1000.00"))

    assert [type(refusal) for refusal in told] == [act_refusals.NothingWasBooked, act_refusals.NothingWasPaid]


def test_payment_of_here_can_be_put_right():
    case = make_award(amount="1000.00")
    paying.pay(case, actor=make_user(), **TERMS)

    assert told_of(case) == []
