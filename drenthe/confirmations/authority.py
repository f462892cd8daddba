"""What of an account needs a second person: who signs in with it (a link goes to its address), and its roles."""

from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.confirmations.base import Kind, register

USER = Kind(
    key="user",
    label=_("Account and roles"),
    model=User,
    fields=("email", "is_active", "is_staff", "is_superuser", "groups"),
    about=lambda subject, _values: {int(subject)} if subject else set(),
)
register(USER)
