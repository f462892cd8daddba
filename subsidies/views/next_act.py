"""Which act on a case comes next: the one that its page shows as the main button, if any."""

from collections.abc import Collection, Iterator
from datetime import date

from subsidies.enums import GRANTED, Order
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services import deadlines, obligations, payable, settlements
from subsidies.services.order import Rule

# What the law asks next in a status, by the slugs of acts; who may not do the first is shown the second, and so on.
# Statuses that are absent ask for nothing more.
NEXT = {
    Status.RECEIVED: ("start-assessment",),
    Status.INCOMPLETE: ("receive-completion", "start-assessment"),
    Status.ASSESSMENT: ("propose",),
    Status.PROPOSED: ("withdraw-proposal", "decide"),  # the first is offered to who proposed, who may not decide
    Status.AWARDED: ("decide", "agree-settlement", "withdraw-proposal", "release-payment", "pay"),
    Status.SETTLED: ("release-payment", "pay", "repay"),
}


def next_act(application: Application, *, offered: Collection[str], on: date) -> str | None:
    """Return which of the acts that are offered, by their slugs, comes next on a day: what the law asks next.

    None when it asks nothing of who is offered these: then none of them is put forward.
    """
    return next((slug for slug in _wanted(application, on) if slug in offered), None)


def _wanted(application: Application, on: date) -> Iterator[str]:
    """Yield what the case asks for, the most pressing first."""
    status = Status(application.status)
    if status not in {Status.PROPOSED, Status.AWARDED} and _penalty_waits(application, on):
        yield "fix-penalty"  # Awb 4:18: within two weeks after its last day
    requests = list(application.completion_requests.all())
    if status == Status.INCOMPLETE and requests and requests[-1].due_on < on:
        last_day = deadlines.disregard_by(application, on=on)
        if last_day is not None and last_day < on:
            yield "start-assessment"  # too late to disregard it: decided on what is there
        yield "propose"  # Awb 4:5(4): within four weeks after the time to complete it
    if status == Status.ASSESSMENT and _is_unscored(application):
        yield "score"
    yield from NEXT.get(status, ())
    if status == Status.AWARDED and settlements.request_of(application) is not None:
        yield "propose-settlement"
    if status in GRANTED and payable.open_now(application):
        yield "propose-payment"
    if status == Status.AWARDED and obligations.unmet(application):
        yield "check-obligation"
    if status in {Status.PROPOSED, Status.AWARDED} and _penalty_waits(application, on):
        yield "fix-penalty"


def _penalty_waits(application: Application, on: date) -> bool:
    """Whether a penalty for a late decision ended and was not fixed."""
    if not application.default_notices.all() or application.penalty_decisions.all():
        return False
    due = deadlines.penalty(application, on=on)
    return due is not None and due.days > 0 and due.fix_by is not None


def _is_unscored(application: Application) -> bool:
    """Whether it takes part in a tender and nobody gave it points yet."""
    return Rule.of(application.version).order == Order.TENDER and not application.scores.all()
