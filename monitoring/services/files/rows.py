"""What a row of a file is about: the class that each of its names stands for, or why that is not certain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.files.columns import CHECK, TOTALS, VALUE, class_names, figure_columns
from monitoring.services.files.layouts import Names, plain_name
from monitoring.services.files.signs import says_of_signs
from monitoring.services.tables.sentences import ReadAs
from monitoring.services.tables.shape import AxisShape, Shape

SHOWN_CLASSES = 14
SENTENCE = 4  # letters


@dataclass
class RowKeys:
    """The class of a row by axis, the axes over which it is a total of the file itself, and the names not known.

    `said` are the names of which somebody said what they stand for; `left_out` is the name of a row to leave out.
    `foreign` are names of another division that somebody said what they stand for; `strangers` places of another kind.
    """

    keys: dict[str, str] = field(default_factory=dict)
    totals: set[str] = field(default_factory=set)
    unknown: list[tuple[Cell, str]] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    left_out: Cell | None = None
    foreign: list[ReadAs] = field(default_factory=list)
    strangers: list[tuple[Cell, AxisShape]] = field(default_factory=list)


def keys_of(row: Row, header: Header, shape: Shape, year: int, names: Names) -> RowKeys:
    """Return what a row is about."""
    found = RowKeys()
    for axis in shape.axes:
        column = header.column(f"axis:{axis.axis}")
        if column is not None:
            _read_name(row.cell(column), axis, year, names, found)
        elif len(axis.classes) == 1:
            found.keys[axis.axis] = axis.classes[0].key
    return found


def _read_name(cell: Cell, axis: AxisShape, year: int, names: Names, found: RowKeys) -> None:
    said = names.get(axis.axis, {}).get(plain_name(cell.value, year), "")
    key = said if axis.find(said) else class_names(axis, year).get(squeeze(cell.value))
    if cell.is_empty:
        found.unknown.append((cell, _("There is nothing here. Fill in every row.")))
    elif said == IGNORE:
        found.left_out = cell
    elif said == CHECK or (key is None and squeeze(cell.value) in TOTALS):
        found.totals.add(axis.axis)
    elif not said and (division := division_of(cell, axis)):
        found.unknown.append((cell, foreign(division, axis)))
    elif key is None and is_stranger(cell, axis):
        found.strangers.append((cell, axis))
    elif key is None:
        found.unknown.append((cell, _unknown(cell, axis)))
    else:
        found.keys[axis.axis] = key
    if said:
        found.said[cell.content] = said
    if key is not None and (other := read_as(cell, axis, key)) is not None:
        found.foreign.append(other)


def is_known(cell: Cell, axis: AxisShape, year: int) -> bool:
    """Whether a name says by itself what it stands for."""
    name = squeeze(cell.value)
    return not division_of(cell, axis) and (name in class_names(axis, year) or name in TOTALS)


def is_stranger(cell: Cell, axis: AxisShape) -> bool:
    """Whether a name is that of a place of another kind than those of the table."""
    return squeeze(cell.value) in axis.strangers


def strange(cell: Cell, axis: AxisShape) -> str:
    """Return what is said of a place of another kind."""
    if axis.division:
        return _("This is a municipality, and the rows of this table are regions.")
    if not _is_region(cell, axis):
        return _("This is a municipality, and the rows of this table are not municipalities.")
    return _("This is a region, and the rows of this table are not regions.")


def _is_region(cell: Cell, axis: AxisShape) -> bool:
    words = normalise(cell.value)
    return any(normalise(name) in words for name, _places in axis.regions)


def strangers_fault(sheet: str, found: Sequence[tuple[Cell, AxisShape]]) -> Fault:
    """Return in one sentence that rows are places of another kind, and which rows the table wants."""
    axis, names = found[0][1], ", ".join(cell.content for cell, _axis in found)
    pattern = _("This is by region: %(names)s. This table wants these rows: %(wanted)s.")
    if not axis.division and not any(_is_region(cell, axis) for cell, _axis in found):
        pattern = _("This is by municipality: %(names)s. This table wants these rows: %(wanted)s.")
    if axis.division:
        pattern = _("This is by municipality: %(names)s. This table wants regions: %(wanted)s.")
    reason = pattern % {"names": names, "wanted": ", ".join(list(labels(axis))[:SHOWN_CLASSES])}
    cells = [cell.ref for cell, _axis in found]
    return Fault(sheet, cells[0] if len(cells) == 1 else f"{cells[0]}:{cells[-1]}", "", reason)


def division_of(cell: Cell, axis: AxisShape) -> str:
    """The other division of the same places that a name belongs to; empty for a name of this one."""
    return next((scheme for name, scheme, _places in axis.foreign if name == squeeze(cell.value)), "")


def places_of(cell: Cell, axis: AxisShape) -> tuple[str, ...]:
    """The municipalities that a name of another division has there."""
    return next((places for name, _scheme, places in axis.foreign if name == squeeze(cell.value)), ())


def read_as(cell: Cell, axis: AxisShape, key: str) -> ReadAs | None:
    """Return what it means that a name of another division stands for a class of this one; None for another name."""
    division, theirs = division_of(cell, axis), places_of(cell, axis)
    if not division:
        return None
    ours, found = dict(axis.members).get(key, ()), axis.find(key)
    more, fewer = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
    return ReadAs(cell.content, division, found.label if found else key, more, fewer)


def foreign(division: str, axis: AxisShape) -> str:
    """Return what is said of a name of another division."""
    reason = _("This is a name of another division, %(other)s; this table is by %(ours)s. Choose which row it is.")
    return reason % {"other": division, "ours": axis.label}


def labels(axis: AxisShape) -> Iterable[str]:
    """Give the names that a row may have."""
    return (one.label for one in axis.classes)


def _unknown(cell: Cell, axis: AxisShape) -> str:
    known = list(labels(axis))
    if close := get_close_matches(str(cell.value), known, n=1, cutoff=0.7):
        return _("This name is not known. Do you mean “%(name)s”?") % {"name": close[0]}
    return _("This name is not known. Expected: %(names)s.") % {"names": ", ".join(known[:SHOWN_CLASSES])}


def is_note(row: Row, header: Header, shape: Shape, year: int) -> bool:
    """Whether a row is a text below or between the figures: it names nothing of the table and has no figure in it."""
    figures = {at for at, _role in figure_columns(header)} | {header.column(VALUE), header.column(CHECK)}
    for at, cell in enumerate(row.cells):
        if cell.is_empty:
            continue
        if not isinstance(cell.value, str) or (at in figures and not _is_sentence(cell.value)):
            return False
        if any(squeeze(cell.value) in class_names(axis, year) for axis in shape.axes):
            return False
    return len(row.filled) == 1 or all(_is_sentence(str(cell.value)) for cell in row.filled)


def is_left_out(row: Row, header: Header, shape: Shape, year: int, names: Names) -> bool:
    """Whether nothing is read of a row: a text below or between the figures, or one that a person leaves out."""
    return is_note(row, header, shape, year) or keys_of(row, header, shape, year, names).left_out is not None


def _is_sentence(text: str) -> bool:
    """Whether a text can be no figure, however marked: it has that many letters, or says what a sign means."""
    return sum(letter.isalpha() for letter in text) >= SENTENCE or says_of_signs(text)
