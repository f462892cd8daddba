"""Personal interest (Awb 2:4): who assesses or decides on a case first says whether there is any."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from subsidies.enums import Action
from subsidies.models import Application, Interest
from subsidies.services.application.formality_refusals import (
    HasInterest,
    InterestNotDeclared,
    InterestTakenBack,
    InterestUnexplained,
)
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record


@transaction.atomic
def declare(application: Application, *, has_interest: bool, explanation: str = "", actor: User) -> Interest:
    """Record whether the actor has a personal interest in a case (Awb 2:4). The latest declaration counts.

    One that was declared stays: whoever has an interest does not judge alone that it is gone. Raises
    TransitionNotAllowed, InterestUnexplained or InterestTakenBack.
    """
    application = lock_case(application)
    next_status(application, Action.DECLARE_INTEREST)
    if has_interest:
        explanation = written(explanation, missing=InterestUnexplained())
    if not has_interest and said_by(actor, [application]).get(application.pk):
        raise InterestTakenBack
    found = Interest.objects.create(
        application=application, has_interest=has_interest, explanation=explanation.strip(), actor=actor
    )
    facts: dict[str, Any] = {"interest": "yes" if has_interest else "no", "reason": found.explanation}
    record(application, Action.DECLARE_INTEREST, actor=actor, **facts)
    return found


def said_by(actor: User, applications: Iterable[Application]) -> dict[int, bool]:
    """Return whether somebody has an interest in each case about which they said so, by its id; one query."""
    rows = Interest.objects.filter(application__in=applications, actor=actor).order_by("pk")
    return dict(rows.values_list("application", "has_interest"))


def must_say(actor: User, applications: Iterable[Application]) -> bool:
    """Whether somebody must still say of one of these cases that there is no interest, before an act on them.

    What was taken over was decided elsewhere: nobody is asked.
    """
    cases = list(applications)
    said = said_by(actor, cases)
    return not taken_over_from() and any(case.pk not in said for case in cases)


def check(application: Application, *, no_interest: bool = False, actor: User) -> None:
    """Refuse an act of somebody with a personal interest in the case, or who did not say. Call with the case locked.

    With `no_interest` the actor says at the act itself that there is none: that is recorded too, once. Raises
    HasInterest or InterestNotDeclared.
    """
    known = said_by(actor, [application]).get(application.pk)
    if known:
        raise HasInterest(case=application.case_number)
    if known is None and no_interest:
        declare(application, has_interest=False, actor=actor)
    elif must_say(actor, [application]):
        raise InterestNotDeclared(case=application.case_number)
