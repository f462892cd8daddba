"""Judging a case: what each criterion computes, what a person judges, and what blocks an award."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from subsidies.enums import CheckCode, Outcome
from subsidies.models import Application, CaseEvent, Judgement, Proposal, RefusalGround
from subsidies.services import refusals
from subsidies.services.application import completeness
from subsidies.services.assessment import assessment
from subsidies.services.decisions import proposals
from tests import costing
from tests.factories import (
    make_application,
    make_organisation,
    make_terms,
    make_user,
    put_under,
)
from tests.subsidies.judged import DAY, LATER, add, check, make_case
from tests.told import need_not_be_heard

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_every_check_has_a_computation():
    assert set(assessment.CHECKS) == set(CheckCode) - {CheckCode.MANUAL}


# Each check: met, not met, or unknown


@pytest.mark.parametrize(
    ("maximum", "outcome", "facts"),
    [
        ("1000.00", Outcome.MET, "€ 1.000,00 gevraagd, ten hoogste € 1.000,00"),
        # the rest is not awarded, so it is held against the most that can be
        ("999.99", Outcome.MET, "€ 999,99 te verlenen van de € 1.000,00 die is gevraagd, ten hoogste € 999,99"),
        ("", Outcome.UNKNOWN, "De versie van de regeling noemt geen maximum."),
    ],
)
def test_amount_is_held_against_the_maximum(maximum, outcome, facts):
    assert check(make_case(parameters={"max_amount": maximum}), CheckCode.AMOUNT) == (outcome, facts)


@pytest.mark.parametrize(
    ("parameters", "dwellings", "outcome", "facts"),
    [
        ({"min_dwellings": "10"}, 10, Outcome.MET, "10 woningen, minstens 10"),
        ({"min_dwellings": "10"}, 9, Outcome.NOT_MET, "9 woningen, minstens 10"),
        ({"min_dwellings": "10"}, None, Outcome.UNKNOWN, "minstens 10"),
        ({}, 10, Outcome.UNKNOWN, "De versie van de regeling noemt geen minimum."),
    ],
)
def test_dwellings_are_counted(parameters, dwellings, outcome, facts):
    found = check(make_case(parameters=parameters, dwellings=dwellings), CheckCode.DWELLINGS)

    assert found[0] == outcome
    assert facts in found[1]


@pytest.mark.parametrize(
    ("costs", "outcome", "facts"),
    [
        (
            "2000.00",
            Outcome.MET,
            "€ 1.000,00 gevraagd, bij € 2.000,00 kosten: anderen betalen 50,0%, minstens 50,0%",
        ),
        (
            "1999.99",
            Outcome.NOT_MET,
            "€ 1.000,00 gevraagd, bij € 1.999,99 kosten: anderen betalen 49,9%, minstens 50,0%",
        ),
        (
            "900.00",
            Outcome.NOT_MET,
            "€ 1.000,00 gevraagd, bij € 900,00 kosten: anderen betalen -11,1%, minstens 50,0%",
        ),
        ("0.00", Outcome.UNKNOWN, "De aanvraag heeft geen financieringsplan; anderen betalen minstens 50,0%."),
        (None, Outcome.UNKNOWN, "De aanvraag heeft geen financieringsplan; anderen betalen minstens 50,0%."),
    ],
)
def test_share_of_others_is_computed_from_the_costs(costs, outcome, facts):
    case = make_case(parameters={"cofinancing_share": "0.5"}, values={"total_costs": costs and Decimal(costs)})

    assert check(case, CheckCode.COFINANCING) == (outcome, facts)


def test_share_of_others_is_of_the_costs_that_were_approved_by_line():
    case = make_case(parameters={"cofinancing_share": "0.5"}, values={"total_costs": Decimal("2000.00")})
    costing.on_award(case, "400.00", "599.99")

    outcome, facts = check(Application.objects.get(pk=case.pk), CheckCode.COFINANCING)

    assert (outcome, "€ 999,99 kosten die in aanmerking komen" in facts.replace("\u00a0", " ")) == (
        Outcome.NOT_MET,
        True,
    )


def test_share_of_others_is_unknown_without_one_in_the_scheme():
    case = make_case(values={"total_costs": Decimal("2000.00")})

    assert check(case, CheckCode.COFINANCING) == (Outcome.UNKNOWN, "De versie van de regeling noemt geen deel.")


@pytest.mark.parametrize(
    ("kinds", "outcome", "facts"),
    [
        ("corporation,municipality", Outcome.MET, "Woningcorporatie; toegestaan: Woningcorporatie, Gemeente"),
        ("municipality", Outcome.NOT_MET, "Woningcorporatie; toegestaan: Gemeente"),
        ("", Outcome.UNKNOWN, "De versie van de regeling zegt niet wie mag aanvragen; dit is: Woningcorporatie."),
    ],
)
def test_kind_of_applicant_is_looked_up(kinds, outcome, facts):
    applicant = make_organisation(kind="corporation")

    case = make_case(parameters={"applicant_kinds": kinds}, applicant=applicant)

    assert check(case, CheckCode.APPLICANT_KIND) == (outcome, facts)


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        (DAY, DAY, Outcome.MET),
        (date(2024, 3, 2), None, Outcome.NOT_MET),
        (date(2024, 1, 1), date(2024, 2, 29), Outcome.NOT_MET),
    ],
)
def test_day_of_receipt_is_held_against_the_scheme(start, end, outcome):
    case = make_case()
    put_under(case, effective_from=start, effective_until=end)

    found = check(case, CheckCode.IN_TIME)

    assert found[0] == outcome
    assert found[1].startswith("ontvangen op 1 maart 2024; open van ")


@pytest.mark.parametrize(
    ("room", "outcome", "facts"),
    [
        ("1000.00", Outcome.MET, "€ 1.000,00 beschikbaar, € 1.000,00 gevraagd"),
        ("999.99", Outcome.UNKNOWN, "€ 999,99 beschikbaar, € 1.000,00 gevraagd"),  # a remainder can be awarded
        ("0.00", Outcome.NOT_MET, "€ 0,00 beschikbaar, € 1.000,00 gevraagd"),
    ],
)
def test_room_under_the_ceiling_is_looked_up(room, outcome, facts):
    assert check(make_case(ceiling=room), CheckCode.CEILING_ROOM) == (outcome, facts)


# Judged by a person


def judge(case, criterion, outcome="met", reason="Past", **values):
    return assessment.judge(case, criterion, outcome=outcome, reason=reason, actor=values.get("actor") or make_user())


def result_of(case):
    (result,) = assessment.assess(case, on=LATER)
    return result


def test_criterion_that_nobody_judged_waits_for_a_person():
    case = make_case()
    add(case)

    result = result_of(case)

    assert (result.outcome, result.facts) == (Outcome.UNKNOWN, "Niemand heeft dit nog beoordeeld.")


@pytest.mark.parametrize("outcome", Outcome)
def test_judgement_is_kept_with_its_reason_and_maker(outcome):
    case, actor = make_case(), make_user()
    criterion = add(case)

    judge(case, criterion, outcome, "Volgens de visie", actor=actor)

    result = result_of(case)
    assert (result.outcome, result.facts, result.judgement.actor) == (outcome, "Volgens de visie", actor)
    assert case.events.get(action="assess").data == {
        "criterion": criterion.text,
        "outcome": outcome.value,
        "reason": "Volgens de visie",
    }


def test_latest_judgement_counts_and_the_earlier_one_stays():
    case = make_case()
    criterion = add(case)

    judge(case, criterion, "not_met", "Past niet")
    judge(case, criterion, "met", "Past toch")

    assert (result_of(case).outcome, result_of(case).facts) == (Outcome.MET, "Past toch")
    assert list(case.judgements.values_list("reason", flat=True)) == ["Past niet", "Past toch"]


def stored():
    return Judgement.objects.count(), CaseEvent.objects.count(), Proposal.objects.count()


@pytest.mark.parametrize("check_code", [code for code in CheckCode if code != CheckCode.MANUAL])
def test_computed_criterion_is_not_judged(check_code):
    case = make_case()
    criterion, before = add(case, check_code), stored()

    with pytest.raises(refusals.NotManual, match="berekend"):
        judge(case, criterion)

    assert stored() == before


@pytest.mark.parametrize("reason", ["", " \n"])
def test_judgement_without_a_reason_is_refused(reason):
    case = make_case()
    criterion, before = add(case), stored()

    with pytest.raises(refusals.ReasonMissing):
        judge(case, criterion, reason=reason)

    assert stored() == before


def test_case_that_is_not_in_assessment_is_not_judged():
    case = make_application()
    criterion = add(case)

    with pytest.raises(refusals.TransitionNotAllowed):
        judge(case, criterion)


def test_judgement_of_one_case_says_nothing_of_another():
    case = make_case()
    criterion = add(case)
    other = completeness.start_assessment(make_application(ceiling=case.ceiling, received_on=DAY), actor=make_user())

    judge(case, criterion)

    assert result_of(other).outcome == Outcome.UNKNOWN


# What blocks


def propose(case, **values):
    return proposals.propose(
        case,
        **{
            "kind": "award",
            "amount": Decimal("1000.00"),
            "actor": make_user(),
            "deviation": "Omdat het zo is",
            "terms": make_terms(),
            **values,
        },
    )


@pytest.mark.parametrize(
    ("is_required", "outcome", "blocks"),
    [
        (True, "not_met", True),
        (True, "met", False),
        (True, "unknown", False),
        (True, "not_applicable", False),
        (False, "not_met", False),
    ],
)
def test_only_a_required_criterion_that_is_not_met_blocks_an_award(is_required, outcome, blocks):
    case = make_case(undertaking="no")
    judge(case, add(case, is_required=is_required), outcome, "Te weinig")
    before = stored()

    if blocks:
        with pytest.raises(refusals.CriterionNotMet, match="Te weinig"):
            propose(case)
        assert stored() == before
    else:
        assert propose(case).state == "open"


def test_computed_criterion_blocks_with_its_numbers():
    case = make_case(parameters={"min_dwellings": "10"}, dwellings=9)
    add(case, CheckCode.DWELLINGS)

    with pytest.raises(refusals.CriterionNotMet, match="9 woningen, minstens 10"):
        propose(case)


def test_refusal_is_possible_while_a_criterion_is_not_met():
    case = make_case()
    criterion = add(case)
    judge(case, criterion, "not_met", "Te weinig")

    terms = make_terms(criteria=[{"text": criterion.text, "article": "artikel 6"}])
    refusal = {"kind": "refusal", "amount": None, "grounds": [RefusalGround.objects.get(code="scheme-criteria")]}
    need_not_be_heard(case, make_user())
    assert propose(case, reason="Te weinig", terms=terms, **refusal).state == "open"


def test_criteria_come_in_their_order_and_take_as_many_queries_for_one_as_for_three():
    case = make_case()
    counts = []
    for position in (3, 1, 2):
        judge(case, add(case, text=f"Criterium {position}", position=position))
        with CaptureQueriesContext(connection) as captured:
            results = assessment.assess(Application.objects.get(pk=case.pk), on=timezone.localdate())
        counts.append(len(captured))

    assert [result.criterion.position for result in results] == [1, 2, 3]
    assert len(set(counts)) == 1
