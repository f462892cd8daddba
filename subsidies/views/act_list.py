"""The form of every act on a case: what is filled in, and which service carries it out."""

from django.utils.translation import gettext_lazy as _

from subsidies.forms import acts as forms
from subsidies.forms import costs as cost_forms
from subsidies.forms import decisions as decision_forms
from subsidies.forms import term_acts as term_forms
from subsidies.forms.corrections import CorrectForm
from subsidies.forms.formalities import (
    AnswerForm,
    DeclareInterestForm,
    ForwardForm,
    LinkEarlierForm,
    RepresentForm,
    ScoreForm,
)
from subsidies.services.application import answers, completeness, corrections, formalities, repeats
from subsidies.services.assessment import cost_lines, hearing
from subsidies.services.case import interests
from subsidies.services.ceilings import tender
from subsidies.services.decisions import decisions, proposals, taking_back
from subsidies.services.letters import sent_elsewhere
from subsidies.services.terms import default_notices, penalties, term_acts
from subsidies.views.act_shape import Act
from subsidies.views.acts_on_award import ACTS_ON_AWARD
from subsidies.views.acts_on_money import ACTS_ON_MONEY
from subsidies.views.acts_on_objection import ACTS_ON_OBJECTION

ACTS = {
    act.slug: act
    for act in (
        Act(
            "start-assessment",
            _("The application can be assessed now."),
            forms.StartAssessmentForm,
            completeness.start_assessment,
        ),
        Act(
            "request-completion",
            _("The request has been recorded. The term is suspended from the day after its letter is sent."),
            forms.RequestCompletionForm,
            completeness.request_completion,
        ),
        Act(
            "receive-completion",
            _("The completion has been recorded."),
            forms.ReceiveCompletionForm,
            completeness.receive_completion,
        ),
        Act(
            "enter-costs",
            _("The budget has been entered in lines. Say which costs are eligible before you propose an award."),
            cost_forms.EnterCostsForm,
            cost_lines.enter,
        ),
        Act(
            "approve-costs",
            _("Recorded. No more than this is awarded."),
            cost_forms.ApproveCostsForm,
            cost_lines.approve,
        ),
        Act(
            "propose",
            _("The proposal is waiting for a decision."),
            decision_forms.ProposeForm,
            proposals.propose,
            shows_letter=True,
        ),
        Act("decide", _("The decision has been recorded."), decision_forms.DecideForm, decisions.decide_as_proposed),
        Act(
            "take-back-decision",
            _("The decision has been taken back. A new proposal can be made."),
            decision_forms.TakeBackDecisionForm,
            taking_back.take_back,
        ),
        Act(
            "send-back",
            _("The proposal has been sent back to the case officer."),
            forms.SendBackForm,
            proposals.send_back_waiting,
        ),
        Act(
            "withdraw-proposal",
            _("The proposal has been withdrawn."),
            forms.WithdrawProposalForm,
            proposals.withdraw_own,
        ),
        Act(
            "correct",
            _("The application has been corrected."),
            CorrectForm,
            corrections.correct,
            effects=corrections.effects_of,
        ),
        Act("ask-advice", _("The request for advice has been recorded."), forms.AskAdviceForm, hearing.ask_advice),
        Act("receive-advice", _("The advice has been recorded."), forms.ReceiveAdviceForm, hearing.receive_advice),
        Act(
            "invite-view",
            _("The invitation has been recorded. The time to give a view runs once its letter is sent."),
            term_forms.InviteViewForm,
            hearing.invite_view,
        ),
        Act("receive-view", _("The view has been recorded."), term_forms.ReceiveViewForm, hearing.receive_view),
        Act("waive-view", _("The reason has been recorded."), term_forms.WaiveViewForm, hearing.waive),
        Act(
            "sent-elsewhere",
            _("The letter has been recorded as sent."),
            term_forms.SentElsewhereForm,
            sent_elsewhere.record_elsewhere,
        ),
        Act("take-up", _("The application is being assessed again."), forms.TakeUpForm, completeness.take_up_again),
        Act(
            "fix-penalty",
            _("The penalty has been fixed."),
            term_forms.FixPenaltyForm,
            penalties.fix_penalty,
            signs_letter=True,
        ),
        Act(
            "extend",
            _("Recorded. It counts from the day on which its letter is sent."),
            term_forms.ExtendForm,
            term_acts.extend,
        ),
        Act(
            "suspend",
            _("The suspension has been recorded. Send its letter, unless the applicant agreed."),
            term_forms.SuspendForm,
            term_acts.suspend,
        ),
        Act(
            "default-notice",
            _("The notice of default has been recorded."),
            term_forms.DefaultNoticeForm,
            term_acts.receive_default_notice,
            warns=default_notices.warning_of,
        ),
        Act("withdraw", _("The withdrawal has been recorded."), forms.WithdrawForm, decisions.withdraw),
        Act("represent", _("The representative has been recorded."), RepresentForm, formalities.represent),
        Act("answer", _("The answer has been recorded."), AnswerForm, answers.answer),
        Act("link-earlier", _("The earlier refusal has been linked."), LinkEarlierForm, repeats.link_earlier),
        Act("declare-interest", _("Your declaration has been recorded."), DeclareInterestForm, interests.declare),
        Act("score", _("The score has been recorded."), ScoreForm, tender.score),
        Act("forward", _("The application has been forwarded."), ForwardForm, formalities.forward),
        *ACTS_ON_AWARD,
        *ACTS_ON_MONEY,
        *ACTS_ON_OBJECTION,
    )
}
