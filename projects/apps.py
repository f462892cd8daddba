from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """What is being done, where and by whom."""

    name = "projects"
    verbose_name = _("projects and places")
