"""What the models of the subsidies app know by themselves; their constraints are tried in test_constraints."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from projects.enums import DwellingForm, Segment
from subsidies.models import Application, Ceiling, CeilingEntry, CoFinancer, PlannedDwellings
from tests.factories import make_application, make_ceiling, make_scheme, make_share, make_user

pytestmark = pytest.mark.django_db
DAY, EARLIER = date(2024, 3, 1), date(2024, 2, 29)


def test_share_of_another_source_is_taken():
    share = make_share()

    make_share(ceiling=share.ceiling)

    assert share.ceiling.shares.count() == 2


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fits"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), True),
        (date(2023, 1, 1), date(2024, 1, 1), False),
        (date(2023, 1, 1), None, False),
        (date(2024, 2, 1), date(2024, 3, 1), False),
        (date(2024, 12, 31), date(2025, 12, 31), False),
        (date(2025, 1, 1), None, True),
    ],
)
def test_ceilings_of_one_scheme_and_part_do_not_overlap(starts_on, ends_on, fits):
    scheme = make_scheme()
    Ceiling.objects.create(scheme=scheme, starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31))
    new = Ceiling(scheme=scheme, starts_on=starts_on, ends_on=ends_on)

    if fits:
        new.full_clean()
    else:
        with pytest.raises(ValidationError, match=", 2024"):
            new.full_clean()


@pytest.mark.parametrize(("part", "fits"), [("grant", False), ("loan", True)])
def test_open_ceiling_holds_every_later_day_of_its_part(part, fits):
    scheme = make_ceiling(starts_on=DAY).scheme
    new = Ceiling(scheme=scheme, part=part, starts_on=date(2050, 1, 1))

    if fits:
        new.full_clean()
    else:
        with pytest.raises(ValidationError, match="overlapt"):
            new.full_clean()


def test_ceiling_does_not_overlap_with_itself():
    make_ceiling().full_clean()


def test_saving_a_share_keeps_the_balances_that_moved_since_it_was_read():
    share = make_share(amount="100.00")
    stale = type(share).objects.get(pk=share.pk)
    CeilingEntry.objects.create(
        share=share, amount=Decimal("5.00"), decided_on=timezone.localdate(), actor=make_user()
    )

    stale.priority = 7
    stale.save()

    share.refresh_from_db()
    assert (share.priority, share.allotted) == (7, Decimal("105.00"))


@pytest.mark.parametrize(
    ("received_on", "as_of", "pending"),
    [(DAY, EARLIER, False), (DAY, DAY, True), (EARLIER, date(2099, 1, 1), True)],
)
def test_application_is_pending_from_its_receipt(received_on, as_of, pending):
    make_application(received_on=received_on)

    assert Application.objects.pending_on(as_of).exists() is pending


def test_rows_have_a_name_that_people_know():
    case = make_application(received_on=DAY)
    share = case.ceiling.shares.get()

    assert str(case) == "DW-2024-00001"
    assert str(case.events.get()) == "DW-2024-00001: Ontvangen"
    assert str(share) == f"{case.ceiling}: {share.source}"
    assert str(case.version) == f"{case.scheme}, versie 1"
    assert case.get_absolute_url() == "/applications/DW-2024-00001/"


@pytest.mark.parametrize(
    ("amounts", "others", "gap", "share"),
    [
        ({}, [], None, None),
        ({"total_costs": "0.00"}, [], None, None),
        ({"total_costs": "1000.00"}, [], None, None),  # nobody said who pays: that is no gap
        ({"total_costs": "0.00", "revenues": "0.00"}, [], "0.00", None),
        ({"total_costs": "1000.00", "own_contribution": "0.00"}, [], "1000.00", "0"),
        ({"total_costs": "1000.00", "revenues": "200.00", "own_contribution": "100.00"}, [], "700.00", "0.3"),
        ({"total_costs": "1000.00", "own_contribution": "100.00"}, ["150.00", "250.00"], "500.00", "0.5"),
        ({"total_costs": "1000.00"}, ["1000.00"], "0.00", "1"),
    ],
)
def test_financing_plan_shows_its_gap_and_what_others_pay(amounts, others, gap, share):
    case = make_application()
    Application.objects.filter(pk=case.pk).update(**{name: Decimal(value) for name, value in amounts.items()})
    for number, amount in enumerate(others):
        CoFinancer.objects.create(application=case, name=f"Bank {number}", amount=Decimal(amount))

    case = Application.objects.get(pk=case.pk)

    assert case.cofinancing == sum(map(Decimal, others))
    assert case.funding_gap == (gap and Decimal(gap))
    assert case.cofinancing_share == (share and Decimal(share))


def test_planned_dwellings_are_called_by_number_and_segment():
    row = PlannedDwellings(segment=Segment.SOCIAL_RENT, form=DwellingForm.HOUSE, count=12)

    assert str(row) == "12 Sociale huur"
