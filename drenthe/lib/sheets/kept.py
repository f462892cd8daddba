"""The sheets of a file that was read, kept beside it: a file is read once, not at each view."""

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.sheet import GENERAL, Book, Cell, Row, Sheet, Span, cell_ref

FORM = 5  # of what is kept; another one is read again
ENDING = ".sheet"
LARGEST = 100_000_000  # bytes, unpacked; what the limits let through is well below


_held: dict[Path, Book | None] = {}


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold what is read from a file for as long as it lasts: asked again, for another year, it is not read again."""
    _held[path] = None
    try:
        yield
    finally:
        del _held[path]


def read_once(path: Path, read: Callable[[], Book]) -> Book:
    """Return what was read from a file that is held; what `read` gives of one that is not, or for the first time."""
    book = _held.get(path) or read()
    if path in _held:
        _held[path] = book
    return book


def kept_beside(path: Path) -> Path:
    """Return where a sheet is kept that was read from a file."""
    return path.with_name(path.name + ENDING)


def pack(book: Book) -> bytes:
    """Return the sheets of a file as bytes."""
    kept = [FORM, [_sheet(sheet) for sheet in book.sheets]]
    return zlib.compress(json.dumps(kept, default=_plain, separators=(",", ":")).encode(), 1)


def _sheet(sheet: Sheet) -> list[Any]:
    rows = [[row.number, [_cell(cell) for cell in row.cells]] for row in sheet.rows]
    merged = [[one.ref, one.first_row, one.last_row, one.first_column, one.last_column] for one in sheet.merged]
    return [
        sheet.name,
        rows,
        merged,
        sorted(sheet.hidden),
        sorted(sheet.hidden_rows),
        sheet.is_hidden,
        sorted(sheet.short_rows),
    ]


def unpack(content: bytes) -> Book | None:
    """Return the sheets; None for what was kept in another form, or of which not all is there."""
    try:
        unpacked = zlib.decompressobj().decompress(content, LARGEST)
        form, *sheets = json.loads(unpacked)
    except (zlib.error, ValueError):
        return None
    return Book([_sheet_again(*one) for one in sheets[0]]) if form == FORM else None


def _sheet_again(
    name: str,
    rows: list[Any],
    merged: list[Any],
    hidden: list[int],
    hidden_rows: list[int],
    is_hidden: bool,  # noqa: FBT001 -- as it was kept
    short_rows: list[int],
) -> Sheet:
    return Sheet(
        name=name,
        rows=[Row(number, tuple(_read(at, number, cell) for at, cell in enumerate(cells))) for number, cells in rows],
        merged=[Span(*one) for one in merged],
        hidden=frozenset(hidden),
        hidden_rows=frozenset(hidden_rows),
        is_hidden=is_hidden,
        short_rows=frozenset(short_rows),
    )


def _cell(cell: Cell) -> Any:
    if cell.number_format == GENERAL and not cell.formula and not cell.is_error:
        return cell.value
    return [cell.value, cell.number_format, cell.formula, int(cell.is_error)]


def _read(column: int, row: int, kept: Any) -> Cell:
    ref = cell_ref(column, row)
    if not isinstance(kept, list):
        return Cell(ref, _value(kept))
    value, number_format, formula, is_error = kept
    return Cell(ref, _value(value), number_format, formula, bool(is_error))


_KINDS: dict[str, Any] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "Decimal": Decimal,
    "text": str,
}


def _plain(value: Any) -> dict[str, str]:
    """What JSON does not know: by its kind; anything else as text."""
    for kind in (datetime, date, time):
        if type(value) is kind:
            return {kind.__name__: value.isoformat()}
    return {"Decimal" if isinstance(value, Decimal) else "text": str(value)}


def _value(kept: Any) -> Any:
    if not isinstance(kept, dict):
        return kept
    ((kind, value),) = kept.items()
    return _KINDS[kind](value)
