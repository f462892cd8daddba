"""People who sign in. Nobody registers: a functional admin or the province's own sign-in makes the account."""

from typing import Any

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.roles import Role

SYSTEM = "system@drenthe-wonen.invalid"


class UserManager(BaseUserManager["User"]):
    """Makes users by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a user; without a password nobody can sign in with one. Raises ValueError without an address."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def system(self) -> "User":
        """Return the user under whose name the system itself acts; nobody can sign in as it."""
        found = self.filter(email=SYSTEM).first()
        return found or self.create_user(SYSTEM, name="Drenthe Wonen", is_active=False)

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a user who may do everything, for the first steps of a new installation."""
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})


class User(AbstractUser):
    """Somebody who works with the system. What they may do follows from their roles (groups)."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserManager()  # type: ignore[misc,assignment]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name, for Django's admin and allauth."""
        return self.name

    def get_short_name(self) -> str:
        """The name, for Django's admin."""
        return self.name

    def role_labels(self) -> list[str]:
        """The user's roles in the active language, in the order of Role."""
        names = set(self.groups.values_list("name", flat=True))
        return [str(role.label) for role in Role if role.value in names]
