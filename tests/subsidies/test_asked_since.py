"""A view, advice or a reason not to hear belongs to the decision that it was asked for (Awb 3:46, 3:50, 4:8)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import DecisionKind
from subsidies.models import Application, RefusalGround
from subsidies.services import refusals
from subsidies.services.assessment import asked_since, hearing
from subsidies.services.assessment.heard_refusals import OwnFactsOfApplications, ViewNotAnswered
from subsidies.services.decisions import decisions, taking_back, withdrawals
from subsidies.services.letters import letters
from tests.factories import award as awarded
from tests.factories import give_mandate, make_application, make_award, make_user
from tests.told import need_not_be_heard, sent, view_came_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
ASKED, LOWERING = DecisionKind.WITHDRAWAL_ASKED, DecisionKind.LOWERING


def fresh(case):
    return Application.objects.get(pk=case.pk)


def heard(case, view="Wij zijn het hier niet mee eens"):
    actor = make_user()
    hearing.invite_view(case, intention="Minder", invited_on=TODAY(), due_on=TODAY() + timedelta(14), actor=actor)
    view_came_in(case, received_on=TODAY(), view=view, actor=actor)


def propose(case, kind, amount="600.00", **terms):
    is_asked = kind == ASKED
    return withdrawals.propose_withdrawal(
        fresh(case),
        kind=kind,
        amount=None if is_asked else Decimal(amount),
        reason="Per brief van het bestuur",
        grounds=[] if is_asked else [RefusalGround.objects.get(code="award-activities")],
        terms={"activities": "De activiteiten blijven zoals ze zijn.", "weighing": "Het weegt niet zwaar.", **terms},
        actor=make_user(),
    )


def lowered(case, **terms):
    """The award is lowered after a view, or for a reason not to hear; nobody was told yet."""
    propose(case, LOWERING, **terms)
    actor = make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=TODAY(), actor=actor)
    return fresh(case)


def text_of(proposal):
    return "\n".join(block.text for block in letters.compose_decision(proposal, decided_on=TODAY()).blocks)


@pytest.mark.parametrize("is_told", [True, False])
def test_view_on_a_lowering_asks_no_answer_of_the_end_that_is_asked_for_after_it(is_told):
    case = make_award()
    heard(case)
    case = lowered(case, view_answer="Uw uitleg verandert dit niet.")
    if is_told:
        sent(case.decisions.last())

    text = text_of(propose(case, ASKED))

    assert "zienswijze" not in text
    assert len(asked_since.hearings(case, before=case.decisions.last())) == 1  # it stays that of the lowering


def test_view_on_a_lowering_does_not_count_for_the_next_one():
    case = make_award()
    heard(case)
    case = lowered(case, view_answer="Uw uitleg verandert dit niet.")
    sent(case.decisions.last())

    with pytest.raises(refusals.NotHeardAfterAward):
        propose(case, LOWERING, "500.00", view_answer="Uw uitleg verandert dit niet.")

    heard(case)
    with pytest.raises(ViewNotAnswered):
        propose(case, LOWERING, "500.00")
    assert propose(case, LOWERING, "500.00", view_answer="Ook nu niet: het is af.").state == "open"


def test_reason_not_to_hear_does_not_count_for_the_next_decision():
    case = make_award()
    need_not_be_heard(case, make_user(), "urgent")
    case = lowered(case)
    sent(case.decisions.last())

    with pytest.raises(refusals.NotHeardAfterAward):
        propose(case, LOWERING, "500.00")


def test_view_counts_again_once_the_decision_on_it_was_taken_back():
    case = make_award()
    heard(case)
    case = lowered(case, view_answer="Uw uitleg verandert dit niet.")
    decider = case.decisions.last().actor
    taking_back.take_back(case, reason="Het bedrag klopte niet", no_interest=True, actor=decider)

    with pytest.raises(ViewNotAnswered):
        propose(case, LOWERING, "700.00")


def test_advice_on_the_application_is_not_in_the_letter_about_its_award():
    case, actor = make_application(), make_user()
    hearing.ask_advice(
        case, adviser="Bureau Noord", question="Kan het?", asked_on=TODAY(), due_on=TODAY() + timedelta(9), actor=actor
    )
    hearing.receive_advice(case, answer="Het plan is haalbaar", received_on=TODAY(), actor=actor)
    case = awarded(fresh(case), amount=Decimal("1000.00"), decided_on=TODAY(), actor=make_user())

    assert "Bureau Noord" not in text_of(propose(case, ASKED))


def test_own_facts_are_no_reason_not_to_hear_after_an_award():
    case = make_award()

    with pytest.raises(OwnFactsOfApplications):
        hearing.waive(case, exception="own_facts", explanation="Heeft het zelf gemeld", actor=make_user())

    RefusalGround.objects.create(code="own", article="Awb 4:50", text="x", used_for="withdrawal", needs_hearing=False)
    assert hearing.waive(case, exception="own_facts", explanation="Heeft het zelf gemeld", actor=make_user()).pk


def test_view_that_was_asked_after_a_decision_belongs_to_the_next_one_only():
    case = make_award()
    heard(case)
    award = fresh(case).decisions.get()
    award.decided_on -= timedelta(days=1)  # as if it was decided on yesterday

    assert asked_since.hearings(fresh(case), before=award) == []
    assert len(asked_since.hearings(fresh(case))) == 1
