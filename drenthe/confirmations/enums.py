"""The closed lists of the confirmations app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeState(models.TextChoices):
    """What became of a proposed change."""

    OPEN = "open", _("To be confirmed")
    CONFIRMED = "confirmed", _("Confirmed")
    REFUSED = "refused", _("Refused")
    TAKEN_BACK = "taken back", _("Taken back by the proposer")
    TAKEN_OVER = "taken over", _("Taken over by the system")
