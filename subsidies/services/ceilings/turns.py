"""Whether it is the turn of a case: what has to come before an award in the order of its ceiling (Awb 4:26)."""

from collections.abc import Sequence
from decimal import Decimal

from subsidies.enums import AWARDS, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Ceiling, Proposal
from subsidies.order_enums import Order
from subsidies.services.assessment.weighed import Weighed
from subsidies.services.ceilings.order import Line, Rule, Standing, draw_day, line_of
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.ceilings.queue import QueuePlace, fit_beside, places_in
from subsidies.services.ceilings.turn_refusals import (
    LineTooLong,
    LotsNotDrawn,
    NoClosingDate,
    NotScored,
    OutOfTurn,
    TenderStillOpen,
)


def of_turn(application: Application, weighed: Weighed) -> list[Gap]:
    """Return why it is not the turn of a case for an award of this amount; empty when it is.

    The order divides what is short (Awb 4:25, 4:26): an award that fits beside all that those before it may still get
    takes nothing from anybody, so that nobody has to wait for a case that takes long. Any other waits for each of
    those; of a refusal that is proposed it does not. It says whose room the award takes, and what is left for each.
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
    if weighed.amount <= place.room:
        return gaps
    ahead = places[: places.index(place)]
    proposed = _awarded_by_proposal(ahead)
    waits = [
        one.application for one in ahead if one.application.status != Status.PROPOSED or one.application.pk in proposed
    ]
    if not waits:
        return gaps
    numbers = [one.application.case_number for one in ahead if one.application in waits]  # in their order
    squeezed = _squeezed(application.ceiling, ahead, waits, weighed.amount)
    are_proposed = all(one.status == Status.PROPOSED for one in waits)
    return [*gaps, OutOfTurn(cases=numbers, squeezed=squeezed, are_proposed=are_proposed)]


def _awarded_by_proposal(ahead: Sequence[QueuePlace]) -> set[int]:
    """The cases of which an award is proposed and not signed: a refusal that is proposed asks no room."""
    waiting = [one.application.pk for one in ahead if one.application.status == Status.PROPOSED]
    rows = Proposal.objects.filter(application__in=waiting, state=ProposalState.OPEN, kind__in=AWARDS)
    return set(rows.values_list("application", flat=True)) if waiting else set()


def _squeezed(
    ceiling: Ceiling, ahead: Sequence[QueuePlace], waits: Sequence[Application], amount: Decimal
) -> dict[str, tuple[Decimal, Decimal]]:
    """For whom less is left once the amount (euros) is awarded: what each asks, and what is left for it then."""
    beside = fit_beside(ceiling, ahead, amount)
    return {
        new.application.case_number: (new.asked, new.fits)
        for old, new in zip(ahead, beside, strict=True)
        if new.fits < old.fits and new.application in waits
    }


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
