"""Planned dwellings of years on which the last file of plans is silent: what stands there is from an older file.

A file is of the years of its columns, and what it does not name it does not change. So a file of a municipality that
ends a year sooner than the one before would leave the old figures of that year under a new day without a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from monitoring.enums import FindingKind, LoadKind
from monitoring.models import Category, Load, PlanEdition, PlannedDwellings, Table, Value
from monitoring.services.checks.rules import FindingDraft
from monitoring.services.tables.shape import CellAddress


@dataclass(frozen=True)
class _Told:
    """A place of which an edition has the plans itself: its class, its total in the table, the day of its plans.

    `whole` is the total of the province where the file had the plans of all: a year that stands there is told there.
    """

    code: str
    label: str
    series: str
    day: date
    whole: str = ""


def older_findings(table: Table) -> Iterator[FindingDraft]:
    """Give for each place the years to come of which the figures are older than its plans, and other than those."""
    if not Load.objects.counting().filter(table=table, kind=LoadKind.PLANS).exists():
        return
    editions = {one.pk: one for one in PlanEdition.objects.counting().select_related("municipality")}
    if (last := next(iter(editions.values()), None)) is None:  # the last one is the first
        return
    planned = _planned(last)
    totals = _totals(table)
    for one in _told(table, last, editions):
        in_whole = totals.get(one.whole, {})
        found = {year: told for year, told in totals.get(one.series, {}).items() if year not in in_whole}
        years = [
            year
            for year, (number, day) in sorted(found.items())
            if year >= one.day.year and day < one.day and number != planned.get((one.code, year), 0)
        ]
        if years:
            periods = [str(year) for year in years]
            cells: tuple[CellAddress, ...] = tuple((one.series, period) for period in periods)
            facts = {"name": one.label, "day": one.day.isoformat(), "periods": periods}
            yield FindingDraft(FindingKind.OLDER, "older-plans", (one.series, periods[0]), cells, facts=facts)


def _told(table: Table, last: PlanEdition, editions: dict[int, PlanEdition]) -> Iterator[_Told]:
    """Each municipality that came by itself, and all of them together where a file of the province is below those."""
    places = {one.code: one for one in Category.objects.filter(dimension=table.place_id)}
    whole = next(one for one in places.values() if one.is_total)
    axis_total = Category.objects.get(dimension=table.first_id, is_total=True)
    edition: PlanEdition | None = last
    seen: set[str] = set()
    while edition is not None:
        code = edition.municipality.code if edition.municipality else ""
        place = places[code] if code else whole
        series = f"{place.key}/{axis_total.key}"
        if code not in seen:
            yield _Told(code, place.label, series, edition.as_of)
        seen.add(code)
        if not code:
            for one in (one for one in places.values() if one.code not in seen and one != whole):
                yield _Told(one.code, one.label, f"{one.key}/{axis_total.key}", edition.as_of, whole=series)
        edition = editions.get(edition.rest_id or 0)


def _planned(edition: PlanEdition) -> dict[tuple[str, int], int]:
    """New dwellings by municipality and year in an edition, and by year of all under an empty code."""
    rows = PlannedDwellings.objects.filter(plan__edition=edition, is_demolition=False)
    found: dict[tuple[str, int], int] = {}
    for code, year, number in rows.values_list("plan__municipality__code", "year").annotate(total=Sum("number")):
        found[code, year] = number
        found["", year] = found.get(("", year), 0) + number
    return found


def _totals(table: Table) -> dict[str, dict[int, tuple[Decimal, date]]]:
    """What counts as the total of each place and year, and the day from which it does."""
    values = Value.objects.counting().filter(series__table=table, series__first__is_total=True)
    ordered = values.order_by("load__published_on", "load_id")
    found: dict[str, dict[int, tuple[Decimal, date]]] = {}
    for series, period, number, day in ordered.values_list("series__key", "period", "number", "load__published_on"):
        if number is not None:
            found.setdefault(series, {})[int(period)] = (number, day)
    return found
