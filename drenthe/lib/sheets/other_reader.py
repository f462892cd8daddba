"""Workbooks of other programs and older ones (.ods, .xls, .xlsb) as sheets, read by a process of its own.

They keep no formulas for us and no number formats: of each cell comes the value that was shown last. Only of an .ods
is known which cells are shown as a percentage.
"""

import json
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from drenthe.lib.sheets import calamine_child
from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import (
    CannotOpen,
    CellTooLong,
    FileTakesTooLong,
    HasPassword,
    Limits,
    NoSheet,
    OtherWorkbookDamaged,
    ShortCells,
    TooManyCells,
    TooManyRows,
    TooManySheets,
    WorkbookTooInvolved,
)
from drenthe.lib.sheets.sheet import NOT_KEPT, Book, Cell, Sheet, cell_ref
from drenthe.lib.sheets.xlsx_scan import LONGEST_CELL

WAIT = 3 * calamine_child.SECONDS  # seconds on a clock: a busy machine is no fault of the file
KINDS = {"datetime": datetime.fromisoformat, "date": date.fromisoformat, "time": time.fromisoformat}


def read_other(path: Path, name: str, limits: Limits) -> Book:
    """Read the sheets of an .ods, .xls or .xlsb file.

    Raises OtherWorkbookDamaged, HasPassword, NoSheet, TooManyCells, TooManyRows, TooManyColumns, CellTooLong,
    ShortCells, FileTakesTooLong and WorkbookTooInvolved.
    """
    bounds = [str(bound) for bound in (limits.cells, limits.rows, LONGEST_CELL)]
    command = [sys.executable, "-I", calamine_child.__file__, str(path), *bounds]
    try:
        done = subprocess.run(command, capture_output=True, timeout=WAIT, check=False)  # noqa: S603 -- our own script
    except subprocess.TimeoutExpired:
        raise FileTakesTooLong(limit=limits.seconds) from None
    if done.returncode:
        raise _refusal(done, name, limits)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if not found:
        raise NoSheet
    if len(found) > limits.sheets:
        raise TooManySheets(name=name, limit=limits.sheets)
    sheets = [_sheet(title, rows, name, limits, is_hidden=hidden) for title, hidden, rows in found]
    return Book([sheet for sheet in sheets if sheet.rows] or sheets[:1])


def _refusal(done: subprocess.CompletedProcess[bytes], name: str, limits: Limits) -> CannotOpen:
    """Why the process ended without the whole file."""
    match done.returncode:
        case calamine_child.CELLS:
            return TooManyCells(name=name, limit=limits.cells)
        case calamine_child.ROWS:
            return TooManyRows(name=name, limit=limits.rows)
        case calamine_child.LONG_CELL:
            column, row = map(int, done.stderr.split()[-2:])
            return CellTooLong(name=name, limit=LONGEST_CELL, place=cell_ref(column, row))
        case calamine_child.SHORT:
            return ShortCells()
        case calamine_child.SIGNS | calamine_child.NO_MEMORY:
            return WorkbookTooInvolved()
        case ended if ended < 0:  # it was stopped at a limit of its own: memory, or time
            return WorkbookTooInvolved()
    return HasPassword() if b"PasswordError" in done.stderr else OtherWorkbookDamaged()


def _sheet(title: str, rows: list[Any], name: str, limits: Limits, *, is_hidden: bool) -> Sheet:
    collector = Collector(name, limits)
    for number, values in rows:
        collector.add(number, [_cell(at, number, value) for at, value in enumerate(values)])
    return Sheet(name=title, rows=collector.rows, is_hidden=is_hidden)


def _cell(column: int, row: int, value: Any) -> Cell:
    if isinstance(value, dict):
        ((kind, written),) = value.items()
        if kind == "percentage":
            number, decimals = written
            return Cell(cell_ref(column, row), number, f"0.{'0' * decimals}%" if decimals else "0%")
        value = KINDS[kind](written)
    elif isinstance(value, float) and value.is_integer():
        value = int(value)
    is_error = isinstance(value, str) and value in ERRORS
    return Cell(cell_ref(column, row), None if value == "" else value, NOT_KEPT, is_error=is_error)
