"""Counting loans again: whether agreements, payments and what came back of each still agree."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Exists, Min, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import Action, EntryKind, Part
from subsidies.models import (
    Application,
    CaseEvent,
    LedgerEntry,
    Letter,
    LoanAgreement,
    LoanDrawingEnd,
    LoanTermStart,
    MoneyStep,
    PaymentOrder,
)
from subsidies.services.ceilings import ledger
from subsidies.services.loans.loan_terms import is_loan


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    yield from _agreements()
    yield from _payments()
    yield from _repayments()
    yield from _ends()
    yield from _waivers()


def _agreements() -> Iterator[str]:
    """What is agreed is of a loan, and what begins by an agreement is of its case and follows it."""
    for model in (LoanAgreement, LoanTermStart, LoanDrawingEnd):
        rows = model.objects.exclude(application__part=Part.LOAN).select_related("application")  # type: ignore[attr-defined]
        for row in rows.iterator():
            yield f"case {row.application.case_number}: {model.__name__}, and it is no loan"
    for start in LoanTermStart.objects.select_related("application", "agreement").iterator():
        if start.agreement.application_id != start.application_id:
            yield f"case {start.application.case_number}: its repayment begins by the agreement of another case"
        elif start.happened_on < start.agreement.signed_on:
            yield f"case {start.application.case_number}: its repayment begins before its agreement"


def _payments() -> Iterator[str]:
    """A loan is proposed and paid once it was agreed (Awb 4:36)."""
    signed = dict(LoanAgreement.objects.order_by().values_list("application").annotate(first=Min("signed_on")))
    paid = LedgerEntry.objects.filter(kind=EntryKind.PAYMENT, application__part=Part.LOAN)
    for entry in paid.select_related("application").iterator():
        first = signed.get(entry.application_id)
        if first is None or entry.booked_on < first:
            yield f"case {entry.application.case_number}: a loan paid on {entry.booked_on}, before its agreement"
    for order in (
        PaymentOrder.objects.filter(application__part=Part.LOAN, debt=None).select_related("application").iterator()
    ):
        first = signed.get(order.application_id)
        if first is None or timezone.localdate(order.proposed_at) < first:
            yield f"case {order.application.case_number}: a payment of a loan proposed before its agreement"


def _repayments() -> Iterator[str]:
    """No more came back than was paid, of loans only, and the dossier says the same as the ledger."""
    back = _sums(LedgerEntry.objects.filter(kind=EntryKind.INSTALMENT))
    for key, undone in _sums(LedgerEntry.objects.filter(kind=EntryKind.UNDONE)).items():
        back[key] = back.get(key, ZERO) - undone
    paid = _sums(LedgerEntry.objects.filter(kind=EntryKind.PAYMENT, application__in=back))
    returned = _sums(LedgerEntry.objects.filter(kind=EntryKind.REPAYMENT, application__in=back))
    waived = _sums(LedgerEntry.objects.filter(kind=EntryKind.WAIVED, application__in=back))
    told: dict[int, Decimal] = {}
    for line in _lines().iterator():
        told[line.application_id] = told.get(line.application_id, ZERO) + Decimal(line.data["amount"])
    cases = Application.objects.filter(pk__in=back.keys() | told.keys()).order_by("pk")
    for key, number, part in cases.values_list("pk", "case_number", "part"):
        came = back.get(key, ZERO)
        outstanding = paid.get(key, ZERO) - returned.get(key, ZERO) - waived.get(key, ZERO)
        if part != Part.LOAN:
            yield f"case {number}: {came} of a loan came back, and it is no loan"
        if came > outstanding:
            yield f"case {number}: {came} of its loan came back, {outstanding} was paid"
        if came != told.get(key, ZERO):
            yield f"case {number}: {came} of its loan came back, {told.get(key, ZERO)} in its dossier"


def _lines() -> QuerySet[CaseEvent]:
    """What the dossiers say of what came back of loans, also by the grants that they became."""
    converted = Q(action=Action.SET_OFF, application__part=Part.LOAN)
    return CaseEvent.objects.filter(Q(action=Action.REPAY_LOAN) | converted, reversal=None)


def _waivers() -> Iterator[str]:
    """What is booked as waived is of a loan, was decided so and told, and is no more than was outstanding."""
    booked = _sums(LedgerEntry.objects.filter(kind=EntryKind.WAIVED))
    steps = MoneyStep.objects.filter(kind=MoneyStepKind.LOAN_WAIVER, state=MoneyStepState.DECIDED)
    told = _sums(steps.filter(Exists(Letter.objects.filter(money_step=OuterRef("pk"), sent_on__isnull=False))))
    cases = Application.objects.filter(pk__in=booked.keys() | told.keys()).order_by("pk")
    for case in cases.prefetch_related("ledger"):
        waived, decided = booked.get(case.pk, ZERO), told.get(case.pk, ZERO)
        if not is_loan(case) or waived != decided:
            yield f"case {case}: {waived} of a loan waived, {decided} decided and told"
        if sum(ledger.outstanding_by_share(case).values(), ZERO) < ZERO:
            yield f"case {case}: more of its loan was waived and came back than was paid"


def _ends() -> Iterator[str]:
    """What the recipient let go was released, and nothing was paid of it."""
    for end in LoanDrawingEnd.objects.select_related("application").iterator():
        entries = LedgerEntry.objects.filter(application=end.application)
        released, committed, paid = (
            entries.filter(kind=kind).aggregate(total=Sum("amount"))["total"] or ZERO
            for kind in (EntryKind.RELEASE, EntryKind.COMMITMENT, EntryKind.PAYMENT)
        )
        if released < end.released or committed - released != paid:
            yield f"case {end.application.case_number}: {end.released} let go, {committed - released} left for {paid}"


def _sums(rows: object) -> dict[int, Decimal]:
    return dict(rows.order_by().values_list("application").annotate(total=Sum("amount")))  # type: ignore[attr-defined]
