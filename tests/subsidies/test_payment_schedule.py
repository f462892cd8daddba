"""Until the settlement an award is paid as its advances fall due (Awb 4:52, 4:95)."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from subsidies.services.payments import payment_orders
from subsidies.services.payments.payment_refusals import PaidAheadOfSchedule
from tests import factories, paying
from tests.factories import make_application, make_user, moment
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
LATER = timedelta(days=30)  # when it is paid: an award names days that are still to come


def propose(case, amount, **more):
    account = {"iban": paying.IBAN, "holder": "Gemeente Assen", "account_reason": "Bankafschrift van 3 maart"}
    return payment_orders.propose_payment(case, amount=Decimal(amount), actor=make_user(), **account, **more)


def with_advances(*rows):
    """An award of 60,000 euros with advances, each of days from when it is paid and euros."""
    advances = [
        {"due_on": (TODAY() + LATER + timedelta(days=days)).isoformat(), "amount": amount} for days, amount in rows
    ]
    return factories.award(
        make_application(amount="60000.00"),
        amount=Decimal("60000.00"),
        decided_on=TODAY(),
        actor=make_user(),
        terms={"advances": advances},
    )


@pytest.mark.parametrize(
    ("advances", "amount", "is_refused"),
    [
        ([(0, "20000.00")], "20000.00", False),
        ([(0, "20000.00")], "20000.01", True),
        ([(0, "20000.00"), (1, "20000.00")], "20000.01", True),  # the second is due tomorrow
        ([(1, "20000.00")], "0.01", True),
        ([], "0.01", True),  # no advance at all
    ],
)
def test_award_is_paid_as_its_advances_fall_due_or_with_a_reason(advances, amount, is_refused):
    case = with_advances(*advances)

    with time_machine.travel(moment(TODAY() + LATER), tick=False):
        if is_refused:
            with pytest.raises(PaidAheadOfSchedule):
                propose(case, amount)
            with pytest.raises(SaysNothing):
                propose(case, amount, ahead_reason="ja")
            propose(case, amount, ahead_reason="Vastgesteld bij besluit van 3 maart")
        else:
            propose(case, amount)

    said = case.events.get(action="propose_payment").data.get("ahead_reason")
    assert said == ("Vastgesteld bij besluit van 3 maart" if is_refused else None)
    assert case.payment_orders.get().amount == Decimal(amount)


def test_screen_proposes_what_is_due_and_asks_for_the_reason_once_it_is_needed():
    case = with_advances((0, "20000.00"), (5, "10000.00"))
    url = f"{case.get_absolute_url()}propose-payment/"
    account = {"iban": paying.IBAN, "holder": "Gemeente Assen", "account_reason": "Bankafschrift van 3 maart"}

    with time_machine.travel(moment(TODAY() + LATER), tick=True):
        client = signed_in(Role.CASE_OFFICER)
        shown = client.get(url)
        refused = client.post(url, {"amount": "20.000,01", **account})

    assert shown.context["form"]["amount"].value() == "20.000,00"
    assert "Waarom er meer wordt betaald" not in text_of(shown)
    assert refused.status_code == 409
    assert "Waarom er meer wordt betaald" in text_of(refused)
