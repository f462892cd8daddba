"""What recipients still have to repay of settled subsidies, and by when: at once, or in the instalments agreed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows, first_of
from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, LedgerEntry, MoneyStep
from subsidies.services.ceilings.ledger import PAID
from subsidies.services.recovery import receipts, recovery
from subsidies.services.terms import deadlines

CHARGES = Q(kind=MoneyStepKind.INTEREST) | Q(cost__isnull=False)  # the steps that ask more than the debt itself


@dataclass(frozen=True)
class DueRepayment:
    """What is still to be repaid on a case: euros, by a day; the number of the instalment, of an arrangement.

    `beside` is the reminder or writ whose cost it is, or the decision on the interest; None for the debt itself.
    """

    application: Application
    amount: Decimal
    due_on: date
    days_left: int
    instalment: int | None = None
    beside: MoneyStep | None = None

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.days_left < 0


def to_receive(*, on: date, handler: User | None = None) -> FirstRows:
    """Return what is to be repaid of settled subsidies of which more was paid than settled and written off.

    And the costs and the default interest that did not come in yet. Each a DueRepayment,
    the first day first; of the cases that were settled first, or of one `handler`.
    A fixed number of queries.
    """
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    gone = MoneyStep.objects.filter(
        application=OuterRef("pk"), kind=MoneyStepKind.WRITE_OFF, state=MoneyStepState.DECIDED
    )
    paid = Subquery(booked.annotate(one=PAID).values("one"))
    written_off = Subquery(gone.order_by().values("application").annotate(one=Sum("amount")).values("one"))
    cases = Application.objects.with_applicants().filter(status=Status.SETTLED)
    cases = cases.annotate(
        paid_now=Coalesce(paid, ZERO, output_field=MoneyField()),
        written_off=Coalesce(written_off, ZERO, output_field=MoneyField()),
    )
    charged = MoneyStep.objects.filter(CHARGES, application=OuterRef("pk"), state=MoneyStepState.DECIDED)
    owes = Q(paid_now__gt=F("settled_amount") + F("written_off"))
    cases = cases.filter(owes | Exists(charged)).order_by("settled_on", "pk")
    if handler is not None:
        cases = cases.filter(handler=handler)
    entries = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
    first = first_of(cases.prefetch_related(entries, "money_steps__instalments", *receipts.OF_RECEIPTS))
    extra = deadlines.free_days()
    rows = [
        DueRepayment(case, part.amount, part.due_on, (part.due_on - on).days, part.number)
        for case in first.rows
        for part in recovery.due_parts(case, extra=extra)
    ]
    rows += [
        DueRepayment(case, row.amount, due_on, (due_on - on).days, beside=row.step)
        for case in first.rows
        for row in receipts.beside(case)
        for due_on in [row.due_on(extra)]
    ]
    rows.sort(key=lambda row: (row.due_on, row.application.case_number))
    return FirstRows(rows, first.most, has_more=first.has_more)
