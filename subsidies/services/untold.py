"""Steps and decisions of a case that wait for their letter to be sent."""

from collections.abc import Iterator
from datetime import date

from subsidies.enums import SuspensionKind
from subsidies.models import Application, CompletionRequest, Decision, Hearing, Suspension, TermExtension

Step = CompletionRequest | Hearing | Suspension | TermExtension | Decision


def unsent(application: Application) -> Iterator[tuple[Step, date]]:
    """Yield the steps whose letter was not sent, each with the day on which it was recorded for; open steps only.

    Consent of the applicant needs no letter: it rests on what the applicant wrote (Awb 4:15 paragraph 2a).
    """
    for request in list(application.completion_requests.all())[-1:]:
        if request.completed_on is None:
            yield from _if_unsent(request, request.requested_on)
    for hearing in application.hearings.all():
        if hearing.received_on is None:
            yield from _if_unsent(hearing, hearing.invited_on)
    for suspension in application.suspensions.all():
        if suspension.kind != SuspensionKind.CONSENT:
            yield from _if_unsent(suspension, suspension.starts_on)
    for extension in application.extensions.all():
        yield from _if_unsent(extension, extension.announced_on)


def untold(application: Application) -> Iterator[tuple[Step, date]]:
    """Yield the steps and decisions whose letter was not sent, each with its day."""
    yield from unsent(application)
    for decision in application.decisions.all():
        yield from _if_unsent(decision, decision.decided_on)


def name_of(step: Step) -> str:
    """Return what a step is, in the active language: the kind of a decision, or of the act."""
    kind = step.get_kind_display() if isinstance(step, Decision | TermExtension | Suspension) else ""
    return str(kind or step._meta.verbose_name)  # noqa: SLF001 -- the name that the model gives itself


def _if_unsent(step: Step, day: date) -> Iterator[tuple[Step, date]]:
    if step.sent_on is None:
        yield step, day
