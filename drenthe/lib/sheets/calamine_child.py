"""Reads an OpenDocument, old or binary workbook in a process of its own.

    python calamine_child.py FILE CELLS ROWS SIGNS-OF-A-CELL

The library that reads them makes room for every cell up to the last one of a sheet, and a small file can put that one
anywhere; some of these files are containers of which nothing can be counted from the outside. So memory and time are
the process's own, and are bounded; the caller sees that it ended. It imports nothing of this project.

It gives no number formats. Of an OpenDocument the content says itself which numbers are shown as a percentage; that is
looked up beside it, and what is not certain there stays a plain number.

One line of JSON per sheet comes out: its name, whether it is hidden, and its rows as [number, values]. What is over a
limit ends the process with a number of its own, before anything more is written.
"""

import io
import json
import re
import resource
import sys
import zipfile
import zlib
from bisect import bisect
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat

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

CONTENT, LARGEST_CONTENT, PIECE = "content.xml", 250_000_000, 1 << 16  # bytes, unpacked
MOST_SPANS = 200_000  # of cells beside each other that are shown as a percentage
TABLES, TEXTS = (f"urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0 " for kind in ("table", "text"))
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
SHOWN = re.compile(r"-?\d[\d.,\s]*%")
MARKS = ((".", ","), (",", "."))  # before thousands, and before the decimals
LONGEST_SHOWN = 40
# Another kind of file, a damaged or locked part of it, or content that is not as usual: an attribute that lacks or is
# no number, or a DTD. Nothing is known of percentages then, and a number that may be one is refused at its cell.
UNCERTAIN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, expat.ExpatError, KeyError, ValueError)


class OverLimit(Exception):
    """There is more than was asked for; its arguments are how the process ends, and the cell if it is about one."""


def main(path: str, most_cells: int, most_rows: int, longest_cell: int) -> int:
    """Write the sheets of a workbook to standard output; return what was over its limit first, or 0."""
    try:
        book = CalamineWorkbook.from_path(path)
        if _has_short_cells(path):
            return SHORT
        _write(book, _percentages(path), most_cells, most_rows, longest_cell)
    except OverLimit as over:
        sys.stderr.write(over.args[1])
        return int(over.args[0])
    except MemoryError:
        return NO_MEMORY
    return 0


def _write(
    book: CalamineWorkbook, percentages: "dict[str, Percentages]", most_cells: int, most_rows: int, longest_cell: int
) -> None:
    cells = signs = 0
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        rows: list[Any] = []
        sheet = book.get_sheet_by_name(about.name)
        shown = percentages.get(about.name, Percentages())
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
            rows.append([number, shown.marked(number - 1, kept)])
        sys.stdout.write(json.dumps([about.name, about.visible != SheetVisibleEnum.Visible, rows]) + "\n")


class Percentages:
    """The cells of one sheet that are shown as a percentage, with their value and the decimals that are shown.

    Of rows that are repeated they are kept once: `ends` are the numbers of the rows after them, from 0.
    """

    def __init__(self) -> None:
        self.ends: list[int] = []
        self.rows: list[list[tuple[int, int, float, int]]] = []

    def add(self, times: int, cells: list[tuple[int, int, float, int]]) -> None:
        """Add the next rows: of cells beside each other the first column, the one after, the value and decimals."""
        self.ends.append((self.ends[-1] if self.ends else 0) + times)
        self.rows.append(cells)

    def marked(self, row: int, values: list[Any]) -> list[Any]:
        """Return the values of a row, those that are shown as a percentage marked; only where both say the same."""
        at = bisect(self.ends, row)
        for first, after, value, decimals in self.rows[at] if at < len(self.rows) else ():
            for column in range(first, min(after, len(values))):
                if isinstance(values[column], int | float) and values[column] == value:
                    values[column] = {"percentage": [value, decimals]}
        return values


def _percentages(path: str) -> dict[str, Percentages]:
    """Return by sheet what an OpenDocument shows as a percentage; nothing of another kind of file or of an odd one."""
    try:
        with zipfile.ZipFile(path) as archive:
            if CONTENT not in archive.namelist() or archive.getinfo(CONTENT).file_size > LARGEST_CONTENT:
                return {}
            with archive.open(CONTENT) as content:
                return _Content().read(iter(lambda: content.read(PIECE), b""))
    except UNCERTAIN:
        return {}


class _Content:
    """Reads the content of an OpenDocument piece by piece. What is not as usual ends it with ValueError."""

    def __init__(self) -> None:
        self.found: dict[str, Percentages] = {}
        self.path: list[str] = []
        self.spans = self.column = self.times = 0
        self.cells: list[tuple[int, int, float, int]] = []
        self.cell: tuple[int, int, float] | None = None
        self.text = ""
        self.sheet = Percentages()

    def read(self, pieces: Iterator[bytes]) -> dict[str, Percentages]:
        """Return what is shown as a percentage, by the name of the sheet."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._written, self._refuse
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 -- how expat is told that this is all
        return self.found

    def _refuse(self, *_: Any) -> None:
        raise ValueError("it declares its own kind")

    def _start(self, name: str, said: dict[str, str]) -> None:
        self.path.append(name)
        if name == f"{TABLES}table":
            if self.path.count(name) > 1 or (title := said[f"{TABLES}name"]) in self.found:
                raise ValueError("a table within a table, or two of one name")
            self.sheet = self.found[title] = Percentages()
        elif name == f"{TABLES}table-row":
            self.times, self.column, self.cells = int(said.get(f"{TABLES}number-rows-repeated", 1)), 0, []
        elif name in {f"{TABLES}table-cell", f"{TABLES}covered-table-cell"}:
            first = self.column
            self.column += int(said.get(f"{TABLES}number-columns-repeated", 1))
            self.cell, self.text = None, ""
            if said.get(f"{OFFICE}value-type") == "percentage":
                self.cell = first, self.column, float(said[f"{OFFICE}value"])

    def _written(self, text: str) -> None:
        is_shown = self.path[-1] != f"{TEXTS}p" or not self.path[-2].endswith("table-cell")
        if self.cell is not None and not is_shown and len(self.text) < LONGEST_SHOWN:
            self.text += text

    def _end(self, name: str) -> None:
        self.path.pop()
        if name.endswith("table-cell") and self.cell is not None:
            decimals = _decimals_shown(self.text.strip(), self.cell[2])
            self.spans += 1
            if self.spans > MOST_SPANS:
                raise ValueError("more than anybody fills in")
            self.cells += [] if decimals is None else [(*self.cell, decimals)]
        elif name == f"{TABLES}table-row":
            self.sheet.add(self.times, self.cells)


def _decimals_shown(text: str, value: float) -> int | None:
    """Return with how many decimals a value is shown as a percentage; None when the text does not say that value."""
    if not SHOWN.fullmatch(text):
        return None
    for thousands, point in MARKS:
        plain = re.sub(r"\s", "", text[:-1]).replace(thousands, "")
        whole, _, decimals = plain.partition(point)
        try:
            shown = float(f"{whole}.{decimals}")
        except ValueError:
            continue
        if abs(shown - value * 100) <= 0.500001 / 10 ** len(decimals):
            return len(decimals)
    return None


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
