"""Merged cells below a header: a name of rows holds for each of them, and a figure is not certain to."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.sheet import Span
from monitoring.services.files.blocks import Block
from monitoring.services.files.columns import PERIOD


def spread_names(block: Block) -> Block:
    """Return a table in which the name of a place, class or year that is merged over its rows stands in each."""
    spans = [span for span in _below(block) if _names(block, span)]
    if not spans:
        return block
    sheet = replace(block.sheet, rows=block.rows, merged=spans)
    return replace(block, rows=sheet.spread_below(block.header.number))


def merged_faults(block: Block) -> Iterator[Fault]:
    """Give the merged cells among the figures: it is not certain for which rows their value holds."""
    reason = _("These cells are merged. Split them and fill in each cell.")
    for span in _below(block):
        if not _names(block, span):
            yield Fault(block.sheet.name, span.ref, "", reason)


def _below(block: Block) -> list[Span]:
    if block.is_turned or not block.rows:
        return []
    first, last = block.header.number, block.rows[-1].number
    return [span for span in block.sheet.merged if first < span.last_row and span.first_row <= last]


def _names(block: Block, span: Span) -> bool:
    """Whether cells are merged downwards in a column that names what the rows are about."""
    role = block.header.columns.get(span.first_column, "")
    is_down = span.first_column == span.last_column and span.first_row > block.header.number
    return is_down and (role == PERIOD or role.startswith("axis:"))
