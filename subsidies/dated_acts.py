"""The acts on a case whose day somebody fills in, and which day each follows (drenthe.dates)."""

from django.utils.translation import gettext_lazy as _

from drenthe.dates.dated_acts import declare
from subsidies.term_enums import Channel

RECEIPT, REQUEST, DECISION = _("the receipt of the application"), _("the request"), _("the decision")
NOTHING = _("nothing; it is the first day of the case")

RECEIVE = {
    Channel.DIGITAL: declare("receive-digital", _("Receipt through the online form"), NOTHING),
    Channel.EMAIL: declare("receive-email", _("Receipt by email"), NOTHING),
    Channel.PAPER: declare("receive-paper", _("Receipt on paper"), NOTHING),
}
ADD_DOCUMENT = declare("add-document", _("Receipt of a document"), RECEIPT)
REQUEST_COMPLETION = declare("request-completion", _("Completion request"), RECEIPT)
RECEIVE_COMPLETION = declare("receive-completion", _("Receipt of a completion"), REQUEST)
START_ASSESSMENT = declare("start-assessment", _("Day on which the application was complete"), RECEIPT)
ASK_ADVICE = declare("ask-advice", _("Request for advice"), RECEIPT)
RECEIVE_ADVICE = declare("receive-advice", _("Receipt of advice"), REQUEST)
INVITE_VIEW = declare("invite-view", _("Invitation to give a view"), RECEIPT)
RECEIVE_VIEW = declare("receive-view", _("Receipt of a view"), _("the invitation"))
EXTEND = declare("extend", _("Announcement of an extension"), RECEIPT)
SUSPEND = declare("suspend", _("First day of a suspension"), RECEIPT)
END_SUSPENSION = declare("end-suspension", _("Last day of a suspension"), _("its first day"))
DEFAULT_NOTICE = declare("default-notice", _("Receipt of a notice of default"), RECEIPT)
DECIDE = declare("decide", _("Decision"), _("the proposal"))
WITHDRAW = declare("withdraw", _("Withdrawal by the applicant"), _("the receipt, and the decision if there is one"))
FORWARD = declare("forward", _("Forwarding to another body"), RECEIPT)
FIX_PENALTY = declare("fix-penalty", _("Decision on a penalty"), _("the last day of the penalty"))
CHECK_OBLIGATION = declare(
    "check-obligation", _("Day on which an obligation was met, or was not"), _("the sending of the award")
)
RECEIVE_SETTLEMENT = declare("receive-settlement", _("Receipt of a request to settle"), _("the sending of the award"))
SIGN_LOAN = declare("sign-loan", _("Day on which the loan agreement was signed"), DECISION)
START_LOAN_TERM = declare("start-loan-term", _("Day from which a loan is repaid"), _("the agreement"))
REPAY_LOAN = declare("repay-loan", _("Repayment of a loan received"), _("the first payment"))
END_DRAWING = declare("end-drawing", _("Day on which the recipient let the rest of a loan go"), _("the agreement"))
RECEIVE_OBJECTION = declare("receive-objection", _("Receipt of an objection"), DECISION)
OBJECTION_STEP = declare("objection-step", _("Step of an objection"), _("the receipt of the objection"))
RECORD_APPEAL = declare("record-appeal", _("Appeal or ruling of the court"), _("the decision on the objection"))
ENTER_AID = declare("enter-aid", _("Entry of state aid in a register"), DECISION)
REPAY = declare("repay", _("Repayment received"), _("the letter that asks it back"))
PAY = declare("pay", _("Payment by the bank"), DECISION)
DECIDE_MONEY_STEP = declare("decide-money-step", _("Decision about money that is owed or held"), _("the proposal"))
BOUNCE = declare("bounce", _("Return of a payment by the bank"), _("the payment"))
SEND_LETTER = declare("send-letter", _("Dispatch of a letter"), _("the making of the letter"))
ALLOT = declare("allot", _("Decision on a ceiling"), _("nothing; the decision named with it is the reason"))
