"""Reminding of a repayment of a loan that is late: by its agreement, so without the cost of a reminder (Awb 4:113)."""

from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext

from drenthe.lib.refusals import Refusal
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application, MoneyStep
from subsidies.services.loans.loan_balances import LoanBalance, balance_of
from subsidies.services.loans.loan_refusals import LoanNotLate, LoanRemindedAlready
from subsidies.services.recovery import recovery
from subsidies.services.terms import clock, deadlines


def check(application: Application, *, on: date) -> Decimal:
    """Return what is late of a loan (euros), where the recipient can be reminded of it on a day.

    Raises LoanNotLate, or LoanRemindedAlready while the two weeks of a reminder of as much run.
    """
    loan = balance_of(application, on=on)
    if not loan.overdue:
        raise LoanNotLate(case=application.case_number, when=_next(loan))
    last = reminder_of(application, loan)
    if last is not None and not _is_over(last, on):
        raise LoanRemindedAlready(day=last.decided_on)
    return loan.overdue


def may_remind(application: Application, *, on: date) -> bool:
    """Whether the recipient of a loan can be reminded on a day."""
    try:
        check(application, on=on)
    except Refusal:
        return False
    return True


def reminder_of(application: Application, loan: LoanBalance) -> MoneyStep | None:
    """Return the reminder of what is late; None where none is, or another repayment is late since.

    Nor one that was not sent before a part came in: its letter would ask too much.
    """
    last = next(reversed(recovery.standing(application, MoneyStepKind.REMINDER)), None)
    if last is None or last.amount is None or last.amount < loan.overdue:
        return None
    return None if last.sent_on is None and last.amount != loan.overdue else last


def _is_over(reminder: MoneyStep, on: date) -> bool:
    if reminder.sent_on is None:
        return False
    return clock.reminder_term(reminder.sent_on, deadlines.free_days()).last_day < on


def _next(loan: LoanBalance) -> str:
    due = loan.next_due
    return date_format(due.due_on) if due is not None else gettext("no repayment has a day yet")
