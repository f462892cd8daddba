"""How the housing monitor writes a cell, a status and an address."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from drenthe.lib.charts.grid import Chart
from drenthe.lib.templatetags.charts import number
from monitoring.enums import Mark, Theme, Unit, ValueStatus
from monitoring.pages.themes import TableSection
from monitoring.services.tables.grid import FindingView, TableCell, TableGrid
from monitoring.services.tables.sentences import period_name
from monitoring.services.targets.pace import Pace

register = template.Library()


@register.filter
def period(value: str) -> str:
    """Return a period for a reader: 2024, first half of 2024."""
    return period_name(value) if value else ""


@register.filter
def in_unit_of(value: Decimal | None, table_grid: TableGrid) -> str:
    """Return a number with the decimals of a table, and its sign when it is per cents or euros."""
    text = number(value, table_grid.shape.decimals)
    if value is None or table_grid.shape.unit not in (Unit.PER_CENT, Unit.EURO):
        return text
    return f"{text}%" if table_grid.shape.unit == Unit.PER_CENT else f"€\N{NO-BREAK SPACE}{text}"


@register.filter
def why_none(cell: TableCell) -> str:
    """Return in a word why there is no number in a cell, with the text as it was printed."""
    words = {
        Mark.BLANK: _("blank"),
        Mark.NOT_PRINTED: _("not stated"),
        Mark.SUPPRESSED: _("withheld"),
        Mark.UNREADABLE: _("“%(printed)s”") % {"printed": cell.printed},
    }
    return words.get(Mark(cell.mark), "")


@register.filter
def status_word(cell: TableCell) -> str:
    """Return the status of a figure when it is not just definitive."""
    return "" if cell.status == ValueStatus.DEFINITIVE else str(ValueStatus(cell.status).label)


@register.filter
def marks_of(section: TableSection, cell: TableCell) -> list[tuple[int, FindingView]]:
    """Return the findings to mark at a cell, with their numbers."""
    return section.numbers(cell)


@register.filter
def computed_at(section: TableSection, cell: TableCell) -> str:
    """Return the number that the other figures give for a cell without one, as text; empty when they give none."""
    found = section.computed((cell.series, cell.period))
    return "" if found is None else in_unit_of(found, section.found)


@register.filter
def theme_url(theme: Theme) -> str:
    """Return the address of a theme."""
    return reverse("monitoring:theme", args=[theme.replace("_", "-")])


@register.simple_tag
def downloads(section: TableSection, chart: Chart, query: str) -> list[dict[str, Any]]:
    """Return the files to offer under a picture."""
    key = section.found.table.key
    name = chart.key.removeprefix(f"{key}-")
    return [
        {"label": label, "url": reverse("monitoring:table-picture", args=[key, name, suffix]) + query}
        for label, suffix in (("PNG", "png"), ("SVG", "svg"))
    ]


@register.filter
def shared_status(section: TableSection) -> str:
    """Return the status that all shown figures have, in a word."""
    return str(ValueStatus(section.status).label).lower()


@register.filter
def years(found: Iterable[int]) -> str:
    """Return years as a list in a sentence: 2022, 2023."""
    return ", ".join(str(one) for one in found)


@register.simple_tag
def pace_downloads(pace: Pace) -> list[dict[str, Any]]:
    """Return the files to offer under the picture of a pace."""
    return [
        {"label": label, "url": reverse("monitoring:pace-picture", args=[pace.target.key, suffix])}
        for label, suffix in (("PNG", "png"), ("SVG", "svg"))
    ]
