"""What an award needs it needs on every road, and what a new decision needs can be put right while it is asked."""

import ast
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

import subsidies
from drenthe.accounts.roles import Role
from subsidies.enums import AWARDS, CaseAnswerValue, DecisionKind
from subsidies.models import Application, Criterion, RequiredDocument
from subsidies.services.application import answers, completeness, corrections
from subsidies.services.application.correction_refusals import (
    AskedBelowAward,
    CorrectedTooLate,
    OnlyWhileObjected,
    StaysWithDecision,
)
from subsidies.services.assessment import assessment
from subsidies.services.ceilings.order_refusals import CriterionUnknown, DeclarationMissing, DocumentsMissing
from subsidies.services.decisions import decisions, proposals
from subsidies.services.objections import objection_proposals
from subsidies.services.objections.objection_refusals import ObjectionAmountWrong
from subsidies.services.refusals import AwardAboveMaximum, AwardAboveRequest, CriterionNotMet, ProposalWaits
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_terms,
    make_user,
)
from tests.objecting import TODAY, fresh, hear, receive
from tests.reasons import with_reasons
from tests.told import sent
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def first(case, **terms):
    """An award proposed on the application."""
    said = {"kind": DecisionKind.AWARD, "amount": case.requested_amount, "reason": "Zo is het", "terms": make_terms()}
    return proposals.propose(fresh(case), **{**said, **terms}, actor=make_user())


def on_objection(case, **terms):
    """An award proposed on an objection to a decision on it."""
    said = {"outcome": "founded", "amount": case.requested_amount, "reason": "Zo is het", "terms": make_terms()}
    objection = fresh(case).objections.get()
    return objection_proposals.propose(fresh(case), objection=objection, **{**said, **terms}, actor=make_user())


def in_assessment(**fields):
    case = make_application(ceiling=make_ceiling(amount="5000000.00"), **fields)
    return with_reasons(completeness.start_assessment, case, actor=make_user())


def objected(**fields):
    """A case that was refused, with an objection that was heard."""
    case = make_application(ceiling=make_ceiling(amount="5000000.00"), **fields)
    proposal = make_proposal(case, kind=DecisionKind.REFUSAL, reason="Past niet")
    actor = make_user()
    give_mandate(actor)
    decisions.sign(proposal, decided_on=TODAY(), actor=actor)
    hear(receive(sent(fresh(case).decisions.get()).application))
    return fresh(case)


# Every function that makes a proposal, found in the code; with how a case comes there if it can lead to an award.
ROADS = {
    ("proposals", "propose"): (first, in_assessment, (DecisionKind.AWARD, DecisionKind.PARTIAL_AWARD)),
    ("objection_proposals", "propose"): (on_objection, objected, (DecisionKind.OBJECTION_AWARD,)),
    ("settlements", "propose_settlement"): None,
    ("settlement_changes", "propose_change"): None,
    ("withdrawals", "propose_withdrawal"): None,
}


def _makers(call):
    """Yield where in the services something is called: the module and the function."""
    for file in sorted((Path(subsidies.__file__).parent / "services").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                calls = [ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)]
                if call in calls:
                    yield file.stem, node.name


def test_every_road_to_an_award_is_known_and_each_kind_of_award_is_on_one():
    makers = {*_makers("Proposal.objects.create"), *_makers("begun")} - {("proposals", "begun")}  # for who calls it
    assert makers == set(ROADS)
    assert sorted(kind for road in ROADS.values() if road for kind in road[2]) == sorted(AWARDS)
    committing = {("decisions", "_decide_first"), ("objection_proposals", "_commit")}
    assert set(_makers("ledger.commit")) == committing  # and nothing else promises money


def _without_document(case):
    RequiredDocument.objects.create(version=case.version, code="plan", name="Plan", is_mandatory=True)


def _unjudged(case):
    Criterion.objects.create(version=case.version, text="Past in de visie", is_required=True)


def _not_met(case):
    _unjudged(case)
    criterion = case.version.criteria.get()
    case.judgements.create(criterion=criterion, outcome="not_met", reason="Past niet", actor=make_user())


def _undertaking(case):
    case.answers.create(question="undertaking", answer=CaseAnswerValue.YES, reason="Bedrijf", actor=make_user())


def _maximum(case):
    case.version.parameters.filter(code="max_amount").delete()
    case.version.parameters.create(code="max_amount", value="900.00")


LACKS = (
    (_without_document, DocumentsMissing, {}),
    (_unjudged, CriterionUnknown, {}),
    (_not_met, CriterionNotMet, {}),
    (_undertaking, DeclarationMissing, {}),
    (_maximum, AwardAboveMaximum, {}),
    (lambda _case: None, (AwardAboveRequest, ObjectionAmountWrong), {"amount": Decimal("1000.01")}),
)


@pytest.mark.parametrize("road", [road for road, how in ROADS.items() if how])
def test_award_needs_the_same_on_every_road_when_proposed_and_when_signed(road):
    proposes, begin, _kinds = ROADS[road]
    case = begin()
    for lacks, refusal, terms in LACKS:
        with undone(), asleep():
            lacks(case)
            with pytest.raises(refusal), transaction.atomic():
                proposes(case, **terms)
            assert not fresh(case).proposals.filter(state="open").exists()

    with transaction.atomic():
        proposal = with_reasons(lambda _case, **terms: proposes(case, **terms), case)
    decider = make_user()
    give_mandate(decider)
    for lacks, refusal, _terms in LACKS[:-1]:
        with undone(), asleep():
            lacks(case)
            with pytest.raises(refusal), transaction.atomic():
                decisions.sign(type(proposal).objects.get(pk=proposal.pk), decided_on=TODAY(), actor=decider)
    decisions.sign(proposal, decided_on=TODAY(), actor=decider)
    assert fresh(case).awarded_amount == case.requested_amount


def test_award_on_objection_passes_with_a_written_reason_that_who_decides_reads():
    case = objected()
    with asleep():
        _unjudged(case)
    proposal = on_objection(case, deviation="De commissie heeft dit zelf beoordeeld")
    assert [gap["code"] for gap in proposal.deviations["gaps"]] == ["CriterionUnknown"]

    decider = make_user(Role.DECISION_MAKER)
    give_mandate(decider)
    shown = text_of(signed_in(user=decider).get(f"{case.get_absolute_url()}decide/"))
    assert "De commissie heeft dit zelf beoordeeld" in shown
    assert "Past in de visie" in shown


def test_what_a_new_decision_needs_is_put_right_while_an_objection_is_open_and_not_after():
    case = objected()
    with asleep():
        _unjudged(case)
        _undertaking(case)
    criterion, actor = case.version.criteria.get(), make_user(Role.CASE_OFFICER)
    with pytest.raises(DeclarationMissing), transaction.atomic():  # who proposes hears it
        on_objection(case)
    client = signed_in(user=actor)
    page = client.get(case.get_absolute_url())
    assert f"{case.get_absolute_url()}correct/" in page.text
    assert reverse("subsidies:judge", args=[case.case_number, criterion.pk]) in page.text
    assert client.get(f"{case.get_absolute_url()}correct/").status_code == 200

    with pytest.raises(StaysWithDecision), transaction.atomic():
        corrections.correct(case, values={"reference": "B-2"}, reason="Tikfout", actor=actor)
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=case.pk).update(reference="B-2")
    said = {"values": {"declared_aid": Decimal("0.00")}, "reason": "De verklaring kwam binnen", "actor": actor}
    corrections.correct(case, **said)
    assessment.judge(case, criterion, outcome="met", reason="Past toch", actor=actor)
    answers.answer(case, question="signed", answer="yes", reason="Gezien", actor=actor)
    event = case.events.get(action="correct")
    assert (event.actor, event.data["reason"]) == (actor, "De verklaring kwam binnen")

    proposal = on_objection(case, deviation="De verklaring zelf ligt bij het bezwaar")
    for act in (
        lambda: corrections.correct(case, **{**said, "values": {"declared_aid": Decimal("5.00")}}),
        lambda: assessment.judge(case, criterion, outcome="met", reason="Nog eens", actor=actor),
        lambda: answers.answer(case, question="signed", answer="no", reason="Toch niet", actor=actor),
    ):
        with pytest.raises(ProposalWaits), transaction.atomic():
            act()
    decider = make_user()
    give_mandate(decider)
    decisions.sign(proposal, decided_on=TODAY(), actor=decider)
    with pytest.raises(CorrectedTooLate), transaction.atomic():
        corrections.correct(fresh(case), **{**said, "values": {"declared_aid": Decimal("5.00")}})
    for act in (
        lambda: assessment.judge(fresh(case), criterion, outcome="met", reason="Nog eens", actor=actor),
        lambda: answers.answer(fresh(case), question="signed", answer="no", reason="Toch niet", actor=actor),
    ):
        with pytest.raises(OnlyWhileObjected), transaction.atomic():
            act()
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=case.pk).update(declared_aid=Decimal("5.00"))


def test_what_was_asked_does_not_become_less_than_what_was_awarded_while_an_objection_is_open():
    case = make_award()
    receive(case)
    said = {"reason": "Tikfout", "actor": make_user(Role.CASE_OFFICER)}
    less = case.awarded_amount - Decimal("0.01")
    with pytest.raises(AskedBelowAward), transaction.atomic():
        corrections.correct(fresh(case), values={"requested_amount": less}, **said)
    corrections.correct(fresh(case), values={"requested_amount": case.awarded_amount + 1}, **said)
    corrections.correct(fresh(case), values={"requested_amount": case.awarded_amount}, **said)
    assert fresh(case).requested_amount == case.awarded_amount
