"""What stands in the way of an act on an objection: none is open, it is not its turn, or a proposal waits."""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.enums import ON_OBJECTION, Action, ProposalState
from subsidies.models import Application, Objection
from subsidies.objection_enums import HEARINGS, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.acts.act_reasons_award import refused
from subsidies.services.assessment import reweighing
from subsidies.services.case import act_refusals
from subsidies.services.case.cases import refuse_when_waiting
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections import objections
from subsidies.services.objections.objection_hearing_refusals import HearingIsRecorded, NoHearingPlanned
from subsidies.services.refusals import ProposalClosed
from subsidies.transitions import REWEIGHED

Reason = Callable[[], Refusal]
Reasons = Iterator[tuple[Action, Reason]]

ON_OPEN = (
    *(Action.CLOSE_OBJECTION, Action.POSTPONE_OBJECTION, Action.OBJECTION_DEFAULT, Action.PROPOSE_OBJECTION),
    *(Action.RECEIVE_REPAIR, Action.REQUEST_REPAIR, Action.INVITE_OBJECTOR, Action.HEAR_OBJECTOR),
    Action.CALL_OFF_HEARING,
)
BEFORE_US = tuple(action for action in ON_OPEN if action != Action.CLOSE_OBJECTION)  # not of what is for the court
WHILE_NOTHING_WAITS = (Action.CLOSE_OBJECTION, Action.POSTPONE_OBJECTION, Action.PROPOSE_OBJECTION)
ON_FACTS = (Action.ANSWER, Action.CORRECT, Action.ASSESS, Action.ENTER_COSTS, Action.APPROVE_COSTS)
DECIDES = (
    *(Action.DECIDE_OBJECTION, Action.AWARD_ON_OBJECTION, Action.SETTLE_ON_OBJECTION),
    Action.RETURN_OBJECTION,
)


def on_objections(application: Application) -> Reasons:
    """Yield what cannot be done about objections: none is open, or on none was decided that waits for that."""
    today, case = timezone.localdate(), application.case_number
    found = objections.of(application)
    standing = [row for row in found if objections.is_open(row, on=today)]
    waiting = [row for row in application.proposals.all() if row.state == ProposalState.OPEN]
    if not found:
        none = partial(act_refusals.NoObjection, case=case)
        yield from ((action, none) for action in (Action.RECORD_APPEAL, Action.CHANGE_OBJECTOR))
    if not standing:
        closed = partial(act_refusals.NoOpenObjection, case=case)
        yield from ((action, closed) for action in ON_OPEN)
    if application.status in REWEIGHED and (not standing or waiting):
        yield from ((action, refused(reweighing.check_open, application)) for action in ON_FACTS)
    if waiting:
        yield from ((action, refused(refuse_when_waiting, application)) for action in WHILE_NOTHING_WAITS)
    yield from _not_its_turn(standing)
    if not any(row.kind in ON_OBJECTION for row in waiting):
        yield from ((action, partial(ProposalClosed, case=case)) for action in DECIDES)


def _not_its_turn(standing: list[Objection]) -> Reasons:
    """Yield what cannot be done with the objections that are open, as they stand now."""
    for_court = [row for row in standing if row.is_for_court]
    if for_court and len(for_court) == len(standing):
        of_delay = for_court[0].subject is None
        yield from ((act, why.NotDecidingIsForCourt if of_delay else why.AppealIsForCourt) for act in BEFORE_US)
        return
    today = timezone.localdate()
    states = {objections.state_of(row, on=today, sent={}) for row in standing}
    if ObjectionState.PROPOSAL not in states:
        yield Action.PROPOSE_OBJECTION, partial(_not_proposed, standing)
    if not any(objections.repair_open(row) is not None for row in standing):
        yield Action.RECEIVE_REPAIR, why.NoRepairAsked
    if not states & {ObjectionState.HEARING, ObjectionState.INVITED, ObjectionState.PROPOSAL}:
        yield Action.REQUEST_REPAIR, partial(_not_now, standing)
    if ObjectionState.INVITED not in states:
        yield Action.CALL_OFF_HEARING, NoHearingPlanned
    if not any(objections.may_be_heard(row, on=today) for row in standing):
        yield from ((act, partial(_not_now, standing)) for act in (Action.INVITE_OBJECTOR, Action.HEAR_OBJECTOR))


def _not_proposed(standing: list[Objection]) -> Refusal:
    """Why no decision on the first objection can be proposed: it can be repaired, or nobody was heard."""
    asked = objections.repair_open(standing[0])
    if asked is not None and asked.due_on is not None and asked.due_on >= timezone.localdate():
        return why.RepairStillOpen(due_on=asked.due_on)
    return why.ObjectorNotHeard()


def _not_now(standing: list[Objection]) -> Refusal:
    """Why the first objection asks for this no more, or not yet: by what happened to it last."""
    first = standing[0]
    asked, heard = objections.repair_open(first), objections.last_step(first, *HEARINGS)
    if objections.ruling_of(first) is not None:
        return why.ObjectionIsProposed(name=first.objector)
    if heard is not None:
        return HearingIsRecorded(on=heard.done_on, what=Kind(heard.kind).label)
    if asked is not None:
        return why.RepairIsAsked(asked_on=asked.done_on, due_on=asked.due_on)
    return why.ObjectorNotHeard()
