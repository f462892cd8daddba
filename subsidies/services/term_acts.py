"""Acts that move the decision term: extend it (Awb 4:14), suspend it (4:15), and the notice of default (4:17)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_bounds, day_of_authority, usual_days
from drenthe.lib.days import check_ahead
from subsidies import dated_acts
from subsidies.enums import Action, SuspensionKind
from subsidies.models import Application, DefaultNotice, Suspension, TermExtension
from subsidies.services import clock, deadlines
from subsidies.services.cases import after_receipt, check_day, check_term_still_runs, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import (
    DefaultTooEarly,
    EndsBeforeStart,
    ReasonMissing,
    SuspensionEnded,
)
from subsidies.services.term_refusals import (
    ExtensionAfterNotice,
    ExtensionRecordedTooLate,
    ExtensionRepeated,
    ExtensionTooLate,
    ExtensionTooLong,
    ExtensionUnexplained,
    SuspensionIsThere,
)


@transaction.atomic
def extend(
    application: Application, *, weeks: int, announced_on: date, reason: str, date_reason: str = "", actor: User
) -> TermExtension:
    """Extend the decision term; the applicant was told before it ended (Awb 4:14).

    It counts by the day on which the applicant was told. So it may be recorded after the term, within the usual days,
    once, and always with a `date_reason`. Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt,
    DateTooFarBack, ReasonMissing, ExtensionTooLong, ExtensionTooLate, ExtensionRecordedTooLate, ExtensionRepeated,
    ExtensionAfterNotice or ExtensionUnexplained.
    """
    application = lock(application)
    next_status(application, Action.EXTEND)
    longest = deadlines.longest_extension(application)
    if not 1 <= weeks <= longest:
        raise ExtensionTooLong(longest=longest)
    check_bounds(announced_on, after=[after_receipt(application, announced_on)])
    today = day_of_authority(announced_on)
    term = deadlines.decision_term(application, on=today)
    if term.is_late(today):
        _check_told_in_time(application, announced_on, term, date_reason)
        date_reason = date_reason.strip()
    else:
        date_reason = check_day(application, dated_acts.EXTEND, announced_on, reason=date_reason)
    if not reason.strip():
        raise ReasonMissing
    extension = TermExtension.objects.create(
        application=application, weeks=weeks, announced_on=announced_on, reason=reason, actor=actor
    )
    facts: dict[str, Any] = {"weeks": weeks, "reason": reason}
    record(application, Action.EXTEND, actor=actor, on=announced_on, date_reason=date_reason, **facts)
    return extension


def _check_told_in_time(application: Application, announced_on: date, term: clock.Term, date_reason: str) -> None:
    """Refuse an extension of a term that is over, unless it was announced in time and only recorded late."""
    if term.is_late(announced_on):
        raise ExtensionTooLate(last_day=term.last_day)
    earlier = application.extensions.last()
    if earlier is not None:
        raise ExtensionRepeated(last_day=term.last_day, day=earlier.announced_on)
    notice = application.default_notices.first()
    if notice is not None:
        raise ExtensionAfterNotice(last_day=term.last_day, day=notice.received_on)
    usual = usual_days(dated_acts.EXTEND)
    if (timezone.localdate() - announced_on).days > usual:
        raise ExtensionRecordedTooLate(last_day=term.last_day, day=announced_on, usual=usual)
    if not date_reason.strip():
        raise ExtensionUnexplained(last_day=term.last_day)


@transaction.atomic
def suspend(
    application: Application,
    *,
    kind: SuspensionKind | str,
    starts_on: date,
    ends_on: date | None,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> Suspension:
    """Let the decision term stand still from the first day to the last, both included (Awb 4:15 paragraph 2).

    Without a last day it stands still until `end_suspension`. Raises TransitionNotAllowed, DateInFuture,
    DateBeforeReceipt, DateTooFarBack, TermHasEnded, ReasonMissing, DateOutOfReach, EndsBeforeStart or
    SuspensionIsThere.
    """
    application = lock(application)
    next_status(application, Action.SUSPEND)
    date_reason = check_day(application, dated_acts.SUSPEND, starts_on, reason=date_reason)
    check_term_still_runs(application, starts_on)
    if not reason.strip():
        raise ReasonMissing
    check_ahead(ends_on)
    if ends_on is not None and ends_on < starts_on:
        raise EndsBeforeStart(ends_on=ends_on, starts_on=starts_on)
    _check_not_there(application, kind, starts_on, ends_on)
    suspension = Suspension.objects.create(
        application=application, kind=kind, starts_on=starts_on, ends_on=ends_on, reason=reason, actor=actor
    )
    facts: dict[str, Any] = {
        "kind": SuspensionKind(kind).value,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "reason": reason,
    }
    record(application, Action.SUSPEND, actor=actor, on=starts_on, date_reason=date_reason, **facts)
    return suspension


def _check_not_there(
    application: Application, kind: SuspensionKind | str, starts_on: date, ends_on: date | None
) -> None:
    """Refuse a second suspension of a kind over a day that one covers already: the days would not count twice."""
    there = application.suspensions.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on), kind=kind)
    if ends_on is not None:
        there = there.filter(starts_on__lte=ends_on)
    found = there.first()
    if found is not None:
        raise SuspensionIsThere(kind=found.get_kind_display(), days=_days_of(found))


def _days_of(suspension: Suspension) -> str:
    first = date_format(suspension.starts_on)
    if suspension.ends_on is None:
        return _("from %(first)s, without a last day") % {"first": first}
    return _("from %(first)s up to and including %(last)s") % {"first": first, "last": date_format(suspension.ends_on)}


@transaction.atomic
def end_suspension(suspension: Suspension, *, ends_on: date, date_reason: str = "", actor: User) -> Suspension:
    """Give an open suspension its last day, which may be agreed ahead.

    Raises TransitionNotAllowed, SuspensionEnded, EndsBeforeStart, DateOutOfReach or DateTooFarBack.
    """
    application = lock(suspension.application)
    suspension.refresh_from_db(fields=["ends_on"])
    if suspension.ends_on is not None:
        raise SuspensionEnded(ends_on=suspension.ends_on)
    next_status(application, Action.SUSPEND)
    started = suspension.starts_on, EndsBeforeStart(ends_on=ends_on, starts_on=suspension.starts_on)
    date_reason = check_day(
        application, dated_acts.END_SUSPENSION, ends_on, after=[started], may_be_ahead=True, reason=date_reason
    )
    suspension.ends_on = ends_on
    suspension.save(update_fields=["ends_on"])
    facts: dict[str, Any] = {"ends_on": ends_on, "kind": suspension.kind}
    record(application, Action.SUSPEND, actor=actor, on=ends_on, date_reason=date_reason, **facts)
    return suspension


@transaction.atomic
def receive_default_notice(
    application: Application, *, received_on: date, date_reason: str = "", actor: User
) -> DefaultNotice:
    """Register a notice of default; the penalty starts two weeks later (Awb 4:17).

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, DateTooFarBack, or DefaultTooEarly while the term
    still runs.
    """
    application = lock(application)
    next_status(application, Action.NOTICE_OF_DEFAULT)
    date_reason = check_day(application, dated_acts.DEFAULT_NOTICE, received_on, reason=date_reason)
    term = deadlines.decision_term(application, on=received_on)
    if not term.is_late(received_on):
        raise DefaultTooEarly(last_day=term.last_day)
    notice = DefaultNotice.objects.create(application=application, received_on=received_on, actor=actor)
    record(application, Action.NOTICE_OF_DEFAULT, actor=actor, on=received_on, date_reason=date_reason)
    return notice
