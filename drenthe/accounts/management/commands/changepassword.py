"""Django's own command, for a developer's machine and a demonstration only."""

from typing import Any

from django.conf import settings
from django.contrib.auth.management.commands.changepassword import Command as DjangoCommand
from django.core.management.base import CommandError


class Command(DjangoCommand):
    """A password is set by the person only."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Refuse, unless it is for debugging or a demonstration."""
        if not (settings.DEBUG or settings.DEMO):
            raise CommandError(
                "Only the person chooses a password. A functional admin can send a link, on the page of the account; "
                "the person can ask for one on the sign-in page."
            )
        return super().handle(*args, **options)
