"""Counting payments again: whether what was ordered, what went to the bank and what was booked still agree."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Sum
from lxml import etree

from drenthe.lib.database.verifying import Scope
from drenthe.lib.files.active_content import NO_TRICKS
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import PAID_ONCE, BankOutcome, MoneyStepState, OtherDebtKind, PaymentOrderState
from subsidies.enums import Action, EntryKind
from subsidies.models import (
    Application,
    BankFile,
    CaseEvent,
    LedgerEntry,
    MoneyStep,
    OtherDebt,
    PaymentOrder,
    PaymentRun,
    ReceiptPart,
    Reversal,
    SetOff,
)
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.recovery import receipts

UNDONE_BY = {
    Action.PAY: EntryKind.REPAYMENT,
    Action.REPAY: EntryKind.PAYMENT,
    Action.REPAY_LOAN: EntryKind.UNDONE,
}


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    yield from _bookings()
    yield from _runs()
    yield from _reversals()
    yield from _other_debts()
    yield from _bank_files()
    yield from _set_offs()
    yield from _receipts()


def _bookings() -> Iterator[str]:
    """What was booked of a case is what was paid of its orders, and what was taken over."""
    ordered = _sums(PaymentOrder.objects.filter(state=PaymentOrderState.PAID, debt=None))
    booked = _sums(LedgerEntry.objects.filter(kind=EntryKind.PAYMENT, reversal=None))
    for key, back in _sums(LedgerEntry.objects.filter(kind=EntryKind.REPAYMENT, reversal__isnull=False)).items():
        booked[key] = booked.get(key, ZERO) - back
    for line in CaseEvent.objects.filter(action=Action.PAY, application__in=booked.keys() | ordered.keys()).iterator():
        if line.data.get("taken_over"):
            key = line.application_id
            ordered[key] = ordered.get(key, ZERO) + Decimal(line.data["amount"])
    set_off = SetOff.objects.filter(paid__reversal=None).order_by().values_list("paid__application")
    for key, amount in set_off.annotate(total=Sum("amount")):
        ordered[key] = ordered.get(key, ZERO) + amount
    wrong = [key for key in booked.keys() | ordered.keys() if booked.get(key, ZERO) != ordered.get(key, ZERO)]
    for key, number in Application.objects.filter(pk__in=wrong).order_by("pk").values_list("pk", "case_number"):
        yield f"case {number}: {ordered.get(key, ZERO)} of payments paid, {booked.get(key, ZERO)} booked"


def _reversals() -> Iterator[str]:
    """What was put right is booked to the cent, as the opposite of what it undoes."""
    rows = Reversal.objects.select_related(
        "application", "line__application", "line__set_off_paid", "order"
    ).prefetch_related("entries", "line__receipt_parts")
    for reversal in rows.iterator(chunk_size=2000):
        kind = _undone_by(reversal.line)
        booked = sum((row.amount for row in reversal.entries.all() if row.kind == kind), ZERO)
        due = reversal.amount - receipts.beside_in(reversal.line)
        if reversal.order is not None and reversal.order.debt_id is not None:
            due = ZERO
        if booked != due:
            yield f"case {reversal.application}: {due} reversed, {booked} booked"


def _undone_by(line: CaseEvent) -> EntryKind:
    """What undoes the booking of a line: of a set-off it depends on which of both cases it is of."""
    if line.action == Action.SET_OFF:
        owed = EntryKind.UNDONE if is_loan(line.application) else EntryKind.PAYMENT
        return EntryKind.REPAYMENT if hasattr(line, "set_off_paid") else owed
    return UNDONE_BY[Action(line.action)]


def _set_offs() -> Iterator[str]:
    """What was set off was decided so, comes to the same on both cases, and is booked as repaid to the cent."""
    rows = SetOff.objects.select_related("step__application", "repaid", "paid")
    charged = ReceiptPart.objects.order_by().values_list("application", flat=True).distinct()
    owing = {*charged}
    for row in rows.iterator():
        if not is_loan(row.step.application):  # of a loan: verify_loans
            owing.add(row.step.application_id)
        case, said = row.step.application, {Decimal(line.data["amount"]) for line in (row.repaid, row.paid)}
        if said != {row.amount} or row.amount > (row.step.amount or ZERO):
            yield f"case {case}: {row.amount} set off, {row.step.amount} decided, {sorted(said)} in the dossiers"
        sides = (row.repaid.application_id, row.paid.application_id)
        if sides != (case.pk, row.step.set_off_with_id):
            yield f"case {case}: a set-off that is booked on another case"
        if hasattr(row.repaid, "reversal") != hasattr(row.paid, "reversal"):
            yield f"case {case}: a set-off of which one side was reversed"
    lines = CaseEvent.objects.filter(action=Action.REPAY, application__in=owing).prefetch_related("receipt_parts")
    set_off = SetOff.objects.order_by().values_list("repaid__application")
    said_of: dict[int, Decimal] = dict(set_off.annotate(total=Sum("amount")))
    for line in lines.iterator(chunk_size=2000):
        principal = Decimal(line.data["amount"]) - receipts.beside_in(line)
        said_of[line.application_id] = said_of.get(line.application_id, ZERO) + principal
    booked = _sums(LedgerEntry.objects.filter(kind=EntryKind.REPAYMENT, reversal=None, application__in=owing))
    for case in Application.objects.filter(pk__in=owing).order_by("pk"):
        came_back = said_of.get(case.pk, ZERO)
        if booked.get(case.pk, ZERO) != came_back:
            yield f"case {case}: {came_back} repaid and set off, {booked.get(case.pk, ZERO)} booked"


def _receipts() -> Iterator[str]:
    """What of a receipt paid costs and interest is what its line says, and no more than a step asks (Awb 4:92)."""
    came_in: dict[int, Decimal] = defaultdict(Decimal)
    steps: dict[int, MoneyStep] = {}
    lines = CaseEvent.objects.filter(receipt_parts__isnull=False).distinct().select_related("application", "reversal")
    for line in lines.prefetch_related("receipt_parts__step").iterator(chunk_size=2000):
        parts = line.receipt_parts.all()
        for name, is_interest in (("receipt_costs", False), ("receipt_interest", True)):
            kept = sum((row.amount for row in parts if row.is_interest == is_interest), ZERO)
            said = Decimal(line.data.get(name, "0"))
            if kept != said:
                yield f"case {line.application}: {kept} of a receipt kept for {name}, {said} in the dossier"
        for row in parts if not hasattr(line, "reversal") else ():
            came_in[row.step_id] += row.amount
            steps[row.step_id] = row.step
    gone = MoneyStep.objects.filter(charge__isnull=False, state=MoneyStepState.DECIDED)
    for step in gone.select_related("application", "charge__application").order_by("pk"):
        if (charge := step.charge) is None:
            continue  # the filter left these out already
        came_in[charge.pk] += step.amount or ZERO
        steps[charge.pk] = charge
        if charge.application_id != step.application_id:
            yield f"case {step.application}: costs or interest of another case written off"
    for key, amount in sorted(came_in.items()):
        if amount > receipts.charged(steps[key]):
            yield f"case {steps[key].application}: {amount} came in for {steps[key].kind}, more than was charged"


def _other_debts() -> Iterator[str]:
    """What is owed beside the subsidy is what was decided, no more of it is paid, and each payment has its line."""
    paid = dict(
        PaymentOrder.objects.filter(state=PaymentOrderState.PAID, debt__isnull=False)
        .order_by()
        .values_list("debt")
        .annotate(total=Sum("amount"))
    )
    of = "decision__proposal__objection_terms__objection"
    rows = OtherDebt.objects.select_related("application", "penalty", "step", f"{of}__penalty", f"{of}__money_step")
    for debt in rows.iterator():
        decided = _decided(debt)
        if debt.amount != decided:
            yield f"case {debt.application}: {debt.amount} owed ({debt.kind}), {decided} decided"
        if paid.get(debt.pk, ZERO) > debt.amount:
            yield f"case {debt.application}: {paid[debt.pk]} paid of {debt.amount} owed ({debt.kind})"
    lines = CaseEvent.objects.filter(action=Action.PAY, data__has_key="other_debt", reversal=None)
    said = {line.data.get("payment", ""): Decimal(line.data["amount"]) for line in lines.iterator()}
    for order in PaymentOrder.objects.filter(debt__isnull=False).select_related("application").iterator():
        booked = said.get(order.reference, ZERO)
        due = order.amount if order.state == PaymentOrderState.PAID else ZERO
        if booked != due:
            yield f"payment {order.reference}: {due} paid of an other debt, {booked} in the dossier"


def _decided(debt: OtherDebt) -> Decimal | None:
    if debt.penalty is not None:
        return debt.penalty.amount
    if debt.step is not None:
        return debt.step.amount if debt.step.stands else None
    if debt.decision is None:
        return None
    said = debt.decision.proposal.objection_terms
    if debt.kind == OtherDebtKind.OBJECTION_COSTS:
        return said.costs
    if said.objection.penalty is not None:
        return (said.step_amount or ZERO) - said.objection.penalty.amount
    step = said.objection.money_step
    return receipts.came_in_for(step) - (said.step_amount or ZERO) if step is not None else None


def _sums(rows: Any) -> dict[int, Decimal]:
    return dict(rows.order_by().values_list("application").annotate(total=Sum("amount")))


def _runs() -> Iterator[str]:
    """A run is what its file says, and its file what was released."""
    orders: dict[int, dict[str, tuple[str, Decimal]]] = defaultdict(dict)
    for order in PaymentOrder.objects.filter(run__isnull=False).select_related("application").iterator():
        orders[order.run_id or 0][order.reference] = order.iban, order.amount
    for run in PaymentRun.objects.order_by("pk").iterator():
        own = orders[run.pk]
        total = sum((amount for _iban, amount in own.values()), ZERO)
        if (run.total, run.count) != (total, len(own)):
            yield f"payment run {run}: {run.total} in {run.count} payments kept, {total} in {len(own)} counted"
        try:
            said = _said(run.message)
        except (etree.XMLSyntaxError, InvalidOperation, AttributeError):
            yield f"payment run {run}: its file cannot be read"
            continue
        for reference in sorted(own.keys() | said.keys()):
            if own.get(reference) != said.get(reference):
                yield f"payment run {run}: {reference} is otherwise in its file"


def _said(message: str) -> dict[str, tuple[str, Decimal]]:
    """Return by its reference what a file for the bank says of each payment: the account and euros."""
    root = etree.fromstring(message.encode(), etree.XMLParser(**NO_TRICKS))
    return {
        node.find("{*}PmtId/{*}EndToEndId").text: (
            node.find("{*}CdtrAcct/{*}Id/{*}IBAN").text,
            Decimal(node.find("{*}Amt/{*}InstdAmt").text),
        )
        for node in root.iter("{*}CdtTrfTxInf")
    }


def _bank_files() -> Iterator[str]:
    """What a file of the bank says that was recorded stands as paid, and is in no second file."""
    seen: Counter[int] = Counter()
    for file in BankFile.objects.filter(closed_at__isnull=False, is_discarded=False).iterator():
        for row in (file.result or {}).get("lines", ()):
            if row["outcome"] == BankOutcome.RECORDED:
                seen.update(row["orders"])
    paid = set(PaymentOrder.objects.filter(state__in=PAID_ONCE).values_list("pk", flat=True))
    for key, count in sorted(seen.items()):
        if key not in paid:
            yield f"payment {key}: recorded from a file of the bank, and not paid"
        if count > 1:
            yield f"payment {key}: recorded from {count} files of the bank"
