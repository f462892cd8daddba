"""Payments on an award. The total never passes the award; the database guards that too."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services import duties, ledger
from subsidies.services.applicants import pay_to
from subsidies.services.cases import after_decision, check_day, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.withdrawals import refuse_when_waiting


@transaction.atomic
def pay(
    application: Application,
    *,
    amount: Decimal,
    paid_on: date,
    reference: str = "",
    date_reason: str = "",
    actor: User,
) -> Application:
    """Register a payment (euros) on an award, by the day the bank paid it.

    By another than who entered, assessed, proposed or decided the case: three people stand behind every euro. Raises
    AdviserOfProject, DutiesApart, TransitionNotAllowed, ProposalWaits (its end is proposed), DateInFuture,
    DateBeforeDecision, DateTooFarBack, AmountNotPositive or PaysMoreThanAwarded.
    """
    application = lock(application)
    duties.check(application, Action.PAY, actor=actor)
    next_status(application, Action.PAY)
    refuse_when_waiting(application)  # Awb 4:56
    decided = after_decision(application, paid_on)
    date_reason = check_day(application, dated_acts.PAY, paid_on, after=decided, reason=date_reason)
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    ledger.pay(application, amount=amount, booked_on=paid_on, actor=actor)
    facts: dict[str, Any] = {"amount": amount, "reference": reference, "pay_to": pay_to(application)}
    record(application, Action.PAY, actor=actor, on=paid_on, date_reason=date_reason, **facts)
    return application
