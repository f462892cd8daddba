"""The lines of a budget, read from the sheet of the applicant that is in the dossier, for whoever looks at them."""

import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from django.conf import settings

from drenthe.lib.files.filetypes import extension_of
from drenthe.lib.sheets import values
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.opening import open_sheet
from drenthe.lib.sheets.refusals import NoSuchFile
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.values.money import ZERO
from subsidies.models import Document

TOTALS = ("totaal", "subtotaal", "samen", "total")  # how applicants begin a line that adds up others
Line = tuple[str, Decimal]


def lines_of(document: Document) -> list[Line]:
    """Return what each row of the first sheet of a document says that it costs, in euros, in order of the rows.

    Of the last file of the document. The column with most amounts counts, of more the last: a
    number times a price is what it costs. Rows without an amount above zero or without
    words, and those that add up others, are left out. Raises CannotOpen.
    """
    version = max(document.versions.all(), key=lambda row: row.number)
    with tempfile.TemporaryDirectory(dir=settings.TEMP_DIR, prefix="budget-") as folder:
        path = Path(folder, f"file{extension_of(version.name)}")
        try:
            with path.open("wb") as copy, version.file.open("rb") as original:
                copy.writelines(original.chunks())
        except FileNotFoundError:
            raise NoSuchFile from None
        return list(_lines(open_sheet(path, name=version.name).rows))


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    width = max((len(row.cells) for row in rows), default=0)
    amounts = [[_euros(row.cell(column)) for column in range(width)] for row in rows]
    counts = [sum(found[column] is not None for found in amounts) for column in range(width)]
    if not any(counts):
        return
    at = max(range(width), key=lambda column: (counts[column], column))
    for row, found in zip(rows, amounts, strict=True):
        amount, what = found[at], _words(row, found)
        if amount is not None and amount > ZERO and what and not what.lower().startswith(TOTALS):
            yield what, amount


def _euros(cell: Cell) -> Decimal | None:
    if cell.is_empty:
        return None
    try:
        return values.euros(cell)
    except CellError:
        return None


def _words(row: Row, found: Sequence[Decimal | None]) -> str:
    """The first cell of a row that says something and is no amount."""
    cells = (row.cell(column) for column, amount in enumerate(found) if amount is None)
    return next((words for cell in cells if (words := values.squeezed(cell))), "")
