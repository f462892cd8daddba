"""The closed lists of the acts that move a term, and of the grounds to go without a view or a penalty."""

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


class ViewException(models.TextChoices):
    """Why the applicant is not heard before a decision."""

    OWN_FACTS = "own_facts", _("It rests only on what the applicant stated (Awb 4:7, paragraph 1)")
    MINOR = "minor", _("The difference matters little to the applicant (Awb 4:7, paragraph 2)")
    URGENT = "urgent", _("There is no time for it (Awb 4:11a)")
    HEARD_BEFORE = "heard_before", _("Heard before, and nothing is new (Awb 4:11b)")
    PURPOSE = "purpose", _("The purpose needs that the applicant does not know beforehand (Awb 4:11c)")
    FINANCIAL = "financial", _("Only about money, and an objection can undo it fully (Awb 4:12)")


class NoPenaltyGround(models.TextChoices):
    """Why no penalty is due although the decision is late."""

    UNREASONABLY_LATE = "unreasonably_late", _("The notice came unreasonably late (Awb 4:17, paragraph 6a)")
    NO_INTEREST = "no_interest", _("The applicant has no interest in the decision (Awb 4:17, paragraph 6b)")
    EVIDENTLY_UNFOUNDED = (
        "evidently_unfounded",
        _("The application is evidently inadmissible or unfounded (Awb 4:17, paragraph 6c)"),
    )


class NoticeFrom(models.TextChoices):
    """Who gives notice of default."""

    PARTY = "party", _("Who waits for the decision, or who acts for it")
    OTHER = "other", _("Somebody else")


class SuspensionKind(models.TextChoices):
    """Why the decision term stands still (Awb 4:15); a completion request is kept apart."""

    FOREIGN = "foreign", _("Information was requested from a foreign authority (Awb 4:15, paragraph 1b)")
    CONSENT = "consent", _("The applicant agreed in writing (Awb 4:15, paragraph 2a)")
    APPLICANT = "applicant", _("The applicant is responsible for the delay (Awb 4:15, paragraph 2b)")
    FORCE_MAJEURE = "force_majeure", _("Force majeure (Awb 4:15, paragraph 2c)")


class Channel(models.TextChoices):
    """How an application came in."""

    DIGITAL = "digital", _("Online form")
    PAPER = "paper", _("Paper")
    EMAIL = "email", _("Email")
