"""The anchors of the trail, to be kept elsewhere."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from drenthe.trail.models import TrailAnchor
from drenthe.trail.services import sealing


class Command(BaseCommand):
    """Seals first, so that the anchor of today is among them."""

    help = "Write the anchor of each day: keep the file elsewhere, and compare with `verify --anchors FILE`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A file, or the screen."""
        parser.add_argument("--out", metavar="FILE", help="write JSON to this file instead of lines to the screen")

    def handle(self, *args: Any, out: str | None, **options: Any) -> None:
        """Make the anchor of today, and write them all, the oldest first."""
        sealing.anchor()
        anchors = [
            {"day": row.day.isoformat(), "seal": row.seal_number, "hash": row.hash}
            for row in TrailAnchor.objects.order_by("day")
        ]
        if out is None:
            for row in anchors:
                self.stdout.write(f"{row['day']}  {row['seal']}  {row['hash']}")
            return
        Path(out).write_text(json.dumps({"anchors": anchors}, indent=2) + "\n", encoding="utf-8")
        self.stdout.write(f"Wrote {len(anchors)} anchors to {out}.")
