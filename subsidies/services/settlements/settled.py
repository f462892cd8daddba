"""What a settlement leaves to be paid and to be repaid, and what the recipient asked: read by all that tell of one."""

from datetime import date
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import SETTLEMENTS, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, MoneyStep, SettlementRequest
from subsidies.models.told import sent_days
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.settlements import recovered


def still_to_pay(settled: Decimal, paid: Decimal) -> Decimal:
    """Return what is still to be paid of a settlement, in euros (Awb 4:52)."""
    return max(settled - paid, ZERO)


def paid_beyond(settled: Decimal, paid: Decimal) -> Decimal:
    """Return what was paid beyond a settlement, in euros (Awb 4:57, 4:95)."""
    return max(paid - settled, ZERO)


def paid_and_back(application: Application) -> tuple[Decimal, Decimal]:
    """Return what was paid on a case and what came back of it, in euros; from what was fetched already.

    What was booked by mistake, and what undid it, counts for neither.
    """
    paid = back = ZERO
    for entry in application.ledger.all():
        sign = -1 if entry.reversal_id else 1
        if entry.kind == (EntryKind.REPAYMENT if entry.reversal_id else EntryKind.PAYMENT):
            paid += sign * entry.amount
        elif entry.kind in (EntryKind.PAYMENT, EntryKind.REPAYMENT):
            back += sign * entry.amount
    return paid, back


def settled_steps(application: Application, *, on: date) -> list[tuple[Decimal, date]]:
    """Return at what a subsidy was settled (euros) and from when, the first time first; from what was fetched.

    From the day on which it was told; what an objection raised, from the decision on that.
    """
    rows = sorted((row for row in application.decisions.all() if row.kind in SETTLEMENTS), key=lambda row: row.pk)
    if not rows or application.settled_on is None:
        return []
    found = [(rows[0].amount or ZERO, application.settled_on)]
    for row in rows[1:]:
        amount = row.amount or ZERO
        since = row.decided_on if amount > found[-1][0] else row.works_since
        if since is not None and since <= on:
            found.append((amount, since))
    return found


def to_repay(application: Application) -> Decimal:
    """Return what the recipient still has to repay of a subsidy, in euros; from what was fetched already.

    Of a settled one all that was paid beyond it (Awb 4:95); before that what was recovered and told of (4:57).
    """
    if application.status == Status.SETTLED:
        return overpaid(application)
    asked = recovered.levels(application)
    if not asked:
        return ZERO
    beyond = overpaid(application)
    return min(beyond, max(ledger.paid_of(application) - asked[-1][0] - written_off(application), ZERO))


def overpaid(application: Application) -> Decimal:
    """Return what was paid beyond what stands of a subsidy, in euros, asked back or not; from what was fetched.

    What was written off is not asked back any more; in the ledger it stays as it was paid.
    """
    beyond = paid_beyond(standing_amount(application), ledger.paid_of(application))
    return max(beyond - written_off(application), ZERO) if beyond else ZERO


def written_off(application: Application) -> Decimal:
    """Return what was written off by decision and told of what is to be repaid, in euros; from what was fetched.

    A decision works with its letter (Awb 3:40): until that was sent the whole is owed.
    """
    return sum((row.amount or ZERO for row, _told_on in written_off_by(application)), ZERO)


def written_off_by(application: Application) -> list[tuple[MoneyStep, date]]:
    """Return the decisions by which something was written off, each with the day from which it works."""
    rows = [row for row in application.money_steps.all() if row.stands and row.kind == MoneyStepKind.WRITE_OFF]
    sent = sent_days(application) if rows else {}
    return [(row, told_on) for row in rows if (told_on := row.sent_in(sent)) is not None]


def request_of(application: Application) -> SettlementRequest | None:
    """Return the last request to settle a subsidy; from what was fetched already."""
    return max(application.settlement_requests.all(), key=lambda row: row.pk, default=None)


def first_request_of(application: Application) -> SettlementRequest | None:
    """Return the request that the time to settle runs from: what follows completes it. From what was fetched."""
    return min(application.settlement_requests.all(), key=lambda row: (row.received_on, row.pk), default=None)
