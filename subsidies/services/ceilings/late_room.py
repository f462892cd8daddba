"""The ceiling in a decision that comes too late (Awb 4:25 paragraph 3).

Once the legal term is over, the ceiling is a ground of refusal only in so far as it was one on the last day of that
term. What had room then is not refused for the ceiling, whatever money is left now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO
from subsidies.enums import GRANTED, OPEN, DecisionKind
from subsidies.models import Application, LedgerEntry, RefusalGround
from subsidies.order_enums import Order
from subsidies.services.case.schemes import eligible_amount
from subsidies.services.ceilings import published
from subsidies.services.ceilings.ledger import COMMITTED
from subsidies.services.ceilings.order import Rule, Standing, place_key, standings
from subsidies.services.ceilings.order_refusals import RoomSpentSince, RoomWhenDue
from subsidies.services.ceilings.queue import allows_partial_award
from subsidies.services.terms import deadlines

CEILING_GROUND = "ceiling"  # of the law data: Awb 4:25 paragraph 2


@dataclass(frozen=True)
class WhenDue:
    """The last day of the legal term of a case, and what the ceiling could then give it (euros)."""

    day: date
    room: Decimal


def when_due(application: Application, *, on: date) -> WhenDue | None:
    """Return what the ceiling had for a case on the day on which its decision was due; None while that is not past."""
    term = deadlines.decision_term(application, on=on)
    if taken_over_from() or not term.is_late(on):
        return None
    day, eligible = term.last_day, eligible_amount(application)
    ceiling = published.ceiling_for(application.received_on, published.entries_of(application.ceiling), on=day)
    left = ceiling - _committed(application, day) - _due_before(application, day)
    fits = min(eligible, max(left, ZERO))
    return WhenDue(day, fits if fits == eligible or allows_partial_award(application.version) else ZERO)


def check_refusal(
    application: Application,
    kind: DecisionKind | str,
    grounds: Iterable[RefusalGround],
    *,
    amount: Decimal | None = None,
    on: date,
) -> None:
    """Refuse the ceiling as a ground, in a decision of `on`, for what had room when the decision was due.

    A partial award gives at least that, to the cent; `amount` in euros. Raises RoomWhenDue.
    """
    if kind not in (DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD):
        return
    if CEILING_GROUND not in {ground.code for ground in grounds}:
        return
    found = when_due(application, on=on)
    if found is not None and (amount or ZERO) < found.room:
        raise RoomWhenDue(due_on=found.day, room=found.room)


def check_money(application: Application, *, amount: Decimal, available: Decimal, on: date) -> None:
    """Say by name that an award (euros) has to be given although the money is gone. Raises RoomSpentSince."""
    found = when_due(application, on=on) if amount > available else None
    if found is not None and amount <= found.room:
        raise RoomSpentSince(due_on=found.day, available=available, needed=amount)


def _committed(application: Application, day: date) -> Decimal:
    """What had been awarded from the ceiling by the end of a day, in euros."""
    booked = LedgerEntry.objects.filter(share__ceiling=application.ceiling_id, booked_on__lte=day)
    return booked.aggregate(total=COMMITTED)["total"] or ZERO


def _due_before(application: Application, day: date) -> Decimal:
    """What those before it in the order, who were not decided on either by the end of a day, get or may still get.

    One that was refused or withdrawn since got nothing, and so took no room.
    """
    undecided = Q(decided_on__isnull=True) | Q(decided_on__gt=day)
    stayed = Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day)
    itself = Q(pk=application.pk)  # a decision that is dated back has its day by now
    then = Application.objects.filter(
        itself | (undecided & stayed), ceiling=application.ceiling_id, received_on__lte=day
    )
    rule = Rule.of(application.version)
    rows = {row.pk: row for row in standings(application.ceiling, then, rule)}
    mine = place_key(rows[application.pk], rule)
    before = [row.pk for row in rows.values() if _has_place(row, rule, day) and place_key(row, rule) < mine]
    cases = then.filter(pk__in=before).select_related("version").prefetch_related("version__parameters")
    return sum((_claim(case) for case in cases), ZERO)


def _has_place(row: Standing, rule: Rule, day: date) -> bool:
    if rule.order == Order.COMPLETE:
        return row.complete_on is not None and row.complete_on <= day
    return rule.order != Order.TENDER or rule.closes_on is None or row.received_on <= rule.closes_on


def _claim(case: Application) -> Decimal:
    if case.status in OPEN:
        return eligible_amount(case)
    return (case.awarded_amount or ZERO) if case.status in GRANTED else ZERO
