"""A sheet read as a table: a header row, and below it rows of values by key; everything that is wrong is collected."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.choosing import EXPLANATION as EXPLANATION  # noqa: PLC0414 -- for who reads our template
from drenthe.lib.sheets.choosing import SheetChoice, choose_sheet
from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.header import (
    Header,
    Match,
    WantedColumn,
    find_header,
    header_faults,
    match_exactly,
    no_header_fault,
)
from drenthe.lib.sheets.listed import Sums, is_called_total
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.parts import apart
from drenthe.lib.sheets.pointing import pointed_at
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Book, Cell, Row, Sheet, cell_ref, row_and_column
from drenthe.lib.sheets.values import read_cell

NAMES_IN_HEADER = 3


@dataclass
class Reading:
    """What came of reading a file: the sheet, its header row, and what was wrong. With a fault nothing is stored.

    `notes` are the sheets and cells that were not read; `names_row` is the row of names that was given, and
    `leaves_others` whether a person pointed at it, who saw the other sheets of the file with that.
    `choices` are the titles of the sheets when more than one fits, and `chosen` the one that was read.
    """

    sheet: str = ""
    chosen: str = ""
    names_row: Row | None = None
    leaves_others: bool = False
    book: Book | None = field(default=None, repr=False)
    header: Header | None = None
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    choices: Sequence[Any] = ()

    def open(
        self,
        path: Path,
        specs: Sequence[WantedColumn],
        *,
        name: str = "",
        chosen: str = "",
        match: Match | None = None,
        by: str = "",
        place: str = "",
        is_pointed: bool = True,
    ) -> Sheet | None:
        """Open a file at the sheet that has the columns which are wanted; what keeps it shut is a fault.

        More than one such sheet is a fault until one is chosen; the sheets that are not read are notes. `by` is the
        column that names what a row is about, of a list that may stand on its sheet with others. `place` is the row
        with the names ("Blad1!7"), whatever else fits; other sheets are left as they are where somebody pointed at it.
        """
        if (book := self.open_book(path, name=name)) is None:
            return None
        if at := pointed_at(book, place):
            self.leaves_others = is_pointed
            return self._pointed(book, *at)
        match = match or match_exactly(specs)
        at_least = min(NAMES_IN_HEADER, len(specs))
        if by:
            book = apart(book, match, at_least=at_least, by=by)

        def fits(sheet: Sheet) -> bool:
            header = find_header(sheet, match, at_least=at_least)
            return header is not None and not (sheet.part_of and header.column(by) is None)

        found = choose_sheet(book, fits, chosen)
        self.sheet, self.chosen, self.choices = found.sheet.title, found.sheet.name, found.fitting
        if not found.is_chosen:
            self.faults.append(found.fault())
            return None
        self.notes += found.notes()
        return found.sheet

    def open_book(self, path: Path, *, name: str = "") -> Book | None:
        """Open a file; what keeps it shut is a fault."""
        self.sheet = name or path.name
        try:
            self.book = open_book(path, name=name)
        except CannotOpen as refusal:
            self.faults.append(Fault(self.sheet, "", "", str(refusal)))
        return self.book

    def _pointed(self, book: Book, sheet: Sheet, names: Row) -> Sheet:
        """Open a file at the row with names that was given; the other sheets are notes."""
        self.sheet, self.names_row = sheet.name, names
        others = [one for one in book.sheets if one is not sheet and one.rows and one.name not in EXPLANATION]
        self.notes += SheetChoice(sheet, others=others).notes()
        return sheet

    def match_header(self, sheet: Sheet, specs: Sequence[WantedColumn], match: Match | None = None) -> bool:
        """Find the header row, by the exact names unless another match is given; what is wrong with it is a fault.

        Return whether the rows can be read: no column that is wanted is missing.
        """
        at_least, match = min(NAMES_IN_HEADER, len(specs)), match or match_exactly(specs)
        names = self.names_row
        self.header = find_header(sheet, match, at_least=at_least) if names is None else Header(names, match(names))
        if self.header is None:
            self.faults.append(no_header_fault(sheet, (spec.label for spec in specs if not spec.is_optional_column)))
            return False
        has = set(self.header.columns.values())
        missing = [spec.label for spec in specs if spec.key not in has and not spec.is_optional_column]
        self.faults += header_faults(sheet, self.header, missing)
        return not missing

    def fault(self, cell: Cell, reason: str) -> None:
        """Name a cell."""
        self.faults.append(Fault(self.sheet, cell.ref, cell.content, reason))

    def refuse_merged(self, sheet: Sheet) -> None:
        """Name the cells below the header that are merged: it is not certain for which rows their value holds."""
        header = self.header.number if self.header else 0
        reason = _("These cells are merged. Split them and fill in each cell.")
        self.faults += [Fault(self.sheet, span.ref, "", reason) for span in sheet.merged if span.last_row > header]


@dataclass
class Table(Reading):
    """Rows of values by key, with their number in the sheet.

    `broken` are the rows of which a cell could not be used, with the values that could; `totals` those that add up
    others, and that are no row of the list.
    """

    rows: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    broken: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    totals: list[Row] = field(default_factory=list)

    def fault_at(self, row: int, key: str, reason: str, content: Any = "") -> None:
        """Name the cell of a column in a row; the row when the file has no such column."""
        column = self.header.column(key) if self.header else None
        place = str(row) if column is None else cell_ref(column, row)
        self.faults.append(Fault(self.sheet, place, Cell(place, content).content, reason))

    def faulty_rows(self) -> set[int]:
        """The numbers of the rows of which a cell is named."""
        return {row for fault in self.faults if (row := self._place(fault)[0])}

    def sort_faults(self) -> None:
        """Put what is wrong in the order in which somebody reads the sheet; what is of no row comes first."""
        self.faults.sort(key=self._place)

    def _place(self, fault: Fault) -> tuple[int, int]:
        return (row_and_column(fault.cell) if fault.sheet == self.sheet else None) or (0, 0)


def read_table(
    path: Path,
    specs: Sequence[WantedColumn],
    *,
    name: str = "",
    beside: Collection[str] = (),
    chosen: str = "",
    match: Match | None = None,
    place: str = "",
    is_pointed: bool = True,
) -> Table:
    """Read the sheet of a file that has the columns: a header row of keys or labels, and the rows below it.

    Everything that is wrong is collected at once: of a file that lacks a column what stands in the others too, and its
    rows are all broken. A file that cannot be opened at all gives one fault, and so does another sheet with something
    in it: `beside` are titles of those that may. `name` is what people call the file, `chosen`
    the title of the sheet that is meant; `match` says what the columns hold where that is not told by their names.
    `place` is the row with the names ("Blad1!7"): other sheets are left as they are only when `is_pointed`, by
    somebody who saw them.
    """
    table = Table()
    sheet = table.open(path, specs, name=name, chosen=chosen, match=match, place=place, is_pointed=is_pointed)
    if sheet is None:
        return table
    is_whole = table.match_header(sheet, specs, match)
    if table.header is not None:
        known = set(table.header.columns.values())
        reason = _("Only the sheet “%(sheet)s” is read, but this one also contains something. Remove it.")
        others = [] if table.leaves_others else [note.sheet for note in table.notes]
        others = [one for one in others if one not in (*beside, table.sheet)]
        table.faults += [Fault(other, "", "", reason % {"sheet": table.sheet}) for other in others]
        table.refuse_merged(sheet)
        there = [spec for spec in specs if spec.key in known or spec.is_optional_column]
        for row, cells in _filled_rows(sheet, specs, table):
            _read_row(row, cells, there, table)
    if not is_whole:
        table.broken, table.rows = sorted([*table.broken, *table.rows], key=itemgetter(0)), []
    return table


def _filled_rows(sheet: Sheet, specs: Sequence[WantedColumn], table: Table) -> Iterator[tuple[Row, dict[str, Cell]]]:
    if table.header is None:
        return
    columns = {spec.key: at for spec in specs if (at := table.header.column(spec.key)) is not None}
    before = table.header.number
    sums = Sums()
    for row in sheet.below(table.header.number):
        cells = {key: row.cell(at) for key, at in columns.items()}
        if all(cell.is_empty for cell in cells.values()):
            continue
        if is_called_total(row) or sums.are(row):
            table.totals.append(row)
            before = row.number
            continue
        sums.add(row)
        if row.number > before + 1:
            reason = _("This row is empty but more rows follow. Remove it.")
            table.faults.append(Fault(table.sheet, str(before + 1), "", reason))
        before = row.number
        yield row, cells


def _read_row(row: Row, cells: dict[str, Cell], specs: Sequence[WantedColumn], table: Table) -> None:
    values: dict[str, Any] = {}
    before = len(table.faults)
    for spec in specs:
        cell = cells.get(spec.key, Cell(str(row.number)))
        try:
            values[spec.key] = read_cell(cell, spec)
        except CellError as error:
            table.fault(cell, f"{spec.label}: {error}")
    (table.rows if len(table.faults) == before else table.broken).append((row.number, values))
