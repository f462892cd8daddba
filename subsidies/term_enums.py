"""The closed lists of the legal term to decide: what makes it longer, and why a late decision costs nothing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ExtensionKind(models.TextChoices):
    """What moves the day by which is to be decided; the law behind it differs, and so does what it changes."""

    NOTICE = "notice", _("The decision comes later: a new day is named (Awb 4:14)")
    ADJOURNMENT = "adjournment", _("Adjournment that the ordinance or the scheme allows")
    LONGER = "longer", _("The longer term of the ordinance")


class LongerGround(models.TextChoices):
    """On which ground the longer term holds, as the Subsidieloket names them."""

    COMMITTEE = "committee", _("An external advisory committee gives advice")
    EU_COFINANCING = "eu_cofinancing", _("The European Union co-finances")
    INVESTIGATION = "investigation", _("Further investigation is needed")


class NoPenaltyGround(models.TextChoices):
    """Why no penalty is due although the decision is late."""

    UNREASONABLY_LATE = "unreasonably_late", _("The notice came unreasonably late (Awb 4:17, paragraph 6a)")
    NO_INTEREST = "no_interest", _("The applicant has no interest in the decision (Awb 4:17, paragraph 6b)")
    EVIDENTLY_UNFOUNDED = (
        "evidently_unfounded",
        _("The application is evidently inadmissible or unfounded (Awb 4:17, paragraph 6c)"),
    )
