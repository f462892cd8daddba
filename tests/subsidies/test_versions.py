"""A version that is published later and works back touches the cases in its period, and no others."""

from datetime import date

import pytest
import time_machine

from subsidies.enums import Action
from subsidies.models import CaseEvent
from subsidies.services.application import completeness
from subsidies.services.case.versions import apply_versions
from subsidies.tasks import apply_scheme_versions
from tests.factories import award, make_application, make_ceiling, make_scheme, make_user, make_version

pytestmark = pytest.mark.django_db
PUBLISHED = date(2024, 6, 14)


@pytest.fixture
def scheme():
    """In force since 2020; in June 2024 a version is published that works back to January."""
    return make_scheme()


def received(scheme, day):
    """A case that was entered when only the first version was known."""
    with time_machine.travel(f"{day.isoformat()}T12:00:00+01:00", tick=False):
        return make_application(ceiling=scheme.ceilings.first() or make_ceiling(scheme=scheme), received_on=day)


def publish(scheme):
    return make_version(scheme, published_on=PUBLISHED, effective_from=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("day", "number"), [(date(2023, 12, 31), 1), (date(2024, 1, 1), 2), (date(2024, 2, 2), 2), (date(2024, 6, 13), 2)]
)
def test_case_falls_under_the_version_that_works_back_over_its_receipt(scheme, day, number):
    case = received(scheme, day)
    assert case.version.number == 1
    publish(scheme)

    touched = apply_versions(scheme, actor=make_user())

    case.refresh_from_db()
    assert case.version.number == number
    assert [one.pk for one in touched] == ([case.pk] if number == 2 else [])
    assert (case.version_changed_at is not None) == (number == 2)
    assert CaseEvent.objects.filter(application=case, action=Action.VERSION_CHANGED).exists() == (number == 2)


def test_case_received_after_publication_falls_under_it_at_once(scheme):
    publish(scheme)

    assert received(scheme, date(2024, 6, 15)).version.number == 2


def test_decided_case_keeps_its_version_and_is_marked(scheme):
    case = received(scheme, date(2024, 2, 2))
    award(case, amount=case.requested_amount, decided_on=date(2024, 3, 1), actor=make_user())
    publish(scheme)

    apply_versions(scheme, actor=make_user())

    case.refresh_from_db()
    assert case.version.number == 1
    assert case.version_changed_at is not None


def test_applying_again_marks_nothing_twice(scheme):
    case = received(scheme, date(2024, 2, 2))
    completeness.start_assessment(case, actor=make_user())
    publish(scheme)
    apply_versions(scheme, actor=make_user())

    assert apply_versions(scheme, actor=make_user()) == []
    assert CaseEvent.objects.filter(action=Action.VERSION_CHANGED).count() == 1


def test_version_that_is_not_published_yet_touches_nothing(scheme):
    received(scheme, date(2024, 2, 2))
    publish(scheme)

    assert apply_versions(scheme, actor=make_user(), known_on=date(2024, 6, 13)) == []


def test_every_night_the_system_applies_what_was_published(scheme):
    case = received(scheme, date(2024, 2, 2))
    publish(scheme)

    apply_scheme_versions()

    line = CaseEvent.objects.get(application=case, action=Action.VERSION_CHANGED)
    assert (line.actor.name, line.actor.is_active) == ("Drenthe Wonen", False)
