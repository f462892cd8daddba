"""An award is lowered or withdrawn below what was paid (Awb 4:48); that is recovered by its own decision (4:57)."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from drenthe.lib.database import verifying
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.enums import Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import CeilingShare
from subsidies.services import refusals
from subsidies.services.acts import act_reasons
from subsidies.services.acts.next_step import steps
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.effect_refusals import EndsAwardLater
from subsidies.services.decisions.standing_amount import may_owe, standing_amount
from subsidies.services.letters.letter_refusals import PaidUntilThen
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.payments import payable
from subsidies.services.recovery import (
    claims,
    default_interest,
    money_step_kinds,
    money_steps,
    recovery,
    recovery_due,
    repayments,
)
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.recovery.to_receive import to_receive, to_recover
from subsidies.services.settlements import settled
from subsidies.services.settlements.settlement_refusals import (
    NothingToRepay,
    RepaidBeforePaid,
    RepaidTooMuch,
    SettlementAmountWrong,
)
from tests import below_paid, paying, recovering, settling
from tests.cases import make_case
from tests.factories import make_award, make_user
from tests.settling import fresh
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate
CHECKS = ("subsidies", "decisions", "payments", "settlements", "recoveries")
KINDS = [("lowering", "500.00", "300.00"), ("withdrawal", None, "800.00"), ("withdrawal asked", None, "800.00")]


def money(case):
    """What stands, is committed, was paid, is owed and is not asked back."""
    case = fresh(case)
    committed, paid = ledger.sums_of(case)
    found = standing_amount(case), committed, paid, settled.to_repay(case), claims.unasked(case)
    return tuple(f"{amount:.2f}" for amount in found)


def repay(case, amount, **terms):
    return repayments.repay(
        fresh(case),
        amount=Decimal(amount),
        **{"received_on": TODAY(), "reference": f"T-{amount}", "actor": make_user(), **terms},
    )


def wrong():
    return list(verifying.differences(only=CHECKS))


def test_lowering_below_what_was_paid_leaves_what_was_paid_committed_and_asks_nothing_back_yet():
    case = make_award()
    paying.pay(case, amount=Decimal("800.00"), paid_on=TODAY(), actor=make_user())

    below_paid.decided(case)
    before = money(case)
    below_paid.tell(case)

    assert before == ("1000.00", "1000.00", "800.00", "0.00", "0.00")
    assert money(case) == ("500.00", "800.00", "800.00", "0.00", "300.00")
    assert str(CeilingShare.objects.get(ceiling=case.ceiling).committed) == "800.00"
    assert payable.open_amount(fresh(case)) == 0
    assert wrong() == []


@pytest.mark.parametrize(("kind", "amount", "too_much"), KINDS)
def test_what_was_paid_too_much_is_recovered_by_a_decision_of_its_own_and_paid_back(kind, amount, too_much):
    case = below_paid.less(kind=kind, amount=amount)
    assert [row.amount for row in to_recover()] == [Decimal(too_much)]
    assert to_receive(on=TODAY()).rows == []

    letter = below_paid.recover(case)

    assert recovering.due(case) == [(recovery.first_due(fresh(case), extra=()), too_much, None)]
    assert [str(row.amount) for row in to_receive(on=TODAY()).rows] == [too_much]
    assert to_recover() == []
    assert letter.money_step.stood == Decimal(amount or 0)
    repay(case, too_much)
    paid = amount or "0.00"
    assert money(case)[1:] == (paid, paid, "0.00", "0.00")
    assert str(CeilingShare.objects.get(ceiling=case.ceiling).committed) == paid
    assert to_receive(on=TODAY()).rows == []
    assert wrong() == []


@pytest.mark.parametrize(("kind", "amount", "too_much"), KINDS)
def test_letters_say_what_was_paid_what_stands_and_that_recovery_is_a_decision_of_its_own(kind, amount, too_much):
    case = below_paid.less(kind=kind, amount=amount)
    first = str(case.letters.latest("pk").content)

    second = str(below_paid.recover(case).content)

    assert "apart besluit (artikel 4:57" in first
    assert too_much.replace(".", ",") in first
    assert "800,00" in first
    assert "terug (artikel 4:57, eerste lid" in second
    assert too_much.replace(".", ",") in second
    assert ("500,00" in second) is (kind == "lowering")
    assert ("geen subsidie meer" in second) is (kind != "lowering")


def test_work_of_the_case_officer_names_what_is_not_recovered_until_its_letter_went_out():
    case = below_paid.less()

    def todo():
        return [(row.act, row.what.partition(":")[0]) for row in recovery_due.to_handle(on=TODAY())]

    (first,) = todo()
    assert first[0] == "propose-money-step"
    assert Action.PROPOSE_MONEY_STEP in steps(fresh(case), first=None, on=TODAY())
    recovering.proposed(case, Kind.RECOVERY)
    assert [act for act, _what in todo()] == [""]  # to be seen; the decision is of another
    assert [(row.amount, row.waits.kind) for row in to_recover()] == [(Decimal("300.00"), Kind.RECOVERY)]
    assert [row.act for row in recovery_due.to_decide(make_user(), on=TODAY())] == ["decide-money-step"]
    recovering.decided(case)
    assert [act for act, _what in todo()] == [""]  # its letter
    recovering.told(case, Kind.RECOVERY)
    assert todo() == []


def test_nothing_is_recovered_that_was_not_paid_too_much_or_was_asked_back():
    case = make_award()
    paying.pay(case, amount=Decimal("800.00"), paid_on=TODAY(), actor=make_user())
    with pytest.raises(why.NothingToRecover):
        recovering.proposed(case, Kind.RECOVERY)
    below_paid.decided(case)
    with pytest.raises(EndsAwardLater):
        recovering.proposed(case, Kind.RECOVERY)
    below_paid.tell(case)

    recovering.proposed(case, Kind.RECOVERY)
    recovering.decided(case)
    with pytest.raises(why.RecoveryUntold):
        recovering.proposed(case, Kind.RECOVERY)
    recovering.told(case, Kind.RECOVERY)

    with pytest.raises(why.NothingToRecover):
        recovering.proposed(case, Kind.RECOVERY)
    assert money_step_kinds.refusals_of(fresh(case))[Kind.RECOVERY] is not None


def test_recovery_is_not_decided_for_another_amount_than_was_paid_too_much():
    case = below_paid.less()
    step = recovering.proposed(case, Kind.RECOVERY)
    below_paid.less(case, amount="400.00", paid="0")

    with pytest.raises(why.RecoveryChanged, match=r"300,00.*400,00"):
        recovering.decided(case)
    money_steps.send_back(fresh(case), reason="Het bedrag is nu hoger", actor=make_user())
    below_paid.recover(case)

    step.refresh_from_db()
    assert step.state == "returned"
    assert money(case) == ("400.00", "800.00", "800.00", "400.00", "0.00")


def test_what_a_second_lowering_adds_is_recovered_apart_and_due_after_its_own_letter():
    now = timezone.now()
    case = below_paid.recovered()
    with time_machine.travel(now + timedelta(days=10), tick=True):
        below_paid.less(case, amount="400.00", paid="0")
        assert money(case) == ("400.00", "800.00", "800.00", "300.00", "100.00")
        assert "300,00 al terugbetalen" in str(case.letters.latest("pk").content)
        below_paid.recover(case)

        parts = recovering.due(case)
        assert [amount for _day, amount, _number in parts] == ["300.00", "100.00"]
        assert parts[0][0] < parts[1][0]
        repay(case, "350.00")
        assert [amount for _day, amount, _number in recovering.due(case)] == ["50.00"]
        assert wrong() == []


def test_letter_of_a_recovery_that_came_to_another_amount_does_not_go_out():
    case = below_paid.less()
    recovering.proposed(case, Kind.RECOVERY)
    recovering.decided(case)
    below_paid.less(case, amount="400.00", paid="0")

    with pytest.raises(LetterOvertaken):
        recovering.told(case, Kind.RECOVERY)

    assert [row.untold for row in to_recover()] == [None]
    below_paid.recover(case)
    assert money(case)[3:] == ("400.00", "0.00")


@pytest.mark.parametrize("kind", ["lowering", "withdrawal"])
def test_instalments_reminder_writ_interest_and_write_off_go_as_after_a_settlement(kind):
    now = timezone.now()
    paid, stands = ("800.00", "500.00") if kind == "lowering" else ("300.00", "0.00")
    case = below_paid.recovered(kind=kind, paid=paid)
    with time_machine.travel(now + timedelta(weeks=8), tick=True):
        late = default_interest.interest_of(fresh(case), on=TODAY(), extra=())
        assert late.first_day > timezone.localdate(now) + timedelta(weeks=6)
        reminder = str(recovering.reminded(case).content)
    assert "dat u subsidie voor" in reminder
    assert "vastgesteld" not in reminder
    with time_machine.travel(now + timedelta(weeks=12), tick=True):
        assert "van u teruggevorderd" in str(recovering.taken(case, Kind.WRIT).content)
        terms = {"amount": Decimal("100.00"), "weighing": "U kunt dan uw huur niet meer betalen."}
        recovering.taken(case, Kind.WRITE_OFF, **terms)
        assert money(case) == (stands, paid, paid, "200.00", "0.00")
        recovering.taken(case, Kind.ARRANGEMENT, instalments=recovering.parts("100.00", "50.00", "50.00"))
        assert [amount for _day, amount, _number in recovering.due(case)] == ["100.00", "50.00", "50.00"]
    assert wrong() == []


@pytest.mark.parametrize("is_decided", [False, True])
def test_money_that_comes_before_the_letter_of_the_recovery_is_booked_on_its_day(is_decided):
    """800 paid, 500 stands; 100 comes in before anybody was told: 200 is left to be asked back."""
    case = below_paid.less()
    if is_decided:
        recovering.proposed(case, Kind.RECOVERY, reason=below_paid.WHY)
        recovering.decided(case)
    assert Action.REPAY not in act_reasons.reasons(fresh(case))
    with pytest.raises(RepaidTooMuch):
        repay(case, "300.01")

    repay(case, "100.00")

    assert money(case) == ("500.00", "700.00", "700.00", "0.00", "200.00")
    assert claims.untold(fresh(case)) is None  # what was decided is of another amount
    if is_decided:
        with pytest.raises(LetterOvertaken), transaction.atomic():
            recovering.told(case, Kind.RECOVERY)
    below_paid.recover(case)
    assert money(case)[-2:] == ("200.00", "0.00")
    repay(case, "200.00", reference="rest")
    assert isinstance(act_reasons.reasons(fresh(case))[Action.REPAY](), NothingToRepay)
    assert wrong() == []


def test_money_cannot_have_come_back_before_it_was_paid():
    case = below_paid.recovered()
    with pytest.raises(RepaidBeforePaid):
        repay(case, "100.00", received_on=TODAY() - timedelta(days=1), date_reason="Eerder gekomen")


def test_settlement_after_it_is_at_most_what_stands_and_counts_what_came_back():
    case = below_paid.recovered()
    repay(case, "100.00")
    with pytest.raises(SettlementAmountWrong):
        settling.propose(case, "500.01")

    _settled(case, "400.00")
    letter = str(fresh(case).letters.latest("pk").content)

    assert money(case) == ("400.00", "700.00", "700.00", "300.00", "0.00")
    assert [amount for _day, amount, _number in recovering.due(case)] == ["200.00", "100.00"]
    assert "200,00 al terugbetalen" in letter
    assert "daarnaast" in letter
    repay(case, "300.00")
    assert money(case) == ("400.00", "400.00", "400.00", "0.00", "0.00")
    assert wrong() == []


def _settled(case, amount):
    settling.request(case, amount)
    settling.propose(case, amount, "settle-actual")
    settling.agree(case)
    sent(settling.decide(case))


def test_withdrawal_from_a_later_day_is_refused_where_something_was_paid():
    case = make_award()
    paying.pay(case, amount=Decimal("800.00"), paid_on=TODAY(), actor=make_user())

    with pytest.raises(PaidUntilThen):
        below_paid.proposed(case, DecisionKind.WITHDRAWAL, None, works_on=TODAY() + timedelta(days=60))


def test_withdrawn_case_owes_and_a_case_that_was_never_awarded_does_not():
    case = below_paid.recovered(kind="withdrawal", amount=None)

    assert case.status == Status.WITHDRAWN
    assert may_owe(case)
    never = make_case(Status.WITHDRAWN)
    assert not may_owe(never)
    for do in (lambda: repay(never, "1.00"), lambda: money_steps.remind(never, actor=make_user())):
        with pytest.raises(refusals.TransitionNotAllowed):
            do()
