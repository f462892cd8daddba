"""The criterion of de-minimis aid: held against the limit of the day, with what was awarded since."""

from datetime import date
from decimal import Decimal

import pytest

from projects.enums import OrganisationKind
from subsidies.enums import CheckCode, Outcome
from subsidies.models import Application, DeMinimisLimit
from subsidies.services.application import answers
from tests.factories import award, make_application, make_award, make_organisation, make_user
from tests.subsidies.judged import DAY, LATER, check, make_case

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def acting(case, answer="yes"):
    """The case, with a person's word on whether the applicant acts as an undertaking."""
    answers.answer(case, question="undertaking", answer=answer, reason="Verhuur", actor=make_user())
    return case


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
        (
            "1000.01",
            date(2024, 5, 31),
            Outcome.NOT_MET,
            "€ 1.000,01 gehad in drie jaar, € 0,00 voorgesteld en €",
        ),
        ("1000.01", LATER, Outcome.MET, "ten hoogste € 3.000,00"),
        ("0.00", LATER, Outcome.MET, "€ 0,00 gehad"),
        (None, LATER, Outcome.UNKNOWN, "Er is geen de-minimisverklaring."),
        ("0.00", date(2019, 12, 31), Outcome.UNKNOWN, "Er is geen de-minimisverklaring."),
    ],
)
def test_aid_is_held_against_the_limit_of_the_day(declared, on, outcome, facts):
    case = acting(make_case(values={"declared_aid": declared and Decimal(declared)}))

    found = check(case, CheckCode.DE_MINIMIS, on=on)

    assert found[0] == outcome
    assert facts in found[1]


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize("kind", OrganisationKind)
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [(None, Outcome.UNKNOWN), ("unknown", Outcome.UNKNOWN), ("no", Outcome.NOT_APPLICABLE), ("yes", Outcome.MET)],
)
def test_person_says_whether_the_applicant_is_an_undertaking_whoever_it_is(kind, answer, outcome):
    case = make_case(applicant=make_organisation(kind=kind), values={"declared_aid": Decimal("0.00")})
    if answer:
        acting(case, answer)

    assert check(case, CheckCode.DE_MINIMIS)[0] == outcome


def award_of_aid(**terms):
    """An award to an undertaking that declared its aid."""
    amount, decided_on = Decimal(terms.pop("amount")), terms.pop("decided_on")
    case = make_application(amount=amount, undertaking="yes", **terms)
    Application.objects.filter(pk=case.pk).update(declared_aid=Decimal("0.00"))
    return award(Application.objects.get(pk=case.pk), amount=amount, decided_on=decided_on, actor=make_user())


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize(
    ("decided_on", "counts"),
    [(date(2024, 2, 29), False), (DAY, True), (LATER, True), (date(2024, 6, 2), False)],
)
def test_award_since_the_declaration_counts_as_aid_too(decided_on, counts):
    applicant = make_organisation()
    award_of_aid(applicant=applicant, amount="2000.01", received_on=date(2024, 1, 1), decided_on=decided_on)
    make_award(amount="2000.01", received_on=date(2024, 1, 1), decided_on=DAY)  # of somebody else
    case = acting(make_case(applicant=applicant, values={"declared_aid": Decimal("0.00")}))

    assert check(case, CheckCode.DE_MINIMIS)[0] == (Outcome.NOT_MET if counts else Outcome.MET)


@pytest.mark.usefixtures("limit")
@pytest.mark.parametrize(("decided_on", "counts"), [(date(2025, 2, 27), False), (date(2025, 2, 28), True)])
def test_aid_of_more_than_three_years_ago_no_longer_counts(decided_on, counts):
    applicant = make_organisation()
    case = acting(make_case(applicant=applicant, values={"declared_aid": Decimal("0.00")}))
    award_of_aid(applicant=applicant, amount="8000.01", received_on=DAY, decided_on=decided_on)

    found = check(case, CheckCode.DE_MINIMIS, on=date(2028, 2, 29))

    assert found[0] == (Outcome.NOT_MET if counts else Outcome.MET)
