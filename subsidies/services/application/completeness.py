"""Is the application complete? Asking, receiving, and declaring it complete (Awb 4:5 and 4:15)."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_bounds, day_of_authority
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import check_words, written
from subsidies import dated_acts
from subsidies.enums import Action, ParameterCode
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CompletionRequest
from subsidies.services.application import documents, formalities
from subsidies.services.application.incomplete_refusals import CameInBefore, PartNotTakenOff, StillMissingUnsaid
from subsidies.services.assessment import deviations
from subsidies.services.case.cases import after_receipt, check_day, check_term_still_runs, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.letters import sending
from subsidies.services.letters.sending_refusals import DisregardWasTold
from subsidies.services.refusals import (
    CompletionNotLapsed,
    CompletionTermTooShort,
    DateBeforeRequest,
    NoOpenRequest,
    ReasonMissing,
    RequestAlreadyOpen,
)
from subsidies.services.terms import deadlines

PARTED = re.compile(r"[\n\r;,]")
SMALL = {"de", "het", "een", "en", "of", "van", "met", "voor", "nog", "ook"}  # say nothing of what is missing


@transaction.atomic
def request_completion(
    application: Application,
    *,
    missing: str,
    requested_on: date,
    due_on: date,
    date_reason: str = "",
    actor: User,
) -> CompletionRequest:
    """Ask the applicant to complete the application by a day. The decision term stands still once the letter is sent.

    One whose letter was not sent can be replaced by another. Raises TransitionNotAllowed, DateInFuture,
    DateBeforeReceipt, DateTooFarBack, TermHasEnded, DateOutOfReach, CompletionTermTooShort, CompletionTimeTooShort
    (Awb 4:5), RequestAlreadyOpen or SaysNothing.
    """
    check_words(missing, field="missing", by_line=True)
    application = lock(application)
    open_request = open_completion_request(application)
    if open_request is not None and open_request.sent_on is not None:
        raise RequestAlreadyOpen(requested_on=open_request.requested_on)
    status = next_status(application, Action.REQUEST_COMPLETION)
    date_reason = check_day(application, dated_acts.REQUEST_COMPLETION, requested_on, reason=date_reason)
    check_term_still_runs(application, requested_on)
    check_ahead(due_on)
    if due_on <= requested_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=requested_on)
    sending.check_time(application, ParameterCode.COMPLETION_WEEKS, due_on=due_on, sent_on=requested_on)
    request = CompletionRequest.objects.create(
        application=application, requested_on=requested_on, due_on=due_on, missing=missing, actor=actor
    )
    sending.note_taken_over(request, on=requested_on, actor=actor)
    application.status, application.complete_on, application.as_it_is_on = status, None, None
    application.save(update_fields=["status", "complete_on", "as_it_is_on"])
    facts: dict[str, Any] = {"missing": missing, "due_on": due_on}
    record(application, Action.REQUEST_COMPLETION, actor=actor, on=requested_on, date_reason=date_reason, **facts)
    return request


@transaction.atomic
def receive_completion(
    application: Application,
    *,
    received_on: date,
    is_complete: bool,
    remark: str = "",
    still_missing: str = "",
    date_reason: str = "",
    deviation: str = "",
    actor: User,
) -> CompletionRequest:
    """Register that something came in. When all of it is there the term runs on; a part only changes the remark.

    When all is there it is assessed from then on, as `start_assessment` does it, with that one deviation; a formality
    that stands in the way is settled first.

    Of a part, `remark` says what it is and `still_missing` what is to come: letters say both.

    That all is there is not said while a mandatory document is missing, unless with a written `deviation`. Raises
    TransitionNotAllowed, NoOpenRequest, DocumentsMissing, PartNotTakenOff, CameInBefore, StillMissingUnsaid,
    SaysNothing, DateInFuture, DateBeforeReceipt, DateBeforeRequest or DateTooFarBack.
    """
    check_words(remark, field="remark")
    application = lock(application)
    status = next_status(application, Action.RECEIVE_COMPLETION)
    request = open_completion_request(application)
    if request is None:
        raise NoOpenRequest(case=application.case_number)
    asked = request.requested_on, DateBeforeRequest(day=received_on, asked_on=request.requested_on)
    date_reason = check_day(application, dated_acts.RECEIVE_COMPLETION, received_on, after=[asked], reason=date_reason)
    deviates = deviations.settle(deviations.of_completeness(application), reason=deviation) if is_complete else None
    if not is_complete:
        _check_taken_off(request, still_missing)
    request.remark = remark
    if is_complete:
        request.completed_on = received_on
        application.status = status
        application.save(update_fields=["status"])
    else:
        request.partly_received_on, request.still_missing = received_on, still_missing.strip() or None
    request.save(update_fields=["remark", "completed_on", "partly_received_on", "still_missing"])
    said = {"complete": "yes" if is_complete else "no", "remark": remark}
    if not is_complete and still_missing.strip():
        said["missing"] = still_missing.strip()
    facts: dict[str, Any] = {**said, **deviations.facts(deviates)}
    record(application, Action.RECEIVE_COMPLETION, actor=actor, on=received_on, date_reason=date_reason, **facts)
    if is_complete and not formalities.defects(application):
        start_assessment(application, deviation=deviation, actor=actor)
    return request


def _check_taken_off(was: CompletionRequest, still_missing: str) -> None:
    """Refuse a list that does not say what is still to come after a part came in.

    Raises StillMissingUnsaid, SaysNothing, PartNotTakenOff for a list of several things that is as it was, in whatever
    order, or CameInBefore for what an earlier part took off it.
    """
    if taken_over_from():
        return
    written(still_missing, missing=StillMissingUnsaid())
    check_words(still_missing, field="still_missing", by_line=True)
    asked, before, after = map(_named, (was.missing, was.still_missing or was.missing, still_missing))
    if len(before) > 1 and not after.keys() < before.keys() and _telling(before) <= _telling(after):
        raise PartNotTakenOff
    came_in = (asked.keys() - before.keys()) & after.keys()
    if came_in:
        raise CameInBefore(line=after[min(came_in)])


def _named(text: str) -> dict[str, str]:
    """Return the things of a list by what tells one from another: its words, whatever their case and signs.

    Each stands on a line of its own, or is parted from the others by a comma or semicolon.
    """
    things = {" ".join(re.findall(r"\w+", part.casefold())): " ".join(part.split()) for part in PARTED.split(text)}
    return {words: thing for words, thing in things.items() if words}


def _telling(things: Iterable[str]) -> set[str]:
    """Return the words of a list that say what is in it, in whatever order they stand."""
    return {word for words in things for word in words.split()} - SMALL


@transaction.atomic
def start_assessment(
    application: Application,
    *,
    complete_on: date | None = None,
    date_reason: str = "",
    deviation: str = "",
    as_it_is: bool = False,
    actor: User,
) -> Application:
    """Declare the application complete: on the day that follows from what came in, or on the day given.

    With `as_it_is` it is never called complete: the time to complete it has lapsed and the province decides on what is
    there. Its turn is then by today; nothing that is missing needs a deviation.

    The day orders the queue. So a day earlier than what follows from the dossier needs a written reason. Also possible
    after a request lapsed unused: the province then decides on what is there. While a mandatory document is missing
    only with a written `deviation`. Raises TransitionNotAllowed, DocumentsMissing, DateInFuture, DateBeforeReceipt,
    DateBeforeRequest or DateTooFarBack.
    """
    application = lock(application)
    status = next_status(application, Action.START_ASSESSMENT)
    if as_it_is:
        return _take_as_it_is(application, status, actor=actor)
    deviates = deviations.settle(deviations.of_completeness(application), reason=deviation)
    known = completed_on(application)
    day = complete_on or known
    if day < known:
        asked = [row.requested_on for row in _last_request(application)]
        after = [(asked_on, DateBeforeRequest(day=day, asked_on=asked_on)) for asked_on in asked]
        date_reason = check_day(application, dated_acts.START_ASSESSMENT, day, after=after, reason=date_reason)
    else:
        check_bounds(day, after=[after_receipt(application, day)])
        date_reason = ""
    application.status, application.complete_on, application.as_it_is_on = status, day, None
    application.save(update_fields=["status", "complete_on", "as_it_is_on"])
    facts: dict[str, Any] = {"complete_on": day, **deviations.facts(deviates)}
    record(application, Action.START_ASSESSMENT, actor=actor, on=day, date_reason=date_reason, **facts)
    return application


def _take_as_it_is(application: Application, status: Status, *, actor: User) -> Application:
    """Let the content of an incomplete application be decided, once the applicant had the time to complete it."""
    asked = [row for row in application.completion_requests.all() if row.sent_on]
    today = day_of_authority(application.received_on)
    if not asked or (asked[-1].completed_on is None and asked[-1].due_on >= today):
        raise CompletionNotLapsed
    application.status, application.complete_on, application.as_it_is_on = status, today, today
    application.save(update_fields=["status", "complete_on", "as_it_is_on"])
    facts: dict[str, Any] = {"as_it_is_on": today, "missing": "; ".join(documents.missing(application))}
    record(application, Action.START_ASSESSMENT, actor=actor, on=today, **facts)
    return application


@transaction.atomic
def take_up_again(application: Application, *, reason: str, actor: User) -> Application:
    """Take an application up again of which nobody was told that it is disregarded: its content is decided then.

    A decision that was not made known has no effect (Awb 3:40), and after the four weeks of Awb 4:5 paragraph 4 it
    cannot be made known any more. The case is handled as it is from today. Raises TransitionNotAllowed, ReasonMissing
    or DisregardWasTold.
    """
    application = lock(application)
    status = next_status(application, Action.TAKE_UP)
    told_on = deadlines.made_known_on(application)
    if told_on is not None:
        raise DisregardWasTold(sent_on=told_on)
    reason = written(reason, missing=ReasonMissing())
    today = timezone.localdate()
    application.status, application.decided_on = status, None
    application.complete_on, application.as_it_is_on = today, today
    application.save(update_fields=["status", "decided_on", "complete_on", "as_it_is_on"])
    record(application, Action.TAKE_UP, actor=actor, reason=reason)
    return application


def _last_request(application: Application) -> list[CompletionRequest]:
    return list(application.completion_requests.order_by("-requested_on", "-pk")[:1])


def open_completion_request(application: Application) -> CompletionRequest | None:
    """Return the request that the case waits for, lapsed or not; None when it waits for nothing."""
    if application.status != Status.INCOMPLETE:
        return None
    return application.completion_requests.filter(completed_on__isnull=True).order_by("-requested_on", "-pk").first()


def completed_on(application: Application) -> date:
    """Return the day on which an application became complete, as the dossier shows it.

    That is the day on which the last of the mandatory documents came in, or what completed the last request; today
    when the dossier does not show it. What is taken over was complete at its receipt unless it was asked to complete.
    """
    days = [application.received_on] if taken_over_from() else []
    came_in = documents.mandatory_since(application)
    if came_in is not None:
        days.append(came_in)
    for request in _last_request(application):
        answered_on = request.completed_on or request.partly_received_on
        if answered_on is not None:
            days.append(answered_on)
    return max(days) if days else day_of_authority(application.received_on)
