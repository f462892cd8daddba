"""Bring in the figures of a table from a workbook or CSV file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from drenthe.accounts.models import User
from drenthe.lib.entry.days import typed_day
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.faults import together
from monitoring.enums import ValueStatus
from monitoring.models import Table
from monitoring.services.checks.loads import LoadResult
from monitoring.services.files.intake import Delivery, DeliveryPreview, preview_delivery, store_delivery
from monitoring.services.files.layouts import Layouts
from monitoring.services.files.mapping_files import NotAMapping, read_mapping
from monitoring.services.files.template import write_template
from monitoring.services.tables.grid import FindingView, shape_of

NOBODY = "inlezen@voorbeeld.example"


class Command(BaseCommand):
    """Exit 1, and nothing stored, when a cell cannot be read; exit 0 with the findings when it can."""

    help = "Bring in the figures of a table from FILE (.xlsx, .ods, .xls, .xlsb or .csv). All of it, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, the table, the year, and what to do."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--table", required=True, help="key of the table, such as permits-client")
        parser.add_argument("--year", type=int, required=True, help="year of the table")
        parser.add_argument("--dry-run", action="store_true", help="store nothing")
        parser.add_argument("--published-on", type=typed_day, help="day of publication; today without it")
        as_said = "how final the figures are; without it as the file says itself, and definitive where it says nothing"
        parser.add_argument("--status", choices=ValueStatus.values, default="", help=as_said)
        parser.add_argument("--source", default="", help="where the figures come from; shown with them")
        parser.add_argument("--template", action="store_true", help="write an empty workbook to FILE instead")
        parser.add_argument(
            "--at", default="", help="where the table begins when more than one fits, such as Blad1!A9"
        )
        parser.add_argument(
            "--sure", action="store_true", help="store it also when something stands out that may be a mistake"
        )
        parser.add_argument(
            "--mapping", type=Path, help="what columns and rows contain, as the page of a file prints it"
        )
        parser.add_argument(
            "--thousands", action="store_true", help="a sign between digits stands before thousands: 1.180 is 1180"
        )
        parser.add_argument("--reason", default="", help="why figures that were published as final become others")
        parser.add_argument("--by", default="", help="e-mail address of the user under whose name they are loaded")
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, report, and store."""
        table = Table.objects.filter(key=options["table"]).first()
        with override(options["language"]):
            if table is None:
                known = ", ".join(Table.objects.values_list("key", flat=True))
                raise CommandError(
                    _("There is no table %(key)s. Available tables: %(known)s.")
                    % {"key": options["table"], "known": known}
                )
            if options["template"]:
                with options["file"].open("wb") as out:
                    write_template(out, table, options["year"])
                return
            delivery = Delivery(
                path=options["file"],
                table=table,
                year=options["year"],
                published_on=options["published_on"] or timezone.localdate(),
                source=options["source"],
                status=options["status"],
                chosen=options["at"],
                layouts=_layouts(options["mapping"], table),
                in_groups=options["thousands"],
            )
            self._run(delivery, options)

    def _run(self, delivery: Delivery, options: dict[str, Any]) -> None:
        stored: LoadResult | None = None
        try:
            if options["dry_run"]:
                previewed = preview_delivery(delivery)
            else:
                previewed, stored = store_delivery(
                    delivery, is_sure=options["sure"], reason=options["reason"], actor=_actor(options["by"])
                )
        except Refusal as refusal:
            raise CommandError(str(refusal)) from None
        if previewed.effect is None:
            self._refuse(previewed)
        self._report(previewed, stored)

    def _refuse(self, previewed: DeliveryPreview) -> None:
        for fault in together(previewed.reading.faults):
            self.stderr.write(str(fault))
        count = len(together(previewed.reading.faults))
        self.stderr.write(
            ngettext("%(count)s error: nothing has been stored.", "%(count)s errors: nothing has been stored.", count)
            % {"count": count}
        )
        raise SystemExit(1)

    def _report(self, previewed: DeliveryPreview, stored: LoadResult | None) -> None:
        if previewed.reading.notes:
            self.stdout.write(_("Not read:"))
            for fault in previewed.reading.notes:
                self.stdout.write(f"- {fault}")
        self._say_what_stands_out(previewed)
        findings = [finding for finding in previewed.findings if not finding.is_remark]
        remarks = [finding for finding in previewed.findings if finding.is_remark]
        self._list(_("Findings: %(count)s") % {"count": len(findings)}, findings, previewed)
        if remarks:
            self._list(_("Remarks: %(count)s") % {"count": len(remarks)}, remarks, previewed)
        if previewed.unusual:
            self.stdout.write(_("Stands out beside the figures of before:"))
            for text in previewed.unusual:
                self.stdout.write(f"- {text}")
        differences = previewed.effect.differences if previewed.effect else []
        facts = {"count": len(differences)}
        if stored is None:
            self.stdout.write(_("%(count)s values would be stored (dry run).") % facts)
        elif stored.load is None:
            self.stdout.write(_("Nothing new: everything was already there."))
        else:
            self.stdout.write(_("%(count)s values stored.") % facts)

    def _say_what_stands_out(self, previewed: DeliveryPreview) -> None:
        for name in previewed.own_totals:
            self.stdout.write(_("Not in the file, and added up here: %(name)s.") % {"name": name})
        for doubt in previewed.doubts:
            self.stdout.write(f"{doubt.name}:")
            for line in filter(None, (*doubt.lines, doubt.way_on)):
                self.stdout.write(f"- {line}")

    def _list(self, title: str, findings: list[FindingView], previewed: DeliveryPreview) -> None:
        self.stdout.write(title)
        for finding in findings:
            cells = ", ".join(where for place in finding.cells if (where := previewed.reading.where(place)))
            self.stdout.write(f"- {finding.where}: {finding.sentence} [{cells}]")


def _layouts(path: Path | None, table: Table) -> Layouts:
    """What is said of columns and rows in a file beside that of the figures."""
    if path is None:
        return {}
    try:
        return read_mapping(path.read_text(encoding="utf-8-sig"), shape_of(table))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(str(NotAMapping(why=error))) from None
    except Refusal as refusal:
        raise CommandError(str(refusal)) from None


def _actor(email: str) -> User:
    if email:
        user = User.objects.filter(email=email.lower()).first()
        if user is None:
            raise CommandError(_("There is no user %(email)s.") % {"email": email})
        return user
    return User.objects.filter(email=NOBODY).first() or User.objects.create_user(
        NOBODY, name="Inlezen van tabellen", is_active=False
    )
