"""Awards on the condition that a budget provides the money (begrotingsvoorbehoud, Awb 4:34), until that is known.

The condition is in the proposal and its letter, with the year. Once the budget is adopted there are four weeks to call
upon it, by withdrawing or lowering the award on that ground; after that it has lapsed and the award holds.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies.enums import AWARDS, Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, Decision, RefusalGround
from subsidies.services.case.cases import lock, next_status
from subsidies.services.case.record import record
from subsidies.services.decisions.reservation_refusals import (
    BudgetIsAdopted,
    BudgetNotAdopted,
    BudgetOfYearGone,
    ConditionLapsed,
    ConditionOpen,
    NoCondition,
)
from subsidies.services.refusals import ReasonMissing
from subsidies.services.terms import clock, deadlines
from subsidies.services.terms.clock import Term

NO_FUNDS = "award-no-funds"  # of the law data: Awb 4:48, paragraph 1e
YEARS_AHEAD = 5  # budgets that an award can wait for
MOST_AWARDS = 2_000
LONGEST_TERM = timedelta(days=60)  # four weeks, and every free day that can come after it


@dataclass(frozen=True)
class Reservation:
    """An award on condition of a budget: its year, and the term to call upon it once that budget was adopted."""

    application: Application
    year: int
    term: Term | None

    def is_over(self, on: date) -> bool:
        """Whether the condition lapsed because nobody called upon it in time."""
        return self.term is not None and self.term.is_late(on)

    @property
    def explanation(self) -> list[str]:
        """How the last day came about, step by step; empty while the budget is not adopted."""
        return [] if self.term is None else deadlines.explain(self.term.steps)


def check_new(application: Application, year: int | None) -> None:
    """Refuse a condition on a budget of another time, or that was adopted already.

    Raises BudgetOfYearGone or BudgetIsAdopted. What is taken over was decided in its own time.
    """
    this_year = timezone.localdate().year
    if year and not taken_over_from() and not this_year <= year <= this_year + YEARS_AHEAD:
        raise BudgetOfYearGone(year=year, first=this_year, last=this_year + YEARS_AHEAD)
    adopted_on = application.ceiling.budget_adopted_on
    if year and adopted_on is not None and adopted_on <= timezone.localdate():
        raise BudgetIsAdopted(adopted_on=adopted_on)


def reservation_of(application: Application, *, extra: Collection[date] | None = None) -> Reservation | None:
    """Return the condition on a budget under which a case was awarded; None without one, or once it was let go."""
    award = application.decisions.filter(kind__in=AWARDS).select_related("proposal__terms").last()
    year = getattr(getattr(award.proposal, "terms", None), "reserved_for", None) if award is not None else None
    if award is None or not year:
        return None
    if application.events.filter(action=Action.RELEASE_CONDITION, recorded_at__gte=award.recorded_at).exists():
        return None
    return _of(application, year, deadlines.free_days() if extra is None else extra)


def _of(application: Application, year: int, extra: Collection[date]) -> Reservation:
    adopted_on = application.ceiling.budget_adopted_on
    return Reservation(application, year, None if adopted_on is None else clock.reservation_term(adopted_on, extra))


def check_call(application: Application, grounds: Iterable[RefusalGround], *, on: date) -> None:
    """Refuse to withdraw or lower for want of money where that was no condition, or not within the four weeks.

    Raises NoCondition, BudgetNotAdopted or ConditionLapsed (Awb 4:34 paragraph 3, 4:48 paragraph 1e).
    """
    if NO_FUNDS not in {ground.code for ground in grounds}:
        return
    found = reservation_of(application)
    if found is None:
        raise NoCondition
    if found.term is None:
        raise BudgetNotAdopted(year=found.year)
    if found.is_over(on):
        raise ConditionLapsed(last_day=found.term.last_day)


def is_certain(application: Application, *, on: date, extra: Collection[date]) -> bool:
    """Whether an award hangs on no budget any more on a day; asks nothing of one that never did (as fetched)."""
    if not _was_reserved(application):
        return True
    found = reservation_of(application, extra=extra)
    return found is None or found.is_over(on)


def _was_reserved(application: Application) -> bool:
    terms = (getattr(row.proposal, "terms", None) for row in application.decisions.all())
    return any(getattr(one, "reserved_for", None) for one in terms)


def check_certain(application: Application, *, on: date) -> None:
    """Refuse to pay on a day on which the award still hangs on the budget. Raises ConditionOpen (Awb 4:34).

    Asks nothing of one that never did (as fetched).
    """
    found = reservation_of(application) if _was_reserved(application) else None
    if found is not None and not found.is_over(on):
        raise ConditionOpen(year=found.year)


@transaction.atomic
def release(application: Application, *, reason: str, actor: User) -> Application:
    """Record that the condition on the budget is not called upon: the award holds.

    Raises TransitionNotAllowed, NoCondition or ReasonMissing.
    """
    application = lock(application)
    next_status(application, Action.RELEASE_CONDITION)
    found = reservation_of(application)
    if found is None:
        raise NoCondition
    reason = written(reason, missing=ReasonMissing())
    record(application, Action.RELEASE_CONDITION, actor=actor, year=found.year, reason=reason)
    return application


def waiting(*, ends_from: date, ends_until: date | None = None, handler: User | None = None) -> Iterator[Reservation]:
    """Yield the awards on a condition of which the budget was adopted and nobody said what becomes of it.

    Only those of which the four weeks end in a period; of one handler when that is asked.
    """
    let_go = CaseEvent.objects.filter(application=OuterRef("application"), action=Action.RELEASE_CONDITION)
    let_go = let_go.filter(recorded_at__gte=OuterRef("recorded_at"))  # of an award that was taken back it is nothing
    awards = Decision.objects.filter(
        ~Exists(let_go),
        kind__in=AWARDS,
        proposal__terms__reserved_for__isnull=False,
        application__status=Status.AWARDED,
        application__ceiling__budget_adopted_on__gte=ends_from - LONGEST_TERM,
    )
    if ends_until is not None:
        awards = awards.filter(application__ceiling__budget_adopted_on__lte=ends_until)
    if handler is not None:
        awards = awards.filter(application__handler=handler)
    extra = deadlines.free_days()
    rows = awards.select_related("proposal__terms", "application__ceiling", "application__applicant")
    rows = rows.select_related("application__handler").order_by("application__ceiling__budget_adopted_on", "pk")
    for award in rows[:MOST_AWARDS]:
        found = _of(award.application, award.proposal.terms.reserved_for or 0, extra)
        last = found.term.last_day if found.term is not None else None
        if last is not None and ends_from <= last and (ends_until is None or last <= ends_until):
            yield found
