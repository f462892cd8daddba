"""What recipients still have to repay of settled subsidies, and by when (Awb 4:57, 4:87)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from drenthe.lib.money import ZERO, MoneyField
from drenthe.lib.paging import FirstRows, first_of
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, LedgerEntry
from subsidies.services import clock, deadlines
from subsidies.services.ledger import PAID


@dataclass(frozen=True)
class DueRepayment:
    """What is still to be repaid on a case: euros, by a day."""

    application: Application
    amount: Decimal
    due_on: date
    days_left: int

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.days_left < 0


def to_receive(*, on: date) -> FirstRows:
    """Return the settled subsidies of which more was paid than settled, the longest ago first, each a DueRepayment.

    A fixed number of queries.
    """
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    paid = Subquery(booked.annotate(one=PAID).values("one"))
    cases = Application.objects.with_applicants().filter(status=Status.SETTLED)
    cases = cases.annotate(paid_now=Coalesce(paid, ZERO, output_field=MoneyField()))
    first = first_of(cases.filter(paid_now__gt=F("settled_amount")).order_by("settled_on", "pk"))
    extra = deadlines.free_days()
    rows = []
    for case in first.rows:
        due_on = clock.payment_term(case.settled_on, extra).last_day
        rows.append(DueRepayment(case, case.paid_now - case.settled_amount, due_on, (due_on - on).days))
    return FirstRows(rows, first.most, has_more=first.has_more)
