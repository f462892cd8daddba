"""Money that came in, by a file of the bank, is led to the claim or payment that it can be; nothing is booked."""

from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import BankOutcome
from subsidies.services.payments import bank_claims
from tests import below_paid, paying
from tests.factories import make_award, make_user
from tests.recovering import owing
from tests.settling import fresh
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]


def led(**values: Any) -> tuple[str, str] | None:
    """Where a line leads to."""
    usual = {"number": 1, "outcome": "money_in", "case": "", "orders": [], "reference": "", "text": "", "reason": ""}
    line = {**usual, "booked_on": timezone.localdate().isoformat(), "amount": "300.00", "iban": "", **values}
    return bank_claims.proposals_for([line]).get(1)


def test_line_is_led_to_the_case_that_it_names_or_to_the_only_claim_that_fits():
    case = owing()
    iban = case.payment_orders.get().iban

    for values in ({"text": f"terug {case.case_number.lower()}", "amount": "12.00"}, {"iban": iban}):
        number, address = led(**values)
        assert number == case.case_number
        assert f"/{case.case_number}/repay/?amount=" in address
    assert led(iban=iban, amount="299.99") is None
    assert led(iban="NL20INGB0001234567") is None
    owing()  # a second claim of the same amount, from the same account
    assert led(iban=iban) is None


def test_repayment_is_filled_in_from_the_line_and_booked_by_a_person():
    case = owing()
    _number, address = led(text=case.case_number, amount="250.50", reference="T-9")

    page = text_of(signed_in(Role.FINANCE).get(address))

    assert 'value="250,50"' in page
    assert 'value="T-9"' in page
    assert not case.ledger.filter(kind="repayment").exists()


def test_payment_that_came_back_is_led_to_its_case_with_the_reason_of_the_bank():
    case = make_award()
    paying.pay(case, amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())
    order = fresh(case).payment_orders.get()
    back = {"outcome": BankOutcome.CAME_BACK.value, "case": case.case_number, "orders": [order.pk], "reason": "AC04"}

    number, address = led(**back)
    page = text_of(signed_in(Role.FINANCE).get(address))

    assert number == case.case_number
    assert "AC04" in page


def test_line_is_led_to_what_was_paid_too_much_and_no_letter_asked_back_yet():
    case = below_paid.less()
    iban = fresh(case).payment_orders.get().iban

    number, address = led(iban=iban)

    assert number == case.case_number
    assert f"/{case.case_number}/repay/?amount=300%2C00" in address
    assert 'value="300,00"' in text_of(signed_in(Role.FINANCE).get(address))
