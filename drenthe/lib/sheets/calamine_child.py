"""Reads an OpenDocument, old or binary workbook in a process of its own.

    python calamine_child.py FILE CELLS ROWS SIGNS-OF-A-CELL

The library that reads them makes room for every cell up to the last one of a sheet, and a small file can put that one
anywhere; some of these files are containers of which nothing can be counted from the outside. So memory and time are
the process's own, and are bounded; the caller sees that it ended. It imports nothing of this project.

One line of JSON per sheet comes out: its name, whether it is hidden, and its rows as [number, values]. What is over a
limit ends the process with a number of its own, before anything more is written.
"""

import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MEMORY = 1_500_000_000  # bytes of address space, libraries included
SECONDS = 10
MOST_SIGNS = 5_000_000  # in all cells together: what the caller holds of it at once

# How the process ends.
CELLS, ROWS, LONG_CELL, SIGNS, NO_MEMORY = range(3, 8)


class OverLimit(Exception):
    """There is more than was asked for; its one argument is how the process ends."""


def main(path: str, most_cells: int, most_rows: int, longest_cell: int) -> int:
    """Write the sheets of a workbook to standard output; return what was over its limit first, or 0."""
    try:
        _write(CalamineWorkbook.from_path(path), most_cells, most_rows, longest_cell)
    except OverLimit as over:
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
            lengths = [len(value) for value in kept if isinstance(value, str)]
            cells += sum(value != "" for value in kept)
            signs += sum(lengths)
            for is_over, ending in (
                (max(lengths, default=0) > longest_cell, LONG_CELL),
                (len(rows) >= most_rows, ROWS),
                (cells > most_cells, CELLS),
                (signs > MOST_SIGNS, SIGNS),
            ):
                if is_over:
                    raise OverLimit(ending)
            rows.append([number, kept])
        sys.stdout.write(json.dumps([about.name, about.visible != SheetVisibleEnum.Visible, rows]) + "\n")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return {type(value).__name__: value.isoformat()}
    return str(value) if isinstance(value, timedelta) else value


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5])))
