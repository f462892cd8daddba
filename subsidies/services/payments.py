"""Payments on an award. The total never passes the award; the database guards that too."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services import duties, ledger
from subsidies.services.cases import at_noon, check_day, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive, DateBeforeDecision
from subsidies.services.withdrawals import refuse_when_waiting


@transaction.atomic
def pay(application: Application, *, amount: Decimal, paid_on: date, reference: str = "", actor: User) -> Application:
    """Register a payment (euros) on an award, by the day the bank paid it.

    By another than who entered, assessed, proposed or decided the case: three people stand behind every euro. Raises
    AdviserOfProject, DutiesApart, TransitionNotAllowed, ProposalWaits (its end is proposed), DateInFuture,
    DateBeforeDecision, AmountNotPositive or PaysMoreThanAwarded.
    """
    application = lock(application)
    duties.check(application, Action.PAY, actor=actor)
    next_status(application, Action.PAY)
    refuse_when_waiting(application)  # Awb 4:56
    check_day(application, paid_on)
    if application.decided_on is not None and paid_on < application.decided_on:
        raise DateBeforeDecision(day=paid_on, decided_on=application.decided_on)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    ledger.pay(application, amount=amount, booked_on=paid_on, actor=actor)
    record(application, Action.PAY, actor=actor, occurred_at=at_noon(paid_on), amount=amount, reference=reference)
    return application
