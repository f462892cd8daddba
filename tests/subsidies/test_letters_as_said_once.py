"""What a letter says it says once, to who reads it, and with the rule and the amounts that it rests on."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, LetterKind, Outcome
from subsidies.letters.sentences import adds
from subsidies.models import Application, DeMinimisLimit, LetterClause, RefusalGround
from subsidies.services.application.completeness import start_assessment
from subsidies.services.assessment.criterion_words import too_much_aid
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.ceilings.ceiling_facts import of_ceiling
from subsidies.services.ceilings.late_room import CEILING_GROUND
from subsidies.services.decisions import proposals
from subsidies.services.letters import letters
from subsidies.services.letters.letter_facts import _of_sender
from subsidies.services.state_aid import deminimis
from tests import objecting
from tests.cases import make_case
from tests.factories import judged, make_application, make_ceiling, make_proposal, make_scheme, make_terms, make_user
from tests.subsidies.letter_matrix import compose
from tests.subsidies.letter_variants import variants
from tests.subsidies.test_letter_matrix import all_of, plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate()
SAMPLE = {LetterKind.ACKNOWLEDGEMENT, LetterKind.AWARD, LetterKind.PARTIAL_AWARD, LetterKind.REFUSAL} | {
    *(LetterKind.DISREGARD, LetterKind.COMPLETION_REQUEST, LetterKind.VIEW_INVITATION, LetterKind.SETTLEMENT),
}


def test_no_letter_calls_who_reads_it_the_applicant_but_in_the_words_of_the_law():
    law = [
        plain(row.text).partition(" (artikel")[0] for row in LetterClause.objects.filter(code__startswith="ground-")
    ]
    wrong = {}
    for variant in variants():
        if variant.is_of_another or variant.kind not in SAMPLE:
            continue
        said = plain(all_of(compose(variant)))
        for words in law:
            said = said.replace(words, "")
        if left := [line for line in said.splitlines() if "de aanvrager" in line.casefold()]:
            wrong[str(variant)] = left
    assert wrong == {}


@pytest.mark.parametrize(
    ("typed", "more"),
    [("Het gaat om geld.", False), ("Het gaat alleen over geld", False), ("De bank betaalt het terug", True)],
)
def test_explanation_that_repeats_the_law_is_left_out(typed, more):
    law = "Ons besluit gaat namelijk alleen over geld, u kunt er bezwaar tegen maken."

    assert adds(typed, law) is more


@pytest.mark.parametrize(("typed", "times"), [("Het gaat om geld", 0), ("De bank staat ervoor in", 1)])
def test_letter_says_once_that_it_is_only_about_money(typed, times):
    case = start_assessment(make_application(), actor=make_user())
    case.hearing_waivers.create(exception="financial", explanation=typed, actor=make_user())
    said = {"kind": "refusal", "reason": "Het plan past niet in de visie", "terms": make_terms()}
    grounds = [RefusalGround.objects.get(code="scheme-criteria")]
    proposal = proposals.propose(case, **said, grounds=grounds, actor=make_user())

    said = all_of(letters.compose_decision(proposal, decided_on=TODAY))

    assert "alleen over geld" in said
    assert said.count(typed) == times


@pytest.mark.parametrize(
    ("ends", "version_ends", "said"),
    [
        (None, None, "vanaf 1 januari 2023"),
        (date(2027, 6, 1), None, "van 1 januari 2023 tot en met 1 juni 2027"),
        (None, date(2028, 2, 1), "van 1 januari 2023 tot en met 1 februari 2028"),
        (date(2027, 6, 1), date(2028, 2, 1), "van 1 januari 2023 tot en met 1 juni 2027"),
    ],
)
def test_ceiling_is_never_said_to_have_no_end(ends, version_ends, said):
    scheme = make_scheme()
    scheme.versions.update(effective_until=version_ends)
    ceiling = make_ceiling(scheme=scheme, starts_on=date(2023, 1, 1), ends_on=ends)
    case = make_application(ceiling=ceiling)

    facts = of_ceiling(case, objecting.decision_row(case, ground=CEILING_GROUND))

    assert facts["ceiling_period"] == said


@pytest.mark.parametrize("had", ["299000.01", "299000.00"])
def test_refusal_for_state_aid_names_the_regulation_and_the_limit_with_the_amounts(had):
    DeMinimisLimit.objects.get_or_create(
        valid_from="2024-01-02", defaults={"amount": Decimal("300000.00"), "source": "test"}
    )
    case = make_application(undertaking=None)
    judged(case, "yes", make_user())
    Application.objects.filter(pk=case.pk).update(declared_aid=Decimal(had))
    case = Application.objects.get(pk=case.pk)
    is_too_much = had == "299000.01"
    weighed = weighed_for(case, on=TODAY, amount=case.requested_amount)
    assert (deminimis.room_for_aid(case, weighed)[0] == Outcome.NOT_MET) is is_too_much

    grounds = [RefusalGround.objects.get(code="state-aid")]
    proposal = make_proposal(case, kind=DecisionKind.REFUSAL, reason="Te veel steun", grounds=grounds)
    said = all_of(letters.compose_decision(proposal, decided_on=TODAY)).replace("\u00a0", " ")

    limit = "ten hoogste € 300.000,00 aan de-minimissteun krijgen (artikel 3, tweede lid, van Verordening (EU) 2023"
    assert (limit in said, "U kreeg al € 299.000,01" in said) == (is_too_much, is_too_much)


def test_regulation_that_the_criterion_names_is_named_once():
    case = make_case(Status.ASSESSMENT)

    said = too_much_aid(case, weighed_for(case, on=TODAY), " (Verordening (EU) 2023/2831)")

    assert said.count("2023/2831") == 1


@pytest.mark.parametrize("of", ["step", "decision"])
def test_letters_about_an_objection_name_who_handles_it_and_not_who_had_the_case(of):
    objection = objecting.objected(make_case(Status.REFUSED))
    Application.objects.filter(pk=objection.application_id).update(handler=make_user(name="Henk Had"))
    case, maker = Application.objects.get(pk=objection.application_id), make_user(name="Jet Jurist")
    about = objection.steps.get(kind="received")
    if of == "decision":
        about = objecting.decision_row(case, "objection")
        about.proposal.proposed_by = maker

    assert _of_sender(case, about, maker)["contact"] == "Jet Jurist"
    assert _of_sender(case, objecting.decision_row(case), maker)["contact"] == "Henk Had"
