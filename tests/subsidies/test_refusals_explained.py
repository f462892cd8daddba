"""A refusal says what was and what was not looked at, and how what is awarded beside it was reached (Awb 3:46)."""

from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import DecisionKind, LetterKind
from subsidies.models import Decision, Proposal, RefusalGround
from subsidies.services.assessment import cost_words
from subsidies.services.decisions import ground_facts
from tests import costing
from tests.cases import make_case
from tests.factories import make_user
from tests.settling import fresh
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import Variant
from tests.subsidies.test_letter_matrix import all_of, plain
from tests.subsidies.test_letters_after_term import composed
from tests.subsidies.test_no_decision_owed import forwarded, in_default

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]


def text_of(variant):
    return plain(all_of(compose(variant)))


def test_refusal_of_a_repeated_application_says_that_it_was_not_assessed():
    text = text_of(Variant(LetterKind.REFUSAL, ground="repeat", is_repeat=True))

    assert "beoordeeld volgens" not in text
    assert "Wij hebben uw aanvraag niet opnieuw beoordeeld." in text
    assert "Voor uw aanvraag gelden de regeling" in text
    assert "is niets veranderd" not in text
    assert "u noemt geen nieuwe feiten of veranderde omstandigheden" in text


def test_refusal_on_another_ground_was_assessed():
    text = text_of(Variant(LetterKind.REFUSAL, ground="scheme-criteria", view="given"))

    assert "Wij hebben uw aanvraag beoordeeld volgens de regeling" in text
    assert "niet opnieuw beoordeeld" not in text


def test_partial_award_says_that_a_part_does_not_meet_the_condition_and_what_is_refused():
    text = text_of(Variant(LetterKind.PARTIAL_AWARD, ground="scheme-criteria", view="given"))

    assert "Uw aanvraag voldoet" not in text
    assert "Een deel van wat u vraagt, voldoet" in text
    assert "U vroeg € 49.999,98. Daarvan wijzen wij € 24.999,99 af. Hieronder leest u waarom wij minder" in text


def test_refusal_of_all_says_that_the_application_does_not_meet_the_condition():
    text = text_of(Variant(LetterKind.REFUSAL, ground="scheme-criteria", view="given"))

    assert "Een deel van wat u vraagt" not in text


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        (DecisionKind.PARTIAL_AWARD, "Een deel van wat u vraagt, voldoet niet aan de voorwaarden. Een deel van de"),
        (DecisionKind.REFUSAL, "Uw aanvraag voldoet niet aan de voorwaarden. De aanvraag voldoet niet"),
    ],
)
def test_ground_without_a_condition_is_of_a_part_in_a_partial_award(kind, says):
    case, amount = make_case("assessment"), Decimal(1) if kind == DecisionKind.PARTIAL_AWARD else None
    said = {"application": case, "kind": kind, "amount": amount, "reason": "Past niet."}
    proposal = Proposal.objects.create(**said, proposed_by=make_user())
    proposal.grounds.set(RefusalGround.objects.filter(code="scheme-criteria"))
    decision = Decision(**said, proposal=proposal, decided_on=timezone.localdate())

    assert says in ground_facts.grounds_of(case, decision)


@pytest.mark.parametrize(("approved", "is_cut"), [("500.00", True), ("600.00", False)])
def test_budget_in_lines_says_what_does_not_count_and_adds_up(approved, is_cut):
    case = make_case("assessment")
    costing.entered(case)
    costing.approved(case, "400.00", approved)

    said = cost_words.by_line(fresh(case)).replace("\u00a0", " ")

    assert ("minder dan u hebt begroot" in said) == is_cut
    if is_cut:
        assert "Van uw begroting van € 1.000,00 komt € 900,00 voor subsidie in aanmerking: " in said
        assert said.endswith(" Dat is € 100,00 minder dan u hebt begroot.")


def test_forwarding_promises_nothing_for_another_body_and_says_why():
    text = all_of(composed(forwarded(in_default(days_ago=10), days_ago=0), LetterKind.FORWARDED))

    assert "hoort u meer" not in text
    assert "Van de gemeente." in text  # the reason that was keyed in
    assert "Dat bestuursorgaan beslist wat er met uw aanvraag gebeurt." in text


def test_forwarding_of_an_objection_promises_nothing_for_another_body():
    text = text_of(Variant(LetterKind.OBJECTION_FORWARDED))

    assert "U hoort van" not in text
    assert "Hoe het verdergaat, beslist de rechtbank Noord-Nederland." in text
