"""Write the table of duties that are kept apart into its page in docs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from subsidies.duties import as_markdown

PAGE = Path(settings.BASE_DIR) / "docs" / "duties.md"
START, END = "<!-- from subsidies/duties.py: manage.py duties -->", "<!-- until here -->"


class Command(BaseCommand):
    """The page keeps its own words; what stands between the two marks is written from the code."""

    help = "Write the table of duties that are kept apart into docs/duties.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--check` only looks whether the page is up to date."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail when the page is out of date")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        """Write the page, or say that it is out of date."""
        page = PAGE.read_text(encoding="utf-8")
        head, _start, rest = page.partition(START)
        _old, _end, tail = rest.partition(END)
        with override("en"):
            written = f"{head}{START}\n\n{as_markdown()}\n\n{END}{tail}"
        if check and written != page:
            raise CommandError("docs/duties.md is out of date: run manage.py duties.")
        PAGE.write_text(written, encoding="utf-8")
