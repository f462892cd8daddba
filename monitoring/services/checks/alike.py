"""Figures that fit, and as a whole are others: a factor off, far more or fewer together, as much more in each row,
rows that changed places, years that moved one on.

No sum tells: a file in hundreds adds up, and so does one in which two rows were exchanged. So they are held against
what was stored of the same period, and of the year before. What was seen is kept with the delivery, as what it took
the place of counts no more: it is a finding as long as a figure of that delivery counts.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import combinations
from statistics import median
from typing import Any

from monitoring.enums import FindingKind
from monitoring.models import Load, Table
from monitoring.services.checks.counting import periods_by_load
from monitoring.services.checks.repeated import are_the_same, numbers_by_period
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress, CellEntries, Shape

FACTORS = (1000, 100, 10)
ROUGHLY = Decimal("1.6")  # so far from ten times, or a tenth, it still is about that
FAR = 4  # times as many together, or as few: a province builds no four times as much from one year to the next
LEAST_TOGETHER = 50  # dwellings or persons, in the larger of the two sums
LEAST = 10  # dwellings or persons, in the larger of the two: a small figure goes up and down by itself
FIGURES = 3  # to take the middle of
NEARER, ALMOST = 4, 25  # times as near to the other period as to its own
YEARS = (-2, -1, 1, 2)  # that a row of years can be shifted by

SEEN = "alike"  # in the mapping of a load: what its figures as a whole were against those of before

Row = dict[tuple[str, str], Decimal]  # what stands in a row, by the rest of the series and the period


@dataclass(frozen=True)
class Scaled:
    """Figures that are about `factor` times those of `before`, or that part of them; empty: of the same period."""

    before: str
    factor: int
    is_larger: bool


@dataclass(frozen=True)
class Together:
    """Figures that are far more, or far fewer, together than those of `before`; empty: of the same period.

    No middle of rows tells when all but one of them are gone.
    """

    before: str
    now: str
    then: str


@dataclass(frozen=True)
class Added:
    """Figures that are as much more, or less, in each row than those of `before`; empty: of the same period."""

    before: str
    size: str


@dataclass(frozen=True)
class Exchanged:
    """Two rows, by key, of which each has what the other had: in `before`, empty for the same period."""

    rows: tuple[str, str]
    before: str


@dataclass(frozen=True)
class Shifted:
    """Expected years with the figures that were stored of other years: those of `period` are those of `before`."""

    period: str
    before: str


@dataclass(frozen=True)
class Switched:
    """Two years, or other periods, with about what was stored of the other each: their columns changed places."""

    periods: tuple[str, str]


Alike = Scaled | Together | Added | Exchanged | Shifted | Switched


def alike(shape: Shape, entries: CellEntries, stored: CellEntries) -> list[Alike]:
    """Return what figures as a whole are against those stored, of the same period and then of the year before.

    Of the year before only as far as they were not stored already: who looked at them then is not asked again. Nor is
    a file of several years, which has the year before itself.
    """
    found: list[Alike] = [*_shifted(shape, entries, stored), *_switched(entries, stored)]
    is_of_more = shape.horizon is not None or len({period[:4] for _series, period in entries}) > 1
    for years in (0,) if is_of_more else (0, 1):
        pairs = list(_pairs(_new(entries, stored) if years else entries, stored, years))
        if pairs:
            before = _earlier(min(period for _series, period in entries), years) if years else ""
            scaled = list(_scaled(shape, pairs, before))
            found += [
                *scaled,
                *([] if scaled else _together(shape, pairs, before)),
                *_added(shape, pairs, before),
                *_exchanged(shape, pairs, before),
            ]
    return found


def as_facts(one: Alike) -> dict[str, Any]:
    """Return what was seen as a finding keeps it, and its sentence is made of it."""
    return {"what": type(one).__name__.lower(), **asdict(one)}


def alike_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each delivery that stood out as a whole that it did, while any of its figures counts."""
    loads = dict(Load.objects.counting().filter(table=table, mapping__has_key=SEEN).values_list("pk", "mapping"))
    if not loads:
        return
    counting = periods_by_load(table)
    for load, mapping in loads.items():
        if periods := counting.get(load):
            facts = {"alike": mapping[SEEN], "periods": periods}
            place = ("", periods[0] if len(periods) == 1 else "")
            yield FindingDraft(FindingKind.ALIKE, f"alike-{load}", place, (), facts=facts)


def _pairs(entries: CellEntries, stored: CellEntries, years: int) -> Iterator[tuple[CellAddress, Decimal, Decimal]]:
    """Each figure with the one stored so many years before."""
    for (series, period), entry in entries.items():
        then = stored.get((series, _earlier(period, years)))
        if entry.number is not None and then is not None and then.number is not None:
            yield (series, period), entry.number, then.number


def _new(entries: CellEntries, stored: CellEntries) -> CellEntries:
    """The figures that are not stored like this already."""
    return {
        place: entry for place, entry in entries.items() if place not in stored or stored[place].number != entry.number
    }


def _together(shape: Shape, pairs: list[tuple[CellAddress, Decimal, Decimal]], before: str) -> Iterator[Together]:
    """How many it is in all, when that is far from what it was; without totals, so that nothing counts twice."""
    totals = [{one.key for one in axis.classes if one.is_total} for axis in shape.axes]
    parts = [
        (now, then)
        for (series, _period), now, then in pairs
        if not any(key in keys for key, keys in zip(series.split("/"), totals, strict=False))
    ]
    if shape.is_share or len(parts) < FIGURES or any(now < 0 or then < 0 for now, then in parts):
        return
    now, then = (sum(numbers) for numbers in zip(*parts, strict=True))
    if max(now, then) >= LEAST_TOGETHER and max(now, then) > FAR * min(now, then):
        yield Together(before, f"{now:f}", f"{then:f}")


def _scaled(shape: Shape, pairs: list[tuple[CellAddress, Decimal, Decimal]], before: str) -> Iterator[Scaled]:
    least = 0 if shape.is_share else LEAST
    sizes = [abs(now / then) for _place, now, then in pairs if now and then and max(abs(now), abs(then)) >= least]
    if len(sizes) < FIGURES:
        return
    middle = median(sizes)
    for factor in FACTORS:
        for is_larger, times in ((True, middle / factor), (False, middle * factor)):
            if 1 / ROUGHLY <= times <= ROUGHLY:
                yield Scaled(before, factor, is_larger)


def _added(shape: Shape, pairs: list[tuple[CellAddress, Decimal, Decimal]], before: str) -> Iterator[Added]:
    """What was added in each row of a column, or of several; a total is more by all of them together."""
    totals = {one.key for one in shape.axes[0].classes if one.is_total} if shape.axes else set()
    more: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for (series, period), number, stored in pairs:
        row, _sep, rest = series.partition("/")
        if row not in totals:
            more[rest, period].append(number - stored)
    sizes = {found[0] for found in more.values() if len(found) >= FIGURES and len(set(found)) == 1}
    for size in sorted(size for size in sizes if abs(size) >= LEAST):
        yield Added(before, f"{size.normalize():f}")


def _exchanged(shape: Shape, pairs: list[tuple[CellAddress, Decimal, Decimal]], before: str) -> Iterator[Exchanged]:
    totals = {one.key for one in shape.axes[0].classes if one.is_total} if shape.axes else set()
    now: dict[str, Row] = defaultdict(dict)
    then: dict[str, Row] = defaultdict(dict)
    for (series, period), number, stored in pairs:
        row, _sep, rest = series.partition("/")
        if row not in totals:
            now[row][rest, period], then[row][rest, period] = number, stored
    for one, other in combinations(now, 2):
        columns = now[one].keys() & now[other].keys()
        differ = [column for column in columns if then[one][column] != then[other][column]]
        large = any(abs(then[row][column]) >= LEAST for row in (one, other) for column in differ)
        if large and all(
            (now[one][column], now[other][column]) == (then[other][column], then[one][column]) for column in columns
        ):
            yield Exchanged((one, other), before)


def _shifted(shape: Shape, entries: CellEntries, stored: CellEntries) -> Iterator[Shifted]:
    """Expected years of which every figure is that of another year, and not that of the same one."""
    if not shape.horizon:
        return
    now, then = numbers_by_period(entries), numbers_by_period(stored)
    for years in YEARS:
        pairs = [(period, _earlier(period, years)) for period in sorted(now) if _earlier(period, years) in then]
        moved = [one for one in pairs if one[0] in then and now[one[0]] != then[one[0]]]
        flat, before = _flat(now, [one for one, _ in pairs]), _flat(then, [one for _, one in pairs], years)
        if len(pairs) > 1 and moved and are_the_same(flat, before):
            yield Shifted(*moved[0])


def _switched(entries: CellEntries, stored: CellEntries) -> Iterator[Switched]:
    """Two periods that lie far nearer to what was stored of the other than of their own, each of them.

    An edition of expected years changes a little every year, so they need not be the same.
    """
    now, then = numbers_by_period(entries), numbers_by_period(stored)
    for one, other in combinations(sorted(now), 2):
        ways = [(mine, its) for mine, its in ((one, other), (other, one)) if mine in then]
        nearer = NEARER if len(ways) > 1 else ALMOST  # a year that is new has nothing else to tell by
        if ways and all(_has_moved(now[mine], now[its], then[mine], nearer) for mine, its in ways):
            yield Switched((one, other))


def _has_moved(own: dict[str, Decimal], others: dict[str, Decimal], stored: dict[str, Decimal], nearer: int) -> bool:
    """Whether what was stored of a period stands under another by now, and something else under its own."""
    far, near = _apart(own, stored), _apart(others, stored)
    return far is not None and near is not None and far >= LEAST and near * nearer <= far


def _apart(figures: dict[str, Decimal], others: dict[str, Decimal]) -> Decimal | None:
    """How far the figures of two periods lie apart together; None where too few stand in both."""
    both = figures.keys() & others.keys()
    return sum((abs(figures[key] - others[key]) for key in both), Decimal(0)) if len(both) >= FIGURES else None


def _flat(periods: dict[str, dict[str, Decimal]], chosen: list[str], years: int = 0) -> dict[str, Decimal]:
    """The figures of periods in one, each under its series and the period so many years later."""
    return {
        f"{series}@{_earlier(period, -years)}": number
        for period in chosen
        for series, number in periods[period].items()
    }


def _earlier(period: str, years: int) -> str:
    return f"{int(period[:4]) - years}{period[4:]}"
