"""Count everything again."""

import json
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from drenthe.lib.database import verifying
from drenthe.lib.database.snapshot import snapshot
from drenthe.lib.refusals import Refusal


class Command(BaseCommand):
    """Exit 0 when all agrees; 1 with a line for each difference."""

    help = "Recount the trail, every row, every guard, every file and every balance; exit 1 with each difference."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Some checks or tables instead of all; the anchors that were kept elsewhere."""
        parser.add_argument("--check", action="append", metavar="NAME", help=f"one of: {', '.join(verifying.names())}")
        parser.add_argument("--table", action="append", metavar="TABLE", help="look at this table only")
        parser.add_argument("--anchors", metavar="FILE", help="compare with anchors that `anchors --out` wrote")

    def handle(self, *args: Any, check: list[str] | None, table: list[str] | None, **options: Any) -> None:
        """Print each difference as it is found."""
        scope = verifying.Scope(tables=table, anchors=_anchors(options["anchors"]))
        found: Counter[str] = Counter()
        start = perf_counter()
        try:
            with snapshot():
                for line in verifying.differences(scope, only=check):
                    self.stderr.write(line)
                    found[line.partition(":")[0]] += 1
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        seconds = perf_counter() - start
        if found:
            parts = ", ".join(f"{name} {count}" for name, count in found.items())
            self.stderr.write(f"{found.total()} differences ({parts}), in {seconds:.1f} s.")
            raise SystemExit(1)
        names = ", ".join(check or verifying.names())
        self.stdout.write(f"All agrees ({names}), in {seconds:.1f} s.")


def _anchors(name: str | None) -> dict[str, Any] | None:
    if name is None:
        return None
    try:
        return {row["day"]: row for row in json.loads(Path(name).read_text(encoding="utf-8"))["anchors"]}
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise CommandError(f"{name} is not a file of anchors: {fault}") from fault
