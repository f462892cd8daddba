"""People who sign in. Nobody registers: a functional admin or the province's own sign-in makes the account."""

from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager, Group
from django.db import models
from django.db.models import Q
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
    email = models.EmailField(_("email address"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    groups = models.ManyToManyField(  # type: ignore[assignment]
        Group, verbose_name=_("roles"), blank=True, related_name="user_set", related_query_name="user"
    )

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


# Django's own field, by what people call it; a field of our own would stand in another place among the columns.
IS_STAFF = User._meta.get_field("is_staff")  # noqa: SLF001 -- Django's own, documented
IS_STAFF.verbose_name = _("may use the admin pages")  # type: ignore[union-attr,assignment]
IS_STAFF.help_text = _("Opens the admin pages; the roles say what is in them.")  # type: ignore[union-attr]


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Saved views, by whose they are."""

    def of(self, user: User) -> Self:
        """The user's own, and those shared with a team the user is in."""
        return self.filter(Q(owner=user) | Q(shared_with__in=user.groups.all())).distinct()


class SavedView(models.Model):
    """The filters of a list under a name, to come back to; shared with a team (a role) if one is named."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.CASCADE, related_name="saved_views"
    )
    page = models.CharField(_("list"), max_length=60)
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(_("filters"), max_length=1000, blank=True)
    shared_with = models.ForeignKey(
        Group, verbose_name=_("shared with"), on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    saved_at = models.DateTimeField(_("saved at"), auto_now=True)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["page", "name"]
        constraints = [
            models.UniqueConstraint(
                name="saved_view_has_its_own_name",
                fields=["owner", "page", "name"],
                violation_error_message=_("You already have a view with this name."),
            ),
            models.CheckConstraint(name="saved_view_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name


class Tally(models.Model):
    """How often something was tried since the window began. Working data: it says nothing once the window is over.

    In the database, because every process counts in it: with or without Redis, one server or more.
    """

    key = models.CharField(_("key"), max_length=64, primary_key=True)  # a digest: no names, no addresses
    count = models.PositiveIntegerField(_("count"))
    ends_at = models.FloatField(_("ends at"))  # seconds since 1970

    class Meta:
        verbose_name = _("count of attempts")
        verbose_name_plural = _("counts of attempts")

    def __str__(self) -> str:
        return f"{self.key[:8]}: {self.count}"
