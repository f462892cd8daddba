"""Mail to the other functional admins, kept with the act: a mail server that is gone stops nothing."""

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.lib.outside.mail import send

SUBJECTS = {
    "proposed": gettext_noop("A change is waiting for your confirmation"),
    "alone": gettext_noop("%(actor)s confirmed a change alone"),
    "emergency": gettext_noop("%(actor)s started an emergency"),
}


def admins() -> QuerySet[User]:
    """The active functional admins."""
    return User.objects.filter(is_active=True, groups__name=Role.FUNCTIONAL_ADMIN.value).distinct()


def tell_the_others(about: str, *, actor: User, **facts: Any) -> None:
    """Mail every other functional admin; `about` is a key of SUBJECTS."""
    url = settings.SITE_URL + reverse("confirmations:list")
    for user in admins().exclude(pk=actor.pk):
        template, subject = f"confirmations/email/{about}.txt", (SUBJECTS[about], {"actor": actor})
        send(user, template, subject, {"actor": actor, "url": url, **facts})
