"""Is the application complete? Asking, receiving, and declaring it complete (Awb 4:5 and 4:15)."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CompletionRequest
from subsidies.services.cases import at_noon, check_day, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import CompletionTermTooShort, DateBeforeReceipt, NoOpenRequest, RequestAlreadyOpen


@transaction.atomic
def request_completion(
    application: Application, *, missing: str, requested_on: date, due_on: date, actor: User
) -> CompletionRequest:
    """Ask the applicant to complete the application by a day. The decision term stands still from the day after.

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, CompletionTermTooShort or RequestAlreadyOpen.
    """
    application = lock(application)
    open_request = open_completion_request(application)
    if open_request is not None:
        raise RequestAlreadyOpen(requested_on=open_request.requested_on)
    status = next_status(application, Action.REQUEST_COMPLETION)
    check_day(application, requested_on)
    if due_on <= requested_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=requested_on)
    request = CompletionRequest.objects.create(
        application=application, requested_on=requested_on, due_on=due_on, missing=missing, actor=actor
    )
    application.status, application.complete_on = status, None
    application.save(update_fields=["status", "complete_on"])
    facts = {"missing": missing, "due_on": due_on}
    record(application, Action.REQUEST_COMPLETION, actor=actor, occurred_at=at_noon(requested_on), **facts)
    return request


@transaction.atomic
def receive_completion(
    application: Application, *, received_on: date, is_complete: bool, remark: str = "", actor: User
) -> CompletionRequest:
    """Register that something came in. When all of it is there the term runs on; a part only changes the remark.

    Raises TransitionNotAllowed, NoOpenRequest, DateInFuture or DateBeforeReceipt.
    """
    application = lock(application)
    status = next_status(application, Action.RECEIVE_COMPLETION)
    check_day(application, received_on)
    request = open_completion_request(application)
    if request is None:
        raise NoOpenRequest(case=application.case_number)
    if received_on < request.requested_on:
        raise DateBeforeReceipt(day=received_on, received_on=request.requested_on)
    request.remark = remark
    if is_complete:
        request.completed_on = received_on
        application.status = status
        application.save(update_fields=["status"])
    else:
        request.partly_received_on = received_on
    request.save(update_fields=["remark", "completed_on", "partly_received_on"])
    facts = {"complete": "yes" if is_complete else "no", "remark": remark}
    record(application, Action.RECEIVE_COMPLETION, actor=actor, occurred_at=at_noon(received_on), **facts)
    return request


@transaction.atomic
def start_assessment(application: Application, *, complete_on: date | None = None, actor: User) -> Application:
    """Declare the application complete: on the day of the last completion, of receipt, or as said.

    Also possible after a request lapsed unused: the province then decides on what is there. Raises
    TransitionNotAllowed, DateInFuture or DateBeforeReceipt.
    """
    application = lock(application)
    status = next_status(application, Action.START_ASSESSMENT)
    day = complete_on or _completed_on(application)
    check_day(application, day)
    application.status, application.complete_on = status, day
    application.save(update_fields=["status", "complete_on"])
    record(application, Action.START_ASSESSMENT, actor=actor, occurred_at=at_noon(day), complete_on=day)
    return application


def open_completion_request(application: Application) -> CompletionRequest | None:
    """Return the request that the case waits for, lapsed or not; None when it waits for nothing."""
    if application.status != Status.INCOMPLETE:
        return None
    return application.completion_requests.filter(completed_on__isnull=True).order_by("-requested_on", "-pk").first()


def _completed_on(application: Application) -> date:
    last = application.completion_requests.order_by("-requested_on", "-pk").first()
    if last is None:
        return application.received_on
    return last.completed_on or last.partly_received_on or application.received_on
