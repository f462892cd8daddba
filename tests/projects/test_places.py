"""Municipalities and the two ways of dividing them; which region counts on a day."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from projects.models import Municipality, Region, RegionMembership
from tests.factories import make_organisation, make_project

pytestmark = pytest.mark.django_db
CODES = {
    "GM0106": "Assen",
    "GM0109": "Coevorden",
    "GM0114": "Emmen",
    "GM0118": "Hoogeveen",
    "GM0119": "Meppel",
    "GM1680": "Aa en Hunze",
    "GM1681": "Borger-Odoorn",
    "GM1690": "De Wolden",
    "GM1699": "Noordenveld",
    "GM1701": "Westerveld",
    "GM1730": "Tynaarlo",
    "GM1731": "Midden-Drenthe",
}


def divided(scheme, day):
    members = RegionMembership.objects.on(day).filter(region__scheme__code=scheme)
    return {one.municipality.name: one.region.name.partition("-")[0] for one in members.select_related()}


def test_there_are_twelve_municipalities_with_their_codes():
    assert dict(Municipality.objects.values_list("code", "name")) == CODES


@pytest.mark.parametrize("scheme", ["corop", "woondeal"])
def test_every_municipality_is_in_one_of_three_regions(scheme):
    found = divided(scheme, date(2024, 12, 31))

    assert set(found) == set(CODES.values())
    assert set(found.values()) == {"Noord", "Zuidoost", "Zuidwest"}


def test_exactly_two_municipalities_differ_between_the_schemes():
    corop, woondeal = (divided(scheme, date(2024, 12, 31)) for scheme in ("corop", "woondeal"))

    differ = {name: (corop[name], woondeal[name]) for name in corop if corop[name] != woondeal[name]}

    assert differ == {"Aa en Hunze": ("Noord", "Zuidoost"), "Midden-Drenthe": ("Noord", "Zuidwest")}


def test_what_was_inferred_is_not_confirmed_and_every_membership_has_a_source():
    assert not RegionMembership.objects.filter(source="").exists()
    assert not RegionMembership.objects.filter(source__contains="Afgeleid", is_confirmed=True).exists()


@pytest.mark.parametrize(("day", "there"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True)])
def test_woondeal_holds_from_its_first_day(day, there):
    assert bool(divided("woondeal", day)) is there


@pytest.mark.parametrize(
    ("day", "region"),
    [(date(2024, 2, 29), "Noord"), (date(2024, 3, 1), "Zuidwest"), (date(2099, 1, 1), "Zuidwest")],
)
def test_municipality_that_moves_is_in_the_region_of_the_day(day, region):
    assen = Municipality.objects.get(name="Assen")
    assen.memberships.filter(region__scheme__code="woondeal").update(ends_on=date(2024, 2, 29))
    other = Region.objects.get(scheme__code="woondeal", code="zuidwest")
    RegionMembership.objects.create(municipality=assen, region=other, starts_on=date(2024, 3, 1))

    assert divided("woondeal", day)["Assen"] == region


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fits"),
    [
        (date(2020, 1, 1), date(2021, 12, 31), True),
        (date(2020, 1, 1), date(2022, 1, 1), False),
        (date(2020, 1, 1), None, False),
        (date(2050, 1, 1), None, False),
    ],
)
def test_municipality_is_in_one_region_of_a_scheme_at_a_time(starts_on, ends_on, fits):
    other = Region.objects.get(scheme__code="woondeal", code="zuidwest")
    new = RegionMembership(
        municipality=Municipality.objects.get(name="Assen"), region=other, starts_on=starts_on, ends_on=ends_on
    )

    if fits:
        new.full_clean()
    else:
        with pytest.raises(ValidationError, match="Assen"):
            new.full_clean()


def test_membership_does_not_overlap_with_itself():
    for membership in RegionMembership.objects.all():
        membership.full_clean()


def test_organisations_without_numbers_do_not_clash():
    assert make_organisation(kvk="", rsin="") != make_organisation(kvk="", rsin="")


NUMBERS = [
    ("kvk", "04012345", True),
    ("kvk", "0401234", False),
    ("kvk", "040123456", False),
    ("kvk", "0401234x", False),
    ("kvk", "٠٤٠١٢٣٤٥", False),  # digits, but not ours
    ("rsin", "111222333", True),
    ("rsin", "111222334", False),
    ("rsin", "11122233", False),
    ("rsin", "000000000", False),
    ("rsin", "111.222.333", False),
    ("iban", "NL91ABNA0417164300", True),
    ("iban", "NL91ABNA0417164301", False),
    ("iban", "NL91 ABNA 0417 1643 00", False),
]


@pytest.mark.parametrize(("field", "value", "valid"), NUMBERS)
def test_number_of_an_organisation_passes_its_own_check(field, value, valid):
    organisation = make_organisation()
    setattr(organisation, field, value)

    if valid:
        organisation.full_clean()
    else:
        with pytest.raises(ValidationError) as refused:
            organisation.full_clean()
        assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize("code", ["gm0106", "GM01066", "0106", "GM01O6", " GM0106"])
def test_code_that_is_no_cbs_code_is_refused(code):
    with pytest.raises(IntegrityError), transaction.atomic():
        Municipality.objects.create(code=code[:6], name="New")


def test_rows_have_a_name_that_people_know():
    row = RegionMembership.objects.get(municipality__name="Assen", region__scheme__code="woondeal")

    assert str(row) == "Assen: Noord (Woondeal)"
    assert str(make_project(title="Park")) == "Park"
    assert str(make_organisation(name="Actium")) == "Actium"
