"""How the desk of the statistics officer writes a cell of a file."""

from collections.abc import Iterable
from typing import Any

from django import template

from drenthe.lib.templatetags.charts import number
from drenthe.lib.templatetags.ui import DASH
from monitoring.enums import Mark
from monitoring.models import Table
from monitoring.services.tables.shape import CellEntry

register = template.Library()


@register.filter
def entry(value: CellEntry | None, table: Table) -> str:
    """Return a cell as text: its number with the decimals of the table, or why there is none; a dash without cell."""
    if value is None:
        return DASH
    if value.number is not None:
        return number(value.number, table.decimals)
    return str(Mark(value.mark).label).lower()


@register.filter
def with_findings(tables: Iterable[Any]) -> bool:
    """Whether a finding about one of some tables waits for an explanation; they come with how many wait."""
    return any(table.waiting for table in tables)
