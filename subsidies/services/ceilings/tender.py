"""The scores of a tender: points per application, by whom and why."""

from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.enums import Action
from subsidies.models import Application, Score
from subsidies.order_enums import Order
from subsidies.services.case import interests
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.ceilings.lot_refusals import NoTender
from subsidies.services.ceilings.order import Rule
from subsidies.services.refusals import ReasonMissing


@transaction.atomic
def score(application: Application, *, points: int, reason: str, no_interest: bool = False, actor: User) -> Score:
    """Give an application its points in a tender, with the reason; a later score replaces it.

    With `no_interest` the actor says that there is no personal interest (Awb 2:4). Raises TransitionNotAllowed,
    NoTender, HasInterest, InterestNotDeclared or ReasonMissing.
    """
    application = lock_case(application)
    next_status(application, Action.SCORE)
    if Rule.of(application.version).order != Order.TENDER:
        raise NoTender(scheme=application.scheme)
    interests.check(application, no_interest=no_interest, actor=actor)
    reason = written(reason, missing=ReasonMissing())
    found = Score.objects.create(application=application, points=points, reason=reason, actor=actor)
    facts: dict[str, Any] = {"points": points, "reason": found.reason}
    record(application, Action.SCORE, actor=actor, **facts)
    return found
