"""Make a file on the command line, with the same code as the worker."""

import os
import tempfile
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import override

from drenthe.exports.base import ExportRequest
from drenthe.exports.registry import get_export
from drenthe.exports.runner import write_prepared
from drenthe.lib.database.snapshot import snapshot
from drenthe.lib.entry.days import typed_day
from drenthe.lib.refusals import Refusal


class Command(BaseCommand):
    """The file appears whole or not at all."""

    help = "Write an export to a file: manage.py export budget --year 2024 --out budget.xlsx"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which export, as of when, and where to."""
        parser.add_argument("export")
        day = parser.add_mutually_exclusive_group()
        day.add_argument("--year", type=int, help="as of 31 December of this year")
        day.add_argument("--as-of", type=typed_day, help="as of this day (YYYY-MM-DD)")
        parser.add_argument("--out", type=Path, required=True)
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write to a file beside the wanted one, and move it there when it is complete."""
        as_of = date(options["year"], 12, 31) if options["year"] else options["as_of"] or timezone.localdate()
        order = ExportRequest({}, as_of, "manage.py export", timezone.now())
        out: Path = options["out"]
        if not out.parent.is_dir():
            raise CommandError(f"There is no folder {out.parent}.")
        with override(options["language"]):
            try:
                export = get_export(options["export"])
            except Refusal as refusal:
                raise CommandError(str(refusal)) from None
            file_format = out.suffix.lstrip(".").lower()
            if file_format not in export.formats:
                raise CommandError(f"{out.name}: this export is made as {', '.join(export.formats)}.")
            with tempfile.NamedTemporaryFile(dir=out.parent, delete=False) as part:
                try:
                    with snapshot():
                        prepared = export.prepare(order)
                        count = write_prepared(
                            prepared,
                            cast("BinaryIO", part.file),
                            title=export.title,
                            order=order,
                            file_format=file_format,
                        )
                except BaseException:
                    Path(part.name).unlink()
                    raise
        Path(part.name).chmod(0o666 & ~_umask())
        Path(part.name).replace(out)
        self.stdout.write(f"{out}: {count} rows, as of {as_of.isoformat()}.")


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
