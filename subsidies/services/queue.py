"""Whose turn: the complete applications of a ceiling in order of receipt, and the line where the ceiling cuts.

Read only. The order is that of complete receipt (Awb 4:26; the scheme version says so): an application that had to be
completed takes its place on the day it was complete.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from drenthe.lib.money import ZERO
from subsidies.enums import OPEN, ParameterCode
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, Ceiling
from subsidies.services.dated_back import ORDERS_THE_QUEUE, dated_back
from subsidies.services.ledger import available
from subsidies.services.schemes import maximum_for

COMPLETE = (Status.ASSESSMENT, Status.PROPOSED)
KNOWN_ON = Coalesce("complete_on", "received_on")


@dataclass(frozen=True)
class QueuePlace:
    """One application in the queue: what it takes, the running sum, and how much of it fits (euros).

    `dated_back` are the acts behind its place that were dated further back than usual.
    """

    application: Application
    turn: int | None
    asked: Decimal
    running: Decimal
    fits: Decimal
    dated_back: Sequence[CaseEvent] = ()

    @property
    def fits_whole(self) -> bool:
        """Whether all of it fits."""
        return self.fits == self.asked

    @property
    def fits_in_part(self) -> bool:
        """Whether a remainder is left for it (Awb 4:25: refuse in so far as the ceiling would be exceeded)."""
        return ZERO < self.fits < self.asked


@dataclass(frozen=True)
class Queue:
    """The queue of a ceiling: its places in order, those that wait for completeness, and what the ceiling has left."""

    ceiling: Ceiling
    room: Decimal
    places: Sequence[QueuePlace]
    waiting: Sequence[Application]
    is_cut_off: bool = False  # more complete applications are pending than were looked at

    @property
    def asked(self) -> Decimal:
        """What the complete applications ask together."""
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
    """Return the queue of a ceiling as it stands now; five queries, however long it is.

    With `most` only so many places are looked at, and so many that wait: for a screen.
    """
    in_order = complete_in_order(ceiling)
    complete = list(in_order if most is None else in_order[: most + 1])
    others = pending(ceiling).exclude(status__in=COMPLETE)
    waiting = list(others if most is None else others[: most + 1])
    is_cut_off = most is not None and len(complete) > most
    complete = complete[:most]
    room = available(ceiling.shares.all())
    back = dated_back([case.pk for case in complete], actions=ORDERS_THE_QUEUE)
    places = [replace(place, dated_back=back[place.application.pk]) for place in fit_in_queue(complete, room)]
    return Queue(ceiling, room, places, waiting, is_cut_off)


def complete_in_order(ceiling: Ceiling) -> QuerySet[Application]:
    """The applications of a ceiling that have a turn, in order of complete receipt."""
    complete = pending(ceiling).filter(status__in=COMPLETE)
    return complete.annotate(known_on=KNOWN_ON).order_by("known_on", "received_at", "pk")


def ahead_of(application: Application) -> QuerySet[Application]:
    """The applications in the queue of its ceiling before a case, in order; none when it has no turn itself."""
    if application.status not in COMPLETE:
        return Application.objects.none()
    known_on, received_at = application.complete_on or application.received_on, application.received_at
    earlier = Q(received_at__lt=received_at) | Q(received_at=received_at, pk__lt=application.pk)
    return complete_in_order(application.ceiling).filter(Q(known_on__lt=known_on) | (Q(known_on=known_on) & earlier))


def place_of(application: Application) -> QueuePlace | None:
    """Return the place of a case in the queue of its ceiling; None when it has none. Of each before it few columns."""
    if application.status not in COMPLETE:
        return None
    needed = ("requested_amount", "part", "dwellings", "version")
    ahead = ahead_of(application).select_related(None).only(*needed)
    return fit_in_queue([*ahead, application], available(application.ceiling.shares.all()))[-1]


def pending(*ceilings: Ceiling) -> QuerySet[Application]:
    """The applications of one ceiling or more that still have to be decided, in order of receipt."""
    applications = Application.objects.with_names().filter(ceiling__in=ceilings, status__in=OPEN)
    return applications.prefetch_related("version__parameters", "applicant_details").order_by("received_at", "pk")


def eligible_amount(application: Application) -> Decimal:
    """Return what an application can get at most: what was asked, up to the maximum of the scheme version (euros)."""
    maximum = maximum_for(application.version, part=application.part, dwellings=application.dwellings)
    return application.requested_amount if maximum is None else min(application.requested_amount, maximum)


def fit_in_queue(applications: Sequence[Application], room: Decimal) -> list[QueuePlace]:
    """Lay applications along the room of a ceiling, in the order given.

    Once one does not fit, the remainder goes to it where its version allows a partial award, and those after it get
    nothing: a later, smaller one does not jump the queue.
    """
    found, running, rest, is_cut = [], ZERO, room, False
    for turn, application in enumerate(applications, start=1):
        asked = eligible_amount(application)
        running += asked
        fits = ZERO
        if not is_cut:
            is_cut = asked > rest
            fits = asked if not is_cut else (max(rest, ZERO) if allows_partial_award(application) else ZERO)
            rest -= fits
        found.append(QueuePlace(application, turn, asked, running, fits))
    return found


def allows_partial_award(application: Application) -> bool:
    """Whether the remainder can be awarded: yes, unless the scheme version says no (Awb 4:25 "in so far as")."""
    return application.version.parameter(ParameterCode.PARTIAL_AWARD).value is not False
