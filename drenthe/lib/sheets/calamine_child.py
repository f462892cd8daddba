"""Reads an OpenDocument, old or binary workbook in a process of its own.

    python calamine_child.py FILE CELLS ROWS SIGNS-OF-A-CELL

The library that reads them makes room for every cell up to the last one of a sheet, and a small file can put that one
anywhere; some of these files are containers of which nothing can be counted from the outside. So memory and time are
the process's own, and are bounded; the caller sees that it ended. It imports nothing of this project.

One line of JSON per sheet comes out: its name, whether it is hidden, and its rows as [number, values]. What is over a
limit ends the process with a number of its own, before anything more is written.
"""

import io
import json
import resource
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MEMORY = 1_500_000_000  # bytes of address space, libraries included
SECONDS = 10
MOST_SIGNS = 5_000_000  # in all cells together: what the caller holds of it at once

# How the process ends.
CELLS, ROWS, LONG_CELL, SIGNS, NO_MEMORY, SHORT = range(3, 9)
# Records of a binary sheet that say what stands in a cell and not in which column: the one after the cell before. Some
# programs write them; the library that reads them leaves those cells out without a word.
SHORT_RECORDS = range(12, 19)
MOST_RECORDS = 2_000_000


class OverLimit(Exception):
    """There is more than was asked for; its arguments are how the process ends, and the cell if it is about one."""


def main(path: str, most_cells: int, most_rows: int, longest_cell: int) -> int:
    """Write the sheets of a workbook to standard output; return what was over its limit first, or 0."""
    try:
        book = CalamineWorkbook.from_path(path)
        if _has_short_cells(path):
            return SHORT
        _write(book, most_cells, most_rows, longest_cell)
    except OverLimit as over:
        sys.stderr.write(over.args[1])
        return int(over.args[0])
    except MemoryError:
        return NO_MEMORY
    return 0


def _write(book: CalamineWorkbook, most_cells: int, most_rows: int, longest_cell: int) -> None:
    cells = signs = 0
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        rows: list[Any] = []
        sheet = book.get_sheet_by_name(about.name)
        before = [""] * (sheet.start or (0, 0))[1]  # it leaves out the empty columns at the left
        for number, values in enumerate(sheet.iter_rows(), start=1):
            kept = before + [_plain(value) for value in values]
            while kept and kept[-1] == "":
                kept.pop()
            if not kept:
                continue
            lengths = [len(value) if isinstance(value, str) else 0 for value in kept]
            long = next((f"{at} {number}" for at, length in enumerate(lengths) if length > longest_cell), "")
            cells += sum(value != "" for value in kept)
            signs += sum(lengths)
            for is_over, ending in (
                (bool(long), LONG_CELL),
                (len(rows) >= most_rows, ROWS),
                (cells > most_cells, CELLS),
                (signs > MOST_SIGNS, SIGNS),
            ):
                if is_over:
                    raise OverLimit(ending, long)
            rows.append([number, kept])
        sys.stdout.write(json.dumps([about.name, about.visible != SheetVisibleEnum.Visible, rows]) + "\n")


def _has_short_cells(path: str) -> bool:
    """Whether a binary workbook has cells that would be left out."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".bin")]
        return any(_is_short_in(archive.read(name)) for name in sheets)


def _is_short_in(part: bytes) -> bool:
    stream = io.BytesIO(part)
    for _record in range(MOST_RECORDS):
        kind = _sevens(stream, 2)
        if kind in SHORT_RECORDS:
            return True
        if kind is None or (size := _sevens(stream, 4)) is None:
            return False
        stream.seek(size, io.SEEK_CUR)
    return False


def _sevens(stream: io.BytesIO, most: int) -> int | None:
    """Return a number that is written in sevens of bits, the lowest first; None at the end."""
    number = 0
    for at in range(most):
        if not (found := stream.read(1)):
            return None
        number |= (found[0] & 0x7F) << 7 * at
        if found[0] < 0x80:
            break
    return number


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return {type(value).__name__: value.isoformat()}
    return str(value) if isinstance(value, timedelta) else value


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5])))
