"""How fast a ceiling is spent: which ones are nearly spent, by what is asked and at the pace of the last year."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from drenthe.lib.values.money import ZERO
from subsidies.models import Ceiling, LedgerEntry
from subsidies.services.ceilings.budget import CeilingFigures, figures
from subsidies.services.ceilings.ledger import COMMITTED

LOOKED_BACK = 365  # days over which the pace is counted, or those since the ceiling began
LEAST_DAYS = 30  # of fewer days nobody can say a pace
AHEAD = 90  # days: a ceiling that lasts longer is not nearly spent


@dataclass(frozen=True)
class NearlySpent:
    """A ceiling that is spent, is asked for more than is left, or at the pace of late is spent soon; euros.

    `empty_on` is that day where the pace gives one, counted over `days`. `last_entry` is the key of the last entry of
    the ceiling: a later one makes it another case.
    """

    ceiling: Ceiling
    available: Decimal
    pending: Decimal
    empty_on: date | None
    days: int
    last_entry: int

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left."""
        return self.available <= 0

    @property
    def is_short(self) -> bool:
        """Whether the open applications ask for more than is left."""
        return self.pending > self.available


def nearly_spent(*, on: date) -> list[NearlySpent]:
    """Return the ceilings that run on a day and are nearly spent. A fixed number of queries, however many ceilings."""
    running = Ceiling.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)
    rows = [(row.ceiling, row) for row in figures(as_of=on, ceilings=running) if row.ceiling and row.allotted > 0]
    awarded = _awarded_since(on - timedelta(days=LOOKED_BACK - 1), on)
    last = dict(Ceiling.objects.values_list("pk").annotate(last=Coalesce(Max("shares__entries"), 0)).order_by())
    found = []
    for ceiling, row in rows:
        days = min(LOOKED_BACK, (on - ceiling.starts_on).days + 1)
        empty_on = _empty_on(ceiling, row, awarded.get(ceiling.pk, ZERO), days, on)
        standing = NearlySpent(ceiling, row.available, row.pending, empty_on, days, last[ceiling.pk])
        if standing.is_spent or standing.is_short or empty_on is not None:
            found.append(standing)
    return found


def _awarded_since(first: date, on: date) -> dict[int, Decimal]:
    """Return what was awarded of each ceiling from one day to another, releases taken off, in euros."""
    booked = LedgerEntry.objects.filter(booked_on__range=(first, on)).order_by()
    return {
        ceiling: total or ZERO for ceiling, total in booked.values_list("share__ceiling").annotate(total=COMMITTED)
    }


def _empty_on(ceiling: Ceiling, row: CeilingFigures, awarded: Decimal, days: int, on: date) -> date | None:
    """Return the day on which nothing is left at this pace; None when that is far away, or after the ceiling ends."""
    if days < LEAST_DAYS or awarded <= 0 or row.available <= 0:
        return None
    lasts = int(row.available * days / awarded)
    until = ceiling.ends_on or date.max
    return on + timedelta(days=lasts) if lasts <= min(AHEAD, (until - on).days) else None
