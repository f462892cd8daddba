"""Housing of permit holders: what was reached, what follows from the national number, what was moved.

Below zero is a backlog: people who should have had a home by now.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from monitoring.models import NationalTarget, Population, TargetTransfer
from monitoring.services.tables.grid import TableGrid

CLASSES = ("opening", "target", "realised", "closing")


@dataclass(frozen=True)
class Balance:
    """Persons in a period: the balance at the start, the target, how many got a home, the balance at the end."""

    opening: Decimal
    target: Decimal
    realised: Decimal
    closing: Decimal

    @property
    def achieved(self) -> Fraction | None:
        """Which part of the target of the period was reached."""
        return Fraction(self.realised) / Fraction(self.target) if self.target else None

    @property
    def achieved_with_backlog(self) -> Fraction | None:
        """Which part was reached of the target with the backlog of before on top."""
        owed = self.target - self.opening
        return Fraction(self.realised) / Fraction(owed) if owed > 0 else None

    @property
    def short(self) -> Decimal:
        """How many the target of the period was missed by; below zero when more were housed."""
        return self.target - self.realised

    @property
    def backlog(self) -> Decimal:
        """How many wait at the end of the period."""
        return max(-self.closing, Decimal(0))


@dataclass(frozen=True)
class PermitHolderFigures:
    """All municipalities together, each of them, and the backlogs at the start without what others had too much."""

    period: str
    total: Balance
    places: Mapping[str, Balance]

    @property
    def gross_opening(self) -> Decimal:
        """The backlogs at the start added up: a surplus of one municipality houses nobody in another."""
        return sum((place.opening for place in self.places.values() if place.opening < 0), Decimal(0))

    @property
    def surplus_at_opening(self) -> Decimal:
        """What some municipalities were ahead at the start."""
        return sum((place.opening for place in self.places.values() if place.opening > 0), Decimal(0))


def permit_holder_figures(table_grid: TableGrid, period: str) -> PermitHolderFigures | None:
    """Return the balances of a period; None where the table is of something else or lacks a figure of the total."""
    axis = table_grid.shape.axis("first")
    if axis is None or [axis_class.key for axis_class in axis.classes] != list(CLASSES):
        return None
    balances = {
        axis_class.key: _balance(table_grid, axis_class.key, period) for axis_class in table_grid.shape.axes[0].classes
    }
    totals = [axis_class.key for axis_class in table_grid.shape.axes[0].classes if axis_class.is_total]
    total = balances.pop(totals[0], None) if totals else None
    if total is None:
        return None
    return PermitHolderFigures(period, total, {key: one for key, one in balances.items() if one is not None})


def _balance(table_grid: TableGrid, place: str, period: str) -> Balance | None:
    cells = [table_grid.cell(f"{place}/{axis_class}", period) for axis_class in CLASSES]
    numbers = [cell.number for cell in cells if cell is not None and cell.number is not None]
    return Balance(*numbers) if len(numbers) == len(CLASSES) else None


def share_of_target(persons: int, inhabitants: int, country: int) -> int:
    """Return how many of a national number a municipality must house: by its inhabitants, rounded up.

    Huisvestingswet 2014, article 28. Exact: no rounding before the last one.
    """
    return -(-persons * inhabitants // country)


@dataclass(frozen=True)
class TargetCheck:
    """The target of a municipality in a half-year: as it follows, what was moved, and as it was published."""

    place: str
    name: str
    follows: int | None
    moved: int
    published: Decimal | None

    @property
    def agreed(self) -> int | None:
        """What follows with what was moved."""
        return None if self.follows is None else self.follows + self.moved

    @property
    def difference(self) -> Decimal | None:
        """The published target less the agreed one; None when either is not known."""
        if self.agreed is None or self.published is None:
            return None
        return self.published - self.agreed


def target_checks(table_grid: TableGrid, period: str, codes: Mapping[str, str]) -> list[TargetCheck]:
    """Return the targets of a half-year held against the national number. `codes` are CBS codes by key of place.

    Three queries. What is not known (no national number, nobody counted) gives None and no difference.
    """
    national = NationalTarget.objects.filter(period=period).first()
    counted = {}
    if national is not None:
        counts = Population.objects.filter(counted_on=national.counted_on).select_related("municipality")
        counted = {municipality_code.municipality.code: municipality_code.inhabitants for municipality_code in counts}
    moved = transferred_in(period)
    checks = []
    for place in table_grid.shape.axes[0].classes:
        if place.key not in codes:
            continue
        code = codes[place.key]
        cell = table_grid.cell(f"{place.key}/target", period)
        follows = None
        if national is not None and code in counted:
            follows = share_of_target(national.persons, counted[code], national.inhabitants)
        checks.append(TargetCheck(place.key, place.label, follows, moved.get(code, 0), cell.number if cell else None))
    return checks


def transferred_in(period: str) -> dict[str, int]:
    """Return how many persons each municipality took over (or gave: below zero) in a half-year, by CBS code."""
    balance: dict[str, int] = defaultdict(int)
    for target_transfer in TargetTransfer.objects.filter(period=period).select_related("giver", "taker"):
        balance[target_transfer.giver.code] -= target_transfer.persons
        balance[target_transfer.taker.code] += target_transfer.persons
    return balance
