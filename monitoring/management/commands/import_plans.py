"""Bring in a file of plan registration in the national format."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from drenthe.lib.entry.days import typed_day
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.faults import together
from monitoring.loading.people import inactive_user
from monitoring.services.files.mapping_files import NotAMapping
from monitoring.services.sources.plan_layouts import Layouts
from monitoring.services.sources.plan_mapping_files import read_mapping
from monitoring.services.sources.plan_uploads import words_read
from monitoring.services.sources.plans import PlanLoadResult, load_plans
from projects.models import Municipality


class Command(BaseCommand):
    """Exit 1, and nothing stored, when a cell cannot be read."""

    help = "Bring in the plans of FILE (a workbook or .csv, national format) as they stood on a day. All, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, the day, and what to do."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--as-of", type=typed_day, required=True, help="day on which the plans stood so")
        parser.add_argument("--source", default="Planregistratie", help="where the file comes from")
        parser.add_argument("--sheet", default="", help="title of the sheet that is meant, when more than one fits")
        parser.add_argument("--municipality", default="", help="name or code of the one that all plans are of")
        parser.add_argument(
            "--whole",
            action="store_true",
            help="a file with plans of some municipalities has those of all: others have none",
        )
        parser.add_argument(
            "--only-named",
            action="store_true",
            help="the file has the plans of the municipalities in it only: those of others stay as they were",
        )
        parser.add_argument(
            "--mapping", type=Path, help="what columns and words contain, as the page of a file prints it"
        )
        parser.add_argument(
            "--thousands", action="store_true", help="a sign between digits stands before thousands: 1.180 is 1180"
        )
        parser.add_argument(
            "--sure", action="store_true", help="store it also when something stands out that may be a mistake"
        )
        parser.add_argument("--reason", default="", help="why figures that were published as final become others")
        parser.add_argument("--dry-run", action="store_true", help="store nothing")
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, report, and store."""
        with override(options["language"]):
            try:
                outcome = load_plans(
                    options["file"],
                    as_of=options["as_of"],
                    source=options["source"],
                    actor=inactive_user("inlezen-plannen", "Inlezen van de planregistratie"),
                    is_dry_run=options["dry_run"],
                    chosen=options["sheet"],
                    municipality=_municipality(options["municipality"]),
                    layouts=_layouts(options["mapping"]),
                    in_groups=options["thousands"],
                    only_named=options["only_named"],
                    reason=options["reason"],
                    is_whole=options["whole"],
                    is_sure=options["sure"],
                )
            except Refusal as refusal:
                raise CommandError(str(refusal)) from None
            self._report(outcome)

    def _report(self, outcome: PlanLoadResult) -> None:
        for fault in together(outcome.file.faults):
            self.stderr.write(str(fault))
        if count := len(together(outcome.file.faults)):
            text = ngettext(
                "%(count)s error: nothing has been stored.", "%(count)s errors: nothing has been stored.", count
            )
            self.stderr.write(text % {"count": count})
            raise SystemExit(1)
        for note in outcome.file.notes:
            self.stdout.write(f"- {note}")
        for line in words_read(outcome.file):
            self.stdout.write(f"- {line}")
        for doubt in outcome.doubts:
            self.stdout.write(f"{doubt.name}: {'; '.join(doubt.lines)}")
        if outcome.corrections:
            said = _("Published figures that become other ones: %(count)s.")
            self.stdout.write(said % {"count": len(outcome.corrections)})
        facts = {"count": len(outcome.file.plans)}
        if outcome.edition is not None:
            self.stdout.write(_("%(count)s plans stored.") % facts)
        elif outcome.is_known:
            self.stdout.write(_("Nothing new: everything was already there."))
        else:
            self.stdout.write(_("%(count)s plans would be stored (dry run).") % facts)


def _layouts(path: Path | None) -> Layouts:
    """What is said of columns and words in a file beside that of the plans."""
    if path is None:
        return {}
    try:
        return read_mapping(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(str(NotAMapping(why=error))) from None
    except Refusal as refusal:
        raise CommandError(str(refusal)) from None


def _municipality(name: str) -> Municipality | None:
    if not name:
        return None
    found = Municipality.objects.filter(Q(name__iexact=name) | Q(code__iexact=name)).first()
    if found is None:
        raise CommandError(_("There is no municipality “%(name)s”.") % {"name": name})
    return found
