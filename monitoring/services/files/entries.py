"""What a cell says of a table: a figure, a blank, or a figure that its source keeps secret."""

from drenthe.lib.sheets.numbers import number
from drenthe.lib.sheets.sheet import Cell
from monitoring.enums import Mark
from monitoring.services.tables.shape import CellEntry, Shape

SECRET = {".", "x"}


def read_entry(cell: Cell, shape: Shape) -> CellEntry:
    """Return what stands in a cell of a table: a number, a blank, or a figure kept secret ("." or "x").

    Raises CellError with a sentence for anything that could mean more than one thing, or nothing.
    """
    if cell.is_empty:
        return CellEntry(None, Mark.BLANK)
    printed = str(cell.value).strip()
    if isinstance(cell.value, str) and printed.casefold() in SECRET:
        return CellEntry(None, Mark.SUPPRESSED, printed)
    return CellEntry(number(cell, decimals=shape.decimals, is_share=shape.is_share), printed=printed)
