"""In which order the applications under a ceiling are handled (Awb 4:26): what the scheme version lays down.

Read only. Four orders: by receipt, by completeness, by lot for those of one day, and by score in a tender. By receipt
and by lot an application that still has to be completed keeps its place. Where a version does not know its order, it
is by receipt: the province may not push an applicant back without a rule that says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, QuerySet

from subsidies.enums import OPEN, ParameterCode
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Ceiling, Lot, SchemeVersion, Score
from subsidies.order_enums import Order, Ties

COMPLETE = (Status.ASSESSMENT, Status.PROPOSED)
HAVE_A_PLACE = {Order.RECEIPT: OPEN, Order.LOTS: OPEN, Order.COMPLETE: COMPLETE, Order.TENDER: COMPLETE}
MOST_IN_LINE = 10_000  # open applications under one ceiling; of what came in after them no place is known
LAST = 10**9  # after every number that is drawn


@dataclass(frozen=True)
class Rule:
    """The order of a ceiling: which one, until when a tender is open, and what decides between equal scores."""

    order: Order
    closes_on: date | None
    ties: Ties
    is_confirmed: bool

    @classmethod
    def of(cls, version: SchemeVersion | None) -> "Rule":
        """Return the rule of a version; what it does not know is the reading that binds the province more."""
        if version is None:
            return cls(Order.RECEIPT, None, Ties.LOT, is_confirmed=False)
        order, ties = version.parameter(ParameterCode.ORDER), version.parameter(ParameterCode.TIES)
        closes_on = version.parameter(ParameterCode.CLOSING_DATE).value
        return cls(
            Order(str(order.value)) if order.value else Order.RECEIPT,
            closes_on if isinstance(closes_on, date) else None,
            Ties(str(ties.value)) if ties.value else Ties.LOT,
            is_confirmed=order.is_confirmed,
        )


@dataclass(frozen=True)
class Standing:
    """What of one open application decides its place; `number` is its lot and `points` its score, where it has one."""

    pk: int
    status: str
    received_at: datetime
    received_on: date
    complete_on: date | None
    version: int
    number: int | None = None
    points: int | None = None

    @property
    def is_complete(self) -> bool:
        """Whether it was declared complete."""
        return self.status in COMPLETE


@dataclass(frozen=True)
class Line:
    """The open applications of a ceiling: those with a place, in order, and those that wait for one.

    With `is_cut` there are more than MOST_IN_LINE, and of those that came in last no place is known.
    """

    rule: Rule
    places: Sequence[Standing]
    waiting: Sequence[Standing]
    versions: Mapping[int, SchemeVersion]
    is_cut: bool

    @property
    def looked_at(self) -> int:
        """How many applications were looked at: those that came in first."""
        return len(self.places) + len(self.waiting)


def line_of(ceiling: Ceiling) -> Line:
    """Return the open applications of a ceiling in their order; three queries, five where lots or scores count."""
    found = _standings(Application.objects.filter(ceiling=ceiling, status__in=OPEN))
    is_cut, found = len(found) > MOST_IN_LINE, found[:MOST_IN_LINE]
    used = {row.version for row in found}
    versions = SchemeVersion.objects.filter(pk__in=used).prefetch_related("parameters").in_bulk()
    rule = Rule.of(max(versions.values(), key=lambda version: version.number, default=None))
    found = _drawn_and_scored(ceiling, found, rule)
    places = [row for row in found if has_place(row, rule)]
    waiting = [row for row in found if not has_place(row, rule)]
    return Line(rule, sorted(places, key=lambda row: place_key(row, rule)), waiting, versions, is_cut)


def standings(ceiling: Ceiling, applications: QuerySet[Application], rule: Rule) -> list[Standing]:
    """Return what decides the places of applications under a ceiling, with their lots and scores where those count."""
    return _drawn_and_scored(ceiling, _standings(applications), rule)


def _standings(applications: QuerySet[Application]) -> list[Standing]:
    columns = ("pk", "status", "received_at", "received_on", "complete_on", "version")
    rows = applications.order_by("received_at", "pk").values_list(*columns)
    return [Standing(*row) for row in rows[: MOST_IN_LINE + 1]]


def has_place(row: Standing, rule: Rule) -> bool:
    """Whether an application has a place: not while incomplete where that counts, nor when late for a tender."""
    is_late = rule.order == Order.TENDER and rule.closes_on is not None and row.received_on > rule.closes_on
    return row.status in HAVE_A_PLACE[rule.order] and not is_late


def place_key(row: Standing, rule: Rule) -> tuple[Any, ...]:
    """Return what sorts an application among the others: the lowest has the first turn."""
    came = (row.received_at, row.pk)
    if rule.order == Order.COMPLETE:
        return (row.complete_on or row.received_on, *came)
    if rule.order == Order.LOTS:
        return (row.received_on, row.number or LAST, *came)
    if rule.order == Order.TENDER:
        lot = (row.number or LAST) if rule.ties == Ties.LOT else 0
        return (row.points is None, -(row.points or 0), lot, *came)
    return came


def draw_day(row: Standing, rule: Rule) -> date | None:
    """Return for which day an application takes part in a draw; None where no lots are drawn."""
    if rule.order == Order.LOTS:
        return row.received_on
    return rule.closes_on if rule.order == Order.TENDER and rule.ties == Ties.LOT else None


def _drawn_and_scored(ceiling: Ceiling, found: Iterable[Standing], rule: Rule) -> list[Standing]:
    if rule.order not in (Order.LOTS, Order.TENDER):
        return list(found)
    lots = Lot.objects.filter(draw__ceiling=ceiling).annotate(day=F("draw__day"))
    numbers = {(case, day): number for case, day, number in lots.values_list("application", "day", "number")}
    scores = Score.objects.filter(application__ceiling=ceiling).order_by("pk")
    points = dict(scores.values_list("application", "points")) if rule.order == Order.TENDER else {}
    return [
        Standing(
            *(row.pk, row.status, row.received_at, row.received_on, row.complete_on, row.version),
            number=numbers.get((row.pk, draw_day(row, rule))),
            points=points.get(row.pk),
        )
        for row in found
    ]
