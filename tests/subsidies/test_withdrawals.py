"""How an award ends or becomes less: proposed by one, decided by another, and nothing in between."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import ENDS_OR_LOWERS, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare, Decision, RefusalGround
from subsidies.services import refusals
from subsidies.services.assessment import hearing
from subsidies.services.assessment.heard_refusals import WaivedForOther
from subsidies.services.decisions import decisions, people, proposals, signing, withdrawals
from subsidies.services.decisions.ground_refusals import GroundDoesNotFit, WorksBackAndAhead
from subsidies.services.letters.letter_refusals import WorksTooSoon
from subsidies.services.verify import verify_decisions
from subsidies.services.verify.verify import differences
from tests import paying
from tests.factories import (
    award,
    end_award,
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_share,
    make_terms,
    make_user,
)
from tests.told import sent, view_came_in
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
KINDS = [kind.value for kind in ENDS_OR_LOWERS]


def today():
    return timezone.localdate()


def heard(case):
    """The recipient gave a view after the award."""
    actor = make_user()
    hearing.invite_view(case, intention="Minder", invited_on=today(), due_on=today() + timedelta(days=14), actor=actor)
    view_came_in(case, received_on=today(), actor=actor)
    return case


def propose(case, kind="withdrawal", **terms):
    terms = {"amount": Decimal("600.00") if kind == "lowering" else None, **terms}
    if kind != "withdrawal asked":
        terms.setdefault("grounds", [RefusalGround.objects.get(code="award-activities")])
    return withdrawals.propose_withdrawal(
        case, kind=kind, **{"reason": "Per brief", "terms": make_terms(), "actor": make_user(), **terms}
    )


def decide(case, **mandate):
    actor = make_user()
    give_mandate(actor, **mandate)
    return decisions.decide_as_proposed(case, decided_on=today(), actor=actor)


def carried_out(case):
    """Decide on a case as proposed, and send the letter."""
    sent(decide(case).decisions.last())
    return Application.objects.get(pk=case.pk)


def stored(case):
    case = Application.objects.get(pk=case.pk)
    shares = list(CeilingShare.objects.order_by("pk").values_list("committed", "paid"))
    return case.status, case.awarded_amount, case.withdrawn_on, case.events.count(), case.proposals.count(), shares


@pytest.mark.parametrize("kind", KINDS)
def test_proposal_changes_nothing_until_another_decides(kind):
    case = heard(make_award())
    before = stored(case)

    proposal = propose(case, kind)

    assert (proposal.state, proposal.kind) == (ProposalState.OPEN, kind)
    assert (*stored(case)[:3], stored(case)[5]) == (*before[:3], before[5])


@pytest.mark.parametrize(
    ("kind", "status", "awarded", "committed"),
    [
        ("withdrawal asked", Status.WITHDRAWN, "1000.00", "0.00"),
        ("withdrawal", Status.WITHDRAWN, "1000.00", "0.00"),
        ("lowering", Status.AWARDED, "600.00", "600.00"),
    ],
)
def test_decision_gives_back_to_the_ceiling_and_is_written_down(kind, status, awarded, committed):
    case = heard(make_award())
    proposal = propose(case, kind)

    case = carried_out(case)

    share = CeilingShare.objects.get(ceiling=case.ceiling)
    decision = Decision.objects.get(proposal=proposal)
    assert (case.status, str(case.awarded_amount), str(share.committed)) == (status, awarded, committed)
    assert (case.withdrawn_on is None) is (kind == "lowering")
    assert (decision.kind, decision.proposed_by) == (kind, proposal.proposed_by)
    released = str(Decimal("1000.00") - Decimal(committed))
    assert case.events.get(action__in=["end_award", "lower_award"]).data["released"] == released
    assert list(differences()) == []
    assert list(verify_decisions.differences(Scope())) == []


def test_what_comes_free_leaves_the_source_that_was_used_last():
    ceiling = make_ceiling(amount="700.00")
    make_share(ceiling=ceiling, amount="500.00", priority=2)
    case = heard(make_award(ceiling=ceiling))
    propose(case, "lowering", amount=Decimal("650.00"))

    carried_out(case)

    assert [str(share.committed) for share in ceiling.shares.order_by("priority")] == ["650.00", "0.00"]


@pytest.mark.parametrize(
    ("kind", "terms", "refusal"),
    [
        ("withdrawal asked", {"reason": " "}, refusals.WithdrawalUnexplained),
        ("withdrawal", {"reason": " "}, refusals.ReasonMissing),
        ("withdrawal", {"grounds": []}, refusals.WithdrawalGroundMissing),
        ("lowering", {"grounds": []}, refusals.WithdrawalGroundMissing),
        ("lowering", {"amount": None}, refusals.NotLowered),
        ("lowering", {"amount": Decimal("0.00")}, refusals.NotLowered),
        ("lowering", {"amount": Decimal("1000.00")}, refusals.NotLowered),
    ],
)
def test_proposal_that_lacks_something_is_refused(kind, terms, refusal):
    case = heard(make_award())
    before = stored(case)

    with pytest.raises(refusal):
        propose(case, kind, **terms)

    assert stored(case) == before


def test_ground_of_a_refusal_is_no_ground_to_withdraw():
    case = heard(make_award())

    with pytest.raises(GroundDoesNotFit, match="Afwijzing"):
        propose(case, grounds=[RefusalGround.objects.get(code="ceiling")])
    with pytest.raises(refusals.WithdrawalGroundMissing):
        propose(case, grounds=[])


@pytest.mark.parametrize(("days", "is_refused"), [(1, True), (41, True), (42, False)])
def test_withdrawal_for_the_future_leaves_a_reasonable_time(days, is_refused):
    ground = RefusalGround.objects.filter(article__contains="4:50").first()
    terms = make_terms(works_on=today() + timedelta(days=days))

    with pytest.raises(WorksTooSoon, match="4:50") if is_refused else nullcontext():
        assert propose(heard(make_award()), grounds=[ground], terms=terms).state == "open"


def test_one_withdrawal_does_not_work_back_and_ahead():
    grounds = [RefusalGround.objects.filter(article__contains=number).first() for number in ("4:48", "4:50")]

    with pytest.raises(WorksBackAndAhead):
        propose(heard(make_award()), grounds=grounds)


def test_view_that_came_in_makes_an_exception_needless():
    case = make_award()
    hearing.waive(case, exception="urgent", explanation="Het geld is morgen op", actor=make_user())
    case = heard(case)

    assert propose(case, grounds=[RefusalGround.objects.get(code="award-activities")]).state == "open"


@pytest.mark.parametrize("kind", ["withdrawal", "lowering"])
def test_view_that_was_asked_before_the_award_does_not_count(kind):
    case = make_application()
    proposal = make_proposal(case)
    proposals.send_back(proposal, remark="Eerst horen", actor=make_user())
    case = heard(Application.objects.get(pk=case.pk))
    case = award(case, amount=Decimal("1000.00"), decided_on=today(), actor=make_user())

    with pytest.raises(refusals.NotHeardAfterAward):
        propose(case, kind)

    heard(case)
    assert propose(case, kind).state == ProposalState.OPEN


def test_view_that_is_still_awaited_does_not_count():
    case = make_award()
    hearing.invite_view(
        case, intention="Minder", invited_on=today(), due_on=today() + timedelta(days=14), actor=make_user()
    )

    with pytest.raises(refusals.NotHeardAfterAward):
        propose(case)


@pytest.mark.parametrize(
    ("mandate", "can"),
    [
        ({}, True),
        ({"kind": "withdrawal"}, True),
        ({"kind": "award"}, False),
        ({"max_amount": Decimal("1000.00")}, True),
        ({"max_amount": Decimal("999.99")}, False),
    ],
)
def test_mandate_covers_the_kind_and_the_whole_award(mandate, can):
    case = heard(make_award())
    proposal = propose(case)
    actor = make_user(Role.DECISION_MAKER)
    give_mandate(actor, **mandate)

    assert (actor in people.deciders(proposal, on=today())) is can
    assert (case.pk in people.waiting_for(actor, on=today())) is can
    if can:
        assert decisions.sign(proposal, decided_on=today(), actor=actor).decisions.last().kind == proposal.kind
    else:
        with pytest.raises(refusals.NoMandate):
            decisions.sign(proposal, decided_on=today(), actor=actor)


def test_proposer_does_not_decide():
    actor = make_user()
    give_mandate(actor)
    case = heard(make_award())
    propose(case, actor=actor)

    with pytest.raises(refusals.OwnProposal):
        decisions.decide_as_proposed(case, decided_on=today(), actor=actor)


@pytest.mark.parametrize(("amount", "committed"), [("600.00", "600.00"), ("599.99", "600.00"), ("0.01", "600.00")])
def test_award_is_lowered_below_what_was_paid_and_that_stays_committed(amount, committed):
    case = heard(make_award())
    paying.pay(case, amount=Decimal("600.00"), paid_on=today(), actor=make_user())

    propose(case, "lowering", amount=Decimal(amount))

    assert str(carried_out(case).awarded_amount) == amount
    assert str(CeilingShare.objects.get(ceiling=case.ceiling).committed) == committed


def test_nothing_is_paid_or_proposed_again_while_a_proposal_waits():
    case = heard(make_award())
    propose(case, actor=make_user(name="Bo Bos"))

    with pytest.raises(refusals.ProposalWaits, match="Bo Bos"):
        paying.pay(case, amount=Decimal("1.00"), paid_on=today(), actor=make_user())
    with pytest.raises(refusals.ProposalWaits):
        propose(case)


def test_proposal_that_is_sent_back_leaves_the_award_as_it_was():
    case = heard(make_award())
    propose(case)

    proposals.send_back_waiting(case, remark="Onderbouw", actor=make_user())

    assert Application.objects.get(pk=case.pk).status == Status.AWARDED
    assert case.events.get(action="return_withdrawal").data["reason"] == "Onderbouw"
    paying.pay(case, amount=Decimal("1.00"), paid_on=today(), actor=make_user())


@pytest.mark.parametrize("role", [Role.CASE_OFFICER, Role.DECISION_MAKER])
def test_case_page_of_an_award_never_has_its_end_as_the_main_button(role):
    case = make_award()

    response = signed_in(role).get(case.get_absolute_url())

    assert not [act.slug for act, _url in response.context["main_acts"] if act.is_adverse]


def test_whoever_decides_sees_what_comes_back_to_the_ceiling():
    case = heard(make_award(ceiling=make_ceiling(amount="5000.00")))
    propose(case, "lowering")
    client = signed_in(Role.DECISION_MAKER)
    give_mandate(client.user)

    page = text_of(client.get(f"{case.get_absolute_url()}decide/"))

    assert "Terug naar het plafond zodra het werkt" in page
    assert "€ 400,00" in page
    (row,) = signing.signing_rows(signing.open_proposals(), on=today(), actor=client.user)
    assert (str(row.before), str(row.after)) == ("4000.00", "4000.00")


def test_verify_tells_an_award_that_was_withdrawn_without_a_decision():
    case = end_award(make_award())
    assert list(differences()) == []

    other = make_award()
    Application.objects.filter(pk=other.pk).update(status=Status.WITHDRAWN, withdrawn_on=today())

    assert f"case {other.case_number}: an award withdrawn without a decision" in list(differences())
    assert not [line for line in differences() if case.case_number in line]


@pytest.mark.parametrize(("amount", "is_refused"), [("600.00", False), ("700.00", False), ("599.99", True)])
def test_reason_not_to_hear_the_recipient_holds_for_one_decision(amount, is_refused):
    case = make_award()
    hearing.waive(case, exception="urgent", explanation="Anders is het weg", actor=make_user())
    proposals.send_back(propose(case, "lowering"), remark="Anders", actor=make_user())

    with pytest.raises(WaivedForOther) if is_refused else nullcontext():
        assert propose(case, "lowering", amount=Decimal(amount)).amount == Decimal(amount)
