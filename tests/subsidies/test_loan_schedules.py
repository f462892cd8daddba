"""By which days each draw of a loan is repaid: no draw changes what fell due before it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import LoanTrigger
from subsidies.models import LoanAgreement
from subsidies.services.loans.loan_terms import schedule_of
from subsidies.services.payments import reversals
from tests.factories import make_user
from tests.lending import draw, fresh, make_loan, repay, sign, standing

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

FIRST, SECOND, THIRD = date(2026, 3, 1), date(2026, 9, 1), date(2027, 3, 1)
IN_THREE = LoanAgreement(
    trigger=LoanTrigger.FIXED_DAY,
    signed_on=date(2026, 1, 5),
    first_due_on=FIRST,
    instalments=3,
    months_between=6,
)


@pytest.mark.parametrize(
    ("draws", "expected"),
    [
        ({}, []),
        ({date(2026, 1, 10): "300.00"}, [(FIRST, "100.00"), (SECOND, "100.00"), (THIRD, "100.00")]),
        # together as one: the cents that are left come once, in the last part
        (
            {date(2026, 1, 10): "100.00", date(2026, 2, 10): "100.00"},
            [(FIRST, "66.66"), (SECOND, "66.66"), (THIRD, "66.68")],
        ),
        # on the day itself it takes part, a day later no more
        (
            {date(2026, 1, 10): "300.00", FIRST: "30.00"},
            [(FIRST, "110.00"), (SECOND, "110.00"), (THIRD, "110.00")],
        ),
        (
            {date(2026, 1, 10): "300.00", FIRST + timedelta(days=1): "50.00"},
            [(FIRST, "100.00"), (SECOND, "125.00"), (THIRD, "125.00")],
        ),
        (
            {date(2026, 1, 10): "300.00", SECOND + timedelta(days=1): "50.00"},
            [(FIRST, "100.00"), (SECOND, "100.00"), (THIRD, "150.00")],
        ),
        # after the last day it is due on its own day
        (
            {date(2026, 1, 10): "300.00", date(2027, 4, 1): "50.00"},
            [(FIRST, "100.00"), (SECOND, "100.00"), (THIRD, "100.00"), (date(2027, 4, 1), "50.00")],
        ),
    ],
)
def test_each_draw_is_repaid_over_the_days_that_had_not_passed(draws, expected):
    found = schedule_of(IN_THREE, None, {day: Decimal(amount) for day, amount in draws.items()})

    assert [(day, str(amount)) for day, amount in found] == expected


def drawn_twice():
    """A loan of two repayments of which a part was drawn, and the day of the first repayment."""
    case = make_loan()
    first = timezone.localdate() + timedelta(days=20)
    sign(case, trigger=LoanTrigger.FIXED_DAY, first_due_on=first, instalments=2, months_between=6)
    draw(case, "10000.00")
    return case, first


def test_later_draw_makes_nothing_late_that_was_paid_in_time():
    case, first = drawn_twice()
    with time_machine.travel(first, tick=False):
        repay(case, "5000.00")
    with time_machine.travel(first + timedelta(days=5), tick=False):
        draw(case, "17500.00")
        loan = standing(case)

    assert loan.overdue == ZERO
    assert [str(row.amount) for row in loan.instalments] == ["22500.00"]


def test_draw_that_the_bank_returned_is_off_its_own_repayments():
    case, first = drawn_twice()
    with time_machine.travel(first + timedelta(days=5), tick=False):
        draw(case, "17500.00")
        order = fresh(case).payment_orders.order_by("pk").first()
        terms = {"returned_on": timezone.localdate(), "reason": "Rekening opgeheven", "actor": make_user()}
        reversals.bounce(fresh(case), order=order, **terms)
        loan = standing(case)

    assert [(row.due_on > first, str(row.amount)) for row in loan.instalments] == [(True, "17500.00")]
