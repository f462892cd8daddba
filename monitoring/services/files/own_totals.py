"""Totals that a file does not have, in rows or columns: added up from its figures where the rules say exactly how."""

from collections.abc import Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import Header
from monitoring.enums import Mark, RuleKind
from monitoring.services.checks.rules import Equation, equations
from monitoring.services.files.columns import added_columns
from monitoring.services.files.figures import FigureReading
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape


def add_totals(shape: Shape, missing: set[CellAddress], header: Header, reading: FigureReading) -> set[CellAddress]:
    """Add up the totals among the cells that a file does not have; return those that are still missing.

    Only where all parts are there as numbers, and the total is their very sum: what is made of rounded numbers may
    differ. A total of totals follows from those. With a part of which the file says that its source does not give it,
    the total is not given either; one of an empty cell is no total of anything.
    """
    sums = list(_sums(shape, missing, header))
    left = set(missing)
    for _turn in range(len(shape.axes)):
        for one in sums:
            if one.result in left and (number := _sum(one, reading)) is not None:
                reading.entries[one.result] = number
                reading.own_totals.append(one.result)
                left.discard(one.result)
    for _turn in range(len(shape.axes)):
        for one in sums:
            if one.result in left and _is_withheld(one, reading):
                reading.entries[one.result] = CellEntry(None, Mark.NOT_PRINTED)
                left.discard(one.result)
    return left


def not_added(shape: Shape, left: set[CellAddress], header: Header, reading: FigureReading) -> Iterator[Fault]:
    """Give each cell that is empty and that a total which is not in the file would be the sum of, with what to do."""
    totals: dict[CellAddress, list[str]] = {}
    for one in _sums(shape, left, header):
        for part, _sign in one.parts if one.result is not None and not _is_unreadable(one, reading) else ():
            if _is_empty(reading.entries.get(part)) and part in reading.at:
                totals.setdefault(part, []).append(cell_name(shape, *(one.result or part)))
    reason = _(
        "%(name)s is empty, so that %(totals)s, which the file does not have, cannot be added up. Fill in the figure: "
        "0 when there are none, “.” or “x” when the source does not give it. Or add the total to the file."
    )
    for part, names in totals.items():
        said = {"name": cell_name(shape, *part), "totals": get_text_list(names, _("and"))}
        yield Fault(reading.sheet, reading.at[part], "", reason % said)


def _is_empty(entry: CellEntry | None) -> bool:
    """Whether nothing stands in a cell, and no sign that says why."""
    return entry is not None and entry.mark == Mark.BLANK and not entry.printed


def _is_unreadable(one: Equation, reading: FigureReading) -> bool:
    """Whether a part is missing or cannot be read: that is said at its own place."""
    parts = [reading.entries.get(part) for part, _sign in one.parts]
    return any(part is None or part.mark == Mark.UNREADABLE for part in parts)


def _is_withheld(one: Equation, reading: FigureReading) -> bool:
    """Whether all parts are there, and the file says of each without a number why it has none."""
    return not _is_unreadable(one, reading) and not any(
        _is_empty(reading.entries.get(part)) for part, _sign in one.parts
    )


def totals_of(shape: Shape, missing: set[CellAddress], header: Header) -> set[CellAddress]:
    """Return the cells that a file need not have: totals that are added up once their parts are there."""
    return {one.result for one in _sums(shape, missing, header) if one.result is not None}


def _sums(shape: Shape, missing: set[CellAddress], header: Header) -> Iterator[Equation]:
    """Give the sums that are exact: of rows, and of columns where there is none for the total."""
    added = added_columns(header, shape)
    for one in equations(shape, sorted(missing)):
        is_there = one.rule.axis != shape.columns or one.rule.result in added
        if one.rule.kind == RuleKind.SUM and is_there and not one.allowance and one.result in missing:
            yield one


def _sum(one: Equation, reading: FigureReading) -> CellEntry | None:
    parts = [(reading.entries.get(place), sign) for place, sign in one.parts]
    numbers = [entry.number * sign for entry, sign in parts if entry is not None and entry.number is not None]
    return CellEntry(sum(numbers[1:], numbers[0])) if len(numbers) == len(parts) and numbers else None
