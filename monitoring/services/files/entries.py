"""What a cell says of a table: a figure, a blank, or a figure that its source keeps secret."""

from drenthe.lib.sheets.numbers import number
from drenthe.lib.sheets.sheet import Cell
from monitoring.enums import Mark
from monitoring.services.tables.shape import Entry, Shape

SECRET = {".", "x"}


def read_entry(cell: Cell, shape: Shape) -> Entry:
    """Return what stands in a cell of a table: a number, a blank, or a figure kept secret ("." or "x").

    Raises CellError with a sentence for anything that could mean more than one thing, or nothing.
    """
    if cell.is_empty:
        return Entry(None, Mark.BLANK)
    printed = str(cell.value).strip()
    if isinstance(cell.value, str) and printed.casefold() in SECRET:
        return Entry(None, Mark.SUPPRESSED, printed)
    return Entry(number(cell, decimals=shape.decimals, is_share=shape.is_share), printed=printed)
