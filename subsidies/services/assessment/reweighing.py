"""The facts of a case that an objection weighs again: what can be put right once there is a decision (Awb 7:11).

Until the first decision an act on the facts is possible as its status allows. After it only while an objection to it
is open and nothing on that is proposed: who proposes finds all that a new decision needs, and who decides finds what
was proposed on.
"""

from django.utils import timezone

from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services.application.correction_refusals import OnlyWhileObjected
from subsidies.services.case.cases import next_status, refuse_when_waiting
from subsidies.services.objections import objections
from subsidies.transitions import REWEIGHED

# What a new decision can need. What places the case, and who applied, stays as it was decided on.
FACTS = (
    *("requested_amount", "title", "dwellings", "total_costs", "revenues", "own_contribution", "declared_aid"),
    *("cofinancers", "planned_dwellings"),
)


def is_reweighed(application: Application) -> bool:
    """Whether the facts of a case are weighed again: there is a decision, and an objection on it is open."""
    return application.status in REWEIGHED and bool(objections.open_of(application, on=timezone.localdate()))


def check(application: Application, action: Action) -> None:
    """See that an act on the facts of a case is possible now. Call with the case locked.

    Raises TransitionNotAllowed, OnlyWhileObjected or ProposalWaits.
    """
    next_status(application, action)
    if application.status in REWEIGHED:
        check_open(application)


def check_open(application: Application) -> None:
    """Refuse to touch what a decision rested on. Raises OnlyWhileObjected, or ProposalWaits on the objection."""
    if not is_reweighed(application):
        raise OnlyWhileObjected(case=application.case_number, status=application.get_status_display())
    refuse_when_waiting(application)
