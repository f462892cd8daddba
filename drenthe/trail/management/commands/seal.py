"""Seal the trail now."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from drenthe.trail.services import sealing


class Command(BaseCommand):
    """The same as the background work does every few minutes."""

    help = "Seal the entries of the trail since the last seal, in the chain of hashes."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say which seal was made, if any."""
        try:
            made = sealing.seal()
        except OperationalError as fault:
            raise CommandError("Somebody writes for a long time. Try again in a moment.") from fault
        self.stdout.write(f"Seal {made.number}: {made.entries} entries, {made.hash}" if made else "Nothing to seal.")
