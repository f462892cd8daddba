"""Totals that a file does not have, in rows or columns: added up from its figures where the rules say exactly how."""

from collections.abc import Iterator

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
    differ. A total of totals follows from those.
    """
    sums = list(_sums(shape, missing, header))
    left = set(missing)
    for _turn in range(len(shape.axes)):
        for one in sums:
            if one.result in left and (number := _sum(one, reading)) is not None:
                reading.entries[one.result] = number
                reading.own_totals.append(one.result)
                left.discard(one.result)
    return left


def not_added(shape: Shape, left: set[CellAddress], header: Header, reading: FigureReading) -> Iterator[Fault]:
    """Give each total that is missing and cannot be added up although its parts are there and can be read."""
    told: set[CellAddress] = set()
    for one in _sums(shape, left, header):
        parts = [reading.entries.get(part) for part, _sign in one.parts]
        is_told = one.result in told or any(part is None or part.mark == Mark.UNREADABLE for part in parts)
        if one.result is not None and not is_told:
            told.add(one.result)
            reason = _("“%(name)s” is missing, and cannot be added up: not all of its parts are numbers.")
            yield Fault(reading.sheet, "", "", reason % {"name": cell_name(shape, *one.result)})


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
