"""What can be done on an award: its obligations, its payments, its end, its settlement and what is repaid after it."""

from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action
from subsidies.forms import acts as forms
from subsidies.forms import decisions as decision_forms
from subsidies.forms import payments as payment_forms
from subsidies.forms import settlements as settlement_forms
from subsidies.forms.obligations import CheckObligationForm
from subsidies.services import (
    obligations,
    payment_orders,
    payments,
    repayments,
    reservations,
    settlements,
    withdrawals,
)
from subsidies.views.act_shape import HANDLE, PAY, PROPOSE, Act

ACTS_ON_AWARD = (
    Act(
        "release-condition",
        Action.RELEASE_CONDITION,
        _("Let the condition on the budget go"),
        _("The award holds without the condition on the budget."),
        HANDLE,
        forms.ReleaseConditionForm,
        reservations.release,
    ),
    Act(
        "check-obligation",
        Action.CHECK_OBLIGATION,
        _("Record what became of an obligation"),
        _("What became of the obligation has been recorded."),
        HANDLE,
        CheckObligationForm,
        obligations.check,
        about=("obligation",),
    ),
    Act(
        "receive-settlement",
        Action.RECEIVE_SETTLEMENT,
        _("Record a request to settle"),
        _("The request has been recorded."),
        HANDLE,
        settlement_forms.ReceiveSettlementForm,
        settlements.receive_request,
    ),
    Act(
        "propose-settlement",
        Action.PROPOSE_SETTLEMENT,
        _("Propose to settle the subsidy"),
        _("The settlement has been proposed. Finance checks its amount, and then it can be decided on."),
        PROPOSE,
        settlement_forms.ProposeSettlementForm,
        settlements.propose_settlement,
        shows_letter=True,
    ),
    Act(
        "agree-settlement",
        Action.AGREE_SETTLEMENT,
        _("Agree to the amount of the settlement"),
        _("You agreed to the amount. The settlement can be decided on now."),
        PAY,
        settlement_forms.AgreeSettlementForm,
        settlements.agree,
        binds=True,
    ),
    Act(
        "return-settlement",
        Action.RETURN_SETTLEMENT,
        _("Send the settlement back"),
        _("The settlement has been sent back to who proposed it."),
        PAY,
        settlement_forms.ReturnSettlementForm,
        settlements.return_proposal,
    ),
    Act(
        "repay",
        Action.REPAY,
        _("Record a repayment"),
        _("The repayment has been recorded."),
        PAY,
        settlement_forms.RepayForm,
        repayments.repay,
        about=("amount", "received_on", "reference"),
        binds=True,
    ),
    Act(
        "propose-payment",
        Action.PROPOSE_PAYMENT,
        _("Propose a payment"),
        _("The payment has been proposed. Finance releases it."),
        HANDLE,
        payment_forms.ProposePaymentForm,
        payment_orders.propose_payment,
    ),
    Act(
        "release-payment",
        Action.RELEASE_PAYMENT,
        _("Release the payment"),
        _("The payment has been released. Put it in a payment run, or record it once the bank has paid."),
        PAY,
        payment_forms.ReleasePaymentForm,
        payment_orders.release_payment,
        binds=True,
    ),
    Act(
        "return-payment",
        Action.RETURN_PAYMENT,
        _("Send the payment back"),
        _("The payment has been sent back."),
        PAY,
        payment_forms.ReturnPaymentForm,
        payment_orders.return_payment,
        or_permission=HANDLE,
    ),
    Act(
        "pay",
        Action.PAY,
        _("Record a payment"),
        _("The payment has been recorded."),
        PAY,
        payment_forms.PayForm,
        payments.pay,
        binds=True,
    ),
    Act(
        "propose-withdrawal",
        Action.PROPOSE_WITHDRAWAL,
        _("Propose to withdraw or lower the award"),
        _("The proposal is waiting for a decision."),
        PROPOSE,
        decision_forms.ProposeWithdrawalForm,
        withdrawals.propose_withdrawal,
        shows_letter=True,
        is_adverse=True,
    ),
)
