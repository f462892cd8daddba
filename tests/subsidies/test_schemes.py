"""Which version of a scheme counts on a day, and how much it allows for one application."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.services.case.schemes import maximum_for, open_schemes, version_for
from subsidies.services.refusals import SchemeClosed
from tests.factories import make_scheme, make_version

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def make_history():
    """Version 1 until leap day 2024, 2 from 1 March; 3 works back from June to May; 4 overlaps with 3 from July."""
    scheme = make_scheme()
    scheme.versions.update(effective_until=date(2024, 2, 29))
    periods = [
        (date(2024, 3, 1), date(2024, 3, 1), date(2024, 4, 30)),
        (date(2024, 6, 10), date(2024, 5, 1), date(2024, 12, 31)),
        (date(2024, 7, 1), date(2024, 7, 1), date(2024, 8, 31)),
    ]
    for published_on, effective_from, effective_until in periods:
        make_version(scheme, published_on=published_on, effective_from=effective_from, effective_until=effective_until)
    return scheme


@pytest.mark.parametrize(
    ("received_on", "known_on", "number"),
    [
        (date(2019, 12, 31), None, None),
        (date(2020, 1, 1), None, 1),
        (date(2024, 2, 29), None, 1),
        (date(2024, 3, 1), None, 2),
        (date(2024, 4, 30), None, 2),
        (date(2024, 5, 1), None, 3),
        (date(2024, 5, 1), date(2024, 6, 9), None),
        (date(2024, 5, 1), date(2024, 6, 10), 3),
        (date(2024, 6, 30), None, 3),
        (date(2024, 7, 1), None, 4),
        (date(2024, 7, 1), date(2024, 6, 30), 3),
        (date(2024, 8, 31), None, 4),
        (date(2024, 9, 1), None, 3),
        (date(2024, 12, 31), None, 3),
        (date(2025, 1, 1), None, None),
    ],
)
def test_version_in_force_on_a_day(received_on, known_on, number):
    scheme = make_history()

    if number is None:
        with pytest.raises(SchemeClosed):
            version_for(scheme, received_on=received_on, known_on=known_on)
    else:
        assert version_for(scheme, received_on=received_on, known_on=known_on).number == number


def test_version_of_another_scheme_does_not_count():
    make_scheme()
    closed = make_scheme()
    closed.versions.update(effective_until=date(2020, 1, 1))

    with pytest.raises(SchemeClosed, match=closed.name):
        version_for(closed, received_on=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("effective_from", "published_on", "retroactive"),
    [(date(2024, 1, 1), date(2024, 1, 1), False), (date(2024, 1, 1), date(2024, 1, 2), True)],
)
def test_version_is_retroactive_from_before_its_publication(effective_from, published_on, retroactive):
    version = make_version(make_scheme(), effective_from=effective_from, published_on=published_on)

    assert version.is_retroactive is retroactive


@pytest.mark.parametrize(
    ("part", "parameters", "dwellings", "maximum"),
    [
        ("grant", {}, None, None),
        ("grant", {"max_amount": "300000.00"}, None, "300000.00"),
        ("grant", {"max_amount": ""}, None, None),
        ("grant", {"loan_max": "5.00", "loan_per_dwelling": "1.00"}, 3, None),
        ("loan", {"max_amount": "1.00"}, 3, None),
        ("loan", {"loan_max": "50000.00"}, None, "50000.00"),
        ("loan", {"loan_per_dwelling": "2500.00"}, 11, "27500.00"),
        ("loan", {"loan_per_dwelling": "2500.00"}, None, None),
        ("loan", {"loan_max": "50000.00", "loan_per_dwelling": "2500.00"}, 20, "50000.00"),
        ("loan", {"loan_max": "50000.00", "loan_per_dwelling": "2500.00"}, 19, "47500.00"),
        ("loan", {"loan_max": "50000.00", "loan_per_dwelling": "2500.00"}, 21, "50000.00"),
        ("loan", {"loan_max": "50000.00", "loan_per_dwelling": "2500.00"}, None, "50000.00"),
    ],
)
def test_maximum_for_one_application(part, parameters, dwellings, maximum):
    version = make_scheme(parameters=parameters).versions.get()

    found = maximum_for(version, part=part, dwellings=dwellings)

    assert found == (None if maximum is None else Decimal(maximum))


def test_open_schemes_are_all_schemes_with_the_version_in_force(django_assert_num_queries):
    scheme, closed = make_history(), make_scheme()
    closed.versions.update(effective_until=date(2020, 1, 1))

    with django_assert_num_queries(2):
        found = [(one, version and version.number) for one, version in open_schemes(on=date(2024, 7, 1))]

    assert found == [(scheme, 4), (closed, None)]


def test_scheme_is_closed_until_its_version_is_published():
    make_history()

    assert [version for _scheme, version in open_schemes(on=date(2024, 5, 31))] == [None]
