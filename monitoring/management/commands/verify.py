"""Count everything again."""

from typing import Any

from django.core.management.base import BaseCommand

from drenthe.confirmations.services.verify import unconfirmed
from drenthe.lib.database_snapshot import snapshot
from subsidies.services.verify import differences


class Command(BaseCommand):
    """Exit 0 when all agrees; 1 with a line for each difference."""

    help = "Recount every balance, link and authority; exit 1 with each difference."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each difference as it is found."""
        with snapshot():
            found = [*differences(), *unconfirmed()]
        for line in found:
            self.stderr.write(line)
        if found:
            self.stderr.write(f"{len(found)} differences.")
            raise SystemExit(1)
        self.stdout.write("All balances and links agree with the entries.")
