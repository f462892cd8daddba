"""What who pays must know is said before it is paid: a loan that is due at once, an objection."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.values.workdays import next_workday
from subsidies.award_enums import LoanTrigger
from subsidies.services.payments import payment_runs
from tests import lending, objecting, paying
from tests.factories import make_award, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
PASSED = "Alle dagen waarop deze lening moest worden terugbetaald, zijn voorbij"
OBJECTED = "Bezwaar loopt nog"


LOANS = [(0, 1, False), (1, 1, False), (2, 1, True), (2, 3, False)]


def loan(**terms):
    """A loan of which a part was drawn, to be repaid in whole tomorrow unless said otherwise."""
    case = lending.make_loan()
    first = timezone.localdate() + timedelta(days=1)
    lending.sign(case, trigger=LoanTrigger.FIXED_DAY, **{"first_due_on": first, **terms})
    lending.draw(case, "2500.00")
    return case


@pytest.mark.parametrize(
    ("days", "instalments", "is_told"), [(0, 1, False), (1, 1, False), (2, 1, True), (2, 3, False)]
)
def test_loan_of_which_all_days_have_passed_says_so_before_it_is_paid(days, instalments, is_told):
    case = loan(instalments=instalments, months_between=6 if instalments > 1 else 0)

    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        page = signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}propose-payment/")

    assert page.status_code == 200
    assert (PASSED in text_of(page)) is is_told


def test_lists_of_payments_say_on_which_case_an_objection_is_open():
    objected, other = make_award(), make_award()
    objecting.receive(objected)
    finance = signed_in(Role.FINANCE)

    listed = text_of(finance.get(reverse("subsidies:to-pay")))
    orders = [paying.ordered(case, "400.00").pk for case in (objected, other)]
    waiting = text_of(finance.get(reverse("subsidies:payment-runs")))
    run = payment_runs.make_run(orders=orders, pay_on=next_workday(timezone.localdate()), actor=make_user())
    shown = text_of(finance.get(run.get_absolute_url()))

    assert [page.count(OBJECTED) for page in (listed, waiting, shown)] == [1, 1, 1]
