"""The closed lists of the irregularities register. No rule lays these down for Drenthe: they are not confirmed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IrregularityKind(models.TextChoices):
    """What was irregular, after what the ordinance calls abuse and improper use (M&O)."""

    NOT_REPORTED = "not_reported", _("A change was not reported")
    FALSE_DATA = "false_data", _("False or incomplete information was given")
    OBLIGATION = "obligation", _("An obligation was not met")
    NOT_DONE = "not_done", _("The activities were not carried out, or not all of them")
    COSTS = "costs", _("Costs were not made, or were paid twice")
    NO_ACCOUNT = "no_account", _("It was not accounted for, or too late")
    OTHER = "other", _("Something else")


class IrregularitySource(models.TextChoices):
    """How it was found."""

    SAMPLE = "sample", _("Check by sample")
    REPORT = "report", _("Report of the recipient, or its settlement")
    TIP = "tip", _("Tip from somebody else")
    AUDIT = "audit", _("Audit")
    HANDLING = "handling", _("While the case was handled")


class IrregularityStepKind(models.TextChoices):
    """What happened to an entry after it was proposed; who proposes does not confirm."""

    CONFIRMED = "confirmed", _("Entered")
    NOT_CONFIRMED = "not_confirmed", _("Not entered")
    WITHDRAWAL = "withdrawal", _("Withdrawal proposed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    STAYS = "stays", _("Not withdrawn")


STANDING = (IrregularityStepKind.CONFIRMED, IrregularityStepKind.WITHDRAWAL, IrregularityStepKind.STAYS)
DROPPED = (IrregularityStepKind.NOT_CONFIRMED, IrregularityStepKind.WITHDRAWN)


class ExtraCheckStage(models.TextChoices):
    """Before which decision an extra check was done."""

    AWARD = "award", _("Before the award")
    SETTLEMENT = "settlement", _("Before the settlement")


class ExtraCheckFinding(models.TextChoices):
    """What an extra check found."""

    CLEAR = "clear", _("Nothing stands in the way of a decision")
    NOT_CLEAR = "not_clear", _("It cannot be decided like this")
