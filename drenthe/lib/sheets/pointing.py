"""A sheet as it stands in a file, on which somebody points at the row with the names of the columns.

Which row that is gets guessed. Where the guess is wrong nothing that is said of the columns can be right.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from drenthe.lib.sheets.choosing import EXPLANATION
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Book, Row, Sheet

SHOWN_ROWS = 40  # of a sheet
SHOWN_COLUMNS = 12
LEAST = 2  # names in a row, or it is a title


@dataclass(frozen=True)
class ShownRow:
    """One row as it stands in the file; of the row that was taken for the names is said that it is."""

    number: int
    texts: Sequence[str]
    place: str
    is_names: bool = False

    @property
    def can_be_names(self) -> bool:
        """Whether somebody can point at it: a row with one text is a title, whatever it says."""
        return sum(bool(text) for text in self.texts) >= LEAST


@dataclass(frozen=True)
class ShownSheet:
    """The first rows and columns of a sheet, and how many more rows it has."""

    name: str
    rows: Sequence[ShownRow]
    more: int = 0


def shown_sheets(book: Book, names: Iterable[Row], sheet: Sheet) -> list[ShownSheet]:
    """Return the sheets of a file to point at a row of, the one that was read first.

    `names` are the rows of that sheet that were taken for the names of the columns.
    """
    taken = {row.number for row in names}
    others = [one for one in book.sheets if one.name != sheet.title and one.name not in EXPLANATION]
    whole = next((one for one in book.sheets if one.name == sheet.title), sheet)
    return [_shown(one, taken if one is whole else set()) for one in (whole, *others) if one.rows]


def _shown(sheet: Sheet, taken: set[int]) -> ShownSheet:
    width = min(SHOWN_COLUMNS, max(len(row.cells) for row in sheet.rows[:SHOWN_ROWS]))
    rows = [
        ShownRow(
            row.number,
            [row.cell(at).content for at in range(width)],
            place_of(sheet, row),
            is_names=row.number in taken,
        )
        for row in sheet.rows[:SHOWN_ROWS]
    ]
    return ShownSheet(sheet.name, rows, len(sheet.rows) - len(rows))


def place_of(sheet: Sheet, row: Row) -> str:
    """Return how a row is pointed at: "Blad1!7"."""
    return f"{sheet.name}!{row.number}"


def pointed_at(book: Book, place: str) -> tuple[Sheet, Row] | None:
    """Return the row that somebody pointed at with its sheet; None where there is none that can hold names."""
    name, _sep, number = place.rpartition("!")
    for sheet in book.sheets:
        for row in sheet.rows if sheet.name == name else ():
            if str(row.number) == number and len(row.filled) >= LEAST:
                return sheet, row
    return None


def names_remembered(sheet: Sheet, signatures: Collection[str]) -> Header | None:
    """Return the first row that somebody can point at, and that was said to have the names of the columns before.

    `signatures` are those of the header rows that are remembered.
    """
    rows = (Header(row) for row in sheet.top(SHOWN_ROWS) if len(row.filled) >= LEAST)
    return next((one for one in rows if one.signature in signatures), None)
