"""Figures that were stored for another year as well, and balances that do not begin where the last ones ended.

Last year's file under this year adds up and has every name right; that every figure is the same is what tells.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from monitoring.enums import FindingKind, PeriodKind, RuleKind
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellEntries, Shape, periods_in

LEAST = 4  # figures that are not 0: fewer are the same by chance
KINDS = 3  # different figures among them


def repeated_findings(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    """Give the periods of which every figure is that of an earlier one; not of expected years, which may be so."""
    if shape.horizon:
        return
    periods = numbers_by_period(entries)
    for earlier, later in combinations(sorted(periods), 2):
        if are_the_same(periods[earlier], periods[later]):
            cells = [(series, period) for period in (later, earlier) for series in sorted(periods[later])]
            facts = {"periods": [earlier]}
            yield FindingDraft(FindingKind.REPEATED, f"repeated-{earlier}", ("", later), tuple(cells), facts=facts)


def opening_findings(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    """Give the balances at the start of a period that differ from those at the end of the period before."""
    for axis, opening, closing in _carried_over(shape):
        for (series, period), entry in entries.items():
            if series.split("/")[shape.index(axis)] != opening or entry.number is None:
                continue
            before = (shape.replaced(series, axis, closing), _period_before(period, shape.period_kind))
            closed = entries.get(before)
            if closed is not None and closed.number is not None and closed.number != entry.number:
                place = (series, period)
                cells = (place, before)
                yield FindingDraft(FindingKind.OPENING, "opening", place, cells, entry.number, closed.number)


def numbers_by_period(entries: CellEntries) -> dict[str, dict[str, Decimal]]:
    """Return the numbers of each period, by series."""
    found: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for (series, period), entry in entries.items():
        if entry.number is not None:
            found[period][series] = entry.number
    return found


def are_the_same(some: dict[str, Decimal], others: dict[str, Decimal]) -> bool:
    """Whether all figures that both have are the same: all of the fewer, and enough of them to be no chance."""
    common = {series: number for series, number in some.items() if others.get(series) == number}
    figures = [number for number in common.values() if number]
    return len(common) == min(len(some), len(others)) and len(figures) >= LEAST and len(set(figures)) >= KINDS


def _carried_over(shape: Shape) -> Iterator[tuple[str, str, str]]:
    """Each balance that runs on: its axis, and the classes of its start and end, called the same a year apart."""
    for rule in shape.rules:
        axis = shape.axis(rule.axis) if rule.kind == RuleKind.BALANCE else None
        end = axis.find(rule.result) if axis else None
        if axis is None or end is None:
            continue
        starts = {name.replace("{next_year}", "{year}") for name in end.names if "{next_year}" in name}
        for key, _sign in rule.terms:
            start = axis.find(key)
            if start is not None and starts & set(start.names):
                yield rule.axis, key, rule.result


def _period_before(period: str, kind: str) -> str:
    year = int(period[:4])
    known = [*periods_in(year - 1, PeriodKind(kind)), *periods_in(year, PeriodKind(kind))]
    return known[known.index(period) - 1] if period in known else ""
