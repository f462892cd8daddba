"""Somebody who signed in as an adviser, with a project of their own."""

from typing import Any

from drenthe.accounts.roles import Role
from projects.models import Project
from tests.factories import make_followed
from tests.web import signed_in


def own_project(**fields: Any) -> tuple[Any, Project]:
    """Return the client of an adviser, and a project that this adviser follows."""
    client = signed_in(Role.ADVISER)
    return client, make_followed(adviser=client.user, **fields)
