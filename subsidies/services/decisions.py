"""Decisions on an application: award, refuse, withdraw. Each locks the ceiling before the case, so that they queue."""

from datetime import date, datetime, time
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Ceiling, Decision
from subsidies.services import ledger
from subsidies.services.record import record
from subsidies.services.refusals import (
    AlreadyPaid,
    AmountNotPositive,
    AwardAboveMaximum,
    AwardAboveRequest,
    DateBeforeDecision,
    DateBeforeReceipt,
    DateInFuture,
    ReasonMissing,
    TransitionNotAllowed,
)
from subsidies.services.schemes import maximum_for
from subsidies.transitions import target_status


@transaction.atomic
def award(
    application: Application,
    *,
    amount: Decimal,
    decided_on: date,
    reason: str = "",
    division: ledger.Division | None = None,
    actor: User,
) -> Application:
    """Award a subsidy, in full or in part, and commit its amount (euros) against the ceiling.

    Without a division the funding sources are used in their order. Raises TransitionNotAllowed, DateInFuture,
    DateBeforeReceipt, AmountNotPositive, AwardAboveRequest, AwardAboveMaximum, ReasonMissing (a part needs one, Awb
    3:46), CeilingExceeded (Awb 4:25) or DivisionDoesNotAddUp; then nothing is stored.
    """
    application = lock(application)
    status = next_status(application, Action.AWARD)
    check_day(application, decided_on)
    _check_amount(application, amount)
    is_partial = amount < application.requested_amount
    if is_partial and not reason.strip():
        raise ReasonMissing

    application.status, application.awarded_amount, application.decided_on = status, amount, decided_on
    application.save(update_fields=["status", "awarded_amount", "decided_on"])
    ledger.commit(application, amount=amount, booked_on=decided_on, division=division, actor=actor)
    kind = DecisionKind.PARTIAL_AWARD if is_partial else DecisionKind.AWARD
    _decide(application, kind, amount=amount, decided_on=decided_on, reason=reason, actor=actor)
    record(application, Action.AWARD, actor=actor, occurred_at=at_noon(decided_on), amount=amount, reason=reason)
    return application


@transaction.atomic
def refuse(application: Application, *, reason: str, decided_on: date, actor: User) -> Application:
    """Refuse an application, with the reason (Awb 3:46).

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt or ReasonMissing; then nothing is stored.
    """
    application = lock(application)
    status = next_status(application, Action.REFUSE)
    check_day(application, decided_on)
    if not reason.strip():
        raise ReasonMissing
    application.status, application.decided_on = status, decided_on
    application.save(update_fields=["status", "decided_on"])
    _decide(application, DecisionKind.REFUSAL, amount=None, decided_on=decided_on, reason=reason, actor=actor)
    record(application, Action.REFUSE, actor=actor, occurred_at=at_noon(decided_on), reason=reason)
    return application


@transaction.atomic
def withdraw(application: Application, *, withdrawn_on: date, reason: str = "", actor: User) -> Application:
    """Register that the applicant withdraws. After an award its amount is released to the ceiling.

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, DateBeforeDecision, or AlreadyPaid when money of the
    award was paid.
    """
    application = lock(application)
    status = next_status(application, Action.WITHDRAW)
    check_day(application, withdrawn_on)
    if application.decided_on is not None and withdrawn_on < application.decided_on:
        raise DateBeforeDecision(day=withdrawn_on, decided_on=application.decided_on)
    paid = sum(paid for _committed, paid in ledger.balance_by_share(application).values())
    if paid:
        raise AlreadyPaid(paid=paid)
    released = ledger.release_unpaid(application, booked_on=withdrawn_on, actor=actor)
    application.status, application.withdrawn_on = status, withdrawn_on
    application.save(update_fields=["status", "withdrawn_on"])
    record(
        application,
        Action.WITHDRAW,
        actor=actor,
        occurred_at=at_noon(withdrawn_on),
        released=released or None,
        reason=reason,
    )
    return application


def lock(application: Application) -> Application:
    """Lock the ceiling and then the case, and return the case as it stands now. Call inside a transaction."""
    Ceiling.objects.select_for_update(no_key=True).get(pk=application.ceiling_id)
    locked = Application.objects.select_for_update(no_key=True, of=("self",))
    return locked.select_related("ceiling", "scheme", "version").get(pk=application.pk)


def next_status(application: Application, action: Action) -> Status:
    """Return the status that the action leads to. Raises TransitionNotAllowed."""
    status = target_status(action, application.status)
    if status is None:
        raise TransitionNotAllowed(case=application.case_number, status=application.get_status_display())
    return status


def check_day(application: Application, day: date) -> None:
    """Refuse a day in the future or before receipt. Raises DateInFuture or DateBeforeReceipt."""
    if day > timezone.localdate():
        raise DateInFuture(day=day)
    if day < application.received_on:
        raise DateBeforeReceipt(day=day, received_on=application.received_on)


def at_noon(day: date) -> datetime:
    """Return the moment under which an act of a past day stands in the dossier; now when it is of today."""
    now = timezone.now()
    return now if day == timezone.localdate() else timezone.make_aware(datetime.combine(day, time(12)))


def _check_amount(application: Application, amount: Decimal) -> None:
    if amount <= 0:
        raise AmountNotPositive(amount=amount)
    if amount > application.requested_amount:
        raise AwardAboveRequest(amount=amount, requested=application.requested_amount)
    maximum = maximum_for(application.version, part=application.part, dwellings=application.dwellings)
    if maximum is not None and amount > maximum:
        raise AwardAboveMaximum(amount=amount, maximum=maximum)


def _decide(
    application: Application, kind: DecisionKind, *, amount: Decimal | None, decided_on: date, reason: str, actor: User
) -> None:
    Decision.objects.create(
        application=application, kind=kind, amount=amount, decided_on=decided_on, reason=reason, actor=actor
    )
