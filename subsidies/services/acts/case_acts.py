"""Every act on a case by its address: what it is called, what it does, and who may do it.

The page of the case, the forms and the API all go by this list (`services.acts_now`).
"""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action, Part
from subsidies.models import Application

HANDLE, PROPOSE, DECIDE, PAY, WITHDRAW, OBJECT = (
    f"subsidies.{verb}_application" for verb in ("handle", "propose", "decide", "pay", "withdraw", "object")
)


@dataclass(frozen=True)
class CaseAct:
    """One thing that can be done with a case. `slug` is its address; `also` are actions it carries out as well."""

    slug: str
    action: Action
    label: Any
    permission: str
    or_permission: str = ""  # who has this one may do it as well
    also: tuple[Action, ...] = ()
    is_adverse: bool = False
    binds: bool = False  # it signs or pays: asks again who it is (drenthe.lib.requests.fresh)

    @property
    def actions(self) -> tuple[Action, ...]:
        """All that it carries out, its own first."""
        return (self.action, *self.also)

    @property
    def rights(self) -> tuple[str, ...]:
        """The rights of which one opens it."""
        return tuple(right for right in (self.permission, self.or_permission) if right)

    def is_open_to(self, user: Any) -> bool:
        """Whether this user has a right that opens it."""
        return any(user.has_perm(right) for right in self.rights)


CASE_ACTS = {
    act.slug: act
    for act in (
        CaseAct("start-assessment", Action.START_ASSESSMENT, _("Declare complete"), HANDLE),
        CaseAct("request-completion", Action.REQUEST_COMPLETION, _("Request completion"), HANDLE),
        CaseAct("receive-completion", Action.RECEIVE_COMPLETION, _("Record a completion"), HANDLE),
        CaseAct("enter-costs", Action.ENTER_COSTS, _("Enter the budget in lines"), HANDLE),
        CaseAct("approve-costs", Action.APPROVE_COSTS, _("Say which costs are eligible"), HANDLE),
        CaseAct("propose", Action.PROPOSE, _("Propose a decision"), PROPOSE),
        CaseAct(
            "decide",
            Action.AWARD,
            _("Decide as proposed"),
            DECIDE,
            also=(
                Action.DECIDE_AFTER_AWARD,
                Action.DECIDE_OBJECTION,
                Action.AWARD_ON_OBJECTION,
                Action.SETTLE_ON_OBJECTION,
            ),
            binds=True,
        ),
        CaseAct(
            "take-back-decision",
            Action.UNDO_DECISION,
            _("Take the decision back"),
            DECIDE,
            also=(Action.UNDO_AFTER_AWARD,),
            is_adverse=True,
            binds=True,
        ),
        CaseAct(
            "send-back",
            Action.RETURN,
            _("Send back"),
            DECIDE,
            also=(
                Action.RETURN_WITHDRAWAL,
                Action.RETURN_OBJECTION,
            ),
        ),
        CaseAct(
            "withdraw-proposal",
            Action.TAKE_BACK,
            _("Withdraw your proposal"),
            PROPOSE,
            or_permission=OBJECT,
            also=(
                Action.RETURN_WITHDRAWAL,
                Action.RETURN_OBJECTION,
            ),
        ),
        CaseAct("correct", Action.CORRECT, _("Correct the application"), HANDLE),
        CaseAct("ask-advice", Action.ASK_ADVICE, _("Ask for advice"), HANDLE),
        CaseAct("receive-advice", Action.RECEIVE_ADVICE, _("Record advice"), HANDLE),
        CaseAct("invite-view", Action.INVITE_VIEW, _("Ask for the applicant's view"), HANDLE),
        CaseAct("receive-view", Action.RECEIVE_VIEW, _("Record the applicant's view"), HANDLE),
        CaseAct("waive-view", Action.WAIVE_VIEW, _("Record why the applicant is not heard"), HANDLE),
        CaseAct("sent-elsewhere", Action.SENT_ELSEWHERE, _("Record a letter that was sent elsewhere"), HANDLE),
        CaseAct("take-up", Action.TAKE_UP, _("Take the application up again"), HANDLE),
        CaseAct("fix-penalty", Action.FIX_PENALTY, _("Fix the penalty"), DECIDE, binds=True),
        CaseAct("extend", Action.EXTEND, _("Tell that the decision comes later"), HANDLE),
        CaseAct("suspend", Action.SUSPEND, _("Suspend the term"), HANDLE),
        CaseAct("default-notice", Action.NOTICE_OF_DEFAULT, _("Record a notice of default"), HANDLE),
        CaseAct("withdraw", Action.WITHDRAW, _("Record a withdrawal"), WITHDRAW, is_adverse=True),
        CaseAct("represent", Action.REPRESENT, _("Record a representative"), HANDLE),
        CaseAct("answer", Action.ANSWER, _("Answer a question about the case"), HANDLE),
        CaseAct("link-earlier", Action.LINK_EARLIER, _("Link an earlier refusal"), HANDLE),
        CaseAct(
            "declare-interest", Action.DECLARE_INTEREST, _("Declare a personal interest"), HANDLE, or_permission=DECIDE
        ),
        CaseAct("score", Action.SCORE, _("Score in the tender"), HANDLE),
        CaseAct("forward", Action.FORWARD, _("Forward to another body"), HANDLE, is_adverse=True),
        CaseAct("release-condition", Action.RELEASE_CONDITION, _("Let the condition on the budget go"), HANDLE),
        CaseAct("check-obligation", Action.CHECK_OBLIGATION, _("Record what became of an obligation"), HANDLE),
        CaseAct("record-aid-basis", Action.RECORD_AID_BASIS, _("Record the basis for state aid"), HANDLE),
        CaseAct("enter-aid", Action.ENTER_AID, _("Record an entry of state aid"), HANDLE),
        CaseAct("receive-settlement", Action.RECEIVE_SETTLEMENT, _("Record a request to settle"), HANDLE),
        CaseAct(
            "remind-settlement", Action.REMIND_SETTLEMENT, _("Remind the recipient to ask for the settlement"), HANDLE
        ),
        CaseAct("account-costs", Action.ACCOUNT_COSTS, _("Record the costs by line"), HANDLE),
        CaseAct("check-sample", Action.CHECK_SAMPLE, _("Record the check by sample"), HANDLE),
        CaseAct("propose-settlement", Action.PROPOSE_SETTLEMENT, _("Propose to settle the subsidy"), PROPOSE),
        CaseAct(
            "agree-settlement", Action.AGREE_SETTLEMENT, _("Agree to the amount of the settlement"), PAY, binds=True
        ),
        CaseAct("return-settlement", Action.RETURN_SETTLEMENT, _("Send the settlement back"), PAY),
        CaseAct("repay", Action.REPAY, _("Record a repayment"), PAY, binds=True),
        CaseAct("sign-loan", Action.SIGN_LOAN, _("Record the signed loan agreement"), HANDLE),
        CaseAct("start-loan-term", Action.START_LOAN_TERM, _("Record from when the loan is repaid"), HANDLE),
        CaseAct("repay-loan", Action.REPAY_LOAN, _("Record a repayment of the loan"), PAY, binds=True),
        CaseAct("confirm-loan", Action.CONFIRM_LOAN, _("Look at the changed loan agreement"), PAY, binds=True),
        CaseAct(
            "end-drawing",
            Action.END_DRAWING,
            _("Give back what is not drawn of the loan"),
            PAY,
            is_adverse=True,
            binds=True,
        ),
        CaseAct("propose-payment", Action.PROPOSE_PAYMENT, _("Propose a payment"), HANDLE),
        CaseAct("release-payment", Action.RELEASE_PAYMENT, _("Release the payment"), PAY, binds=True),
        CaseAct("return-payment", Action.RETURN_PAYMENT, _("Send the payment back"), PAY, or_permission=HANDLE),
        CaseAct("pay", Action.PAY, _("Record a payment"), PAY, binds=True),
        CaseAct(
            "propose-withdrawal",
            Action.PROPOSE_WITHDRAWAL,
            _("Propose to withdraw or lower the award"),
            PROPOSE,
            is_adverse=True,
        ),
        CaseAct("bounce", Action.BOUNCE, _("Record that the bank returned a payment"), PAY, binds=True),
        CaseAct(
            "reverse", Action.REVERSE, _("Reverse what was recorded by mistake"), PAY, is_adverse=True, binds=True
        ),
        CaseAct(
            "propose-money-step",
            Action.PROPOSE_MONEY_STEP,
            _("Propose a step about the money"),
            PROPOSE,
        ),
        CaseAct(
            "decide-money-step", Action.DECIDE_MONEY_STEP, _("Decide on the step about the money"), DECIDE, binds=True
        ),
        CaseAct(
            "return-money-step",
            Action.RETURN_MONEY_STEP,
            _("Send the step about the money back"),
            DECIDE,
            or_permission=PROPOSE,
        ),
        CaseAct("remind", Action.REMIND, _("Record a reminder to repay"), HANDLE, or_permission=PAY),
        CaseAct("set-off", Action.SET_OFF, _("Book the set-off"), PAY, binds=True),
        CaseAct("end-hold", Action.END_HOLD, _("Lift the hold on payment"), HANDLE),
        CaseAct("receive-objection", Action.RECEIVE_OBJECTION, _("Record an objection"), OBJECT),
        CaseAct("change-objector", Action.CHANGE_OBJECTOR, _("Change who objects"), OBJECT),
        CaseAct("request-repair", Action.REQUEST_REPAIR, _("Ask to repair the objection"), OBJECT),
        CaseAct("receive-repair", Action.RECEIVE_REPAIR, _("Record that the objection was repaired"), OBJECT),
        CaseAct("invite-objector", Action.INVITE_OBJECTOR, _("Invite to the hearing"), OBJECT),
        CaseAct("call-off-hearing", Action.CALL_OFF_HEARING, _("Call off the hearing"), OBJECT),
        CaseAct("hear-objector", Action.HEAR_OBJECTOR, _("Record the hearing"), OBJECT),
        CaseAct("propose-objection", Action.PROPOSE_OBJECTION, _("Propose a decision on the objection"), OBJECT),
        CaseAct("postpone-objection", Action.POSTPONE_OBJECTION, _("Postpone the decision on the objection"), OBJECT),
        CaseAct(
            "objection-default", Action.OBJECTION_DEFAULT, _("Record a notice of default on the objection"), OBJECT
        ),
        CaseAct(
            "close-objection", Action.CLOSE_OBJECTION, _("Withdraw or forward the objection"), OBJECT, is_adverse=True
        ),
        CaseAct("record-appeal", Action.RECORD_APPEAL, _("Record an appeal or a ruling"), OBJECT),
    )
}

# What an act is called on a loan, where that differs: its agreement asks the money, and no article of the Awb.
OF_LOAN = {
    "remind": _("Record a reminder of a loan repayment"),
    "set-off": _("Book the conversion into a grant"),
}


def named(act: CaseAct, application: Application) -> CaseAct:
    """Return an act as it is called on a case."""
    label = OF_LOAN.get(act.slug) if application.part == Part.LOAN else None
    return act if label is None else replace(act, label=label)
