"""Asking others: advice from outside (Awb 3:5), and the view of the applicant before a refusal (Awb 4:7, 4:8)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.days import check_ahead
from drenthe.lib.entry.written import check_name, check_words, written
from subsidies import dated_acts
from subsidies.enums import (
    Action,
    ApplicationStatus,
    GroundUse,
    ParameterCode,
)
from subsidies.models import Advice, Application, Document, Hearing, HearingWaiver, Obligation, RefusalGround
from subsidies.services.application.formality_refusals import ReportOutOfOrder, WhichAdvice
from subsidies.services.assessment.heard import is_on_file, was_heard
from subsidies.services.assessment.heard_refusals import (
    MinorIsOfApplications,
    MoneyIsNoException,
    NeverHeardBefore,
    OwnFactsOfApplications,
    ViewNotOnFile,
)
from subsidies.services.case.act_refusals import NoAdviceAsked, NoViewAsked
from subsidies.services.case.cases import check_day, check_term_still_runs, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.decisions import effects
from subsidies.services.letters import sending
from subsidies.services.obligations import not_met as of_obligations
from subsidies.services.refusals import CompletionTermTooShort, DateBeforeRequest, ReasonMissing
from subsidies.term_enums import ViewException


@transaction.atomic
def ask_advice(
    application: Application,
    *,
    adviser: str,
    question: str,
    asked_on: date,
    due_on: date,
    date_reason: str = "",
    actor: User,
) -> Advice:
    """Ask somebody outside for advice. The decision term stays as it is: see `term_acts.extend` for the longer one.

    Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt, DateTooFarBack, TermHasEnded,
    DateOutOfReach, CompletionTermTooShort or SaysNothing.
    """
    check_name(adviser, field="adviser")
    check_words(question, field="question")
    application = lock(application)
    next_status(application, Action.ASK_ADVICE)
    date_reason = check_day(application, dated_acts.ASK_ADVICE, asked_on, reason=date_reason)
    check_term_still_runs(application, asked_on)
    check_ahead(due_on)
    if due_on < asked_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=asked_on)
    advice = Advice.objects.create(
        application=application, adviser=adviser, question=question, asked_on=asked_on, due_on=due_on
    )
    facts: dict[str, Any] = {"adviser": adviser, "due_on": due_on}
    record(application, Action.ASK_ADVICE, actor=actor, on=asked_on, date_reason=date_reason, **facts)
    return advice


@transaction.atomic
def receive_advice(
    application: Application,
    *,
    advice: Advice | None = None,
    answer: str,
    received_on: date,
    reported_on: date | None = None,
    date_reason: str = "",
    actor: User,
) -> Advice:
    """Register an advice that came in: on the request pointed at, or on the one that is open when there is one only.

    `reported_on` is the day on the report. Raises TransitionNotAllowed, NoAdviceAsked, WhichAdvice, ReasonMissing,
    ReportOutOfOrder, DateInFuture, DateBeforeReceipt, DateBeforeRequest or DateTooFarBack.
    """
    application = lock(application)
    next_status(application, Action.RECEIVE_ADVICE)
    advice = _open_request(application, advice)
    asked = advice.asked_on, DateBeforeRequest(day=received_on, asked_on=advice.asked_on)
    date_reason = check_day(application, dated_acts.RECEIVE_ADVICE, received_on, after=[asked], reason=date_reason)
    answer = written(answer, missing=ReasonMissing())
    if reported_on is not None and not advice.asked_on <= reported_on <= received_on:
        raise ReportOutOfOrder(day=reported_on, asked_on=advice.asked_on, received_on=received_on)
    advice.answer, advice.received_on, advice.reported_on = answer, received_on, reported_on
    advice.save(update_fields=["answer", "received_on", "reported_on"])
    facts: dict[str, Any] = {"adviser": advice.adviser, "reported_on": reported_on}
    record(application, Action.RECEIVE_ADVICE, actor=actor, on=received_on, date_reason=date_reason, **facts)
    return advice


def _open_request(application: Application, pointed_at: Advice | None) -> Advice:
    """Return the request that an advice answers. Raises NoAdviceAsked or WhichAdvice."""
    waiting = list(application.advices.filter(received_on__isnull=True).order_by("asked_on", "pk"))
    if pointed_at is not None:
        waiting = [row for row in waiting if row.pk == pointed_at.pk]
    if not waiting:
        raise NoAdviceAsked(case=application.case_number)
    if len(waiting) > 1:
        raise WhichAdvice(advisers=", ".join(f"{row.adviser} ({row.pk})" for row in waiting))
    return waiting[0]


@transaction.atomic
def invite_view(
    application: Application,
    *,
    intention: str,
    invited_on: date,
    due_on: date,
    not_met: Sequence[Obligation] = (),
    date_reason: str = "",
    actor: User,
) -> Hearing:
    """Invite the applicant to give a view on what the province intends to decide (Awb 4:7, 4:8).

    The time to give it runs once the letter is sent. On an award it names the obligations that were `not_met`, where
    that is why: `not_met.chosen` refuses others. Raises TransitionNotAllowed, DateInFuture, DateBeforeReceipt,
    DateTooFarBack, DateOutOfReach, CompletionTermTooShort, ViewTimeTooShort or SaysNothing; on an award AwardNotSent
    (Awb 3:40) or EndsAwardLater.
    """
    check_words(intention, field="intention")
    application = lock(application)
    next_status(application, Action.INVITE_VIEW)
    if application.status == ApplicationStatus.AWARDED and not taken_over_from():
        sending.award_sent_on(application)
    effects.check_none(application)
    date_reason = check_day(application, dated_acts.INVITE_VIEW, invited_on, reason=date_reason)
    check_ahead(due_on)
    if due_on <= invited_on:
        raise CompletionTermTooShort(due_on=due_on, requested_on=invited_on)
    sending.check_time(application, ParameterCode.VIEW_WEEKS, due_on=due_on, sent_on=invited_on)
    about = of_obligations.chosen(application, not_met)
    hearing = Hearing.objects.create(
        application=application, intention=intention, invited_on=invited_on, due_on=due_on
    )
    hearing.not_met.set(about)
    sending.note_taken_over(hearing, on=invited_on, actor=actor)
    facts: dict[str, Any] = {"due_on": due_on}
    record(application, Action.INVITE_VIEW, actor=actor, on=invited_on, date_reason=date_reason, **facts)
    return hearing


@transaction.atomic
def receive_view(
    application: Application,
    *,
    view: str,
    received_on: date,
    document: Document | None = None,
    date_reason: str = "",
    actor: User,
) -> Hearing:
    """Register the view of the applicant: the letter, or the report of what was said (Awb 4:9), is a document on file.

    Raises TransitionNotAllowed, NoViewAsked, ViewNotOnFile, DateInFuture, DateBeforeReceipt, DateBeforeRequest,
    DateTooFarBack or SaysNothing.
    """
    check_words(view, field="view")
    application = lock(application)
    next_status(application, Action.RECEIVE_VIEW)
    hearing = application.hearings.filter(received_on__isnull=True).order_by("-invited_on").first()
    if hearing is None:
        raise NoViewAsked(case=application.case_number)
    asked = hearing.invited_on, DateBeforeRequest(day=received_on, asked_on=hearing.invited_on)
    date_reason = check_day(application, dated_acts.RECEIVE_VIEW, received_on, after=[asked], reason=date_reason)
    if not taken_over_from() and not is_on_file(application, document):
        raise ViewNotOnFile
    hearing.view, hearing.received_on, hearing.document = view, received_on, document
    hearing.save(update_fields=["view", "received_on", "document"])
    record(application, Action.RECEIVE_VIEW, actor=actor, on=received_on, date_reason=date_reason)
    return hearing


@transaction.atomic
def waive(application: Application, *, exception: ViewException | str, explanation: str, actor: User) -> HearingWaiver:
    """Record why the applicant is not heard before the next decision.

    Raises TransitionNotAllowed, ReasonMissing, NeverHeardBefore, and after an award EndsAwardLater,
    MoneyIsNoException, MinorIsOfApplications or OwnFactsOfApplications.
    """
    application = lock(application)
    next_status(application, Action.WAIVE_VIEW)
    if exception == ViewException.HEARD_BEFORE and not any(
        was_heard(row, on=timezone.localdate()) for row in application.hearings.all()
    ):
        raise NeverHeardBefore
    if application.status == ApplicationStatus.AWARDED:
        effects.check_none(application)
        if exception == ViewException.FINANCIAL:
            raise MoneyIsNoException
        if exception == ViewException.MINOR:
            raise MinorIsOfApplications
        if exception == ViewException.OWN_FACTS and not _some_ground_needs_no_hearing():
            raise OwnFactsOfApplications
    explanation = written(explanation, missing=ReasonMissing())
    waiver = HearingWaiver.objects.create(
        application=application, exception=exception, explanation=explanation, actor=actor
    )
    facts: dict[str, Any] = {"exception": ViewException(exception).value, "reason": waiver.explanation}
    record(application, Action.WAIVE_VIEW, actor=actor, **facts)
    return waiver


def _some_ground_needs_no_hearing() -> bool:
    """Whether an award can be ended or lowered on a ground for which the recipient need not be heard."""
    return RefusalGround.objects.filter(is_active=True, used_for=GroundUse.WITHDRAWAL, needs_hearing=False).exists()
