"""What a reader sees of a block, as plain data: the page, the files and a frozen edition are all made of this.

Values stand in it as they are, with their unit; how a number is written is for the page or the file that shows it.
"""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from drenthe.lib.charts.alone import standalone
from monitoring.enums import Axis, BlockKind
from monitoring.models import BlockVersion, Table
from monitoring.pages.themes import PageSelection, TableSection, theme_page
from monitoring.report.text import Inserted, in_year, parts
from monitoring.report.values import Figures, as_json
from monitoring.services.tables.editions import Edition
from monitoring.services.tables.grid import TableCell

Content = dict[str, Any]


def contents(versions: Iterable[BlockVersion], figures: Figures) -> list[Content]:
    """Return what a reader sees of blocks, in their order."""
    found = list(versions)
    sections = _sections([one.table for one in found if one.table is not None], figures.period.number)
    return [_content(one, figures, sections) for one in found]


def _content(version: BlockVersion, figures: Figures, sections: dict[int, TableSection]) -> Content:
    block, year = version.block, figures.period.number
    content: Content = {"kind": block.kind, "block": block.pk}
    if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        content["parts"] = [_part(one, figures) for one in parts(version.text, year)]
    elif block.kind == BlockKind.FIGURES:
        content["title"] = version.text
        content["figures"] = [_figure(in_year(name, year), figures) for name in version.figures]
    else:
        section = sections.get(version.table_id or 0)
        content |= {
            "table": version.table.key if version.table else "",
            "title": version.table.label if version.table else "",
            "description": version.text,
        }
        content |= _chart(section) if section else {"head": [], "rows": [], "sources": [], "svg": ""}
    return content


def _part(part: str | Inserted, figures: Figures) -> Any:
    if isinstance(part, str):
        return part
    if part.is_year:
        return str(figures.period.number - (part.name == "year_before"))
    return _figure(part.name, figures)


def _figure(name: str, figures: Figures) -> Content:
    """A figure as it is kept: an unknown name has no value, and stands as its name."""
    figure = figures.by_name.get(name)
    if figure is None:
        return {"figure": name, "name": name, "part": "", "unit": "", "value": None}
    return {
        "figure": name,
        "name": figure.name,
        "part": figure.part,
        "unit": figure.unit,
        "value": as_json(figure.value),
    }


def _sections(tables: list[Table], year: int) -> dict[int, TableSection]:
    """The tables as the monitor shows them to staff, of the year where they have years."""
    edition = Edition(is_public=False, day=timezone.localdate())
    page = theme_page(edition, list(dict.fromkeys(tables)), PageSelection((year,))) if tables else None
    return {
        one.found.table.pk: one
        for one in (page.sections if page else ())
        if one.found.table.columns == Axis.PERIOD or any(period.startswith(str(year)) for period in one.periods)
    }


def _number(cell: TableCell | None, decimals: int) -> str | None:
    """A cell as it is kept: its number with the decimals of the table, nothing where it is blank or unreadable."""
    return None if cell is None or cell.number is None else str(round(cell.number, decimals))


def _chart(section: TableSection) -> Content:
    shape = section.found.shape
    return {
        "head": [shape.axes[0].label, *(column.label for column in section.found.columns)],
        "rows": [
            [row.label, *(_number(cell, section.found.table.decimals) for cell in row.cells)] for row in section.rows
        ],
        "totals": [row.is_total for row in section.rows],
        "unit": shape.unit,
        "decimals": section.found.table.decimals,
        "sources": [f"{heading}: {line}" if heading else line for heading, line in section.sources],
        "svg": standalone(section.charts[0]) if section.charts else "",
    }
