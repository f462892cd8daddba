"""Put the data of 2024 in an empty database."""

from typing import Any

from django.core.management.base import BaseCommand

from drenthe.accounts.models import User
from monitoring.loading.subsidies_2024 import People, load_subsidies


class Command(BaseCommand):
    """Safe to run again: what is there already is left alone."""

    help = "Put the data of 2024 in an empty database: schemes, ceilings and example cases."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was done."""
        loaded = load_subsidies(
            People(
                officer=_nobody("inlezen-2024", "Inlezen gegevens 2024"),
                decider=_nobody("besluiten-2024", "Besluiten van 2024"),
            )
        )
        if loaded is None:
            self.stdout.write("There are schemes already: nothing was loaded.")
            return
        self.stdout.write("Loaded: " + ", ".join(f"{count} {name}" for name, count in loaded.items()) + ".")


def _nobody(local: str, name: str) -> User:
    """Somebody under whose name data is loaded and who cannot sign in."""
    email = f"{local}@voorbeeld.example"
    return User.objects.filter(email=email).first() or User.objects.create_user(email, name=name, is_active=False)
