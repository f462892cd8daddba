from importlib import import_module

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _

from drenthe.trail import database


class TrailConfig(AppConfig):
    """What happened to every row, by whom; sealed, and counted again."""

    name = "drenthe.trail"
    label = "trail"
    verbose_name = _("trail")

    def ready(self) -> None:
        """Have every connection and every task know who acts."""
        connection_created.connect(database.prepare, dispatch_uid="trail")
        tell_changes_by = import_module(
            "drenthe.lib.requests.entity_tags"
        ).tell_changes_by  # it reads models, as the next does
        tell_changes_by(import_module("drenthe.trail.services.changes").changes_of)
        import_module("drenthe.trail.checks")
        import_module("drenthe.trail.work").connect()  # it writes entries, so the models come first
