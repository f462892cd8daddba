"""The ceiling as it was published when an application was filed (Awb 4:27, 4:28).

A raise works once it is published, for everybody. A lowering works for applications that are filed after its
publication only, unless the three conditions of Awb 4:28 are recorded with it. The money itself is kept by the ledger.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.models import Application, Ceiling, CeilingEntry, CeilingShare
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings.entry_refusals import LoweringBeforeRaise


def entries_of(ceiling: Ceiling) -> list[CeilingEntry]:
    """Return every decision on a ceiling; one query."""
    return list(CeilingEntry.objects.filter(share__ceiling=ceiling).order_by("decided_on", "pk"))


def ceiling_for(received_on: date, entries: Iterable[CeilingEntry], *, on: date | None = None) -> Decimal:
    """Return the ceiling (euros) that holds for an application received on a day, as it stands today or `on`.

    The highest that it was since: a lowering reaches back by Awb 4:28 only, and a raise after another one first makes
    up for that. One that is published on the day of receipt does not bind: that the application came later is not
    known.
    """
    on = on or timezone.localdate()
    stands = holds = ZERO
    for row in sorted(entries, key=lambda row: (row.known_on, row.pk or 0)):
        if row.known_on > on:
            break
        stands += row.amount
        if row.known_on < received_on:
            holds = stands
        elif row.amount < 0 and row.works_back:
            holds += row.amount
        holds = max(holds, stands)
    return holds


def committed(ceiling: Ceiling) -> Decimal:
    """Return what has been awarded from a ceiling, in euros."""
    return sum((share.committed for share in ceiling.shares.all()), ZERO)


def ceiling_of(application: Application) -> Decimal:
    """Return the ceiling as published for this application, in euros."""
    return ceiling_for(application.received_on, entries_of(application.ceiling))


def room_of(application: Application) -> Decimal:
    """Return what the ceiling as published for this application has left, in euros; those before it not counted."""
    return ceiling_of(application) - committed(application.ceiling)


def is_published_in_time(application: Application) -> bool:
    """Whether any ceiling was published by the day of receipt: a later one does not bind the applicant (Awb 4:27)."""
    return any(row.known_on <= application.received_on for row in entries_of(application.ceiling))


def claims_before(ceiling: Ceiling, published_on: date) -> list[Decimal]:
    """Return what may still be due (euros each) to open applications for which a lowering would not work.

    Two queries, however many there are.
    """
    open_ones = Application.objects.filter(ceiling=ceiling, received_on__lte=published_on)
    open_ones = open_ones.filter(decided_on__isnull=True, withdrawn_on__isnull=True)
    return [
        eligible_amount(case) for case in open_ones.select_related("version").prefetch_related("version__parameters")
    ]


def check_lowering(share: CeilingShare, amount: Decimal, day: date) -> None:
    """Refuse to lower a share (a negative amount, euros) from a day on which, or after which, it had less than that.

    Raises LoweringBeforeRaise with the first such day.
    """
    entries = sorted(share.entries.values_list("decided_on", "amount")) if amount < 0 else []
    days = sorted({day, *(on for on, _amount in entries if on > day)}) if entries else []
    for at in days:
        allotted = sum((part for on, part in entries if on <= at), ZERO)
        if allotted + amount < 0:
            raise LoweringBeforeRaise(day=at, allotted=allotted, amount=-amount)
