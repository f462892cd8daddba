"""Writing what happens to an objection: the case locked, the objection open, a row and a line in the dossier."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.dated_acts import DatedAct
from drenthe.dates.services.checks import Footing
from subsidies import dated_acts
from subsidies.enums import Action
from subsidies.models import Application, Document, Objection, ObjectionStep
from subsidies.objection_enums import ENDED, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.case.cases import check_day, lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections import objections
from subsidies.services.refusals import DateBeforeSubject
from subsidies.services.settlements.settlement_refusals import EvidenceNotOnFile


def begin(
    application: Application, action: Action, objection: Objection, *, may_be_for_court: bool = False
) -> Application:
    """Lock the case and see that there is still to be decided on the objection.

    Raises TransitionNotAllowed, ObjectionIsClosed, ObjectionIsProposed, NotDecidingIsForCourt or AppealIsForCourt.
    """
    application = lock_case(application)
    next_status(application, action)
    state = objections.state_of(objection, on=objection.received_on, sent={})
    if state in ENDED:
        raise why.ObjectionIsClosed(name=objection.objector, state=state.label)
    if state == ObjectionState.PROPOSED and action != Action.OBJECTION_DEFAULT:
        raise why.ObjectionIsProposed(name=objection.objector)
    if objection.is_for_court and not may_be_for_court:
        raise why.NotDecidingIsForCourt if objection.subject is None else why.AppealIsForCourt
    return application


@transaction.atomic
def write_step(
    objection: Objection,
    kind: Kind,
    action: Action,
    on: date,
    date_reason: str,
    terms: dict[str, Any],
    facts: dict[str, Any],
    *,
    act: DatedAct = dated_acts.OBJECTION_STEP,
    after: Iterable[Footing] = (),
    actor: User,
) -> ObjectionStep:
    """Write a step with its line in the dossier; it follows the receipt of the objection."""
    application, since = objection.application, objection.received_on
    received = since, DateBeforeSubject(day=on, since=since)
    date_reason = check_day(application, act, on, after=[received, *after], reason=date_reason)
    step = ObjectionStep.objects.create(
        application=application, objection=objection, kind=kind, done_on=on, actor=actor, **terms
    )
    record(application, action, actor=actor, on=on, date_reason=date_reason, objector=objection.objector, **facts)
    return step


def check_on_file(application: Application, document: Document | None) -> None:
    if document is not None and document.application_id != application.pk:
        raise EvidenceNotOnFile


def named(place: str) -> str:
    if not place.strip():
        raise why.BodyMissing
    return place.strip()
