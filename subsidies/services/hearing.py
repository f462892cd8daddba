"""Asking others: advice from outside (Awb 3:5), and the view of the applicant before a refusal (Awb 4:7, 4:8)."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Advice, Application, Hearing
from subsidies.services.cases import at_noon, check_day, lock, next_status
from subsidies.services.record import record
from subsidies.services.refusals import CompletionTermTooShort, DateBeforeReceipt, NoOpenRequest, ReasonMissing


@transaction.atomic
def ask_advice(
    application: Application, *, adviser: str, question: str, asked_on: date, due_on: date, actor: User
) -> Advice:
    """Ask somebody outside for advice. From then on the longer decision term of the scheme version counts.

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt or CompletionTermTooShort.
    """
    application = lock(application)
    next_status(application, Action.ASK_ADVICE)
    check_day(application, asked_on)
    if due_on < asked_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=asked_on)
    advice = Advice.objects.create(
        application=application, adviser=adviser, question=question, asked_on=asked_on, due_on=due_on
    )
    facts = {"adviser": adviser, "due_on": due_on}
    record(application, Action.ASK_ADVICE, actor=actor, occurred_at=at_noon(asked_on), **facts)
    return advice


@transaction.atomic
def receive_advice(application: Application, *, answer: str, received_on: date, actor: User) -> Advice:
    """Register the advice that was asked longest ago and had not come in yet.

    Raises TransitionNotAllowed, NoOpenRequest, ReasonMissing, DateInFuture or DateBeforeReceipt.
    """
    application = lock(application)
    next_status(application, Action.RECEIVE_ADVICE)
    check_day(application, received_on)
    advice = application.advices.filter(received_on__isnull=True).order_by("asked_on").first()
    if advice is None:
        raise NoOpenRequest(case=application.case_number)
    if received_on < advice.asked_on:
        raise DateBeforeReceipt(day=received_on, received_on=advice.asked_on)
    if not answer.strip():
        raise ReasonMissing
    advice.answer, advice.received_on = answer, received_on
    advice.save(update_fields=["answer", "received_on"])
    record(application, Action.RECEIVE_ADVICE, actor=actor, occurred_at=at_noon(received_on), adviser=advice.adviser)
    return advice


@transaction.atomic
def invite_view(application: Application, *, intention: str, invited_on: date, due_on: date, actor: User) -> Hearing:
    """Invite the applicant to give a view on what the province intends to decide (Awb 4:7, 4:8).

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt or CompletionTermTooShort.
    """
    application = lock(application)
    next_status(application, Action.INVITE_VIEW)
    check_day(application, invited_on)
    if due_on <= invited_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=invited_on)
    hearing = Hearing.objects.create(
        application=application, intention=intention, invited_on=invited_on, due_on=due_on
    )
    record(application, Action.INVITE_VIEW, actor=actor, occurred_at=at_noon(invited_on), due_on=due_on)
    return hearing


@transaction.atomic
def receive_view(application: Application, *, view: str, received_on: date, actor: User) -> Hearing:
    """Register the view of the applicant.

    Raises TransitionNotAllowed, NoOpenRequest, DateInFuture or DateBeforeReceipt.
    """
    application = lock(application)
    next_status(application, Action.RECEIVE_VIEW)
    check_day(application, received_on)
    hearing = application.hearings.filter(received_on__isnull=True).order_by("-invited_on").first()
    if hearing is None:
        raise NoOpenRequest(case=application.case_number)
    if received_on < hearing.invited_on:
        raise DateBeforeReceipt(day=received_on, received_on=hearing.invited_on)
    hearing.view, hearing.received_on = view, received_on
    hearing.save(update_fields=["view", "received_on"])
    record(application, Action.RECEIVE_VIEW, actor=actor, occurred_at=at_noon(received_on))
    return hearing
