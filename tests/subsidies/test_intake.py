"""How an application comes in: under which version, against which ceiling, with which number."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.lib.entry.days import DateInFuture
from projects.models import Municipality, Organisation, Project
from subsidies.enums import Part
from subsidies.models import Application, CaseEvent, CaseSequence, Ceiling, CoFinancer, PlannedDwellings
from subsidies.services.application.intake import NewApplicant, Plan, duplicates, find_applicant, receive
from subsidies.services.refusals import AmountNotPositive, ApplicantHasOtherNumbers, NoCeiling, SchemeClosed
from tests.dossier import facts
from tests.factories import (
    OPENED,
    make_application,
    make_ceiling,
    make_organisation,
    make_project,
    make_scheme,
    make_user,
    make_version,
    moment,
    past,
    yesterday,
)

pytestmark = pytest.mark.django_db


def make_scheme_in_versions():
    """Open from 2020, changed from 2023; in June 2024 a third version works back to January 2024."""
    scheme = make_scheme()
    scheme.versions.update(effective_until=date(2022, 12, 31))
    make_version(scheme, effective_from=date(2023, 1, 1), effective_until=date(2023, 12, 31))
    make_version(scheme, published_on=date(2024, 6, 1), effective_from=date(2024, 1, 1))
    return scheme


@pytest.mark.parametrize(
    ("received_on", "number"),
    [
        (date(2022, 12, 31), 1),
        (date(2023, 1, 1), 2),
        (date(2023, 12, 31), 2),
        (date(2024, 1, 1), 3),
        (date(2024, 2, 29), 3),
    ],
)
def test_case_falls_under_the_version_of_its_day_of_receipt(received_on, number):
    ceiling = make_ceiling(scheme=make_scheme_in_versions())

    application = make_application(ceiling=ceiling, received_on=received_on)

    assert application.version.number == number


@time_machine.travel("2024-05-31T10:00:00Z", tick=False)
def test_version_that_is_not_published_yet_does_not_count():
    ceiling = make_ceiling(scheme=make_scheme_in_versions())

    with pytest.raises(SchemeClosed):
        make_application(ceiling=ceiling, received_on=date(2024, 2, 1))


@time_machine.travel("2024-06-01T10:00:00Z", tick=False)
def test_version_works_back_from_the_day_it_was_published():
    ceiling = make_ceiling(scheme=make_scheme_in_versions())

    application = make_application(ceiling=ceiling, received_on=date(2024, 2, 1))

    assert application.version.number == 3


def test_moment_of_receipt_counts_for_its_day_in_the_netherlands():
    with past(date(2025, 1, 1)):
        application = make_application(received_at=datetime(2024, 12, 31, 23, 30, tzinfo=UTC))

    assert application.received_on == date(2025, 1, 1)
    assert application.case_number.startswith("DW-2025-")


@pytest.mark.parametrize("received_on", [date(2019, 12, 31), date(2025, 1, 1)])
def test_application_on_a_day_without_a_version_is_refused(received_on):
    scheme = make_scheme()
    scheme.versions.update(effective_until=date(2024, 12, 31))
    ceiling = make_ceiling(scheme=scheme, starts_on=date(2010, 1, 1))

    with pytest.raises(SchemeClosed, match="niet open"):
        make_application(ceiling=ceiling, received_on=received_on)


@pytest.mark.parametrize(
    ("part", "received_on"),
    [(Part.LOAN, date(2024, 6, 1)), (Part.GRANT, date(2023, 12, 31)), (Part.GRANT, date(2025, 1, 1))],
)
def test_application_without_a_ceiling_of_its_part_and_day_is_refused(part, received_on):
    ceiling = make_ceiling(starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31))

    with pytest.raises(NoCeiling) as refused:
        make_application(ceiling=ceiling, part=part, received_on=received_on)

    assert "geen plafond" in str(refused.value)


@pytest.mark.parametrize(("received_on", "place"), [(date(2023, 12, 31), 0), (date(2024, 1, 1), 1)])
def test_ceiling_of_the_day_of_receipt_is_chosen(received_on, place):
    scheme = make_scheme()
    ceilings = [
        make_ceiling(scheme=scheme, ends_on=date(2023, 12, 31)),
        make_ceiling(scheme=scheme, starts_on=date(2024, 1, 1)),
    ]

    application = make_application(ceiling=ceilings[0], received_on=received_on)

    assert application.ceiling == ceilings[place]


def test_receipt_in_the_future_is_refused():
    with pytest.raises(DateInFuture):
        make_application(received_at=timezone.now() + timedelta(minutes=1))


@pytest.mark.parametrize("amount", ["0.00", "-0.01"])
def test_amount_that_is_not_above_zero_is_refused(amount):
    with pytest.raises(AmountNotPositive):
        make_application(amount=amount)


def test_one_cent_can_be_asked():
    assert make_application(amount="0.01").requested_amount == Decimal("0.01")


def test_refused_receipt_stores_nothing():
    ceiling = make_ceiling()
    Ceiling.objects.filter(pk=ceiling.pk).update(ends_on=OPENED)

    with pytest.raises(NoCeiling):
        make_application(ceiling=ceiling, applicant=NewApplicant("Nobody", "other"))

    assert not Application.objects.exists()
    assert not Organisation.objects.filter(name="Nobody").exists()
    assert not CaseSequence.objects.exists()


def test_dossier_opens_with_the_receipt():
    actor = make_user()

    application = make_application(amount="12.50", received_on=date(2024, 2, 29), actor=actor)

    event = CaseEvent.objects.get()
    assert (event.application, event.action, event.actor) == (application, "receive", actor)
    known = application.applicant
    given = {"applicant_name": known.name, "applicant_kind": "developer", "applicant_address": known.address}
    assert (event.occurred_at, facts(event)) == (moment(date(2024, 2, 29)), {"amount": "12.50", **given})


def test_projects_are_kept_with_the_case():
    projects = [make_project(), make_project()]

    application = make_application(projects=projects)

    assert set(application.projects.all()) == set(projects)


def test_numbers_count_per_year_of_receipt():
    ceiling = make_ceiling()

    days = [date(2023, 12, 31), date(2024, 1, 1), date(2023, 5, 1), date(2024, 1, 2)]
    numbers = [make_application(ceiling=ceiling, received_on=day).case_number for day in days]

    assert numbers == ["DW-2023-00001", "DW-2024-00001", "DW-2023-00002", "DW-2024-00002"]


def test_number_of_a_receipt_that_was_rolled_back_is_used_again():
    ceiling = make_ceiling()
    make_application(ceiling=ceiling, received_on=date(2024, 1, 1))
    with transaction.atomic():
        make_application(ceiling=ceiling, received_on=date(2024, 1, 2))
        transaction.set_rollback(True)

    application = make_application(ceiling=ceiling, received_on=date(2024, 1, 3))

    assert application.case_number == "DW-2024-00002"


def test_applicant_is_found_again_by_name_and_kind():
    ceiling, new = make_ceiling(), NewApplicant("Actium", "corporation")

    first, second = (make_application(ceiling=ceiling, applicant=new) for _ in range(2))

    assert first.applicant == second.applicant
    assert first.applicant.municipality.code == "GM0106"


def test_applicant_of_another_kind_is_another_applicant():
    ceiling = make_ceiling()
    first = make_application(ceiling=ceiling, applicant=NewApplicant("Assen", "municipality"))

    second = make_application(ceiling=ceiling, applicant=NewApplicant("Assen", "other"))

    assert first.applicant != second.applicant


def test_known_organisation_is_used_as_it_is():
    organisation = make_organisation()

    application = receive(
        make_ceiling().scheme,
        applicant=organisation,
        municipality=Municipality.objects.get(code="GM0114"),
        title="Emmen",
        requested_amount=Decimal("1.00"),
        received_at=moment(yesterday()),
        actor=make_user(),
    )

    assert application.applicant == organisation
    assert organisation.municipality is None


# The applicant, found again

KVK, OTHER_KVK, RSIN, OTHER_RSIN = "04012345", "04012346", "111222333", "123456782"


def applicant(name="Actium", kind="corporation", **numbers):
    return NewApplicant(name, kind, **numbers)


@pytest.mark.parametrize(
    ("known", "given", "found"),
    [
        ({"kvk": KVK}, applicant("Actium Wonen", "other", kvk=KVK), True),
        ({"rsin": RSIN}, applicant("Actium Wonen", "other", rsin=RSIN), True),
        ({"kvk": KVK}, applicant("Actium Wonen", "other", kvk=OTHER_KVK), False),
        ({}, applicant(" actium "), True),
        ({}, applicant(kvk=KVK), True),
        ({"kvk": KVK}, applicant(), True),
        ({"kvk": KVK}, applicant(kvk=OTHER_KVK), False),
        ({"kvk": KVK, "rsin": RSIN}, applicant(rsin=OTHER_RSIN), False),
        ({}, applicant(kind="other"), False),
        ({}, applicant("Actium Wonen"), False),
    ],
)
def test_applicant_is_found_again_by_number_or_by_name_without_another_number(known, given, found):
    organisation = make_organisation(name="Actium", kind="corporation", **known)

    assert find_applicant(given) == (organisation if found else None)


def test_number_goes_before_the_name():
    make_organisation(name="Actium", kind="corporation")
    numbered = make_organisation(name="Actium Wonen", kind="corporation", kvk=KVK)

    assert find_applicant(applicant(kvk=KVK)) == numbered


def test_what_was_not_known_of_the_applicant_is_filled_in_and_what_was_known_stays():
    organisation = make_organisation(name="Actium", kind="corporation", contact_name="Bo", address="")

    make_application(applicant=applicant(kvk=KVK, contact_name="Lou", address="Brink 1"))

    organisation.refresh_from_db()
    assert (organisation.kvk, organisation.contact_name, organisation.address) == (KVK, "Bo", "Brink 1")


def stored():
    models = (Application, Organisation, Project, CoFinancer, PlannedDwellings, CaseEvent, CaseSequence)
    return [model.objects.count() for model in models]


@pytest.mark.parametrize(
    ("known", "numbers"),
    [
        ({"kvk": KVK}, {"kvk": OTHER_KVK}),
        ({"rsin": RSIN}, {"rsin": OTHER_RSIN}),
        ({"kvk": KVK, "rsin": RSIN}, {"kvk": KVK, "rsin": OTHER_RSIN}),
    ],
)
def test_applicant_of_the_same_name_with_another_number_is_refused_and_nothing_is_stored(known, numbers):
    organisation, ceiling = make_organisation(name="Actium", kind="corporation", **known), make_ceiling()
    before = stored()

    with pytest.raises(ApplicantHasOtherNumbers, match="Actium"):
        make_application(ceiling=ceiling, applicant=applicant(**numbers))

    assert stored() == before
    assert Organisation.objects.values().get(pk=organisation.pk)["kvk"] == known.get("kvk", "")


@pytest.mark.parametrize("numbers", [{"kvk": "1234567"}, {"rsin": "111222334"}, {"iban": "NL91ABNA0417164301"}])
def test_wrong_number_of_the_applicant_is_refused_and_nothing_is_stored(numbers):
    ceiling, before = make_ceiling(), stored()

    with pytest.raises(ValidationError):
        make_application(ceiling=ceiling, applicant=applicant(**numbers))

    assert stored() == before


# Duplicates


@pytest.mark.parametrize(
    ("title", "projects", "found"),
    [
        ("Twelve dwellings", [], True),
        (" twelve DWELLINGS ", [], True),
        ("Thirteen dwellings", [], False),
        ("Thirteen dwellings", ["hof van assen"], True),
        ("Thirteen dwellings", ["Hof van Emmen"], False),
    ],
)
def test_duplicate_is_of_the_same_applicant_for_the_same_subject_or_project(title, projects, found):
    case = make_application(applicant=applicant(), title="Twelve dwellings", projects=["Hof van Assen"])

    earlier = duplicates(case.scheme, applicant=applicant(), title=title, projects=projects)

    assert earlier == ([case] if found else [])


def test_duplicate_is_named_once_and_in_order_of_receipt():
    ceiling, titles = make_ceiling(), {"title": "Twelve dwellings", "projects": ["Hof van Assen", "Hof van Emmen"]}
    late, early = (
        make_application(ceiling=ceiling, applicant=applicant(), received_on=day, **titles)
        for day in (date(2024, 3, 2), date(2024, 3, 1))
    )

    assert duplicates(ceiling.scheme, applicant=applicant(), **titles) == [early, late]


def test_application_of_another_applicant_or_scheme_is_no_duplicate():
    case = make_application(applicant=applicant(), title="Twelve dwellings")

    assert duplicates(case.scheme, applicant=applicant("Domesta"), title=case.title) == []
    assert duplicates(case.scheme, applicant=make_organisation(), title=case.title) == []
    assert duplicates(make_scheme(), applicant=applicant(), title=case.title) == []


# The plan


def test_project_is_found_again_in_its_municipality():
    project = make_project(title="Hof van Assen")

    case = make_application(projects=[" hof van assen ", "Nieuw"])

    assert set(case.projects.all()) == {project, Project.objects.get(title="Nieuw")}


def test_financing_plan_is_stored_to_the_cent():
    plan = Plan(total_costs=Decimal("0.03"), revenues=Decimal("0.01"), cofinancers=[("Bank", Decimal("0.01"))])

    case = make_application(plan=plan)

    case = Application.objects.get(pk=case.pk)
    assert (case.total_costs, case.revenues, case.own_contribution) == (Decimal("0.03"), Decimal("0.01"), None)
    assert (case.cofinancing, case.funding_gap) == (Decimal("0.01"), Decimal("0.01"))


@pytest.mark.parametrize(
    ("dwellings", "rows", "count"),
    [
        (None, [], None),
        (None, [("social_rent", "house", 8), ("mid_rent", "house", 4)], 12),
        (8, [("social_rent", "house", 8)], 8),
        (20, [], 20),
    ],
)
def test_dwellings_by_segment_are_counted_unless_the_application_names_a_number(dwellings, rows, count):
    case = make_application(dwellings=dwellings, plan=Plan(dwellings=rows))

    assert case.dwellings == count
    assert list(case.planned_dwellings.values_list("segment", "form", "count")) == rows


@pytest.mark.parametrize(
    "plan",
    [
        Plan(cofinancers=[("Bank", Decimal("1.00")), ("Bank", Decimal("2.00"))]),
        Plan(cofinancers=[("Bank", Decimal("0.00"))]),
        Plan(dwellings=[("social_rent", "house", 1), ("social_rent", "house", 2)]),
        Plan(dwellings=[("social_rent", "house", 0)]),
        Plan(total_costs=Decimal("-0.01")),
    ],
)
def test_plan_that_cannot_be_leaves_nothing_half_stored(plan):
    ceiling, before = make_ceiling(), stored()

    with pytest.raises(IntegrityError), transaction.atomic():
        make_application(ceiling=ceiling, applicant=applicant("New"), projects=["New"], plan=plan)

    assert stored() == before
