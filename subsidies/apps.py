from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubsidiesConfig(AppConfig):
    """The case: from scheme to settlement."""

    name = "subsidies"
    verbose_name = _("subsidies")
