"""Waiving what is outstanding of a loan, where its scheme is known to allow it: decided, told, and booked with that.

It is a step about money (`money_steps`): proposed by a case officer, decided by another under a mandate, and told.
With its letter it is booked as an entry of its own on the loan (`EntryKind.WAIVED`): less is outstanding, the ceiling
has no new room by it, and it counts as no grant.
"""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.case.cases import lock
from subsidies.services.ceilings import ledger
from subsidies.services.loans.loan_balances import balance_of, waived_of
from subsidies.services.loans.loan_refusals import LoanRepaidInFull, NoLoan, NotDrawnYet, WaiverAmountWrong
from subsidies.services.loans.loan_terms import check_waivable, is_loan
from subsidies.services.recovery import recovery


def check(step: MoneyStep) -> Decimal:
    """Return what a step waives (euros), where it can be. Raises what `check_possible` does, or WaiverAmountWrong."""
    outstanding = check_possible(step.application)
    if step.amount is None or not ZERO < step.amount <= outstanding:
        raise WaiverAmountWrong(open=outstanding)
    return step.amount


def check_possible(application: Application) -> Decimal:
    """Return what is outstanding of a loan (euros), where it can be waived.

    Raises NoLoan, LoanNotGiven while no confirmed rule of the scheme allows it, NotDrawnYet or LoanRepaidInFull.
    """
    if not is_loan(application):
        raise NoLoan(case=application.case_number)
    check_waivable(application)
    loan = balance_of(application, on=timezone.localdate())
    if not loan.drawn:
        raise NotDrawnYet(case=application.case_number)
    if not loan.outstanding:
        raise LoanRepaidInFull(case=application.case_number)
    return loan.outstanding


@transaction.atomic
def take_effect(application: Application, *, on: date, actor: User) -> None:
    """Book what was waived and told on a case and was not booked yet. Nothing happens otherwise, or a second time."""
    application = lock(application)
    due = told_of(application) - waived_of(application)
    if due > ZERO:
        ledger.waive(application, amount=due, booked_on=on, actor=actor)


def told_of(application: Application) -> Decimal:
    """Return what was waived by decision and told, in euros; from what was fetched already."""
    rows = recovery.standing(application, MoneyStepKind.LOAN_WAIVER)
    sent = sent_days(application) if rows else {}
    return sum((row.amount or ZERO for row in rows if row.sent_in(sent) is not None), ZERO)
