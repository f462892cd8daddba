"""CSV files to hand out, for machines."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Sequence
from typing import Any, BinaryIO

from drenthe.lib.sheets.xlsx_cells import ColumnSpec, csv_writer, row_texts


def write_csv(
    out: BinaryIO,
    columns: Sequence[ColumnSpec],
    rows: Iterable[Sequence[Any]],
    *,
    on_row: Callable[[int], None] | None = None,
) -> int:
    """Write a CSV file for machines and return the number of data rows.

    Semicolons, UTF-8 with a byte order mark, one header row with the keys. Numbers have a decimal comma and nothing
    else ("-1234,56"), shares are fractions, dates are ISO, moments ISO with their offset, booleans true and false.
    A text that starts with one of `= + - @` or a tab or return gets an apostrophe in front: CSV has no types, and
    spreadsheet programs would run it. Numbers are never changed.

    Args:
        out: a binary file, left open and unfinished after an exception.
        columns, rows: as for a `Sheet`.
        on_row: called after each data row with the number so far; raise from it to cancel.

    Raises:
        CellTypeError: a value does not fit its column.
    """
    writers = [csv_writer(column.kind) for column in columns]
    out.write(BOM_UTF8)
    stream = io.TextIOWrapper(out, encoding="utf-8", newline="")
    try:
        write = csv.writer(stream, delimiter=";").writerow
        write([column.key for column in columns])
        number = 1
        for number, row in enumerate(rows, 2):
            write(row_texts("", columns, writers, row, number))
            if on_row:
                on_row(number - 1)
    finally:
        stream.detach()
    return number - 1
