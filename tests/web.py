"""The site as somebody with certain roles uses it."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.template.base import Template
from django.test import Client
from django.utils.safestring import SafeString

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


@contextmanager
def unread_pages() -> Iterator[None]:
    """Leave every page empty, for a walk that looks at what a view decides: writing a page is a third of the time."""
    with patch.object(Template, "render", lambda _template, _context: SafeString()):
        yield


def hidden(response: Any, name: str) -> list[str]:
    """The values of the hidden fields with a name on a page, without repeats."""
    return list(dict.fromkeys(re.findall(rf'<input type="hidden" name="{name}" value="([^"]+)">', text_of(response))))


def with_moment(force_login: Callable[..., None]) -> Callable[..., None]:
    """Return the method of a client that signs somebody in, which also notes when: as the sign-in itself does."""

    def sign_in(client: Client, user: Any, backend: str | None = None) -> None:
        force_login(client, user, backend)
        note_proof(client, user, at=time.time())

    return sign_in


def note_proof(client: Client, user: Any, *, at: float, method: str = "password") -> None:
    """Write in the session when somebody last showed who they are, in seconds since 1970."""
    session = client.session
    session["account_authentication_methods"] = [{"method": method, "at": at}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def is_kept_nowhere(response: Any) -> bool:
    """Whether no browser and no proxy may keep it, as with everything behind the sign-in."""
    return "no-store" in response.get("Cache-Control", "")


def told(lines: list[Any]) -> list[Any]:
    """What was written in the log, without the line that each request has."""
    return [line for line in lines if line["event"] != "request"]
