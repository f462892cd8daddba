"""Print the figures of the yearly report."""

import json
from argparse import ArgumentParser
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from drenthe.lib.values.money import format_euros
from monitoring.report.base import EURO, Figure, Value, Year
from monitoring.report.report import report_figures

FIRST_YEAR = 2020


class Command(BaseCommand):
    """Every figure with its id, value, unit and derivation."""

    help = "Print the figures of the yearly report of a year, as text or as JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The year, and how to print."""
        parser.add_argument("year", type=int)
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--language", choices=["nl", "en"], default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print. In JSON amounts are numbers with two decimals, exact."""
        if not FIRST_YEAR <= options["year"] <= 9999:
            raise CommandError(f"There are no figures of {options['year']}.")
        with override(options["language"]):
            figures = report_figures(Year(options["year"]))
            write = as_json if options["format"] == "json" else as_text
            self.stdout.write(write(figures))
            self.stderr.write(_agreement(figures))


def as_json(figures: list[Figure]) -> str:
    """Return the figures as a JSON list; an amount such as 570602.77 is written in full and never as a float."""
    lines = []
    for figure in figures:
        fields: dict[str, object] = {"id": figure.id, "unit": figure.unit, "derivation": figure.derivation}
        if figure.remark:
            fields["remark"] = figure.remark
        if figure.is_as_published is not None:
            fields["as_published"] = figure.is_as_published
        value = _json(figure.value)
        rest = json.dumps(fields, ensure_ascii=False)[1:]
        lines.append(f'  {{"value": {value}, {rest}')
    return "[\n" + ",\n".join(lines) + "\n]"


def as_text(figures: list[Figure]) -> str:
    """Return the figures as aligned lines, remarks below the figure."""
    lines = []
    for figure in figures:
        lines.append(f"{figure.id:50} {_text(figure):>20}  {figure.unit:7} {figure.derivation}")
        if figure.remark:
            lines.append(f"{'':50} {'':>20}  ! {figure.remark}")
    return "\n".join(lines)


def _agreement(figures: list[Figure]) -> str:
    """How many figures are as the report printed them, and each that is not with what is known of it."""
    printed = [figure for figure in figures if figure.is_as_published is not None]
    different = [figure for figure in printed if not figure.is_as_published]
    lines = [f"{len(printed) - len(different)} as published, {len(different)} different."]
    return "\n".join(
        [*lines, *(f"{one.id}: {_text(one)}, printed “{one.published}”. {one.remark}" for one in different)]
    )


def _json(value: Value) -> str:
    if value is None:
        return "null"
    return f"[{value[0]}, {value[1]}]" if isinstance(value, tuple) else str(value)


def _text(figure: Figure) -> str:
    value = figure.value
    if isinstance(value, tuple):
        return f"{value[0]}-{value[1]}"
    return format_euros(value) if figure.unit == EURO and isinstance(value, Decimal) else str(value)
