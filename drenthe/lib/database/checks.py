"""What Django checks of a database before it migrates it."""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

UNKNOWN_MIGRATIONS = "drenthe.E001"


@register(Tags.database)
def migrations_are_known(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a database with migrations of ours that this version does not have.

    Migrations that were written together into one (`replaces`) are known when the database has them all; one that
    stopped in the middle of them cannot be taken further, as those that it lacks are gone.
    """
    packages = {path.name for path in settings.BASE_DIR.iterdir() if (path / "__init__.py").is_file()}
    ours = {config.label for config in apps.get_app_configs() if config.name.partition(".")[0] in packages}
    messages: list[CheckMessage] = []
    for alias in databases or []:
        recorded = MigrationRecorder(connections[alias]).applied_migrations()
        loader = MigrationLoader(None, ignore_no_migrations=True)
        together = [set(migration.replaces) for migration in loader.disk_migrations.values() if migration.replaces]
        known = set(loader.disk_migrations).union(*together)
        unknown = [key for key in recorded if key[0] in ours and key not in known]
        lacking = [key for keys in together if keys & set(recorded) for key in keys - set(recorded)]
        if unknown:
            messages.append(_refused(f"it has {'.'.join(min(unknown))}, which this version does not"))
        elif lacking:
            messages.append(_refused(f"it lacks {'.'.join(min(lacking))}, which is gone"))
    return messages


def _refused(why: str) -> Error:
    return Error(
        f"This database was made by another version of Drenthe Wonen: {why}.",
        hint="A database from before version 0.1.0 cannot be upgraded: make it anew (with `make run`: remove the "
        "folder var). If it was made by a newer version, install that version.",
        id=UNKNOWN_MIGRATIONS,
    )
