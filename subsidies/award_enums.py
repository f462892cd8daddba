"""The closed lists of what follows an award: its obligations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ObligationOutcome(models.TextChoices):
    """What was found of an obligation (Awb 4:37 to 4:39)."""

    MET = "met", _("Fulfilled")
    NOT_YET = "not_yet", _("Not fulfilled yet; it still can be")
    NOT_MET = "not_met", _("Not fulfilled")
