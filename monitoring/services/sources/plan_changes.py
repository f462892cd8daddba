"""What a file of plans changes, plan by plan: beside those of the edition before it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from drenthe.lib.screens.fieldwords import in_words, label_of, model_field
from monitoring.enums import Confidentiality, Obstacle, PlanProgress
from monitoring.models import Plan, PlanEdition, PlannedDwellings
from monitoring.services.sources.plan_file import PlanFile, PlanRow
from projects.enums import PlanningStatus
from projects.models import Municipality

Key = tuple[str, str]  # the name of a plan, and that of its municipality
Dwellings = Mapping[tuple[str, bool, int], int]  # by segment, whether they are demolished, and year
FACTS = ("plan_type", "client", "confidentiality")  # each a word of its own; how far a plan is makes one of two


@dataclass(frozen=True)
class PlanBefore:
    """A plan of the edition before: what was said of it, and its dwellings."""

    facts: Mapping[str, Any]
    dwellings: dict[tuple[str, bool, int], int] = field(default_factory=dict)

    @property
    def is_listed(self) -> bool:
        """Whether others than its municipality may see it."""
        return self.facts["confidentiality"] != Confidentiality.MUNICIPALITY


@dataclass(frozen=True)
class PlanLine:
    """One plan: what the file says of it, and what that changes. `is_gone`: the file does not have it any more.

    `dwellings` are new ones in all years together, `demolished` those that go. One that only its municipality may see
    is counted and not listed.
    """

    name: str
    municipality: str
    dwellings: int
    demolished: int
    phase: str
    changes: tuple[str, ...] = ()
    is_new: bool = False
    is_gone: bool = False
    is_listed: bool = True

    @property
    def label(self) -> str:
        """The plan with its municipality, as a list names it."""
        return f"{self.name} ({self.municipality})"


def of_places(places: Collection[Municipality], path: str = "") -> dict[str, Any]:
    """Return the filter of the plans of some municipalities; of all where none are named."""
    return {f"{path}municipality__in": places} if places else {}


def plans_of(edition: PlanEdition | None, places: Collection[Municipality]) -> dict[Key, PlanBefore]:
    """Return the plans of an edition, or of some municipalities in it, with their dwellings; of no edition none."""
    if edition is None:
        return {}
    names = ("planning_status", "progress", "obstacles", *FACTS)
    plans = {
        row["pk"]: ((row["name"], row["municipality__name"]), PlanBefore({name: row[name] for name in names}))
        for row in edition.plans.filter(**of_places(places)).values("pk", "name", "municipality__name", *names)
    }
    dwellings = PlannedDwellings.objects.filter(plan__edition=edition).filter(**of_places(places, "plan__"))
    found = dwellings.values_list("plan", "segment", "is_demolition", "year", "number")
    for pk, segment, is_demolition, year, number in found:
        plans[pk][1].dwellings[segment, is_demolition, year] = number
    return dict(plans.values())


def of_years(dwellings: Dwellings, *, is_demolition: bool = False) -> Counter[int]:
    """Return the new dwellings of a plan by year, or those that go."""
    counted: Counter[int] = Counter()
    for (_segment, goes, year), number in dwellings.items():
        if number and goes == is_demolition:
            counted[year] += number
    return counted


def lines_of(file: PlanFile, then: Mapping[Key, PlanBefore], *, has_before: bool) -> list[PlanLine]:
    """Return each plan of a file with what it changes, and those that are gone; by municipality and name."""
    now = {(row.name, row.facts["municipality"].name): row for row in file.plans.values()}
    lines = [_line(key, row, then.get(key), has_before=has_before) for key, row in now.items()]
    lines += [
        PlanLine(*key, 0, 0, "", is_gone=True, is_listed=plan.is_listed)
        for key, plan in then.items()
        if key not in now
    ]
    return sorted(lines, key=lambda line: (line.municipality, line.name))


def _line(key: Key, row: PlanRow, then: PlanBefore | None, *, has_before: bool) -> PlanLine:
    return PlanLine(
        *key,
        of_years(row.dwellings).total(),
        of_years(row.dwellings, is_demolition=True).total(),
        _phase(_said(row, "planning_status"), _said(row, "progress")),
        tuple(_changes(row, then)) if then is not None else (),
        is_new=has_before and then is None,
        is_listed=_said(row, "confidentiality") != Confidentiality.MUNICIPALITY,
    )


def _said(row: PlanRow, name: str) -> Any:
    """What a plan says of itself; where the file has no such column, what is stored of it then."""
    return row.facts.get(name, model_field(Plan, name).get_default())


def _changes(row: PlanRow, then: PlanBefore) -> Iterator[str]:
    for name, goes in ((_("Dwellings"), False), (_("Demolition"), True)):
        yield from _of_numbers(name, _only(then.dwellings, goes), _only(row.dwellings, goes))
    before, said = (
        _phase(then.facts["planning_status"], then.facts["progress"]),
        _phase(_said(row, "planning_status"), _said(row, "progress")),
    )
    if before != said:
        yield _("Phase: was %(before)s") % {"before": before or "\u2013"}
    text = _("%(name)s: was %(before)s")
    for name in FACTS:
        if then.facts[name] != _said(row, name):
            one = model_field(Plan, name)
            yield text % {"name": label_of(one), "before": in_words(one, then.facts[name])}
    if set(then.facts["obstacles"]) != set(row.obstacles):
        known = ", ".join(str(Obstacle(one).label) for one in then.facts["obstacles"])
        yield text % {"name": label_of(model_field(Plan, "obstacles")), "before": known or "\u2013"}


def _only(dwellings: Dwellings, goes: bool) -> dict[tuple[str, bool, int], int]:  # noqa: FBT001 -- part of the key
    return {place: number for place, number in dwellings.items() if number and place[1] == goes}


def _of_numbers(name: str, then: Dwellings, now: Dwellings) -> Iterator[str]:
    """What is said of numbers that are others: in all, or only in which years or segments they fall."""
    if then == now:
        return
    before, after = sum(then.values()), sum(now.values())
    if before != after:
        yield _("%(name)s: was %(before)s") % {"name": name, "before": before}
    elif _by_year(then) != _by_year(now):
        yield _("%(name)s: the same number, in other years") % {"name": name}
    else:
        yield _("%(name)s: the same number, in other segments") % {"name": name}


def _by_year(dwellings: Dwellings) -> Counter[int]:
    counted: Counter[int] = Counter()
    for (_segment, _goes, year), number in dwellings.items():
        counted[year] += number
    return counted


def _phase(status: str, progress: str) -> str:
    """How far a plan is, in words: its planning status, and its progress where that is known."""
    known = str(PlanProgress(progress).label) if progress and progress != PlanProgress.UNKNOWN else ""
    return ", ".join(filter(None, [str(PlanningStatus(status).label) if status else "", known]))
