"""A loan from its award to its last repayment, to the cent in the ledger and the balances; what each act refuses."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from drenthe.lib.entry.written import SaysNothing
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import LoanState, LoanTrigger
from subsidies.enums import Action, DecisionKind, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    CeilingShare,
    LedgerEntry,
    LoanAgreement,
    LoanAgreementCheck,
    LoanDrawingEnd,
    PaymentOrder,
)
from subsidies.services import refusals
from subsidies.services.acts import next_step
from subsidies.services.decisions import withdrawals
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.loans import loan_balances
from subsidies.services.loans import loan_refusals as why
from subsidies.services.loans.loan_terms import days_of, earlier_agreements, months_later
from subsidies.services.payments import payable, payment_orders, payments, reversals
from subsidies.services.payments.payment_refusals import PaymentInTheWay
from subsidies.services.payments.to_pay import to_pay
from subsidies.services.settlements.settlement_refusals import RepaidTwice
from subsidies.services.verify import verify, verify_loans
from tests import lending, paying
from tests.factories import make_award, make_unsent_award, make_user
from tests.lending import begin, draw, end, fresh, make_loan, repay, running, sign, standing
from tests.told import on_file

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def money(case):
    """What the loan comes to, and what its source keeps: principal, drawn, repaid, outstanding; room and paid."""
    share, loan = CeilingShare.objects.get(ceiling=case.ceiling), standing(case)
    counted = (loan.principal, loan.drawn, loan.repaid, loan.outstanding, share.available, share.paid)
    return tuple(f"{amount:.2f}" for amount in counted)


def sound():
    return [*verify.differences(), *verify_loans.differences()]


def test_loan_is_awarded_agreed_drawn_repaid_and_closed_to_the_cent():
    case = make_loan()
    assert case.awarded_amount == 11 * Decimal("2500.00")
    assert (standing(case).state, standing(case).outstanding) == (LoanState.UNSIGNED, ZERO)

    sign(case, months_after=12, instalments=3, months_between=6)
    assert (standing(case).state, standing(case).to_draw) == (LoanState.READY, Decimal("27500.00"))
    draw(case, "10000.00")
    assert money(case) == ("27500.00", "10000.00", "0.00", "10000.00", "72500.00", "10000.00")
    assert (standing(case).state, standing(case).next_due) == (LoanState.RUNNING, None)
    draw(case, "17500.00")
    assert money(case) == ("27500.00", "27500.00", "0.00", "27500.00", "72500.00", "27500.00")
    assert payable.open_amount(fresh(case)) == ZERO

    begin(case)
    loan = standing(case)
    first = months_later(TODAY(), 12)
    assert [(row.due_on, str(row.amount)) for row in loan.instalments] == [
        (first, "9166.66"),
        (months_later(first, 6), "9166.66"),
        (months_later(first, 12), "9166.68"),
    ]
    assert (loan.state, loan.overdue) == (LoanState.REPAYING, ZERO)
    late = standing(case, days=(first - TODAY()).days + 1)
    assert (late.state, str(late.overdue)) == (LoanState.LATE, "9166.66")

    repay(case, "9166.66", "T1")
    assert money(case) == ("27500.00", "27500.00", "9166.66", "18333.34", "72500.00", "27500.00")
    assert standing(case).next_due.due_on == months_later(first, 6)
    repay(case, "18333.33", "T2")
    assert (standing(case).state, str(standing(case).outstanding)) == (LoanState.REPAYING, "0.01")
    assert sound() == []
    repay(case, "0.01", "T3")

    assert money(case) == ("27500.00", "27500.00", "27500.00", "0.00", "72500.00", "27500.00"), "no new room"
    assert (standing(case).state, standing(case).instalments) == (LoanState.CLOSED, [])
    assert [row.kind for row in case.ledger.order_by("pk")] == [
        *(EntryKind.COMMITMENT, EntryKind.PAYMENT, EntryKind.PAYMENT),
        *[EntryKind.INSTALMENT] * 3,
    ]
    assert case.events.filter(action=Action.REPAY_LOAN).count() == 3
    assert sound() == []
    with pytest.raises(why.LoanRepaidInFull):
        repay(case, "0.01", "T4")
    with pytest.raises(refusals.PaysMoreThanAwarded):
        paying.pay(fresh(case), amount=Decimal("0.01"), paid_on=TODAY(), actor=make_user())


def test_nothing_is_proposed_released_or_paid_before_the_agreement():
    case = make_loan()
    terms = {"iban": paying.IBAN, "holder": "Erf", "account_reason": "Afschrift", "actor": make_user()}
    with pytest.raises(why.AgreementNotSigned):
        payment_orders.propose_payment(case, amount=Decimal("10000.00"), **terms)
    with transaction.atomic(), pytest.raises(IntegrityError, match="once its agreement was signed"):
        paying.ordered(case, "10000.00")
    assert to_pay(on=TODAY()).rows == []

    sign(case, signed_on=TODAY())
    order = payment_orders.propose_payment(case, amount=Decimal("10000.00"), **terms)
    assert [row.amount for row in to_pay(on=TODAY()).rows] == [Decimal("10000.00")]
    payment_orders.release_payment(case, actor=make_user())
    with pytest.raises(why.PaidBeforeAgreement):
        payments.pay(case, amount=order.amount, paid_on=TODAY() - timedelta(days=1), actor=make_user())
    entry = {"kind": EntryKind.PAYMENT, "amount": Decimal("1.00"), "actor": make_user(), "application": case}
    share = case.ceiling.shares.get()
    with transaction.atomic(), pytest.raises(IntegrityError, match="once its agreement was signed"):
        LedgerEntry.objects.create(share=share, booked_on=TODAY() - timedelta(days=1), **entry)
    payments.pay(case, amount=order.amount, paid_on=TODAY(), actor=make_user())
    assert PaymentOrder.objects.get().state == "paid"
    assert sound() == []


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"document": None}, why.AgreementNotOnFile),
        ({"terms_source": ""}, why.TermsWithoutSource),
        ({"terms_source": "..."}, SaysNothing),
        ({"trigger": LoanTrigger.FIXED_DAY}, why.FixedDayMissing),
        ({"first_due_on": TODAY() + timedelta(days=9)}, why.FixedDayTooMuch),
        ({"trigger": LoanTrigger.FIXED_DAY, "first_due_on": TODAY()}, why.RepaidBeforeSigning),
        ({"latest_on": TODAY()}, why.RepaidBeforeSigning),
        ({"instalments": 2}, why.InstalmentsUnclear),
        ({"months_between": 1}, why.InstalmentsUnclear),
        ({"instalments": 0}, why.InstalmentsUnclear),
        ({"instalments": 121, "months_between": 1}, why.InstalmentsUnclear),
        ({"signed_on": TODAY() - timedelta(days=1)}, refusals.DateBeforeDecision),
        ({"signed_on": TODAY() + timedelta(days=1)}, DateInFuture),
    ],
)
def test_agreement_is_refused(terms, refusal):
    case = make_loan()

    with pytest.raises(refusal):
        sign(case, **terms)
    assert (LoanAgreement.objects.count(), case.events.filter(action=Action.SIGN_LOAN).count()) == (0, 0)


def test_agreement_asks_a_loan_that_was_sent_with_a_document_of_its_own_and_no_interest():
    with pytest.raises(why.NoLoan):
        sign(make_award())
    case = make_loan()
    with pytest.raises(why.AgreementNotOnFile):
        sign(case, document=on_file(make_award()))
    with pytest.raises(AwardNotSent):
        sign(make_unsent_award(ceiling=case.ceiling))
    with pytest.raises(why.InterestNotZero):
        sign(make_loan(parameters={"loan_interest": "0.02"}))
    sign(make_loan(parameters={"loan_interest": "0"}))


def test_later_agreement_takes_the_place_of_the_first():
    case = make_loan()
    sign(case)
    draw(case, "1000.00")
    begin(case)
    assert standing(case).next_due.due_on == TODAY()

    fixed = {"trigger": LoanTrigger.FIXED_DAY, "first_due_on": TODAY() + timedelta(days=400), "months_after": 3}
    with pytest.raises(why.ChangeOfAgreementUnexplained):
        sign(case, **fixed)
    maker = make_user()
    change = sign(case, **fixed, remark="De bouw begint een jaar later", actor=maker)
    assert standing(case).next_due.due_on == TODAY(), "it waits for a second person"
    with pytest.raises(why.AgreementWaits):
        sign(case, **fixed, remark="Nog een keer")
    with pytest.raises(why.DrawnWhileAgreementWaits):
        draw(case, "1000.00")
    assert Action.PROPOSE_PAYMENT not in next_step.steps(fresh(case), first=None, on=TODAY())
    with pytest.raises(refusals.DutiesApart):
        lending.confirm(case, actor=maker)
    with pytest.raises(refusals.ReasonMissing):
        lending.confirm(case, is_confirmed=False)
    for wrong in ({"actor": maker}, {"agreement": case.loan_agreements.first(), "actor": make_user()}):
        with pytest.raises(IntegrityError, match="second person"), transaction.atomic():
            LoanAgreementCheck.objects.create(
                **{"application": case, "agreement": change, "is_confirmed": True, **wrong}
            )
    terms = {"signed_on": TODAY(), "trigger": "start_build", "source": "x", "document": change.document}
    with pytest.raises(IntegrityError, match="second person"), transaction.atomic():
        LoanAgreement.objects.create(application=case, actor=make_user(), **terms)

    lending.confirm(case, is_confirmed=False, reason="Artikel 4 zegt iets anders")
    assert standing(case).next_due.due_on == TODAY(), "the earlier agreement stays"
    with pytest.raises(why.NoAgreementWaits):
        lending.confirm(case)
    sign(case, **fixed, remark="De bouw begint een jaar later")
    lending.confirm(case)
    draw(case, "2000.00")
    assert standing(case).next_due.due_on == TODAY() + timedelta(days=400)
    found = [(row.remark, getattr(check, "is_confirmed", None)) for row, check in earlier_agreements(fresh(case))]
    assert found == [("De bouw begint een jaar later", False), ("", None)]
    with pytest.raises(why.TermIsFixed):
        begin(case)
    assert sound() == []


def test_last_day_of_the_agreement_holds_also_when_the_event_never_happens():
    case, last = make_loan(), TODAY() + timedelta(days=100)
    agreement = sign(case, latest_on=last, months_after=2, instalments=4, months_between=1)
    draw(case, "1000.00")

    assert [(row.due_on, str(row.amount)) for row in standing(case).instalments] == [(last, "1000.00")]
    start = begin(case)
    assert days_of(agreement, start)[-2:] == [last, last]
    assert sum(row.amount for row in standing(case).instalments) == Decimal("1000.00")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-11-30", 3, "2025-02-28"),
        ("2024-12-01", 12, "2025-12-01"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_its_month(day, months, later):
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


def test_begin_of_the_repayment_is_refused_and_put_right_with_a_reason():
    case = make_loan()
    with pytest.raises(why.AgreementNotSigned):
        begin(case)
    sign(case)
    with pytest.raises(why.StartBeforeAgreement):
        begin(case, happened_on=TODAY() - timedelta(days=1))
    with pytest.raises(why.AgreementNotOnFile):
        begin(case, document=None)
    begin(case)
    with pytest.raises(why.StartRecorded):
        begin(case)
    begin(case, remark="De melding was van een ander plan")
    assert case.loan_starts.count() == 2
    drawn, later = make_loan(), make_loan()
    sign(drawn)
    sign(later, months_after=1)
    with time_machine.travel(timezone.now() + timedelta(days=10), tick=False):
        for one in (drawn, later):
            draw(one, "100.00")
        with pytest.raises(why.DueBeforeDrawn):
            begin(drawn, happened_on=TODAY() - timedelta(days=1))
        begin(drawn)
        begin(later, happened_on=TODAY() - timedelta(days=1))  # due a month after it


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"amount": "17500.01"}, why.RepaidBeyondLoan),
        ({"amount": "0.00"}, refusals.AmountNotPositive),
        ({"amount": "1.00", "received_on": TODAY() - timedelta(days=1)}, why.RepaidBeforePaid),
        ({"amount": "1.00", "received_on": TODAY() + timedelta(days=1)}, DateInFuture),
        ({"amount": "1.00", "reference": "t1 "}, RepaidTwice),
    ],
)
def test_repayment_is_refused(terms, refusal):
    case = running()
    repay(case, "10000.00", "T1")
    before = money(case)

    with pytest.raises(refusal):
        repay(case, **{"reference": "T2", **terms})
    assert money(case) == before


def test_nothing_comes_back_that_was_not_drawn_and_the_database_says_so_too():
    case = make_loan()
    sign(case)
    with pytest.raises(why.NotDrawnYet):
        repay(case, "1.00")
    with pytest.raises(why.NoLoan):
        repay(make_award(), "1.00")
    draw(case, "100.00")
    repay(case, "60.00")
    row = {"booked_on": TODAY(), "actor": make_user(), "application": case, "share": case.ceiling.shares.get()}
    for kind, amount in ((EntryKind.INSTALMENT, "40.01"), (EntryKind.REPAYMENT, "40.01")):
        with transaction.atomic(), pytest.raises(IntegrityError, match="than is outstanding"):
            LedgerEntry.objects.create(kind=kind, amount=Decimal(amount), **row)
    grant = make_award()
    row |= {"application": grant, "share": grant.ceiling.shares.get()}
    with transaction.atomic(), pytest.raises(IntegrityError, match="than is outstanding"):
        LedgerEntry.objects.create(kind=EntryKind.INSTALMENT, amount=Decimal("0.01"), **row)
    repay(case, "40.00")
    assert standing(case).state == LoanState.PAUSED, "all came back, the rest can be drawn"


def test_rest_that_is_not_drawn_goes_back_to_the_ceiling_and_the_loan_closes_once_it_came_back():
    case = make_loan()
    sign(case)
    with pytest.raises(why.NothingDrawn):
        end(case)
    draw(case, "10000.00")
    paying.ordered(case, "1.00")
    with pytest.raises(PaymentInTheWay):
        end(case)
    payment_orders.return_payment(case, reason="Niet meer nodig", actor=make_user())
    with pytest.raises(why.AgreementNotOnFile):
        end(case, document=None)
    end(case)

    assert money(case) == ("10000.00", "10000.00", "0.00", "10000.00", "90000.00", "10000.00")
    assert LoanDrawingEnd.objects.get().released == Decimal("17500.00")
    assert sound() == []
    with pytest.raises(why.NothingLeftToDraw):
        end(case)
    with pytest.raises(why.DrawingHasEnded):
        withdrawals.check_amount(fresh(case), DecisionKind.LOWERING, Decimal("20000.00"))
    repay(case, "10000.00")
    assert (standing(case).state, fresh(case).status) == (LoanState.CLOSED, Status.AWARDED)
    assert sound() == []


def test_loan_that_was_drawn_is_not_waived_by_taking_the_award_back():
    case, grant = running(), make_award()
    paying.pay(grant, amount=Decimal("1000.00"), paid_on=TODAY(), actor=make_user())

    for kind, amount in ((DecisionKind.LOWERING, Decimal("1.00")), (DecisionKind.WITHDRAWAL_ASKED, None)):
        with pytest.raises(why.LoanNotGiven, match="niet bevestigd"):
            withdrawals.check_amount(fresh(case), kind, amount)
    withdrawals.check_amount(fresh(grant), DecisionKind.WITHDRAWAL_ASKED, None)  # of a grant it is recovered (4:57)
    allowed = running(parameters={"loan_waiver": "yes"})
    with pytest.raises(refusals.AlreadyPaid):
        withdrawals.check_amount(fresh(allowed), DecisionKind.WITHDRAWAL_ASKED, None)


def test_database_finds_what_is_due_and_repaid_as_each_loan_says_itself():
    done, due, part, later, unsigned = lending.closed(), running(), make_loan(), make_loan(), make_loan()
    sign(part)
    draw(part, "1000.00")  # no day yet
    sign(later, trigger=LoanTrigger.FIXED_DAY, first_due_on=TODAY() + timedelta(days=400))
    draw(later, "2000.00")
    again = lending.closed()
    line = again.events.get(action=Action.REPAY_LOAN)
    reversals.reverse(again, line=line, reason="Van een andere zaak", actor=make_user())

    cases = [done, due, part, later, unsigned, again]
    for case in loan_balances.with_sums(Application.objects.filter(pk__in=[case.pk for case in cases])):
        loan = standing(case)
        found = (case.sum_drawn, case.sum_outstanding, case.sum_to_draw)
        assert found == (loan.drawn, loan.outstanding, loan.to_draw), case
    assert set(loan_balances.repaid_in_full().values_list("pk", flat=True)) == {done.pk}
    soon = loan_balances.due_soon(on=TODAY(), until=TODAY() + timedelta(days=42))
    assert [row.application.pk for row in soon] == [due.pk, again.pk]
    asked = loan_balances.asking(on=TODAY())
    assert [row.application.pk for row in asked] == [due.pk, again.pk, unsigned.pk]


def test_loans_that_ask_nothing_take_no_place_of_one_that_is_due(monkeypatch):
    monkeypatch.setattr(loan_balances, "MOST", 1)
    lending.closed()
    due = running()

    assert [row.application.pk for row in loan_balances.due_soon(on=TODAY(), until=TODAY())] == [due.pk]
