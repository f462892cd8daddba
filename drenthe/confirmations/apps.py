from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class ConfirmationsConfig(AppConfig):
    """A second person for what carries authority."""

    name = "drenthe.confirmations"
    label = "confirmations"
    verbose_name = _("confirmations")

    def ready(self) -> None:
        """Have every app say what needs a second person."""
        autodiscover_modules("authority")
