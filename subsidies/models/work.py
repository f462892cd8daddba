"""Working together on a case: notes and mentions, and what each user wants to be mailed about."""

from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from subsidies.models.application import Application


class Note(models.Model):
    """A note on a case, for colleagues. Not part of the decision."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="notes"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="notes"
    )
    text = models.TextField(_("note"))
    mentions = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("mentions"), related_name="mentioned_in", blank=True
    )
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["-written_at", "-pk"]

    def __str__(self) -> str:
        return self.text[:60]


def new_feed_key() -> str:
    """A key that opens one user's calendar feed without a sign-in."""
    return get_random_string(40)


class WorkPreference(models.Model):
    """What a user wants to be mailed about, and the key of the user's calendar feed."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="work_preference"
    )
    mail_when_assigned = models.BooleanField(_("when a case is assigned to me"), default=True)
    mail_when_mentioned = models.BooleanField(_("when someone mentions me"), default=True)
    mail_when_proposed = models.BooleanField(_("when a proposal is waiting for my decision"), default=True)
    mail_when_returned = models.BooleanField(_("when my proposal is sent back"), default=True)
    mail_reminders = models.BooleanField(_("reminders of dates that are near or have passed"), default=True)
    reminded_on = models.DateField(_("reminded on"), null=True, blank=True, editable=False)
    feed_key = models.CharField(_("calendar feed key"), max_length=40, unique=True, default=new_feed_key)

    class Meta:
        verbose_name = _("work preference")
        verbose_name_plural = _("work preferences")

    def __str__(self) -> str:
        return str(self.user)
