"""What an officer typed stands in a letter as sentences: with a capital and a full stop, in every place."""

import pytest
from django.utils import timezone

from subsidies.enums import LetterKind
from subsidies.letters.sentences import listed, quoted, sentence
from subsidies.services.letters import letter_facts, letters
from tests.factories import make_user
from tests.subsidies.letter_matrix import case_of, proposal_of
from tests.subsidies.letter_variants import GROUNDS, Variant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TYPED = "er is een gesprek met de gemeente nodig"
SHOWN = "Er is een gesprek met de gemeente nodig."


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (TYPED, SHOWN),
        (SHOWN, SHOWN),
        ("Is dat zo?", "Is dat zo?"),
        ("  te  laat , ", "Te laat."),
        ("te laat;", "Te laat."),
        ("het gaat om:\n- een begroting\n- een plan", "Het gaat om:\n- een begroting\n- een plan"),
        ("eerst dit\n\ndan dat", "Eerst dit.\nDan dat."),
        ("ijs smelt", "IJs smelt."),
        ("'s ochtends kan het", "'s Ochtends kan het."),
        ("“niet nodig”", "“Niet nodig”."),
        ("“Niet nodig.”", "“Niet nodig.”"),
        ("dit kan niet (zie de bijlage)", "Dit kan niet (zie de bijlage)."),
        ("(zie de bijlage.)", "(Zie de bijlage.)"),
        ("eHerkenning werkt niet", "eHerkenning werkt niet."),
        ("www.drenthe.nl geeft uitleg", "www.drenthe.nl geeft uitleg."),
        ("12 woningen is te weinig", "12 woningen is te weinig."),
        ("élan ontbreekt", "Élan ontbreekt."),
        ("", ""),
    ],
)
def test_typed_text_becomes_sentences(typed, shown):
    assert sentence(typed) == shown
    assert sentence(shown) == shown


@pytest.mark.parametrize(
    ("names", "shown"), [([], ""), (["A"], "A"), (["A", "B"], "A en B"), (["A", "B", "C"], "A, B en C")]
)
def test_names_are_listed_as_in_a_sentence(names, shown):
    assert listed(names, "en") == shown


def blocks(letter):
    return [block.text for block in letter.blocks]


def decided(kind, *, view=""):
    """The letter of a decision of which everything was typed without a capital and a full stop."""
    ground = GROUNDS.get(letters.DECISIONS[kind], ("",))[0]
    said = {"has_advice": True, "has_obligations": True, "view": view, "typed": TYPED}
    proposal = proposal_of(Variant(kind, ground=ground, **said))
    proposal.reason = TYPED
    for name in ("activities", "view_answer", "advice_answer"):
        setattr(proposal.terms, name, TYPED)
    proposal.obligations = [{"text": TYPED, "article": "artikel 8 van de regeling", "due_on": None}]
    return blocks(letters.compose_decision(proposal, decided_on=timezone.localdate()))


@pytest.mark.parametrize("kind", list(letters.DECISIONS))
def test_what_was_typed_for_a_decision_stands_in_its_letter_as_sentences(kind):
    found = decided(kind, view="given")

    text = "\n".join(found)
    assert TYPED not in text
    if kind in (LetterKind.AWARD_LOWERED, LetterKind.SETTLEMENT, LetterKind.AWARDED_OBJECTION):
        assert text.count(SHOWN) == 6  # what changes in the activities, or was done, as well
    elif kind in (LetterKind.AWARD, LetterKind.PARTIAL_AWARD):
        assert "Er is een gesprek met de gemeente nodig (artikel 8 van de regeling)." in found
        assert text.count(SHOWN) == 6  # reason, activities, view and its answer, advice and its answer
    else:
        assert text.count(SHOWN) == 5


@pytest.mark.parametrize(
    ("kind", "field", "name"),
    [
        (LetterKind.SUSPENSION, "reason", "suspension_reason"),
        (LetterKind.FORCE_MAJEURE, "reason", "suspension_reason"),
        (LetterKind.EXTENSION, "reason", "extension_reason"),
        (LetterKind.DELAY_NOTICE, "reason", "delay_reason"),
        (LetterKind.VIEW_INVITATION, "intention", "view_intention"),
        (LetterKind.PENALTY_DECISION, "reason", "reason"),
    ],
)
def test_what_was_typed_for_a_step_is_a_sentence_in_its_letter(kind, field, name):
    case, today = case_of(Variant(kind)), timezone.localdate()
    step = letters.occasion_of(case, kind)
    setattr(step, field, TYPED)

    facts = letter_facts.facts_of(case, step, kind=kind, letter_date=today, annexes="", actor=make_user())

    assert facts[name] == SHOWN


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Hofje met acht woningen", "“Hofje met acht woningen”"),
        ("“Hofje”", "“Hofje”"),
        ('"De Hof" en "De Brink"', "“‘De Hof’ en ‘De Brink’”"),
        ('Ombouw van "De Hof" in Assen', "“Ombouw van ‘De Hof’ in Assen”"),
        ('Plan ("A")', "“Plan (‘A’)”"),
        ("Splitsing  van\neen boerderij", "“Splitsing van een boerderij”"),
        ("", ""),
    ],
)
def test_name_is_set_apart_so_that_any_name_reads_well(typed, said):
    assert quoted(typed) == said
