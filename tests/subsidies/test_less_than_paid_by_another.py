"""On the objection of somebody else an award can come to less than was paid; that is recovered by its own decision."""

from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.lib.database import verifying
from subsidies.services.ceilings import ledger
from subsidies.services.letters import letters
from subsidies.services.recovery import claims, repayments
from subsidies.services.recovery.to_receive import to_recover
from subsidies.services.settlements import settled
from tests import below_paid, paying
from tests.factories import make_award, make_ceiling, make_user
from tests.objecting import decide, fresh, hear, propose, receive
from tests.subsidies.test_objections_of_another import NEIGHBOUR, told_of_hearing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
CHECKS = ("subsidies", "decisions", "payments", "settlements", "recoveries")


def money(case):
    """What is awarded, committed, paid, owed and not asked back."""
    case = fresh(case)
    found = case.awarded_amount, *ledger.sums_of(case), settled.to_repay(case), claims.unasked(case)
    return tuple(f"{amount:.2f}" for amount in found)


def test_award_comes_below_what_was_paid_and_the_rest_is_recovered():
    case, today = make_award(ceiling=make_ceiling(amount="1000.00")), timezone.localdate()
    paying.pay(case, amount=Decimal("700.00"), paid_on=today, actor=make_user())
    other = hear(receive(case, **NEIGHBOUR))
    told_of_hearing(other)
    propose(other, "partly_founded", amount=Decimal("400.00"))
    letter = decide(case).letters.get()
    assert money(case) == ("1000.00", "1000.00", "700.00", "0.00", "0.00")  # it works with its letter (Awb 3:40)

    letters.send(letter, sent_on=today, actor=make_user())

    assert money(case) == ("400.00", "700.00", "700.00", "0.00", "300.00")
    assert [row.amount for row in to_recover()] == [Decimal("300.00")]
    said = str(letter.content).replace("\\xa0", " ").replace("\xa0", " ")
    assert "Wij hebben u al € 700,00 betaald. Dat is € 300,00 meer dan waar u na dit besluit recht op hebt." in said
    assert "Daarover krijgt u een apart besluit" in said
    assert "Wij hebben u dit bedrag al betaald. U krijgt van ons niets meer." in said
    below_paid.recover(case)
    assert money(case)[-2:] == ("300.00", "0.00")
    repayments.repay(fresh(case), amount=Decimal("300.00"), received_on=today, actor=make_user())
    assert money(case) == ("400.00", "400.00", "400.00", "0.00", "0.00")
    assert list(verifying.differences(only=CHECKS)) == []
