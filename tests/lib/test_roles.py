"""Permissions that a migration gives to roles."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from drenthe.lib.roles import grant

pytestmark = pytest.mark.django_db


def test_role_is_made_and_given_its_permissions_once():
    for _ in range(2):
        grant({"new role": ["subsidies.view_scheme", "subsidies.decide_application"]})(apps, None)

    given = Group.objects.get(name="new role").permissions.values_list("codename", flat=True)
    assert sorted(given) == ["decide_application", "view_scheme"]
    assert Permission.objects.filter(codename="decide_application").count() == 1


@pytest.mark.parametrize("label", ["subsidies.fly_application", "subsidies.view_project", "nonsense.view_scheme"])
def test_permission_that_no_model_has_is_refused(label):
    with pytest.raises(LookupError):
        grant({"new role": [label]})(apps, None)
