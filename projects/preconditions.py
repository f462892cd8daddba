"""What keeps projects from being built, by kind of bottleneck and by municipality: what is open on a day.

The rows are those of the register of bottlenecks, so that each number leads to a list of as many. A project that is
stuck on two things is in both kinds, and once in the whole.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from drenthe.lib.charts.bars import BarChart, bar_chart
from drenthe.lib.charts.grid import Grid
from projects.enums import BottleneckKind
from projects.registers import BottleneckRegister

MOST_BOTTLENECKS = 20_000  # many times what a province has open


class PreconditionRegister(BottleneckRegister):
    """The bottlenecks that are open on a day, in a municipality or all."""

    q = state = kind = table = late = None

    def visible(self) -> QuerySet[Any]:
        """What the user may see and was open on the day."""
        return super().visible().filter(self.still_open())

    def rows(self) -> list["Open"]:
        """Return each bottleneck with what is counted of it, one more than MOST_BOTTLENECKS at most; one query."""
        escalated = Exists(self.escalations().filter(bottleneck=OuterRef("pk")))
        found = self.qs.annotate(is_escalated=escalated).order_by("opened_on", "pk")
        return [
            Open(*values)
            for values in found.values_list(
                *("kind", "project", "project__dwellings", "project__municipality__name"),
                *("project__municipality__code", "opened_on", "action_on", "is_escalated"),
            )[: MOST_BOTTLENECKS + 1]
        ]


@dataclass(frozen=True)
class Open:
    """A bottleneck that is open: of which project, how many dwellings that has (None: not known), and since when."""

    kind: str
    project: int
    dwellings: int | None
    municipality: str
    code: str
    since: date
    action_on: date | None
    is_escalated: bool


@dataclass(frozen=True)
class Stuck:
    """What is open of a kind, in a municipality or altogether, on a day. `longest` is in days."""

    label: str
    key: str
    bottlenecks: int
    projects: int
    dwellings: int
    without_number: int
    escalated: int
    overdue: int
    longest: int


def stuck(label: str, key: str, rows: Sequence[Open], day: date) -> Stuck:
    """Return what some open bottlenecks come to; a project counts once."""
    dwellings = {row.project: row.dwellings for row in rows}
    known = [number for number in dwellings.values() if number is not None]
    return Stuck(
        label=label,
        key=key,
        bottlenecks=len(rows),
        projects=len(dwellings),
        dwellings=sum(known),
        without_number=len(dwellings) - len(known),
        escalated=sum(row.is_escalated for row in rows),
        overdue=sum(row.action_on is not None and row.action_on < day for row in rows),
        longest=max(((day - row.since).days for row in rows), default=0),
    )


def by_kind(rows: Iterable[Open], day: date) -> list[Stuck]:
    """Return what is open of each kind, what keeps most dwellings first."""
    return _grouped(rows, lambda row: (str(BottleneckKind(row.kind).label), row.kind), day)


def by_municipality(rows: Iterable[Open], day: date) -> list[Stuck]:
    """Return what is open in each municipality, where most dwellings wait first."""
    return _grouped(rows, lambda row: (row.municipality, row.code), day)


def _grouped(rows: Iterable[Open], named: Callable[[Open], tuple[str, str]], day: date) -> list[Stuck]:
    found: dict[tuple[str, str], list[Open]] = {}
    for row in rows:
        found.setdefault(named(row), []).append(row)
    groups = [stuck(label, key, some, day) for (label, key), some in found.items()]
    return sorted(groups, key=lambda one: (-one.dwellings, -one.projects, one.label))


def chart_of(kinds: Sequence[Stuck]) -> BarChart:
    """Return the picture of the kinds: the dwellings in the projects that are stuck on each."""
    figures = Grid(
        _("Type"),
        tuple(one.label for one in kinds),
        (_("Dwellings in these projects"),),
        tuple((one.dwellings,) for one in kinds),
    )
    return bar_chart("preconditions", _("Dwellings in projects that are stuck, by type of bottleneck"), figures)
