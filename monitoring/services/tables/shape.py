"""A table as plain values, for what reads, checks and shows cells: its axes, its rules, and how a cell is named.

A series is named by the keys of its classes with a / between ("zuidoost/total"); a cell is a series and a period.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from monitoring.enums import Axis, Mark, PeriodKind, Unit, ValueStatus

CellAddress = tuple[str, str]  # the key of a series, and a period
AXES = (Axis.PLACE, Axis.FIRST, Axis.SECOND)
PERIODS_A_YEAR = {PeriodKind.YEAR: 1, PeriodKind.HALF_YEAR: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}
LETTERS = {PeriodKind.HALF_YEAR: "H", PeriodKind.QUARTER: "Q", PeriodKind.MONTH: "M"}


@dataclass(frozen=True)
class CellEntry:
    """What stands in a cell: a number, or a mark that says why not; `printed` is the text as it stood there."""

    number: Decimal | None
    mark: str = Mark.NUMBER
    printed: str = ""
    status: str = ValueStatus.DEFINITIVE


CellEntries = Mapping[CellAddress, CellEntry]


@dataclass(frozen=True)
class ShapeClass:
    """One class of an axis: its key, its name for a reader, and all names by which a file may call it."""

    key: str
    label: str
    names: tuple[str, ...] = ()
    is_total: bool = False
    code: str = ""


@dataclass(frozen=True)
class AxisShape:
    """One axis of a table: which of the three, the key and name of its classification, and the classes in order.

    `foreign` are names that belong to another division of the same places, each with the name of that division and
    the municipalities that it has there; `members` are those of its own classes, by key. `division` is what its own
    division of places is called; `divisions` are the others, each with the municipalities that lie elsewhere there.
    `strangers` are names of places of another kind: municipalities in a table of regions, regions in another; of those
    `regions` have the municipalities of each.
    """

    axis: str
    key: str
    label: str
    classes: tuple[ShapeClass, ...]
    foreign: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    members: tuple[tuple[str, tuple[str, ...]], ...] = ()
    division: str = ""
    divisions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    strangers: frozenset[str] = frozenset()
    regions: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def find(self, key: str) -> ShapeClass | None:
        """The class with the key."""
        return next((axis_class for axis_class in self.classes if axis_class.key == key), None)


@dataclass(frozen=True)
class RuleShape:
    """A rule along an axis; `terms` are keys of classes with their sign."""

    key: str
    kind: str
    axis: str = ""
    result: str = ""
    terms: tuple[tuple[str, int], ...] = ()
    other_table: str = ""
    is_rounded: bool = False
    tolerance: Decimal = Decimal(0)
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    statement: str = ""


@dataclass(frozen=True)
class Shape:
    """A table: unit, decimals, axes and rules; `columns` is the axis that stands in the columns of a sheet."""

    key: str
    label: str
    unit: str
    axes: tuple[AxisShape, ...]
    rules: tuple[RuleShape, ...] = ()
    decimals: int = 0
    period_kind: str = PeriodKind.YEAR
    columns: str = Axis.FIRST
    horizon: tuple[int, int] | None = None

    @property
    def is_share(self) -> bool:
        """Whether the values are per cents."""
        return self.unit == Unit.PER_CENT

    def axis(self, name: str) -> AxisShape | None:
        """The axis of that name; None when the table has none."""
        return next((axis for axis in self.axes if axis.axis == name), None)

    def index(self, name: str) -> int:
        """Where the axis stands in the key of a series."""
        return next(number for number, one in enumerate(self.axes) if one.axis == name)

    def series(self) -> Iterator[str]:
        """The keys of all series, in order of the classes."""
        return (
            "/".join(keys)
            for keys in product(*[[axis_class.key for axis_class in axis.classes] for axis in self.axes])
        )

    def replaced(self, series: str, axis: str, key: str) -> str:
        """The key of the series with another class on one axis."""
        keys = series.split("/")
        keys[self.index(axis)] = key
        return "/".join(keys)

    def name(self, series: str) -> str:
        """What a series is called: "Zuidoost, All clients"."""
        found = [axis.find(key) for axis, key in zip(self.axes, series.split("/"), strict=False)]
        return ", ".join(one.label for one in found if one is not None)

    def periods_of(self, year: int) -> list[str]:
        """The periods that a table of the year is expected to have."""
        first, last = self.horizon or (0, 0)
        return [period for one in range(year + first, year + last + 1) for period in periods_in(one, self.period_kind)]


def periods_in(year: int, kind: str) -> list[str]:
    """Return the periods of a year: 2024, or 2024Q1 to 2024Q4."""
    if kind == PeriodKind.YEAR:
        return [str(year)]
    width = 2 if kind == PeriodKind.MONTH else 1
    letter = LETTERS[PeriodKind(kind)]
    return [f"{year}{letter}{number:0{width}}" for number in range(1, PERIODS_A_YEAR[PeriodKind(kind)] + 1)]


def last_day_of(period: str) -> date:
    """Return the day on which a period ends: 30 June 2024 of 2024H1."""
    year, letter, number = int(period[:4]), period[4:5], int(period[5:] or 1)
    kind = next((kind for kind, one in LETTERS.items() if one == letter), PeriodKind.YEAR)
    month = number * 12 // PERIODS_A_YEAR[kind]
    return date(year, month, monthrange(year, month)[1])
