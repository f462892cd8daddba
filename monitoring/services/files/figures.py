"""What came of reading a file with the figures of a table: cells by place, and all that was seen around them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.numbers import footnote_of, whole_in_groups
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.table import Reading
from monitoring.services.files.blocks import Block
from monitoring.services.files.counting import Counted
from monitoring.services.files.layouts import SIGNS, Names
from monitoring.services.files.signs import USUAL, Legend, SignRead, signs_read
from monitoring.services.tables.sentences import Headed, ReadAs
from monitoring.services.tables.shape import AxisShape, CellAddress, CellEntry, Shape


@dataclass(frozen=True)
class Check:
    """A total of the file: its cell, the figures that it is the sum of, the cells that may be in it and were left out.

    `of` says which rows it adds up; empty for all.
    """

    cell: Cell
    places: Sequence[CellAddress]
    left_out: Sequence[Cell] = ()
    of: str = ""


@dataclass
class Line:
    """A row that was read: its name, the places of its figures, or its totals with all that each can be the sum of."""

    name: Cell
    row: Row
    places: list[CellAddress] = field(default_factory=list)
    checks: list[tuple[Cell, list[CellAddress]]] = field(default_factory=list)
    is_left_out: bool = False


@dataclass
class FigureReading(Reading):
    """The figures of a file by place, where each stood ("B4") and the name of its row ("A4").

    `notes` are texts around the table and whatever else was not read, each with its place; `sums` are totals of the
    file itself that do not fit. `has_layout` says that it was read as somebody chose before: `names` are what names of
    rows stand for, and `said` those of them that are in it. Where more than one table fits, `choices` are the cells in
    which they begin, and `others` are tables like it that are not whole. `years` are titles and headings that name
    another year, `headed` those that name another division, `added_up` headings of more years than one, `thousands`
    that say that figures are in thousands; `foreign` are names of another division with what somebody said that they
    stand for. `groups` are the cells with a number in groups of three digits ("1.180"): with `in_groups` somebody said
    that it is a whole number in all of them, and otherwise they are faults as well. `own_totals` are the cells that
    the file does not have and that were added up here; `checks` are its own totals in columns, and `lines` its rows in
    order, those of totals too; `one_by_one` says that it lists dwellings one by one, and `counted` what was counted of
    them; `unreadable` are the faults of figures that cannot be read. `titles` are the texts above it to the letter,
    and the name of its sheet; `outside` the cells that name a period which the table does not have, and `absent` the
    periods of the table that it says nothing of. `legend` is what lines of the file say of signs, and `lacking` are
    the cells of which it has no column, as somebody said.
    """

    entries: dict[CellAddress, CellEntry] = field(default_factory=dict)
    at: dict[CellAddress, str] = field(default_factory=dict)
    rows: dict[CellAddress, str] = field(default_factory=dict)
    years: list[Fault] = field(default_factory=list)
    foreign: list[ReadAs] = field(default_factory=list)
    headed: list[Headed] = field(default_factory=list)
    added_up: list[Fault] = field(default_factory=list)
    thousands: list[Fault] = field(default_factory=list)
    titles: list[Fault] = field(default_factory=list)
    needs_mapping: bool = False
    has_layout: bool = False
    in_per_cents: bool = False
    in_groups: bool = False
    groups: list[Fault] = field(default_factory=list)
    names: Names = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    strangers: list[tuple[Cell, AxisShape]] = field(default_factory=list)
    outside: list[Cell] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    unreadable: list[Fault] = field(default_factory=list)
    pending: list[tuple[CellAddress, Cell, str]] = field(default_factory=list)
    sums: list[Fault] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    choices: Sequence[Block] = ()
    others: list[Fault] = field(default_factory=list)
    own_totals: list[CellAddress] = field(default_factory=list)
    lacking: list[CellAddress] = field(default_factory=list)
    one_by_one: list[Fault] = field(default_factory=list)
    counted: Counted | None = None
    legend: Legend = field(default_factory=dict)

    @property
    def proposed(self) -> dict[str, str]:
        """What each sign says by the file itself, or else as Statistics Netherlands writes it."""
        return {**USUAL, **{key: said.meaning for key, said in self.legend.items()}}

    @cached_property
    def meanings(self) -> dict[str, str]:
        """What each sign says: the word of a person goes before all. Asked of every cell, once they are known."""
        return {**self.proposed, **self.names.get(SIGNS, {})}

    @property
    def signs(self) -> list[SignRead]:
        """The signs that stand in the place of figures, each with its cells and what it was read as."""
        found = ((entry, self.at[place]) for place, entry in self.entries.items() if place in self.at)
        return signs_read(found, self.legend)

    def where(self, place: CellAddress) -> str:
        """The sheet and cell of a figure: "Blad1!B4"; empty for a figure that is not in the file."""
        return f"{self.sheet}!{self.at[place]}" if place in self.at else ""

    @property
    def asks_groups(self) -> bool:
        """Whether somebody can say that numbers in groups are whole ones: all with the same sign between them."""
        return bool(self.groups) and not self.in_groups and have_one_sign(self.groups)

    @property
    def has_question(self) -> bool:
        """Whether a person can say what is not understood: which table, which columns and rows, which numbers."""
        return self.needs_mapping or self.asks_groups or (bool(self.choices) and self.header is None)

    @property
    def to_correct(self) -> list[Fault]:
        """What is wrong and can be put right in the file only, whatever is said of its columns, rows and numbers."""
        asked = {one.cell for one in self.groups} if self.asks_groups else set()
        mended_there = [*self.thousands, *self.unreadable]
        return [fault for fault in self.faults if fault in mended_there and fault.cell not in asked]

    @property
    def to_choose(self) -> list[Fault]:
        """What an answer of a person can take away."""
        return [fault for fault in self.faults if fault not in self.to_correct]

    def in_a_group(self, cell: Cell, shape: Shape) -> None:
        """Keep that a cell has a number in groups of three digits, and what it then is."""
        digits = whole_in_groups(cell.value)
        if digits and not shape.decimals and not shape.is_share:
            self.groups.append(Fault(self.sheet, cell.ref, cell.content, as_group(digits, is_said=self.in_groups)))

    def note(self, cell: Cell, reason: str) -> None:
        """Say of a cell that it was not read."""
        self.notes.append(Fault(self.sheet, cell.ref, cell.content, reason))


def as_group(digits: str, *, is_said: bool) -> str:
    """Return what a number in groups of digits was read as, or would be if somebody says so."""
    reason = _("Read as %(number)s.") if is_said else _("Read as %(number)s if you say so.")
    return reason % {"number": digits}


def have_one_sign(groups: Sequence[Fault]) -> bool:
    """Whether the same sign stands between the digits of all numbers in groups."""
    written = (one.content.strip().removesuffix(footnote_of(one.content)) for one in groups)
    return len({sign for text in written for sign in text.strip() if not sign.isdigit() and sign != "-"}) == 1
