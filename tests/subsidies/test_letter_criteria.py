"""A criterion that is not met stands in a refusal as sentences: what is asked, by which article, and what is so."""

from datetime import date
from decimal import Decimal

import pytest

from projects.enums import OrganisationKind
from subsidies.enums import CheckCode, Outcome
from subsidies.models import Application, Judgement
from subsidies.services.assessment import assessment
from subsidies.services.assessment.criterion_words import APPLICANTS, COMPUTED, in_sentences
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.decisions import ground_facts
from tests.factories import make_organisation, make_user
from tests.subsidies.judged import LATER, add, make_case

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ARTICLE = "artikel 3 van de regeling"


def said(case, check_code, *, amount=None, **criterion):
    """What the letter says of the one criterion of a case, with ordinary spaces."""
    add(case, check_code, **criterion)
    case = Application.objects.get(pk=case.pk)
    (result,) = assessment.assess(case, on=LATER, amount=amount)
    assert result.outcome == Outcome.NOT_MET
    weighed = weighed_for(case, on=LATER, amount=amount)
    found = in_sentences(case, result, weighed, text=result.criterion.text, article=ARTICLE)
    return found.replace("\u00a0", " ")


def of_kind(kind, **parameters):
    return make_case(applicant=make_organisation(kind=kind), parameters=parameters)


def test_every_check_that_computes_has_sentences_for_a_refusal():
    assert set(COMPUTED) == set(CheckCode) - {CheckCode.MANUAL}
    assert set(APPLICANTS) == set(OrganisationKind)


@pytest.mark.parametrize(
    ("kind", "allowed", "sentences"),
    [
        (
            OrganisationKind.HOUSING_CORPORATION,
            "municipality,developer",
            (
                "Alleen een gemeente of een ontwikkelaar mag deze subsidie aanvragen (artikel 3 van de regeling). "
                "U bent een woningcorporatie."
            ),
        ),
        (
            OrganisationKind.PERSON,
            "municipality",
            (
                "Alleen een gemeente mag deze subsidie aanvragen (artikel 3 van de regeling). "
                "U bent een natuurlijk persoon."
            ),
        ),
        (
            OrganisationKind.OTHER,
            "municipality,corporation,residents",
            (
                "Alleen een gemeente, een woningcorporatie of een groep inwoners mag deze subsidie aanvragen "
                "(artikel 3 van de regeling). U bent dat niet."
            ),
        ),
    ],
)
def test_refusal_says_who_may_apply_and_what_the_applicant_is(kind, allowed, sentences):
    assert said(of_kind(kind, applicant_kinds=allowed), CheckCode.APPLICANT_KIND) == sentences


@pytest.mark.parametrize(
    ("least", "dwellings", "sentences"),
    [
        (
            "10",
            8,
            (
                "Uw plan moet voor deze subsidie ten minste 10 woningen hebben (artikel 3 van de regeling). "
                "Uw aanvraag gaat over 8 woningen."
            ),
        ),
        (
            "2",
            1,
            (
                "Uw plan moet voor deze subsidie ten minste 2 woningen hebben (artikel 3 van de regeling). "
                "Uw aanvraag gaat over 1 woning."
            ),
        ),
    ],
)
def test_refusal_says_how_many_dwellings_are_needed(least, dwellings, sentences):
    case = make_case(parameters={"min_dwellings": least}, dwellings=dwellings)

    assert said(case, CheckCode.DWELLINGS) == sentences


@pytest.mark.parametrize(("costs", "others"), [("1999.99", "maar 49,9%"), ("900.00", "dan niets")])
def test_refusal_says_what_others_must_pay(costs, others):
    case = make_case(parameters={"cofinancing_share": "0.5"}, values={"total_costs": Decimal(costs)})

    shown = {"1999.99": "€ 1.999,99", "900.00": "€ 900,00"}[costs]
    assert said(case, CheckCode.COFINANCING) == (
        "Anderen moeten ten minste 50,0% van de kosten betalen (artikel 3 van de regeling). "
        f"De kosten zijn {shown} en u vraagt € 1.000,00. Anderen betalen {others}."
    )


def test_refusal_says_what_is_the_most():
    case = make_case(parameters={"max_amount": "600.00"})

    assert said(case, CheckCode.AMOUNT, amount=Decimal("1000.00")) == (
        "U kunt ten hoogste € 600,00 krijgen (artikel 3 van de regeling). U vraagt € 1.000,00."
    )


def test_refusal_says_when_one_could_apply():
    case = make_case()
    case.version.__class__.objects.filter(pk=case.version_id).update(effective_until=date(2024, 2, 1))
    start = case.version.effective_from

    found = said(case, CheckCode.IN_TIME)

    assert found.startswith("U kon deze subsidie aanvragen van ")
    assert str(start.year) in found
    assert found.endswith(
        " tot en met 1 februari 2024 (artikel 3 van de regeling). Wij hebben uw aanvraag ontvangen op 1 maart 2024."
    )


def test_refusal_says_that_the_ceiling_is_reached():
    case = make_case(ceiling="0.01")

    sentences = COMPUTED[CheckCode.CEILING_ROOM](case, weighed_for(case, on=LATER), f" ({ARTICLE})")

    assert sentences == (
        "Het subsidieplafond is bereikt (artikel 3 van de regeling). "
        "Er is geen geld meer beschikbaar voor uw aanvraag."
    )


def test_refusal_says_how_much_aid_there_was():
    case = make_case(values={"declared_aid": Decimal("300000.00")})
    case.answers.create(question="undertaking", answer="yes", reason="Verhuurt", actor=make_user())

    assert said(case, CheckCode.DE_MINIMIS) == (
        "Een onderneming mag in drie jaar ten hoogste € 300.000,00 aan de-minimissteun krijgen "
        "(artikel 3 van de regeling; artikel 3, tweede lid, van Verordening (EU) 2023/2831). "
        "U kreeg al € 300.000,00 en u vraagt € 1.000,00. Samen is dat te veel."
    )


def test_refusal_says_what_somebody_judged_in_sentences():
    case = make_case()
    criterion = add(case, text="Past in de woonvisie van de gemeente.")
    terms = {"outcome": "not_met", "reason": "de visie noemt dit gebied niet", "actor": make_user()}
    Judgement.objects.create(application=case, criterion=criterion, **terms)
    case = Application.objects.get(pk=case.pk)

    (result,) = ground_facts.unmet(case, on=LATER)
    words = {"text": criterion.text, "article": ARTICLE}
    weighed = weighed_for(case, on=LATER)

    fails = (
        f"Een voorwaarde voor deze subsidie is: Past in de woonvisie van de gemeente ({ARTICLE}). "
        "Uw aanvraag voldoet daar niet aan."
    )
    assert in_sentences(case, result, weighed, **words) == f"{fails} De visie noemt dit gebied niet."
    assert in_sentences(case, None, weighed, **words) == fails
