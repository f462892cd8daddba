"""What was paid beyond what stands of a subsidy comes back (Awb 4:57, 4:95): what is still open, and what came in."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies import dated_acts
from subsidies.enums import Action, EntryKind
from subsidies.models import Application
from subsidies.services.case import duties
from subsidies.services.case.cases import Footing, check_among, check_day, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.standing_amount import statuses_that_owe
from subsidies.services.payments.repeated_bookings import same_booking
from subsidies.services.recovery import receipts
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.settlements.settlement_refusals import (
    NothingToRepay,
    RepaidBeforePaid,
    RepaidTooMuch,
    RepaidTwice,
)


@transaction.atomic
def repay(
    application: Application,
    *,
    amount: Decimal,
    received_on: date,
    reference: str = "",
    repeat_reason: str = "",
    date_reason: str = "",
    actor: User,
) -> Application:
    """Record what the recipient paid (euros) of what it owes: costs and interest first, then what it had too much.

    What it had too much goes back to the ceiling; costs and interest are no subsidy (Awb 4:92). It can come before the
    letter that asks it back: a recovery that was decided and not told is then of another amount, or of nothing.
    Raises AdviserOfProject, HasInterest, DutiesApart, TransitionNotAllowed, AmountNotPositive, NothingToRepay,
    RepaidTooMuch, RepaidBeforePaid, DateInFuture, DateTooFarBack; or RepaidTwice: a reference is used once in a case,
    and without one the same amount on the same day is the same, unless `repeat_reason` says why.
    """
    application = lock(application)
    duties.check(application, Action.REPAY, actor=actor)
    next_status(application, Action.REPAY)
    check_among(application, Action.REPAY, statuses_that_owe(application))
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    still_open = receipts.receivable_of(application)
    if not still_open:
        raise NothingToRepay(case=application.case_number)
    if amount > still_open:
        raise RepaidTooMuch(open=still_open, amount=amount, rest=amount - still_open)
    after = _after(application, amount, received_on)
    date_reason = check_day(application, dated_acts.REPAY, received_on, after=after, reason=date_reason)
    earlier = same_booking(
        application.events.filter(action=Action.REPAY, reversal=None), amount, received_on, reference
    )
    if earlier is not None:
        day = timezone.localdate(earlier.occurred_at)
        twice = RepaidTwice(amount=Decimal(earlier.data["amount"]), day=day, reference=reference.strip() or "-")
        repeat_reason = written(repeat_reason, missing=twice)
    division = receipts.divide(application, amount)
    if division.principal:
        ledger.repay(application, amount=division.principal, booked_on=received_on, actor=actor)
    facts: dict[str, Any] = {
        "amount": amount,
        "reference": reference.strip(),
        "repeat_reason": repeat_reason.strip(),
    }
    if division.beside:
        for_costs = {"receipt_costs": division.costs or "", "receipt_interest": division.interest or ""}
        facts |= {**for_costs, "receipt_principal": division.principal}
    line = record(application, Action.REPAY, actor=actor, on=received_on, date_reason=date_reason, **facts)
    receipts.write_parts(line, division)
    return application


def _after(application: Application, amount: Decimal, day: date) -> list[Footing]:
    """What a repayment (euros) of a day follows: the payments that it comes back of, not a letter that asks for it."""
    paid_on = _paid_since(application, amount)
    return [] if paid_on is None else [(paid_on, RepaidBeforePaid(day=day, paid_on=paid_on, amount=amount))]


def _paid_since(application: Application, amount: Decimal) -> date | None:
    """Return the first day since which so much (euros) was paid and did not come back; None where it never was."""
    moves: dict[date, Decimal] = {}
    for entry in application.ledger.all():
        if entry.kind in (EntryKind.PAYMENT, EntryKind.REPAYMENT):
            sign = 1 if entry.kind == EntryKind.PAYMENT else -1
            moves[entry.booked_on] = moves.get(entry.booked_on, ZERO) + sign * entry.amount
    paid, since = ZERO, None
    for day in sorted(moves):
        paid += moves[day]
        since = (since or day) if paid >= amount else None
    return since
