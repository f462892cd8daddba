"""What an entry of the trail can say."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Operation(models.TextChoices):
    """What happened to a row, or with what it shows."""

    FOUND = "found", _("Was there when the trail began")
    INSERT = "insert", _("Added")
    UPDATE = "update", _("Changed")
    DELETE = "delete", _("Deleted")
    READ = "read", _("Read")
    ACT = "act", _("Done")


class Source(models.TextChoices):
    """From where something was done."""

    SCREEN = "screen", _("Screen")
    API = "api", _("API")
    ADMIN = "admin", _("Admin pages")
    COMMAND = "command", _("Command line")
    TASK = "task", _("Background work")
    MIGRATION = "migration", _("Installation")
    DATABASE = "database", _("Database, past the application")
