"""Rows of totals that a file does not have: added up from its own rows where the rules say exactly how."""

from django.utils.translation import gettext as _

from monitoring.enums import Mark, RuleKind
from monitoring.services.checks.rules import Equation, equations
from monitoring.services.files.figures import FigureReading
from monitoring.services.tables.shape import CellAddress, CellEntry, Shape


def add_totals(shape: Shape, missing: set[CellAddress], reading: FigureReading) -> set[CellAddress]:
    """Add up the totals among the cells that a file does not have; return those that are still missing.

    Only where all parts are there as numbers, and the total is their very sum: what is made of rounded numbers may
    differ. A total of totals follows from those.
    """
    sums = [one for one in equations(shape, missing) if _is_exact(one, shape) and one.result in missing]
    left = set(missing)
    for _turn in range(len(shape.axes)):
        for one in sums:
            if one.result in left and (number := _sum(one, reading)) is not None:
                reading.entries[one.result] = number
                reading.own_totals.append(one.result)
                left.discard(one.result)
    return left


def why_not_added(shape: Shape, place: CellAddress, reading: FigureReading) -> str | None:
    """Return why a total that is missing is not added up although its parts are there; empty for any other cell.

    None when it will be, once the parts that are missing or cannot be read are put right: it is not needed then.
    """
    for one in equations(shape, [place]):
        if one.result == place and _is_exact(one, shape):
            parts = [reading.entries.get(part) for part, _sign in one.parts]
            if any(part is None or part.mark == Mark.UNREADABLE for part in parts):
                return None
            return _("It cannot be added up: not all of its parts are numbers.")
    return ""


def _is_exact(one: Equation, shape: Shape) -> bool:
    """Whether a rule gives a total exactly, from rows above it and not from columns beside it."""
    is_of_rows = one.rule.axis != shape.columns
    return one.rule.kind == RuleKind.SUM and is_of_rows and one.result is not None and not one.allowance


def _sum(one: Equation, reading: FigureReading) -> CellEntry | None:
    parts = [(reading.entries.get(place), sign) for place, sign in one.parts]
    numbers = [entry.number * sign for entry, sign in parts if entry is not None and entry.number is not None]
    return CellEntry(sum(numbers[1:], numbers[0])) if len(numbers) == len(parts) and numbers else None
