"""What every act on a case begins with: lock the ceiling and the case, see whether the act exists, see the day."""

from collections.abc import Collection, Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import DatedAct
from drenthe.dates.services.checks import Footing, check_act_day, day_of_authority
from subsidies.enums import Action, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Ceiling, Proposal
from subsidies.services.refusals import (
    DateBeforeDecision,
    DateBeforeReceipt,
    ProposalWaits,
    TermHasEnded,
    TransitionNotAllowed,
)
from subsidies.services.terms import deadlines
from subsidies.transitions import target_status

# What a status means for an act that does not fit it, and how the case goes on from there.
WAYS_ON = {
    Status.RECEIVED: _("It was received: declare it complete, or ask the applicant for what is missing."),
    Status.INCOMPLETE: _(
        "The applicant was asked to complete it: record what came in, or go on with what is there once the time for "
        "it has passed."
    ),
    Status.ASSESSMENT: _("It is being assessed: propose a decision first."),
    Status.PROPOSED: _("A proposal waits: have it decided on, or have it sent back first."),
    Status.AWARDED: _(
        "It was awarded: from here money is paid, the award is lowered, withdrawn or settled, or somebody objects."
    ),
    Status.SETTLED: _(
        "The subsidy was settled: what is left is to pay or repay, an objection to the settlement, or a decision to "
        "lower or revoke it."
    ),
    Status.REFUSED: _(
        "It was refused: only an objection changes that, or taking the decision back while its letter was not sent."
    ),
    Status.DISREGARDED: _(
        "It was disregarded: only an objection changes that, or taking the decision back or the application up again "
        "while its letter was not sent."
    ),
    Status.WITHDRAWN: _("It was withdrawn and is closed: a new application is entered as a case of its own."),
    Status.FORWARDED: _("It was forwarded: the body that it went to decides on it."),
    Status.VOID: _("It was entered by mistake, so nothing is done with it: look for the right case."),
}


def lock(application: Application) -> Application:
    """Lock the ceiling and then the case, and return the case as it stands now. Call inside a transaction."""
    Ceiling.objects.select_for_update(no_key=True).get(pk=application.ceiling_id)
    return lock_case(application)


def lock_case(application: Application) -> Application:
    """Lock the case only, for what leaves the ceiling alone; return it as it stands now. Call inside a transaction.

    The parameters of its scheme version come along: nearly every act reads some.
    Who comes from here must not lock the ceiling: the ceiling is always locked before the case.
    """
    locked = Application.objects.select_for_update(no_key=True, of=("self",))
    rows = locked.select_related("ceiling", "scheme", "version", "applicant")
    return rows.prefetch_related("version__parameters").get(pk=application.pk)


def lock_cases(applications: Iterable[Application]) -> None:
    """Lock cases in order of receipt, as whoever signs several does, so that two never wait for each other."""
    locked = Application.objects.select_for_update(no_key=True, of=("self",)).order_by("received_at", "pk")
    list(locked.filter(pk__in=[application.pk for application in applications]))


def next_status(application: Application, action: Action) -> Status:
    """Return the status that the action leads to. Raises TransitionNotAllowed."""
    status = target_status(action, application.status)
    if status is None:
        raise TransitionNotAllowed(**why_not(application, action))
    return status


def check_among(application: Application, action: Action, fits: Collection[Status]) -> None:
    """Refuse an act on a case that is in none of these statuses. Raises TransitionNotAllowed."""
    if application.status not in fits:
        words = ", ".join(str(status.label) for status in Status if status in fits)
        raise TransitionNotAllowed(**{**why_not(application, action), "fits": words})


def why_not(application: Application, action: Action) -> dict[str, str]:
    """Return why an act does not fit a case as it stands, and which cases it fits, in words of the active language.

    And what the status means, with how the case goes on. What can be done with it depends on who asks: the page that
    shows the refusal says it.
    """
    fits = [status.label for status in Status if target_status(action, status) is not None]
    return {
        "act": str(action.label),
        "case": application.case_number,
        "status": application.get_status_display(),
        "fits": ", ".join(str(label) for label in fits),
        "way_on": str(WAYS_ON[Status(application.status)]),
    }


def refuse_paying_when_waiting(application: Application) -> None:
    """Raise ProposalWaits when a proposal waits that stops paying (Awb 4:56); from what was fetched already.

    One on an objection does not: an objection has no suspensive effect (Awb 6:16), whatever is proposed on it.
    """
    _refuse_when_waiting(row for row in application.proposals.all() if not row.is_on_objection)


def refuse_when_waiting(application: Application) -> None:
    """Raise ProposalWaits when a proposal for the case waits for a decision; from what was fetched already."""
    _refuse_when_waiting(application.proposals.all())


def _refuse_when_waiting(proposals: Iterable[Proposal]) -> None:
    waiting = next((row for row in proposals if row.state == ProposalState.OPEN), None)
    if waiting is not None:
        application = waiting.application
        kind, name = waiting.get_kind_display(), waiting.proposed_by
        raise ProposalWaits(kind=kind, name=name, case=application.case_number)


def check_day(
    application: Application,
    act: DatedAct,
    day: date,
    *,
    after: Iterable[Footing] = (),
    recorded_after: Iterable[Footing] = (),
    may_be_ahead: bool = False,
    reason: str = "",
) -> str:
    """Return the reason to keep with an act of that day on a case; see drenthe.dates.services.checks.

    Every act follows the receipt of the application. Raises DateInFuture, DateBeforeReceipt, DateTooFarBack or one of
    the refusals given.
    """
    return check_act_day(
        act,
        day,
        after=(after_receipt(application, day), *after),
        recorded_after=recorded_after,
        may_be_ahead=may_be_ahead,
        reason=reason,
    )


def after_receipt(application: Application, day: date) -> Footing:
    """Return the footing of every act on a case: the day on which the application was received."""
    return application.received_on, DateBeforeReceipt(day=day, received_on=application.received_on)


def after_decision(application: Application, day: date) -> list[Footing]:
    """Return the footing of what follows the decision on a case; none while there is no decision."""
    decided_on = application.decided_on
    return [] if decided_on is None else [(decided_on, DateBeforeDecision(day=day, decided_on=decided_on))]


def check_term_still_runs(application: Application, day: date) -> None:
    """Refuse to move a term that is over by an act dated back to when it ran. Raises TermHasEnded."""
    today = day_of_authority(day)
    term = deadlines.decision_term(application, on=today)
    if term.is_late(today) and not term.is_late(day):
        raise TermHasEnded(last_day=term.last_day, day=day)
