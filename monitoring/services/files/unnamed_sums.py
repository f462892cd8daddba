"""Rows and columns of a file that have no name and are the sum of the others: a total that does not say so."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.files.blocks import Block
from monitoring.services.files.columns import figure_columns

FEWEST = 2  # figures: one alone is its own sum


def unnamed_sums(block: Block) -> Iterator[tuple[Fault, set[str]]]:
    """Give what is a total without a name, each with the cells of which nothing else has to be said."""
    header, rows = block.header, block.rows
    figures = sorted(at for at, _role in figure_columns(header))
    labels = [at for at in header.columns if at not in figures]
    if block.is_turned or not figures or not labels:
        return
    named = [row for row in rows if any(not row.cell(at).is_empty for at in labels)]
    for row in rows:
        above = [one for one in named if one.number < row.number]
        if row not in named and len(above) >= FEWEST and _is_sum(row, above, figures):
            first = row.cell(min(labels))
            reason = _(
                "This row has no name, and its figures are the sum of the rows above. Write here what it is the total "
                "of."
            )
            yield Fault(block.sheet.name, first.ref, "", reason), {first.ref}
    for at in range(max((len(row.cells) for row in rows), default=0)):
        name = header.row.cell(at)
        own = [row for row in rows if not row.cell(at).is_empty]
        is_nameless = name.is_empty and at not in header.columns
        if is_nameless and len(own) >= FEWEST and all(_adds_up(row, at, figures) for row in own):
            reason = _(
                "This column has no name, and its figures are the sums of the rows. Write above it what it is the "
                "total of."
            )
            yield Fault(block.sheet.name, name.ref, "", reason), {row.cell(at).ref for row in own}


def _is_sum(row: Row, above: Sequence[Row], figures: Sequence[int]) -> bool:
    """Whether each figure of a row is what those above it add up to."""
    filled = [at for at in figures if not row.cell(at).is_empty]
    return bool(filled) and all(_sum(one.cell(at) for one in above) == _number(row.cell(at)) for at in filled)


def _adds_up(row: Row, at: int, figures: Sequence[int]) -> bool:
    """Whether what stands in a column is what the figures of its row add up to."""
    found = [row.cell(one) for one in figures if not row.cell(one).is_empty]
    return len(found) >= FEWEST and _sum(found) == _number(row.cell(at))


def _sum(cells: Iterable[Cell]) -> Decimal | None:
    """What cells add up to; None where one holds no number, or all of them nothing."""
    numbers = [_number(cell) for cell in cells]
    known = [one for one in numbers if one is not None]
    return sum(known, Decimal(0)) if any(known) and len(known) == len(numbers) else None


def _number(cell: Cell) -> Decimal | None:
    """The number in a cell; None for anything else. A text is what was typed in a CSV file."""
    value = cell.value
    if isinstance(value, str) and value.strip().isdecimal():
        return Decimal(value.strip())
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return Decimal(str(value)) if is_number else None
