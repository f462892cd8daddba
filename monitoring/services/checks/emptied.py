"""Figures that are gone: a cell that held one before, and periods in which everything is 0."""

from collections import defaultdict
from collections.abc import Iterator

from monitoring.enums import FindingKind, Mark
from monitoring.models import Table, Value
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress, CellEntries, Shape

GONE = (Mark.BLANK, Mark.NOT_PRINTED, Mark.SUPPRESSED)
LEAST = 2  # figures: one 0 by itself says nothing


def emptied_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each period the cells that held a figure before and hold none now: left blank, or kept secret."""
    values = Value.objects.counting().filter(series__table=table)
    gone = values.filter(mark__in=GONE)
    if not gone.exists():
        return
    numbered: set[CellAddress] = set()
    now: dict[CellAddress, str] = {}
    told = values.filter(series__in=gone.values("series")).order_by("load__published_on", "load_id")
    for series, period, mark in told.values_list("series__key", "period", "mark"):
        now[series, period] = mark
        if mark == Mark.NUMBER:
            numbered.add((series, period))
    periods: dict[str, list[CellAddress]] = defaultdict(list)
    for place in sorted(numbered):
        if now[place] in GONE:
            periods[place[1]].append(place)
    for period, cells in periods.items():
        yield FindingDraft(FindingKind.EMPTIED, "emptied", ("", period), tuple(cells))


def zero_findings(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    """Give the periods in which every figure is 0; of a table of expected years only when all of them are.

    Such a table may well expect nothing in its last year.
    """
    periods: dict[str, list[bool]] = defaultdict(list)
    for (_series, period), entry in entries.items():
        if entry.number is not None:
            periods[period].append(entry.number == 0)
    zero = sorted(period for period, found in periods.items() if len(found) >= LEAST and all(found))
    if not zero or (shape.horizon and len(zero) < len(periods)):
        return
    for together in [zero] if shape.horizon else [[period] for period in zero]:
        yield FindingDraft(FindingKind.ZEROS, "zeros", ("", together[0]), (), facts={"periods": together})
