"""Personal interest (Awb 2:4): who assesses or decides on a case says whether there is one, and stays out if so."""

from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Application, Interest
from subsidies.services.cases import lock_case, next_status
from subsidies.services.formality_refusals import HasInterest, InterestUnexplained
from subsidies.services.record import record


@transaction.atomic
def declare(application: Application, *, has_interest: bool, explanation: str = "", actor: User) -> Interest:
    """Record whether the actor has a personal interest in a case (Awb 2:4). The latest declaration counts.

    Raises TransitionNotAllowed or InterestUnexplained.
    """
    application = lock_case(application)
    next_status(application, Action.DECLARE_INTEREST)
    if has_interest and not explanation.strip():
        raise InterestUnexplained
    found = Interest.objects.create(
        application=application, has_interest=has_interest, explanation=explanation.strip(), actor=actor
    )
    facts: dict[str, Any] = {"interest": "yes" if has_interest else "no", "reason": found.explanation}
    record(application, Action.DECLARE_INTEREST, actor=actor, **facts)
    return found


def declared(application: Application, actor: User) -> Interest | None:
    """Return what somebody declared about a case, the latest; None when nothing."""
    return Interest.objects.filter(application=application, actor=actor).order_by("-pk").first()


def check(application: Application, *, no_interest: bool = False, actor: User) -> None:
    """Refuse an act of somebody with a personal interest in the case. Call with the case locked.

    With `no_interest` the actor says at the act itself that there is none: that is recorded too, once. Raises
    HasInterest.
    """
    known = declared(application, actor)
    if known is not None and known.has_interest:
        raise HasInterest(case=application.case_number)
    if known is None and no_interest:
        declare(application, has_interest=False, actor=actor)
