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
