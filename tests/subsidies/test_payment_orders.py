"""A payment is proposed by a case officer and released by finance before the bank pays it (Awb 4:87)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import Action, DecisionKind
from subsidies.models import ApplicantDetails, Application, PaymentOrder
from subsidies.services.decisions.effect_refusals import PaysMoreThanRemains
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.payments import account_payees, payment_orders, payments
from subsidies.services.payments.payment_refusals import (
    AccountUnconfirmed,
    AccountUnknown,
    HolderMissing,
    NoPaymentProposed,
    OtherAccount,
    OwnAccount,
    PaidBeforeRelease,
    PaidOtherThanReleased,
    PaymentInTheWay,
    PaymentIsReleased,
    PaymentNotReleased,
    PaymentStands,
)
from subsidies.services.payments.to_pay import to_pay
from subsidies.services.refusals import (
    AmountNotPositive,
    DutiesApart,
    PaysMoreThanAwarded,
    ReasonMissing,
    TransitionNotAllowed,
)
from tests.factories import make_application, make_award, make_unsent_award, make_user
from tests.paying import IBAN, ordered
from tests.subsidies.test_effects import propose as propose_end
from tests.subsidies.test_effects import signed
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
TODAY = timezone.localdate
OTHER = "NL20INGB0001234567"
SHOWN = "Bankafschrift van 3 maart 2026"


def awarded(iban=IBAN):
    """An award of 1,000 euros; with an account given with its application, or without one."""
    case = make_award()
    if iban:
        given = {"name": "Gemeente Assen", "kind": "municipality", "iban": iban, "actor": make_user()}
        with asleep():  # what is given with a case that was decided stays as it is
            ApplicantDetails.objects.create(application=case, **given)
    return Application.objects.get(pk=case.pk)


def propose(case, amount="1000.00", **values):
    given = {"iban": IBAN, "holder": "Gemeente Assen", "actor": make_user(), **values}
    return payment_orders.propose_payment(case, amount=Decimal(amount), **given)


def release(case, actor=None):
    return payment_orders.release_payment(case, actor=actor or make_user())


def pay(case, amount="1000.00", **values):
    return payments.pay(case, amount=Decimal(amount), paid_on=TODAY(), **{"actor": make_user(), **values})


def test_payment_that_was_proposed_and_released_is_paid_once():
    case = awarded()

    propose(case, "400.00")
    release(case)
    pay(case, "400.00")

    order = case.payment_orders.get()
    assert (order.state, order.amount, order.iban) == (PaymentOrderState.PAID, Decimal("400.00"), IBAN)
    assert case.events.get(action=Action.PAY).data["pay_to"] == IBAN
    with pytest.raises(PaymentNotReleased):
        pay(case, "400.00", reference="INK-2")


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"amount": "0.00"}, AmountNotPositive),
        ({"amount": "1000.01"}, PaysMoreThanAwarded),
        ({"iban": " "}, AccountUnknown),
        ({"iban": "NL00BANK0000000000"}, ValidationError),
        ({"holder": " "}, HolderMissing),
        ({"holder": "."}, SaysNothing),
        ({"holder": "\U00010400\U00010401"}, HolderMissing),  # letters that no bank reads
        ({"iban": OTHER}, OtherAccount),
        ({"iban": OTHER, "account_reason": "ja"}, SaysNothing),
    ],
)
def test_proposal_that_cannot_be_paid_as_it_stands_is_refused_and_leaves_nothing(values, refusal):
    case = awarded()

    with pytest.raises(refusal):
        propose(case, **values)

    assert not PaymentOrder.objects.exists()
    assert not case.events.filter(action=Action.PROPOSE_PAYMENT).exists()


def test_account_that_was_not_given_with_the_application_says_where_it_is_known_from():
    case, bare = awarded(), awarded(iban="")

    propose(case, iban="NL20 INGB 0001 2345 67", account_reason=SHOWN)
    with pytest.raises(AccountUnconfirmed):
        propose(bare)
    propose(bare, account_reason=SHOWN)

    order = case.payment_orders.get()
    assert (order.iban, order.account_reason) == (OTHER, SHOWN)
    assert bare.payment_orders.get().account_reason == SHOWN


def test_reason_for_an_account_that_is_known_is_not_kept():
    propose(awarded(), account_reason=SHOWN)

    assert PaymentOrder.objects.get().account_reason == ""


def test_bank_pays_after_the_release():
    case = awarded()
    ordered(case, "400.00", released_at=timezone.now() + timedelta(days=1))

    with pytest.raises(PaidBeforeRelease):
        pay(case, "400.00")


def test_province_does_not_pay_itself(settings):
    settings.PAYER_IBAN = OTHER

    with pytest.raises(OwnAccount):
        propose(awarded(), iban=OTHER, account_reason=SHOWN)


def test_who_releases_sees_that_an_account_was_used_for_another_applicant():
    first, second = awarded(), awarded()
    other = ordered(first, "400.00", state="paid", closed_by=make_user(), closed_at=timezone.now())
    ordered(first, "100.00")
    assert "ook voor iemand anders" in account_payees.warning_of(propose(second, "400.00"))

    shown = text_of(signed_in(Role.FINANCE).get(f"{second.get_absolute_url()}release-payment/"))

    assert f"ook voor iemand anders gebruikt: {other.application.case_number}." in shown  # once


def test_one_payment_stands_at_a_time():
    case = awarded()
    propose(case, "400.00")

    with pytest.raises(PaymentStands):
        propose(case, "400.00")
    with pytest.raises(IntegrityError, match=r"only_one_that_stands|UNIQUE"), transaction.atomic():
        ordered(case, "1.00")


def test_who_proposed_a_payment_does_not_release_it():
    case, officer = awarded(), make_user()
    order = propose(case, actor=officer)

    with pytest.raises(DutiesApart):
        release(case, officer)
    order.state, order.released_by, order.released_at = PaymentOrderState.RELEASED, officer, timezone.now()
    with pytest.raises(IntegrityError, match="payment_order_is_released_by_another"), transaction.atomic():
        order.save()


def test_who_released_a_payment_does_not_propose_the_next():
    case, finance = awarded(), make_user()
    propose(case, "400.00")
    release(case, finance)
    pay(case, "400.00", actor=finance)

    with pytest.raises(DutiesApart):
        propose(case, "600.00", actor=finance)


def test_who_decided_the_award_does_not_propose_a_payment_of_it():
    case = awarded()

    with pytest.raises(DutiesApart):
        propose(case, actor=case.decisions.get().actor)


def test_payment_is_released_once_and_only_when_one_was_proposed():
    case = awarded()
    with pytest.raises(NoPaymentProposed):
        release(case)
    propose(case)
    release(case)

    with pytest.raises(PaymentIsReleased):
        release(case)


@pytest.mark.parametrize("is_released", [False, True])
@pytest.mark.parametrize("by_maker", [False, True])
def test_payment_that_is_not_right_is_sent_back_or_taken_back_and_proposed_anew(is_released, by_maker):
    case, officer = awarded(), make_user()
    order = propose(case, "400.00", actor=officer)
    if is_released:
        release(case)

    with pytest.raises(ReasonMissing):
        payment_orders.return_payment(case, reason=" ", actor=make_user())
    payment_orders.return_payment(case, reason="Het voorschot is 300", actor=officer if by_maker else make_user())

    order.refresh_from_db()
    assert order.state == (PaymentOrderState.DROPPED if by_maker else PaymentOrderState.RETURNED)
    assert order.closing_remark == "Het voorschot is 300"
    with pytest.raises(NoPaymentProposed):
        payment_orders.return_payment(case, reason="Nog een keer terug", actor=make_user())
    assert propose(case, "300.00").amount == Decimal("300.00")


def test_bank_pays_what_was_released_and_no_other_amount():
    case = awarded()
    propose(case, "400.00")
    with pytest.raises(PaymentNotReleased):
        pay(case, "400.00")
    release(case)

    with pytest.raises(PaidOtherThanReleased):
        pay(case, "399.99")

    assert not case.ledger.filter(kind="payment").exists()


def test_award_that_was_not_sent_is_not_paid():
    case = make_unsent_award()

    with pytest.raises(AwardNotSent):
        propose(case, account_reason=SHOWN)


def test_award_that_will_be_lower_is_paid_up_to_that_and_no_cent_more():
    case = Application.objects.get(pk=signed(make_award(), DecisionKind.LOWERING).pk)  # to 600 euros

    with pytest.raises(PaysMoreThanRemains):
        propose(case, "600.01", account_reason=SHOWN)

    assert propose(case, "600.00", account_reason=SHOWN).amount == Decimal("600.00")


def test_case_without_an_award_has_no_payment():
    case = make_application()

    for act in (propose, release):
        with pytest.raises(TransitionNotAllowed):
            act(case)
    with pytest.raises(TransitionNotAllowed):
        payment_orders.return_payment(case, reason="Er is niets verleend", actor=make_user())


@pytest.mark.parametrize("is_released", [False, True])
def test_award_is_not_ended_while_a_payment_is_on_its_way(is_released):
    case = awarded()
    ordered(case, "400.00", released=is_released)

    with pytest.raises(PaymentInTheWay):
        propose_end(case, DecisionKind.WITHDRAWAL_ASKED)


def test_content_of_a_payment_stays_and_what_is_closed_stays_closed():
    case = awarded()
    order = propose(case)
    for name, value in (("amount", Decimal("1.00")), ("iban", OTHER), ("holder", "Een ander"), ("ahead_reason", "x")):
        with pytest.raises(IntegrityError), transaction.atomic():
            PaymentOrder.objects.filter(pk=order.pk).update(**{name: value})
    payment_orders.return_payment(case, reason="Het voorschot is 300", actor=make_user())

    with pytest.raises(IntegrityError), transaction.atomic():
        PaymentOrder.objects.filter(pk=order.pk).update(state="proposed", closed_at=None, closed_by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        order.delete()


def test_list_to_pay_tells_what_was_proposed_and_what_is_released():
    case = awarded()
    assert [(row.order, row.amount) for row in to_pay(on=TODAY()).rows] == [(None, Decimal("1000.00"))]
    order = propose(case, "400.00")

    rows = to_pay(on=TODAY()).rows

    assert [(row.order, row.amount) for row in rows] == [(order, Decimal("400.00")), (None, Decimal("600.00"))]
    assert rows[0].due_on == rows[1].due_on


def test_screens_lead_a_payment_from_proposal_to_bank_and_show_another_account():
    case, finance = awarded(), make_user(Role.FINANCE)
    officer, bank = signed_in(Role.CASE_OFFICER), signed_in(user=finance)
    base, page = case.get_absolute_url(), "/payments/"

    assert "propose-payment/" in officer.get(page).content.decode()
    assert "propose-payment/" not in bank.get(page).content.decode()
    form = officer.get(f"{base}propose-payment/").context["form"]
    assert (form["amount"].value(), form["iban"].value()) == ("1.000,00", IBAN)
    data = {"amount": "400,00", "iban": OTHER, "holder": "Gemeente Assen"}
    asked = officer.post(f"{base}propose-payment/", data)
    assert asked.status_code == 409
    assert str(OtherAccount(known=IBAN)) in text_of(asked)
    assert officer.post(f"{base}propose-payment/", {**data, "account_reason": SHOWN}).status_code == 302

    assert "release-payment/" in bank.get(page).content.decode()
    shown = text_of(bank.get(f"{base}release-payment/"))
    assert "NL20 INGB 0001 2345 67" in shown
    assert SHOWN in shown
    assert bank.post(f"{base}release-payment/").status_code == 302
    assert bank.get(f"{base}pay/").context["form"]["amount"].value() == "400,00"
    paid = bank.post(f"{base}pay/", {"amount": "400,00", "paid_on": TODAY().isoformat(), "reference": "INK-1"})
    assert paid.status_code == 302
    assert case.payment_orders.get().state == PaymentOrderState.PAID


def test_closed_pages_of_a_payment_say_why():
    case = awarded()
    base, bank = case.get_absolute_url(), signed_in(Role.FINANCE)

    nothing = text_of(bank.get(f"{base}release-payment/"))
    assert str(NoPaymentProposed(case=case.case_number)) in nothing
    closed = bank.get(f"{base}pay/")
    assert closed.status_code == 409
    assert str(PaymentNotReleased()) in text_of(closed)


def test_officer_sees_why_a_payment_came_back():
    case, officer = awarded(), make_user(Role.CASE_OFFICER)
    propose(case, "400.00", actor=officer)
    payment_orders.return_payment(case, reason="Het voorschot is 300 euro", actor=make_user())

    shown = text_of(signed_in(user=officer).get(f"{case.get_absolute_url()}propose-payment/"))

    assert "Het voorschot is 300 euro" in shown
