"""A decision answers the applicant and the adviser under a heading of its own, and says whom to call."""

import pytest

from subsidies.enums import LetterKind
from subsidies.models import Application, LetterClause
from subsidies.services.letters import letters
from tests.factories import make_user
from tests.subsidies.letter_matrix import compose, proposal_of
from tests.subsidies.letter_variants import GROUNDS, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
DECISIONS = list(letters.DECISIONS)


def letter_of(kind, **more):
    return compose(Variant(kind, ground=GROUNDS.get(letters.DECISIONS.get(kind), ("",))[0], **more))


def text_of(letter):
    return "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")


def after(letter, heading):
    """The paragraph under a heading."""
    texts = [(block.kind, block.text) for block in letter.blocks]
    return texts[texts.index(("heading", heading)) + 1]


@pytest.mark.parametrize("kind", DECISIONS)
def test_decision_answers_a_view_and_an_advice_each_under_its_heading(kind):
    letter = letter_of(kind, view="given", has_advice=True)

    of_view, of_advice = "Wat wij met uw zienswijze doen", "Wat wij met het advies doen"
    assert after(letter, of_view) == ("text", letter.facts["view_answer"])
    assert after(letter, of_advice) == ("text", letter.facts["advice_answer"])
    without = text_of(letter_of(kind, view="none"))
    assert of_view not in without
    assert of_advice not in without


def test_invitation_to_an_applicant_names_the_article_for_applicants():
    text = text_of(letter_of(LetterKind.VIEW_INVITATION))

    assert "(artikel 4:7 van de Algemene wet bestuursrecht, Awb)" in text
    assert "4:8" not in text


@pytest.mark.parametrize("has_handler", [True, False])
def test_decision_names_who_has_the_case_or_made_the_proposal_as_the_one_to_call(has_handler):
    proposal, handler, decider = proposal_of(Variant(LetterKind.AWARD)), make_user(), make_user()
    if has_handler:
        Application.objects.filter(pk=proposal.application_id).update(handler=handler)
        proposal.application.refresh_from_db()

    letter = letters.compose_decision(proposal, decided_on=proposal.application.received_on, actor=decider)

    assert letter.facts["contact"] == str(handler if has_handler else proposal.proposed_by)


def test_refusal_on_a_criterion_names_it_and_not_also_that_there_is_one():
    text = text_of(compose(Variant(LetterKind.REFUSAL, ground="scheme-criteria", view="none")))

    assert "Een voorwaarde voor deze subsidie is: " in text
    assert "De aanvraag voldoet niet aan de voorwaarden van de regeling" not in text


def test_decision_asks_for_a_copy_only_where_that_can_be():
    assert "Stuur als dat kan een kopie van deze brief mee." in "\n".join(letter_of(LetterKind.REFUSAL).remedy)


def test_clauses_that_leave_a_rest_say_within_which_time_it_is_paid():
    rest = [row.text for row in LetterClause.objects.filter(text__contains="De rest betalen wij")]

    assert len(rest) == 2
    assert all("De rest betalen wij binnen zes weken nadat" in text for text in rest)
