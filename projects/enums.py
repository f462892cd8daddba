"""The closed lists of the projects app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    """What kind of applicant an organisation is."""

    MUNICIPALITY = "municipality", _("Municipality")
    DEVELOPER = "developer", _("Developer")
    HOUSING_CORPORATION = "corporation", _("Housing corporation")
    RESIDENTS = "residents", _("Group of residents")
    OTHER = "other", _("Other")


class Segment(models.TextChoices):
    """The price segment of a dwelling, as in the national format for plans."""

    SOCIAL_RENT = "social_rent", _("Social rent")
    MID_RENT = "mid_rent", _("Mid-market rent")
    EXPENSIVE_RENT = "expensive_rent", _("Expensive rent")
    AFFORDABLE_SALE = "affordable_sale", _("Affordable sale")
    EXPENSIVE_SALE = "expensive_sale", _("Expensive sale")
    UNKNOWN = "unknown", _("Not known yet")


class DwellingForm(models.TextChoices):
    """The form of a dwelling."""

    HOUSE = "house", _("Ground-bound house")
    APARTMENT = "apartment", _("Apartment")
    OTHER = "other_form", _("Other form")
