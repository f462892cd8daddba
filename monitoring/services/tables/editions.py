"""Which tables somebody sees: everything for staff, for the public what is released, as published on the release."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F, QuerySet
from django.utils import timezone

from monitoring.models import Table, Value
from monitoring.services.tables.grid import TableGrid, grid

RECENT_YEARS = 6  # shown without being asked for: enough for a trend, and no more than a page can hold


@dataclass(frozen=True)
class Edition:
    """The public edition on a day, or the working one of staff."""

    is_public: bool
    day: date

    def tables(self) -> QuerySet[Table]:
        """The tables that are in it, in order of theme and position."""
        tables = Table.objects.select_related("region_scheme", "place", "first", "second", "predecessor")
        if not self.is_public:
            return tables.order_by("theme", "position", "key")
        return tables.filter(is_public=True, released_on__lte=self.day).order_by("theme", "position", "key")

    def periods(self, tables: Sequence[Table]) -> dict[int, list[str]]:
        """The periods that each table has figures of, in order, by its primary key; one query."""
        values = Value.objects.counting().filter(series__table__in=tables)
        if self.is_public:
            values = values.filter(load__published_on__lte=F("series__table__released_on"))
        found: dict[int, list[str]] = defaultdict(list)
        rows = values.order_by("series__table_id", "period").values_list("series__table_id", "period").distinct()
        for table, period in rows:
            found[table].append(period)
        return found

    def numbers(self, tables: Collection[str], series: str) -> dict[str, dict[str, Decimal]]:
        """The numbers of one series in tables, by key of the table and by period: of one cell the last one counts."""
        values = Value.objects.counting().filter(
            series__table__in=self.tables().filter(key__in=tables), series__key=series
        )
        if self.is_public:
            values = values.filter(load__published_on__lte=F("series__table__released_on"))
        found: dict[str, dict[str, Decimal | None]] = defaultdict(dict)
        rows = values.order_by("load__published_on", "load_id").values_list("series__table__key", "period", "number")
        for table, period, number in rows:
            found[table][period] = number
        return {
            table: {period: number for period, number in cells.items() if number is not None}
            for table, cells in found.items()
        }

    def grids(self, tables: Sequence[Table], periods: Sequence[str] | None = None) -> list[TableGrid]:
        """The tables with their cells, in the order given; a constant number of queries."""
        return grid(tables, periods, as_released=self.is_public)


def year_of(period: str) -> int:
    """Return the year that a period lies in."""
    return int(period[:4])


def years_of(periods: dict[int, list[str]]) -> list[int]:
    """Return all years that there are figures of, the last one first."""
    return sorted({year_of(period) for found in periods.values() for period in found}, reverse=True)


def chosen_periods(table: Table, periods: Sequence[str], years: Sequence[int]) -> list[str]:
    """Return the periods of a table to fetch: of the chosen years, or else the recent ones.

    A table with a horizon (plans for the years to come) is shown as a whole: its years are its columns.
    """
    if table.columns == "period" or not periods:
        return list(periods)
    if years:
        return [period for period in periods if year_of(period) in years]
    last = year_of(periods[-1])
    return [period for period in periods if year_of(period) > last - RECENT_YEARS]


def place_keys(grids: Sequence[TableGrid]) -> dict[str, str]:
    """Return the places of tables with their names, in order, those that are a total last."""
    places = [axis_class for found in grids for axis_class in found.shape.axes[0].classes]
    ordered = sorted(places, key=lambda one: one.is_total)
    return {item.key: item.label for item in ordered}


def public_day(table: Table) -> date | None:
    """Return the day of the public version that a table has figures in by now; None when the public sees none."""
    day = table.released_on
    if not table.is_public or day is None or day > timezone.localdate():
        return None
    has_figures = Value.objects.counting().filter(series__table=table, load__published_on__lte=day).exists()
    return day if has_figures else None
