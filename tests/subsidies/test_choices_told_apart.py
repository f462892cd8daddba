"""What can be chosen about an objection is told apart: by what it is, its day and its amount."""

import pytest

from drenthe.accounts.roles import Role
from subsidies.forms import objection_subjects
from tests import below_paid
from tests.factories import make_award, make_ceiling
from tests.objecting import fresh, hear, receive
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture
def case():
    """1,000 euros that were lowered to 900 and to 800 on one day."""
    found = make_award(ceiling=make_ceiling(amount="9000.00"))
    for amount in ("900.00", "800.00"):
        found = below_paid.less(found, amount=amount, paid="0")
    return found


def named(choices):
    return [str(name).replace("\xa0", " ") for _key, name in choices]


def test_decisions_of_one_day_are_told_apart_by_their_amounts(case):
    (_group, rows), *_rest = objection_subjects.choices(fresh(case))

    names = named(rows)
    assert len(set(names)) == len(names) == 3
    assert [amount for amount in ("€ 1.000,00", "€ 900,00", "€ 800,00") if amount in " ".join(names)] == [
        *("€ 1.000,00", "€ 900,00", "€ 800,00")
    ]


def test_equal_names_have_a_number():
    case = make_award(ceiling=make_ceiling(amount="9000.00"))
    below_paid.less(case, amount="900.00", paid="0")
    rows = list(fresh(case).decisions.all())
    rows[1].kind, rows[1].amount = rows[0].kind, rows[0].amount
    found = fresh(case)
    found._prefetched_objects_cache = {"decisions": rows}

    (_group, choices), *_rest = objection_subjects.choices(found)

    assert [f"{row.pk}" in name for row, name in zip(rows, named(choices), strict=True)] == [True, True]


@pytest.mark.parametrize("slug", ["postpone-objection", "propose-objection"])
def test_objections_of_one_day_are_told_apart_by_what_they_are_against(case, slug):
    for number in (0, 1):
        hear(receive(case, decision=case.decisions.order_by("pk")[number]))

    page = signed_in(Role.LEGAL_OFFICER).get(f"{case.get_absolute_url()}{slug}/")

    names = [name for name in named(page.context["form"].fields["objection"].choices) if "Bouw BV" in name]
    assert len(names) == len(set(names)) == 2
    assert ["€ 1.000,00" in names[0], "€ 900,00" in names[1]] == [True, True]
