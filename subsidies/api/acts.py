"""The acts on a case, each by the service that its form on screen calls too (tests/subsidies/test_every_act.py)."""

from typing import Any

from subsidies.api import act_shapes
from subsidies.api import objections as objection_shapes
from subsidies.api import serializers as shapes
from subsidies.api.case_act import case_act, rights_of_acts
from subsidies.api.money_acts import MoneyActs
from subsidies.models import Application, Suspension
from subsidies.services.acts.case_acts import DECIDE, HANDLE, OBJECT, PAY, PROPOSE, WITHDRAW
from subsidies.services.application import answers, completeness, formalities, repeats
from subsidies.services.assessment import assessment, hearing
from subsidies.services.case import interests
from subsidies.services.ceilings import tender
from subsidies.services.decisions import decisions, proposals, reservations, taking_back, withdrawals
from subsidies.services.letters import sent_elsewhere as elsewhere
from subsidies.services.objections import appeals, objecting, objection_hearings, objection_proposals, objectors
from subsidies.services.obligations import obligations
from subsidies.services.terms import penalties, term_acts

EVERY_ACT = (HANDLE, OBJECT, PROPOSE, DECIDE, PAY, WITHDRAW)  # who may do one of them gets what it chooses from


def _end_suspension(_application: Application, *, suspension: Suspension, **terms: Any) -> Suspension:
    """End a suspension of the case; the service finds the case by it."""
    return term_acts.end_suspension(suspension, **terms)


class CaseActs(MoneyActs):
    """Every act on a case; `required_permissions` has the right of each."""

    required_permissions = rights_of_acts() | dict.fromkeys(("judge", "end_suspension"), (HANDLE,))

    request_completion = case_act(
        "request-completion",
        completeness.request_completion,
        shapes.RequestCompletionSerializer,
        "Ask the applicant to complete the application (Awb 4:5).",
    )
    receive_completion = case_act(
        "receive-completion",
        completeness.receive_completion,
        shapes.ReceiveCompletionSerializer,
        "Register that something came in.",
    )
    start_assessment = case_act(
        "start-assessment",
        completeness.start_assessment,
        shapes.StartAssessmentSerializer,
        "Declare the application complete, or decide on what is there.",
    )
    take_up = case_act(
        "take-up",
        completeness.take_up_again,
        act_shapes.ReasonSerializer,
        "Take up again an application of which nobody was told that it is disregarded (Awb 3:40).",
    )
    ask_advice = case_act(
        "ask-advice", hearing.ask_advice, act_shapes.AskAdviceSerializer, "Ask somebody outside for advice (Awb 3:5)."
    )
    receive_advice = case_act(
        "receive-advice", hearing.receive_advice, act_shapes.ReceiveAdviceSerializer, "Register an advice."
    )
    invite_view = case_act(
        "invite-view",
        hearing.invite_view,
        act_shapes.InviteViewSerializer,
        "Ask for the applicant's view on what the province intends to decide (Awb 4:7, 4:8).",
    )
    receive_view = case_act(
        "receive-view", hearing.receive_view, act_shapes.ReceiveViewSerializer, "Register the applicant's view."
    )
    waive_view = case_act(
        "waive-view",
        hearing.waive,
        act_shapes.WaiveViewSerializer,
        "Record why the applicant is not heard (Awb 4:11).",
    )
    judge = case_act("judge", assessment.judge, act_shapes.JudgeSerializer, "Judge a criterion.")
    score = case_act("score", tender.score, act_shapes.ScoreSerializer, "Score an application in a tender.")
    propose = case_act("propose", proposals.propose, shapes.ProposeSerializer, "Propose a decision.")
    decide = case_act(
        "decide",
        decisions.decide_as_proposed,
        shapes.DecideSerializer,
        "Decide as proposed, under a mandate.",
    )
    take_back_decision = case_act(
        "take-back-decision",
        taking_back.take_back,
        act_shapes.TakeBackDecisionSerializer,
        "Take back the last decision, whose letter was not sent (Awb 3:40).",
    )
    send_back = case_act(
        "send-back", proposals.send_back_waiting, shapes.SendBackSerializer, "Send the proposal back."
    )
    withdraw_proposal = case_act(
        "withdraw-proposal",
        proposals.withdraw_own,
        shapes.WithdrawProposalSerializer,
        "Take back one's own proposal.",
    )
    propose_withdrawal = case_act(
        "propose-withdrawal",
        withdrawals.propose_withdrawal,
        shapes.ProposeWithdrawalSerializer,
        "Propose to end or lower an award (Awb 4:48, 4:50); `decide` and `send-back` are for this proposal too.",
    )
    withdraw = case_act(
        "withdraw",
        decisions.withdraw,
        shapes.WithdrawSerializer,
        "Register a withdrawal by the applicant before there is a decision.",
    )
    extend = case_act(
        "extend",
        term_acts.extend,
        act_shapes.ExtendSerializer,
        "Tell that the decision comes later: a message, an adjournment or the longer term (Awb 4:14).",
    )
    suspend = case_act(
        "suspend", term_acts.suspend, act_shapes.SuspendSerializer, "Suspend the decision term (Awb 4:15)."
    )
    end_suspension = case_act(
        "end-suspension", _end_suspension, act_shapes.EndSuspensionSerializer, "Give a suspension its last day."
    )
    default_notice = case_act(
        "default-notice",
        term_acts.receive_default_notice,
        act_shapes.DefaultNoticeSerializer,
        "Register a notice of default (Awb 4:17).",
    )
    sent_elsewhere = case_act(
        "sent-elsewhere",
        elsewhere.record_elsewhere,
        act_shapes.SentElsewhereSerializer,
        "Register that a letter was sent outside this system.",
    )
    release_condition = case_act(
        "release-condition",
        reservations.release,
        act_shapes.ReasonSerializer,
        "Record that the condition on the budget is not called upon (Awb 4:34).",
    )
    check_obligation = case_act(
        "check-obligation",
        obligations.check,
        act_shapes.CheckObligationSerializer,
        "Record what was found of an obligation of the award (Awb 4:37 to 4:39).",
    )
    fix_penalty = case_act(
        "fix-penalty",
        penalties.fix_penalty,
        act_shapes.FixPenaltySerializer,
        "Fix the penalty for a late decision, or that nothing is due (Awb 4:17, 4:18).",
    )
    represent = case_act(
        "represent", formalities.represent, act_shapes.RepresentSerializer, "Record who acts for the applicant."
    )
    answer = case_act("answer", answers.answer, act_shapes.AnswerSerializer, "Answer a question about the case.")
    link_earlier = case_act(
        "link-earlier", repeats.link_earlier, act_shapes.LinkEarlierSerializer, "Link an earlier refusal (Awb 4:6)."
    )
    declare_interest = case_act(
        "declare-interest",
        interests.declare,
        act_shapes.DeclareInterestSerializer,
        "Declare whether you have a personal interest in the case (Awb 2:4).",
    )
    forward = case_act(
        "forward", formalities.forward, act_shapes.ForwardSerializer, "Forward to the body that decides (Awb 2:3)."
    )
    receive_objection = case_act(
        "receive-objection",
        objecting.receive,
        objection_shapes.ReceiveObjectionSerializer,
        "Record an objection to a decision, or to not deciding in time (Awb 6:2 to 6:5).",
    )
    change_objector = case_act(
        "change-objector",
        objectors.change,
        objection_shapes.ChangeObjectorSerializer,
        "Change whose an objection is, and where its letters go.",
    )
    request_repair = case_act(
        "request-repair",
        objecting.request_repair,
        objection_shapes.RequestRepairSerializer,
        "Ask to repair what an objection lacks (Awb 6:6).",
    )
    receive_repair = case_act(
        "receive-repair",
        objecting.receive_repair,
        objection_shapes.ReceiveRepairSerializer,
        "Record that an objection was repaired.",
    )
    invite_objector = case_act(
        "invite-objector",
        objection_hearings.invite,
        objection_shapes.InviteObjectorSerializer,
        "Invite who objects to the hearing (Awb 7:2, 7:4).",
    )
    call_off_hearing = case_act(
        "call-off-hearing",
        objection_hearings.call_off,
        objection_shapes.CallOffHearingSerializer,
        "Call off the hearing on an objection; all who were invited are told by letter (Awb 7:2).",
    )
    hear_objector = case_act(
        "hear-objector",
        objection_hearings.record_hearing,
        objection_shapes.HearObjectorSerializer,
        "Record the hearing on an objection, or why nobody is heard (Awb 7:3, 7:5).",
    )
    postpone_objection = case_act(
        "postpone-objection",
        objecting.postpone,
        objection_shapes.PostponeObjectionSerializer,
        "Adjourn the decision on an objection, or record a day that was agreed on (Awb 7:10).",
    )
    close_objection = case_act(
        "close-objection",
        objecting.close,
        objection_shapes.CloseObjectionSerializer,
        "Record that an objection was withdrawn (Awb 6:21), or forward it (6:15).",
    )
    objection_default = case_act(
        "objection-default",
        objecting.receive_default,
        objection_shapes.ObjectionDefaultSerializer,
        "Record a notice of default on an objection (Awb 4:17).",
    )
    propose_objection = case_act(
        "propose-objection",
        objection_proposals.propose,
        objection_shapes.ProposeObjectionSerializer,
        "Propose a decision on an objection (Awb 7:11); `decide` and `send-back` are for this proposal too.",
    )
    record_appeal = case_act(
        "record-appeal",
        appeals.record_appeal,
        objection_shapes.RecordAppealSerializer,
        "Record an appeal, a request for provisional relief or a ruling of the court (Awb 8:1, 8:81).",
    )
