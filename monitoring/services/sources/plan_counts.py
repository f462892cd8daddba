"""What the plans of a file are counted into: new dwellings by municipality, class and year, before they are stored."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from django.db.models import Max, Min, Sum

from monitoring.enums import PlanKind
from monitoring.models import Category, PlanEdition, PlannedDwellings, Table
from monitoring.services.sources.plan_file import PlanFile
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry
from projects.enums import Segment
from projects.models import Municipality

SEGMENTS, TYPES = "plan-capacity-segment", "plan-capacity-type"
TABLES = {SEGMENTS: "segment", TYPES: "plan__plan_type"}
PROVINCE, TOTAL = "drenthe", "total"
Counted = tuple[str, str, int, int]  # code of the municipality, class, year, dwellings


def entries_of_plans(file: PlanFile, key: str, rest: PlanEdition | None) -> dict[CellAddress, CellEntry]:
    """Return the figures of a table that the plans of a file give; no plan counts as nil.

    Of a file of some municipalities the others are those of `rest`, the edition that they are taken over from.
    """
    places = dict(Category.objects.filter(dimension=Table.objects.get(key=key).place).values_list("code", "key"))
    counted: Counter[tuple[str, str, int]] = Counter()
    for code, class_, year, number in [*_of_file(file, key), *_of_others(file.places, key, rest)]:
        for place in (places[code], PROVINCE):
            for one in (class_, TOTAL):
                counted[place, one, year] += number
    classes = [*(Segment.values if key == SEGMENTS else PlanKind.values), TOTAL]
    return {
        (f"{place}/{axis_class}", str(year)): CellEntry(Decimal(counted[place, axis_class, year]))
        for place, year in _certain(file.places, rest, places, file.years)
        for axis_class in classes
    }


def totals_of(table: Table, cells: CellEntries, places: Collection[Municipality]) -> dict[int, Decimal]:
    """Return all new dwellings by year in the cells of a table, of some municipalities or (none) of the province.

    Where no figure of the province stands, those of the municipalities are added up.
    """
    codes = [place.code for place in places]
    found = Category.objects.filter(dimension_id=table.place_id, code__in=codes)
    own = set(found.values_list("key", flat=True)) if places else set()
    whole: dict[int, Decimal] = {}
    added: Counter[int] = Counter()
    for (series, period), entry in cells.items():
        place, _sep, class_ = series.partition("/")
        if class_ != TOTAL or entry.number is None:
            continue
        if place == PROVINCE:
            whole[int(period)] = entry.number
        elif not places or place in own:
            added[int(period)] += int(entry.number)
    return {year: Decimal(number) for year, number in added.items()} | ({} if places else whole)


def _of_file(file: PlanFile, key: str) -> Iterator[Counted]:
    for plan in file.plans.values():
        for (segment, is_demolition, year), number in plan.dwellings.items():
            if not is_demolition:
                class_ = segment if key == SEGMENTS else str(plan.facts["plan_type"])
                yield plan.facts["municipality"].code, class_, year, number


def _of_others(own: Collection[Municipality], key: str, rest: PlanEdition | None) -> Iterable[Counted]:
    if not own or rest is None:
        return []
    planned = PlannedDwellings.objects.filter(plan__edition=rest, is_demolition=False)
    return (
        planned.exclude(plan__municipality__in=own)
        .values_list("plan__municipality__code", TABLES[key], "year")
        .annotate(total=Sum("number"))
    )


def _certain(
    told: Collection[Municipality], rest: PlanEdition | None, places: Mapping[str, str], years: list[int]
) -> list[tuple[str, int]]:
    """Return the places and years that a file tells all of: no plan there counts as nil.

    Of some municipalities that is only those; and the province in the years of the plans of all the others.
    """
    if not told:
        return [(place, year) for place in places.values() for year in years]
    known: set[int] = set()
    if rest is not None and rest.is_whole:
        planned = PlannedDwellings.objects.filter(plan__edition=rest, is_demolition=False)
        first, last = planned.aggregate(first=Min("year"), last=Max("year")).values()
        known = set(range(first, last + 1)) if first is not None else set()
    own = [places[one.code] for one in told]
    return [
        *((place, year) for place in own for year in years),
        *((PROVINCE, year) for year in years if year in known),
    ]
