"""One person has the right to the same decisions once on a day: by the form and by the database."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from drenthe.accounts.roles import Role
from subsidies.models import Mandate
from subsidies.models.mandate import MandateStandsAlready
from tests.factories import give_mandate, make_scheme, make_user
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
STOOD = {"kind": "award", "valid_from": date(2024, 1, 1), "valid_until": date(2024, 12, 31)}
TWICE = [
    {},
    {"max_amount": "10.00", "reference": "another decision"},
    {"valid_from": date(2024, 12, 31), "valid_until": None},
    {"valid_from": date(2023, 1, 1), "valid_until": date(2024, 1, 1)},
    {"valid_from": date(2023, 1, 1), "valid_until": None},
]
ANOTHER = [
    {"kind": "refusal"},
    {"kind": ""},
    {"valid_from": date(2025, 1, 1), "valid_until": None},
    {"valid_from": date(2023, 1, 1), "valid_until": date(2023, 12, 31)},
]


def second(user, **values):
    return Mandate(**{"user": user, "reference": "M2", "function": "manager", **STOOD, **values})


@pytest.mark.parametrize("values", TWICE)
def test_same_mandate_on_one_day_is_refused_and_names_what_stands(values):
    user = make_user()
    stands = give_mandate(user, **STOOD)

    with pytest.raises(Exception) as refused:  # noqa: PT011 -- of Django, with ours in it
        second(user, **values).full_clean()
    (found,) = refused.value.error_dict["__all__"]
    assert isinstance(found, MandateStandsAlready)
    assert found.standing == stands
    assert reverse("admin:subsidies_mandate_change", args=[stands.pk]) in refused.value.messages[0]
    with pytest.raises(IntegrityError, match="same mandate once"), transaction.atomic():
        second(user, **values).save()


@pytest.mark.parametrize("values", ANOTHER)
def test_mandate_for_something_else_or_another_time_is_given(values):
    user = make_user()
    give_mandate(user, **STOOD)

    second(user, **values).full_clean()
    second(user, **values).save()
    second(make_user()).save()
    second(user, scheme=make_scheme()).save()

    assert Mandate.objects.count() == 4


def test_mandate_is_not_prolonged_into_another_and_one_of_two_can_still_be_ended():
    user = make_user()
    early = give_mandate(user, **STOOD)
    late = give_mandate(user, kind="award", valid_from=date(2025, 1, 1))
    early.valid_until = None
    with pytest.raises(Exception, match="2025"):
        early.full_clean()
    with pytest.raises(IntegrityError, match="same mandate once"), transaction.atomic():
        early.save()
    with asleep():  # as it was before this was looked at
        Mandate.objects.filter(pk=early.pk).update(valid_until=None)

    early.refresh_from_db()
    early.valid_until = date(2025, 6, 30)
    early.full_clean()
    early.save()

    assert list(Mandate.objects.same_as(late)) == [early]


def test_form_links_to_what_stands():
    user = make_user()
    stands = give_mandate(user, **STOOD)
    values = {"user": user.pk, "kind": "award", "valid_from": "01-06-2024", "reference": "M2", "function": "manager"}

    page = signed_in(Role.FUNCTIONAL_ADMIN).post(reverse("admin:subsidies_mandate_add"), values)

    assert f'href="{reverse("admin:subsidies_mandate_change", args=[stands.pk])}"' in text_of(page)
    assert Mandate.objects.count() == 1
