"""Names of rows that a table does not know: what each most likely stands for, and why. A person says so once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from drenthe.lib.sheets.header import CLOSE, Header
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.files.columns import CHECK, TOTALS, class_names
from monitoring.services.files.layouts import Names, plain_name
from monitoring.services.files.rows import division_of, is_known, is_note, places_of, strange
from monitoring.services.tables.shape import AxisShape, Shape

MOST = 60  # names asked: more says that another column holds them
PARTS = {"subtotaal", "deeltotaal", "tussentotaal", "tussentelling"}  # words of a row that adds up some of the others
ALL = {*TOTALS, *PARTS, "alle", "alles", "samen", "opgeteld", "eindtotaal", "geheel"}  # of one that adds up others
STRANGER = "?"  # for the name of a place of another kind, which no class has as its key


@dataclass(frozen=True)
class NameQuestion:
    """A name in the rows that has to be explained: where it stands, the likely answer (a class or role) and why."""

    axis: AxisShape
    name: str
    cell: Cell
    guess: str = ""
    reason: str = ""

    @property
    def is_of_elsewhere(self) -> bool:
        """Whether it is most likely no row of the table at all: of another province, or of places of another kind."""
        return not self.guess and not division_of(self.cell, self.axis)


def questions(
    rows: Sequence[Row], columns: Mapping[int, str], shape: Shape, year: int, said: Names
) -> list[NameQuestion]:
    """Return the names that a table does not know, in the order of the file; those that were explained before too."""
    found: list[NameQuestion] = []
    rows = [row for row in rows if not is_note(row, Header(row, dict(columns)), shape, year)]
    for axis in shape.axes:
        column = next((at for at, role in columns.items() if role == f"axis:{axis.axis}"), None)
        if column is not None:
            found += islice(_of_axis(rows, column, axis, year, said.get(axis.axis, {})), MOST)
    return found


def _of_axis(
    rows: Sequence[Row], column: int, axis: AxisShape, year: int, said: Mapping[str, str]
) -> Iterator[NameQuestion]:
    seen: set[str] = set()
    for row in rows:
        cell = row.cell(column)
        name = plain_name(cell.value, year)
        if len(row.filled) < 2 or cell.is_empty or name in seen or (is_known(cell, axis, year) and name not in said):
            continue
        seen.add(name)
        guess, reason = guess_name(cell, axis, year)
        if name in said:
            guess, reason = said[name], _("This was chosen before.")
        yield NameQuestion(axis, name, cell, guess, reason)


def guess_name(cell: Cell, axis: AxisShape, year: int) -> tuple[str, str]:
    """Return the class that a name most likely stands for and why; nothing where two fit, or for another division."""
    if division := division_of(cell, axis):
        said = _("This is a name of another division: %(other)s.") % {"other": division}
        return "", f"{said} {_here(cell, axis)}"
    known = class_names(axis, year)
    places = known | dict.fromkeys(axis.strangers, STRANGER)
    words = normalise(re.sub(r"\(.*?\)", " ", str(cell.value))).split()
    bare = [word for word in words if word not in ALL]
    for kept in (words, bare):
        inside = _inside(kept, places)
        if STRANGER in inside and axis.regions and ALL & set(words):
            return CHECK, _("It looks like a row that adds up the others of a region.")
        if STRANGER in inside:
            return "", strange(cell, axis)
        if len(inside) == 1:
            key = inside.pop()
            return key, _("The name “%(name)s” is in it.") % {"name": _label(axis, key)}
    if ALL & set(words):
        return CHECK, _("It looks like a row that adds up the others.")
    if close := get_close_matches(squeeze(cell.value), list(known), n=1, cutoff=CLOSE):
        return known[close[0]], _("It is written almost like “%(name)s”.") % {"name": _label(axis, known[close[0]])}
    return "", ""


def _here(cell: Cell, axis: AxisShape) -> str:
    """In which regions of this division the municipalities of a name of another one lie."""
    theirs = places_of(cell, axis)
    said = [
        f"{_label(axis, key)} ({', '.join(inside)})"
        for key, ours in axis.members
        if (inside := [name for name in ours if name in theirs])
    ]
    return (
        _("Its municipalities lie here in %(regions)s.") % {"regions": get_text_list(said, _("and"))} if said else ""
    )


def _inside(words: Sequence[str], known: Mapping[str, str]) -> set[str]:
    """The classes of which a name stands in a text as whole words; a longer name goes before one within it."""
    found: set[str] = set()
    free = list(words)
    for width in range(len(words), 0, -1):
        for at in range(len(words) - width + 1):
            name = "".join(free[at : at + width])
            if "" not in free[at : at + width] and name in known:
                found.add(known[name])
                free[at : at + width] = [""] * width
    return found


def _label(axis: AxisShape, key: str) -> str:
    found = axis.find(key)
    return found.label if found else key
