"""A file to be made: the sheets as they stand in it, what is right in it, and what somebody would answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from monitoring.services.tables.shape import CellAddress

YEAR = 2025
MUNICIPALITIES = (
    *("Aa en Hunze", "Assen", "Borger-Odoorn", "Coevorden", "De Wolden", "Emmen", "Hoogeveen", "Meppel"),
    *("Midden-Drenthe", "Noordenveld", "Tynaarlo", "Westerveld"),
)
REGIONS = {"noord": "Noord", "zuidoost": "Zuidoost", "zuidwest": "Zuidwest"}
TABLES = ("permits-client", "permit-holders", "plan-capacity", "affordability")
Grid = list[list[Any]]
Right = dict[CellAddress, Decimal | str | None]


@dataclass(frozen=True)
class Marked:
    """A cell that must be named: refused, found, or said not to be read."""

    value: Any


@dataclass(frozen=True)
class Shown:
    """A cell with a number format, or with the formula that its value came from."""

    value: Any
    number_format: str = "General"
    formula: str = ""


@dataclass
class Case:
    """One file. `right` is None for one that is to be refused.

    `columns` and `rows` are what somebody answers who is asked what those are, by the name in the file; `chosen` is
    the cell in which the table begins that they point at. A sheet of `more` is hidden when its name says so.
    What `is_doubted` is not stored before somebody is sure. `leaves_out_periods`: somebody says so of rows of others,
    and `is_lacking` that a column is not in the file.
    """

    table: str
    grid: Grid
    right: Right | None
    suffix: str = ".xlsx"
    title: str = "Blad1"
    more: dict[str, Grid] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    chosen: str = ""
    merged: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    encoding: str = "utf-8-sig"
    delimiter: str = ";"
    line_end: str = "\r\n"
    write: Callable[[Path], None] | None = None
    is_doubted: bool = False
    leaves_out_periods: bool = False
    is_lacking: bool = False


@dataclass(frozen=True)
class Figures:
    """The figures of a table that add up: names of its columns and rows by key, and the figures by row and column."""

    table: str
    corner: str
    heads: Mapping[str, str]
    names: Mapping[str, str]
    numbers: Mapping[tuple[str, str], int]

    @property
    def is_by_year(self) -> bool:
        """Whether years stand above the columns."""
        return self.table == "plan-capacity"

    def grid(self) -> Grid:
        """The table as anybody would write it: names above, a row for each place."""
        rows = [[name, *[self.numbers[row, head] for head in self.heads]] for row, name in self.names.items()]
        return [[self.corner, *[self._head(name) for name in self.heads.values()]], *rows]

    def _head(self, name: str) -> Any:
        return int(name) if self.is_by_year else name

    def right(self) -> Right:
        """What is stored when it is read right."""
        return {self.place(row, head): Decimal(number) for (row, head), number in self.numbers.items()}

    def place(self, row: str, head: str) -> CellAddress:
        """Where a figure is stored."""
        return (row, head) if self.is_by_year else (f"{row}/{head}", str(YEAR))


def figures(table: str, random: Random) -> Figures:
    """Make a table that adds up."""
    return {
        "permits-client": _permits,
        "permit-holders": _holders,
        "plan-capacity": _capacity,
        "affordability": _shares,
    }[table](random)


def _permits(random: Random) -> Figures:
    heads = {
        "total": "Totaal opdrachtgevers",
        "government_or_corporation": "Overheid of woningcorporatie",
        "market_builders": "Bouwers voor de markt",
        "other_private": "Andere particuliere opdrachtgevers",
    }
    parts = {(row, head): random.randint(1, 2400) for row in REGIONS for head in list(heads)[1:]}
    parts |= {(row, "total"): sum(parts[row, head] for head in list(heads)[1:]) for row in REGIONS}
    return _summed("permits-client", "Regio", heads, REGIONS, parts)


def _holders(random: Random) -> Figures:
    heads = {
        "opening": f"Saldo 1-1-{YEAR}",
        "target": f"Taakstelling {YEAR}",
        "realised": "Gerealiseerd",
        "closing": f"Saldo 1-1-{YEAR + 1}",
    }
    names = {name.lower().replace(" ", "-"): name for name in MUNICIPALITIES}
    parts: dict[tuple[str, str], int] = {}
    for row in names:
        opening, target, realised = random.randint(-60, 40), random.randint(20, 220), random.randint(20, 220)
        parts |= {(row, "opening"): opening, (row, "target"): target, (row, "realised"): realised}
        parts[row, "closing"] = opening - target + realised
    return _summed("permit-holders", "Gemeente", heads, names, parts)


def _capacity(random: Random) -> Figures:
    years = {str(year): str(year) for year in range(YEAR + 1, YEAR + 7)}
    parts = {(row, year): random.randint(300, 1900) for row in REGIONS for year in years}
    return _summed("plan-capacity", "Regio", years, REGIONS, parts)


def _summed(
    table: str, corner: str, heads: Mapping[str, str], names: Mapping[str, str], parts: dict[tuple[str, str], int]
) -> Figures:
    whole = {("drenthe", head): sum(parts[row, head] for row in names) for head in heads}
    return Figures(table, corner, heads, {**names, "drenthe": "Drenthe"}, {**parts, **whole})


def _shares(random: Random) -> Figures:
    heads = {
        "expensive_rent": "Dure huur",
        "mid_rent": "Middeldure huur",
        "social_rent": "Sociale huur",
        "expensive_sale": "Dure koop",
        "affordable_sale": "Betaalbare koop",
        "affordable_total": "Totaal percentage betaalbaar",
    }
    numbers: dict[tuple[str, str], int] = {}
    for row in (*REGIONS, "drenthe"):
        cuts = sorted(random.sample(range(2, 99), 4))
        shares = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
        numbers |= {(row, head): share for head, share in zip(list(heads)[:5], shares, strict=True)}
        numbers[row, "affordable_total"] = shares[1] + shares[2] + shares[4]
    return Figures("affordability", "Regio", heads, {**REGIONS, "drenthe": "Drenthe"}, numbers)


def plain(value: Any) -> Any:
    """What stands in a cell, without what is said of it."""
    while isinstance(value, Marked | Shown):
        value = value.value
    return value
