"""Which settlements wait for whom: asked and not proposed yet, and proposed and not checked yet."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from drenthe.accounts.models import User
from drenthe.lib.paging import FirstRows, first_of
from subsidies.enums import SETTLEMENTS, DecisionKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Proposal, SettlementRequest
from subsidies.services.settlement_dates import settle_by


@dataclass(frozen=True)
class DueSettlement:
    """A subsidy that the recipient asked to settle: the last request, and by when it is settled."""

    request: SettlementRequest
    due_on: date
    days_left: int

    @property
    def application(self) -> Application:
        """The case."""
        return self.request.application


def to_propose(*, on: date, handler: User | None = None) -> FirstRows:
    """Return the awards that were asked to be settled and of which nothing was proposed, the first request first.

    Each a DueSettlement; of one handler when that is asked. A fixed number of queries.
    """
    of_case = {"application": OuterRef("application")}
    later = SettlementRequest.objects.filter(**of_case, pk__gt=OuterRef("pk"))
    waiting = Proposal.objects.filter(**of_case, state=ProposalState.OPEN)
    decided = Decision.objects.filter(**of_case, kind=DecisionKind.SETTLEMENT)  # and still to be told
    rows = (
        SettlementRequest.objects.filter(
            ~Exists(later), ~Exists(waiting), ~Exists(decided), application__status=Status.AWARDED
        )
        .select_related("application__applicant", "application__version")
        .prefetch_related("application__applicant_details", "application__version__parameters")
        .prefetch_related("application__settlement_requests")
        .order_by("received_on", "pk")
    )
    if handler is not None:
        rows = rows.filter(application__handler=handler)
    first = first_of(rows)
    found = [_due(row, on) for row in first.rows]
    return replace(first, rows=found)


def _due(asked: SettlementRequest, on: date) -> DueSettlement:
    """The time runs from the first request: what followed completed it."""
    since = min(row.received_on for row in asked.application.settlement_requests.all())
    day = settle_by(asked.application, since).last_day
    return DueSettlement(asked, day, (day - on).days)


def to_check() -> QuerySet[Proposal]:
    """The settlements that are proposed and whose amount nobody of finance agreed to yet, the first one first.

    Also those on an objection.
    """
    rows = Proposal.objects.filter(kind__in=SETTLEMENTS, state=ProposalState.OPEN, settlement_check=None)
    rows = rows.select_related("application__applicant", "proposed_by")
    return rows.prefetch_related("application__applicant_details").order_by("proposed_at", "pk")
