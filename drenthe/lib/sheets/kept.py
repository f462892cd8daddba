"""A sheet that was read, kept beside the file that it was read from: a file is read once, not at each view."""

import json
import zlib
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from drenthe.lib.sheets.sheet import Cell, Row, Sheet, Span, cell_ref

FORM = 1  # of what is kept; another one is read again
ENDING = ".sheet"
LARGEST = 100_000_000  # bytes, unpacked; what the limits let through is well below
GENERAL = "General"


def kept_beside(path: Path) -> Path:
    """Return where a sheet is kept that was read from a file."""
    return path.with_name(path.name + ENDING)


def pack(sheet: Sheet) -> bytes:
    """Return a sheet as bytes."""
    rows = [[row.number, [_cell(cell) for cell in row.cells]] for row in sheet.rows]
    merged = [[one.ref, one.first_row, one.last_row, one.first_column, one.last_column] for one in sheet.merged]
    kept = [FORM, sheet.name, rows, merged, sorted(sheet.hidden), list(sheet.others)]
    return zlib.compress(json.dumps(kept, default=_plain, separators=(",", ":")).encode(), 1)


def unpack(content: bytes) -> Sheet | None:
    """Return the sheet; None for one that was kept in another form, or of which not all is there."""
    try:
        unpacked = zlib.decompressobj().decompress(content, LARGEST)
        form, name, rows, merged, hidden, others = json.loads(unpacked)
    except (zlib.error, ValueError):
        return None
    if form != FORM:
        return None
    return Sheet(
        name=name,
        rows=[Row(number, tuple(_read(at, number, cell) for at, cell in enumerate(cells))) for number, cells in rows],
        merged=[Span(*one) for one in merged],
        hidden=frozenset(hidden),
        others=others,
    )


def _cell(cell: Cell) -> Any:
    if cell.number_format == GENERAL and not cell.is_formula and not cell.is_error:
        return cell.value
    return [cell.value, cell.number_format, int(cell.is_formula), int(cell.is_error)]


def _read(column: int, row: int, kept: Any) -> Cell:
    ref = cell_ref(column, row)
    if not isinstance(kept, list):
        return Cell(ref, _value(kept))
    value, number_format, is_formula, is_error = kept
    return Cell(ref, _value(value), number_format, bool(is_formula), bool(is_error))


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
