"""The blocks of an edition as text: figures with their unit, as numbers are written in Dutch."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.values.money import format_euros
from monitoring.enums import Unit
from monitoring.report.base import EURO, PER_CENT, YEARS
from monitoring.report.values import of_json

DASH = "–"


def figure_text(figure: Mapping[str, Any]) -> str:
    """Return the value of a figure with its unit; a dash when it is unknown."""
    value = of_json(figure["value"])
    if value is None:
        return DASH
    if isinstance(value, tuple):
        return DASH.join(formats.number_format(one, force_grouping=True) for one in value)
    if figure["unit"] == EURO:
        return format_euros(Decimal(value))
    if figure["unit"] == YEARS:
        return ngettext("%(count)s year", "%(count)s years", int(value)) % {"count": value}
    number = formats.number_format(value, force_grouping=True)
    return f"{number}%" if figure["unit"] == PER_CENT else number


def parts_text(content: Mapping[str, Any]) -> str:
    """Return the text of a heading or a paragraph with its figures in it."""
    return "".join(part if isinstance(part, str) else figure_text(part) for part in content["parts"])


def table_text(content: Mapping[str, Any]) -> tuple[str, list[str], list[list[str]]]:
    """Return the caption, the head and the rows of a block with a table, as text."""
    if content["kind"] == "figures":
        head = [_("Figure"), _("Value")]
        return content["title"], head, [[one["name"], figure_text(one)] for one in content["figures"]]
    if not content["rows"]:
        return content["title"], [_("The table has no figures of this year.")], []
    rows = [[row[0], *(cell_text(cell, content) for cell in row[1:])] for row in content["rows"]]
    return content["title"], content["head"], rows


def cell_text(cell: str | None, content: Mapping[str, Any]) -> str:
    """Return a cell of a table with its unit; a dash when it is blank."""
    if cell is None:
        return DASH
    number = formats.number_format(Decimal(cell), force_grouping=True)
    return f"{number}%" if content["unit"] == Unit.PER_CENT else number
