"""What Django checks of a database before it migrates it."""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader

UNKNOWN_MIGRATIONS = "drenthe.E001"


@register(Tags.database)
def migrations_are_known(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a database with migrations of ours that this version does not have.

    The migrations were written anew before the first release; a database from before cannot be taken further.
    """
    packages = {path.name for path in settings.BASE_DIR.iterdir() if (path / "__init__.py").is_file()}
    ours = {config.label for config in apps.get_app_configs() if config.name.partition(".")[0] in packages}
    messages: list[CheckMessage] = []
    for alias in databases or []:
        loader = MigrationLoader(connections[alias])
        unknown = sorted(
            f"{app}.{name}"
            for app, name in loader.applied_migrations
            if app in ours and (app, name) not in loader.disk_migrations
        )
        if unknown:
            messages.append(
                Error(
                    f"This database was made by another version of Drenthe Wonen: it has {unknown[0]}, which this "
                    "version does not.",
                    hint="A database from before version 0.1.0 cannot be upgraded: make it anew (with `make run`: "
                    "remove the folder var). If it was made by a newer version, install that version.",
                    id=UNKNOWN_MIGRATIONS,
                )
            )
    return messages
