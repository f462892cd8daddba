"""Steps and decisions of a case that wait for their letter to be sent."""

from collections.abc import Iterator
from datetime import date

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, SuspensionKind
from subsidies.models import Application, CompletionRequest, Decision, Hearing, Suspension, TermExtension
from subsidies.models.told import sent_days

Step = CompletionRequest | Hearing | Suspension | TermExtension | Decision


def unsent(application: Application) -> Iterator[tuple[Step, date]]:
    """Yield the steps whose letter was not sent, each with the day on which it was recorded for; open steps only.

    Consent of the applicant needs no letter: it rests on what the applicant wrote (Awb 4:15 paragraph 2a).
    """
    sent = sent_days(application)
    requests = list(application.completion_requests.all())[-1:]
    open_steps: list[tuple[Step, date]] = [(row, row.requested_on) for row in requests if not row.completed_on]
    open_steps += [(row, row.invited_on) for row in application.hearings.all() if not row.received_on]
    open_steps += [(row, row.starts_on) for row in application.suspensions.all() if row.kind != SuspensionKind.CONSENT]
    open_steps += [(row, row.announced_on) for row in application.extensions.all()]
    yield from ((step, day) for step, day in open_steps if step.sent_in(sent) is None)


def untold(application: Application) -> Iterator[tuple[Step, date]]:
    """Yield the steps and decisions whose letter was not sent, each with its day."""
    yield from unsent(application)
    sent = sent_days(application)
    for decision in application.decisions.all():
        was_taken_up = decision.kind == DecisionKind.DISREGARD and application.status != Status.DISREGARDED
        if decision.sent_in(sent) is None and not was_taken_up:
            yield decision, decision.decided_on


def name_of(step: Step) -> str:
    """Return what a step is, in the active language: the kind of a decision, or of the act."""
    kind = step.get_kind_display() if isinstance(step, Decision | TermExtension | Suspension) else ""
    return str(kind or step._meta.verbose_name)  # noqa: SLF001 -- the name that the model gives itself
