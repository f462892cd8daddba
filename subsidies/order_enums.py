"""Words for the order in which applications are handled."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Order(models.TextChoices):
    """In which order the applications under a ceiling are handled (Awb 4:26)."""

    RECEIPT = "receipt", _("in order of receipt")
    COMPLETE = "complete", _("in the order in which they were complete")
    LOTS = "lots", _("by day of receipt, drawn by lot within a day")
    TENDER = "tender", _("by comparison (tender)")


class Ties(models.TextChoices):
    """What decides between equal scores in a tender."""

    LOT = "lot", _("drawn by lot")
    RECEIPT = "receipt", _("in order of receipt")
