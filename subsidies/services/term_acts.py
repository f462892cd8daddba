"""Acts that move the decision term: extend it (Awb 4:14), suspend it (4:15), and the notice of default (4:17)."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action, SuspensionKind
from subsidies.models import Application, DefaultNotice, Suspension, TermExtension
from subsidies.services import deadlines
from subsidies.services.cases import at_noon, check_day, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import (
    DefaultTooEarly,
    EndsBeforeStart,
    ExtensionTooLate,
    ExtensionTooLong,
    ReasonMissing,
)


@transaction.atomic
def extend(application: Application, *, weeks: int, announced_on: date, reason: str, actor: User) -> TermExtension:
    """Extend the decision term; the applicant was told before it ended (Awb 4:14).

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, ReasonMissing, ExtensionTooLong or ExtensionTooLate.
    """
    application = lock(application)
    next_status(application, Action.EXTEND)
    longest = deadlines.longest_extension(application)
    if not 1 <= weeks <= longest:
        raise ExtensionTooLong(longest=longest)
    check_day(application, announced_on)
    if not reason.strip():
        raise ReasonMissing
    term = deadlines.decision_term(application, on=announced_on)
    if term.is_late(announced_on):
        raise ExtensionTooLate(last_day=term.last_day)
    extension = TermExtension.objects.create(
        application=application, weeks=weeks, announced_on=announced_on, reason=reason, actor=actor
    )
    facts = {"weeks": weeks, "reason": reason}
    record(application, Action.EXTEND, actor=actor, occurred_at=at_noon(announced_on), **facts)
    return extension


@transaction.atomic
def suspend(
    application: Application,
    *,
    kind: SuspensionKind | str,
    starts_on: date,
    ends_on: date | None,
    reason: str,
    actor: User,
) -> Suspension:
    """Let the decision term stand still from the first day to the last, both included (Awb 4:15 paragraph 2).

    Without a last day it stands still until `end_suspension`. Raises TransitionNotAllowed, DateInFuture,
    DateBeforeReceipt, ReasonMissing or EndsBeforeStart.
    """
    application = lock(application)
    next_status(application, Action.SUSPEND)
    check_day(application, starts_on)
    if not reason.strip():
        raise ReasonMissing
    if ends_on is not None and ends_on < starts_on:
        raise EndsBeforeStart(ends_on=ends_on, starts_on=starts_on)
    suspension = Suspension.objects.create(
        application=application, kind=kind, starts_on=starts_on, ends_on=ends_on, reason=reason, actor=actor
    )
    facts = {"kind": SuspensionKind(kind).value, "starts_on": starts_on, "ends_on": ends_on, "reason": reason}
    record(application, Action.SUSPEND, actor=actor, occurred_at=at_noon(starts_on), **facts)
    return suspension


@transaction.atomic
def end_suspension(suspension: Suspension, *, ends_on: date, actor: User) -> Suspension:
    """Give an open suspension its last day. Raises TransitionNotAllowed or EndsBeforeStart."""
    application = lock(suspension.application)
    next_status(application, Action.SUSPEND)
    if ends_on < suspension.starts_on:
        raise EndsBeforeStart(ends_on=ends_on, starts_on=suspension.starts_on)
    suspension.ends_on = ends_on
    suspension.save(update_fields=["ends_on"])
    record(application, Action.SUSPEND, actor=actor, ends_on=ends_on, kind=suspension.kind)
    return suspension


@transaction.atomic
def receive_default_notice(application: Application, *, received_on: date, actor: User) -> DefaultNotice:
    """Register a notice of default; the penalty starts two weeks later (Awb 4:17).

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, or DefaultTooEarly while the term still runs.
    """
    application = lock(application)
    next_status(application, Action.NOTICE_OF_DEFAULT)
    check_day(application, received_on)
    term = deadlines.decision_term(application, on=received_on)
    if not term.is_late(received_on):
        raise DefaultTooEarly(last_day=term.last_day)
    notice = DefaultNotice.objects.create(application=application, received_on=received_on, actor=actor)
    record(application, Action.NOTICE_OF_DEFAULT, actor=actor, occurred_at=at_noon(received_on))
    return notice
