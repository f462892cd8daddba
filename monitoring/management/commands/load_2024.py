"""Put the data of 2024 in an empty database."""

from typing import Any

from django.core.management.base import BaseCommand

from drenthe.dates.services.takeover import take_over
from monitoring.loading.agenda_2024 import load_agenda
from monitoring.loading.people import advisers, inactive_user, with_all_permissions
from monitoring.loading.projects_2024 import load_projects
from monitoring.loading.report_text_2024 import load_report_text
from monitoring.loading.statistics_2024 import load_statistics
from monitoring.loading.subsidies_2024 import People, load_subsidies
from monitoring.loading.targets_2024 import load_targets

SOURCE = "Gegevens van 2024 (Jaarverslag Wonen 2024)"


class Command(BaseCommand):
    """Safe to run again: what is there already is left alone."""

    help = "Put the data of 2024 in an empty database: schemes, cases, projects, meetings and tables."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what was done. The dossiers say that it was taken over from this."""
        with take_over(SOURCE):
            self._load()

    def _load(self) -> None:
        loader = inactive_user("inlezen-2024", "Inlezen gegevens 2024")
        people = People(
            officer=loader,
            decider=inactive_user("besluiten-2024", "Besluiten van 2024"),
            payer=inactive_user("betalingen-2024", "Betalingen van 2024"),
        )
        self._say(load_subsidies(people), "There are schemes already: nothing was loaded.")
        self._say(
            load_projects(with_all_permissions(loader), advisers()),
            "Projects are followed already: nothing was loaded.",
        )
        self._say(load_agenda(), "There are meetings or advices already: nothing was loaded.")
        self._say(load_statistics(loader), "The tables of the report are there already: nothing was loaded.")
        self._say(load_targets(), "The targets are there already: nothing was loaded.")
        approver = inactive_user("jaarverslag-2024", "Vaststellen jaarverslag 2024")
        self._say(load_report_text(loader, approver), "There is a report already: nothing was loaded.")

    def _say(self, loaded: dict[str, int] | None, otherwise: str) -> None:
        if loaded is None:
            self.stdout.write(otherwise)
            return
        self.stdout.write("Loaded: " + ", ".join(f"{count} {name}" for name, count in loaded.items()) + ".")
