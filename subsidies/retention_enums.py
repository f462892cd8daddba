"""The closed lists of what may be destroyed, and when (Archiefwet 1995 article 5; GDPR article 5(1)(e))."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RetentionOutcome(models.TextChoices):
    """How a case ended, or what else in it makes that it is kept: a case goes when each that it has is over."""

    AWARDED = "awarded", _("Awarded and settled")
    LOAN = "loan", _("Interest-free loan")
    REFUSED = "refused", _("Refused")
    DISREGARDED = "disregarded", _("Disregarded")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    FORWARDED = "forwarded", _("Forwarded to another body")
    VOID = "void", _("Entered by mistake")
    OBJECTION = "objection", _("With an objection")
    STATE_AID = "state_aid", _("With state aid")


class RetentionStart(models.TextChoices):
    """From which day a period counts. Of an objection it is its end, of state aid the day of the award."""

    CLOSED = "closed", _("the day on which it was closed")
    BOOKED = "booked", _("the last booking, if that came later")
    ACTED = "acted", _("the last line of its dossier, if that came later")


class StayReason(models.TextChoices):
    """Why a case stays although its period is over."""

    HELD = "held", _("Somebody keeps it")
    PERIOD_UNKNOWN = "unknown", _("No period is known for it")
    NOT_CONFIRMED = "not_confirmed", _("Its period was not confirmed")
    OBJECTION = "objection", _("An objection is open")
    COURT = "court", _("It is before the court")
    CLAIM = "claim", _("Money has to come back")
    TO_PAY = "to_pay", _("Money has to be paid")
    LOAN = "running", _("The loan runs")
    ON_HOLD = "on_hold", _("Payment is on hold for a suspicion (Awb 4:56)")
    FIVE_YEARS = "five_years", _("Five years since its settlement are not over (Awb 4:49, 4:57)")
    NOT_TOLD = "not_told", _("There is a reason that is not told here")
