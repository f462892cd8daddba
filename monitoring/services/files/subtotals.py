"""What a row of totals in a file is the sum of: all rows, those above it since the total before it, or a region.

Which of these is not asked: the one that the figures fit is meant. But a total at the end that is no part of one is of
all rows, and one with the name of a region is of less: of its municipalities, or of the rows beside it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from django.utils.translation import gettext as _

from drenthe.lib.sheets.names import normalise, squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.enums import Axis
from monitoring.services.files.figures import Check, Line
from monitoring.services.files.names import ALL, PARTS
from monitoring.services.tables.shape import AxisShape, CellAddress, Shape


def options_of(lines: Sequence[Line], shape: Shape) -> Iterator[list[list[Check]]]:
    """Give for each row of totals what it may be the sum of: its figures, each with the figures that it then adds up.

    The likeliest comes first.
    """
    numbers = [at for at, line in enumerate(lines) if line.checks]
    for at in numbers:
        before = list(takewhile(lambda line: not line.checks, reversed(lines[:at])))[::-1]
        below = list(takewhile(lambda line: not line.checks, lines[at + 1 :]))
        regions = list(_regions(lines[at], lines, shape))
        is_grand = _is_grand(lines[at]) and at in (numbers[-1], 0)
        parts = [] if is_grand else [_of_rows(lines[at], before, shape), _of_rows(lines[at], below, shape)]
        found = [*regions, *(one for one in parts if one)]
        yield found if regions else [*found, _checks(lines[at], lines, "")]


def _regions(line: Line, lines: Sequence[Line], shape: Shape) -> Iterator[list[Check]]:
    """What a total adds up when its name has that of a region in it; more than one where divisions share the name."""
    axis = shape.axis(Axis.PLACE)
    named = [one for one in axis.regions if _has(line.name.content, one[0])] if axis is not None else []
    longest = max((len(name) for name, _places in named), default=0)  # "Noord-Drenthe" is not "Noord"
    for name, places in named:
        if axis is not None and len(name) == longest:
            keys = {one.key for one in axis.classes if squeeze(one.label) in {squeeze(place) for place in places}}
            inside = [one for one in lines if any(_key(place, axis, shape) in keys for place in one.places)]
            if keys and inside:
                of = _("The rows of %(region)s") % {"region": name}
                yield _checks(line, inside, of, keep=keys, axis=axis, shape=shape)


def _of_rows(line: Line, rows: Sequence[Line], shape: Shape) -> list[Check]:
    filled = [one for one in rows if one.places]
    if not filled:
        return []
    of = _("The rows %(first)s to %(last)s") % {"first": filled[0].name.ref, "last": filled[-1].name.ref}
    return [check for check in _checks(line, rows, of) if check.places]


def _checks(
    line: Line,
    rows: Sequence[Line],
    of: str,
    *,
    keep: Collection[str] = (),
    axis: AxisShape | None = None,
    shape: Shape | None = None,
) -> list[Check]:
    """The totals of a row, each with those of its figures that stand in some rows, and the cells left out of those."""
    there = {place for one in rows for place in one.places}
    left = [one.row for one in rows if one.is_left_out]
    found = []
    for cell, places in line.checks:
        inside = [place for place in places if place in there or not of]
        if keep and axis is not None and shape is not None:
            inside = [place for place in inside if _key(place, axis, shape) in keep]
        found.append(Check(cell, inside, [_same_column(row, line.row, cell.ref) for row in left], of))
    return found


def _same_column(row: Row, total: Row, ref: str) -> Cell:
    at = next(number for number, cell in enumerate(total.cells) if cell.ref == ref)
    return row.cell(at)


def _key(place: CellAddress, axis: AxisShape, shape: Shape) -> str:
    return place[0].split("/")[shape.index(axis.axis)]


def _is_grand(line: Line) -> bool:
    words = set(normalise(line.name.content).split())
    return bool(ALL & words) and not PARTS & words


def _has(text: str, name: str) -> bool:
    """Whether a text has a name in it as whole words, however these are joined."""
    words, wanted = normalise(text).split(), squeeze(name)
    return any("".join(words[at:end]) == wanted for at in range(len(words)) for end in range(at + 1, len(words) + 1))
