"""The row with the names of the columns: found, held against the columns that are wanted, suggested, signed.

A suggestion is only that: a person confirms it, and it is remembered under the signature of the header row. Where two
columns fit equally well nothing is suggested: a wrong column read in silence is worse than a question.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.records import columns_named
from drenthe.lib.sheets.sheet import Cell, Row, Sheet

IGNORE = "ignore"  # the key of a column that somebody left out
WITHIN = 10  # rows from the top
OWN = 2.0  # the key or the label of a column itself: before any other name for it
CLOSE = 0.8  # from here on two names are taken for the same one, written differently
SEVERAL = 3  # columns that are missing: from here on they are named in one sentence
Match = Callable[[Row], dict[int, str]]  # which column of a row, from 0, names what


@dataclass(frozen=True)
class WantedColumn:
    """A column that is wanted: its stable key, its label, other names for it, how a cell is read.

    Is it required, each row must have a value in it; is the column optional, a file may come without.
    """

    key: str
    label: Any
    aliases: tuple[str, ...] = ()
    read: Callable[[Cell], Any] | None = None
    is_required: bool = False
    is_optional_column: bool = False


@dataclass(frozen=True)
class Header:
    """The header row, and what each of its columns holds by number from 0; those that nobody knows are not in it."""

    row: Row
    columns: Mapping[int, str] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """Its number in the sheet."""
        return self.row.number

    @property
    def names(self) -> list[Any]:
        """What stands in each of its cells."""
        return self.row.values

    @property
    def signature(self) -> str:
        """What stands for this header row."""
        return signature(self.names)

    def column(self, key: str) -> int | None:
        """The first column that holds something, from 0."""
        return next((at for at, other in self.columns.items() if other == key), None)

    def unknown(self) -> Iterator[Cell]:
        """The names that say nothing."""
        return (cell for at, cell in enumerate(self.row.cells) if at not in self.columns and not cell.is_empty)


def match_exactly(specs: Sequence[WantedColumn]) -> Match:
    """Return a match of the cells that have one of the names of a column, however written."""
    names = {squeeze(name): spec.key for spec in specs for name in (*spec.aliases, str(spec.label), spec.key)}
    return lambda row: {at: names[name] for at, cell in enumerate(row.cells) if (name := squeeze(cell.value)) in names}


def match_likely(specs: Sequence[WantedColumn]) -> Match:
    """Return a match of the texts that are like the names of columns."""

    def match(row: Row) -> dict[int, str]:
        texts = [value if isinstance(value, str) else "" for value in row.values]
        return {at: key for key, at in suggest(texts, specs).items() if at is not None}

    return match


def find_header(sheet: Sheet, match: Match, *, at_least: int, within: int = WITHIN) -> Header | None:
    """Return the row near the top in which most columns are known; None when no row has enough of them.

    Of equals the first one counts, but a row that says the same as the one above it goes before that: people's own
    labels above, stable keys below. Years that are values of a record name no column.
    """
    best: Header | None = None
    most, above = 0, None
    for row in sheet.top(within):
        header = Header(row, match(row))
        named = columns_named(row, header.columns, above=above, below=sheet.below(row.number))
        above = row
        if named < at_least:
            continue
        if best is None or named > most or _repeats(header, best, at_least):
            best, most = header, named
    return best


def widest_header(sheet: Sheet, *, at_least: int, within: int = WITHIN) -> Header | None:
    """Return the first row near the top with texts in most columns, for somebody to say what they hold.

    None where no row has enough of them with a row below it: that is no list.
    """
    rows = sheet.top(within)[:-1]
    texts = {row.number: sum(isinstance(cell.value, str) for cell in row.filled) for row in rows}
    most = max(texts.values(), default=0)
    return next((Header(row) for row in rows if texts[row.number] == most >= at_least), None)


def _repeats(header: Header, above: Header, at_least: int) -> bool:
    """Whether a row says all that the one above it says: not keys of which somebody typed over some."""
    same = all(header.columns.get(at) == key for at, key in above.columns.items())
    return header.number == above.number + 1 and same and len(above.columns) >= at_least


def header_faults(
    sheet: Sheet, header: Header, missing: Iterable[Any] = (), *, if_unknown: str = ""
) -> Iterator[Fault]:
    """Give what is wrong with the columns: unknown (with another sentence, if one is given), twice, or missing."""
    unknown = if_unknown or _("This column is not known. Remove it, or give it one of the known names.")
    hidden = {header.row.cell(at).ref for at in sheet.hidden}
    for cell in header.unknown():
        said = f"{unknown} " + _("It is hidden in the file.") if cell.ref in hidden else unknown
        yield Fault(sheet.name, cell.ref, cell.content, said)
    seen: dict[str, Cell] = {}
    for at, key in header.columns.items():
        cell = header.row.cell(at)
        if key in seen:
            reason = _("This column appears twice: it is also in %(place)s.") % {"place": seen[key].ref}
            yield Fault(sheet.name, cell.ref, cell.content, reason)
        if key != IGNORE:
            seen.setdefault(key, cell)
    yield from _missing(sheet, header, [str(label) for label in missing])


def _missing(sheet: Sheet, header: Header, labels: list[str]) -> Iterator[Fault]:
    """Give the columns that are missing: many in one sentence, with what can be done."""
    if len(labels) >= SEVERAL:
        reason = _(
            "These columns are missing: %(labels)s. Add them to the file, or ask the sender for one that has them all."
        )
        yield Fault(sheet.name, str(header.number), "", reason % {"labels": ", ".join(labels)})
        return
    for label in labels:
        reason = _("The column “%(label)s” is missing.") % {"label": label}
        yield Fault(sheet.name, str(header.number), "", reason)


def no_header_fault(sheet: Sheet, wanted: Iterable[Any] = ()) -> Fault:
    """Return the fault of a sheet in which no row has the names, with the names that would be known."""
    reason = _("No row with column names was found in the first ten rows.")
    if names := ", ".join(f"“{name}”" for name in wanted):
        reason = f"{reason} " + _("Give the columns in the file these names: %(names)s.") % {"names": names}
    return Fault(sheet.name, "", "", reason)


def signature(headers: Iterable[object]) -> str:
    """Return what stands for this header row: 64 hexadecimal digits, equal for rows that differ in writing only.

    Empty columns at the end do not count; the order of the columns does.
    """
    names = [normalise(header) for header in headers]
    while names and not names[-1]:
        names.pop()
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def suggest(headers: Sequence[object], specs: Sequence[WantedColumn]) -> dict[str, int | None]:
    """Return for each key the number of the column, from 0, that most likely holds it; None when unsure.

    A column is given to one key at most: the one whose name fits best gets it.
    """
    suggested: dict[str, int | None] = {spec.key: None for spec in specs}
    names = [squeeze(header) for header in headers]
    taken: set[int] = set()
    for score, key, columns in sorted(_candidates(names, specs), key=lambda candidate: -candidate[0]):
        free = [column for column in columns if column not in taken]
        if suggested[key] is None and len(free) == 1 and score >= CLOSE:
            suggested[key] = free[0]
            taken.add(free[0])
    return suggested


def _candidates(names: Sequence[str], specs: Sequence[WantedColumn]) -> Iterable[tuple[float, str, list[int]]]:
    """Give per key and score the columns with that score; equal columns stand together, which makes them unsure."""
    for spec in specs:
        own = {squeeze(spec.key), squeeze(spec.label)}
        known = own | {squeeze(name) for name in spec.aliases}
        scores: dict[float, list[int]] = {}
        for column, name in enumerate(names):
            if name:
                score = OWN if name in own else max(_likeness(name, other) for other in known)
                scores.setdefault(score, []).append(column)
        best = max(scores, default=None)
        if best is not None:
            yield best, spec.key, scores.pop(best)
            for score, columns in scores.items():
                if best < 1:
                    yield score, spec.key, columns


@lru_cache(maxsize=20_000)
def _likeness(name: str, known: str) -> float:
    """Return 1 for equal names, less the more they differ, and 0 where that is too much to take one for the other.

    What can be said from their letters alone is asked first: hundreds of names are compared for one file, and the
    next one has nearly all of them again.
    """
    if name == known:
        return 1.0
    matcher = SequenceMatcher(None, name, known, autojunk=False)
    if matcher.real_quick_ratio() < CLOSE or matcher.quick_ratio() < CLOSE:
        return 0.0
    return min(matcher.ratio(), 0.99)
