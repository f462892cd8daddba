from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UploadsConfig(AppConfig):
    """Files of rows and columns that people upload, on their way in."""

    name = "drenthe.uploads"
    label = "uploads"
    verbose_name = _("uploaded files")
