"""The acts of supervision whose day somebody fills in, and which day each follows (drenthe.dates)."""

from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import declare

TAKE_STEP = declare("supervision-step", _("Step of supervision"), _("the previous step for the municipality"))
AGREE_TRANSFER = declare(
    "target-transfer", _("Transfer between municipalities"), _("nothing; its reference is the reason")
)
