"""A CSV file as a sheet: every field is a text."""

import csv
import io
from pathlib import Path

from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import Limits, NoCsv, NotUtf8
from drenthe.lib.sheets.sheet import Cell, Sheet, cell_ref

DELIMITERS = (";", "\t", ",")


def read_csv(path: Path, name: str, limits: Limits) -> Sheet:
    """Read a CSV file in UTF-8; the separator is the one that the first line has most of.

    Raises NotUtf8, NoCsv, TooManyRows and TooManyColumns.
    """
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8 from error
    if "\x00" in content:
        raise NoCsv
    first = next((line for line in content.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    collector = Collector(name, limits)
    try:
        for number, fields in enumerate(csv.reader(io.StringIO(content), delimiter=delimiter), start=1):
            collector.add(number, [_cell(at, number, text) for at, text in enumerate(fields)])
    except csv.Error as error:  # a field without an end, or line ends that are none
        raise NoCsv from error
    return Sheet(name, collector.rows)


def _cell(column: int, row: int, text: str) -> Cell:
    return Cell(cell_ref(column, row), text or None, is_error=text in ERRORS)
