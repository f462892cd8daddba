"""What finance has to pay: of every running award what is due, by when, and to which account."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports.base import ExportRequest
from subsidies.enums import DecisionKind
from subsidies.exports import to_pay as export
from subsidies.models import Ceiling
from subsidies.services.payments.to_pay import to_pay
from subsidies.services.terms import clock
from tests import paying
from tests.factories import award, make_application, make_award, make_terms, make_unsent_award, make_user, moment
from tests.lending import make_loan, sign
from tests.paying import ordered
from tests.subsidies.test_effects import propose, signed
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def scheduled(*rows, amount="60000.00", **terms):
    """An award with advances, each of days from today and euros."""
    advances = [{"due_on": (TODAY() + timedelta(days=days)).isoformat(), "amount": euros} for days, euros in rows]
    terms = make_terms(advances=advances, **terms)
    case = make_application(amount=amount)
    return award(case, amount=Decimal(amount), decided_on=TODAY(), actor=make_user(), terms=terms)


def due(on=None):
    return [(str(row.amount), (row.due_on - TODAY()).days) for row in to_pay(on=on or TODAY()).rows]


def pay(case, amount, **more):
    paying.pay(case, amount=Decimal(amount), paid_on=TODAY(), actor=make_user(), **more)


@pytest.mark.parametrize(
    ("sent_on", "last_day"),
    [
        (date(2026, 11, 25), date(2027, 1, 6)),  # a Wednesday, six weeks later
        (date(2026, 11, 13), date(2026, 12, 28)),  # ends on Christmas Day, then Boxing Day and a Sunday
        (date(2027, 2, 13), date(2027, 3, 30)),  # ends on Saturday before Easter; Monday 29 March is free
    ],
)
def test_award_without_a_schedule_is_paid_within_six_weeks_after_it_was_sent(sent_on, last_day):
    with time_machine.travel(moment(sent_on), tick=False):
        case = make_award(received_on=sent_on)

        rows = to_pay(on=sent_on).rows

    assert [(row.application, row.amount, row.due_on) for row in rows] == [(case, Decimal("1000.00"), last_day)]
    assert clock.payment_term(sent_on).last_day == last_day


def test_advances_come_by_their_day_until_six_weeks_ahead_and_what_was_paid_counts_for_the_first():
    case = scheduled((10, "20000.00"), (40, "15000.00"), (43, "5000.00"))

    assert due() == [("20000.00", 10), ("15000.00", 40)]
    pay(case, "22000.00")
    assert due() == [("13000.00", 40)]
    assert due(TODAY() + timedelta(days=60)) == [("13000.00", 40), ("5000.00", 43)]


def test_award_of_which_no_advance_is_paid_waits_for_its_settlement():
    scheduled()

    assert due() == []


def test_what_is_not_paid_yet_is_not_there():
    """Not sent, on condition of a budget, or with its end proposed."""
    unsent = make_unsent_award()
    assert due() == []
    sent(unsent.decisions.get())
    assert len(due()) == 1
    propose(unsent, DecisionKind.WITHDRAWAL_ASKED)
    assert due() == []

    terms = make_terms(reserved_for=TODAY().year + 1)
    reserved = award(make_application(), amount=Decimal("1000.00"), decided_on=TODAY(), actor=make_user(), terms=terms)
    assert due() == []
    Ceiling.objects.filter(pk=reserved.ceiling_id).update(
        budget_adopted_on=TODAY() - timedelta(days=40), budget_source="PS"
    )
    assert len(due()) == 1


def test_award_that_will_be_lower_is_due_up_to_that():
    signed(make_award(), DecisionKind.LOWERING)

    assert [amount for amount, _days in due()] == ["600.00"]


def test_sum_of_all_that_is_due_never_passes_what_is_unpaid():
    case = scheduled((1, "20000.00"), (2, "40000.00"))

    pay(case, "30000.00")

    assert due() == [("30000.00", 2)]


def test_page_shows_the_account_and_leads_to_the_payment():
    case, released = make_award(), make_award()
    ordered(released, "1000.00")
    client = signed_in(Role.FINANCE)

    page = client.get(reverse("subsidies:to-pay"))

    shown = text_of(page)
    assert "€ 1.000,00" in shown
    assert f"{case.get_absolute_url()}propose-payment/" not in shown  # a case officer proposes
    assert f"{released.get_absolute_url()}pay/" in shown
    assert "geen rekening bekend" in shown  # the applicant gave none


def test_list_asks_the_same_queries_for_one_and_three(django_assert_num_queries):
    def rows():
        with django_assert_num_queries(10):
            return [(row.application.applicant_name, row.iban) for row in to_pay(on=TODAY()).rows]

    make_award()
    assert len(rows()) == 1
    make_award()
    scheduled((10, "20000.00"))
    assert len(rows()) == 3


def test_list_that_is_cut_says_so(monkeypatch):
    monkeypatch.setattr("subsidies.services.payments.to_pay.MOST", 1)
    client = signed_in(Role.FINANCE)
    make_award()
    assert "Alleen de eerste 1" not in text_of(client.get(reverse("subsidies:to-pay")))
    make_award()

    assert "Alleen de eerste 1" in text_of(client.get(reverse("subsidies:to-pay")))


def exported(actor=None, *, ahead=0):
    """The rows of the grants and of the loans in the workbook for finance, and its sheets."""
    day = TODAY() + timedelta(days=ahead)
    grants, loans, _about = export.prepare(ExportRequest({}, day, "x", timezone.now(), actor)).sheets
    return list(grants.rows), list(loans.rows), (grants, loans)


def test_workbook_has_what_the_page_has_with_day_payee_and_account():
    case = make_award(amount="1100.00")
    ordered(case, "1100.00")
    scheduled((3, "20000.00"), (10, "40000.00"))

    rows, loans, (sheet, _loans) = exported(make_user(Role.FINANCE), ahead=5)

    keys = [column.key for column in sheet.columns]
    told = [dict(zip(keys, row, strict=True)) for row in rows]
    assert [(row["due_on"], row["amount"], row["iban"]) for row in told] == [
        (row.due_on, row.amount, row.iban) for row in to_pay(on=TODAY() + timedelta(days=5)).rows
    ]
    assert (told[0]["is_late"], told[-1]["is_late"]) == (True, False)
    assert next(row for row in told if row["case_number"] == case.case_number)["payee"] == case.applicant_name
    assert (loans, keys[-1], sheet.totals) == ([], "amount", ["amount"])


def test_loans_stand_on_a_sheet_of_their_own_and_are_never_added_up_with_grants():
    make_award(amount="1100.00")
    loan = make_loan()
    sign(loan)
    ordered(loan, "4000.00")

    grants, loans, (first, second) = exported()

    assert ([row[-1] for row in grants], [row[-1] for row in loans]) == ([Decimal("1100.00")], [Decimal("4000.00")])
    assert loans[0][0] == loan.case_number
    assert list(first.totals) == list(second.totals) == ["amount"]


@pytest.mark.parametrize(("role", "is_offered"), [(Role.FINANCE, True), (Role.CASE_OFFICER, False)])
def test_workbook_is_offered_to_who_pays_and_to_nobody_else(role, is_offered):
    make_award(amount="1100.00")

    page = signed_in(role).get(reverse("subsidies:to-pay")).content.decode()

    assert (reverse("exports:export-request", args=["to-pay"]) in page) == is_offered


def test_workbook_says_that_it_does_not_hold_all(monkeypatch):
    monkeypatch.setattr(export, "MOST", 1)
    make_award(amount="1100.00")
    make_award(amount="1200.00")

    prepared = export.prepare(ExportRequest({}, TODAY(), "x", timezone.now()))

    assert prepared.rows_total == 1
    assert "1" in str(prepared.sheets[-1].rows)
