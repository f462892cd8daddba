"""The letter on which a step rests: what it tells of, and when it must be sent."""

from datetime import date, timedelta
from typing import Any

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from subsidies.enums import AFTER_AWARD, AWARDS, DecisionKind, ParameterCode
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Hearing,
    Letter,
    MoneyStep,
    ObjectionStep,
    PenaltyDecision,
    SentElsewhere,
    SettlementReminder,
    Suspension,
    TermExtension,
)
from subsidies.models.told import sent_days
from subsidies.parameters import UNLESS_LAID_DOWN
from subsidies.services.assessment.hearing_article import article_of
from subsidies.services.decisions import reservations
from subsidies.services.letters.sending_refusals import (
    AwardNotSent,
    CompletionTimeTooShort,
    DisregardToldTooLate,
    ExtensionSentTooLate,
    ViewTimeTooShort,
)
from subsidies.services.letters.untold import Step
from subsidies.services.objections import objection_sending
from subsidies.services.settlements import settlement_limits
from subsidies.services.terms import deadlines, extensions
from subsidies.term_enums import ExtensionKind

# The field of a letter that links it, by the model of what it tells.
LINKS: dict[type, str] = {
    Decision: "decision",
    CompletionRequest: "completion_request",
    Hearing: "hearing",
    Suspension: "suspension",
    TermExtension: "extension",
    DefaultNotice: "default_notice",
    PenaltyDecision: "penalty_decision",
    MoneyStep: "money_step",
    ObjectionStep: "objection_step",
    SettlementReminder: "settlement_reminder",
}


def link_of(about: Any) -> dict[str, Any]:
    """Return the link from a letter to what it tells, as the field and the row; none for the case as a whole."""
    name = LINKS.get(type(about))
    return {} if name is None else {name: about}


def told_of(letter: Letter) -> Any:
    """Return the row that a letter tells of; None when it tells of the case as a whole."""
    return next((row for name in LINKS.values() if (row := getattr(letter, name)) is not None), None)


def note_taken_over(step: Step, *, on: date, actor: User) -> None:
    """Let a step that is taken over count as told on its day. Nothing for what is recorded today."""
    source = taken_over_from()
    if source:
        SentElsewhere.objects.create(
            application=step.application, **link_of(step), sent_on=on, taken_over_from=source, actor=actor
        )


def least_weeks(application: Application, code: ParameterCode) -> int:
    """Return how many weeks the applicant gets at least, by the scheme version or else by the Subsidieloket."""
    laid_down = application.version.parameter(code).value
    return laid_down if isinstance(laid_down, int) and laid_down > 0 else UNLESS_LAID_DOWN[code]


def check_time(application: Application, code: ParameterCode, *, due_on: date, sent_on: date) -> None:
    """Refuse a day that leaves the applicant less time than the scheme version lays down, counted from the sending.

    Where the version lays down nothing it is the two weeks of the Subsidieloket (not confirmed). What is taken over
    had the time that it had. Raises CompletionTimeTooShort (Awb 4:5) or ViewTimeTooShort (Awb 4:7, 4:8).
    """
    weeks = least_weeks(application, code)
    least = sent_on + timedelta(weeks=weeks)
    if due_on < least and not taken_over_from():
        times: dict[str, Any] = {"due_on": due_on, "weeks": weeks, "least": least, "sent_on": sent_on}
        if code == ParameterCode.COMPLETION_WEEKS:
            raise CompletionTimeTooShort(**times)
        raise ViewTimeTooShort(**times, article=article_of(application))


def check_sending(step: Any, *, on: date) -> None:
    """Refuse to send the letter of a step on a day on which it cannot have the effect that it tells.

    Raises CompletionTimeTooShort, ViewTimeTooShort, ExtensionSentTooLate, TermArticleNotConfirmed, AdjournedOften,
    DisregardToldTooLate, ChangeToldTooLate, or what `objection_sending.check` does.
    """
    if isinstance(step, CompletionRequest):
        check_time(step.application, ParameterCode.COMPLETION_WEEKS, due_on=step.due_on, sent_on=on)
    elif isinstance(step, Hearing):
        check_time(step.application, ParameterCode.VIEW_WEEKS, due_on=step.due_on, sent_on=on)
    elif isinstance(step, TermExtension) and step.kind != ExtensionKind.NOTICE:
        term = deadlines.decision_term(step.application, on=on)
        if term.is_late(on):
            raise ExtensionSentTooLate(last_day=term.last_day, sent_on=on, article=step.article)
        extensions.check_article(step.application, ExtensionKind(step.kind))
        if step.kind == ExtensionKind.ADJOURNMENT:
            extensions.check_times(step.application, besides=step)
    elif isinstance(step, ObjectionStep):
        objection_sending.check(step, on=on, extra=deadlines.free_days())
    elif isinstance(step, Decision):
        _check_decision(step, on)


def _check_decision(decision: Decision, on: date) -> None:
    if decision.kind in AFTER_AWARD:
        reservations.check_call(decision.application, decision.proposal.grounds.all(), on=on)
    if decision.kind == DecisionKind.SETTLEMENT_CHANGE:
        settlement_limits.check_told(decision, on=on)
    if decision.kind == DecisionKind.DISREGARD:
        last_day = deadlines.disregard_by(decision.application, on=on)
        if last_day is not None and on > last_day:
            raise DisregardToldTooLate(last_day=last_day, sent_on=on)


def award_was_sent_on(application: Application) -> date | None:
    """Return the day on which the letter with the award was sent, or None; from what was fetched already.

    On a settlement that an objection raised what it adds is paid once its own letter was sent (Awb 3:40).
    """
    kinds = (*AWARDS, DecisionKind.OBJECTION_SETTLEMENT)
    awards = [row for row in application.decisions.all() if row.kind in kinds]
    days = sent_days(application)
    return awards[-1].sent_in(days) if awards else None


def award_sent_on(application: Application) -> date:
    """Return the day on which the letter with the award was sent. Raises AwardNotSent (Awb 3:40)."""
    sent_on = award_was_sent_on(application)
    if sent_on is None:
        raise AwardNotSent(decided_on=application.decided_on)
    return sent_on
