"""Which settlements wait for whom: not asked in time, asked and not proposed yet, and proposed and not checked yet."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows, first_of
from subsidies.enums import SETTLEMENTS, Action, DecisionKind, Part, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Proposal, ProposalTerms, SettlementRequest
from subsidies.services.letters import letter_clauses
from subsidies.services.settlements import account_terms
from subsidies.services.settlements.settlement_dates import settle_by
from subsidies.services.terms import deadlines

# What says whose turn it is, besides the decisions.
OF_TURN = (
    *("version__parameters", "letters", "sent_elsewhere"),
    *("settlement_requests", "settlement_reminders", "proposals"),
)


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


@dataclass(frozen=True)
class UnaskedSettlement:
    """A subsidy of which the recipient did not ask for the settlement in time, and what is to be done about it."""

    application: Application
    action: Action
    due_on: date
    days_left: int

    @property
    def url(self) -> str:
        """Where it is done; a letter is made on the page of the case."""
        slug = self.action.value.replace("_", "-")
        end = "#letters" if self.action == Action.SEND_LETTER else f"{slug}/"
        return f"{self.application.get_absolute_url()}{end}"


def not_asked(*, on: date, handler: User | None = None) -> FirstRows:
    """Return the awards that the recipient did not ask to settle in time, with whose turn it is (Awb 4:44).

    Each an UnaskedSettlement, the first day first; of one handler when that is asked. Only those of which the
    activities ended are looked at, and of more than paging.MOST_ROWS the ones that were decided first.
    A fixed number of queries.
    """
    asked = SettlementRequest.objects.filter(application=OuterRef("pk"))
    waits = Proposal.objects.filter(application=OuterRef("pk"), state=ProposalState.OPEN)
    ended = ProposalTerms.objects.filter(proposal__decision__application=OuterRef("pk"), activities_until__lt=on)
    running = Application.objects.filter(status=Status.AWARDED, part=Part.GRANT)
    rows = running.filter(Exists(ended), ~Exists(asked), ~Exists(waits))
    if handler is not None:
        rows = rows.filter(handler=handler)
    decisions = Prefetch("decisions", Decision.objects.select_related("proposal__terms"))
    cases = rows.with_applicants().select_related("version").prefetch_related(*OF_TURN, decisions)
    first = first_of(cases.order_by("decided_on", "pk"))
    extra = deadlines.free_days() if first.rows else ()
    with letter_clauses.fetched_for(*first.rows):
        found = [row for case in first.rows if (row := _unasked(case, on, extra)) is not None]
    return replace(first, rows=sorted(found, key=lambda row: (row.due_on, row.application.case_number)))


def _unasked(case: Application, on: date, extra: Collection[date]) -> UnaskedSettlement | None:
    action = account_terms.turn_of(case, on=on, extra=extra)
    reminder = account_terms.reminder_of(case)
    if action is None:
        return None
    term = account_terms.new_term(case, extra=extra)
    day = reminder.reminded_on if reminder is not None else account_terms.account_day(case)
    day = day if term is None else term.last_day
    return UnaskedSettlement(case, action, day or on, ((day or on) - on).days)


def to_check() -> QuerySet[Proposal]:
    """The settlements that are proposed and whose amount nobody of finance agreed to yet, the first one first.

    Also those on an objection.
    """
    rows = Proposal.objects.filter(kind__in=SETTLEMENTS, state=ProposalState.OPEN, settlement_check=None)
    rows = rows.select_related("application__applicant", "proposed_by", "terms")
    return rows.prefetch_related("application__applicant_details").order_by("proposed_at", "pk")
