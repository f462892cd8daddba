"""Figures that add up and still stand out: one row went up or down quite otherwise than the others since last year.

Two rows that changed places, or a digit too many in a row and its total, break no rule. It is information for who
looks at a file, and no finding: a large project can be the reason.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, Shape

FACTOR = 3  # so many times more, or less, than the others went up
LEAST = 20  # dwellings or persons: a small row goes up and down by itself
DOUBLE = 2  # more than that is far for the middle one: then the rows that stayed are right sooner than those
POINTS = 30  # of a share, in per cents
ROWS = 3  # fewer give nothing to compare with


@dataclass(frozen=True)
class Unusual:
    """A figure that stands out, with the one that it was compared with.

    `typical` is how many times as large the other rows became: the middle one of all, or where that moved far itself
    the one that moved least (`is_least`). None for shares, compared by points.
    """

    place: CellAddress
    now: Decimal
    before: Decimal
    period_before: str
    typical: Decimal | None = None
    is_least: bool = False


def unusual_figures(shape: Shape, entries: CellEntries, published: CellEntries) -> list[Unusual]:
    """Return the figures that went up or down far more than the rows beside them since what was published.

    Of a table of expected years that is the same year in the edition before, of others the same period a year earlier.
    """
    found: list[Unusual] = []
    columns: dict[tuple[str, str], list[Unusual]] = defaultdict(list)
    for one in _pairs(shape, entries, published):
        series, period = one.place
        columns[series.partition("/")[2], period].append(one)
    for column in columns.values():
        if len(column) >= ROWS:
            found += _of_shares(column) if shape.is_share else _of_numbers(column)
    return found


def _pairs(shape: Shape, entries: CellEntries, published: CellEntries) -> Iterator[Unusual]:
    """Each figure of a row that is no total, with the one before."""
    rows = {one.key for one in shape.axes[0].classes if not one.is_total} if shape.axes else set()
    for (series, period), entry in entries.items():
        then = period if shape.horizon else f"{int(period[:4]) - 1}{period[4:]}"
        before = published.get((series, then))
        if series.partition("/")[0] in rows and entry.number is not None and before and before.number is not None:
            if not shape.horizon and _was_odd(entry, before, published.get((series, _year_before(then)))):
                continue
            yield Unusual((series, period), entry.number, before.number, then)


def _year_before(period: str) -> str:
    return f"{int(period[:4]) - 1}{period[4:]}"


def _was_odd(now: CellEntry, before: CellEntry, earlier: CellEntry | None) -> bool:
    """Whether it is the figure of before that stands out: the one a year earlier is about that of now."""
    found = [one.number for one in (now, before, earlier) if one is not None and one.number is not None]
    if len(found) < ROWS or min(found) <= 0:
        return False
    this, odd, that = found
    return _is_near(this, that) and not _is_near(this, odd) and not _is_near(odd, that)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return 1 / Decimal(FACTOR) < one / other < FACTOR


def _of_shares(column: list[Unusual]) -> list[Unusual]:
    return [one for one in column if abs(one.now - one.before) >= POINTS]


def _of_numbers(column: list[Unusual]) -> list[Unusual]:
    above = [one for one in column if one.now > 0 and one.before > 0]
    if len(above) < ROWS or any(one.now < 0 or one.before < 0 for one in column):
        return []  # a balance goes up and down through nought: how many times it is of the last one says nothing
    ratios = [one.now / one.before for one in above]
    typical = median(ratios)
    is_least = not 1 / Decimal(DOUBLE) <= typical <= DOUBLE
    if is_least:
        typical = min(ratios, key=lambda ratio: max(ratio, 1 / ratio))
    return [replace(one, typical=typical, is_least=is_least) for one in above if _stands_out(one, typical)]


def _stands_out(one: Unusual, typical: Decimal) -> bool:
    expected = one.before * typical
    ratio = one.now / expected
    return abs(one.now - expected) >= LEAST and not _is_near(ratio, Decimal(1))
