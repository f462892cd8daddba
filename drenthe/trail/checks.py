"""What Django checks before the site goes into production: the application's account of the database."""

from typing import Any

from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as CheckWarning
from django.db import OperationalError, connection

from drenthe.trail.services import database_roles

TOO_MUCH = "drenthe.W001"


@register(Tags.security, deploy=True)
def application_owns_nothing(**kwargs: Any) -> list[CheckMessage]:
    """Warn when the account that the application works with could switch off what guards the data."""
    if connection.vendor != "postgresql":
        return []
    try:
        found = database_roles.faults()
    except OperationalError:
        return []
    if not found:
        return []
    return [
        CheckWarning(
            f"The application's account of the database {'; '.join(found)}.",
            hint="Make two accounts with `manage.py database_roles` (docs/operations.md).",
            id=TOO_MUCH,
        )
    ]
