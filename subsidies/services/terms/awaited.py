"""Whether the applicant still waits for the decision, and what stands in the way of it: what answers to it say.

A decision works once it was made known (Awb 3:40, 3:41): who signs and does not send is late all the same (4:17).
"""

from datetime import date

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CompletionRequest, Suspension
from subsidies.models.told import sent_days
from subsidies.services.terms import deadlines

DECIDED_FIRST = (Status.AWARDED, Status.REFUSED, Status.DISREGARDED)  # what a first decision leads to


def is_awaited(application: Application) -> bool:
    """Whether the applicant waits for the decision: it is not taken, or its letter was not sent (Awb 3:41)."""
    if application.is_open:
        return True
    return application.status in DECIDED_FIRST and deadlines.made_known_on(application) is None


def standing_still(application: Application, *, on: date) -> CompletionRequest | Suspension | None:
    """Return what the decision term stands still for on a day (Awb 4:15); None while it runs.

    One without a last day before one that has it: until it ends nobody knows when the term does.
    """
    sent = sent_days(application)
    rows: list[CompletionRequest | Suspension] = [
        *application.suspensions.all(),
        *application.completion_requests.all(),
    ]
    found = []
    for row in rows:
        pause = deadlines.pause_of(row, row.sent_in(sent))
        if pause is not None and pause.first <= on and (pause.last is None or on <= pause.last):
            found.append((pause.last or date.max, row))
    return max(found, key=lambda one: one[0])[1] if found else None
