"""Shares of a whole that lie outside those of its parts: whatever the parts weigh, that cannot be."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from monitoring.enums import FindingKind
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress, CellEntries, Shape

LEAST = 2  # parts


def between_findings(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    """Give the shares of all places together that are lower, or higher, than that of each place."""
    places = shape.axes[0].classes if shape.is_share and shape.axes else ()
    totals, parts = ([one.key for one in places if one.is_total is is_total] for is_total in (True, False))
    if len(totals) != 1 or len(parts) < LEAST:
        return
    rounding = Decimal(1).scaleb(-shape.decimals)  # half a unit of the whole, and half of the part
    for place, cells in _together(entries, totals[0], parts):
        whole, numbers = entries[place].number, [entry.number for one in cells if (entry := entries.get(one))]
        known = [number for number in numbers if number is not None]
        if whole is None or len(known) < len(parts):
            continue
        low, high = min(known), max(known)
        if not low - rounding <= whole <= high + rounding:
            facts = {"low": str(low), "high": str(high)}
            nearest = low if whole < low else high
            yield FindingDraft(FindingKind.BETWEEN, "between", place, (place, *cells), whole, nearest, facts)


def _together(
    entries: CellEntries, total: str, parts: list[str]
) -> Iterator[tuple[CellAddress, tuple[CellAddress, ...]]]:
    """Each cell of the whole with those of its parts."""
    found: dict[CellAddress, tuple[CellAddress, ...]] = defaultdict(tuple)
    for series, period in entries:
        place, sep, rest = series.partition("/")
        if place == total:
            found[series, period] = tuple((f"{part}{sep}{rest}", period) for part in parts)
    yield from found.items()
