"""Mail on its way out, and signs of life of the processes behind the pages. Working data: none of it is kept long."""

import re
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.background.enums import MailState, Part


class OutgoingMail(models.Model):
    """One mail, kept in the transaction of the act that it tells of. Once it is sent its text is gone.

    The text may hold a link that lets somebody in: it is on no screen, of nobody.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sender = models.CharField(_("sender"), max_length=320)
    recipients = models.JSONField(_("recipients"), default=list)
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("text as a page"), blank=True)
    request_name = models.CharField(_("number of the request"), max_length=64, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=MailState, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    problem = models.CharField(_("what went wrong"), max_length=300, blank=True)
    made_at = models.DateTimeField(_("made at"), default=timezone.now)
    due_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mail")
        ordering = ["-made_at"]
        permissions = [("send_outgoingmail", "Can send mail again")]
        indexes = [models.Index(name="mail_that_is_due", fields=["state", "due_at"])]
        constraints = [
            models.CheckConstraint(
                name="mail_that_was_sent_says_when_and_forgets_its_text",
                condition=Q(state=MailState.SENT, sent_at__isnull=False, text="", html="")
                | (~Q(state=MailState.SENT) & Q(sent_at__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def reason(self) -> str:
        """What went wrong, in words; with the code of the server where it gave one."""
        code = re.search(r"\b[45]\d\d\b", self.problem)
        if code is not None:
            return str(_("The mail server refused it (%(code)s).")) % {"code": code[0]}
        return str(_("The mail server did not answer.")) if self.problem else ""

    @property
    def message_id(self) -> str:
        """The same at each attempt: whoever gets it twice can see that it is one."""
        return f"<{self.pk.hex}@{self.sender.rpartition('@')[2].strip('> ') or settings.ALLOWED_HOSTS[0]}>"


class SignOfLife(models.Model):
    """When a part of the work in the background was last seen at it."""

    part = models.CharField(_("part"), max_length=10, choices=Part, primary_key=True)
    seen_at = models.DateTimeField(_("seen at"))

    class Meta:
        verbose_name = _("sign of life")
        verbose_name_plural = _("signs of life")
        ordering = ["part"]

    def __str__(self) -> str:
        return f"{self.part} {self.seen_at:%Y-%m-%d %H:%M:%S}"
