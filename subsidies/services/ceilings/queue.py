"""Whose turn: the applications of a ceiling in their order, what is available at each place, and where it is cut.

Read only. The order is that of the scheme version (`order`), the ceiling the one that was published when the
application was filed (`published`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from drenthe.lib.values.money import ZERO
from subsidies.enums import OPEN, ParameterCode
from subsidies.models import Application, CaseEvent, Ceiling, SchemeVersion
from subsidies.services.case.dated_back import ORDERS_THE_QUEUE, dated_back
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import published
from subsidies.services.ceilings.ledger import available
from subsidies.services.ceilings.order import COMPLETE, Line, Rule, Standing, line_of

NEEDED = ("case_number", "requested_amount", "part", "dwellings", "version", "received_on", "status", "ceiling")


@dataclass(frozen=True)
class QueuePlace:
    """One application in the queue: what it takes, the running sum, and how much of it fits (euros).

    `room` is what is available at its place, when those before it have got theirs. `standing` is what its place rests
    on; `dated_back` are the acts behind it that were dated further back than usual.
    """

    application: Application
    turn: int | None
    asked: Decimal
    running: Decimal
    fits: Decimal
    room: Decimal = ZERO
    standing: Standing | None = None
    dated_back: Sequence[CaseEvent] = ()

    @property
    def fits_whole(self) -> bool:
        """Whether all of it fits."""
        return self.fits == self.asked

    @property
    def fits_in_part(self) -> bool:
        """Whether a remainder is left for it (Awb 4:25: refuse in so far as the ceiling would be exceeded)."""
        return ZERO < self.fits < self.asked

    @property
    def is_complete(self) -> bool:
        """Whether it was declared complete; by receipt and by lot an incomplete one has its place too."""
        return self.application.status in COMPLETE


@dataclass(frozen=True)
class Queue:
    """The queue of a ceiling: its places in order, those that wait for one, and what the ceiling has left."""

    ceiling: Ceiling
    room: Decimal
    places: Sequence[QueuePlace]
    waiting: Sequence[Application]
    rule: Rule
    is_cut_off: bool = False  # more applications have a place than were looked at

    @property
    def asked(self) -> Decimal:
        """What the applications with a place ask together."""
        return sum((place.asked for place in self.places), ZERO)

    @property
    def left(self) -> Decimal:
        """What is left when all that fits is awarded."""
        return self.room - sum((place.fits for place in self.places), ZERO)

    @property
    def cut(self) -> int | None:
        """The index of the first place that does not fit whole; None when all fit."""
        return next((index for index, place in enumerate(self.places) if not place.fits_whole), None)


def queue_of(ceiling: Ceiling, *, most: int | None = None) -> Queue:
    """Return the queue of a ceiling as it stands now; a fixed number of queries, however long it is.

    With `most` only so many places are looked at, and so many that wait: for a screen.
    """
    line = line_of(ceiling)
    first = line.places if most is None else line.places[:most]
    last = line.waiting if most is None else line.waiting[: most + 1]
    named = Application.objects.with_applicants()
    cases = named.in_bulk([row.pk for row in (*first, *last)])
    back = dated_back([row.pk for row in first], actions=ORDERS_THE_QUEUE)
    places = [replace(place, dated_back=back[place.application.pk]) for place in _places(ceiling, line, first, cases)]
    room = available(ceiling.shares.all())
    is_cut_off = line.is_cut or (most is not None and len(line.places) > most)
    return Queue(ceiling, room, places, [cases[row.pk] for row in last], line.rule, is_cut_off)


def place_of(application: Application) -> QueuePlace | None:
    """Return the place of a case in the queue of its ceiling; None when it has none."""
    return next(iter(places_to(application)[-1:]), None)


def places_to(application: Application) -> list[QueuePlace]:
    """Return the places in the queue up to and including that of a case; empty when it has none. Few columns."""
    return _places_to(application, line_of(application.ceiling))


def places_in(ceiling: Ceiling, line: Line) -> list[QueuePlace]:
    """Return all places of a line, in order. Few columns."""
    cases = Application.objects.only(*NEEDED).in_bulk([row.pk for row in line.places])
    return _places(ceiling, line, line.places, cases)


def _places_to(application: Application, line: Line) -> list[QueuePlace]:
    index = next((index for index, row in enumerate(line.places) if row.pk == application.pk), None)
    if index is None:
        return []
    upto = line.places[: index + 1]
    cases = Application.objects.only(*NEEDED).in_bulk([row.pk for row in upto])
    return _places(application.ceiling, line, upto, cases)


@dataclass(frozen=True)
class OrderPlace:
    """What a letter says of the order (Awb 4:25, 4:26): the place of how many, and what was available (euros)."""

    place: int
    total: int
    room: Decimal
    rule: Rule


def place_in_order(application: Application) -> OrderPlace | None:
    """Return the place of a case as it stood at its decision; as it stands now while it is open.

    None for a case without a place, and for a decision of before this was kept.
    """
    if application.status in OPEN:
        line = line_of(application.ceiling)
        places = _places_to(application, line)
        return OrderPlace(len(places), len(line.places), places[-1].room, line.rule) if places else None
    basis = next((row.basis for row in application.decisions.all() if hasattr(row, "basis")), None)
    kept = basis.data if basis is not None else {}
    if not kept.get("place") or "room_at_place" not in kept:
        return None
    rule = Rule.of(application.version)
    return OrderPlace(kept["place"], kept["total"], Decimal(kept["room_at_place"]), rule)


def pending(*ceilings: Ceiling) -> QuerySet[Application]:
    """The applications of one ceiling or more that still have to be decided, in order of receipt."""
    applications = Application.objects.with_applicants().filter(ceiling__in=ceilings, status__in=OPEN)
    return applications.prefetch_related("version__parameters").order_by("received_at", "pk")


def _places(
    ceiling: Ceiling, line: Line, rows: Sequence[Standing], cases: Mapping[int, Application]
) -> list[QueuePlace]:
    for row in rows:
        cases[row.pk].version = line.versions[row.version]
    places = fit_in_queue([cases[row.pk] for row in rows], _rooms(ceiling, {row.received_on for row in rows}))
    return [replace(place, standing=row) for place, row in zip(places, rows, strict=True)]


def _rooms(ceiling: Ceiling, days: Iterable[date]) -> dict[date, Decimal]:
    """What the ceiling has for applications by their day of receipt (euros): as it was published for each."""
    entries, spent = published.entries_of(ceiling), published.committed(ceiling)
    return {day: published.ceiling_for(day, entries) - spent for day in days}


def fit_beside(ceiling: Ceiling, places: Sequence[QueuePlace], amount: Decimal) -> list[QueuePlace]:
    """Return places as they are once an amount (euros) is awarded before them, out of turn; two queries."""
    rooms = _rooms(ceiling, {place.application.received_on for place in places})
    return fit_in_queue([place.application for place in places], {day: room - amount for day, room in rooms.items()})


def fit_in_queue(applications: Sequence[Application], rooms: Mapping[date, Decimal]) -> list[QueuePlace]:
    """Lay applications along the room of a ceiling, in the order given. `rooms` is the room by day of receipt.

    Once one does not fit, the remainder goes to it where its version allows a partial award, and those after it get
    nothing: a later, smaller one does not jump the queue. Unless a higher ceiling was published for it.
    """
    found, running, taken = [], ZERO, ZERO
    for turn, application in enumerate(applications, start=1):
        room = rooms[application.received_on]
        asked, left = eligible_amount(application), max(room - taken, ZERO)
        running += asked
        if asked <= left:
            fits = asked
            taken += fits
        else:
            fits = left if allows_partial_award(application.version) else ZERO
            taken = max(taken, room)  # closed up to here for whoever comes after
        found.append(QueuePlace(application, turn, asked, running, fits, room=left))
    return found


def allows_partial_award(version: SchemeVersion) -> bool:
    """Whether the remainder can be awarded: yes, unless the scheme version says no (Awb 4:25 "in so far as")."""
    return version.parameter(ParameterCode.PARTIAL_AWARD).value is not False
