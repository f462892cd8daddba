"""Judging a case: what each criterion computes, what a person judges, and what blocks an award."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from subsidies.enums import CheckCode, Outcome
from subsidies.models import Application, CaseEvent, Criterion, DeMinimisLimit, Judgement, Proposal, RefusalGround
from subsidies.services import assessment, completeness, proposals, refusals
from tests.factories import (
    make_application,
    make_award,
    make_ceiling,
    make_organisation,
    make_scheme,
    make_user,
    put_under,
)
from tests.told import need_not_be_heard

pytestmark = pytest.mark.django_db
DAY, LATER = date(2024, 3, 1), date(2024, 6, 1)


def make_case(*, ceiling="100000.00", scheme=None, values=None, **fields):
    """A case of 1 March 2024 in assessment; `values` are written past intake."""
    parameters = fields.pop("parameters", {})
    scheme = scheme or make_scheme(parameters=parameters)
    case = make_application(
        ceiling=make_ceiling(scheme=scheme, amount=ceiling), **{"received_on": DAY, "amount": "1000.00", **fields}
    )
    Application.objects.filter(pk=case.pk).update(**(values or {}))
    return completeness.start_assessment(case, actor=make_user())


def add(case, check_code=CheckCode.MANUAL, **fields):
    fields = {"text": f"Criterium {check_code}", **fields}
    return Criterion.objects.create(version=case.version, check_code=check_code, **fields)


def check(case, check_code, *, on=LATER):
    """How one criterion comes out: the outcome, and its facts with ordinary spaces."""
    add(case, check_code)
    (result,) = assessment.assess(Application.objects.get(pk=case.pk), on=on)
    return result.outcome, result.facts.replace("\u00a0", " ")


def test_every_check_has_a_computation():
    assert set(assessment.CHECKS) == set(CheckCode) - {CheckCode.MANUAL}


# Each check: met, not met, or unknown


@pytest.mark.parametrize(
    ("maximum", "outcome", "facts"),
    [
        ("1000.00", Outcome.MET, "€ 1.000,00 gevraagd, ten hoogste € 1.000,00"),
        ("999.99", Outcome.UNKNOWN, "€ 1.000,00 gevraagd, ten hoogste € 999,99"),  # the rest is not awarded
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
            "€ 1.000,00 gevraagd van € 2.000,00: anderen betalen 50,0%, minstens 50,0%",
        ),
        (
            "1999.99",
            Outcome.NOT_MET,
            "€ 1.000,00 gevraagd van € 1.999,99: anderen betalen 49,9%, minstens 50,0%",
        ),
        ("900.00", Outcome.NOT_MET, "€ 1.000,00 gevraagd van € 900,00: anderen betalen -11,1%, minstens 50,0%"),
        ("0.00", Outcome.UNKNOWN, "De aanvraag heeft geen financieringsplan; anderen betalen minstens 50,0%."),
        (None, Outcome.UNKNOWN, "De aanvraag heeft geen financieringsplan; anderen betalen minstens 50,0%."),
    ],
)
def test_share_of_others_is_computed_from_the_costs(costs, outcome, facts):
    case = make_case(parameters={"cofinancing_share": "0.5"}, values={"total_costs": costs and Decimal(costs)})

    assert check(case, CheckCode.COFINANCING) == (outcome, facts)


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


# De-minimis aid


@pytest.fixture
def limit():
    DeMinimisLimit.objects.all().delete()
    for day, amount in ((date(2020, 1, 1), "2000.00"), (LATER, "3000.00"), (date(2025, 1, 1), "9000.00")):
        DeMinimisLimit.objects.create(valid_from=day, amount=Decimal(amount), source="test")


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize(
    ("declared", "on", "outcome", "facts"),
    [
        ("1000.00", date(2024, 5, 31), Outcome.MET, "ten hoogste € 2.000,00"),
        ("1000.01", date(2024, 5, 31), Outcome.NOT_MET, "€ 1.000,01 gehad in drie jaar en € 1.000,00 gevraagd"),
        ("1000.01", LATER, Outcome.MET, "ten hoogste € 3.000,00"),
        ("0.00", LATER, Outcome.MET, "€ 0,00 gehad"),
        (None, LATER, Outcome.UNKNOWN, "Er is geen de-minimisverklaring."),
        ("0.00", date(2019, 12, 31), Outcome.UNKNOWN, "Er is geen de-minimisverklaring."),
    ],
)
def test_aid_is_held_against_the_limit_of_the_day(declared, on, outcome, facts):
    case = make_case(values={"declared_aid": declared and Decimal(declared)})

    found = check(case, CheckCode.DE_MINIMIS, on=on)

    assert found[0] == outcome
    assert facts in found[1]


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize("kind", ["municipality", "residents"])
def test_aid_does_not_count_for_whom_is_no_undertaking(kind):
    case = make_case(applicant=make_organisation(kind=kind))

    assert check(case, CheckCode.DE_MINIMIS)[0] == Outcome.NOT_APPLICABLE


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize(
    ("decided_on", "counts"),
    [(date(2024, 2, 29), False), (DAY, True), (LATER, True), (date(2024, 6, 2), False)],
)
def test_award_since_the_declaration_counts_as_aid_too(decided_on, counts):
    applicant = make_organisation()
    make_award(applicant=applicant, amount="2000.01", received_on=date(2024, 1, 1), decided_on=decided_on)
    make_award(amount="2000.01", received_on=date(2024, 1, 1), decided_on=DAY)  # of somebody else
    case = make_case(applicant=applicant, values={"declared_aid": Decimal("0.00")})

    assert check(case, CheckCode.DE_MINIMIS)[0] == (Outcome.NOT_MET if counts else Outcome.MET)


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize(("decided_on", "counts"), [(date(2025, 2, 27), False), (date(2025, 2, 28), True)])
def test_aid_of_more_than_three_years_ago_no_longer_counts(decided_on, counts):
    applicant = make_organisation()
    case = make_case(applicant=applicant, values={"declared_aid": Decimal("0.00")})
    make_award(applicant=applicant, amount="8000.01", received_on=DAY, decided_on=decided_on)

    found = check(case, CheckCode.DE_MINIMIS, on=date(2028, 2, 29))

    assert found[0] == (Outcome.NOT_MET if counts else Outcome.MET)


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
        case, **{"kind": "award", "amount": Decimal("1000.00"), "actor": make_user(), "deviation": "x", **values}
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
    case = make_case()
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
    judge(case, add(case), "not_met", "Te weinig")

    ground = RefusalGround.objects.get(code="scheme-criteria")
    need_not_be_heard(case, make_user())
    assert propose(case, kind="refusal", amount=None, reason="Te weinig", grounds=[ground]).state == "open"


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
