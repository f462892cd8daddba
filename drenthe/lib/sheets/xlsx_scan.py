"""A workbook counted before it is read: cells, rows, merged cells and markup, streamed, until the first limit.

A file of 166 kB can hold five million cells, and the library that reads them keeps them all. Every part that is XML is
counted, whatever its name says, since a workbook chooses the names of its parts. Nothing is kept on the way.
"""

import re
import time
import zipfile
from typing import IO
from xml.parsers import expat

from lxml import etree
from openpyxl.utils import get_column_letter

from drenthe.lib.sheets.refusals import (
    CannotOpen,
    CellTooLong,
    FileTakesTooLong,
    Limits,
    TooManyCells,
    TooManyLines,
    TooManyMerged,
    TooManySheets,
    WorkbookDamaged,
    WorkbookTooInvolved,
)

CHUNK = 65_536
LONGEST_CELL = 32_767  # signs: the most that Excel itself holds in a cell
MAX_COLUMNS, MAX_ROWS = 16_384, 1_048_576  # of Excel itself
LARGEST_WIDTHS = 3_000_000  # places that the reader makes for the cells of all rows, blanks before them included
MOST_MARKUP, MOST_COLUMN_STYLES = 3_000_000, 20_000
SHOWN = {"v", "t"}
DASH = "\N{EN DASH}"
_XML = re.compile(rb"\s*<|\xef\xbb\xbf|\xff\xfe|\xfe\xff|\x00<|<\x00")
_REF = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


def scan(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """Count all parts of a workbook. Raises TooManyCells or another CannotOpen at the first limit that is passed."""
    counter = _Counter(name, limits)
    for member in archive.infolist():
        with archive.open(member) as part:
            counter.read(part)
    if counter.long_text is not None:
        raise CellTooLong(name=name, limit=LONGEST_CELL, place=_place_of(archive, counter.long_text))


def _place_of(archive: zipfile.ZipFile, text: int) -> str:
    """Return the first cell that refers to a text which a workbook keeps apart: "B4", or a dash when none does."""
    for member in archive.infolist():
        with archive.open(member) as part:
            if not _XML.match(part.read(CHUNK)):
                continue
            part.seek(0)
            for _event, cell in etree.iterparse(part, tag="{*}c", resolve_entities=False):
                if cell.get("t") == "s" and cell.findtext("{*}v") == str(text):
                    return str(cell.get("r", DASH))
                cell.clear(keep_tail=False)
    return DASH


class _Counter:
    def __init__(self, name: str, limits: Limits):
        self.name, self.limits = name, limits
        self.cells = self.widths = self.merged = self.markup = self.sheets = self.columns = self.signs = 0
        self.row_width = self.lines = self.texts = 0
        self.place = ""  # of the cell that is read; none among the texts that cells refer to
        self.long_text: int | None = None
        self.is_shown = False
        self.began = time.thread_time()

    def read(self, part: IO[bytes]) -> None:
        head = part.read(CHUNK)
        if not _XML.match(head):
            return
        self.row_width = self.columns = 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self.refuse_doctype
        try:
            while head:
                parser.Parse(head)
                self.check_time()
                head = part.read(CHUNK)
            parser.Parse(b"", True)  # noqa: FBT003 -- how expat is told that this is all
        except expat.ExpatError as error:
            raise WorkbookDamaged from error

    def check_time(self) -> None:
        if time.thread_time() - self.began > self.limits.seconds:
            raise FileTakesTooLong(limit=self.limits.seconds)

    def refuse_doctype(self, *_args: object) -> None:
        raise WorkbookDamaged

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.markup += 1
        if self.markup > MOST_MARKUP:
            raise WorkbookTooInvolved
        kind = tag.rpartition(" ")[2]
        if kind == "c":
            self.cell(attributes.get("r", ""))
        elif kind in SHOWN:
            self.is_shown, self.signs = True, self.signs if kind == "t" else 0
        elif kind in ("row", "si"):
            self.row_width = self.signs = 0
            self.lines += kind == "row"
            self.texts += kind == "si"
            self.place = ""
            self.must(self.lines <= self.limits.lines, TooManyLines(name=self.name, limit=self.limits.lines))
        elif kind == "mergeCell":
            self.merge(attributes.get("ref", ""))
        elif kind == "sheet":
            self.sheets += 1
            self.must(self.sheets <= self.limits.sheets, TooManySheets(name=self.name, limit=self.limits.sheets))
        elif kind == "col":
            self.columns += 1
            self.must(self.columns <= MOST_COLUMN_STYLES, WorkbookTooInvolved())

    def end(self, tag: str) -> None:
        self.is_shown = False

    def text(self, signs: str) -> None:
        if self.is_shown:
            self.signs += len(signs)
            if self.signs > LONGEST_CELL and self.place:
                raise CellTooLong(name=self.name, limit=LONGEST_CELL, place=self.place)
            if self.signs > LONGEST_CELL and self.long_text is None:
                self.long_text = self.texts - 1  # which cell has it is looked up when all else was counted

    def cell(self, ref: str) -> None:
        self.signs = 0
        self.cells += 1
        if self.cells > self.limits.cells:
            raise TooManyCells(name=self.name, limit=self.limits.cells)
        width = _column(ref) or self.row_width + 1
        self.place = ref or f"{get_column_letter(min(width, MAX_COLUMNS))}{self.lines}"
        self.widths += max(width - self.row_width, 0)
        self.row_width = max(width, self.row_width)
        if self.widths > LARGEST_WIDTHS or width > MAX_COLUMNS:
            raise WorkbookTooInvolved

    def merge(self, ref: str) -> None:
        ends = [(_column(end), int(match[2])) for end in ref.split(":") if (match := _REF.fullmatch(end))]
        if ends:
            (first, top), (last, bottom) = ends[0], ends[-1]
            self.merged += (abs(last - first) + 1) * (abs(bottom - top) + 1)
        self.must(self.merged <= self.limits.merged, TooManyMerged(name=self.name, limit=self.limits.merged))

    def must(self, holds: bool, refusal: CannotOpen) -> None:  # noqa: FBT001 -- reads as a sentence
        if not holds:
            raise refusal


def _column(ref: str) -> int:
    """Return the column of "B4", from 1; 0 when it names none."""
    number = 0
    for sign in ref[:3].upper():
        if not "A" <= sign <= "Z":
            break
        number = number * 26 + ord(sign) - 64
    return number
