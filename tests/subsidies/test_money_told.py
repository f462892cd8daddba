"""The letter of a decision on an award goes out as it was signed only while what it says of the money is so."""

from decimal import Decimal

import pytest
from django.db import transaction
from django.utils import timezone

from subsidies.enums import DecisionKind
from subsidies.services.decisions import taking_back
from subsidies.services.letters import letters
from subsidies.services.letters.letter_standing import standing_of
from subsidies.services.letters.standing_refusals import MoneyMovedSince
from subsidies.services.recovery import repayments
from tests import below_paid, settling
from tests.factories import give_mandate, make_user
from tests.settling import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]


def signed_twice_below():
    """Lowered to 500 after 800 was paid, told; lowered again to 400, signed and not sent."""
    case = below_paid.less()
    below_paid.recover(case)
    return below_paid.decided(case, amount="400.00")


def send(case):
    letter = fresh(case).decisions.latest("pk").letters.get()
    return letters.send(letter, sent_on=timezone.localdate(), actor=make_user())


def repay(case, amount):
    terms = {"received_on": timezone.localdate(), "reference": amount, "actor": make_user()}
    repayments.repay(fresh(case), amount=Decimal(amount), **terms)


def test_letter_that_was_signed_before_money_came_in_is_not_sent_and_says_the_way_on():
    case = signed_twice_below()
    repay(case, "100.00")

    with pytest.raises(MoneyMovedSince, match="700") as refused, transaction.atomic():
        send(case)

    letter = fresh(case).decisions.latest("pk").letters.get()
    assert isinstance(standing_of(letter).refusal, MoneyMovedSince)
    assert "800" in str(refused.value)
    with pytest.raises(MoneyMovedSince), transaction.atomic():
        letters.compose(fresh(case), letter.kind, letter_date=timezone.localdate(), actor=make_user())
    actor = make_user()
    give_mandate(actor)
    taking_back.take_back(fresh(case), reason="Er kwam geld binnen", actor=actor)
    below_paid.decided(fresh(case), amount="400.00")
    said = str(send(case).content).replace("\\xa0", " ").replace("\xa0", " ")
    assert "Er blijft € 700,00 over" in said


def test_letter_goes_out_where_no_money_moved():
    case = signed_twice_below()

    assert send(case).sent_on == timezone.localdate()


def test_settlement_that_was_signed_before_a_repayment_is_not_sent():
    case = below_paid.less()
    below_paid.recover(case)
    _settlement_signed(case, "450.00")
    assert fresh(case).decisions.latest("pk").kind == DecisionKind.SETTLEMENT
    repay(case, "100.00")

    with pytest.raises(MoneyMovedSince), transaction.atomic():
        send(case)


def _settlement_signed(case, amount):
    """As `settling.settled` does it, without its letter."""
    settling.request(fresh(case), amount)
    settling.propose(fresh(case), amount, "settle-actual")
    settling.agree(fresh(case))
    settling.decide(fresh(case))
