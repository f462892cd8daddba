"""By when a recipient asks for the settlement, what a reminder gives after that, and whose turn it is (Awb 4:44)."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.money import ZERO
from subsidies.enums import Action, LetterKind, ParameterCode, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, SettlementReminder
from subsidies.models.told import sent_days
from subsidies.parameters import UNLESS_LAID_DOWN
from subsidies.services.decisions import decision_facts, effects
from subsidies.services.letters import sending
from subsidies.services.letters.letter_clauses import settles_by_costs, tier_of
from subsidies.services.letters.standing_refusals import (
    LetterAskedAgain,
    LetterOfAnsweredRequest,
    LetterOfEndedCase,
    LetterOvertaken,
)
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.settlements import settled
from subsidies.services.settlements.settlement_refusals import SettledBeforeItsTerm
from subsidies.services.terms import clock, deadlines
from subsidies.services.terms.clock import Term


def account_day(application: Application) -> date | None:
    """Return by when a grant is accounted for, as its award says; None where that is not known."""
    if application.decided_on is None:
        return None
    until = decision_facts.activities_until(application)
    return decision_facts.accounts_by(application, _awarded(application), until, on=application.decided_on)


def is_settled_unasked(application: Application) -> bool:
    """Whether the province settles it of its own accord: an award of the first tier (Awb 4:47)."""
    on = application.decided_on or timezone.localdate()
    return tier_of(application, _awarded(application), on=on) == 1


def is_settled_by_costs(application: Application) -> bool:
    """Whether the amount follows the costs that were made, as the award says: one rule for both (Awb 4:46)."""
    on = application.decided_on or timezone.localdate()
    return settles_by_costs(application, _awarded(application), on=on)


def check_term(application: Application, *, before_term: bool, on: date) -> None:
    """Ask of who settles a grant unasked before the day after which its award says so. Raises SettledBeforeItsTerm.

    The recipient counts on that day (Awb 3:2, 4:47). What is taken over was settled elsewhere.
    """
    day = account_day(application)
    if day is not None and is_before_term(application, on=on) and not before_term and not taken_over_from():
        raise SettledBeforeItsTerm(day=day, days=(day - on).days)


def is_before_term(application: Application, *, on: date) -> bool:
    """Whether the day after which the award says that it is settled still lies ahead."""
    day = account_day(application)
    return day is not None and on <= day


def weeks_of(application: Application) -> int:
    """Return the weeks that a reminder gives: of the scheme version, or else 4, a choice that nobody confirmed."""
    value = application.version.parameter(ParameterCode.REMINDER_WEEKS).value
    return value if isinstance(value, int) and value > 0 else UNLESS_LAID_DOWN[ParameterCode.REMINDER_WEEKS]


def reminder_of(application: Application) -> SettlementReminder | None:
    """Return the last reminder to ask for the settlement; from what was fetched already."""
    return max(application.settlement_reminders.all(), key=lambda row: row.pk, default=None)


def new_term(application: Application, *, extra: Collection[date] | None = None) -> Term | None:
    """Return the term that the last reminder gave, from the sending of its letter; None while that was not sent.

    `extra` are the days of `deadlines.free_days`, for whoever asks this more than once.
    """
    last = reminder_of(application)
    sent_on = last.sent_in(sent_days(application)) if last is not None else None
    if last is None or sent_on is None:
        return None
    return clock.account_term(sent_on, last.weeks, deadlines.free_days() if extra is None else extra)


def turn_of(application: Application, *, on: date, extra: Collection[date] | None = None) -> Action | None:
    """Return what is to be done because nobody asked for the settlement in time; None while nothing is.

    First a reminder, then its letter, and once its term has passed a settlement unasked (Awb 4:44 paragraph 4).
    `extra` as in `new_term`.
    """
    if not _is_running(application):
        return None
    if reminder_of(application) is None:
        day = account_day(application)
        late = day is not None and day < on and not is_settled_unasked(application)
        return Action.REMIND_SETTLEMENT if late else None
    term = new_term(application, extra=extra)
    if term is None:
        return Action.SEND_LETTER
    return Action.PROPOSE_SETTLEMENT if term.is_late(on) else None


def overtaken(case: Application, reminder: SettlementReminder, kind: LetterKind) -> Iterator[LetterOvertaken]:
    """Yield what overtakes the letter of a reminder: the request, the end of the award, or a later reminder."""
    for row in case.settlement_requests.all():
        yield LetterOfAnsweredRequest(since=row.received_on, kind=kind.label)
    for decision in case.decisions.all():
        if decision.ends_award and decision.decided_on >= reminder.reminded_on:
            yield LetterOfEndedCase(since=decision.decided_on, kind=kind.label)
    for later in case.settlement_reminders.all():
        if later.pk > reminder.pk:
            yield LetterAskedAgain(since=later.reminded_on, kind=kind.label)


def may_be_unasked(application: Application) -> bool:
    """Whether it is a grant that was awarded and of which nobody asked for the settlement; from what was fetched."""
    is_grant = application.status == Status.AWARDED and not is_loan(application)
    return is_grant and settled.request_of(application) is None


def _is_running(application: Application) -> bool:
    """Whether a grant is awarded and told, and nobody asked for, proposed or decided its settlement or its end."""
    if not may_be_unasked(application) or effects.awaiting(application) is not None:
        return False
    waits = any(row.state == ProposalState.OPEN for row in application.proposals.all())
    return not waits and sending.award_was_sent_on(application) is not None


def _awarded(application: Application) -> Decimal:
    return application.awarded_amount or ZERO
