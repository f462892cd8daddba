"""The site as somebody with certain roles uses it."""

import re
from typing import Any

from django.test import Client

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from tests.factories import make_user


def signed_in(*roles: Role, user: User | None = None, **headers: Any) -> Client:
    """A browser in which somebody with these roles has signed in; they stand on it as `user`."""
    client = Client(**headers)
    client.user = user or make_user(*roles, is_staff=Role.FUNCTIONAL_ADMIN in roles)  # type: ignore[attr-defined]
    client.force_login(client.user, backend="drenthe.accounts.backends.PersonBackend")  # type: ignore[attr-defined]
    return client


def text_of(response: Any) -> str:
    """The page as text, with every space an ordinary one."""
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")


def hidden(response: Any, name: str) -> list[str]:
    """The values of the hidden fields with a name on a page, without repeats."""
    return list(dict.fromkeys(re.findall(rf'<input type="hidden" name="{name}" value="([^"]+)">', text_of(response))))
