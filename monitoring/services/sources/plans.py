"""Plan registration: an edition of all plans is kept, and counted per municipality, year, segment and type of plan."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max, Min, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.days import check_not_future
from drenthe.lib.refusals import Refusal
from monitoring.enums import LoadKind
from monitoring.models import Category, Plan, PlanEdition, PlannedDwellings, Table
from monitoring.services.checks.loads import LoadResult, Origin, store_values
from monitoring.services.sources.plan_columns import known_layouts
from monitoring.services.sources.plan_file import PlanFile, PlanRow, read_plans
from monitoring.services.tables.shape import CellAddress, CellEntry
from projects.enums import PlanType, Segment
from projects.models import Municipality

TABLES = {"plan-capacity-segment": "segment", "plan-capacity-type": "plan__plan_type"}
PROVINCE, TOTAL = "drenthe", "total"


class EditionExists(Refusal):
    """Of one day there is one edition of the plans."""

    sentence = _(
        "There is already an edition of the plans for %(day)s, from another file. If this file is right, submit it as "
        "of a later day: the figures of the last day count."
    )


@dataclass(frozen=True)
class PlanLoadResult:
    """What came of a file: how it was read; the edition (None when nothing was stored) and what was counted."""

    file: PlanFile
    edition: PlanEdition | None = None
    stored: tuple[LoadResult, ...] = ()
    is_known: bool = False


@transaction.atomic
def load_plans(
    path: Path,
    *,
    as_of: date,
    source: str,
    actor: User,
    is_dry_run: bool = False,
    file_name: str = "",
    chosen: str = "",
    layout: Mapping[str, Any] | None = None,
    in_groups: bool = False,
    municipality: Municipality | None = None,
) -> PlanLoadResult:
    """Store the plans of a file as they stood on a day, and count them. All or nothing. `file_name`: that of the path.

    `chosen` is the title of the sheet that is meant, of more that fit; `layout` what somebody said of its columns, and
    `in_groups` that “1.180” is 1180 in it. `municipality`: all plans are of that one; those of the others are taken
    over from the edition before, and only what is known for certain is counted.
    The same file again stores nothing. Raises EditionExists, and DateInFuture for a day to come.
    """
    check_not_future(as_of)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    before = PlanEdition.objects.filter(as_of=as_of).first()
    if before is not None and before.sha256 != sha256:
        raise EditionExists(day=as_of)
    layouts = known_layouts(layout or {})
    file = read_plans(
        path, name=file_name, chosen=chosen, layouts=layouts, in_groups=in_groups, municipality=municipality
    )
    if file.faults or is_dry_run or before is not None:
        return PlanLoadResult(file, None, is_known=before is not None)
    edition = PlanEdition.objects.create(
        as_of=as_of,
        source=source,
        file_name=file_name or path.name,
        sha256=sha256,
        municipality=municipality,
        rest=edition_before(as_of) if municipality else None,
        loaded_by=actor,
    )
    for row in file.plans.values():
        _store_plan(edition, row)
    _take_over(edition)
    stored = tuple(_count(edition, key, file.years, actor) for key in TABLES)
    return PlanLoadResult(file, edition, stored)


def visible_plans(edition: PlanEdition) -> QuerySet[Plan]:
    """The plans of an edition that the province may look at one by one; the others are only counted."""
    return edition.plans.exclude(confidentiality="municipality").select_related("municipality")


def edition_before(day: date) -> PlanEdition | None:
    """Return the last edition before a day."""
    return PlanEdition.objects.filter(as_of__lt=day).first()


def _take_over(edition: PlanEdition) -> None:
    """Give an edition of one municipality the plans of the others, as they stood in the edition before."""
    if edition.rest is None:
        return
    for plan in edition.rest.plans.exclude(municipality=edition.municipality).prefetch_related("dwellings"):
        dwellings = list(plan.dwellings.all())
        plan.pk, plan.edition, plan._state.adding = None, edition, True  # noqa: SLF001 -- Django documents it
        plan.save(force_insert=True)
        for one in dwellings:
            one.pk, one.plan = None, plan
        PlannedDwellings.objects.bulk_create(dwellings)


def _store_plan(edition: PlanEdition, row: PlanRow) -> None:
    plan = Plan(edition=edition, name=row.name, obstacles=row.obstacles, **row.facts)
    plan.full_clean(exclude=["edition"])
    plan.save()
    PlannedDwellings.objects.bulk_create(
        PlannedDwellings(plan=plan, segment=segment, is_demolition=is_demolition, year=year, number=number)
        for (segment, is_demolition, year), number in row.dwellings.items()
        if number
    )


def _certain(edition: PlanEdition, places: Mapping[str, str], years: list[int]) -> list[tuple[str, int]]:
    """Return the places and years that an edition tells all of: no plan there counts as nil.

    Of one municipality that is only that one; and the province in the years of the plans of all the others.
    """
    if edition.municipality is None:
        return [(place, year) for place in places.values() for year in years]
    known: set[int] = set()
    if edition.rest is not None and edition.rest.is_whole:
        planned = PlannedDwellings.objects.filter(plan__edition=edition.rest, is_demolition=False)
        first, last = planned.aggregate(first=Min("year"), last=Max("year")).values()
        known = set(range(first, last + 1)) if first is not None else set()
    own = places[edition.municipality.code]
    return [*((own, year) for year in years), *((PROVINCE, year) for year in years if year in known)]


def _count(edition: PlanEdition, key: str, years: list[int], actor: User) -> LoadResult:
    """Count new dwellings per municipality, class and year, with totals, into a table; no plan counts as nil."""
    table = Table.objects.get(key=key)
    rows = (
        PlannedDwellings.objects.filter(plan__edition=edition, is_demolition=False)
        .values_list("plan__municipality__code", TABLES[key], "year")
        .annotate(total=Sum("number"))
    )
    places = dict(Category.objects.filter(dimension=table.place).values_list("code", "key"))
    counted: Counter[tuple[str, str, int]] = Counter()
    for code, class_, year, number in rows:
        for place in (places[code], PROVINCE):
            for one in (class_, TOTAL):
                counted[place, one, year] += number
    classes = [*(Segment.values if key == "plan-capacity-segment" else PlanType.values), TOTAL]
    entries: dict[CellAddress, CellEntry] = {
        (f"{place}/{axis_class}", str(year)): CellEntry(Decimal(counted[place, axis_class, year]))
        for place, year in _certain(edition, places, years)
        for axis_class in classes
    }
    origin = Origin(LoadKind.PLANS, edition.source, edition.as_of, file_name=edition.file_name, sha256=edition.sha256)
    return store_values(table, entries, origin=origin, actor=actor)
