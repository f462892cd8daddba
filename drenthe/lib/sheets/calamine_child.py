"""Reads an OpenDocument, old or binary workbook, in a process of its own: `python calamine_child.py FILE CELLS ROWS`.

The library that reads them makes room for every cell up to the last one of a sheet, and a small file can put that one
anywhere; some of these files are containers of which nothing can be counted from the outside. So memory and time are
the process's own, and are bounded; the caller sees that it ended. It imports nothing of this project.

One line of JSON per sheet comes out: its name, whether it is hidden, and its rows as [number, values].
"""

import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MEMORY = 1_500_000_000  # bytes of address space, libraries included
SECONDS = 10
TOO_MUCH = 3  # how the process ends when there is more than was asked for


def main(path: str, most_cells: int, most_rows: int) -> int:
    """Write the sheets of a workbook to standard output; return TOO_MUCH at the first cell or row too many."""
    book = CalamineWorkbook.from_path(path)
    cells = 0
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
            cells += sum(value != "" for value in kept)
            if cells > most_cells or len(rows) >= most_rows:
                return TOO_MUCH
            rows.append([number, kept])
        sys.stdout.write(json.dumps([about.name, about.visible != SheetVisibleEnum.Visible, rows]) + "\n")
    return 0


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return {type(value).__name__: value.isoformat()}
    return str(value) if isinstance(value, timedelta) else value


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
