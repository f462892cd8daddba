"""What an alert is: something that is so now and that somebody can act on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from drenthe.accounts.models import User


@dataclass(frozen=True)
class Alert:
    """One thing that asks for attention: what it is, what of it, and the address where somebody can act.

    In the active language. The key tells it from others of its kind, and says when it is so anew: who was told of it
    is not told again.
    """

    key: str
    name: str
    text: str
    url: str


@dataclass(frozen=True)
class AlertKind:
    """One kind of alert: for who has one of the permissions. `found` gives what it has for a user on a day."""

    code: str
    label: Any
    explanation: Any
    permissions: tuple[str, ...]
    found: Callable[[User, date], Iterable[Alert]]

    def is_for(self, user: User) -> bool:
        """Whether the user can act on it."""
        return any(user.has_perm(permission) for permission in self.permissions)
