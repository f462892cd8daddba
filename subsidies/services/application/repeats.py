"""A repeated application (Awb 4:6): which earlier refusal it repeats, and what is new in it."""

import re
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.enums import Action, DecisionKind
from subsidies.models import Application, RefusalGround, RepeatOf
from subsidies.models.told import sent_days
from subsidies.services.application.formality_refusals import (
    EarlierNotRefused,
    EarlierNotTold,
    NewFactsGiven,
    OtherApplicant,
    RepeatNotLinked,
    ToldAfterReceipt,
)
from subsidies.services.case.cases import lock_case, next_status
from subsidies.services.case.record import record

REPEAT_GROUND = re.compile(r"\b4:6\b")  # in the article of a ground
ADVERSE = (DecisionKind.REFUSAL, DecisionKind.PARTIAL_AWARD, DecisionKind.OBJECTION_REFUSAL)


@transaction.atomic
def link_earlier(application: Application, *, earlier: Application, new_facts: str = "", actor: User) -> RepeatOf:
    """Record that an application repeats one that was refused, in whole or in part, and what is new (Awb 4:6).

    `new_facts` are the new facts or changed circumstances that the applicant states; empty when it states none. A
    later link replaces this one. Raises TransitionNotAllowed, EarlierNotRefused, EarlierNotTold, ToldAfterReceipt or
    OtherApplicant.
    """
    application = lock_case(application)
    next_status(application, Action.LINK_EARLIER)
    refusals = list(earlier.decisions.filter(kind__in=ADVERSE))
    if earlier.pk == application.pk or not refusals:
        raise EarlierNotRefused(case=earlier.case_number)
    check_told_before(application, earlier)
    if earlier.applicant_id != application.applicant_id:
        raise OtherApplicant(case=earlier.case_number)
    found = RepeatOf.objects.create(application=application, earlier=earlier, new_facts=new_facts.strip(), actor=actor)
    facts: dict[str, Any] = {"earlier": earlier.case_number, "new_facts": found.new_facts}
    record(application, Action.LINK_EARLIER, actor=actor, **facts)
    return found


def check_told_before(application: Application, earlier: Application) -> None:
    """Refuse a repetition of what was not refused yet when it came in: only what follows a refusal repeats (Awb 4:6).

    Raises EarlierNotTold or ToldAfterReceipt.
    """
    sent = sent_days(earlier)
    told = [day for row in earlier.decisions.filter(kind__in=ADVERSE) if (day := row.sent_in(sent)) is not None]
    if not told:
        raise EarlierNotTold(case=earlier.case_number)
    if application.received_on <= min(told):
        raise ToldAfterReceipt(case=earlier.case_number, received_on=application.received_on, told_on=min(told))


def check_ground(application: Application, grounds: Iterable[RefusalGround]) -> None:
    """Refuse the ground of Awb 4:6 without an earlier refusal, or where something new was stated.

    Raises RepeatNotLinked, NewFactsGiven, or what `check_told_before` does: the day of receipt may be another by now.
    """
    if not any(REPEAT_GROUND.search(ground.article) for ground in grounds):
        return
    repeat = application.repeat
    if repeat is None:
        raise RepeatNotLinked(case=application.case_number)
    if repeat.new_facts:
        raise NewFactsGiven(case=repeat.earlier.case_number)
    check_told_before(application, repeat.earlier)
