"""What kind of file a file is most likely: each app says of its own kinds how well it fits, and where it is brought.

Asked of a file that does not fit where it was brought, so that its sender reads where it belongs.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.header import WantedColumn, find_header, match_likely
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Book

LIKE = 0.6  # from here on a file is called one of a kind: the share of its columns that the kind knows
LEAST = 3  # columns of a kind, or a row is no header of it
HEADER_WITHIN = 20  # rows from the top
NAMED = 3  # kinds in one answer


@dataclass(frozen=True)
class FileKind:
    """A kind of file: what people call it, the address where it is brought, who may, and how well a file fits it.

    `table` is the key of the table of which it has the figures, where it has those of one.
    """

    label: Any
    address: str
    permission: str
    score: float
    table: str = ""


Finder = Callable[[Path, str, int | None], Iterable[FileKind]]
_finders: list[Finder] = []


def add_kinds(find: Finder) -> None:
    """Have a file held against kinds; `find` gets its path, what people call it, and the year it is said to be of."""
    _finders.append(find)


def kinds_like(path: Path, *, name: str, besides: str, year: int | None = None) -> list[FileKind]:
    """Return the kinds that a file is most likely of, best first, besides the one of the address where it is.

    None when it is as much like that one, or like none.
    """
    found = [kind for find in _finders for kind in find(path, name, year)]
    own = max((kind.score for kind in found if kind.address == besides), default=0.0)
    others = [kind for kind in found if kind.address != besides and kind.score >= LIKE and kind.score > own]
    best = max((kind.score for kind in others), default=0.0)
    return [kind for kind in others if kind.score == best][:NAMED]


def score_of_columns(
    path: Path, name: str, wanted: Sequence[WantedColumn], *, besides: Callable[[Any], bool] = lambda _name: False
) -> float:
    """Return the share of the columns of a file that a kind of list knows; 0 when one that it needs is not there.

    `besides` tells of the name of a column whether it is one more of the kind, such as a year.
    """
    try:
        book = open_book(path, name=name)
    except CannotOpen:
        return 0.0
    return max(_scores(book, wanted, besides), default=0.0)


def _scores(book: Book, wanted: Sequence[WantedColumn], besides: Callable[[Any], bool]) -> Iterable[float]:
    needed = {one.key for one in wanted if one.is_required}
    for sheet in book.sheets:
        header = find_header(sheet, match_likely(wanted), at_least=LEAST, within=HEADER_WITHIN)
        if header is None or not needed <= set(header.columns.values()):
            continue
        named = [at for at, cell in enumerate(header.row.cells) if not cell.is_empty]
        known = [at for at in named if at in header.columns or besides(header.row.cell(at).value)]
        yield len(known) / len(named)
