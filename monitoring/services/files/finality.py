"""How final the figures of a file are by its own words: in a title, a heading, or a note beside the table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.choosing import EXPLANATION
from drenthe.lib.sheets.faults import Fault
from monitoring.enums import ValueStatus
from monitoring.services.files.doubts import Doubt
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.titles import NOT_FINAL, as_provisional
from monitoring.services.tables.shape import Shape

AS_SAID = "said"  # asked for a file: as it says itself; nobody chose then
CHOSEN = (ValueStatus.PROVISIONAL, ValueStatus.DEFINITIVE)  # what somebody can say of all figures of a file
NOTE = re.compile(r"\bvoorlopig\w*|\bprovisional\b", re.IGNORECASE)  # in a note an estimate may be of anything
FINAL = re.compile(r"\bdefinitie(?:f|ve)\b|\bdefinitive\b|\bfinal\b", re.IGNORECASE)
NOT = re.compile(
    r"\b(?:niet|not|nog\s+geen|geen)\s+(?:\w+\s+){0,2}(?:definitie(?:f|ve)|definitive|final)\b"
    r"|\b(?:voordat|totdat|zodra|wanneer|until|once)\b.*\b(?:definitie(?:f|ve)|definitive|final)\b",
    re.IGNORECASE,
)


class NoSuchStatus(Refusal):
    """Figures of a whole file are provisional or definitive."""

    sentence = gettext_lazy("Choose “Provisional” or “Definitive”. Nothing has been changed.")


def status_said(reading: FigureReading, shape: Shape) -> tuple[ValueStatus | None, list[Fault]]:
    """Return how final a file says that its figures are, with where it says so; None where it says nothing.

    A table of years to come says what is expected of them, and no more with that.
    """
    if shape.horizon is not None:
        return None, []
    texts = [*reading.titles, *_around(reading)]
    in_title = [one for one in reading.titles if NOT_FINAL.search(one.content)]
    open_ones = in_title + [one for one in texts if said_in(one.content) == ValueStatus.PROVISIONAL]
    if open_ones:
        return ValueStatus.PROVISIONAL, open_ones
    closed = [one for one in texts if said_in(one.content) == ValueStatus.DEFINITIVE]
    return (ValueStatus.DEFINITIVE, closed) if closed else (None, [])


def said_in(text: str) -> ValueStatus | None:
    """Return how final one text says that figures are, by what it denies before what it says; None where by nothing.

    An estimate in it is not looked at: only in a title is that of these figures.
    """
    if NOTE.search(text) or NOT.search(text):
        return ValueStatus.PROVISIONAL
    return ValueStatus.DEFINITIVE if FINAL.search(text) else None


def status_of(reading: FigureReading, shape: Shape, chosen: ValueStatus | str = "") -> ValueStatus | str:
    """Return how final the figures of a file are: as somebody chose, or else as it says itself; else definitive."""
    return chosen or status_said(reading, shape)[0] or ValueStatus.DEFINITIVE


def _around(reading: FigureReading) -> Iterator[Fault]:
    """The headings, the texts beside the table that were not read, and the sheets of text alone."""
    filled = reading.header.row.filled if reading.header is not None else ()
    yield from (Fault(reading.sheet, cell.ref, cell.content, "") for cell in filled if isinstance(cell.value, str))
    yield from (note for note in reading.notes if note.content)
    for sheet in reading.book.sheets if reading.book is not None else ():
        if sheet.name not in (reading.sheet, *EXPLANATION) and all(len(row.filled) <= 1 for row in sheet.rows):
            yield from (Fault(sheet.name, row.filled[0].ref, row.filled[0].content, "") for row in sheet.rows)


@dataclass(frozen=True)
class StatusSaid:
    """The status that a file says itself, other than was chosen for it, and where it says so."""

    meant: ValueStatus
    lines: tuple[str, ...]

    @property
    def label(self) -> str:
        """What people call it."""
        return str(self.meant.label)


def not_as_said(reading: FigureReading, shape: Shape, status: ValueStatus | str) -> StatusSaid | None:
    """Return how final a file says that its figures are, where another status was chosen; else None."""
    meant, found = status_said(reading, shape)
    return None if meant is None or meant == status else StatusSaid(meant, tuple(_lines(found)))


def doubt_of_status(said: StatusSaid | None, reading: FigureReading) -> list[Doubt]:
    """Return that a file says beside its table that its figures are not final; a title that does is named already."""
    in_title = any(NOT_FINAL.search(one.content) for one in reading.titles)
    if said is None or said.meant != ValueStatus.PROVISIONAL or in_title:
        return []
    return [Doubt(_("The file says that its figures are not final"), said.lines, as_provisional(), is_of_status=True)]


def _lines(found: Iterable[Fault]) -> Iterator[str]:
    """A line for each text that says so, each once: where it stands and what it says."""
    seen = {(one.sheet, one.cell): one for one in found}
    yield from (f"{one.sheet}{'!' if one.cell else ''}{one.cell}: {one.content}" for one in seen.values())
