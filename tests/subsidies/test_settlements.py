"""How a subsidy is settled, from the request to the ledger, and what each step is refused for (Awb 4:42 to 4:47)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.lib.entry.written import SaysNothing
from subsidies.award_enums import ObligationOutcome, SettlementBasis
from subsidies.enums import Action, DecisionKind, EntryKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.settlements import ProposeSettlementForm
from subsidies.models import Application, CeilingShare, Letter, SettlementCheck
from subsidies.services import refusals
from subsidies.services.assessment import hearing
from subsidies.services.decisions import effects, proposals, taking_back, withdrawals
from subsidies.services.decisions.ground_refusals import GroundDoesNotFit
from subsidies.services.letters import letters
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.obligations import obligations
from subsidies.services.payments import payable, payment_orders
from subsidies.services.payments.payment_refusals import PaymentInTheWay
from subsidies.services.recovery import repayments
from subsidies.services.settlements import settled as settled_rules
from subsidies.services.settlements import settlement_refusals as why
from subsidies.services.settlements import settlements
from subsidies.services.verify.verify import differences
from tests import paying
from tests.factories import (
    give_mandate,
    make_award,
    make_ceiling,
    make_obligation,
    make_scheme,
    make_terms,
    make_unsent_award,
    make_user,
)
from tests.settling import activities_ended, agree, decide, fresh, propose, request, settled
from tests.told import on_file, sent, view_came_in
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def money(case):
    share, found = CeilingShare.objects.get(ceiling=case.ceiling), fresh(case)
    return found.status, found.settled_amount, str(share.committed), str(share.paid)


def pay(case, amount):
    paying.pay(fresh(case), amount=Decimal(amount), paid_on=TODAY(), actor=make_user())


def heard(case):
    hearing.invite_view(
        fresh(case), intention="Minder", invited_on=TODAY(), due_on=TODAY() + timedelta(days=14), actor=make_user()
    )
    view_came_in(fresh(case), received_on=TODAY(), actor=make_user())


def test_nothing_changes_before_the_letter_went_out():
    case = request(make_award(), "800.00")
    propose(case, "800.00", "settle-actual")
    agree(case)
    decision = decide(case)

    assert money(case) == (Status.AWARDED, None, "1000.00", "0.00")
    assert payable.open_amount(fresh(case)) == Decimal("800.00"), "no more is paid than will be left"
    sent(decision)
    assert money(case) == (Status.SETTLED, Decimal("800.00"), "800.00", "0.00")
    assert fresh(case).settled_on == TODAY()
    assert list(differences()) == []


def test_rest_is_paid_after_the_settlement_whatever_the_schedule_said():
    case = settled(make_award(), "800.00", paid="500.00")

    assert payable.open_now(case) == Decimal("300.00")
    pay(case, "300.00")
    assert money(case) == (Status.SETTLED, Decimal("800.00"), "800.00", "800.00")
    with pytest.raises(refusals.PaysMoreThanAwarded):
        pay(case, "0.01")


def test_what_was_paid_too_much_comes_back_in_parts_and_goes_to_the_ceiling():
    case = settled(make_award(), "100.00", paid="700.00")
    assert money(case) == (Status.SETTLED, Decimal("100.00"), "700.00", "700.00")

    for number, (amount, left) in enumerate([("250.00", "350.00"), ("349.99", "0.01"), ("0.01", "0.00")]):
        repayments.repay(case, amount=Decimal(amount), received_on=TODAY(), reference=f"T{number}", actor=make_user())
        assert str(settled_rules.to_repay(fresh(case))) == left
        assert list(differences()) == []

    assert money(case) == (Status.SETTLED, Decimal("100.00"), "100.00", "100.00")
    kinds = list(case.ledger.order_by("pk").values_list("kind", flat=True))
    assert kinds.count(EntryKind.REPAYMENT) == kinds.count(EntryKind.RELEASE) - 1 == 3
    with pytest.raises(why.NothingToRepay):
        repayments.repay(case, amount=Decimal("0.01"), received_on=TODAY(), actor=make_user())


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"amount": Decimal("600.01")}, why.RepaidTooMuch),
        ({"amount": Decimal("0.00")}, refusals.AmountNotPositive),
        ({"received_on": TODAY() - timedelta(days=1)}, why.RepaidBeforePaid),
        ({"received_on": TODAY() + timedelta(days=1)}, Exception),
        ({"reference": "t1 "}, why.RepaidTwice),
    ],
)
def test_repayment_is_refused(terms, refusal):
    case = settled(make_award(), "100.00", paid="900.00")
    repayments.repay(case, amount=Decimal("200.00"), received_on=TODAY(), reference="T1", actor=make_user())
    before = money(case), case.events.count()

    asked = {"amount": Decimal("300.00"), "received_on": TODAY(), "reference": "T2", **terms}
    with pytest.raises(refusal):
        repayments.repay(case, **asked, actor=make_user())
    assert (money(case), case.events.count()) == before


def test_nothing_is_settled_at_all_and_everything_comes_back():
    case = activities_ended(make_award())
    pay(case, "1000.00")
    heard(case)
    propose(case, "0.00", "settle-activities", view_answer="U hebt niets gedaan")
    agree(case)
    sent(decide(case))

    assert money(case) == (Status.SETTLED, Decimal("0.00"), "1000.00", "1000.00")
    assert settled_rules.to_repay(fresh(case)) == Decimal("1000.00")


@pytest.mark.parametrize(
    ("amount", "grounds", "terms", "refusal"),
    [
        ("1000.01", (), {}, why.SettlementAmountWrong),
        ("-0.01", ("settle-activities",), {}, why.SettlementAmountWrong),
        ("999.99", (), {}, why.SettlementGroundMissing),
        ("1000.00", ("settle-activities",), {}, why.SettlementGroundTooMuch),
        ("900.00", ("award-activities",), {}, GroundDoesNotFit),
        ("900.00", ("settle-false-data",), {}, refusals.NotHeardAfterAward),
        ("1000.00", (), {"reason": " "}, refusals.ReasonMissing),
        ("1000.00", (), {"award_article": ""}, why.ExOfficioUnfounded),
        ("1000.00", (), {"settlement_basis": SettlementBasis.REQUESTED}, why.SettlementNotAsked),
    ],
)
def test_proposal_is_refused_by_name_and_leaves_nothing(amount, grounds, terms, refusal):
    case = make_award()
    before = case.events.count()

    with pytest.raises(refusal):
        propose(case, amount, *grounds, **terms)
    assert (case.events.count(), case.proposals.filter(state=ProposalState.OPEN).count()) == (before, 0)


@pytest.mark.parametrize(("asked", "is_heard"), [("950.00", False), ("949.99", True), ("1000.00", False)])
def test_recipient_is_heard_before_it_gets_less_than_it_asks(asked, is_heard):
    case = request(make_award(), asked)

    if is_heard:
        propose(case, "949.99", "settle-actual")
        assert fresh(case).proposals.filter(state=ProposalState.OPEN).exists()
    else:
        with pytest.raises(refusals.NotHeardAfterAward):
            propose(case, "949.99", "settle-actual")


@pytest.mark.parametrize(
    ("amount", "given", "missing"),
    [
        ("24999.99", {}, None),
        ("25000.00", {"report": None, "remark": "Volgt nog"}, "een verslag van de activiteiten"),
        ("25000.00", {}, None),
        ("125000.00", {}, None),
        ("125000.01", {}, "de gemaakte kosten en een controleverklaring"),
        ("125000.01", {"realised_costs": Decimal("300000.00")}, "zitten: een controleverklaring"),
    ],
)
def test_evidence_follows_the_tier_of_the_award(amount, given, missing):
    scheme = make_scheme(parameters={"costs_from_tier": "3"})
    case = request(make_award(amount=amount, ceiling=make_ceiling(amount="200000.00", scheme=scheme)), **given)

    if missing is None:
        assert propose(case, amount).amount == Decimal(amount)
        return
    with pytest.raises(why.EvidenceOfSettlementMissing) as refused:
        propose(case, amount)
    assert missing in str(refused.value)


def test_whole_settlement_waits_for_what_is_known_of_the_obligations():
    case = make_award()
    obligation = make_obligation(case)
    with pytest.raises(why.ObligationsOpen):
        propose(case)

    obligations.check(
        fresh(case),
        obligation=obligation,
        outcome=ObligationOutcome.MET,
        found_on=TODAY(),
        remark="Gezien op de bouw",
        actor=make_user(),
    )
    assert propose(case).settles


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"asked_amount": Decimal("1000.01")}, why.AskedAboveAward),
        ({"received_on": TODAY() - timedelta(days=1)}, Exception),
        ({"remark": "-"}, SaysNothing),
    ],
)
def test_request_is_refused(terms, refusal):
    case = make_award()
    asked = {"received_on": TODAY(), "asked_amount": Decimal("1000.00"), **terms}

    with pytest.raises(refusal):
        settlements.receive_request(case, **asked, actor=make_user())
    assert not case.settlement_requests.exists()


def test_paper_of_another_case_shows_nothing():
    case, other = make_award(), make_award()

    with pytest.raises(why.EvidenceNotOnFile):
        request(case, report=on_file(other))


def test_award_that_was_not_told_is_not_accounted_for():
    case = make_unsent_award()

    for act in (request, propose):
        with pytest.raises(AwardNotSent):
            act(case)


def test_loan_is_not_settled():
    case = make_award()
    with asleep():
        QuerySet(Application).filter(pk=case.pk).update(part="loan")

    with pytest.raises(why.LoanIsRepaid):
        request(case)


def test_one_thing_at_a_time():
    case = make_award()
    paying.ordered(case, "300.00")
    with pytest.raises(PaymentInTheWay):
        propose(case)
    payment_orders.return_payment(fresh(case), reason="Wacht op de vaststelling", actor=make_user())

    propose(case)
    with pytest.raises(refusals.ProposalWaits):
        propose(case)
    with pytest.raises(refusals.ProposalWaits):
        pay(case, "10.00")
    with pytest.raises(refusals.ProposalWaits):
        withdrawals.propose_withdrawal(
            fresh(case), kind="withdrawal asked", reason="Per brief", terms=make_terms(), actor=make_user()
        )


def test_amount_is_checked_by_finance_and_once_before_it_is_decided():
    case = make_award()
    with pytest.raises(refusals.ProposalClosed):
        agree(case)
    propose(case)
    with pytest.raises(why.SettlementNotAgreed):
        decide(case)

    agree(case)
    with pytest.raises(why.SettlementIsAgreed):
        agree(case)
    assert decide(case).kind == DecisionKind.SETTLEMENT


def test_check_of_an_amount_is_of_that_proposal_only():
    case = make_award()
    propose(case)
    agree(case)
    proposals.send_back_waiting(fresh(case), remark="Reken het na", actor=make_user())
    propose(case)

    with pytest.raises(why.SettlementNotAgreed):
        decide(case)


def test_withdrawal_has_no_amount_to_check():
    case = make_award()
    make_proposal_to_end(case)

    with pytest.raises(why.NoSettlementProposed):
        agree(case)


def make_proposal_to_end(case):
    return withdrawals.propose_withdrawal(
        fresh(case), kind="withdrawal asked", reason="Per brief", terms=make_terms(), actor=make_user()
    )


@pytest.mark.parametrize("step", ["propose", "agree", "decide"])
def test_three_people_stand_behind_a_settlement(step):
    one = make_user()
    give_mandate(one)
    case = make_award()
    propose(case, actor=one)
    if step == "agree":
        with pytest.raises(refusals.DutiesApart):
            agree(case, actor=one)
        return
    other = make_user()
    agree(case, actor=other)
    with pytest.raises((refusals.OwnProposal, refusals.DutiesApart)):
        decide(case, actor=one if step == "propose" else other)


def test_settlement_that_was_not_told_is_taken_back():
    case = make_award()
    propose(case)
    agree(case)
    decide(case)
    actor = make_user()
    give_mandate(actor)

    taking_back.take_back(fresh(case), reason="Het bedrag klopt niet.", actor=actor)

    assert money(case) == (Status.AWARDED, None, "1000.00", "0.00")
    assert effects.awaiting(fresh(case)) is None
    assert propose(case).settles


@pytest.mark.usefixtures("files")
def test_letter_says_what_is_settled_and_what_is_paid_or_repaid():
    texts = {}
    for paid, amount in [("200.00", "800.00"), ("900.00", "800.00"), ("800.00", "800.00")]:
        case = make_award()
        pay(case, paid)
        request(case, amount)
        propose(case, amount, "settle-actual", activities="U hebt een haalbaarheidsstudie laten doen.")
        agree(case)
        letter = Letter.objects.get(decision=decide(case))
        texts[paid] = str(letter.content["blocks"]).replace("\N{NO-BREAK SPACE}", " ").replace("\\xa0", " ")
        letters.send(letter, sent_on=TODAY(), actor=make_user())
        assert fresh(case).status == Status.SETTLED
    assert "Wij betalen u nog € 600,00" in texts["200.00"]
    assert "€ 100,00 te veel" in texts["900.00"]
    assert "NL91 ABNA 0417 1643 00" in texts["900.00"]
    assert "niets terug te betalen" in texts["800.00"]
    assert all("haalbaarheidsstudie" in text and "€ 800,00" in text for text in texts.values())


def test_database_holds_a_settlement_to_the_award():
    case = settled(make_award(), "800.00")

    for change in ({"settled_amount": Decimal("1000.01")}, {"settled_amount": Decimal("-0.01")}, {"settled_on": None}):
        with pytest.raises(IntegrityError), transaction.atomic(), asleep():
            QuerySet(Application).filter(pk=case.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic(), asleep():
        QuerySet(Application).filter(pk=case.pk).update(status=Status.AWARDED)


def test_dossier_tells_each_step():
    case = settled(make_award(), "800.00", paid="900.00")
    repayments.repay(case, amount=Decimal("100.00"), received_on=TODAY(), actor=make_user())

    told = [row.action for row in case.events.order_by("pk") if row.action != Action.MAKE_LETTER]
    steps = [Action.RECEIVE_SETTLEMENT, Action.PROPOSE_SETTLEMENT, Action.AGREE_SETTLEMENT]
    assert told[-6:] == [*steps, Action.DECIDE_AFTER_AWARD, Action.SETTLE, Action.REPAY]
    assert SettlementCheck.objects.filter(proposal__application=case).count() == 1


@pytest.mark.parametrize(("is_asked", "is_hidden"), [(True, True), (False, False)])
def test_article_is_asked_for_where_the_province_settles_unasked(is_asked, is_hidden):
    case = make_award()
    if is_asked:
        request(case)

    form = ProposeSettlementForm(None, application=fresh(case), actor=make_user())

    assert form.fields["award_article"].is_of_other_kind is is_hidden
