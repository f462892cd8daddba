"""Where a loan stands: what was drawn, what came back, what is outstanding, and what is due by when.

Counted from the ledger and the agreement each time it is asked; nothing of it is kept, and it is never added up with
grants.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.award_enums import LoanState, MoneyStepKind, MoneyStepState
from subsidies.enums import GRANTED, ApplicationStatus, EntryKind, Part
from subsidies.models import Application, LedgerEntry, LoanAgreement, SetOff
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.ceilings import ledger
from subsidies.services.letters.sending import award_was_sent_on
from subsidies.services.loans.loan_terms import Instalment, agreement_of, is_loan, schedule_of, start_of

MOST = 500  # loans; those that were awarded first
AHEAD = timedelta(days=42)  # of repayments; as long as the term of a payment
SUMMED = {  # what the entries of a loan do to each of its sums
    "drawn": {EntryKind.PAYMENT: 1, EntryKind.REPAYMENT: -1},
    "outstanding": {
        EntryKind.PAYMENT: 1,
        EntryKind.REPAYMENT: -1,
        EntryKind.INSTALMENT: -1,
        EntryKind.UNDONE: 1,
        EntryKind.WAIVED: -1,
    },
    "to_draw": {
        EntryKind.COMMITMENT: 1,
        EntryKind.RELEASE: -1,
        EntryKind.PAYMENT: -1,
        EntryKind.REPAYMENT: 1,
    },
}
# What a loan is counted from, fetched together.
OF_LOAN = (
    "loan_agreements__document",
    "loan_checks",
    "loan_starts",
    "decisions",
    "letters",
    "sent_elsewhere",
    "money_steps",
)


@dataclass(frozen=True)
class DueInstalment:
    """What is to be repaid of a loan by a day: euros."""

    due_on: date
    amount: Decimal
    days_left: int

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.days_left < 0


@dataclass(frozen=True)
class LoanBalance:
    """A loan on a day, in euros. `principal` is what can be drawn at most, `to_draw` what of it is not drawn.

    `instalments` are the repayments that are still to come, with what earlier ones lack.
    """

    application: Application
    agreement: LoanAgreement | None
    principal: Decimal
    drawn: Decimal
    repaid: Decimal
    instalments: Sequence[DueInstalment]
    waived: Decimal = ZERO
    converted: Decimal = ZERO

    @property
    def outstanding(self) -> Decimal:
        """What was drawn, did not come back, was not waived and did not become a grant."""
        return self.drawn - self.repaid - self.waived - self.converted

    @property
    def to_draw(self) -> Decimal:
        """What can still be drawn."""
        return self.principal - self.drawn

    @property
    def overdue(self) -> Decimal:
        """What should have come back by now."""
        return sum((row.amount for row in self.instalments if row.is_late), ZERO)

    @property
    def next_due(self) -> DueInstalment | None:
        """The repayment that comes first, a late one too."""
        return next(iter(self.instalments), None)

    @property
    def asked_first(self) -> Decimal:
        """What is to come back first: all that is late, else the next repayment."""
        return self.overdue or (self.next_due.amount if self.next_due is not None else ZERO)

    def is_due_by(self, day: date) -> bool:
        """Whether something is to be repaid by a day, or late."""
        return self.next_due is not None and self.next_due.due_on <= day

    @property
    def is_closed(self) -> bool:
        """Whether all that was lent came back or was waived, and no more is lent."""
        return self.drawn > ZERO and self.outstanding == ZERO and self.to_draw == ZERO

    @property
    def state(self) -> LoanState:
        """Where it stands (docs/loans.md has the table)."""
        if self.agreement is None:
            return LoanState.UNSIGNED
        if self.is_closed:
            return LoanState.CLOSED
        if self.outstanding == ZERO:
            return LoanState.PAUSED if self.drawn else LoanState.READY
        if self.next_due is None:
            return LoanState.RUNNING
        return LoanState.LATE if self.overdue else LoanState.REPAYING


def balance_of(application: Application, *, on: date) -> LoanBalance:
    """Return where the loan of a case stands on a day; from what was fetched already."""
    committed, paid = (
        sum((row[at] for row in ledger.balance_of(application).values()), ZERO) for at in (0, 1)
    )  # fmt: skip
    converted = converted_of(application)
    repaid = repaid_of(application) - converted
    agreement = agreement_of(application)
    due = [] if agreement is None else schedule_of(agreement, start_of(application), _draws_of(application))
    waived = waived_of(application)
    left = _left(due, repaid, waived + converted, on)
    return LoanBalance(application, agreement, committed, paid, repaid, left, waived, converted)


def is_repaid_in_full(application: Application) -> bool:
    """Whether a case is of a loan that was drawn and came back wholly; nothing is asked of a grant."""
    if not is_loan(application) or application.status != ApplicationStatus.AWARDED:
        return False
    loan = balance_of(application, on=timezone.localdate())
    return loan.is_closed and not loan.waived and not loan.converted


def repaid_in_full() -> ApplicationQuerySet:
    """Return the cases of which the loan was repaid in full, worked out by the database."""
    found: ApplicationQuerySet = with_sums(_granted()).filter(sum_drawn__gt=0, sum_outstanding=0, sum_to_draw=0)
    waived = LedgerEntry.objects.filter(application=OuterRef("pk"), kind=EntryKind.WAIVED)
    return found.filter(~Exists(waived), ~Exists(_converted(application=OuterRef("pk"))))


def repaid_of(application: Application) -> Decimal:
    """Return what came back of a loan less what was reversed, in euros, also by a grant that it became.

    From what was fetched already.
    """
    signs = {EntryKind.INSTALMENT: 1, EntryKind.UNDONE: -1}
    return sum((signs.get(EntryKind(row.kind), 0) * row.amount for row in application.ledger.all()), ZERO)


def waived_of(application: Application) -> Decimal:
    """Return what of a loan was waived, in euros; from what was fetched already."""
    return sum((row.amount for row in application.ledger.all() if row.kind == EntryKind.WAIVED), ZERO)


def converted_of(application: Application) -> Decimal:
    """Return what of a loan became a grant and was not reversed, in euros; nothing is asked where none was decided."""
    decided = (MoneyStepKind.LOAN_CONVERSION, MoneyStepState.DECIDED)
    if all((step.kind, step.state) != decided for step in application.money_steps.all()):
        return ZERO
    return _converted(application=application).aggregate(total=Sum("amount"))["total"] or ZERO


def _converted(*, application: Any) -> QuerySet[SetOff]:
    """The bookings by which a loan became a grant; one of them is reversed on both its cases."""
    kind = MoneyStepKind.LOAN_CONVERSION
    return SetOff.objects.filter(step__application=application, step__kind=kind, repaid__reversal=None)


def _draws_of(application: Application) -> dict[date, Decimal]:
    """Return by day what was drawn of a loan and not undone since, in euros; from what was fetched already.

    What undoes a draw goes off the draw that it names, and else off the last ones.
    """
    draws: dict[date, Decimal] = {}
    for row in application.ledger.all():
        if row.kind == EntryKind.PAYMENT:
            draws[row.booked_on] = draws.get(row.booked_on, ZERO) + row.amount
    for row in application.ledger.all():
        if row.kind == EntryKind.REPAYMENT:
            undone = row.amount
            named = timezone.localdate(row.reversal.line.occurred_at) if row.reversal is not None else None
            for day in sorted(draws, key=lambda day: (day == named, day), reverse=True):
                part = min(undone, draws[day])
                draws[day], undone = draws[day] - part, undone - part
    return draws


def _left(due: Sequence[Instalment], repaid: Decimal, waived: Decimal, on: date) -> list[DueInstalment]:
    """Return what is still to come of each repayment: what came back counts first, what need not for the last."""
    asked = []
    for day, amount in reversed(due):
        spared = min(waived, amount)
        waived -= spared
        asked.append((day, amount - spared))
    found = []
    for day, amount in reversed(asked):
        counted = min(repaid, amount)
        repaid -= counted
        if amount > counted:
            found.append(DueInstalment(day, amount - counted, (day - on).days))
    return found


def loans(*, on: date, handler: User | None = None) -> FirstRows:
    """Return the loans that were awarded, in order of their award, each a LoanBalance of a day.

    Of one handler when that is asked. A fixed number of queries.
    """
    found = _first(_granted(handler))
    return FirstRows([balance_of(case, on=on) for case in found[:MOST]], MOST, has_more=len(found) > MOST)


def _granted(handler: User | None = None) -> ApplicationQuerySet:
    cases = Application.objects.filter(part=Part.LOAN, status__in=GRANTED)
    return cases if handler is None else cases.filter(handler=handler)


def _first(cases: ApplicationQuerySet) -> list[Application]:
    """Fetch the loans that were awarded first, and one more when there are more than MOST."""
    return list(with_loan(cases.with_applicants()).order_by("decided_on", "pk")[: MOST + 1])


def with_sums(cases: ApplicationQuerySet) -> Any:
    """Return the cases with `sum_drawn`, `sum_outstanding` and `sum_to_draw` of their loans (euros), from the ledger.

    Columns that mypy does not know. One query.
    """
    return cases.annotate(**{f"sum_{name}": _summed(signs) for name, signs in SUMMED.items()})


def _summed(signs: Mapping[EntryKind, int]) -> Coalesce:
    moves = (When(kind=kind, then=sign * F("amount")) for kind, sign in signs.items())
    rows = LedgerEntry.objects.filter(application=OuterRef("pk"), kind__in=list(signs)).order_by()
    total = rows.values("application").annotate(total=Sum(Case(*moves, output_field=MoneyField()))).values("total")
    return Coalesce(Subquery(total), ZERO, output_field=MoneyField())


def with_loan(cases: ApplicationQuerySet) -> ApplicationQuerySet:
    """Fetch with cases what a loan is counted from, in a fixed number of queries."""
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share", "reversal__line"))
    return cases.select_related("version", "scheme").prefetch_related(entries, *OF_LOAN)


def due_soon(*, on: date, until: date, handler: User | None = None) -> list[LoanBalance]:
    """Return the loans of which something is late, or due until a day, the first day first; of a handler if asked.

    The database leaves out what is not outstanding and what can have no day by then: a loan that was repaid, or whose
    days nobody knows, takes no place of one that is due.
    """
    agreed = LoanAgreement.objects.filter(application=OuterRef("pk"))
    has_day = Q(first_due_on__lte=until) | Q(latest_on__lte=until) | Q(starts__happened_on__lte=until)
    cases = with_sums(_granted(handler)).filter(Exists(agreed.filter(has_day)), sum_outstanding__gt=0)
    found = (balance_of(case, on=on) for case in _first(cases)[:MOST])
    return sorted((row for row in found if row.is_due_by(until)), key=_first_day)


def asking(*, on: date, handler: User | None = None) -> list[LoanBalance]:
    """Return the loans that ask for something: what is due soon, and then those of which the agreement is not signed.

    Of one handler when that is asked; an award that was not sent asks for its letter first.
    """
    unsigned = _first(_granted(handler).filter(loan_agreements=None))[:MOST]
    asked = [balance_of(case, on=on) for case in unsigned if award_was_sent_on(case) is not None]
    return due_soon(on=on, until=on + AHEAD, handler=handler) + asked


def _first_day(loan: LoanBalance) -> tuple[date, str]:
    return (loan.next_due.due_on if loan.next_due is not None else date.max), loan.application.case_number


@dataclass(frozen=True)
class LoanSums:
    """What loans come to together, in euros; never added up with grants."""

    principal: Decimal
    drawn: Decimal
    repaid: Decimal
    outstanding: Decimal
    overdue: Decimal


def sums_of(rows: Sequence[LoanBalance]) -> LoanSums:
    """Return what these loans come to together."""
    names = ("principal", "drawn", "repaid", "outstanding", "overdue")
    return LoanSums(**{name: sum((getattr(row, name) for row in rows), ZERO) for name in names})


def in_state(rows: Sequence[LoanBalance], state: str) -> list[LoanBalance]:
    """Return the loans of one state, or all for an empty one."""
    return [row for row in rows if not state or row.state == state]
