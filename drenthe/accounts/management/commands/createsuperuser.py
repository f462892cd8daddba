"""Django's own command, for a developer's machine and a demonstration only."""

from typing import Any

from django.conf import settings
from django.contrib.auth.management.commands.createsuperuser import Command as DjangoCommand
from django.core.management.base import CommandError


class Command(DjangoCommand):
    """Somebody who may do everything would be a way round every second person."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Refuse, unless it is for debugging or a demonstration."""
        if not (settings.DEBUG or settings.DEMO):
            raise CommandError(
                "Nobody may do everything here. Make the first two functional admins with: "
                "manage.py first_admins ONE@example.org OTHER@example.org"
            )
        return super().handle(*args, **options)
