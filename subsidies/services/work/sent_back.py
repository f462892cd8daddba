"""What was sent back to who proposed it and was not proposed anew: settlements and payments, with the reason."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.values.money import format_euros
from subsidies.award_enums import PaymentOrderState
from subsidies.enums import GRANTED, DecisionKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, PaymentOrder, Proposal

MOST = 50  # those that came back last
ACT_OF_SETTLEMENT, ACT_OF_PAYMENT = "propose-settlement", "propose-payment"


@dataclass(frozen=True)
class SentBack:
    """What came back: its case, what it is in the active language, by whom, when and why; `act` proposes it anew."""

    application: Application
    what: str
    by: str
    at: datetime
    reason: str
    act: str

    @property
    def url(self) -> str:
        """The address of the act."""
        return f"{self.application.get_absolute_url()}{self.act}/"


def to(user: User) -> list[SentBack]:
    """Return what came back to a user, also by the bank, the last first. A fixed number of queries."""
    found = [*_settlements(user), *_payments(user)]
    return sorted(found, key=lambda row: row.at, reverse=True)


def _settlements(user: User) -> list[SentBack]:
    later = Proposal.objects.filter(application=OuterRef("application"), pk__gt=OuterRef("pk"))
    rows = Proposal.objects.filter(
        ~Exists(later),
        proposed_by=user,
        kind=DecisionKind.SETTLEMENT,
        state=ProposalState.RETURNED,
        application__status=Status.AWARDED,
    ).select_related("application__applicant", "closed_by")
    rows = rows.prefetch_related("application__applicant_details")
    return [
        SentBack(
            row.application,
            _("Settlement at %(amount)s") % {"amount": format_euros(row.amount)},
            str(row.closed_by),
            row.closed_at,
            row.closing_remark,
            ACT_OF_SETTLEMENT,
        )
        for row in rows.order_by("-closed_at")[:MOST]
        if row.amount is not None and row.closed_at is not None
    ]


def _payments(user: User) -> list[SentBack]:
    later = PaymentOrder.objects.filter(application=OuterRef("application"), pk__gt=OuterRef("pk"))
    rows = PaymentOrder.objects.filter(
        ~Exists(later),
        Q(proposed_by=user) | Q(application__handler=user),
        state__in=(PaymentOrderState.RETURNED, PaymentOrderState.BOUNCED),
    ).filter(Q(application__status__in=GRANTED) | Q(debt__isnull=False))
    rows = rows.select_related("application__applicant", "closed_by")
    rows = rows.prefetch_related("application__applicant_details")
    return [
        SentBack(
            row.application,
            _("Payment of %(amount)s") % {"amount": format_euros(row.amount)},
            _("the bank") if row.state == PaymentOrderState.BOUNCED else str(row.closed_by),
            row.closed_at,
            row.why_closed,
            ACT_OF_PAYMENT,
        )
        for row in rows.order_by("-closed_at")[:MOST]
        if row.closed_at is not None
    ]
