"""A settlement that is lowered or revoked after it was told: grounds, five years, hearing, money (Awb 4:49)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.calendar_years import years_after
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare, Decision, Letter, Proposal, ProposalTerms, RefusalGround
from subsidies.services import refusals
from subsidies.services.assessment import hearing
from subsidies.services.assessment.heard_refusals import (
    MoneyIsNoException,
    ViewNotAnswered,
    ViewStillOpen,
)
from subsidies.services.decisions import effects, taking_back
from subsidies.services.decisions.effect_refusals import EndsAwardLater
from subsidies.services.decisions.ground_refusals import GroundDoesNotFit, NotWeighed
from subsidies.services.letters import letters
from subsidies.services.obligations import obligations
from subsidies.services.obligations.not_met_refusals import GroundOfNoObligation, NotMetUnnamed
from subsidies.services.payments import payable
from subsidies.services.recovery import default_interest, recovery, recovery_dates, repayments, set_off_terms
from subsidies.services.settlements import settlement_change_refusals as why
from subsidies.services.settlements import settlement_limits
from subsidies.services.settlements.settlement_refusals import SettlementNotAgreed
from subsidies.services.terms import clock
from subsidies.services.verify import verify, verify_decisions, verify_payments, verify_settlements
from tests import objecting
from tests.factories import give_mandate, make_award, make_ceiling, make_obligation, make_user
from tests.settling import agree, asked_for_view, changed, decide, fresh, propose_change, settled
from tests.told import sent
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate
OBLIGATIONS = settlement_limits.OBLIGATIONS


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def balances(case):
    share = CeilingShare.objects.get(ceiling=case.ceiling)
    return share.committed, share.available


def award():
    return make_award(ceiling=make_ceiling(amount="1000.00"))


def settled_on(case, day):
    """The case as if its settlement was told on a day."""
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(settled_on=day)
    return fresh(case)


def faults():
    checks = (verify, verify_decisions, verify_payments, verify_settlements)
    return [line for check in checks for line in check.differences(Scope())]


def test_settlement_is_lowered_once_its_letter_was_sent_and_what_was_paid_beyond_it_is_owed():
    case = settled(award(), "900.00", paid="800.00")
    assert balances(case) == (Decimal(900), Decimal(100))
    decision = changed(case, "500.00")
    case = fresh(case)
    assert (case.status, case.settled_amount, case.settled_on) == (Status.SETTLED, Decimal(500), TODAY())
    assert balances(case) == (Decimal(800), Decimal(200))  # what was paid stays committed until it comes back
    (part,) = recovery.due_parts(case, extra=())
    assert (part.amount, part.due_on) == (Decimal(300), clock.payment_term(TODAY(), ()).last_day)
    assert payable.open_amount(case) == 0
    lines = list(case.events.order_by("pk").values_list("action", flat=True))
    assert lines[-1] == Action.CHANGE_SETTLEMENT
    assert decision.kind == DecisionKind.SETTLEMENT_CHANGE
    repay(case, "300.00")
    assert balances(case) == (Decimal(500), Decimal(500))
    assert faults() == []


def repay(case, amount):
    repayments.repay(fresh(case), amount=Decimal(amount), received_on=TODAY(), reference="T", actor=make_user())


def test_nothing_moves_before_the_letter_and_no_more_is_paid_than_remains():
    case = settled(award(), "900.00", paid="400.00")
    propose_change(asked_for_view(case), "600.00")
    with pytest.raises(refusals.ProposalWaits), transaction.atomic():
        propose_change(case, "500.00")
    with pytest.raises(SettlementNotAgreed), transaction.atomic():
        decide(case)
    agree(case)
    decision = decide(case)
    case = fresh(case)
    assert (case.settled_amount, balances(case)) == (Decimal(900), (Decimal(900), Decimal(100)))
    assert effects.awaiting(case) == decision
    assert payable.open_amount(case) == Decimal(200)
    with pytest.raises(EndsAwardLater), transaction.atomic():
        propose_change(case, "500.00")
    letter = decision.letters.get()
    assert letter.kind == LetterKind.SETTLEMENT_CHANGED
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert (fresh(case).settled_amount, balances(case)) == (Decimal(600), (Decimal(600), Decimal(400)))
    assert faults() == []


@pytest.mark.parametrize(
    ("paid", "amount", "words"),
    [
        (None, "500.00", "Wij hebben u nog niets betaald."),
        (
            "900.00",
            "500.00",
            "Door dit besluit moet u € 400,00 terugbetalen (artikel 4:95, vierde lid, en artikel 4:57",
        ),
        ("900.00", "0.00", "Wij trekken de vaststelling van"),
        ("500.00", "500.00", "U krijgt niets meer van ons en u hoeft niets terug te betalen."),
    ],
)
def test_letter_says_what_the_change_asks_and_until_when_it_may_be_made(paid, amount, words):
    letter = changed(settled(award(), "900.00", paid=paid), amount).letters.get()
    text = "\n".join([letter.subject, str(letter.content).replace("\\xa0", " ")])
    assert words in text
    assert "Wij mogen dit doen tot vijf jaar na de dag waarop wij de vaststelling bekend hebben gemaakt" in text
    assert "Het geld is op" in text  # the view, and what is done with it
    assert "Dat volgen wij niet" in text


def test_settlement_is_revoked_and_all_that_was_paid_is_owed():
    case = settled(award(), "900.00", paid="900.00")
    changed(case, "0.00", "settled-known-wrong")
    case = fresh(case)
    assert (case.status, case.settled_amount, recovery.due_parts(case, extra=())[0].amount) == (
        Status.SETTLED,
        Decimal(0),
        Decimal(900),
    )
    with pytest.raises(why.SettlementNotLowered), transaction.atomic():
        propose_change(case, "0.00")
    assert faults() == []


@pytest.mark.parametrize("amount", ["900.00", "900.01", "1000.00"])
def test_change_is_to_less_only(amount):
    case = asked_for_view(settled(award(), "900.00"))
    with pytest.raises(why.SettlementNotLowered, match="900"):
        propose_change(case, amount)


def test_change_rests_on_a_ground_of_its_own_article():
    case = asked_for_view(settled(award(), "900.00"))
    with pytest.raises(why.ChangeGroundMissing), transaction.atomic():
        propose_change(case, "500.00", "no such ground")
    for other in ("settle-actual", "award-obligations"):  # Awb 4:46 and 4:48
        with pytest.raises(GroundDoesNotFit), transaction.atomic():
            propose_change(case, "500.00", other)
    grounds = RefusalGround.objects.filter(used_for="settlement change", is_active=True)
    assert [row.article for row in grounds] == [f"Awb 4:49, lid 1, onder {letter}" for letter in "abc"]
    assert not any(row.is_confirmed for row in grounds)
    assert all(row.needs_hearing for row in grounds)


def test_recipient_is_heard_on_it_first_and_answered_and_weighed():
    case = settled(award(), "900.00")
    with pytest.raises(refusals.NotHeardAfterAward), transaction.atomic():  # Awb 4:8
        propose_change(case, "500.00")
    with pytest.raises(MoneyIsNoException), transaction.atomic():  # Awb 4:12, paragraph 2
        hearing.waive(fresh(case), exception="financial", explanation="Het gaat om geld", actor=make_user())
    officer = make_user()
    asked = {"intention": "Minder", "invited_on": TODAY(), "due_on": TODAY() + timedelta(days=21)}
    sent(hearing.invite_view(fresh(case), **asked, actor=officer), TODAY(), officer)
    with pytest.raises(ViewStillOpen), transaction.atomic():
        propose_change(case, "500.00")
    case = asked_for_view(settled(award(), "900.00"))
    with pytest.raises(ViewNotAnswered), transaction.atomic():
        propose_change(case, "500.00", view_answer=" ")
    with pytest.raises(NotWeighed), transaction.atomic():  # Awb 3:4
        propose_change(case, "500.00", weighing=" ")
    propose_change(case, "500.00")


@pytest.mark.parametrize("told", [date(2019, 7, 1), date(2020, 2, 29)])
def test_five_years_end_with_the_same_day_and_after_a_leap_day_with_the_28th(told):
    last = years_after(told, 5)
    assert last == (date(2024, 7, 1) if told.month == 7 else date(2025, 2, 28))
    grounds = list(RefusalGround.objects.filter(code="settled-facts"))
    case = settled_on(settled(award(), "900.00"), told)
    settlement_limits.check(case, grounds, breached_on=None, on=last)
    with pytest.raises(why.ChangeTooLate) as refused:  # Awb 4:49, paragraph 3
        settlement_limits.check(case, grounds, breached_on=None, on=last + timedelta(days=1))
    assert refused.value.facts["last_day"] == last


def test_change_after_five_years_is_refused_when_proposed_signed_and_told():
    told = years_after(TODAY(), -5)
    case = asked_for_view(settled_on(settled(award(), "900.00"), told + timedelta(days=-1)))
    with pytest.raises(why.ChangeTooLate), transaction.atomic():
        propose_change(case, "500.00")
    settled_on(case, told)
    propose_change(case, "500.00")
    agree(case)
    settled_on(case, told - timedelta(days=1))
    with pytest.raises(why.ChangeTooLate), transaction.atomic():
        decide(case)
    settled_on(case, told)
    letter = decide(case).letters.get()
    settled_on(case, told - timedelta(days=1))
    with pytest.raises(why.ChangeToldTooLate), transaction.atomic():
        letters.send(Letter.objects.get(pk=letter.pk), sent_on=TODAY(), actor=make_user())
    actor = make_user()
    give_mandate(actor)
    taking_back.take_back(fresh(case), reason="Te laat", actor=actor)
    assert (fresh(case).settled_amount, fresh(case).status) == (Decimal(900), Status.SETTLED)


def not_met_since(case, day=None):
    """A settled case of which an obligation was not met since."""
    row = make_obligation(case)
    obligations.check(
        fresh(case), obligation=row, outcome="not_met", found_on=day or TODAY(), remark="Verkocht", actor=make_user()
    )
    return row


def test_five_years_run_from_the_breach_of_an_obligation_after_the_settlement():
    yesterday = TODAY() - timedelta(days=1)
    case = settled_on(settled(award(), "900.00", paid="900.00"), years_after(TODAY(), -8))
    row = not_met_since(case)
    asked_for_view(case, not_met=[row])
    with pytest.raises(NotMetUnnamed), transaction.atomic():
        propose_change(case, "500.00", OBLIGATIONS, breached_on=yesterday)
    said = {"not_met": [row]}
    with pytest.raises(why.BreachUndated), transaction.atomic():
        propose_change(case, "500.00", OBLIGATIONS, **said)
    for day, refusal in (
        (fresh(case).settled_on, why.BreachBeforeSettlement),
        (TODAY() + timedelta(days=1), why.BreachAhead),
        (years_after(TODAY(), -5) - timedelta(days=1), why.ChangeTooLate),
    ):
        with pytest.raises(refusal), transaction.atomic():
            propose_change(case, "500.00", OBLIGATIONS, breached_on=day, **said)
    with pytest.raises(why.ChangeTooLate), transaction.atomic():  # of the other ground the settlement is too long ago
        propose_change(case, "500.00", OBLIGATIONS, "settled-facts", breached_on=yesterday, **said)
    propose_change(case, "500.00", OBLIGATIONS, breached_on=yesterday, **said)
    agree(case)
    decision = decide(case)
    facts = decision.letters.get().content["facts"]
    assert facts["breached_on"]
    assert row.text.rstrip(".") in facts["not_met"]
    sent(decision)
    assert set_off_terms.last_day(fresh(case)) == years_after(yesterday, 5)  # Awb 4:57, paragraph 4
    assert faults() == []


def test_day_or_obligation_without_its_ground_is_refused():
    case = settled(award(), "900.00")
    row = not_met_since(case)
    asked_for_view(case, not_met=[row])
    with pytest.raises(why.BreachWithoutGround), transaction.atomic():
        propose_change(case, "500.00", breached_on=TODAY())
    with pytest.raises(GroundOfNoObligation), transaction.atomic():
        propose_change(case, "500.00", not_met=[row])


def test_change_works_back_to_the_settlement_or_from_a_later_day_that_it_names():
    case = asked_for_view(settled(award(), "900.00", paid="900.00"))
    with pytest.raises(why.WorksBeforeSettlement), transaction.atomic():  # Awb 4:49, paragraph 2
        propose_change(case, "500.00", works_on=TODAY() - timedelta(days=1))
    later = TODAY() + timedelta(days=30)
    propose_change(case, "500.00", works_on=later)
    agree(case)
    decision = decide(case)
    assert "Dit geldt vanaf" in decision.letters.get().content["facts"]["works_from"]
    sent(decision)
    assert fresh(case).settled_amount == Decimal(900)
    assert [row.pk for row in effects.due(on=later)] == [case.pk]
    assert list(effects.due(on=later - timedelta(days=1))) == []
    with time_machine.travel(timezone.now() + timedelta(days=30), tick=False):
        effects.take_effect(fresh(case), on=later)
        assert fresh(case).settled_amount == Decimal(500)
        assert recovery.first_due(fresh(case), extra=()) == clock.payment_term(later, ()).last_day
    back = changed(settled(award(), "900.00"), "500.00")
    assert "werkt terug tot en met de dag" in back.letters.get().content["facts"]["works_from"]


def test_what_was_owed_before_keeps_its_day_and_the_rest_has_its_own():
    case = settled(award(), "800.00", paid="1000.00")
    first = clock.payment_term(TODAY(), ()).last_day
    with time_machine.travel(timezone.now() + timedelta(days=70), tick=False):
        decision = changed(case, "500.00")
        second = clock.payment_term(TODAY(), ()).last_day
        case = fresh(case)
        parts = recovery.due_parts(case, extra=())
        assert [(row.due_on, row.amount) for row in parts] == [(first, Decimal(200)), (second, Decimal(300))]
        assert [row.term.last_day for row in recovery_dates.dates_of(case, on=TODAY(), extra=())][:2] == [
            first,
            second,
        ]
        facts = decision.letters.get().content["facts"]
        assert [facts[name].replace("\xa0", " ") for name in ("repay_before", "repay_more")] == [
            "€ 200,00",
            "€ 300,00",
        ]
        before = default_interest.interest_of(case, on=second, extra=())
        after = default_interest.interest_of(case, on=second + timedelta(days=365), extra=())
        assert before.first_day == first + timedelta(days=1)
        spans = default_interest.spans(case, first=before.first_day, last=second + timedelta(days=1))
        assert [row.owed for row in spans][-1] == Decimal(500)
        assert {row.owed for row in spans if row.last_day <= second} == {Decimal(200)}
        assert after.amount > before.amount
        repay(case, "200.00")
        assert [row.amount for row in recovery.due_parts(fresh(case), extra=())] == [Decimal(300)]
        assert recovery.first_due(fresh(case), extra=()) == second


def test_objection_to_a_change_raises_it_again():
    case = settled(award(), "900.00")
    changed(case, "500.00")
    objection = objecting.hear(objecting.receive(fresh(case)))
    objecting.propose(objection, "founded", amount=Decimal("900.00"))
    sent(objecting.decide(case))
    assert (fresh(case).settled_amount, balances(case)) == (Decimal(900), (Decimal(900), Decimal(100)))
    assert faults() == []


def row_of_change(case, amount, *grounds, **terms):
    """A decision to lower a settlement, as a row only."""
    maker, actor = make_user(), make_user()
    said = {"application": case, "kind": DecisionKind.SETTLEMENT_CHANGE, "amount": Decimal(amount), "reason": "Minder"}
    proposal = Proposal.objects.create(**said, proposed_by=maker)
    proposal.grounds.set(RefusalGround.objects.filter(code__in=grounds))
    ProposalTerms.objects.create(proposal=proposal, **{k: v for k, v in terms.items() if k == "breached_on"})
    closed = {"state": "signed", "closed_by": actor, "closed_at": timezone.now()}
    type(proposal).objects.filter(pk=proposal.pk).update(**closed)
    return Decision.objects.create(
        **said,
        proposal=proposal,
        mandate=give_mandate(actor),
        proposed_by=maker,
        actor=actor,
        decided_on=terms.get("decided_on", TODAY()),
    )


def test_database_refuses_a_change_without_ground_too_late_or_to_more():
    case = settled_on(settled(award(), "900.00"), date(2020, 2, 29))
    on = {"decided_on": date(2025, 2, 28)}
    for amount, grounds, terms in (
        ("900.00", ("settled-facts",), on),
        ("500.00", (), on),
        ("500.00", ("settle-actual",), on),
        ("500.00", ("settled-facts",), {"decided_on": date(2025, 3, 1)}),
        ("500.00", (OBLIGATIONS,), on),
        ("500.00", (OBLIGATIONS,), {**on, "breached_on": date(2020, 2, 29)}),
        ("500.00", (OBLIGATIONS,), {"breached_on": date(2020, 3, 1), "decided_on": date(2025, 3, 2)}),
        ("500.00", (OBLIGATIONS, "settled-facts"), {"breached_on": date(2024, 3, 1), "decided_on": date(2025, 3, 1)}),
    ):
        with pytest.raises(IntegrityError, match=r"Awb 4:49"), transaction.atomic():
            row_of_change(case, amount, *grounds, **terms)
    with transaction.atomic():
        row_of_change(case, "500.00", "settled-facts", **on)
    with transaction.atomic():
        last = {"breached_on": date(2020, 3, 1), "decided_on": date(2025, 3, 1)}
        decision = row_of_change(case, "400.00", OBLIGATIONS, **last)
    with pytest.raises(IntegrityError, match="was told"), transaction.atomic():
        QuerySet(Application).filter(pk=case.pk).update(settled_amount=Decimal("400.00"))
    with asleep():
        sent(decision, date(2025, 3, 1), decision.actor)
    assert fresh(case).settled_amount == Decimal("400.00")


def test_verify_finds_a_change_that_was_planted():
    case = settled(award(), "900.00", paid="900.00")
    changed(case, "500.00")
    assert faults() == []
    settled_on(case, years_after(TODAY(), -6))
    assert any("more than 5 years after" in line for line in faults())
    settled_on(case, TODAY())
    decision = fresh(case).decisions.latest("pk")
    with asleep():
        decision.proposal.grounds.clear()
    assert any("on no ground of Awb 4:49" in line for line in faults())
    with asleep():
        decision.proposal.grounds.set(RefusalGround.objects.filter(code="settled-facts"))
        QuerySet(Application).filter(pk=case.pk).update(settled_amount=Decimal("900.00"))
    assert any("settled at 900.00, and the last decision that works says 500.00" in line for line in faults())
