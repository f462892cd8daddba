"""Steps and decisions of a case that wait for their letter to be sent."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind, LetterKind
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    Hearing,
    Letter,
    ObjectionStep,
    PenaltyDecision,
    Suspension,
    TermExtension,
)
from subsidies.models.told import sent_days
from subsidies.term_enums import SuspensionKind

Step = CompletionRequest | Hearing | Suspension | TermExtension | Decision | ObjectionStep
Waiting = Step | PenaltyDecision  # a penalty is told by a letter of this system only


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


def untold_after(application: Application) -> Iterator[tuple[Step, date]]:
    """Yield the same of a case that ended: its decisions, and the views that were asked about an award since.

    Of one that ended without a decision nothing: nobody is asked for a view any more.
    """
    decided_on = application.decided_on
    for row, day in untold(application):
        since = isinstance(row, Hearing) and decided_on is not None and row.invited_on >= decided_on
        if isinstance(row, Decision) or since:
            yield row, day


def untold_penalties(application: Application) -> Iterator[tuple[PenaltyDecision, date]]:
    """Yield the decisions on a penalty whose letter was not sent, each with its day: none is paid before that."""
    rows = list(application.penalty_decisions.all())
    sent = sent_days(application) if rows else {}
    yield from ((row, row.decided_on) for row in rows if row.sent_in(sent) is None)


def resumed(application: Application, *, on: date) -> Iterator[tuple[Suspension, date]]:
    """Yield the suspensions that ended on a day or before, of which the applicant was not told (Awb 4:15 paragraph 4).

    A letter that gave another last day told it of no use. What was taken over ended in another system; what began
    without a word to the applicant needs none.
    """
    sent = sent_days(application)
    elsewhere = {row.suspension_id for row in application.sent_elsewhere.all() if row.taken_over_from}
    for row in application.suspensions.all():
        began = row.kind == SuspensionKind.CONSENT or row.sent_in(sent) is not None
        if row.ends_on is None or row.ends_on > on or not began or row.pk in elsewhere:
            continue
        told = [letter for letter in application.letters.all() if letter.suspension_id == row.pk and letter.sent_on]
        if not any(one.kind == LetterKind.SUSPENSION_ENDED and not tells_other_end(one, row) for one in told):
            yield row, row.ends_on


def tells_other_end(letter: Letter, about: Any) -> bool:
    """Whether a letter on a suspension gives another last day, or none, than the suspension has by now."""
    content = letter.content or {}
    if not isinstance(about, Suspension) or "ends_on" not in content:  # made before this was kept
        return False
    return content["ends_on"] != (about.ends_on and about.ends_on.isoformat())


def day_of(step: Step) -> date | None:
    """Return the day on which a step or a decision was taken; None for a suspension, which can begin at another."""
    for name in ("decided_on", "requested_on", "invited_on", "announced_on", "done_on"):
        if (day := getattr(step, name, None)) is not None:
            return cast("date", day)
    return None


def name_of(step: Waiting) -> str:
    """Return what a step is, in the active language: the kind of a decision, or of the act."""
    kind = step.get_kind_display() if isinstance(step, Decision | TermExtension | Suspension | ObjectionStep) else ""
    return str(kind or step._meta.verbose_name)  # noqa: SLF001 -- the name that the model gives itself
