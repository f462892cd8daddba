"""My work: which cases ask for something, by when, and who handles them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from subsidies.enums import OPEN, Action, DecisionKind, LetterKind, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, LedgerEntry, Letter, PenaltyDecision, Proposal, SampleMember
from subsidies.models.application import ApplicationQuerySet
from subsidies.services.acts import next_step
from subsidies.services.case.cases import check_among, lock
from subsidies.services.case.notices import notify
from subsidies.services.case.record import record
from subsidies.services.decisions.people import HANDLE, people_with
from subsidies.services.decisions.standing_amount import statuses_that_owe
from subsidies.services.letters import letter_clauses
from subsidies.services.objections.objections_open import open_objections
from subsidies.services.refusals import HandledByAnother, NotAnOfficer
from subsidies.services.settlements import account_terms, settled
from subsidies.services.settlements.settlement_dates import settle_by
from subsidies.services.terms import deadlines
from subsidies.services.terms.clock import Term
from subsidies.services.terms.deadlines import LegalDate
from subsidies.services.terms.penalty_clock import DailyRates, Penalty

MAX_OPEN_CASES = 500  # dates are computed, not stored: of a longer list the cases that came in first are looked at
NEAR_DAYS = 7  # a date that is this near is shown as a warning, and mailed about
NOBODY = "\N{EN DASH}"
# What says the next step, besides what the clock asks.
PROPOSALS = Prefetch("proposals", Proposal.objects.select_related("settlement_check"))
ENTRIES = Prefetch("ledger", LedgerEntry.objects.select_related("share"))
IN_DRAW = Prefetch("sample_members", SampleMember.objects.select_related("drawn"))
OF_STEP = (
    *("scores", "settlement_requests", "settlement_reminders", "money_steps__set_off", PROPOSALS),
    *("other_debts", "payment_orders", IN_DRAW, "sample_members__drawn__checks"),
    *("cost_budgets__approvals", "cost_budgets__accounts"),
    *(ENTRIES, "loan_agreements", "loan_checks", "loan_starts"),
)


@dataclass(frozen=True)
class WorkItem:
    """One case: the date that comes first, the days until it, and the act that it asks for.

    `penalty` is that for a late decision as it stands, once there is a notice of default.
    """

    application: Application
    date: LegalDate
    days_left: int
    action: Action
    penalty: Penalty | None = None

    @property
    def is_late(self) -> bool:
        """Whether the date has passed."""
        return self.days_left < 0


def open_cases() -> ApplicationQuerySet:
    """Return the cases that still have to be decided."""
    return Application.objects.filter(status__in=OPEN)


def untold_decisions() -> QuerySet[Decision]:
    """Return the decisions whose letter is still to go out: until then they have no effect (Awb 3:40)."""
    told = Letter.objects.filter(decision=OuterRef("pk"), sent_on__isnull=False)
    taken_up = Q(kind=DecisionKind.DISREGARD) & ~Q(application__status=Status.DISREGARDED)
    return Decision.objects.filter(~Exists(told), sent_elsewhere=None).exclude(taken_up)


def untold_penalties() -> QuerySet[PenaltyDecision]:
    """Return the decisions on a penalty whose letter is still to go out: nothing is paid before that (Awb 4:18)."""
    sent = Letter.objects.filter(sent_on__isnull=False)
    own = sent.filter(penalty_decision=OuterRef("pk"))
    answer = sent.filter(kind=LetterKind.NOTICE_LATE, default_notice=OuterRef("notice"))
    return PenaltyDecision.objects.filter(~Exists(own), ~Exists(answer))


def cases_of(user: User) -> ApplicationQuerySet:
    """Return the cases that ask something of a user: one's own that are open, objected to, or not told of yet.

    A decision that is still to be told asks it of who proposed it as well.
    """
    untold = untold_decisions()
    more = Q(pk__in=open_objections().values("application")) | Q(pk__in=untold_penalties().values("application"))
    mine = Q(handler=user) & (Q(status__in=OPEN) | Q(pk__in=untold.values("application")) | more)
    return Application.objects.filter(mine | Q(pk__in=untold.filter(proposed_by=user).values("application")))


def asking_cases() -> ApplicationQuerySet:
    """Return the cases of the team: open, or with a proposal or an objection that waits, or what is to be told."""
    waiting = Q(pk__in=Proposal.objects.filter(state=ProposalState.OPEN).values("application"))
    untold = Q(pk__in=untold_decisions().values("application"))
    objected = Q(pk__in=open_objections().values("application"))
    penalty = Q(pk__in=untold_penalties().values("application"))
    return Application.objects.filter(Q(status__in=OPEN) | waiting | untold | objected | penalty)


def work_items(applications: ApplicationQuerySet, *, on: date) -> list[WorkItem]:
    """Return what cases ask for on a day: what is late first, then by date. A fixed number of queries."""
    extra, rates = deadlines.days_and_rates()
    # First which, without the names of the joined tables: with those SQLite sorts every open case in full.
    first = list(applications.order_by("received_on", "pk").values_list("pk", flat=True)[:MAX_OPEN_CASES])
    cases = deadlines.with_clock(Application.objects.filter(pk__in=first).with_applicants())
    rows = list(cases.prefetch_related(*OF_STEP))
    unasked = [case for case in rows if account_terms.may_be_unasked(case)]
    prefetch_related_objects(unasked, "decisions__proposal__terms")
    with letter_clauses.fetched_for(*unasked):
        found = [work_item(case, on=on, extra=extra, rates=rates) for case in rows]
    items = [item for item in found if item is not None]
    return sorted(items, key=lambda item: (not item.is_late, item.date.term.last_day, item.application.case_number))


def work_item(
    application: Application, *, on: date, extra: Collection[date], rates: Sequence[DailyRates]
) -> WorkItem | None:
    """Return what a case asks for on a day; None where it asks nothing."""
    first = next_step.first_date(deadlines.legal_dates(application, on=on, extra=extra), on=on)
    first = first or _of_proposal(application, on)
    action = next(next_step.steps(application, first=first, on=on, extra=extra), None) if first is not None else None
    if first is None or action is None:
        return None
    action = Action.AWARD if action == Action.TAKE_BACK else action  # of who proposed: it waits for who decides
    penalty = deadlines.penalty(application, on=on, extra=extra, rates=rates)
    return WorkItem(application, first, first.term.days_left(on), action, penalty)


def _of_proposal(application: Application, on: date) -> LegalDate | None:
    """Return by when a proposal on an award is decided: the last day to settle, or else today; None without one."""
    waiting = next((row for row in application.proposals.all() if row.state == ProposalState.OPEN), None)
    if waiting is None:
        return None
    asked = settled.first_request_of(application) if waiting.settles else None
    term = settle_by(application, asked.received_on) if asked is not None else Term(on)
    return LegalDate("proposed", _("Decide on the proposal"), term, waiting.pk)


@transaction.atomic
def assign(application: Application, *, handler: User, actor: User) -> Application:
    """Give a case to a case officer, who hears of it. Raises TransitionNotAllowed or NotAnOfficer."""
    application = _lock(application)
    if not people_with(HANDLE).filter(pk=handler.pk).exists():
        raise NotAnOfficer(name=handler)
    if application.handler_id != handler.pk:
        _hand_over(application, handler, actor=actor)
        notify(handler, "assigned", application=application, actor=actor)
    return application


@transaction.atomic
def take_over(application: Application, *, instead_of: int | None, actor: User) -> Application:
    """Take a case, from nobody or from the colleague (`instead_of`, an id) whom the actor expects to have it.

    Raises TransitionNotAllowed, NotAnOfficer, or HandledByAnother when somebody else has it.
    """
    application = _lock(application)
    if not people_with(HANDLE).filter(pk=actor.pk).exists():
        raise NotAnOfficer(name=actor)
    if application.handler_id not in (None, actor.pk, instead_of):
        raise HandledByAnother(name=application.handler, case=application.case_number)
    if application.handler_id != actor.pk:
        _hand_over(application, actor, actor=actor)
    return application


@transaction.atomic
def release(application: Application, *, actor: User) -> Application:
    """Leave a case to whoever takes it. Raises TransitionNotAllowed."""
    application = _lock(application)
    if application.handler_id is not None:
        _hand_over(application, None, actor=actor)
    return application


def statuses_with_handler(application: Application) -> set[Status]:
    """Return in which statuses somebody can have this case: open, and while something of its money can be owed."""
    return {*OPEN, *statuses_that_owe(application)}


def _lock(application: Application) -> Application:
    application = lock(application)
    check_among(application, Action.ASSIGN, statuses_with_handler(application))
    return application


def _hand_over(application: Application, handler: User | None, *, actor: User) -> None:
    before = application.handler
    application.handler = handler
    application.save(update_fields=["handler"])
    record(application, Action.ASSIGN, actor=actor, handler=handler or NOBODY, before=before)
