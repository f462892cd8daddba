"""Bring in applications from a legacy workbook."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from drenthe.accounts.models import User
from drenthe.lib.sheets.faults import together
from subsidies.imports.applications import Outcome, import_applications
from subsidies.imports.run import EVERY_ROW, Answers, bring_in
from subsidies.imports.template import write_template
from subsidies.services.application.doubles import Likeness
from subsidies.services.application.import_refusals import ApplicantsNotSaid, DoublesNotSaid

EVERY = 500


class Command(BaseCommand):
    """A dry run unless --store is given; exit 1 with a line for each fault, and then nothing is stored."""

    help = "Bring in applications from a workbook: a dry run, unless --store. --template writes an empty workbook."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and what to do with it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--store", action="store_true", help="store the applications when nothing is wrong")
        parser.add_argument(
            "--different", action="store_true", help="rows that look like other applications are different ones"
        )
        parser.add_argument(
            "--same-applicant", action="store_true", help="applicants known by another name are the same organisation"
        )
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
            self._import(options["file"], _actor(options["by"]), options)

    def _import(self, path: Path, actor: User, options: dict[str, Any]) -> None:
        outcome = import_applications(path, actor=actor, on_row=self._progress)
        for row in outcome.totals:
            self.stdout.write(f"row {row}: adds up others, left out")
        for note in outcome.notes:
            self.stdout.write(str(note))
        for fault in together(outcome.faults):
            self.stderr.write(str(fault))
        if outcome.faults:
            self.stderr.write(f"{len(together(outcome.faults))} faults: nothing has been stored.")
            raise SystemExit(1)
        for number, sentence in outcome.known_otherwise.items():
            self.stdout.write(f"row {number}: {sentence}")
        self._tell_doubles(outcome)
        if options["store"]:
            same = EVERY_ROW if options["same_applicant"] else ()
            self._store(path, actor, Answers(EVERY_ROW if options["different"] else (), same))
        what = "stored" if options["store"] else "would be stored (dry run; add --store)"
        self.stdout.write(f"{outcome.stored} applications {what}.")

    def _tell_doubles(self, outcome: Outcome) -> None:
        for row in outcome.rows:
            for double in row.doubles:
                other = double["case"] or f"row {double['row']} of this file"
                alike = ", ".join(str(Likeness(one).label) for one in double["likeness"])
                self.stdout.write(f"row {row.row}: looks like {other} ({alike})")
            if row.other_name and row.other_row:
                self.stdout.write(f"row {row.row}: row {row.other_row} of this file says {row.other_name}")
            elif row.other_name:
                self.stdout.write(f"row {row.row}: {row.applicant} is known as {row.other_name}")

    def _store(self, path: Path, actor: User, answers: Answers) -> None:
        try:
            bring_in(path, answers=answers, actor=actor)
        except (DoublesNotSaid, ApplicantsNotSaid) as refusal:
            flag = "--different" if isinstance(refusal, DoublesNotSaid) else "--same-applicant"
            self.stderr.write(f"{refusal} ({flag})")
            raise SystemExit(1) from None

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
