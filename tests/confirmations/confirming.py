"""Two functional admins: what one proposes in the admin, the other confirms."""

from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.confirmations.models import Change
from drenthe.confirmations.services import changes
from tests.factories import make_user
from tests.web import signed_in


def functional_admin(**fields):
    """Somebody of this role, signed in."""
    return signed_in(user=make_user(Role.FUNCTIONAL_ADMIN, is_staff=True, **fields))


def waiting():
    """The one change that waits."""
    return Change.objects.get(state="open")


def confirmed():
    """Confirm the one that waits, by another functional admin."""
    return changes.confirm(waiting(), actor=make_user(Role.FUNCTIONAL_ADMIN))


def add(client, model, values):
    """Post the admin's form for something new."""
    return client.post(reverse(f"admin:{model}_add"), values)


def change(client, model, pk, values):
    """Post the admin's form of a row."""
    return client.post(reverse(f"admin:{model}_change", args=[pk]), values)
