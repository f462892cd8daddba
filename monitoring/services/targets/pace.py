"""Whether the building goes fast enough for a target: what was built, what is needed each year, what may come.

A target that does not say whether it is gross or net gets both answers. What may come is at most all that is in the
plans for a year. There is no least: a plan may fail, and what was permitted in a year is built once, over some years.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from drenthe.lib.charts.grid import Grid
from drenthe.lib.charts.lines import Band, LineChart, line_chart
from drenthe.lib.values.keys import key_of
from monitoring.enums import Basis, PeriodKind
from monitoring.models import DemandEstimate, Table, Target
from monitoring.services.tables.editions import Edition
from monitoring.services.tables.grid import TableGrid
from monitoring.services.tables.shape import PERIODS_A_YEAR, periods_in

# Where the figures come from: table and series.
GROSS = ("production", "drenthe/completions_gross")
NET = ("production", "drenthe/stock_change_net")
PERMITS = ("permits-client", "drenthe/total")
PLANS = ("plan-capacity", "drenthe")
TABLES = {key for key, _series in (GROSS, NET, PERMITS, PLANS)}
# The growth of the stock by quarter, of Statistics Netherlands; where both have a year the series of that time counts.
BY_QUARTER = ("cbs-stock-old", "cbs-stock")
GROWTH = "drenthe/balance"

Years = Mapping[int, Decimal]


@dataclass(frozen=True)
class Conclusion:
    """What was built in a year beside what is needed, counted gross or net."""

    basis: str
    year: int
    built: Decimal
    needed: Fraction

    @property
    def share(self) -> Fraction:
        """Which part of what a year needs was built."""
        return Fraction(self.built) / self.needed

    @property
    def is_enough(self) -> bool:
        """Whether this pace reaches the target."""
        return self.built >= self.needed


@dataclass(frozen=True)
class Pace:
    """A target with what was built, permitted and planned, in dwellings by year.

    `of_cbs` is the growth by Statistics Netherlands: shown, and not concluded from, as nobody confirmed that it counts
    what the target does.
    """

    target: Target
    gross: Years
    net: Years
    permitted: Years = field(default_factory=dict)
    planned: Years = field(default_factory=dict)
    of_cbs: Years = field(default_factory=dict)

    @property
    def needed(self) -> Fraction:
        """Dwellings a year, the target spread evenly over its years."""
        return Fraction(self.target.amount, self.target.years or 1)

    @property
    def years(self) -> list[int]:
        """The years of the target."""
        return list(range(self.target.year_from or 0, (self.target.year_until or 0) + 1))

    @property
    def conclusions(self) -> list[Conclusion]:
        """What the last year says: gross and net, or only the one that the target counts."""
        counted = {Basis.GROSS: self.gross, Basis.NET: self.net}
        wanted = [Basis(self.target.basis)] if self.target.basis != Basis.UNKNOWN else list(counted)
        found = [(basis, years) for basis in wanted if (years := self._within(counted[basis]))]
        return [Conclusion(basis, max(years), years[max(years)], self.needed) for basis, years in found]

    @property
    def last_permitted(self) -> tuple[int, Decimal] | None:
        """The last year of which the permits are known, with how many dwellings had one; None when none is."""
        return max(self.permitted.items(), default=None)

    @property
    def to_come(self) -> dict[int, Decimal]:
        """What is in the plans for each year of the target after the last of which it is known what was built."""
        built = max(self._within(self.gross), default=0)
        return {year: number for year, number in self._within(self.planned).items() if year > built}

    @property
    def without_figures(self) -> list[int]:
        """Years of the target until the last figure of which it is not known what was built."""
        known = self._within(self.gross)
        return [year for year in self.years if known and year < max(known) and year not in known]

    @property
    def years_of_cbs(self) -> list[int]:
        """Years of the target of which Statistics Netherlands has the growth."""
        return sorted(self._within(self.of_cbs))

    def _within(self, years: Years) -> dict[int, Decimal]:
        return {year: number for year, number in years.items() if year in self.years}


def paces(edition: Edition) -> list[Pace]:
    """Return the pace of every target that is held against it, from the tables of an edition."""
    grids = {
        table_grid.table.key: table_grid for table_grid in edition.grids(list(edition.tables().filter(key__in=TABLES)))
    }
    gross, net = _by_year(grids, GROSS), _by_year(grids, NET)
    permitted, planned = _by_year(grids, PERMITS), _by_year(grids, PLANS)
    targets = list(Target.objects.filter(is_main=True).order_by("key"))
    of_cbs = whole_years(edition.numbers(BY_QUARTER, GROWTH)) if targets else {}
    return [Pace(target, gross, net, permitted, planned, of_cbs) for target in targets]


def whole_years(quarters: Mapping[str, Mapping[str, Decimal]]) -> dict[int, Decimal]:
    """Return the sum of the quarters of each year of which all four are known, of the first series that has them."""
    found: dict[int, Decimal] = {}
    for table in reversed(BY_QUARTER):
        numbers = quarters.get(table, {})
        for year in {int(period[:4]) for period in numbers}:
            parts = [numbers[one] for one in periods_in(year, PeriodKind.QUARTER) if one in numbers]
            if len(parts) == PERIODS_A_YEAR[PeriodKind.QUARTER]:
                found[year] = sum(parts, Decimal(0))
    return found


def _by_year(grids: Mapping[str, TableGrid], where: tuple[str, str]) -> dict[int, Decimal]:
    table, series = where
    if table not in grids:
        return {}
    cells = grids[table].cells.items()
    return {
        year: cell.number
        for (key, period), cell in cells
        if key == series and cell.number is not None and (year := key_of(period)) is not None
    }


def pace_chart(pace: Pace) -> LineChart:
    """Return the picture of a pace: built gross and net, permitted, needed each year, and what may come at most."""
    years = pace.years
    labels = tuple(str(year) for year in years)
    series = {_("Built, gross"): pace.gross, _("Growth, net"): pace.net}
    if pace.last_permitted:
        series[_("Permitted")] = pace.permitted
    if pace.years_of_cbs:
        series[_("Growth, net, by Statistics Netherlands")] = pace.of_cbs
    values = tuple(tuple(numbers.get(year) for numbers in series.values()) for year in years)
    figures = Grid(_("Year"), labels, tuple(series), values)
    high = [pace.to_come.get(year) for year in years]
    low = [None if number is None else Decimal(0) for number in high]
    return line_chart(
        f"pace-{pace.target.key}",
        _("Built and needed each year: %(target)s") % {"target": pace.target.label},
        figures,
        description=_(
            "What was built and permitted each year, compared with what the target requires and what is in the plans."
        ),
        targets=[(_("Needed each year"), round(pace.needed))],
        band=Band(_("In plans, at most"), low, high, "", _("In plans, at most")),
    )


@dataclass(frozen=True)
class Demand:
    """How many dwellings a region needs by year, between low and high, beside what is in its plans."""

    name: str
    source: str
    years: tuple[int, ...]
    low: tuple[int | None, ...]
    high: tuple[int | None, ...]
    supply: tuple[Decimal | None, ...]

    @property
    def chart(self) -> LineChart:
        """The picture of it."""
        figures = Grid(
            _("Year"), tuple(str(year) for year in self.years), (_("In plans"),), tuple((one,) for one in self.supply)
        )
        return line_chart(
            f"demand-{'-'.join(self.name.lower().split())}",
            _("Demand and plans: %(region)s") % {"region": self.name},
            figures,
            description=_("What is planned for each year, compared with what research says is needed."),
            band=Band(_("Needed, from low to high"), self.low, self.high, _("Needed, at least"), _("Needed, at most")),
        )


def demands(edition: Edition) -> list[Demand]:
    """Return the estimates of the demand by region and source, each beside the plans of the region."""
    grids = edition.grids(list(edition.tables().filter(key=PLANS[0])))
    plans = grids[0] if grids else None
    keys = _keys_of_regions(plans.table) if plans else {}
    groups: dict[tuple[str, int | None], list[DemandEstimate]] = {}
    for demand_estimate in DemandEstimate.objects.select_related("region").order_by("region__name", "source", "year"):
        groups.setdefault((demand_estimate.source, demand_estimate.region_id), []).append(demand_estimate)
    return [_demand(rows, plans, keys.get(region)) for (_source, region), rows in groups.items()]


def _keys_of_regions(table: Table) -> dict[int | None, str]:
    places = table.place.categories.all()
    return {place.region_id: place.key for place in places if place.region_id} | {
        None: next((place.key for place in places if place.is_total), "")
    }


def _demand(rows: Sequence[DemandEstimate], plans: TableGrid | None, place: str | None) -> Demand:
    by_year = {row.year: row for row in rows}
    planned = {
        int(period): cell.number for (key, period), cell in (plans.cells.items() if plans else ()) if key == place
    }
    years = tuple(range(min(by_year), max(by_year) + 1))
    region = rows[0].region
    return Demand(
        name=region.name if region else _("Drenthe"),
        source=rows[0].source,
        years=years,
        low=tuple(by_year[year].low if year in by_year else None for year in years),
        high=tuple(by_year[year].high if year in by_year else None for year in years),
        supply=tuple(planned.get(year) for year in years),
    )
