"""What of an account needs a second person: who signs in with it (a link goes to its address), its name and its roles.

Dossiers show the name that an account has now; who may change it alone can say that another did what was done.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.accounts.services import keep_own_address
from drenthe.confirmations.base import Kind, register
from drenthe.dates.models import UsualDays


def _opens_admin(user: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The admin pages open with the role of functional admin, and close with it."""
    if "groups" not in values:
        return {}
    is_superuser = values.get("is_superuser", user is not None and user.is_superuser)
    return {"is_staff": is_superuser or any(group.name == Role.FUNCTIONAL_ADMIN for group in values["groups"])}


USER = Kind(
    key="user",
    label=_("Account and roles"),
    model=User,
    fields=("email", "name", "is_active", "is_staff", "is_superuser", "groups"),
    follows=_opens_admin,
    after=lambda user, **_who: keep_own_address(user),
    about=lambda subject, _values: {int(subject)} if subject else set(),
)
USUAL_DAYS = Kind(
    key="usual days",  # how far back an act may be dated without a reason: wider for an hour, it hides one
    label=_("Usual days back"),
    model=UsualDays,
    fields=("days",),
    is_installed=True,
)
register(USER, USUAL_DAYS)
