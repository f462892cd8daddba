"""Payments: in order of the sources, never more than the award."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from subsidies.models import CeilingShare
from subsidies.services import refusals
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions
from subsidies.services.payments.payment_refusals import PaymentTwice
from tests import factories, paying
from tests.dossier import facts
from tests.factories import make_application, make_award, make_ceiling, make_share, make_user

REFUSALS = {**vars(refusals), "DateInFuture": DateInFuture}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over")]  # days long past
DECIDED = date(2024, 4, 1)


def make_case(*sources, amount="100.00"):
    first, *others = sources or ("1000.00",)
    ceiling = make_ceiling(amount=first)
    for priority, source in enumerate(others, 2):
        make_share(ceiling=ceiling, amount=source, priority=priority)
    return make_award(ceiling=ceiling, amount=amount, received_on=DECIDED, decided_on=DECIDED)


def pay(application, amount, paid_on=DECIDED, reference="", **more):
    terms = {"paid_on": paid_on, "reference": reference, "actor": make_user(), **more}
    return paying.pay(application, amount=Decimal(amount), **terms)


def test_payment_is_booked_and_recorded():
    application = pay(make_case(), "40.00", reference="INK-1")

    entry = application.ledger.get(kind="payment")
    assert (entry.amount, entry.booked_on) == (Decimal("40.00"), DECIDED)
    assert facts(application.events.get(action="pay")) == {"amount": "40.00", "reference": "INK-1"}
    assert application.ceiling.shares.get().paid == Decimal("40.00")


@pytest.mark.parametrize(
    ("amounts", "paid"),
    [
        (["50.00"], ["50.00", "0.00"]),
        (["60.01"], ["60.00", "0.01"]),
        (["60.00", "40.00"], ["60.00", "40.00"]),
        (["0.01", "99.99"], ["60.00", "40.00"]),
    ],
)
def test_payment_draws_from_the_sources_of_the_award_in_order_of_use(amounts, paid):
    application = make_case("60.00", "1000.00")

    for amount in amounts:
        pay(application, amount)

    shares = CeilingShare.objects.order_by("priority")
    assert [share.paid for share in shares] == [*map(Decimal, paid)]


@pytest.mark.parametrize(
    ("amount", "paid_on", "refusal"),
    [
        ("0.00", DECIDED, "AmountNotPositive"),
        ("-5.00", DECIDED, "AmountNotPositive"),
        ("60.01", DECIDED, "PaysMoreThanAwarded"),
        ("1.00", DECIDED - timedelta(days=1), "DateBeforeReceipt"),
        ("1.00", timezone.localdate() + timedelta(days=1), "DateInFuture"),
    ],
)
def test_payment_that_a_rule_refuses_leaves_nothing(amount, paid_on, refusal):
    application = pay(make_case(), "40.00")
    events = application.events.count()

    with pytest.raises(REFUSALS[refusal]):
        pay(application, amount, paid_on)

    assert application.ledger.filter(kind="payment").count() == 1
    assert application.events.count() == events


def test_payment_before_the_decision_is_refused():
    application = make_award(received_on=DECIDED - timedelta(days=9), decided_on=DECIDED)

    with pytest.raises(refusals.DateBeforeDecision):
        pay(application, "1.00", DECIDED - timedelta(days=1))


def test_payment_too_much_says_in_dutch_what_is_open():
    application = pay(make_case(), "40.00")

    with pytest.raises(refusals.PaysMoreThanAwarded) as refused:
        pay(application, "60.01")

    assert str(refused.value) == (
        "Van deze verlening moet nog €\u00a060,00 worden betaald; een betaling van €\u00a060,01 is te veel."
    )


@pytest.mark.parametrize("end", ["withdraw", "refuse", "nothing"])
def test_payment_on_a_case_that_is_not_awarded_is_refused(end):
    application = make_application(received_on=DECIDED)
    if end == "withdraw":
        decisions.withdraw(application, withdrawn_on=DECIDED, reason="A letter.", actor=make_user())
    if end == "refuse":
        factories.refuse(application, reason="No, it is not.", decided_on=DECIDED, actor=make_user())

    with pytest.raises(refusals.TransitionNotAllowed):
        pay(application, "1.00")


def test_balance_of_a_case_is_counted_per_source_in_order_of_use():
    application = pay(make_case("60.00", "1000.00"), "70.00")

    balances = ledger.balance_by_share(application)

    assert list(balances.values()) == [
        (Decimal("60.00"), Decimal("60.00")),
        (Decimal("40.00"), Decimal("10.00")),
    ]


@pytest.mark.parametrize(
    ("first", "second", "is_refused"),
    [
        (("40.00", DECIDED, "INK-1"), ("30.00", DECIDED, "INK-1"), True),
        (("40.00", DECIDED, "INK-1"), ("40.00", DECIDED, " ink-1 "), True),
        (("40.00", DECIDED, "INK-1"), ("40.00", DECIDED, "INK-2"), False),
        (("40.00", DECIDED, ""), ("40.00", DECIDED, ""), True),
        (("40.00", DECIDED, ""), ("30.00", DECIDED, ""), False),
        (("40.00", DECIDED, ""), ("40.00", DECIDED + timedelta(days=1), ""), False),
        (("40.00", DECIDED, ""), ("40.00", DECIDED, "INK-1"), False),
    ],
)
def test_same_payment_twice_takes_a_reason(first, second, is_refused):
    application = make_case()
    pay(application, *first)

    if is_refused:
        with pytest.raises(PaymentTwice):
            pay(application, *second)
        assert application.ledger.filter(kind="payment").count() == 1
        pay(application, *second, repeat_reason="The bank paid in two parts.")
    else:
        pay(application, *second)

    assert application.ledger.filter(kind="payment").count() == 2


def test_reference_of_another_case_is_free():
    for application in (make_case(), make_case()):
        pay(application, "40.00", reference="INK-1")
