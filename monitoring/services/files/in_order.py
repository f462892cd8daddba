"""Columns with names of somebody's own: a guess by what their headings say, or by the order of the table.

Either is made only when the figures add up so. The sums alone do not tell an order from another one: a balance reads
backwards as well, and parts of a sum may be changed about. So a heading that says otherwise goes before them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from drenthe.lib.sheets.header import IGNORE, Header
from monitoring.services.checks.rules import Equation, equations
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.headings import class_said, says_otherwise
from monitoring.services.files.intake import Delivery
from monitoring.services.files.layouts import Names, as_kept, signature_of
from monitoring.services.files.reading import read_file
from monitoring.services.tables.shape import Shape

LEAST = 3  # rows that add up, or it may be by chance


def in_order(
    delivery: Delivery, header: Header, roles: Mapping[int, str], free: Sequence[int], shape: Shape, names: Names
) -> dict[int, str]:
    """Return the role of each free column of figures, in the order of the table, when every sum is right with that.

    `names` are what names in the rows that the table does not know most likely stand for.
    It stays a guess: with two parts of a sum changed about the sum is right as well.
    """
    lacking = _lacking(roles, shape)
    if len(lacking) < 2 or len(lacking) != len(free):
        return {}
    guess = dict(zip(free, lacking, strict=True))
    right = _tested(_as_read(delivery, header, {**roles, **guess}, shape, names), shape)
    return guess if len(right) >= LEAST and all(right) else {}


def by_heading(
    delivery: Delivery, header: Header, roles: Mapping[int, str], free: Sequence[int], shape: Shape, names: Names
) -> tuple[dict[int, str], int, int]:
    """Return the role of each free column that its heading speaks of, and in how many of the rows that adds up.

    One that no heading speaks of is the one that is left. With columns that lack still, or when the figures do not
    add up so in most of the rows, there is no guess.
    """
    said = {at: f"class:{key}" for at in free if (key := class_said(header.row.cell(at).value, shape, delivery.year))}
    lacking, times = _lacking(roles, shape), Counter(said.values())
    guess = {at: role for at, role in said.items() if times[role] == 1 and role in lacking}
    left = [role for role in lacking if role not in guess.values()]
    silent = [at for at in free if at not in said]
    rest = {silent[0]: left[0]} if len(left) == len(silent) == 1 else {}
    if not guess or (left and not rest) or _is_denied(header, rest, shape, delivery.year):
        return {}, 0, 0
    guess |= rest
    right = _tested(_as_read(delivery, header, {**roles, **guess}, shape, names), shape, along=shape.columns)
    fits = len(right) >= LEAST and sum(right) * 2 > len(right) and (not left or all(right))
    return (guess, sum(right), len(right)) if fits else ({}, 0, 0)


def _is_denied(header: Header, guess: Mapping[int, str], shape: Shape, year: int) -> bool:
    return any(says_otherwise(header.row.cell(at).value, role, shape, year) for at, role in guess.items())


def _lacking(roles: Mapping[int, str], shape: Shape) -> list[str]:
    """The classes in the columns of a table that no column is known to hold, in its order."""
    axis = shape.axis(shape.columns)
    keys = [f"class:{one.key}" for one in axis.classes] if axis is not None else []
    return [key for key in keys if key not in roles.values()]


def _as_read(
    delivery: Delivery, header: Header, roles: Mapping[int, str], shape: Shape, names: Names
) -> FigureReading:
    """The file as it would be read with these columns, the others left out."""
    columns = {str(at): roles.get(at, IGNORE) for at, cell in enumerate(header.row.cells) if not cell.is_empty}
    kept = as_kept({**columns, **{str(at): role for at, role in roles.items()}}, names, delivery.year)
    known = {signature_of(header.names, delivery.year): kept}
    return read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)


def _tested(reading: FigureReading, shape: Shape, *, along: str = "") -> list[bool]:
    """Of each sum that can be tested, whether it is right; `along` an axis only those over its classes."""

    def is_asked(one: Equation) -> bool:
        return not along or one.rule.axis == along

    tested = [
        (one, gap)
        for one in equations(shape, reading.entries)
        if is_asked(one) and (gap := one.gap(reading.entries)) is not None
    ]
    return [abs(gap) <= one.allowance for one, gap in tested]
