from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DatesConfig(AppConfig):
    """The rule of dates: what a day that somebody fills in may be."""

    name = "drenthe.dates"
    label = "dates"
    verbose_name = _("dates of acts")
