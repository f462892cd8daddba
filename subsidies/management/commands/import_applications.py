"""Bring in applications from a legacy workbook."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from drenthe.accounts.models import User
from subsidies.imports.applications import import_applications, write_template

EVERY = 500


class Command(BaseCommand):
    """A dry run unless --store is given; exit 1 with a line for each fault, and then nothing is stored."""

    help = "Bring in applications from a workbook: a dry run, unless --store. --template writes an empty workbook."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and what to do with it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--store", action="store_true", help="store the applications when nothing is wrong")
        parser.add_argument("--template", action="store_true", help="write an empty workbook to FILE instead")
        parser.add_argument("--by", default="", help="e-mail address of the user under whose name they are entered")
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, report, and store when asked."""
        with override(options["language"]):
            if options["template"]:
                with options["file"].open("wb") as out:
                    write_template(out)
                self.stdout.write(f"{options['file']}: an empty workbook.")
                return
            self._import(options["file"], _actor(options["by"]), is_dry_run=not options["store"])

    def _import(self, path: Path, actor: User, *, is_dry_run: bool) -> None:
        outcome = import_applications(path, actor=actor, is_dry_run=is_dry_run, on_row=self._progress)
        for fault in outcome.faults:
            self.stderr.write(str(fault))
        if outcome.faults:
            self.stderr.write(f"{len(outcome.faults)} faults: nothing has been stored.")
            raise SystemExit(1)
        for number, sentence in outcome.known_otherwise.items():
            self.stdout.write(f"row {number}: {sentence}")
        what = "would be stored (dry run; add --store)" if is_dry_run else "stored"
        self.stdout.write(f"{outcome.stored} applications {what}.")

    def _progress(self, done: int, total: int) -> None:
        if done % EVERY == 0 and done < total:
            self.stdout.write(f"{done} of {total}")


def _actor(email: str) -> User:
    if not email:
        raise CommandError("Say under whose name: --by name@example.org")
    user = User.objects.filter(email=email.lower()).first()
    if user is None:
        raise CommandError(f"There is no user {email}.")
    return user
