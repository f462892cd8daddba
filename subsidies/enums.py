"""The closed lists of the subsidies app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Part(models.TextChoices):
    """What a ceiling pays for: grants and loans have separate ceilings."""

    GRANT = "grant", _("Grants")
    LOAN = "loan", _("Interest-free loans")


class Phase(models.TextChoices):
    """The phase of a collective initiative, in the terms of the regulation (CVDR665206).

    The plan phase (planfase) has a grant, the development phase (ontwikkelfase) a loan. The 2024 report also calls the
    plan phase the feasibility phase (haalbaarheidsfase).
    """

    NONE = "", _("Not divided into phases")
    PLAN = "plan", _("Plan phase")
    DEVELOPMENT = "development", _("Development phase")


class Channel(models.TextChoices):
    """How an application came in."""

    DIGITAL = "digital", _("Digital form")
    PAPER = "paper", _("Paper")
    EMAIL = "email", _("E-mail")


class ApplicationStatus(models.TextChoices):
    """Where an application stands."""

    RECEIVED = "received", _("In progress")
    AWARDED = "awarded", _("Awarded")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Action(models.TextChoices):
    """What can be done with an application; each is a line in its dossier."""

    RECEIVE = "receive", _("Received")
    AWARD = "award", _("Awarded")
    REFUSE = "refuse", _("Refused")
    WITHDRAW = "withdraw", _("Withdrawn")
    PAY = "pay", _("Paid")


class DecisionKind(models.TextChoices):
    """What a decision says."""

    AWARD = "award", _("Award")
    PARTIAL_AWARD = "partial award", _("Partial award")
    REFUSAL = "refusal", _("Refusal")


class EntryKind(models.TextChoices):
    """What a ledger entry does to the balance of its ceiling."""

    COMMITMENT = "commitment", _("Commitment")
    RELEASE = "release", _("Release")
    PAYMENT = "payment", _("Payment")
    REPAYMENT = "repayment", _("Repayment")


class SourceKind(models.TextChoices):
    """Whose money it is."""

    OWN = "own", _("Own money of the province")
    STATE = "state", _("State money (SPUK)")


class ParameterCode(models.TextChoices):
    """What a scheme version can lay down. Its kind (amount, number, ...) stands in subsidies.parameters."""

    MAX_AMOUNT = "max_amount", _("Maximum grant per application")
    MIN_DWELLINGS = "min_dwellings", _("Smallest number of dwellings")
    COFINANCING_SHARE = "cofinancing_share", _("Share to be paid by others")
    LOAN_PER_DWELLING = "loan_per_dwelling", _("Loan per dwelling")
    LOAN_MAX = "loan_max", _("Maximum loan per application")
    DECISION_WEEKS = "decision_weeks", _("Decision term in weeks")
    DECISION_WEEKS_EXTENDED = "decision_weeks_extended", _("Decision term in weeks with external advice")
    TERM_ANCHOR = "term_anchor", _("Decision term runs from")
    ORDER = "order", _("Order of handling")
    PARTIAL_AWARD = "partial_award", _("Partial award of the remainder")
    TIER_1_BELOW = "tier_1_below", _("Accounting tier 1: below this amount")
    TIER_2_UP_TO = "tier_2_up_to", _("Accounting tier 2: up to this amount")
    ADVANCE_SHARE = "advance_share", _("Advance as a share of the award")
    DURATION_YEARS = "duration_years", _("Duration in years, as announced")
    CEILING_TOTAL = "ceiling_total", _("Ceiling, all increases together, as announced")
