"""State money again: what a tranche shows is what its shares keep and what SiSa gets, and no award came too late."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import F, Sum
from django.utils import timezone

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import SourceKind
from subsidies.enums import EntryKind
from subsidies.models import CeilingShare, LedgerEntry, StateReceipt
from subsidies.services.state_money.sisa import sisa_lines
from subsidies.services.state_money.tranches import Tranche, tranches


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    today = timezone.localdate()
    kept = {
        row["source"]: (row["kept_awarded"] or ZERO, row["kept_paid"] or ZERO)
        for row in CeilingShare.objects.order_by()
        .values("source")
        .annotate(kept_awarded=Sum("committed"), kept_paid=Sum("paid"))
    }
    told: dict[int, tuple[Decimal, Decimal]] = {}
    for line in (row for row in sisa_lines(as_of=today) if row.year == today.year):
        awarded, paid = told.get(line.source.pk, (ZERO, ZERO))
        told[line.source.pk] = awarded + line.awarded_ever, paid + line.paid_ever
    for tranche in tranches(as_of=today):
        pk = tranche.source.pk
        yield from _use(tranche, kept.get(pk, (ZERO, ZERO)), told.get(pk, (ZERO, ZERO)))
    yield from _late()
    yield from _spent_back()
    for receipt in StateReceipt.objects.exclude(source__kind=SourceKind.STATE).select_related("source"):
        yield f"receipt {receipt.pk}: the state paid it on {receipt.source.code}, which is no state money"


def _use(tranche: Tranche, kept: tuple[Decimal, Decimal], told: tuple[Decimal, Decimal]) -> Iterator[str]:
    what, counted = f"tranche {tranche.source.code}", (tranche.awarded, tranche.paid)
    of_cases = tuple(sum((getattr(row, name) for row in tranche.cases), ZERO) for name in ("awarded", "paid"))
    for other, where in ((kept, "its shares keep"), (told, "SiSa gets"), (of_cases, "its cases come to")):
        if other != counted:
            yield f"{what}: {counted[0]} awarded and {counted[1]} paid, {where} {other[0]} and {other[1]}"
    if tranche.received < ZERO:
        yield f"{what}: {tranche.received} received, so more went back than came in"


def _late() -> Iterator[str]:
    late = LedgerEntry.objects.filter(
        kind=EntryKind.COMMITMENT, reversal=None, booked_on__gt=F("share__source__ends_on")
    )
    for entry in late.select_related("application", "share__source").order_by("pk").iterator():
        source = entry.share.source
        yield f"case {entry.application.case_number}: awarded from {source.code} after {source.ends_on}, its last day"


def _spent_back() -> Iterator[str]:
    """Yield what went back to the state and was spent by then, as both were recorded."""
    backs = StateReceipt.objects.filter(amount__lt=0).select_related("source").order_by("pk")
    for back in backs.iterator():
        receipts = StateReceipt.objects.filter(source=back.source, pk__lte=back.pk)
        received = receipts.aggregate(total=Sum("amount"))["total"] or ZERO
        booked = LedgerEntry.objects.filter(share__source=back.source, recorded_at__lte=back.recorded_at)
        sums = dict(booked.order_by().values_list("kind").annotate(total=Sum("amount")))
        paid = sums.get(EntryKind.PAYMENT, ZERO) - sums.get(EntryKind.REPAYMENT, ZERO)
        if received < paid:
            yield f"receipt {back.pk}: {-back.amount} went back of {back.source.code}, {paid} of it was spent by then"
