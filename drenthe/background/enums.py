"""Words of the work in the background."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailState(models.TextChoices):
    """How far a mail is."""

    WAITING = "waiting", _("Waiting")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    GIVEN_UP = "given up", _("Given up")


class Part(models.TextChoices):
    """Of what there are signs of life."""

    BEAT = "beat", _("Work at set times")
    WORKER = "worker", _("Work in the background")
