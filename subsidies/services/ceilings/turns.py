"""Whether it is the turn of a case: what has to come before an award in the order of its ceiling (Awb 4:26)."""

from collections.abc import Sequence

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.order_enums import Order
from subsidies.services.assessment.weighed import Weighed
from subsidies.services.ceilings.order import Line, Rule, Standing, draw_day, line_of
from subsidies.services.ceilings.order_refusals import (
    Gap,
    LineTooLong,
    LotsNotDrawn,
    NoClosingDate,
    NotScored,
    OutOfTurn,
    TenderStillOpen,
)
from subsidies.services.ceilings.queue import QueuePlace, places_in


def of_turn(application: Application, weighed: Weighed) -> list[Gap]:
    """Return why it is not the turn of a case for an award of this amount; empty when it is.

    Whoever comes first and was declared complete goes first. One that still has to be completed keeps its place, and
    so what it may get: it stands in the way only of an award that does not fit beside it.
    """
    line = line_of(application.ceiling)
    places = places_in(application.ceiling, line)
    place = next((one for one in places if one.application.pk == application.pk), None)
    if line.is_cut and not _is_known(application, line):
        return [LineTooLong(most=line.looked_at)]
    if place is None:
        return []
    gaps = _of_tender(place, line.rule, weighed)
    if not gaps and lots_are_wanted(places, line.rule, place):
        gaps = [LotsNotDrawn()]
    ahead = places[: places.index(place)]
    waits = [one.application for one in ahead if one.application.status == Status.ASSESSMENT]
    if weighed.amount > place.room:
        incomplete = (Status.RECEIVED, Status.INCOMPLETE)
        waits += [one.application for one in ahead if one.application.status in incomplete]
    return gaps + ([OutOfTurn(cases=[case.case_number for case in waits])] if waits else [])


def _is_known(application: Application, line: Line) -> bool:
    """Whether the place of a case follows from the first part of a line, which is cut by receipt."""
    if line.rule.order in (Order.COMPLETE, Order.TENDER):  # whoever came in last may come first
        return False
    return any(row.pk == application.pk for row in (*line.places, *line.waiting))


def _of_tender(place: QueuePlace, rule: Rule, weighed: Weighed) -> list[Gap]:
    if rule.order != Order.TENDER:
        return []
    if rule.closes_on is None:
        return [NoClosingDate()]
    if weighed.on <= rule.closes_on:
        return [TenderStillOpen(closes_on=rule.closes_on)]
    return [NotScored()] if place.standing is None or place.standing.points is None else []


def lots_are_wanted(places: Sequence[QueuePlace], rule: Rule, place: QueuePlace) -> bool:
    """Whether lots decide about a case and it has none: those of its day, or with its score, do not all fit."""
    mine = place.standing
    if mine is None or mine.number is not None or draw_day(mine, rule) is None:
        return False
    equal = [one for one in places if one.standing is not None and _is_equal(one.standing, mine, rule)]
    return len(equal) > 1 and sum(one.asked for one in equal) > equal[0].room


def _is_equal(one: Standing, other: Standing, rule: Rule) -> bool:
    if rule.order == Order.LOTS:
        return one.received_on == other.received_on
    return one.points is not None and one.points == other.points
