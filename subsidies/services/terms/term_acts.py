"""Acts that move the decision term: extend it (Awb 4:14), suspend it (4:15), and the notice of default (4:17)."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_bounds, day_of_authority, usual_days
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import check_name, written
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, DefaultNotice, Document, Suspension, TermExtension
from subsidies.services.case import once
from subsidies.services.case.cases import after_receipt, check_day, check_term_still_runs, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.letters import sending
from subsidies.services.letters.named_articles import has_number
from subsidies.services.refusals import EndsBeforeStart, ReasonMissing
from subsidies.services.terms import clock, deadlines, extensions
from subsidies.services.terms.default_notices import check_given_by, early_facts
from subsidies.services.terms.term_refusals import (
    ConsentNotOnFile,
    ConsentWithoutEnd,
    ConsentWorksBack,
    EndTwice,
    ExpectedDayMissing,
    ExpectedDayTooEarly,
    ExtensionAfterNotice,
    ExtensionRecordedTooLate,
    ExtensionRepeated,
    ExtensionTooLate,
    ExtensionUnexplained,
    NothingToSuspend,
    NoticeAfterDecision,
    NoticeWithinTerm,
    SuspensionEnded,
    SuspensionIsThere,
    SuspensionTooLong,
)
from subsidies.term_enums import Channel, ExtensionKind, LongerGround, NoticeFrom, SuspensionKind

NOT_KNOWN_AHEAD = (SuspensionKind.APPLICANT, SuspensionKind.FORCE_MAJEURE)
LONGEST_AHEAD = timedelta(days=366)  # that anybody can say how long somebody else will be late


@transaction.atomic
def extend(
    application: Application,
    *,
    kind: ExtensionKind | str = ExtensionKind.NOTICE,
    weeks: int | None = None,
    ground: LongerGround | str = "",
    announced_on: date,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> TermExtension:
    """Record that the decision comes later, by an act that has its effect once its letter is sent.

    A notice (Awb 4:14) names a new day and moves no term that a regulation lays down. An adjournment needs its
    article, weeks and times in the scheme version; the longer term needs one of the grounds of the ordinance. What
    moves the term is told before it ends: it may be recorded after that, within the usual days, once, and with a
    `date_reason`. While the term stands still without an end no day is named, but the weeks after it.
    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, DateTooFarBack, ReasonMissing, ExtensionTooLong,
    AdjournmentHasNoBasis, AdjournedOften, LongerTermUnknown, LongerGroundMissing, CommitteeNotAsked,
    TermArticleNotConfirmed, ExtensionTooLate, ExtensionRecordedTooLate, ExtensionRepeated, ExtensionAfterNotice,
    NoticeWithinTerm or ExtensionUnexplained.
    """
    application = lock(application)
    next_status(application, Action.EXTEND)
    kind = ExtensionKind(kind)
    added, article = extensions.basis_of(application, kind, weeks=weeks, ground=ground)
    check_bounds(announced_on, after=[after_receipt(application, announced_on)])
    today = day_of_authority(announced_on)
    term = deadlines.decision_term(application, on=today)
    moves = kind != ExtensionKind.NOTICE or not deadlines.has_laid_down_term(application)
    if moves and term.is_late(today):
        date_reason = _check_told_in_time(application, announced_on, term, date_reason)
    else:
        date_reason = check_day(application, dated_acts.EXTEND, announced_on, reason=date_reason)
    reason = written(reason, missing=ReasonMissing())
    named_day = None if term.has_open_end else max(term.last_day, announced_on) + timedelta(weeks=added)
    if not moves and named_day is not None:
        _check_after_longer(application, term, named_day)
    extension = TermExtension.objects.create(
        application=application,
        kind=kind,
        ground=ground if kind == ExtensionKind.LONGER else "",
        article=article,
        weeks=added,
        named_day=named_day,
        announced_on=announced_on,
        reason=reason,
        actor=actor,
    )
    sending.note_taken_over(extension, on=announced_on, actor=actor)
    facts: dict[str, Any] = {"kind": kind.value, "ground": extension.ground, "weeks": added, "reason": reason}
    record(application, Action.EXTEND, actor=actor, on=announced_on, date_reason=date_reason, **facts)
    return extension


def _check_after_longer(application: Application, term: clock.Term, named_day: date) -> None:
    """Refuse a notice of a day that lies within the term as it becomes by what was recorded and not told yet.

    What names no article cannot be told by letter, so nothing becomes of it.
    """
    recorded = [row for row in application.extensions.all() if row.kind != ExtensionKind.NOTICE and not row.sent_on]
    pending = [row for row in recorded if has_number(row.article)]
    last_day = term.last_day + timedelta(weeks=sum(row.weeks for row in pending))
    if pending and named_day <= last_day:
        raise NoticeWithinTerm(day=named_day, last_day=last_day)


def _check_told_in_time(application: Application, announced_on: date, term: clock.Term, date_reason: str) -> str:
    """Refuse an extension of a term that is over, unless it was announced in time and only recorded late.

    Return why it was recorded late.
    """
    if term.is_late(announced_on):
        raise ExtensionTooLate(last_day=term.last_day)
    laid_down = deadlines.has_laid_down_term(application)
    earlier = [row for row in application.extensions.all() if row.kind != ExtensionKind.NOTICE or not laid_down]
    if earlier:
        raise ExtensionRepeated(last_day=term.last_day, day=earlier[-1].announced_on)
    notice = application.default_notices.first()
    if notice is not None:
        raise ExtensionAfterNotice(last_day=term.last_day, day=notice.received_on)
    usual = usual_days(dated_acts.EXTEND)
    if (timezone.localdate() - announced_on).days > usual:
        raise ExtensionRecordedTooLate(last_day=term.last_day, day=announced_on, usual=usual)
    return written(date_reason, missing=ExtensionUnexplained(last_day=term.last_day))


@transaction.atomic
def suspend(
    application: Application,
    *,
    kind: SuspensionKind | str,
    starts_on: date,
    ends_on: date | None,
    reason: str,
    document: Document | None = None,
    ends_with: str = "",
    expected_by: date | None = None,
    date_reason: str = "",
    actor: User,
) -> Suspension:
    """Let the decision term stand still from the first day to the last, both included (Awb 4:15).

    With consent (paragraph 2a) `document` is what the applicant wrote; it works from the day on which that came in,
    until the last day or what was agreed on (`ends_with`). Otherwise it works from the day on which the applicant was
    told by letter (for 1b: the day after). Without a last day it stands still until `end_suspension`. Of force majeure
    the applicant is told by when the decision is expected (`expected_by`, paragraph 3). Raises TransitionNotAllowed,
    DateInFuture, DateBeforeReceipt, DateTooFarBack, TermHasEnded, NothingToSuspend, ReasonMissing, DateOutOfReach,
    EndsBeforeStart, SuspensionTooLong, SuspensionIsThere, and what the checks of consent and force majeure raise.
    """
    application = lock(application)
    next_status(application, Action.SUSPEND)
    agreed = kind == SuspensionKind.CONSENT  # to wait from a day that is still to come
    date_reason = check_day(application, dated_acts.SUSPEND, starts_on, may_be_ahead=agreed, reason=date_reason)
    _check_still_runs(application, kind, starts_on)
    reason = written(reason, missing=ReasonMissing())
    check_ahead(ends_on)
    check_ahead(expected_by)
    if ends_on is not None and ends_on < starts_on:
        raise EndsBeforeStart(ends_on=ends_on, starts_on=starts_on)
    _check_length(kind, starts_on, ends_on)
    expected_by = _expected(kind, starts_on, ends_on, expected_by)
    _check_not_there(application, kind, starts_on, ends_on)
    if kind == SuspensionKind.CONSENT and not taken_over_from():
        _check_consent(application, document, starts_on)
    ends_with = _end(kind, ends_on, ends_with)
    suspension = Suspension.objects.create(
        application=application,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        ends_with=ends_with,
        reason=reason,
        document=document,
        expected_by=expected_by,
        actor=actor,
    )
    sending.note_taken_over(suspension, on=starts_on, actor=actor)
    facts: dict[str, Any] = {
        "kind": SuspensionKind(kind).value,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "ends_with": ends_with,
        "reason": reason,
        **({"expected_by": expected_by} if expected_by else {}),
    }
    record(application, Action.SUSPEND, actor=actor, on=starts_on, date_reason=date_reason, **facts)
    return suspension


def _check_still_runs(application: Application, kind: SuspensionKind | str, starts_on: date) -> None:
    """Refuse to suspend a term that is over by the first day; what is taken over went as it went (Awb 4:15).

    That somebody agreed to wait after it is kept all the same, and moves nothing. Raises TermHasEnded or
    NothingToSuspend.
    """
    check_term_still_runs(application, starts_on)
    if kind == SuspensionKind.CONSENT:
        return
    term = deadlines.decision_term(application, on=starts_on)
    if term.is_late(starts_on) and not taken_over_from():
        raise NothingToSuspend(last_day=term.last_day, starts_on=starts_on)


def _expected(
    kind: SuspensionKind | str, starts_on: date, ends_on: date | None, expected_by: date | None
) -> date | None:
    """Return by when the decision is expected, of force majeure only (Awb 4:15 paragraph 3).

    Raises ExpectedDayMissing or ExpectedDayTooEarly.
    """
    if kind != SuspensionKind.FORCE_MAJEURE or taken_over_from():
        return None
    if expected_by is None:
        raise ExpectedDayMissing
    after = max(day for day in (starts_on, ends_on, timezone.localdate()) if day is not None)
    if expected_by <= after:
        raise ExpectedDayTooEarly(after=after)
    return expected_by


def _end(kind: SuspensionKind | str, ends_on: date | None, ends_with: str) -> str:
    """Return what ends a suspension that was agreed on without a last day: nobody agrees to wait for ever (Awb 4:15).

    Raises ConsentWithoutEnd, EndTwice or SaysNothing; what is taken over ended as it did.
    """
    if kind != SuspensionKind.CONSENT or taken_over_from():
        return ""
    if ends_on is not None:
        if ends_with.strip():
            raise EndTwice
        return ""
    return written(ends_with, missing=ConsentWithoutEnd())


def _check_consent(application: Application, document: Document | None, starts_on: date) -> None:
    """Refuse consent that is not on file, or that would work from before it came in (Awb 4:15 paragraph 2a)."""
    if document is None or document.application_id != application.pk or document.retired is not None:
        raise ConsentNotOnFile
    received_on = min(version.received_on for version in document.versions.all())
    if starts_on < received_on:
        raise ConsentWorksBack(received_on=received_on)


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


def _check_length(kind: SuspensionKind | str, starts_on: date, ends_on: date | None) -> None:
    """Refuse a last day that nobody can know. Raises SuspensionTooLong; what is taken over ended as it did."""
    last_day = max(starts_on, timezone.localdate()) + LONGEST_AHEAD
    if kind in NOT_KNOWN_AHEAD and ends_on is not None and ends_on > last_day and not taken_over_from():
        raise SuspensionTooLong(last_day=last_day)


@transaction.atomic
def end_suspension(suspension: Suspension, *, ends_on: date, date_reason: str = "", actor: User) -> Suspension:
    """Give a suspension its last day, which may be agreed ahead, or an earlier one than it has (Awb 4:15).

    Raises TransitionNotAllowed, SuspensionEnded, SuspensionTooLong, EndsBeforeStart, DateOutOfReach or
    DateTooFarBack.
    """
    application = lock(suspension.application)
    suspension.refresh_from_db(fields=["ends_on"])
    if suspension.ends_on is not None and ends_on >= suspension.ends_on:
        raise SuspensionEnded(ends_on=suspension.ends_on)
    next_status(application, Action.SUSPEND)
    _check_length(suspension.kind, suspension.starts_on, ends_on)
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
    application: Application,
    *,
    received_on: date,
    channel: Channel | str = "",
    sender: str = "",
    given_by: NoticeFrom | str = NoticeFrom.PARTY,
    date_reason: str = "",
    actor: User,
) -> DefaultNotice:
    """Register a written notice of default; the penalty starts two weeks later (Awb 4:17).

    One that comes while the legal term still runs has no effect; it is kept all the same, and answered. A day that was
    promised to the applicant changes neither. That the decision was signed does not either: it counts from the day on
    which it was sent (3:41), and what came in by then is kept, also when it is recorded later. Raises
    TransitionNotAllowed, NoticeOfAnother, NoticeAfterDecision, RecordedAlready, DateInFuture, DateBeforeReceipt,
    DateTooFarBack or SaysNothing.
    """
    check_name(sender, field="sender")
    check_given_by(given_by)
    application = lock(application)
    next_status(application, Action.NOTICE_OF_DEFAULT)
    date_reason = check_day(application, dated_acts.DEFAULT_NOTICE, received_on, reason=date_reason)
    known_on = None if application.is_open else deadlines.made_known_on(application)
    if known_on is not None and received_on > known_on:
        raise NoticeAfterDecision(case=application.case_number, sent_on=known_on)
    term = deadlines.decision_term(application, on=received_on)
    said = {"received_on": received_on, "channel": channel, "sender": sender.strip()}
    once.check_new(application.default_notices.select_related("actor"), said)
    notice = DefaultNotice.objects.create(application=application, actor=actor, **said)
    facts: dict[str, Any] = {"channel": channel, "sender": notice.sender, **early_facts(term, received_on)}
    record(application, Action.NOTICE_OF_DEFAULT, actor=actor, on=received_on, date_reason=date_reason, **facts)
    return notice
