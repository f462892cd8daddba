"""Put the data of 2024 in an empty database."""

from typing import Any

from django.core.management.base import BaseCommand

from drenthe.accounts.models import User
from monitoring.loading.subsidies_2024 import load_subsidies

LOADER = "inlezen-2024@voorbeeld.example"


class Command(BaseCommand):
    """Safe to run again: what is there already is left alone."""

    help = "Put the data of 2024 in an empty database: schemes, ceilings and example cases."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was done."""
        actor = User.objects.filter(email=LOADER).first() or User.objects.create_user(
            LOADER, name="Inlezen gegevens 2024", is_active=False
        )
        loaded = load_subsidies(actor=actor)
        if loaded is None:
            self.stdout.write("There are schemes already: nothing was loaded.")
            return
        self.stdout.write("Loaded: " + ", ".join(f"{count} {name}" for name, count in loaded.items()) + ".")
