"""Somebody's own list of projects: where its header row is, and the rows below it, as people really keep them.

A merged title above the header, blank rows, hidden columns and a row of totals are no fault. Nothing is interpreted
here.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.choosing import SheetChoice, choose_sheet
from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header, find_header, match_exactly, match_likely, widest_header
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.parts import apart
from drenthe.lib.sheets.pointing import names_remembered, pointed_at
from drenthe.lib.sheets.refusals import TooManyRows
from drenthe.lib.sheets.sheet import Book, Cell, Sheet
from drenthe.lib.sheets.values import Reader, choice, written_day
from drenthe.lib.values.grouped import digits_of_groups
from projects.enums import Phase, ProjectState, Track
from projects.imports import words
from projects.imports.fields import FIELDS
from projects.models import Municipality

HEADER_WITHIN = 20  # rows from the top
NAMES_IN_HEADER = 2
NAMES_OF_A_LIST = 3  # of another list below the first: two may stand in a row of it by chance
MAX_ROWS = 2_000  # they are planned while somebody waits
FITTING: dict[str, Reader] = {  # how a field is read of which it can be told whether a value is one
    "track": choice(partial(words.names_of, Track, words.TRACKS), is_lenient=True),
    "phase": choice(partial(words.names_of, Phase, words.PHASES), is_lenient=True),
    "state": choice(partial(words.names_of, ProjectState, words.STATES), is_lenient=True),
    "dwellings": partial(words.dwellings, in_groups=True),
    "since": written_day,
    "expected_on": written_day,
}


class NoHeader(Refusal):
    """A list begins with the names of its columns."""

    sentence = _("No row with column names, such as project and municipality, was found at the top of “%(name)s”.")


@dataclass(frozen=True)
class ProjectList(Listed):
    """A list of projects as it was read, and the sheet that it stands on."""

    sheet: SheetChoice | None = field(repr=False, default=None)

    @property
    def must_choose(self) -> bool:
        """Whether more sheets have a list, and nobody said which is meant."""
        return self.sheet is not None and not self.sheet.is_chosen

    @property
    def sheet_name(self) -> str:
        """The title of the sheet that was chosen of more that fit; empty where there was no choice."""
        return self.sheet.sheet.name if self.sheet is not None and self.sheet.fitting else ""

    @property
    def notes(self) -> list[Fault]:
        """What of the file was not read."""
        return list(self.sheet.notes()) if self.sheet is not None else []

    def groups(self) -> list[Cell]:
        """The first cells with a number in groups of three digits, such as “1.024”."""
        cells = (cell for row in self.rows for cell in row.filled)
        return list(islice((one for one in cells if isinstance(one.value, str) and digits_of_groups(one.value)), 5))

    def suggestion(self, places: Mapping[str, Municipality]) -> dict[str, int | None]:
        """Return for each field the column that most likely holds it; `places` are the municipalities by name."""
        fitting = FITTING | {"municipality": words.municipality(places)}
        return self.suggest(FIELDS, fitting, by_values=("municipality",))


def open_list(
    path: Path, name: str, *, chosen: str = "", pointed: str = "", remembered: Collection[str] = ()
) -> ProjectList:
    """Read the sheet of a workbook with a list on it. Raises CannotOpen, NoHeader or TooManyRows.

    `chosen` is the title of the sheet that is meant; while nobody said so, it is the first of those with a list.
    `pointed` is the row of which somebody says that it has the names of the columns ("Blad1!7");
    `remembered` are the signatures of the rows of which somebody said so before: they go before what is guessed.
    """
    book = open_book(path, name=name)
    lists = apart(book, match_exactly(FIELDS), at_least=NAMES_OF_A_LIST, by="title")
    at = pointed_at(book, pointed)
    found = _said(book, at[0]) if at else choose_sheet(lists, partial(_is_list, remembered=remembered), chosen)
    sheet, header = found.sheet, Header(at[1]) if at else _header_of(found.sheet, remembered)
    header = header or widest_header(sheet, at_least=NAMES_IN_HEADER, within=HEADER_WITHIN)
    if header is None:
        raise NoHeader(name=name)
    projects = ProjectList.of(book, sheet, header, sheet=found)
    if len(projects.rows) > MAX_ROWS:
        raise TooManyRows(name=name, limit=MAX_ROWS)
    return projects


def _said(book: Book, sheet: Sheet) -> SheetChoice:
    """The sheet on which somebody pointed at a row; the others with something in them were not read."""
    return SheetChoice(sheet, others=[one for one in book.sheets if one is not sheet and one.rows])


def _is_list(sheet: Sheet, remembered: Collection[str] = ()) -> bool:
    """Whether a sheet has a list on it; of more tables under each other one that names what its rows are about."""
    if names_remembered(sheet, remembered):
        return True
    header = _header_of(sheet)
    return header is not None and not (sheet.part_of and header.column("title") is None)


def _header_of(sheet: Sheet, remembered: Collection[str] = ()) -> Header | None:
    said = names_remembered(sheet, remembered)
    return said or find_header(sheet, match_likely(FIELDS), at_least=NAMES_IN_HEADER, within=HEADER_WITHIN)
