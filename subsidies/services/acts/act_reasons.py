"""What stands in the way of an act, from the state of a case and its facts: a refusal of its own for each.

Each reason is worked out once it is asked for: who only wants to know which acts are possible asks nothing more. What
the status rules out is told with what the status means. Read from what was fetched of a case
(`case_page.fetch_for_acts`).
"""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.enums import GRANTED, ON_OBJECTION, Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.objection_enums import ObjectionStepKind as StepKind
from subsidies.order_enums import Order
from subsidies.services.acts import act_reasons_award as award
from subsidies.services.acts import act_reasons_objections as on_objections
from subsidies.services.application import refused_as_is
from subsidies.services.application.incomplete_refusals import NotCompleteYet
from subsidies.services.assessment.asked_since import last_decision
from subsidies.services.assessment.cost_refusals import NoCostLines
from subsidies.services.assessment.cost_sheet import last_of
from subsidies.services.case import act_refusals as why
from subsidies.services.case.cases import why_not
from subsidies.services.ceilings.lot_refusals import NoTender
from subsidies.services.ceilings.order import Rule
from subsidies.services.decisions import reservations, taking_back
from subsidies.services.decisions.standing_amount import may_owe
from subsidies.services.decisions.taking_back_refusals import DecisionWasTold, NoDecisionWaits
from subsidies.services.letters import sent_elsewhere
from subsidies.services.letters.sending_refusals import DisregardWasTold
from subsidies.services.objections import objections
from subsidies.services.objections.objection_refusals import ObjectionDecisionStays
from subsidies.services.payments.payable import PUT_RIGHT
from subsidies.services.refusals import RequestAlreadyOpen, TransitionNotAllowed
from subsidies.services.state_aid.aid_refusals import NoAidToEnter
from subsidies.services.state_aid.aid_tasks import may_be_entered
from subsidies.services.terms import deadlines
from subsidies.services.terms.term_refusals import DecidedInTime, NothingDue
from subsidies.transitions import OWING, PAYABLE, TRANSITIONS, target_status

Reason = Callable[[], Refusal]
Reasons = Iterator[tuple[Action, Reason]]


def reasons(application: Application) -> dict[Action, Reason]:
    """Return for each act that cannot be done with a case now what stands in the way; the first reason counts."""
    found: dict[Action, Reason] = {}
    for action in TRANSITIONS:
        if target_status(action, application.status) is None:
            found[action] = partial(not_from_here, application, action)
    for action, reason in _without_object(application):
        found.setdefault(action, reason)
    for action in award.on_other_debts(application):
        if target_status(action, application.status) is not None:
            found.pop(action, None)
    return found


def not_from_here(application: Application, action: Action) -> TransitionNotAllowed:
    """Return why the status of a case rules an act out."""
    return TransitionNotAllowed(**why_not(application, action))


def _without_object(application: Application) -> Reasons:
    """Yield the acts that have nothing to act on: no letter waits, nothing is left to pay, a request is out."""
    case = application.case_number
    yield from _on_last_decision(application)
    if application.status not in GRANTED:
        yield from _without_subsidy(application)
    if application.status == Status.AWARDED:
        yield from award.on_award(application)
    if application.status == Status.SETTLED:
        yield from award.on_settled(application)
    if next(sent_elsewhere.recordable(application, on=timezone.localdate()), None) is None:
        yield Action.SENT_ELSEWHERE, partial(why.NoLetterToSend, case=case)
    notices = any(objections.steps_of(row, StepKind.DEFAULT) for row in objections.of(application))
    if not notices and not any(True for _notice in application.default_notices.all()):
        yield Action.FIX_PENALTY, partial(NothingDue, case=case)
    if application.status == Status.AWARDED and reservations.reservation_of(application) is None:
        yield Action.RELEASE_CONDITION, partial(why.NoConditionStands, case=case)
    yield from _once_told(application)
    if not application.aid_entries.all() and not may_be_entered(application):
        yield Action.ENTER_AID, partial(NoAidToEnter, case=case)
    yield from on_objections.on_objections(application)
    yield from _on_requests(application)


def _once_told(application: Application) -> Reasons:
    """Yield what the sending of the decision rules out: taking up again, and a notice of default if it was in time."""
    case = application.case_number
    told_on = None if application.is_open else deadlines.made_known_on(application)
    if told_on is not None and application.status == Status.DISREGARDED:
        yield Action.TAKE_UP, partial(DisregardWasTold, sent_on=told_on)
    if told_on is not None:
        term = deadlines.decision_term(application, on=told_on, extra=())  # without decrees it only ends earlier
        if not term.is_late(told_on):
            yield Action.NOTICE_OF_DEFAULT, partial(DecidedInTime, case=case, sent_on=told_on, last_day=term.last_day)


def _without_subsidy(application: Application) -> Reasons:
    """Yield what cannot be done about the money of a subsidy that is not there, or was withdrawn after the award."""
    is_ended = application.status in OWING
    yield from award.on_ended(application) if is_ended else award.on_money_steps(application)
    for action in award.ON_PAYMENT:
        if not (action in PUT_RIGHT and may_owe(application)):
            yield action, partial(_not_payable, application, action)


def _on_requests(application: Application) -> Reasons:
    """Yield what cannot be done because a request is out, or because none is; or no lines were given, or no tender."""
    case = application.case_number
    requests = list(application.completion_requests.all())
    if application.status == Status.INCOMPLETE and requests and requests[-1].sent_on is not None:
        yield Action.REQUEST_COMPLETION, partial(RequestAlreadyOpen, requested_on=requests[-1].requested_on)
    if application.status == Status.RECEIVED and not refused_as_is.grounds_for(application):
        yield Action.PROPOSE, lambda: NotCompleteYet(**why_not(application, Action.PROPOSE))
    if all(row.received_on for row in application.advices.all()):
        yield Action.RECEIVE_ADVICE, partial(why.NoAdviceAsked, case=case)
    if all(row.received_on for row in application.hearings.all()):
        yield Action.RECEIVE_VIEW, partial(why.NoViewAsked, case=case)
    if last_of(application) is None:
        no_lines = partial(NoCostLines, case=case)
        yield from ((action, no_lines) for action in (Action.APPROVE_COSTS, Action.ACCOUNT_COSTS))
    if Rule.of(application.version).order != Order.TENDER:
        yield Action.SCORE, partial(NoTender, scheme=application.scheme)


def _on_last_decision(application: Application) -> Reasons:
    """Yield what cannot be taken back: no decision, one that was told, one on an objection, or not the last one."""
    possible = taking_back.action_for(application)
    for action in taking_back.ACTIONS:
        if action != possible:
            yield action, partial(_not_taken_back, application, possible)


def _not_taken_back(application: Application, possible: Action | None) -> Refusal:
    last = last_decision(application)
    if last is None:
        return NoDecisionWaits(case=application.case_number)
    if possible is not None:
        return why.OtherDecisionIsLast(case=application.case_number, kind=last.get_kind_display(), day=last.decided_on)
    if last.kind in ON_OBJECTION:
        return ObjectionDecisionStays()
    return DecisionWasTold(sent_on=last.sent_on)


def _not_payable(application: Application, action: Action) -> Refusal:
    words = ", ".join(str(status.label) for status in Status if status in PAYABLE)
    return TransitionNotAllowed(**{**why_not(application, action), "fits": words})
