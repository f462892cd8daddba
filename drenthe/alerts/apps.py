from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class AlertsConfig(AppConfig):
    """What asks for somebody's attention: once, to who can act, until they switch it off."""

    name = "drenthe.alerts"
    label = "alerts"
    verbose_name = _("alerts")

    def ready(self) -> None:
        """Have every app register its kinds of alerts."""
        autodiscover_modules("alerts")
