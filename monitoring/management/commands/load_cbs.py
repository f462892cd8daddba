"""Fetch the tables of CBS."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.refusals import Refusal
from monitoring.loading.people import inactive_user
from monitoring.models import Table
from monitoring.services.sources.cbs import default_client, load_table, sources


class Command(BaseCommand):
    """Run it again when the connection broke: it goes on where it was. What is there already is not stored twice."""

    help = "Fetch the tables of CBS and store what is new."
    client = None  # a test puts its own here

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which tables."""
        parser.add_argument("--table", action="append", default=[], help="key of a table; all of them without it")
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch one table after the other; one that fails does not keep the others from it."""
        failed = False
        with override(options["language"]):
            for key in options["table"] or list(sources()):
                table = Table.objects.filter(key=key).first()
                if table is None:
                    raise CommandError(_("There is no table %(key)s.") % {"key": key})
                try:
                    self._load(table)
                except Refusal as refusal:
                    failed = True
                    self.stderr.write(f"{key}: {refusal}")
        if failed:
            raise SystemExit(1)

    def _load(self, table: Table) -> None:
        client = self.client or default_client()
        stored = load_table(table, client=client, actor=inactive_user("inlezen-cbs", "Inlezen van het CBS"))
        facts = {"new": stored.load.added, "changed": stored.load.changed} if stored.load else None
        text = _("%(new)s new figures, %(changed)s changed.") % facts if facts else _("nothing new.")
        self.stdout.write(f"{table.key}: {text}")
