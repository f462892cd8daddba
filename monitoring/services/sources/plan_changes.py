"""What a file of plans changes, plan by plan: beside those of the edition before it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from monitoring.enums import Confidentiality, PlanProgress
from monitoring.models import PlanEdition, PlannedDwellings
from monitoring.services.sources.plan_file import PlanFile, PlanRow
from monitoring.services.sources.plans import visible_plans
from projects.enums import PlanningStatus
from projects.models import Municipality

Key = tuple[str, str]  # the name of a plan, and that of its municipality


@dataclass(frozen=True)
class PlanLine:
    """One plan: what the file says of it, and what that changes. `is_gone`: the file does not have it any more.

    `dwellings` are new ones in all years together, `demolished` those that go.
    """

    name: str
    municipality: str
    dwellings: int
    demolished: int
    phase: str
    changes: tuple[str, ...] = ()
    is_new: bool = False
    is_gone: bool = False


def label_of(plan: Key) -> str:
    """Return a plan with its municipality, as a list names it."""
    return f"{plan[0]} ({plan[1]})"


def of_places(places: Collection[Municipality], path: str = "") -> dict[str, Any]:
    """Return the filter of the plans of some municipalities; of all where none are named."""
    return {f"{path}municipality__in": places} if places else {}


def numbers_of(
    edition: PlanEdition, places: Collection[Municipality], *, is_demolition: bool = False
) -> dict[Key, Counter[int]]:
    """Return new dwellings by year (or those that go) of every plan of an edition, or of some municipalities in it."""
    plans = edition.plans.filter(**of_places(places)).values_list("name", "municipality__name")
    numbers: dict[Key, Counter[int]] = {plan: Counter() for plan in plans}
    of_edition = PlannedDwellings.objects.filter(plan__edition=edition, is_demolition=is_demolition)
    rows = (
        of_edition.filter(**of_places(places, "plan__"))
        .values_list("plan__name", "plan__municipality__name", "year")
        .annotate(total=Sum("number"))
    )
    for name, place, year, number in rows:
        numbers[name, place][year] += number
    return numbers


def of_years(dwellings: Mapping[tuple[str, bool, int], int], *, is_demolition: bool = False) -> Counter[int]:
    """Return the new dwellings of a plan in a file by year, or those that go."""
    counted: Counter[int] = Counter()
    for (_segment, goes, year), number in dwellings.items():
        if number and goes == is_demolition:
            counted[year] += number
    return counted


def lines_of(file: PlanFile, before: PlanEdition | None) -> list[PlanLine]:
    """Return each plan of a file with what it changes, and those that are gone; by municipality and name.

    Those that only their municipality may see are counted, and not listed.
    """
    places = file.places
    then = numbers_of(before, places) if before else {}
    gone = numbers_of(before, places, is_demolition=True) if before else {}
    phases = _phases(before, places) if before else {}
    now = {(row.name, row.facts["municipality"].name): row for row in file.plans.values()}
    lines = [
        _line(key, row, then.get(key), gone.get(key, Counter()), phases.get(key, ""), has_before=before is not None)
        for key, row in now.items()
        if row.facts.get("confidentiality") != Confidentiality.MUNICIPALITY
    ]
    seen = visible_plans(before).filter(**of_places(places)) if before else ()
    lines += [
        PlanLine(plan.name, plan.municipality.name, 0, 0, "", is_gone=True)
        for plan in seen
        if (plan.name, plan.municipality.name) not in now
    ]
    return sorted(lines, key=lambda line: (line.municipality, line.name))


def _line(
    key: Key, row: PlanRow, then: Counter[int] | None, gone: Counter[int], phase: str, *, has_before: bool
) -> PlanLine:
    dwellings, demolished = of_years(row.dwellings), of_years(row.dwellings, is_demolition=True)
    said = _phase(row.facts.get("planning_status", ""), row.facts.get("progress", ""))
    changes: list[str] = []
    if then is not None:
        changes += _of_numbers(_("Dwellings"), then, dwellings)
        changes += _of_numbers(_("Demolition"), gone, demolished)
        if phase != said:
            changes.append(_("Phase: was %(before)s") % {"before": phase or "\u2013"})
    is_new = has_before and then is None
    return PlanLine(*key, dwellings.total(), demolished.total(), said, tuple(changes), is_new=is_new)


def _of_numbers(name: str, then: Counter[int], now: Counter[int]) -> list[str]:
    """What is said of numbers that are others: in all, or only in which years they fall."""
    if then == now:
        return []
    if then.total() == now.total():
        return [_("%(name)s: the same number, in other years") % {"name": name}]
    return [_("%(name)s: was %(before)s") % {"name": name, "before": then.total()}]


def _phases(edition: PlanEdition, places: Collection[Municipality]) -> dict[Key, str]:
    found = edition.plans.filter(**of_places(places))
    rows = found.values_list("name", "municipality__name", "planning_status", "progress")
    return {(name, place): _phase(status, progress) for name, place, status, progress in rows}


def _phase(status: str, progress: str) -> str:
    """How far a plan is, in words: its planning status, and its progress where that is known."""
    known = str(PlanProgress(progress).label) if progress and progress != PlanProgress.UNKNOWN else ""
    return ", ".join(filter(None, [str(PlanningStatus(status).label) if status else "", known]))
