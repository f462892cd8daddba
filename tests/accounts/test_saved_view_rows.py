"""What a saved view may be: named, and once of a name per owner and list."""

import pytest
from django.db import IntegrityError, transaction

from drenthe.accounts.models import SavedView
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def second(**values):
    fields = {"owner": make_user(), "page": "projects", "name": "Mine"}
    SavedView.objects.create(**fields)
    SavedView.objects.create(**{**fields, "name": "Others", **values})


CONSTRAINTS = {
    "saved_view_has_its_own_name": (second, {"page": "board", "name": "Mine"}, {"name": "Mine"}),
    "saved_view_has_a_name": (second, {}, {"name": ""}),
}


def test_every_constraint_is_tried_here():
    assert set(CONSTRAINTS) == {constraint.name for constraint in SavedView._meta.constraints}


@pytest.mark.parametrize("name", CONSTRAINTS)
def test_row_that_may_be_is_taken_and_the_nearest_other_is_refused(name):
    write, allowed, refused = CONSTRAINTS[name]

    with pytest.raises(IntegrityError), transaction.atomic():
        write(**refused)
    write(**allowed)
