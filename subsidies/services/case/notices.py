"""Mail to colleagues about their work: only when they want it, in Dutch, without facts of the case.

It is kept with the act (drenthe.background): a mail server that is gone stops nothing.
"""

from django.conf import settings
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.lib.outside.mail import send
from subsidies.models import Application, WorkPreference

SUBJECTS = {
    "assigned": gettext_noop("Case %(case)s is now assigned to you"),
    "mentioned": gettext_noop("You are mentioned in case %(case)s"),
    "proposed": gettext_noop("A proposal on case %(case)s is waiting for your decision"),
    "returned": gettext_noop("Your proposal on case %(case)s has been sent back"),
}


def preference_of(user: User) -> WorkPreference:
    """Return what the user wants to be mailed about; everything until they say otherwise."""
    return WorkPreference.objects.get_or_create(user=user)[0]


def notify(user: User, about: str, *, application: Application, actor: User) -> None:
    """Mail somebody about a case, in the transaction of the act. `about` is a key of SUBJECTS.

    Nobody is told of what they did themselves, or of what they do not want to hear.
    """
    if user.pk == actor.pk or not user.is_active or not getattr(preference_of(user), f"mail_when_{about}"):
        return
    facts = {"application": application, "actor": actor, "url": settings.SITE_URL + application.get_absolute_url()}
    subject = (SUBJECTS[about], {"case": application.case_number})
    send(user, f"subsidies/email/{about}.txt", subject, facts)
