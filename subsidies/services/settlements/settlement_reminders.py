"""Reminding a recipient that did not ask for the settlement in time (Awb 4:44, paragraph 3); it is no decision."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words
from drenthe.lib.refusals import Refusal
from subsidies.award_enums import SettlementBasis
from subsidies.enums import Action, Part
from subsidies.models import Application, SettlementReminder
from subsidies.services.case.cases import lock_case, next_status, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.decisions import effects
from subsidies.services.letters import sending
from subsidies.services.settlements import account_terms, settled
from subsidies.services.settlements.settlement_refusals import (
    AccountDayUnknown,
    AccountNotDue,
    LoanIsRepaid,
    NeverReminded,
    NewTermRuns,
    ReminderNotSent,
    SettledUnasked,
    SettlementNotAsked,
    SettlementWasAsked,
)


@transaction.atomic
def remind(application: Application, *, remark: str = "", actor: User) -> SettlementReminder:
    """Record a reminder to ask for the settlement; its letter gives the weeks of the scheme version from its sending.

    Once those have passed too, it can be given more time in the same way. Raises TransitionNotAllowed, EndsAwardLater,
    ProposalWaits, LoanIsRepaid, AwardNotSent, SettlementWasAsked, SettledUnasked, AccountDayUnknown, AccountNotDue,
    ReminderNotSent, NewTermRuns or SaysNothing.
    """
    check_words(remark, field="remark")
    application = lock_case(application)
    next_status(application, Action.REMIND_SETTLEMENT)
    today = timezone.localdate()
    asked_by = check(application, on=today)
    row = SettlementReminder.objects.create(
        application=application,
        asked_by=asked_by,
        reminded_on=today,
        weeks=account_terms.weeks_of(application),
        remark=remark.strip(),
        actor=actor,
    )
    record(application, Action.REMIND_SETTLEMENT, actor=actor, due_on=asked_by, weeks=row.weeks, remark=row.remark)
    return row


def check(application: Application, *, on: date) -> date:
    """Return the day by which the recipient had to ask, where it can be reminded of that now.

    Raises EndsAwardLater, ProposalWaits, LoanIsRepaid, AwardNotSent, SettlementWasAsked, SettledUnasked,
    AccountDayUnknown, AccountNotDue, ReminderNotSent or NewTermRuns.
    """
    effects.check_none(application)
    refuse_when_waiting(application)
    if application.part == Part.LOAN:
        raise LoanIsRepaid(case=application.case_number)
    sending.award_sent_on(application)
    asked_by = _passed_day(application, on=on)
    if account_terms.reminder_of(application) is not None:
        check_lapsed(application, on=on)
    return asked_by


def check_lapsed(application: Application, *, on: date) -> None:
    """Refuse what may be done only once the term of a reminder has passed without a request (Awb 4:44 paragraph 4).

    Raises SettlementWasAsked, NeverReminded, ReminderNotSent or NewTermRuns.
    """
    _check_not_asked(application)
    last = account_terms.reminder_of(application)
    if last is None:
        raise NeverReminded(case=application.case_number)
    term = account_terms.new_term(application)
    if term is None:
        raise ReminderNotSent(day=last.reminded_on)
    if not term.is_late(on):
        raise NewTermRuns(day=term.last_day)


def refusals_of_bases(application: Application) -> dict[SettlementBasis, Refusal | None]:
    """Return each ground to settle a subsidy now, with why it does not hold today; None where it can."""
    asked = settled.request_of(application) is not None
    return {
        SettlementBasis.REQUESTED: None if asked else SettlementNotAsked(case=application.case_number),
        SettlementBasis.EX_OFFICIO: None,
        SettlementBasis.NOT_ASKED: _not_lapsed(application),
    }


def _not_lapsed(application: Application) -> Refusal | None:
    try:
        check_lapsed(application, on=timezone.localdate())
    except Refusal as refusal:
        return refusal
    return None


def _check_not_asked(application: Application) -> None:
    request = settled.request_of(application)
    if request is not None:
        raise SettlementWasAsked(case=application.case_number, day=request.received_on)


def _passed_day(application: Application, *, on: date) -> date:
    """Return the day by which the recipient had to ask, once it has passed."""
    _check_not_asked(application)
    if account_terms.is_settled_unasked(application):
        raise SettledUnasked(case=application.case_number)
    day = account_terms.account_day(application)
    if day is None:
        raise AccountDayUnknown(case=application.case_number)
    if day >= on:
        raise AccountNotDue(day=day)
    return day
