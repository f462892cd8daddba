"""The forecast of payments: what is still to be paid, once, in the quarter in which it is due."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from drenthe.exports.refusals import BadFilter
from subsidies.award_enums import MoneyStepKind
from subsidies.exports import forecast as export
from subsidies.models import Application
from subsidies.services.payments import payable
from subsidies.services.payments.forecast import Quarter, forecast, parts_of
from subsidies.services.payments.to_pay import running_awards
from subsidies.services.terms import deadlines
from tests import lending, paying, recovering, settling
from tests.factories import award, make_application, make_award, make_terms, make_unsent_award, make_user, moment
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def euros(row):
    by_quarter = {str(quarter): str(amount) for quarter, amount in row.by_quarter.items() if amount}
    return by_quarter, str(row.later), str(row.undated)


@pytest.mark.parametrize(
    ("day", "quarter", "following"),
    [
        (date(2026, 1, 1), (2026, 1), (2026, 2)),
        (date(2026, 3, 31), (2026, 1), (2026, 2)),
        (date(2026, 4, 1), (2026, 2), (2026, 3)),
        (date(2026, 12, 31), (2026, 4), (2027, 1)),
    ],
)
def test_quarter_of_a_day(day, quarter, following):
    found = Quarter.of(day)

    assert (found.year, found.number) == quarter
    assert (found.following.year, found.following.number) == following


def test_award_stands_in_the_quarters_of_its_advances_and_of_its_settlement():
    with time_machine.travel(moment(date(2026, 11, 25)), tick=False):
        days = {"2026-12-01": "20000.00", "2027-02-01": "15000.00", "2028-12-01": "5000.00"}
        advances = [{"due_on": day, "amount": amount} for day, amount in days.items()]
        terms = make_terms(advances=advances, activities_until=date(2028, 12, 31))
        case = make_application(amount="60000.00")
        case = award(case, amount=Decimal("60000.00"), decided_on=TODAY(), actor=make_user(), terms=terms)
    with time_machine.travel(moment(date(2026, 12, 1)), tick=False):
        paying.pay(case, amount=Decimal("18000.00"), paid_on=TODAY(), actor=make_user())
        (row,) = forecast(on=TODAY()).grants

        # 20,000 less 18,000; the first quarter of 2027; December 2028 and, by its settlement, the last 20,000
        assert euros(row) == ({"2026, kwartaal 4": "2000.00", "2027, kwartaal 1": "15000.00"}, "25000.00", "0")
        assert row.total == payable.open_amount(case) == Decimal("42000.00")
    with time_machine.travel(moment(date(2027, 8, 2)), tick=False):  # what is late is to be paid now
        (row,) = forecast(on=TODAY()).grants
        assert euros(row)[0] == {"2027, kwartaal 3": "17000.00", "2028, kwartaal 4": "5000.00"}


def test_what_is_to_be_paid_is_counted_once_and_loans_apart():
    unsent, held, whole = make_unsent_award("700.00"), make_award(amount="900.00"), make_award(amount="1100.00")
    recovering.proposed(held, MoneyStepKind.HOLD)
    recovering.decided(held)
    settling.settled(make_award(amount="1000.00"), "800.00", paid="300.00")
    loan = lending.make_loan()
    lending.sign(loan)
    lending.draw(loan, "1000.00")

    found = forecast(on=TODAY())

    open_amounts = {case.pk: payable.open_amount(case) for case in Application.objects.filter(awarded_amount__gt=0)}
    assert sum(row.total for row in found.grants if row.scheme) == sum(open_amounts.values()) - open_amounts[loan.pk]
    assert [row.total for row in found.loans if row.scheme] == [open_amounts[loan.pk]]
    undated = Counter()
    for case in running_awards():
        for day, amount in parts_of(case, on=TODAY(), extra=deadlines.free_days()):
            undated[case.pk] += amount if day is None else 0
    assert {pk: amount for pk, amount in undated.items() if amount} == {
        unsent.pk: Decimal("700.00"),
        held.pk: Decimal("900.00"),
        loan.pk: open_amounts[loan.pk],
    }
    assert undated[whole.pk] == 0


def test_page_and_workbook_say_the_same_and_are_of_who_pays_or_handles():
    make_award(amount="1100.00")
    url = reverse("subsidies:forecast")
    for role in (Role.FINANCE, Role.CASE_OFFICER):
        assert "1.100,00" in text_of(signed_in(role).get(url))
    assert signed_in(Role.READER).get(url).status_code == 403
    assert "Prognose van betalingen" in text_of(signed_in(Role.FINANCE).get(reverse("subsidies:to-pay")))

    found = forecast(on=TODAY())
    grants, loans, _about = export.prepare(ExportRequest({}, TODAY(), "x", timezone.now())).sheets
    ((scheme, *amounts),) = grants.rows
    assert len(grants.columns) == len(amounts) + 1
    assert scheme == str(found.grants[0].scheme)
    assert (sum(amounts[:-1]), amounts[-1], list(loans.rows)) == (Decimal("1100.00"), found.grants[0].total, [])
    with pytest.raises(BadFilter):
        export.check({"state": "paid"}, make_user())
