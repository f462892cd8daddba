"""A CSV file as a sheet: every field is a text. How it was written is found from the file itself."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from drenthe.lib.sheets.collector import ERRORS, Collector
from drenthe.lib.sheets.refusals import (
    CellTooLong,
    Limits,
    NoCsv,
    QuoteNotClosed,
    TooManyColumns,
    TooManyLines,
    UnknownLetters,
)
from drenthe.lib.sheets.sheet import Cell, Row, Sheet, cell_ref
from drenthe.lib.sheets.xlsx_scan import LONGEST_CELL

DELIMITERS = (";", "\t", ",")  # of equals the first: a comma is also a decimal sign here
LONGEST_RECORD = 1_000_000  # signs
SAMPLE = 60  # records, from which the separator is found
CHUNK = 1 << 20  # bytes
csv.field_size_limit(LONGEST_RECORD + 1)  # a field that is too long is named by its cell; records are bounded before
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_csv(path: Path, name: str, limits: Limits) -> Sheet:
    """Read a CSV file in UTF-8, UTF-16 or Windows-1252, with any line end and separator.

    Raises UnknownLetters, NoCsv, QuoteNotClosed, TooManyRows, TooManyColumns, TooManyLines and CellTooLong. It is
    streamed: a line or record that is too long is never read into memory.
    """
    try:
        encoding = _encoding(path)
        with _open(path, encoding) as file:
            delimiter, is_said = _delimiter(_Lines(file, name, limits))
        with _open(path, encoding) as file:
            lines = _Lines(file, name, limits)
            if is_said:
                lines.skip()
            widths: dict[int, int] = {}
            rows = _rows(lines, delimiter, name, limits, widths)
            return Sheet(name, rows, short_rows=_short(widths))
    except UnicodeDecodeError as error:
        raise UnknownLetters from error
    except csv.Error as error:
        raise NoCsv from error


def _open(path: Path, encoding: str) -> TextIO:
    return path.open(encoding=encoding, newline="")  # the reader itself knows every line end


def _encoding(path: Path) -> str:
    """Return how the letters are written: by the mark at the start, else UTF-8, else as Windows does.

    A file that is UTF-8 in one place and not in another was put together from two; it raises UnicodeDecodeError.
    """
    with path.open("rb") as file:
        head = file.read(4)
        for mark, encoding in MARKS.items():
            if head.startswith(mark):
                return encoding
        file.seek(0)
        decoder, is_utf8, has_letters = codecs.getincrementaldecoder("utf-8")(), True, False
        while is_utf8 and (chunk := file.read(CHUNK)):
            try:
                has_letters |= len(decoder.decode(chunk)) < len(chunk)
            except UnicodeDecodeError as error:
                is_utf8 = False
                has_letters |= any(sign > "\x7f" for sign in chunk[: error.start].decode("utf-8", "ignore"))
        if is_utf8:
            return "utf-8"
        if has_letters:
            raise UnicodeDecodeError("utf-8", b"", 0, 0, "two ways of writing letters in one file")
        return "cp1252"


def _delimiter(lines: "_Lines") -> tuple[str, bool]:
    """Return what separates the fields, and whether the first line says so ("sep=;", as Excel reads it).

    Otherwise it is the one by which most records have equally many fields: a title above the table has its own commas.
    """
    sample: list[str] = []
    for line in lines:
        sample.append(line)
        if len(sample) >= SAMPLE:
            break
    if sample and len(said := sample[0].strip().lower()) == len("sep=;") and said.startswith("sep="):
        return said[-1], True
    return max(DELIMITERS, key=lambda sign: _regularity(sample, sign)), False


def _regularity(sample: list[str], delimiter: str) -> int:
    """Return how many records have the number of fields that most of them have, above one."""
    try:
        counts = Counter(len(fields) for fields in csv.reader(sample, delimiter=delimiter))
    except csv.Error:
        return 0
    return max((often for fields, often in counts.items() if fields > 1), default=0)


def _short(widths: dict[int, int]) -> frozenset[int]:
    """The records with fewer fields than most: a field or a separator may have been lost. A title is one field."""
    counted = Counter(width for width in widths.values() if width > 1)
    most = counted.most_common(1)[0][0] if counted else 0
    return frozenset(number for number, width in widths.items() if 1 < width < most)


def _rows(lines: "_Lines", delimiter: str, name: str, limits: Limits, widths: dict[int, int]) -> list[Row]:
    """Read the records; `widths` gets how many fields each has."""
    collector = Collector(name, limits)
    reader, began = csv.reader(lines, delimiter=delimiter, strict=True), lines.count + 1
    try:
        for number, fields in enumerate(reader, start=1):
            lines.signs, began, widths[number] = 0, lines.count + 1, len(fields)
            collector.add(number, [_cell(at, number, text) for at, text in enumerate(fields)])
            long = next((at for at, text in enumerate(fields) if len(text) > LONGEST_CELL), None)
            if long is not None:
                raise CellTooLong(name=name, limit=LONGEST_CELL, place=cell_ref(long, number))
    except csv.Error as error:
        if "unexpected end" in str(error) or "expected after" in str(error):
            raise QuoteNotClosed(line=began) from None
        raise
    return collector.rows


class _Lines:
    """The lines of a file, each bounded before it is read, and so many signs until a record is complete."""

    def __init__(self, file: TextIO, name: str, limits: Limits):
        self.file, self.name, self.limits = file, name, limits
        self.signs = self.count = 0

    def skip(self) -> None:
        """Leave out the line that comes now."""
        self.file.readline(LONGEST_RECORD)

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
