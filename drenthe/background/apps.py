from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BackgroundConfig(AppConfig):
    """What goes on behind the pages: mail on its way out, files that no row names, and signs of life."""

    name = "drenthe.background"
    label = "background"
    verbose_name = _("work in the background")
