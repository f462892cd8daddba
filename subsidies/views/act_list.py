"""Every act on a case: who may do it, what is filled in, and which service carries it out."""

from collections.abc import Collection
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from subsidies.enums import Action, ProposalState
from subsidies.forms import acts as forms
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
from subsidies.models import Application
from subsidies.order_enums import Order
from subsidies.services import (
    answers,
    completeness,
    corrections,
    decisions,
    formalities,
    hearing,
    interests,
    penalties,
    proposals,
    repeats,
    sent_elsewhere,
    taking_back,
    tender,
    term_acts,
)
from subsidies.services.order import Rule
from subsidies.transitions import allowed_actions
from subsidies.views.act_objects import without_object
from subsidies.views.act_shape import DECIDE, HANDLE, OBJECT, PROPOSE, Act
from subsidies.views.acts_on_award import ACTS_ON_AWARD
from subsidies.views.acts_on_money import ACTS_ON_MONEY
from subsidies.views.acts_on_objection import ACTS_ON_OBJECTION
from subsidies.views.next_act import next_act

ACTS = {
    act.slug: act
    for act in (
        Act(
            "start-assessment",
            Action.START_ASSESSMENT,
            _("Declare complete"),
            _("The application can be assessed now."),
            HANDLE,
            forms.StartAssessmentForm,
            completeness.start_assessment,
        ),
        Act(
            "request-completion",
            Action.REQUEST_COMPLETION,
            _("Request completion"),
            _("The request has been recorded. The term is suspended from the day after its letter is sent."),
            HANDLE,
            forms.RequestCompletionForm,
            completeness.request_completion,
        ),
        Act(
            "receive-completion",
            Action.RECEIVE_COMPLETION,
            _("Record a completion"),
            _("The completion has been recorded."),
            HANDLE,
            forms.ReceiveCompletionForm,
            completeness.receive_completion,
        ),
        Act(
            "propose",
            Action.PROPOSE,
            _("Propose a decision"),
            _("The proposal is waiting for a decision."),
            PROPOSE,
            decision_forms.ProposeForm,
            proposals.propose,
            shows_letter=True,
        ),
        Act(
            "decide",
            Action.AWARD,
            _("Decide as proposed"),
            _("The decision has been recorded."),
            DECIDE,
            decision_forms.DecideForm,
            decisions.decide_as_proposed,
            binds=True,
            also=(
                Action.DECIDE_AFTER_AWARD,
                Action.DECIDE_OBJECTION,
                Action.AWARD_ON_OBJECTION,
                Action.SETTLE_ON_OBJECTION,
            ),
        ),
        Act(
            "take-back-decision",
            Action.UNDO_DECISION,
            _("Take the decision back"),
            _("The decision has been taken back. A new proposal can be made."),
            DECIDE,
            decision_forms.TakeBackDecisionForm,
            taking_back.take_back,
            is_adverse=True,
            binds=True,
            also=(Action.UNDO_AFTER_AWARD,),
        ),
        Act(
            "send-back",
            Action.RETURN,
            _("Send back"),
            _("The proposal has been sent back to the case officer."),
            DECIDE,
            forms.SendBackForm,
            proposals.send_back_waiting,
            also=(Action.RETURN_WITHDRAWAL, Action.RETURN_OBJECTION),
        ),
        Act(
            "withdraw-proposal",
            Action.TAKE_BACK,
            _("Withdraw your proposal"),
            _("The proposal has been withdrawn."),
            PROPOSE,
            forms.WithdrawProposalForm,
            proposals.withdraw_own,
            or_permission=OBJECT,
            also=(Action.RETURN_WITHDRAWAL, Action.RETURN_OBJECTION),
        ),
        Act(
            "correct",
            Action.CORRECT,
            _("Correct the application"),
            _("The application has been corrected."),
            HANDLE,
            CorrectForm,
            corrections.correct,
            effects=corrections.effects_of,
        ),
        Act(
            "ask-advice",
            Action.ASK_ADVICE,
            _("Ask for advice"),
            _("The request for advice has been recorded."),
            HANDLE,
            forms.AskAdviceForm,
            hearing.ask_advice,
        ),
        Act(
            "receive-advice",
            Action.RECEIVE_ADVICE,
            _("Record advice"),
            _("The advice has been recorded."),
            HANDLE,
            forms.ReceiveAdviceForm,
            hearing.receive_advice,
        ),
        Act(
            "invite-view",
            Action.INVITE_VIEW,
            _("Ask for the applicant's view"),
            _("The invitation has been recorded. The time to give a view runs once its letter is sent."),
            HANDLE,
            term_forms.InviteViewForm,
            hearing.invite_view,
        ),
        Act(
            "receive-view",
            Action.RECEIVE_VIEW,
            _("Record the applicant's view"),
            _("The view has been recorded."),
            HANDLE,
            term_forms.ReceiveViewForm,
            hearing.receive_view,
        ),
        Act(
            "waive-view",
            Action.WAIVE_VIEW,
            _("Record why the applicant is not heard"),
            _("The reason has been recorded."),
            HANDLE,
            term_forms.WaiveViewForm,
            hearing.waive,
        ),
        Act(
            "sent-elsewhere",
            Action.SENT_ELSEWHERE,
            _("Record a letter that was sent elsewhere"),
            _("The letter has been recorded as sent."),
            HANDLE,
            term_forms.SentElsewhereForm,
            sent_elsewhere.record_elsewhere,
        ),
        Act(
            "take-up",
            Action.TAKE_UP,
            _("Take the application up again"),
            _("The application is being assessed again."),
            HANDLE,
            forms.TakeUpForm,
            completeness.take_up_again,
        ),
        Act(
            "fix-penalty",
            Action.FIX_PENALTY,
            _("Fix the penalty"),
            _("The penalty has been fixed."),
            DECIDE,
            term_forms.FixPenaltyForm,
            penalties.fix_penalty,
            binds=True,
        ),
        Act(
            "extend",
            Action.EXTEND,
            _("Tell that the decision comes later"),
            _("Recorded. It counts from the day on which its letter is sent."),
            HANDLE,
            term_forms.ExtendForm,
            term_acts.extend,
        ),
        Act(
            "suspend",
            Action.SUSPEND,
            _("Suspend the term"),
            _("The suspension has been recorded. Send its letter, unless the applicant agreed."),
            HANDLE,
            term_forms.SuspendForm,
            term_acts.suspend,
        ),
        Act(
            "default-notice",
            Action.NOTICE_OF_DEFAULT,
            _("Record a notice of default"),
            _("The notice of default has been recorded."),
            HANDLE,
            term_forms.DefaultNoticeForm,
            term_acts.receive_default_notice,
        ),
        Act(
            "withdraw",
            Action.WITHDRAW,
            _("Record a withdrawal"),
            _("The withdrawal has been recorded."),
            "subsidies.withdraw_application",
            forms.WithdrawForm,
            decisions.withdraw,
            is_adverse=True,
        ),
        Act(
            "represent",
            Action.REPRESENT,
            _("Record a representative"),
            _("The representative has been recorded."),
            HANDLE,
            RepresentForm,
            formalities.represent,
        ),
        Act(
            "answer",
            Action.ANSWER,
            _("Answer a question about the case"),
            _("The answer has been recorded."),
            HANDLE,
            AnswerForm,
            answers.answer,
        ),
        Act(
            "link-earlier",
            Action.LINK_EARLIER,
            _("Link an earlier refusal"),
            _("The earlier refusal has been linked."),
            HANDLE,
            LinkEarlierForm,
            repeats.link_earlier,
        ),
        Act(
            "declare-interest",
            Action.DECLARE_INTEREST,
            _("Declare a personal interest"),
            _("Your declaration has been recorded."),
            HANDLE,
            DeclareInterestForm,
            interests.declare,
            or_permission=DECIDE,
        ),
        Act(
            "score",
            Action.SCORE,
            _("Score in the tender"),
            _("The score has been recorded."),
            HANDLE,
            ScoreForm,
            tender.score,
        ),
        Act(
            "forward",
            Action.FORWARD,
            _("Forward to another body"),
            _("The application has been forwarded."),
            HANDLE,
            ForwardForm,
            formalities.forward,
            is_adverse=True,
        ),
        *ACTS_ON_AWARD,
        *ACTS_ON_MONEY,
        *ACTS_ON_OBJECTION,
    )
}


def acts_for(
    user: User, application: Application, *, extra: Collection[date] | None = None
) -> tuple[list[tuple[Act, str]], list[tuple[Act, str]]]:
    """Return what this user can do with the case now, each with its address: the next step, if any, and the rest.

    `extra` are the free days, for who has them already.
    """
    possible = set(allowed_actions(application.status))
    if all(row.received_on for row in application.advices.all()):
        possible.discard(Action.RECEIVE_ADVICE)
    if all(row.received_on for row in application.hearings.all()):
        possible.discard(Action.RECEIVE_VIEW)
    if Rule.of(application.version).order != Order.TENDER:
        possible.discard(Action.SCORE)
    possible -= set(without_object(application))
    found = [act for act in ACTS.values() if possible & {act.action, *act.also} and act.is_open_to(user)]
    waiting = [row for row in application.proposals.all() if row.state == ProposalState.OPEN]
    if not any(row.proposed_by_id == user.pk for row in waiting):
        found = [act for act in found if act.slug != "withdraw-proposal"]
    base, usual = application.get_absolute_url(), sorted(found, key=lambda act: act.is_adverse)
    first = next_act(
        application, offered={act.action: act.slug for act in usual}, on=timezone.localdate(), extra=extra
    )
    addresses = [(act, f"{base}{act.slug}/") for act in found]
    return [row for row in addresses if row[0].slug == first], [row for row in addresses if row[0].slug != first]
