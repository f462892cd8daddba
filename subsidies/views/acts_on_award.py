"""What can be done on an award: its obligations, its payments, its end, its settlement and what is repaid after it."""

from django.utils.translation import gettext_lazy as _

from subsidies.forms import acts as forms
from subsidies.forms import costs as cost_forms
from subsidies.forms import decisions as decision_forms
from subsidies.forms import loans as loan_forms
from subsidies.forms import payments as payment_forms
from subsidies.forms import settlements as settlement_forms
from subsidies.forms.obligations import CheckObligationForm
from subsidies.forms.state_aid import EnterAidForm, RecordAidBasisForm
from subsidies.services.decisions import reservations, withdrawals
from subsidies.services.loans import loans
from subsidies.services.obligations import obligations
from subsidies.services.payments import account_payees, payment_orders, payments
from subsidies.services.recovery import repayments
from subsidies.services.settlements import (
    cost_accounts,
    samples,
    settlement_changes,
    settlement_reminders,
    settlements,
)
from subsidies.services.state_aid import aid_basis, aid_entries
from subsidies.views.act_shape import Act

ACTS_ON_AWARD = (
    Act(
        "release-condition",
        _("The award holds without the condition on the budget."),
        forms.ReleaseConditionForm,
        reservations.release,
    ),
    Act(
        "check-obligation",
        _("What became of the obligation has been recorded."),
        CheckObligationForm,
        obligations.check,
        about=("obligation",),
    ),
    Act(
        "record-aid-basis", _("The basis for state aid has been recorded."), RecordAidBasisForm, aid_basis.record_basis
    ),
    Act("enter-aid", _("The entry has been recorded."), EnterAidForm, aid_entries.enter_aid),
    Act(
        "receive-settlement",
        _("The request has been recorded."),
        settlement_forms.ReceiveSettlementForm,
        settlements.receive_request,
    ),
    Act(
        "remind-settlement",
        _("The reminder has been recorded. Make its letter and send it: the new term runs from then on."),
        settlement_forms.RemindSettlementForm,
        settlement_reminders.remind,
    ),
    Act("account-costs", _("The costs have been recorded."), cost_forms.AccountCostsForm, cost_accounts.account),
    Act("check-sample", _("The check has been recorded."), settlement_forms.CheckSampleForm, samples.record_check),
    Act(
        "propose-settlement",
        _("The settlement has been proposed. Finance checks its amount, and then it can be decided on."),
        settlement_forms.ProposeSettlementForm,
        settlements.propose_settlement,
        shows_letter=True,
    ),
    Act(
        "propose-change",
        _("The change has been proposed. Finance checks its amount, and then it can be decided on."),
        settlement_forms.ProposeChangeForm,
        settlement_changes.propose_change,
        shows_letter=True,
    ),
    Act(
        "agree-settlement",
        _("You agreed to the amount. The settlement can be decided on now."),
        settlement_forms.AgreeSettlementForm,
        settlements.agree,
    ),
    Act(
        "return-settlement",
        _("The settlement has been sent back to who proposed it."),
        settlement_forms.ReturnSettlementForm,
        settlements.return_proposal,
    ),
    Act(
        "repay",
        _("The repayment has been recorded."),
        settlement_forms.RepayForm,
        repayments.repay,
        about=("amount", "received_on", "reference"),
    ),
    Act(
        "sign-loan",
        _("The agreement has been recorded. A first one can be drawn on; a change counts once finance confirmed it."),
        loan_forms.SignLoanForm,
        loans.sign_agreement,
    ),
    Act(
        "start-loan-term",
        _("Recorded. The repayments have their days now."),
        loan_forms.StartLoanTermForm,
        loans.start_term,
    ),
    Act("repay-loan", _("The repayment has been recorded."), loan_forms.RepayLoanForm, loans.repay_loan),
    Act(
        "confirm-loan",
        _("Recorded. The loan is repaid by the agreement that counts now."),
        loan_forms.ConfirmLoanForm,
        loans.confirm_agreement,
    ),
    Act(
        "end-drawing", _("What was not drawn went back to the ceiling."), loan_forms.EndDrawingForm, loans.end_drawing
    ),
    Act(
        "propose-payment",
        _("The payment has been proposed. Finance releases it."),
        payment_forms.ProposePaymentForm,
        payment_orders.propose_payment,
        about=("debt",),
        warns=account_payees.warning_of,
    ),
    Act(
        "release-payment",
        _("The payment has been released. Put it in a payment run, or record it once the bank has paid."),
        payment_forms.ReleasePaymentForm,
        payment_orders.release_payment,
    ),
    Act(
        "return-payment",
        _("The payment has been sent back."),
        payment_forms.ReturnPaymentForm,
        payment_orders.return_payment,
    ),
    Act("pay", _("The payment has been recorded."), payment_forms.PayForm, payments.pay),
    Act(
        "propose-withdrawal",
        _("The proposal is waiting for a decision."),
        decision_forms.ProposeWithdrawalForm,
        withdrawals.propose_withdrawal,
        shows_letter=True,
    ),
)
