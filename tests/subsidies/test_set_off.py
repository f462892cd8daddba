"""What a recipient owes is set off against what it is still paid: never more than either, on both cases (Awb 4:93)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import Action, EntryKind
from subsidies.models import Application, LedgerEntry, SetOff
from subsidies.services.acts import next_step
from subsidies.services.ceilings import ledger
from subsidies.services.letters.standing_refusals import LetterOfPassedMoneyStep
from subsidies.services.payments import payable, payment_orders, reversals
from subsidies.services.payments.payment_refusals import PaymentInTheWay
from subsidies.services.payments.reversal_refusals import NotReversible, ReversedByRecorder
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.recovery import money_steps, recovery_due, repayments, set_off_terms
from subsidies.services.refusals import DutiesApart
from subsidies.services.settlements import settled
from subsidies.services.verify import verify, verify_payments
from tests import lending, offsetting, paying, recovering
from tests.factories import make_award, make_user
from tests.offsetting import book, pair, propose, told_of
from tests.recovering import decided
from tests.settling import fresh
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def today():
    return timezone.localdate()


def wrong():
    return [*verify.differences(), *verify_payments.differences()]


def stand(owes, paid):
    """What is still to be repaid on the one case, and to be paid on the other; and what both ledgers come to."""
    owes, paid = fresh(owes), fresh(paid)
    sums = [tuple(map(str, ledger.sums_of(case))) for case in (owes, paid)]
    return str(settled.to_repay(owes)), str(payable.open_amount(paid)), *sums


def booked(case, kind):
    return QuerySet(LedgerEntry).filter(application=case, kind=kind)


def pays(case):
    said = {"iban": "NL20INGB0001234567", "holder": "Wonen", "account_reason": "Per brief", "actor": make_user()}
    return payment_orders.propose_payment(fresh(case), amount=Decimal("100.00"), **said)


def test_set_off_from_the_proposal_to_the_ledger_and_its_reversal_on_both_cases():
    owes, paid = pair()
    before = stand(owes, paid)
    assert before == ("300.00", "1000.00", ("1000.00", "1000.00"), ("1000.00", "0.00"))
    step = propose(owes, paid, "200.01")
    assert step.basis == offsetting.ARTICLE
    decided(owes)
    with pytest.raises(why.NoSetOffToBook):
        book(owes)
    letter = str(recovering.told(owes, MoneyStepKind.SET_OFF).content)
    for said in ("300,00", "200,01", "1.000,00", owes.case_number, paid.case_number, "artikel 4:57"):
        assert said in letter
    assert "bezwaar" in letter
    with pytest.raises(why.SetOffWaits):
        pays(paid)
    officer = signed_in(Role.CASE_OFFICER)
    Application.objects.filter(pk=paid.pk).update(handler=officer.user)
    assert officer.get("/my-work/").context["payments"] == [], "what is set off is not to be paid as well"
    assert Action.SET_OFF in list(next_step.steps(fresh(owes), first=None, on=today()))
    assert stand(owes, paid) == before, "a letter moves no money"

    finance = make_user()
    row = book(owes, actor=finance)
    after = ("99.99", "799.99", ("799.99", "799.99"), ("1000.00", "200.01"))
    assert (str(row.amount), row.booked_on, stand(owes, paid), wrong()) == ("200.01", today(), after, [])
    assert Action.SET_OFF not in list(next_step.steps(fresh(owes), first=None, on=today()))
    for case in (owes, paid):
        assert case.events.filter(action=Action.SET_OFF, data__amount="200.01").count() == 1
    with pytest.raises(why.NoSetOffToBook):
        book(owes)
    pays(paid)
    payment_orders.return_payment(fresh(paid), reason="Toch niet", actor=make_user())

    line = paid.events.get(action=Action.SET_OFF)
    with pytest.raises(ReversedByRecorder):
        reversals.reverse(fresh(paid), line=line, reason="Verkeerde zaak", actor=finance)
    reversals.reverse(fresh(paid), line=line, reason="Verkeerde zaak", actor=make_user())
    assert (stand(owes, paid), wrong()) == (before, [])
    with pytest.raises(NotReversible):
        reversals.reverse(
            fresh(owes), line=owes.events.get(action=Action.SET_OFF), reason="Nog eens", actor=make_user()
        )
    assert set_off_terms.set_off_with(fresh(paid)) == []


def test_set_off_is_never_more_than_either_comes_to_also_when_it_is_booked():
    owes, paid = pair()
    for amount in ("300.01", "0.00"):
        with pytest.raises(why.SetOffAmountWrong):
            propose(owes, paid, amount)
    told_of(owes, paid)
    repayments.repay(fresh(owes), amount=Decimal("250.00"), received_on=today(), reference="T1", actor=make_user())

    row = book(owes)
    assert str(row.amount) == "50.00"
    assert stand(owes, paid)[:2] == ("0.00", "950.00")
    assert wrong() == []


def test_set_off_that_came_to_nothing_leaves_the_other_case_to_be_paid():
    """Repaid in full, or postponed, after it was decided: nothing is left to book, and nothing stands in the way."""
    owes, paid = pair()
    told_of(owes, paid)
    assert set_off_terms.blocked() == {paid.pk}
    repayments.repay(fresh(owes), amount=Decimal("300.00"), received_on=today(), reference="T1", actor=make_user())
    arranged, other = pair()
    told_of(arranged, other)
    recovering.taken(arranged, MoneyStepKind.ARRANGEMENT)
    less, third = pair()
    propose(less, third)
    decided(less)
    repayments.repay(fresh(less), amount=Decimal("0.01"), received_on=today(), reference="T1", actor=make_user())
    with pytest.raises(LetterOfPassedMoneyStep):
        recovering.told(less, MoneyStepKind.SET_OFF)
    propose(less, third, "299.99")
    assert set_off_terms.blocked() == {third.pk}
    money_steps.send_back(fresh(less), reason="Toch niet", actor=make_user())

    assert set_off_terms.blocked() == set()
    assert recovery_due.to_book(on=today()) == []
    for case, payee in ((owes, paid), (arranged, other)):
        with pytest.raises(why.NoSetOffToBook):
            book(case)
        pays(payee)
    assert wrong() == []


def test_what_a_set_off_is_refused_for():
    owes, paid = pair()
    other = make_award()
    for case, refusal in (
        (other, why.SetOffOtherRecipient),
        (owes, why.SetOffOtherRecipient),
        (None, why.SetOffOtherRecipient),
        (lending.make_loan(applicant=owes.applicant), why.SetOffWithLoan),
    ):
        with pytest.raises(refusal):
            propose(owes, case)
    paying.ordered(paid, "10.00", released=False)
    with pytest.raises(PaymentInTheWay):
        propose(owes, paid)
    for terms, refusal in (
        ({"is_confirmed": False}, why.SetOffUnfounded),
        ({"ago": 3}, why.NotInDefault),
        ({"ago": 5 * 366 + 1}, why.SetOffTooLate),
    ):
        with pytest.raises(refusal):
            propose(*pair(**terms))
    arranged, payee = pair()
    recovering.taken(arranged, MoneyStepKind.ARRANGEMENT)
    with pytest.raises(why.ArrangementInTheWay):
        propose(arranged, payee)


def test_who_handled_either_case_does_not_book_and_the_database_refuses_what_was_not_decided():
    owes, paid = pair()
    told_of(owes, paid)
    officer = make_user()
    paid.events.create(action=Action.PROPOSE_PAYMENT, actor=officer, occurred_at=timezone.now())
    with pytest.raises(DutiesApart):
        book(owes, actor=officer)
    assert stand(owes, paid)[0] == "300.00", "nothing was booked on either"
    row = book(owes)
    terms = {"step": row.step, "booked_on": today(), "actor": make_user(), "amount": row.amount}
    with asleep():
        QuerySet(SetOff).filter(pk=row.pk).delete()
    for other in (
        {"amount": Decimal("300.01")},
        {"repaid": row.paid, "paid": row.repaid},
        {"actor": row.step.closed_by},
        {"booked_on": today() - timedelta(days=1)},
    ):
        with pytest.raises(IntegrityError, match="as it was decided"), transaction.atomic():
            SetOff.objects.create(**{**terms, "repaid": row.repaid, "paid": row.paid, **other})
    SetOff.objects.create(**terms, repaid=row.repaid, paid=row.paid)


def test_verify_finds_a_set_off_that_was_changed_or_is_booked_on_one_side_only():
    owes, paid = pair()
    told_of(owes, paid)
    row = book(owes)
    for spoil in (
        lambda: QuerySet(SetOff).filter(pk=row.pk).update(amount=Decimal("299.99")),
        lambda: QuerySet(SetOff).filter(pk=row.pk).delete(),
        lambda: booked(owes, EntryKind.REPAYMENT).update(amount=Decimal("299.99")),
        lambda: booked(paid, EntryKind.PAYMENT).update(amount=Decimal("299.99")),
    ):
        with undone(), asleep():
            spoil()
            found = wrong()
        assert any(str(one.case_number) in line for line in found for one in (owes, paid)), found
    assert wrong() == []


def test_finance_books_on_screen_after_the_officer_proposed_there():
    owes, paid = pair()
    officer, finance = signed_in(Role.CASE_OFFICER), signed_in(Role.FINANCE)
    page = officer.get(f"{owes.get_absolute_url()}propose-money-step/")
    assert "Verrekening (Awb 4:93)" in text_of(page)
    said = {"kind": "set_off", "amount": "300,00", "set_off_with": paid.case_number, "reason": "Dezelfde activiteiten"}
    assert officer.post(page.request["PATH_INFO"], {**said, "no_interest": "on"}).status_code == 302
    decided(owes)
    recovering.told(owes, MoneyStepKind.SET_OFF)
    url = f"{owes.get_absolute_url()}set-off/"
    assert officer.get(url).status_code == 403
    assert url in finance.get("/payments/").content.decode()
    assert paid.case_number in text_of(finance.get(url))
    assert finance.post(url, {}).status_code == 302
    assert "Verrekend" in text_of(finance.get(Application.objects.get(pk=paid.pk).get_absolute_url()))
