"""Two functional administrators without a third: the one proposes for the other, who confirms."""

import pytest
from django.contrib.auth.models import Group

from drenthe.accounts.roles import Role
from drenthe.confirmations import refusals
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.services import changes, emergencies
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_of_two_admins_one_proposes_roles_for_the_other_who_confirms_them():
    user, other = make_user(Role.FUNCTIONAL_ADMIN), make_user(Role.FUNCTIONAL_ADMIN)
    groups = [Group.objects.get(name=name.value) for name in (Role.FUNCTIONAL_ADMIN, Role.FINANCE)]
    change = changes.propose(KINDS["user"], subject=user, fields={"groups": groups}, actor=other)

    assert changes.confirm(change, actor=user).state == "confirmed"
    assert {group.name for group in user.groups.all()} == {group.name for group in groups}
    own = changes.propose(KINDS["user"], subject=other, fields={"groups": groups}, actor=other)
    with pytest.raises(refusals.OwnChange):  # an own proposal is never one's own to confirm
        changes.confirm(own, actor=other)
    emergencies.start(reason="Brand", hours=1, actor=other)
    with pytest.raises(refusals.OwnAuthority):
        changes.confirm(own, actor=other)
