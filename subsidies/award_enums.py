"""The closed lists of what follows an award: its obligations and its payments."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ObligationOutcome(models.TextChoices):
    """What was found of an obligation (Awb 4:37 to 4:39)."""

    MET = "met", _("Fulfilled")
    NOT_YET = "not_yet", _("Not fulfilled yet; it still can be")
    NOT_MET = "not_met", _("Not fulfilled")


class SettlementBasis(models.TextChoices):
    """Why a subsidy is settled now."""

    REQUESTED = "requested", _("The recipient asked for it (Awb 4:44)")
    EX_OFFICIO = "ex_officio", _("The award or the scheme says that the province does so unasked (Awb 4:47)")


class PaymentOrderState(models.TextChoices):
    """What became of a payment that was proposed."""

    PROPOSED = "proposed", _("Proposed")
    RELEASED = "released", _("Released")
    PAID = "paid", _("Paid")
    RETURNED = "returned", _("Sent back")
    DROPPED = "dropped", _("Withdrawn by its maker")


STANDING_ORDERS = (PaymentOrderState.PROPOSED, PaymentOrderState.RELEASED)
ENDED_ORDERS = (PaymentOrderState.PAID, PaymentOrderState.RETURNED, PaymentOrderState.DROPPED)
