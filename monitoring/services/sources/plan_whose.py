"""Whose plans a file has: of the province, or of some municipalities; and which editions there are beside it.

A file of some municipalities that is read as one of all leaves the others without plans. So where it names some of
those with plans and not all, somebody says first whether it has the plans of those only.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from django.db.models import Q

from monitoring.models import PlanEdition, Table
from monitoring.services.sources.plan_counts import TABLES, totals_of
from monitoring.services.sources.plan_file import PlanFile
from monitoring.services.tables.grid import entries_of
from projects.models import Municipality

Told = dict[Municipality, date | None]  # the day of the last plans of each municipality


def asks_only(file: PlanFile, before: PlanEdition | None) -> list[Municipality]:
    """Return the municipalities that a file names where it is to be said whether it has the plans of those only.

    None where somebody said so, or where it has all that have plans today, in the edition before it or by the
    figures. Of a single one it is always asked.
    """
    if file.places or not file.named:
        return []
    return file.named if len(file.named) == 1 or _others_with_plans(file, before) else []


def of_those(file: PlanFile, day: date) -> tuple[Municipality, ...]:
    """Return the municipalities of a file of which somebody said that it has the plans of those only."""
    return tuple(asks_only(file, edition_before(day)))


def parts_of(file: PlanFile) -> list[PlanFile]:
    """Return a file as it is stored: as a whole, or for each municipality that it tells of by itself."""
    if not file.those:
        return [file]
    return [
        replace(
            file,
            municipality=place,
            plans={name: plan for name, plan in file.plans.items() if plan.facts["municipality"] == place},
        )
        for place in file.those
    ]


def edition_before(day: date, *places: Municipality) -> PlanEdition | None:
    """Return the last edition that counts from before a day: for some municipalities, of others of that day."""
    until = Q(as_of__lt=day)
    if places:
        until |= Q(as_of=day) & ~Q(municipality__in=places)
    return PlanEdition.objects.counting().filter(until).first()


def told_before(day: date, places: Collection[Municipality]) -> Told:
    """Return the day of the last plans before a day of each of these municipalities; None of one without any.

    An edition of another municipality has their plans too, but says nothing new of them.
    """
    until = Q(as_of__lt=day) | Q(as_of=day, municipality=None)
    of_those_places = Q(municipality=None) | Q(municipality__in=places)
    found = list(PlanEdition.objects.counting().filter(until, of_those_places)) if places else []
    return {
        place: next((one.as_of for one in found if one.municipality_id in (None, place.pk)), None) for place in places
    }


def edition_after(day: date) -> PlanEdition | None:
    """Return the last edition that counts of after a day: its figures are shown, whatever comes of before it."""
    return PlanEdition.objects.counting().filter(as_of__gt=day).first()


def in_the_way(day: date, places: Collection[Municipality]) -> list[PlanEdition]:
    """Return the editions that are taken back before another file with these plans of that day can be stored."""
    of_day = PlanEdition.objects.counting().filter(as_of=day).select_related("municipality")
    if places:
        return list(of_day.filter(municipality__in=places))
    same = same_plans(day, None)
    return [same] if same is not None else list(of_day)


def same_plans(day: date, municipality: Municipality | None) -> PlanEdition | None:
    """Return the edition that counts of the same day and municipality, or (None) of the province."""
    return PlanEdition.objects.counting().filter(as_of=day, municipality=municipality).first()


def _others_with_plans(file: PlanFile, before: PlanEdition | None) -> bool:
    """Whether municipalities that a file does not name have plans: in the edition before, or in figures of its years.

    Figures of before can be of a table that was loaded, without plans.
    """
    if before is not None and before.plans.exclude(municipality__in=file.named).exists():
        return True
    others = list(Municipality.objects.exclude(pk__in=[place.pk for place in file.named]))
    return bool(others) and any(
        number and year in file.years
        for table in Table.objects.filter(key__in=TABLES)
        for year, number in totals_of(table, entries_of(table), others).items()
    )
