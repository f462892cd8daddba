from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonitoringConfig(AppConfig):
    """What came of it: reads everything, is read by nobody."""

    name = "monitoring"
    verbose_name = _("figures and exports")
