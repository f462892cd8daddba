"""What a settlement leaves to be paid and to be repaid, and what the recipient asked: read by all that tell of one."""

from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import EntryKind
from subsidies.models import Application, SettlementRequest
from subsidies.services.ceilings import ledger


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


def to_repay(application: Application) -> Decimal:
    """Return what the recipient still has to repay of a settled subsidy, in euros; from what was fetched already.

    What was written off is not asked back any more; in the ledger it stays as it was paid.
    """
    if application.settled_amount is None:
        return ZERO
    beyond = paid_beyond(application.settled_amount, ledger.paid_of(application))
    return max(beyond - written_off(application), ZERO) if beyond else ZERO


def written_off(application: Application) -> Decimal:
    """Return what was written off by decision of what is to be repaid, in euros; from what was fetched already."""
    rows = [row for row in application.money_steps.all() if row.stands and row.kind == MoneyStepKind.WRITE_OFF]
    return sum((row.amount or ZERO for row in rows), ZERO)


def request_of(application: Application) -> SettlementRequest | None:
    """Return the last request to settle a subsidy; from what was fetched already."""
    return max(application.settlement_requests.all(), key=lambda row: row.pk, default=None)


def first_request_of(application: Application) -> SettlementRequest | None:
    """Return the request that the time to settle runs from: what follows completes it. From what was fetched."""
    return min(application.settlement_requests.all(), key=lambda row: (row.received_on, row.pk), default=None)
