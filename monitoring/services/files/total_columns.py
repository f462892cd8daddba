"""Columns of a file that add up others: proposed as a check and not as what is left out, so that they are held
against the figures.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.enums import Axis, RuleKind
from monitoring.services.files.columns import CHECK, TOTALS, VALUE
from monitoring.services.files.entries import read_entry
from monitoring.services.files.years import years_in
from monitoring.services.tables.shape import Shape

LEAST = 3  # rows that add up, or it may be by chance
TOTAL = re.compile(rf"\b({'|'.join(TOTALS)}|eindtotaal|samen|opgeteld)\b")


def total_column(
    header: Header, roles: Mapping[int, str], free: Sequence[int], rows: Sequence[Row], shape: Shape
) -> tuple[int, str] | None:
    """Return the one free column that adds up the columns of figures, and why it is taken for that; None without one.

    By its heading, or where that says nothing by its figures: those of most rows are the sum of the others. A heading
    of some of the years only ("2025-2027") is no total of all.
    """
    added = _added(roles, shape)
    if CHECK in roles.values() or len(added) < 2:
        return None
    named = [at for at in free if _is_named(header.row.cell(at), header, added, shape)]
    if len(named) == 1:
        return named[0], _("Its heading says that it is a total: it is held against the figures, and not kept.")
    fitting = [at for at in free if _adds_up(at, added, rows, shape)]
    if not named and len(fitting) == 1:
        return fitting[0], _("Its figures are the others added up: it is held against them, and not kept.")
    return None


def _added(roles: Mapping[int, str], shape: Shape) -> list[int]:
    """The columns that a total can be the sum of: every year, or every class that is no total of the table itself."""
    if VALUE in roles.values() or shape.is_share:
        return []
    if shape.columns == Axis.PERIOD:
        return [at for at, role in roles.items() if role.startswith("period:")]
    axis = shape.axis(shape.columns)
    results = {rule.result for rule in shape.rules if rule.axis == shape.columns}
    if axis is None or any(rule.kind != RuleKind.SUM for rule in shape.rules if rule.axis == shape.columns):
        return []
    keys = {f"class:{one.key}" for one in axis.classes if not one.is_total and one.key not in results}
    return [at for at, role in roles.items() if role in keys]


def _is_named(cell: Cell, header: Header, added: Sequence[int], shape: Shape) -> bool:
    if not TOTAL.search(normalise(cell.value)):
        return False
    named, years = years_in(cell.value), set().union(*(years_in(header.row.cell(at).value) for at in added))
    return shape.columns == Axis.PERIOD and (not named or (min(named), max(named)) == (min(years), max(years)))


def _adds_up(column: int, added: Sequence[int], rows: Sequence[Row], shape: Shape) -> bool:
    sums = [(_number(row.cell(column), shape), [_number(row.cell(at), shape) for at in added]) for row in rows]
    told = [total == sum(one for one in parts if one is not None) for total, parts in sums if total]
    return sum(told) >= LEAST and sum(told) * 2 > len(told)


def _number(cell: Cell, shape: Shape) -> Decimal | None:
    try:
        return read_entry(cell, shape).number
    except CellError:
        return None
