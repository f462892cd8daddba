"""Money that comes back after a settlement: in instalments, after a reminder or a writ, or written off."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.lib.values.calendar_years import years_after
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.models import MoneyStep, RefusalGround
from subsidies.services import refusals
from subsidies.services.assessment import hearing
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions, withdrawals
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.payments import holds, to_pay
from subsidies.services.recovery import (
    default_interest,
    money_step_kinds,
    money_steps,
    recovery,
    repayments,
    to_receive,
)
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.settlements import settled
from subsidies.services.verify import verify, verify_payments
from tests import paying, settling
from tests.factories import give_mandate, make_award, make_terms, make_user
from tests.recovering import decided, due, owing, parts, proposed, reminded, taken, told
from tests.settling import fresh
from tests.told import sent, view_came_in
from tests.trail.tampering import undone

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ARRANGEMENT, ENDED, WRIT, WRITE_OFF = (
    MoneyStepKind.ARRANGEMENT,
    MoneyStepKind.ARRANGEMENT_ENDED,
    MoneyStepKind.WRIT,
    MoneyStepKind.WRITE_OFF,
)


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province, to which is repaid


def today():
    return timezone.localdate()


def days_on(number):
    """So many days later, at noon."""
    return time_machine.travel(timezone.now() + timedelta(days=number), tick=False)


def balance(case):
    """Committed, paid and still to be repaid; what was counted again agrees with it."""
    assert [*verify.differences(), *verify_payments.differences()] == []
    committed, paid = ledger.sums_of(fresh(case))
    share = case.ceiling.shares.get()
    assert (share.committed, share.paid) == (committed, paid)
    return str(committed), str(paid), str(settled.to_repay(fresh(case)))


def pay(case, amount):
    paying.pay(fresh(case), amount=Decimal(amount), paid_on=today(), actor=make_user())


def repay(case, amount):
    repayments.repay(fresh(case), amount=Decimal(amount), received_on=today(), actor=make_user())


def lowered(case, amount):
    """The award lowered on a ground after the recipient was heard, and told."""
    hearing.invite_view(
        fresh(case),
        intention="Wij willen de subsidie verlagen",
        invited_on=today(),
        due_on=today() + timedelta(days=14),
        actor=make_user(),
    )
    view_came_in(case, received_on=today(), actor=make_user())
    withdrawals.propose_withdrawal(
        fresh(case),
        kind="lowering",
        amount=Decimal(amount),
        reason="Er komen minder woningen",
        grounds=[RefusalGround.objects.get(code="award-activities")],
        terms=make_terms(works_on=None, view_answer="Gezien en gewogen."),
        actor=make_user(),
    )
    actor = make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=today(), actor=actor)
    sent(fresh(case).decisions.latest("pk"))


def test_journey_from_award_to_the_last_instalment_is_equal_to_the_cent():
    case = make_award()
    assert balance(case) == ("1000.00", "0.00", "0.00")
    pay(case, "400.00")
    pay(case, "500.00")
    assert balance(case) == ("1000.00", "900.00", "0.00")
    lowered(case, "950.00")
    assert balance(case) == ("950.00", "900.00", "0.00")
    settling.settled(fresh(case), "600.01")
    assert balance(case) == ("900.00", "900.00", "299.99")
    assert [row.amount for row in to_receive.to_receive(on=today()).rows] == [Decimal("299.99")]

    instalments = parts("100.00", "100.00", "99.99")
    taken(case, ARRANGEMENT, instalments=instalments)
    assert due(case) == [(day, str(amount), number) for number, (day, amount) in enumerate(instalments, 1)]
    assert balance(case) == ("900.00", "900.00", "299.99")
    for day, amount, left, back in (
        (30, "100.00", "199.99", "800.00"),
        (60, "100.00", "99.99", "700.00"),
        (90, "99.99", "0.00", "600.01"),
    ):
        with days_on(day):
            repay(case, amount)
            assert balance(case) == (back, back, left)
            rows = to_receive.to_receive(on=today()).rows
            assert sum((row.amount for row in rows), Decimal(0)) == Decimal(left)
    assert due(case) == []


def test_arrangement_adds_up_to_the_cent_and_is_decided_by_another():
    case, maker = owing(), make_user()
    give_mandate(maker)

    for wrong in (parts("100.00", "100.00", "99.99"), parts("100.00", "100.00", "100.01")):
        with pytest.raises(why.InstalmentsDoNotAddUp):
            proposed(case, ARRANGEMENT, instalments=wrong)
    day = today() + timedelta(days=9)
    for wrong in ([], [(day, Decimal("150.00"))] * 2, [(today() - timedelta(days=1), Decimal("300.00"))]):
        with pytest.raises(why.InstalmentsMissing):
            proposed(case, ARRANGEMENT, instalments=wrong)
    with pytest.raises(why.InstalmentBeforeDue):  # within the six weeks of the law
        proposed(case, ARRANGEMENT, instalments=[(day, Decimal("300.00"))])
    step = proposed(case, ARRANGEMENT, actor=maker)
    with pytest.raises(why.MoneyStepWaits):
        proposed(case, WRITE_OFF)
    with pytest.raises((why.NotYourMoneyStep, refusals.DutiesApart)):
        decided(case, actor=maker)
    with pytest.raises(refusals.NoMandate):
        money_steps.decide(fresh(case), decided_on=today(), actor=make_user())
    with pytest.raises(IntegrityError, match="money_step_is_decided_by_another"), transaction.atomic():
        MoneyStep.objects.filter(pk=step.pk).update(
            state="decided", closed_by=maker, closed_at=timezone.now(), decided_on=today(), mandate=give_mandate(maker)
        )
    assert due(case)[0][2] is None  # it is only proposed

    decided(case)
    assert due(case)[0][2] is None  # and not told yet (Awb 3:40)
    text = str(told(case, ARRANGEMENT).content)

    assert "100,00" in text
    assert [number for _day, _amount, number in due(case)] == [1, 2, 3]


def test_arrangement_is_withdrawn_on_a_ground_of_the_law_and_for_a_missed_instalment_once_one_was():
    case = owing()
    with pytest.raises(why.NoArrangement):
        proposed(case, ENDED)
    taken(case, ARRANGEMENT)

    with pytest.raises(why.NoInstalmentMissed):
        proposed(case, ENDED)
    with pytest.raises(why.ArrangementEndMissing):
        proposed(case, ENDED, ended_because="")
    for ground, words in (("wrong_data", "4:96, onder b"), ("changed", "4:96, onder c")):  # Awb 4:96
        with undone():
            assert words in str(taken(case, ENDED, ended_because=ground).content)
    with days_on(51):
        assert recovery.missed(fresh(case), on=today(), extra=()).number == 1
        assert [row.is_late for row in to_receive.to_receive(on=today()).rows] == [True, False, False]
        with pytest.raises(why.ArrangementInTheWay):
            money_steps.remind(fresh(case), actor=make_user())
        taken(case, ENDED)
        assert [number for _day, _amount, number in due(case)] == [None]


def test_step_that_is_sent_back_changes_nothing():
    case = owing()
    step = proposed(case, WRITE_OFF)
    with pytest.raises(refusals.ReasonMissing):
        money_steps.send_back(fresh(case), reason="", actor=make_user())
    money_steps.send_back(fresh(case), reason="Vraag eerst om een regeling", actor=make_user())

    step.refresh_from_db()
    assert (step.state, step.closing_remark) == (MoneyStepState.RETURNED, "Vraag eerst om een regeling")
    assert balance(case)[2] == "300.00"
    with pytest.raises(why.NoMoneyStepWaits):
        decided(case)


def test_write_off_is_not_repaid_and_not_asked_any_more():
    case = owing()
    for wrong in ("300.01", "0.00"):
        with pytest.raises(why.WriteOffAmountWrong):
            proposed(case, WRITE_OFF, amount=Decimal(wrong))

    letter = taken(case, WRITE_OFF, amount=Decimal("100.00"))

    assert "U moet ons nog € 200,00 terugbetalen." in str(letter.content).replace("\\xa0", " ")
    assert balance(case) == ("1000.00", "1000.00", "200.00")
    assert [row.amount for row in to_receive.to_receive(on=today()).rows] == [Decimal("200.00")]
    repay(case, "200.00")
    assert balance(case) == ("800.00", "800.00", "0.00")
    assert to_receive.to_receive(on=today()).rows == []


def test_reminder_comes_after_the_due_day_and_a_writ_after_its_two_weeks():
    case = owing()
    with pytest.raises(why.NotInDefault):
        money_steps.remind(fresh(case), actor=make_user())
    with pytest.raises(why.NotReminded):
        proposed(case, WRIT)
    first = recovery.first_due(fresh(case), extra=())

    with time_machine.travel(f"{first + timedelta(days=1)} 12:00+01:00", tick=False):
        letter = reminded(case)
        step = MoneyStep.objects.get()
        assert (step.amount, step.cost) == (Decimal("300.00"), Decimal("7.00"))
        assert "7,00" in str(letter.content)
        with pytest.raises(why.RemindedAlready):
            money_steps.remind(fresh(case), actor=make_user())
        with pytest.raises(why.NotReminded):
            proposed(case, WRIT)
        before = recovery.limitation(fresh(case), extra=())
        assert before == years_after(first + timedelta(days=1), 5)
    with time_machine.travel(f"{first + timedelta(days=22)} 12:00+01:00", tick=False):
        with pytest.raises(why.WritUnfounded):
            proposed(case, WRIT, basis=" ")
        letter = taken(case, WRIT)
        said = str(letter.content).replace("\\xa0", " ")
        for word in (
            "artikel 4:57",
            "op uw kosten ten uitvoer leggen",
            "naar de burgerlijke rechter",
        ):  # Awb 4:122, 8:4
            assert word in said
        assert "U kunt bezwaar maken" not in said
        assert recovery.limitation(fresh(case), extra=()) > before


def test_limitation_is_five_years_and_longer_by_the_time_of_an_arrangement():
    case = owing()
    first = recovery.first_due(fresh(case), extra=())
    assert recovery.limitation(fresh(case), extra=()) == years_after(first, 5)

    taken(case, ARRANGEMENT)

    granted = (today() + timedelta(days=110) - first).days
    assert recovery.limitation(fresh(case), extra=()) == years_after(first, 5) + timedelta(days=granted)
    repay(case, "300.00")
    assert recovery.limitation(fresh(case), extra=()) is None


RATES = [(date(2024, 1, 1), Decimal("7.00")), (date(2025, 1, 1), Decimal("6.00"))]


@pytest.mark.parametrize(
    ("owed", "first", "last", "expected"),
    [
        ([(date(2025, 1, 1), Decimal(1000))], date(2025, 1, 1), date(2025, 1, 1), Fraction(60, 365)),
        ([(date(2025, 1, 1), Decimal(1000))], date(2025, 1, 1), date(2025, 12, 31), Fraction(60)),
        (
            [(date(2024, 1, 1), Decimal(1000))],
            date(2024, 12, 31),
            date(2025, 1, 1),
            Fraction(70, 366) + Fraction(60, 365),
        ),
        (  # the second year bears interest on that of the first
            [(date(2025, 1, 1), Decimal(1000))],
            date(2025, 1, 1),
            date(2026, 12, 31),
            Fraction(60) + Fraction(636, 10),
        ),
        (  # less was owed from the eleventh day on
            [(date(2025, 1, 1), Decimal(1000)), (date(2025, 1, 11), Decimal(500))],
            date(2025, 1, 1),
            date(2025, 1, 20),
            Fraction(10 * 60 + 10 * 30, 365),
        ),
        ([(date(2020, 1, 1), Decimal(1000))], date(2020, 1, 1), date(2020, 2, 1), Fraction(0)),  # no rate known
    ],
)
def test_interest_is_exact_by_the_day(owed, first, last, expected):
    assert default_interest.accrued(owed, rates=RATES, first=first, last=last) == expected


def test_no_interest_in_the_time_that_is_spared():
    span = (date(2025, 1, 2), date(2025, 1, 10))
    owed = [(date(2025, 1, 1), Decimal(1000))]

    found = default_interest.accrued(owed, rates=RATES, first=date(2025, 1, 1), last=date(2025, 1, 10), free=[span])

    assert found == Fraction(60, 365)


def test_interest_of_a_case_runs_from_the_day_after_its_due_day():
    case = owing()
    first = recovery.first_due(fresh(case), extra=()) + timedelta(days=1)
    assert default_interest.interest_of(fresh(case), on=first - timedelta(days=1), extra=()) is None

    found = default_interest.interest_of(fresh(case), on=first + timedelta(days=364), extra=())

    assert (found.amount, found.first_day, found.is_due, found.is_confirmed) == (
        Decimal("12.00"),  # 4 per cent of 300 euros
        first,
        False,
        False,
    )


def test_hold_stops_payment_until_its_day_or_until_it_is_lifted():
    case = make_award()
    order = paying.ordered(case, "400.00")
    proposed(case, MoneyStepKind.HOLD)

    with pytest.raises(why.HoldProposed):
        pay(case, "400.00")
    decided(case)
    letter = told(case, MoneyStepKind.HOLD)

    step = MoneyStep.objects.get()
    assert step.until == today() + timedelta(weeks=13)
    assert str(step.until.year) in str(letter.content)
    with pytest.raises(why.PaymentOnHold):
        pay(case, "400.00")
    with pytest.raises(IntegrityError, match="while a hold"), transaction.atomic():
        ledger.pay([(fresh(case), order.amount, today())], actor=make_user())
    with pytest.raises(why.HoldAlready):
        proposed(case, MoneyStepKind.HOLD)
    with time_machine.travel(f"{step.until + timedelta(days=1)} 12:00+01:00", tick=False):
        pay(case, "400.00")
        assert balance(case)[1] == "400.00"
        with pytest.raises(why.HoldTooLate):
            proposed(case, MoneyStepKind.HOLD)


def test_hold_ends_with_the_decision_on_the_award():
    case = make_award()
    taken(case, MoneyStepKind.HOLD)
    assert to_pay.to_pay(on=today()).rows == []

    lowered(case, "600.00")

    assert holds.hold_on(fresh(case), on=today()) is not None  # up to and including that day
    with days_on(1):
        pay(case, "600.00")
        assert balance(case)[:2] == ("600.00", "600.00")


def test_reminder_that_was_not_sent_before_a_part_came_in_is_recorded_anew():
    case = owing()
    first = recovery.first_due(fresh(case), extra=())

    with time_machine.travel(f"{first + timedelta(days=1)} 12:00+01:00", tick=False):
        money_steps.remind(fresh(case), actor=make_user())
        repay(case, "100.00")
        with pytest.raises(LetterOvertaken):
            told(case, MoneyStepKind.REMINDER)
        reminded(case)

    assert [row.amount for row in MoneyStep.objects.order_by("pk")] == [Decimal("300.00"), Decimal("200.00")]


def test_hold_that_is_lifted_stops_nothing_any_more():
    case = make_award()
    taken(case, MoneyStepKind.HOLD)

    with pytest.raises(refusals.ReasonMissing):
        money_steps.end_hold(fresh(case), reason="", actor=make_user())
    money_steps.end_hold(fresh(case), reason="De facturen kloppen toch", actor=make_user())

    pay(case, "1000.00")
    assert balance(case)[1] == "1000.00"
    with pytest.raises(why.NoHold):
        money_steps.end_hold(fresh(case), reason="Nog een keer", actor=make_user())


def test_nothing_is_arranged_where_nothing_is_owed():
    case = settling.settled(make_award(), "1000.00", paid="1000.00")

    for kind in (ARRANGEMENT, WRITE_OFF, ENDED, WRIT):
        with pytest.raises(why.NothingOwed):
            proposed(case, kind)
    with pytest.raises(why.NothingToHold):
        proposed(case, MoneyStepKind.HOLD)
    assert money_step_kinds.possible_kinds(fresh(case)) == []
