"""A CSV file as a sheet: every field is a text."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import CellTooLong, Limits, NoCsv, NotUtf8, TooManyColumns, TooManyLines
from drenthe.lib.sheets.sheet import Cell, Row, Sheet, cell_ref
from drenthe.lib.sheets.xlsx_scan import LONGEST_CELL

DELIMITERS = (";", "\t", ",")
LONGEST_RECORD = 1_000_000  # signs


def read_csv(path: Path, name: str, limits: Limits) -> Sheet:
    """Read a CSV file in UTF-8; the separator is the one that the first line has most of.

    Raises NotUtf8, NoCsv, TooManyRows, TooManyColumns, TooManyLines and CellTooLong. It is streamed: a line or record
    that is too long is never read into memory.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            first = next((line for line in _Lines(file, name, limits) if line.strip()), "")
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            return Sheet(name, _rows(_Lines(file, name, limits), max(DELIMITERS, key=first.count), name, limits))
    except UnicodeDecodeError as error:
        raise NotUtf8 from error
    except csv.Error as error:  # a field without an end, or line ends that are none
        if "field larger" in str(error):
            raise CellTooLong(name=name, limit=LONGEST_CELL) from None
        raise NoCsv from error


def _rows(lines: "_Lines", delimiter: str, name: str, limits: Limits) -> list[Row]:
    collector = Collector(name, limits)
    for number, fields in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
        lines.signs = 0
        collector.add(number, [_cell(at, number, text) for at, text in enumerate(fields)])
        if any(len(text) > LONGEST_CELL for text in fields):
            raise CellTooLong(name=name, limit=LONGEST_CELL)
    return collector.rows


class _Lines:
    """The lines of a file, each bounded before it is read, and so many signs until a record is complete."""

    def __init__(self, file: TextIO, name: str, limits: Limits):
        self.file, self.name, self.limits = file, name, limits
        self.signs = self.count = 0

    def __iter__(self) -> Iterator[str]:
        while line := self.file.readline(LONGEST_RECORD + 1):
            self.count += 1
            self.signs += len(line)
            if self.count > self.limits.lines:
                raise TooManyLines(name=self.name, limit=self.limits.lines)
            if self.signs > LONGEST_RECORD:
                raise TooManyColumns(name=self.name, limit=self.limits.columns)
            if "\x00" in line:
                raise NoCsv
            yield line


def _cell(column: int, row: int, text: str) -> Cell:
    return Cell(cell_ref(column, row), text or None, is_error=text in ERRORS)
