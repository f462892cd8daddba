"""Rows and columns of a file that have no name and are the sum of the others: a total that does not say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    above = {at: _Sum() for at in figures}
    for row in rows:
        if any(not row.cell(at).is_empty for at in labels):
            for at, added in above.items():
                added.add(row.cell(at))
        elif _is_sum(row, above):
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


@dataclass
class _Sum:
    """What the cells of a column add up to so far: kept along, as a file has many rows."""

    count: int = 0
    total: Decimal = Decimal(0)
    holds_figure: bool = False  # other than nought
    holds_other: bool = False

    def add(self, cell: Cell) -> None:
        """Add what stands in a cell."""
        number = _number(cell)
        self.count += 1
        self.holds_other |= number is None
        self.holds_figure |= bool(number)
        self.total += number or 0

    @property
    def number(self) -> Decimal | None:
        """The sum; None where one cell holds no number, or all of them nothing."""
        return self.total if self.holds_figure and not self.holds_other else None


def _is_sum(row: Row, above: Mapping[int, _Sum]) -> bool:
    """Whether each figure of a row is what those above it add up to."""
    filled = [at for at in above if not row.cell(at).is_empty]
    return bool(filled) and all(
        above[at].count >= FEWEST and above[at].number == _number(row.cell(at)) for at in filled
    )


def _adds_up(row: Row, at: int, figures: Sequence[int]) -> bool:
    """Whether what stands in a column is what the figures of its row add up to."""
    found = [row.cell(one) for one in figures if not row.cell(one).is_empty]
    added = _Sum()
    for cell in found:
        added.add(cell)
    return len(found) >= FEWEST and added.number == _number(row.cell(at))


def _number(cell: Cell) -> Decimal | None:
    """The number in a cell; None for anything else. A text is what was typed in a CSV file."""
    value = cell.value
    if isinstance(value, str) and value.strip().isdecimal():
        return Decimal(value.strip())
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return Decimal(str(value)) if is_number else None
