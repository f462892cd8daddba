"""Objections against steps about money and penalties: received, decided by another, and what follows to the cent."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import BURDENS, MoneyStepKind, MoneyStepState, OtherDebtKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.exports import objections as export
from subsidies.models import Decision, MoneyFigure, MoneyStep, Objection, PenaltyDecision
from subsidies.services.decisions import decisions
from subsidies.services.letters import letters
from subsidies.services.objections import covered, money_step_rulings, objections
from subsidies.services.objections import objection_refusals as refusals
from subsidies.services.objections import step_ruling_refusals as why
from subsidies.services.objections.objections_open import shown_of
from subsidies.services.payments import holds, other_debts, payable, reversals
from subsidies.services.recovery import (
    money_steps,
    receipts,
    recovery,
    recovery_due,
    repayments,
    set_off_terms,
)
from subsidies.services.recovery.money_step_refusals import InstalmentsDoNotAddUp
from subsidies.services.verify import verify, verify_decisions, verify_payments
from tests import objecting, offsetting, recovering
from tests.cases import make_case
from tests.factories import give_mandate, make_award, make_user
from tests.recovering import decided, owing, parts, proposed, reminded, taken, told
from tests.settling import changed, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer"), pytest.mark.one_database]
Kind, FOUNDED, UNFOUNDED = MoneyStepKind, "founded", "unfounded"


@pytest.fixture
def case(db):
    """300 euros are owed at one per cent a day."""
    MoneyFigure.objects.filter(code="interest").delete()
    MoneyFigure.objects.create(code="interest", value=Decimal("365.00"), valid_from=date(2020, 1, 1), source="test")
    return owing()


def on(case, days):
    """So many days after the last day to repay."""
    day = recovery.first_due(fresh(case), extra=()) + timedelta(days=days)
    return time_machine.travel(f"{day} 12:00+01:00", tick=False)


def objected(subject, **terms):
    """An objection against a step about money or a penalty, and who objects need not be heard."""
    name = "penalty" if isinstance(subject, PenaltyDecision) else "money_step"
    against = {"decision": None, name: type(subject).objects.get(pk=subject.pk)}
    objection = objecting.receive(subject.application, **against, received_on=timezone.localdate(), **terms)
    return objecting.hear(objection, kind="not_heard", ground="waived", done_on=timezone.localdate())


def ruled(objection, outcome=FOUNDED, **terms):
    """The decision on an objection by somebody with a mandate; upheld with what takes the place of the step."""
    objecting.propose(objection, outcome, amount=None, **terms)
    return decided_on(objection.application)


def decided_on(case):
    actor = make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=timezone.localdate(), actor=actor)
    return fresh(case).decisions.latest("pk")


def letter_of(decision):
    return str(decision.letters.get().content).replace("\\xa0", " ")


def agrees():
    assert [*verify.differences(), *verify_payments.differences()] == []


def beside(case):
    return {row.step.kind: str(row.amount) for row in receipts.beside(fresh(case))}


def test_interest_revoked_on_an_objection_is_paid_back_to_the_cent_and_not_fixed_again(case):
    with on(case, 10):
        step = taken(case, Kind.INTEREST).money_step  # 30 euros
        repayments.repay(
            fresh(case), amount=Decimal("25.00"), received_on=timezone.localdate(), actor=make_user(Role.FINANCE)
        )
        assert beside(case) == {"interest": "5.00"}
        decision = ruled(objected(step))

        step.refresh_from_db()
        assert (step.state, step.on_objection) == (MoneyStepState.REVOKED, decision)
        assert beside(case) == {}
        assert receipts.open_of(fresh(case)) == Decimal("300.00")  # the debt itself stays as it is (Awb 6:16)
        debt = fresh(case).other_debts.get()
        assert (debt.kind, debt.amount) == (OtherDebtKind.INTEREST_BACK, Decimal("25.00"))
        assert other_debts.open_debts(fresh(case)) == []  # once its letter was sent (Awb 3:41)
        text = letter_of(decision)
        assert "U bent deze rente niet verschuldigd" in text
        assert "U betaalde € 25,00 te veel aan rente." in text
        letters.send(decision.letters.get(), sent_on=timezone.localdate(), actor=make_user())
        assert [row.amount for row in other_debts.open_debts(fresh(case))] == [Decimal("25.00")]
        agrees()
        line = fresh(case).events.filter(action="repay").get()
        with pytest.raises(why.ReceiptPaidBack, match="25,00"), transaction.atomic():
            reversals.reverse(fresh(case), line=line, reason="Verkeerde zaak", actor=make_user(Role.FINANCE))
    with on(case, 20):  # the days that were ruled on are not counted again
        again = taken(case, Kind.INTEREST).money_step
        assert again.amount == Decimal("30.00")


def test_interest_at_less_takes_the_place_and_what_came_in_counts_for_it(case):
    with on(case, 10):
        step = taken(case, Kind.INTEREST).money_step
        objection = objected(step)
        for wrong in ("30.00", "0.00"):
            with pytest.raises(why.InterestNotLess), transaction.atomic():
                objecting.propose(objection, "partly_founded", amount=None, step_amount=Decimal(wrong))
        repayments.repay(
            fresh(case), amount=Decimal("5.00"), received_on=timezone.localdate(), actor=make_user(Role.FINANCE)
        )
        decision = ruled(objection, "partly_founded", step_amount=Decimal("12.00"))
        new = decision.money_steps.get(replaces=step)
        assert (new.amount, new.state, new.sent_on) == (Decimal("12.00"), MoneyStepState.DECIDED, None)
        assert "stellen wij de rente vast op € 12,00" in letter_of(decision)
        assert beside(case) == {}  # asked once its letter was sent
        letters.send(decision.letters.get(), sent_on=timezone.localdate(), actor=make_user())
        assert beside(case) == {"interest": "7.00"}
        assert not fresh(case).other_debts.exists()
        repayments.repay(
            fresh(case), amount=Decimal("7.00"), received_on=timezone.localdate(), actor=make_user(Role.FINANCE)
        )
        assert beside(case) == {}
        agrees()
        assert not [row for row in recovery_due.to_handle(on=timezone.localdate()) if "rente" in row.what.lower()]
        appeal = objecting.receive(
            case, decision=None, money_step=new, objector="Bouw BV 2", received_on=timezone.localdate()
        )
        assert appeal.is_for_court  # against what a decision on an objection put in place one appeals (Awb 7:1)


def test_arrangement_is_replaced_by_other_instalments_and_its_withdrawal_revoked(case):
    first = taken(case, Kind.ARRANGEMENT).money_step
    objection = objected(first)
    with pytest.raises(InstalmentsDoNotAddUp), transaction.atomic():
        objecting.propose(objection, FOUNDED, amount=None, instalments=parts("100.00", "100.00"))
    six = parts(*["50.00"] * 6)
    decision = ruled(objection, instalments=six)
    letters.send(decision.letters.get(), sent_on=timezone.localdate(), actor=make_user())
    assert [amount for _day, amount, _number in recovering.due(case)] == ["50.00"] * 6
    assert recovery.arrangement_of(fresh(case)) == decision.money_steps.get(replaces=first)
    with time_machine.travel(f"{six[0][0] + timedelta(days=1)} 12:00+01:00", tick=False):
        ended = taken(case, Kind.ARRANGEMENT_ENDED).money_step
        assert recovery.arrangement_of(fresh(case)) is None
        objection = objected(ended)
        with pytest.raises(why.StepOnlyRevoked), transaction.atomic():
            objecting.propose(objection, FOUNDED, amount=None, step_amount=Decimal("1.00"))
        decision = ruled(objection)
        assert "De betalingsregeling geldt weer" in letter_of(decision)
        assert recovery.arrangement_of(fresh(case)) is not None
    agrees()


def test_hold_revoked_on_an_objection_lets_payment_go_on():
    case = make_award()
    step = taken(case, Kind.HOLD).money_step
    assert holds.is_stopped(fresh(case), on=timezone.localdate())
    decision = ruled(objected(step))
    assert not holds.is_stopped(fresh(case), on=timezone.localdate())
    assert payable.open_now(fresh(case)) > 0
    assert "Wij kunnen weer betalen" in letter_of(decision)


@pytest.mark.parametrize("is_booked", [True, False])
def test_set_off_revoked_on_an_objection_is_not_booked_or_is_reversed_by_finance(is_booked):
    owes, paid = offsetting.pair()
    step = offsetting.told_of(owes, paid).money_step
    if is_booked:
        offsetting.book(owes)
    ruled(objected(step))
    assert set_off_terms.to_book(fresh(owes)) is None
    waiting = [row for row in recovery_due.to_book(on=timezone.localdate()) if row.application == owes]
    assert [row.act for row in waiting] == (["reverse"] if is_booked else [])
    if is_booked:
        line = fresh(owes).events.filter(action="set_off").get()
        reversals.reverse(fresh(owes), line=line, reason="Herroepen", actor=make_user(Role.FINANCE))
        assert [row for row in recovery_due.to_book(on=timezone.localdate()) if row.application == owes] == []
    assert set_off_terms.owed_of(fresh(owes)) == Decimal("300.00")
    assert payable.open_now(fresh(paid)) == Decimal("1000.00")
    agrees()


def fixed_penalty():
    case, actor, today = make_case(Status.AWARDED), make_user(), timezone.localdate()
    give_mandate(actor)
    case.default_notices.create(received_on=today - timedelta(days=30), actor=actor)
    return PenaltyDecision.objects.create(
        application=case,
        notice=case.default_notices.get(),
        first_day=today - timedelta(days=15),
        last_day=today - timedelta(days=6),
        days=10,
        amount=Decimal("230.00"),
        decided_on=today,
        mandate=give_mandate(actor),
        actor=actor,
    )


def test_penalty_becomes_more_on_an_objection_and_the_difference_is_owed():
    penalty = fixed_penalty()
    actor = make_user()
    letter = letters.make(
        fresh(penalty.application), "penalty_decision", letter_date=timezone.localdate(), actor=actor
    )
    letters.send(letter, sent_on=timezone.localdate(), actor=actor)
    objection = objected(penalty)
    for wrong in (None, "230.00", "1442.01"):
        with pytest.raises(why.PenaltyNotMore, match=r"1\.442,00"), transaction.atomic():
            objecting.propose(objection, FOUNDED, amount=None, step_amount=wrong and Decimal(wrong))
    with pytest.raises(why.PenaltyNotOfDays, match=r"357,00"), transaction.atomic():
        objecting.propose(objection, FOUNDED, amount=None, step_amount=Decimal("391.99"))
    decision = ruled(objection, step_amount=Decimal("392.00"))
    debt = fresh(penalty.application).other_debts.get()
    assert (debt.kind, debt.amount, debt.decision) == (OtherDebtKind.PENALTY_MORE, Decimal("162.00"), decision)
    assert "€ 392,00, voor 16 dagen vanaf" in letter_of(decision)
    assert "volgens de regeling" not in letter_of(decision)  # a penalty rests on the Awb
    assert "Dat is € 162,00 meer" in letter_of(decision)
    agrees()


@pytest.mark.one_database
def test_who_took_the_step_does_not_decide_on_the_objection_to_it(case):
    proposed(case, Kind.ARRANGEMENT)
    taker = make_user()
    step = decided(case, actor=taker)
    told(case, Kind.ARRANGEMENT)
    objection = objected(step)
    proposal = objecting.propose(objection, UNFOUNDED)
    with pytest.raises(refusals.DecidedContested), transaction.atomic():
        decisions.decide_as_proposed(fresh(case), decided_on=timezone.localdate(), actor=taker)
    decision = decided_on(case)
    assert "Wij verklaren het bezwaar ongegrond" in letter_of(decision)
    step.refresh_from_db()
    assert step.stands
    assert proposal.objection_terms.step_amount is None


def test_database_keeps_the_decider_apart_and_a_step_as_it_was_ruled(case):
    step = taken(case, Kind.ARRANGEMENT).money_step
    objection = objected(step)
    ruling = objecting.ruled_on(objection)
    with pytest.raises(IntegrityError, match="revoked or replaced"), transaction.atomic():
        MoneyStep.objects.filter(pk=step.pk).update(state="revoked", on_objection=ruling)
    with pytest.raises(IntegrityError, match="revoked or replaced"), transaction.atomic():
        MoneyStep.objects.create(
            application=step.application,
            kind="arrangement",
            amount=Decimal("300.00"),
            reason="x",
            state="decided",
            proposed_by=ruling.proposed_by,
            decided_on=timezone.localdate(),
            mandate=ruling.mandate,
            closed_by=ruling.actor,
            closed_at=timezone.now(),
            on_objection=ruling,
            replaces=step,
        )
    with pytest.raises(IntegrityError, match="of its case"), transaction.atomic():
        Objection.objects.create(
            application=make_award(),
            about="money_step",
            money_step=step,
            objector="X",
            grounds="Y",
            received_on=timezone.localdate(),
            channel="email",
            actor=make_user(),
        )
    with objecting.asleep():
        QuerySet(Decision).filter(pk=ruling.pk).update(actor=step.closed_by)
    assert any("own decision" in line for line in verify_decisions.differences(verify.Scope()))


@pytest.mark.one_database
def test_what_gives_or_is_no_decision_is_not_revoked(case):
    with on(case, 3):
        reminder = reminded(case).money_step
        objection = objected(reminder)
        for outcome in (FOUNDED, UNFOUNDED):
            with pytest.raises(why.NoDecisionToReview), transaction.atomic():
                objecting.propose(objection, outcome, amount=None)
        decision = ruled(objection, "inadmissible", ground="no_decision")
        assert "Het gaat over de aanmaning van" in letter_of(decision)
        letters.send(decision.letters.get(), sent_on=timezone.localdate(), actor=make_user())
        gives = taken(case, Kind.WRITE_OFF, amount=Decimal("100.00")).money_step
        assert gives.kind not in BURDENS
        with pytest.raises(why.StepGivesOnly), transaction.atomic():
            objecting.propose(objected(gives), FOUNDED, amount=None)


@pytest.mark.one_database
def test_objection_names_one_thing_and_comes_from_who_owes(case):
    step = taken(case, Kind.ARRANGEMENT).money_step
    with pytest.raises(why.ObjectionToMore), transaction.atomic():
        objecting.receive(case, money_step=step)
    with pytest.raises(refusals.DecisionToChoose), transaction.atomic():
        objecting.receive(case, decision=None)
    waits = proposed(case, Kind.ARRANGEMENT_ENDED, ended_because="changed")
    with pytest.raises(why.StepNotDecided), transaction.atomic():
        objecting.receive(case, decision=None, money_step=waits)
    other = objecting.of_another(objected(step))
    with pytest.raises(why.StepUpheldForAnother), transaction.atomic():
        objecting.propose(other, FOUNDED, amount=None, instalments=parts("300.00"))
    own = objecting.of_another(other, role="applicant", kind="", salutation="", address="")
    with pytest.raises(why.StepAmountWithoutUpheld), transaction.atomic():
        objecting.propose(own, UNFOUNDED, step_amount=Decimal("1.00"))


@pytest.mark.one_database
def test_objection_to_the_settlement_is_about_interest_too_and_makes_a_later_one_timely(case):
    main = objecting.receive(case, received_on=timezone.localdate())
    with on(case, 10):
        step = taken(case, Kind.INTEREST).money_step
        assert covered.money_steps(objections.of(fresh(case))[0]) == [step]
        [row] = shown_of(fresh(case), on=timezone.localdate(), extra=())
        assert row.beside == [step]
    with on(case, 80):  # six weeks after the letter on the interest are over
        late = objecting.receive(case, decision=None, money_step=step, received_on=timezone.localdate())
        found = objections.timeliness(late, sent={("money_step", step.pk): step.sent_on}, extra=())
        assert (found.is_in_time, found.by_claim) == (True, True)
        assert objections.pending_beside(late, on=timezone.localdate()) == main


@pytest.mark.one_database
def test_instalments_are_reviewed_without_what_a_change_asks_since(case):
    step = taken(case, Kind.ARRANGEMENT).money_step
    objection = objected(step)
    changed(fresh(case), "400.00")  # 300 more is owed, by its own letter

    decision = ruled(objection, instalments=parts("100.00", "200.00"))

    new = fresh(case).money_steps.get(replaces=step)
    assert new.amount == Decimal("300.00")
    assert "Samen is dat € 300,00" in letter_of(decision)
    letters.send(decision.letters.get(), sent_on=timezone.localdate(), actor=make_user())
    found = recovery.due_parts(fresh(case), extra=())
    assert [(row.amount, row.number) for row in found] == [
        (Decimal("100.00"), 1),
        (Decimal("200.00"), 2),
        (Decimal("300.00"), None),
    ]


@pytest.mark.one_database
def test_court_suspends_collecting_until_its_next_ruling(case):
    objection = objecting.row(case)
    with on(case, 3):
        objecting.step(objection, "relief", place="rechtbank")
        objecting.step(objection, "ruling", place="rechtbank", suspends=True, text="Geschorst")
        with pytest.raises(why.SuspendedByCourt, match="Bouw BV"):
            money_steps.check_reminder(fresh(case), on=timezone.localdate())
        objecting.step(objection, "ruling", place="rechtbank", text="Opgeheven")
        assert money_steps.check_reminder(fresh(case), on=timezone.localdate()) == Decimal("300.00")


@pytest.mark.one_database
def test_most_of_a_penalty_is_that_of_forty_two_days():
    assert money_step_rulings.most_of(fixed_penalty()) == Decimal("1442.00")


@pytest.mark.one_database
def test_open_objections_as_excel_say_what_they_are_against_in_as_few_statements_for_three(case):
    def counted():
        with CaptureQueriesContext(connection) as asked:
            found = list(export.rows(timezone.localdate(), make_user(Role.LEGAL_OFFICER)))
        return len(asked), found

    step = taken(case, Kind.ARRANGEMENT).money_step
    objecting.receive(case, decision=None, money_step=step, received_on=timezone.localdate())
    one, rows = counted()
    for _number in range(2):
        objecting.row(make_award())
    three, more = counted()

    assert (len(rows), len(more)) == (1, 3)
    assert three == one
    assert rows[0][4] == "Betalingsregeling (Awb 4:94)"
    assert rows[0][7] == "ja"
