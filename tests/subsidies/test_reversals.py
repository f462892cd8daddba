"""A payment or repayment recorded by mistake is reversed, and what the bank returned counts as not paid."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from drenthe.accounts.roles import Role
from drenthe.lib.values.workdays import next_workday
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import Action
from subsidies.facts import lines
from subsidies.models import CaseEvent, LedgerEntry, PaymentOrder, Reversal
from subsidies.services.ceilings import ledger
from subsidies.services.payments import payable, payment_orders, payment_runs, reversals
from subsidies.services.payments import reversal_refusals as why
from subsidies.services.payments.payment_refusals import PaymentStands, ReleasedBeyondOwed
from subsidies.services.payments.to_pay import to_pay
from subsidies.services.recovery import repayments
from subsidies.services.refusals import CeilingExceeded, DutiesApart, ReasonMissing
from subsidies.services.settlements import settled, settlements
from subsidies.services.settlements.settlement_refusals import RepaidTwice, SettlementIsAgreed
from subsidies.services.verify import verify, verify_loans, verify_payments
from subsidies.services.work import sent_back
from tests import lending, paying, settling
from tests.factories import make_award, make_user
from tests.settling import fresh
from tests.trail.tampering import asleep
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province


def today():
    return timezone.localdate()


def is_sound():
    return [*verify.differences(), *verify_payments.differences()] == []


def paid(amount="400.00", **terms):
    """An award of 1.000 euros of which something was paid; the case, who recorded it and the line about it."""
    case, actor = make_award(), make_user(name="Fin Eerst")
    paying.pay(case, amount=Decimal(amount), paid_on=today(), actor=actor, **terms)
    return fresh(case), actor, case.events.get(action=Action.PAY)


def repaid(amount="100.00"):
    case, actor = settling.settled(make_award(), "800.00", paid="1000.00"), make_user()
    repayments.repay(case, amount=Decimal(amount), received_on=today(), reference="TERUG-1", actor=actor)
    return fresh(case), actor, case.events.get(action=Action.REPAY)


def balance(case):
    return tuple(str(amount) for amount in ledger.sums_of(fresh(case)))


def test_payment_that_comes_to_more_than_is_owed_by_now_is_not_released_again():
    case = settling.settled(make_award(), "800.00", paid="1000.00")
    line, order = case.events.get(action=Action.PAY), case.payment_orders.get()

    reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=make_user())

    order.refresh_from_db()
    assert (order.state, balance(case)) == (PaymentOrderState.RETURNED, ("800.00", "0.00"))
    with asleep():  # as one of before this rule
        QuerySet(PaymentOrder).filter(pk=order.pk).update(state="released", closed_by=None, closed_at=None)
    with pytest.raises(ReleasedBeyondOwed, match="800"):
        payment_runs.make_run(orders=[order.pk], pay_on=next_workday(today()), actor=make_user())
    assert is_sound()


def test_payment_recorded_by_mistake_is_reversed_by_another_and_is_released_again():
    case, actor, line = paid()

    with pytest.raises(why.ReversedByRecorder):
        reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=actor)
    with pytest.raises(ReasonMissing):
        reversals.reverse(case, line=line, reason=" ", actor=make_user())
    reversal = reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=make_user())

    order = case.payment_orders.get()
    assert (order.state, order.closed_at) == (PaymentOrderState.RELEASED, None)
    assert balance(case) == ("1000.00", "0.00")
    assert [(row.kind, str(row.amount)) for row in reversal.entries.all()] == [("repayment", "400.00")]
    assert str(payable.open_amount(fresh(case))) == "1000.00"
    assert is_sound()
    with pytest.raises(why.NotReversible):
        reversals.reverse(case, line=line, reason="Nog een keer", actor=make_user())

    paying.pay(fresh(case), amount=Decimal("400.00"), paid_on=today(), actor=make_user())  # now the bank did pay it

    assert balance(case) == ("1000.00", "400.00")
    assert is_sound()


def test_case_officer_does_not_reverse_and_the_database_refuses_who_recorded_it():
    case, actor, line = paid()
    officer = make_user()
    case.events.create(action=Action.PROPOSE_PAYMENT, actor=officer, occurred_at=timezone.now())

    with pytest.raises(DutiesApart):
        reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=officer)
    terms = {"application": case, "amount": Decimal("400.00"), "booked_on": today(), "reason": "x", "actor": actor}
    with pytest.raises(IntegrityError, match="reversed by another"), transaction.atomic():
        Reversal.objects.create(line=line, order=case.payment_orders.get(), **terms)
    with pytest.raises(IntegrityError, match="on its case"), transaction.atomic():
        Reversal.objects.create(line=case.events.first(), **{**terms, "actor": make_user()})
    Reversal.objects.create(line=line, order=case.payment_orders.get(), is_by_bank=True, **terms)


def test_entry_puts_right_what_is_reversed_on_its_own_case():
    case, _actor, line = paid()
    reversal = reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=make_user())
    other = make_award()

    with pytest.raises(IntegrityError, match="on its own case"), transaction.atomic():
        LedgerEntry.objects.create(
            share=other.ceiling.shares.get(),
            application=other,
            kind="release",
            amount=Decimal("1.00"),
            booked_on=today(),
            reversal=reversal,
            actor=make_user(),
        )


def test_closed_payment_stays_as_it_was_unless_it_is_put_right():
    case, _actor, _line = paid()
    order = case.payment_orders.get()
    order.state = PaymentOrderState.BOUNCED

    with pytest.raises(IntegrityError), transaction.atomic():
        order.save()


def test_mistake_is_not_reversed_while_another_payment_stands():
    case, _actor, line = paid()
    paying.ordered(case, "100.00", released=False)

    with pytest.raises(PaymentStands):
        reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=make_user())


def test_what_the_bank_said_is_no_mistake():
    case, _actor, line = paid()
    with asleep():
        QuerySet(CaseEvent).filter(pk=line.pk).update(data={**line.data, "bank_file": "mei.xml"})

    with pytest.raises(why.RecordedFromBank, match="mei"):
        reversals.reverse(case, line=line, reason="Verkeerde zaak", actor=make_user())


def test_payment_that_the_bank_returned_is_due_again_and_its_account_is_looked_at():
    case, actor, _line = paid()
    order = case.payment_orders.get()
    terms = {"order": order, "reason": "AC04: rekening opgeheven", "actor": actor}

    with pytest.raises(why.BouncedBeforePayment):
        reversals.bounce(case, returned_on=today() - timedelta(days=1), **terms)
    with pytest.raises(why.BankReasonMissing):
        reversals.bounce(case, returned_on=today(), **{**terms, "reason": ""})
    reversals.bounce(case, returned_on=today(), **terms)

    order.refresh_from_db()
    assert (order.state, order.closing_remark) == (PaymentOrderState.BOUNCED, "AC04: rekening opgeheven")
    assert balance(case) == ("1000.00", "0.00")
    assert is_sound()
    assert [str(row.amount) for row in to_pay(on=today()).rows] == ["1000.00"]
    assert [(row.by, row.reason) for row in sent_back.to(order.proposed_by)] == [
        (gettext("the bank"), order.closing_remark)
    ]
    with pytest.raises(why.NotReversible):
        reversals.bounce(fresh(case), returned_on=today(), **terms)

    again = {"amount": Decimal("400.00"), "holder": "Gemeente Assen", "actor": make_user()}
    with pytest.raises(why.AccountBounced, match="AC04"):
        payment_orders.propose_payment(fresh(case), iban=order.iban, **again)
    payment_orders.propose_payment(fresh(case), iban=order.iban, account_reason="Brief van 3 maart", **again)
    assert sent_back.to(order.proposed_by) == []


def test_repayment_recorded_by_mistake_is_to_be_repaid_again():
    case, actor, line = repaid()
    assert balance(case) == ("900.00", "900.00")

    with pytest.raises(why.ReversedByRecorder):
        reversals.reverse(case, line=line, reason="Van een andere zaak", actor=actor)
    reversal = reversals.reverse(case, line=line, reason="Van een andere zaak", actor=make_user())

    assert balance(case) == ("1000.00", "1000.00")
    assert {row.kind for row in reversal.entries.all()} == {"commitment", "payment"}
    assert str(settled.to_repay(fresh(case))) == "200.00"
    assert is_sound()
    repayments.repay(
        fresh(case), amount=Decimal("100.00"), received_on=today(), reference="TERUG-1", actor=make_user()
    )  # the line that was reversed is no earlier repayment
    with pytest.raises(RepaidTwice):
        repayments.repay(
            fresh(case), amount=Decimal("50.00"), received_on=today(), reference="TERUG-1", actor=make_user()
        )
    assert is_sound()


def test_repayment_is_not_reversed_when_its_money_went_to_another_case():
    case = settling.settled(make_award(), "800.00", paid="1000.00")
    repayments.repay(case, amount=Decimal("200.00"), received_on=today(), actor=make_user())
    line = case.events.get(action=Action.REPAY)
    share = case.ceiling.shares.get()
    ledger.allot(
        share, amount=-share.available, decided_on=today(), reference="PS", is_confirmed=True, actor=make_user()
    )

    with pytest.raises(CeilingExceeded):
        reversals.reverse(fresh(case), line=line, reason="Van een andere zaak", actor=make_user())

    assert is_sound()


def test_payment_under_a_repayment_is_put_right_after_it():
    case, _actor, _line = repaid("200.00")
    payment = case.events.get(action=Action.PAY)

    with pytest.raises(why.RepaidSince):
        reversals.reverse(case, line=payment, reason="Verkeerde zaak", actor=make_user())


def test_what_a_settlement_kept_for_a_payment_goes_back_when_it_is_returned():
    case = settling.settled(make_award(), "800.00", paid="1000.00")
    assert balance(case) == ("1000.00", "1000.00")

    reversals.bounce(case, order=case.payment_orders.get(), returned_on=today(), reason="AC04", actor=make_user())

    assert balance(case) == ("800.00", "0.00")
    assert not settled.to_repay(fresh(case))
    assert is_sound()


def test_settlement_sent_back_by_finance_is_told_to_its_maker():
    case = make_award()
    proposal = settling.propose(case)

    client = signed_in(Role.FINANCE)
    page = client.post(f"{case.get_absolute_url()}return-settlement/", {"reason": "De kosten kloppen niet"})

    assert page.status_code == 302
    proposal.refresh_from_db()
    assert (proposal.state, proposal.closing_remark) == ("returned", "De kosten kloppen niet")
    assert [row.reason for row in sent_back.to(proposal.proposed_by)] == ["De kosten kloppen niet"]
    settling.propose(case)
    assert sent_back.to(proposal.proposed_by) == []


def test_settlement_that_finance_agreed_to_is_not_sent_back_by_finance():
    case = make_award()
    settling.propose(case)
    settling.agree(case)
    with pytest.raises(SettlementIsAgreed):
        settlements.return_proposal(fresh(case), reason="Toch niet", actor=make_user())


def test_repayment_of_a_loan_is_reversed_first_and_then_the_payment_under_it():
    case = lending.running(amount="10000.00", dwellings=4)
    actor = make_user()
    lending.repay(case, "10000.00", "TERUG-1", actor=actor)
    line, paying_line = (case.events.get(action=action) for action in (Action.REPAY_LOAN, Action.PAY))
    order = case.payment_orders.get()
    assert lending.standing(case).is_closed

    with pytest.raises(why.LoanRepaidSince, match="Draai die eerst"):
        reversals.bounce(fresh(case), order=order, returned_on=today(), reason="AC04", actor=make_user())
    with pytest.raises(why.ReversedByRecorder):
        reversals.reverse(fresh(case), line=line, reason="Van een andere zaak", actor=actor)
    with pytest.raises(ReasonMissing):
        reversals.reverse(fresh(case), line=line, reason="", actor=make_user())
    reversal = reversals.reverse(fresh(case), line=line, reason="Van een andere zaak", actor=make_user())

    loan = lending.standing(case)
    assert [(row.kind, str(row.amount)) for row in reversal.entries.all()] == [("undone", "10000.00")]
    assert (str(loan.outstanding), str(loan.repaid), loan.is_closed) == ("10000.00", "0.00", False)
    assert case.events.get(action=Action.REVERSE).data["reversed"] == Action.REPAY_LOAN
    assert (gettext("Reversed"), gettext("Part of the loan repaid")) in lines(case.events.last().data)
    assert is_sound()
    assert [*verify_loans.differences()] == []
    with pytest.raises(why.NotReversible):
        reversals.reverse(fresh(case), line=line, reason="Nog een keer", actor=make_user())

    lending.repay(case, "4000.00", "TERUG-1")  # a reference that was reversed is free again
    with pytest.raises(why.LoanRepaidSince):
        reversals.reverse(fresh(case), line=paying_line, reason="Verkeerde zaak", actor=make_user())
    again = case.events.filter(action=Action.REPAY_LOAN).last()
    reversals.reverse(fresh(case), line=again, reason="Van een andere zaak", actor=make_user())
    reversals.bounce(fresh(case), order=order, returned_on=today(), reason="AC04", actor=make_user())

    loan = lending.standing(case)
    assert (str(loan.drawn), str(loan.outstanding), str(loan.to_draw)) == ("0.00", "0.00", "10000.00")
    assert is_sound()
    assert [*verify_loans.differences()] == []


def test_database_undoes_of_a_loan_only_what_came_back_and_by_a_reversal():
    case = lending.running(amount="10000.00", dwellings=4)
    lending.repay(case, "4000.00")
    line = case.events.get(action=Action.REPAY_LOAN)
    entry = {"share": case.ceiling.shares.get(), "application": case, "kind": "undone", "booked_on": today()}
    other = make_award()
    reversal = Reversal.objects.create(
        application=case, line=line, amount=Decimal(4000), booked_on=today(), reason="x", actor=make_user()
    )

    for wrong in (
        {"amount": Decimal(4000)},
        {"amount": Decimal("4000.01"), "reversal": reversal},
        {"amount": Decimal(1), "application": other, "share": other.ceiling.shares.get()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            LedgerEntry.objects.create(**{**entry, **wrong, "actor": make_user()})
    assert len([*verify_payments.differences()]) == 1  # reversed, and nothing booked

    LedgerEntry.objects.create(**entry, amount=Decimal(4000), reversal=reversal, actor=make_user())
    assert is_sound()
    assert [*verify_loans.differences()] == []


def test_screen_of_finance_offers_a_repayment_of_a_loan_to_reverse():
    case = lending.running(amount="10000.00", dwellings=4)
    lending.repay(case, "4000.00", "TERUG-7")
    line = case.events.get(action=Action.REPAY_LOAN)
    client, url = signed_in(Role.FINANCE), f"{case.get_absolute_url()}reverse/"

    assert "TERUG-7" in client.get(url).text
    client.post(url, {"line": line.pk, "reason": "Van een andere zaak"})

    assert str(lending.standing(case).repaid) == "0.00"
    assert "Aflossing van een lening teruggedraaid" in client.get(case.get_absolute_url()).text


def test_each_line_names_its_payment_also_where_the_order_of_closing_differs():
    case, _actor, first = paid("300.00")
    paying.pay(case, amount=Decimal("200.00"), paid_on=today(), actor=make_user())
    one, two = case.payment_orders.order_by("pk")
    assert first.data["payment"] == one.reference
    with asleep():
        QuerySet(PaymentOrder).filter(pk=one.pk).update(closed_at=two.closed_at + timedelta(hours=1))

    assert [(line.data["amount"], order.pk) for line, order in reversals.paid_lines(fresh(case))] == [
        ("300.00", one.pk),
        ("200.00", two.pk),
    ]
    with asleep():  # as lines of before this was kept
        for line in case.events.filter(action=Action.PAY):
            data = {name: value for name, value in line.data.items() if name != "payment"}
            QuerySet(CaseEvent).filter(pk=line.pk).update(data=data)
        QuerySet(PaymentOrder).filter(pk=one.pk).update(closed_at=two.closed_at - timedelta(hours=1))
    assert [order.pk for _line, order in reversals.paid_lines(fresh(case))] == [one.pk, two.pk]
