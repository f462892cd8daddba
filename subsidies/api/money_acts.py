"""The acts on a case that are about its money: payment, settlement, what comes back, and a loan."""

from drenthe.lib.api.conventions import Given
from subsidies.api import act_shapes
from subsidies.api import costs as cost_shapes
from subsidies.api import loans as loan_shapes
from subsidies.api import recovery as recovery_shapes
from subsidies.api import serializers as shapes
from subsidies.api import settlements as settlement_shapes
from subsidies.api import state_aid as aid_shapes
from subsidies.api.case_act import case_act
from subsidies.services.assessment import cost_lines
from subsidies.services.loans import loans
from subsidies.services.payments import payment_orders, payments, reversals
from subsidies.services.recovery import money_step_signing, money_steps, repayments, set_offs
from subsidies.services.settlements import (
    cost_accounts,
    samples,
    settlement_changes,
    settlement_reminders,
    settlements,
)
from subsidies.services.state_aid import aid_basis, aid_entries


class MoneyActs:
    """Every act about money."""

    record_aid_basis = case_act(
        "record-aid-basis",
        aid_basis.record_basis,
        aid_shapes.RecordAidBasisSerializer,
        "Record on what ground an award is no forbidden state aid (TFEU 107 and 108).",
    )
    enter_aid = case_act(
        "enter-aid",
        aid_entries.enter_aid,
        aid_shapes.EnterAidSerializer,
        "Record that the aid of an award was entered in a register, or that its entry was changed.",
    )
    receive_settlement = case_act(
        "receive-settlement",
        settlements.receive_request,
        settlement_shapes.ReceiveSettlementSerializer,
        "Record that the recipient asked to settle the subsidy (Awb 4:44).",
    )
    remind_settlement = case_act(
        "remind-settlement",
        settlement_reminders.remind,
        settlement_shapes.RemindSettlementSerializer,
        "Record a reminder to ask for the settlement, which its letter gives a new term for (Awb 4:44).",
    )
    enter_costs = case_act(
        "enter-costs",
        cost_lines.enter,
        cost_shapes.EnterCostsSerializer,
        "Enter the budget of an application in lines; they come to its total costs, or else to what it asks.",
    )
    approve_costs = case_act(
        "approve-costs",
        cost_lines.approve,
        cost_shapes.ApproveCostsSerializer,
        "Say of each line of the budget which costs are eligible; no more than their sum is awarded.",
    )
    account_costs = case_act(
        "account-costs",
        cost_accounts.account,
        cost_shapes.AccountCostsSerializer,
        "Record what each line of the budget came to, and what of it is not eligible (Awb 4:45).",
    )
    check_sample = case_act(
        "check-sample",
        samples.record_check,
        settlement_shapes.CheckSampleSerializer,
        "Record what the check found of an award that was drawn for it, before which it is not settled.",
    )
    propose_settlement = case_act(
        "propose-settlement",
        settlements.propose_settlement,
        settlement_shapes.ProposeSettlementSerializer,
        "Propose to settle a subsidy (Awb 4:46); `decide` and `send-back` are for this proposal too.",
    )
    propose_change = case_act(
        "propose-change",
        settlement_changes.propose_change,
        settlement_shapes.ProposeChangeSerializer,
        "Propose to lower or revoke a settlement (Awb 4:49); `decide` and `send-back` are for this proposal too.",
    )
    agree_settlement = case_act(
        "agree-settlement",
        settlements.agree,
        settlement_shapes.AgreeSettlementSerializer,
        "Agree, for finance, to the amount of the settlement that is proposed.",
    )
    return_settlement = case_act(
        "return-settlement",
        settlements.return_proposal,
        act_shapes.ReasonSerializer,
        "Send the settlement that is proposed back, for finance.",
    )
    bounce = case_act(
        "bounce",
        reversals.bounce,
        recovery_shapes.BounceSerializer,
        "Record that the bank returned a payment.",
    )
    reverse = case_act(
        "reverse",
        reversals.reverse,
        recovery_shapes.ReverseSerializer,
        "Reverse a payment or a repayment that was recorded by mistake.",
    )
    propose_money_step = case_act(
        "propose-money-step",
        money_steps.propose,
        recovery_shapes.ProposeMoneyStepSerializer,
        "Propose a payment arrangement, its end, a writ, a write-off, a hold, or later costs of an objection.",
    )
    decide_money_step = case_act(
        "decide-money-step",
        money_step_signing.decide,
        recovery_shapes.DecideMoneyStepSerializer,
        "Decide on the step about money that waits, under a mandate.",
    )
    return_money_step = case_act(
        "return-money-step",
        money_steps.send_back,
        act_shapes.ReasonSerializer,
        "Send the step about money that waits back.",
    )
    remind = case_act(
        "remind", money_steps.remind, recovery_shapes.RemindSerializer, "Record a reminder to repay (Awb 4:112)."
    )
    set_off = case_act(
        "set-off",
        set_offs.book,
        Given,
        "Book the set-off that was decided and told, on both its cases (Awb 4:93).",
    )
    end_hold = case_act("end-hold", money_steps.end_hold, act_shapes.ReasonSerializer, "Lift a hold on payment.")
    repay = case_act(
        "repay",
        repayments.repay,
        settlement_shapes.RepaySerializer,
        "Record what the recipient paid back (Awb 4:57, 4:95).",
    )
    sign_loan = case_act(
        "sign-loan",
        loans.sign_agreement,
        loan_shapes.SignLoanSerializer,
        "Record the agreement on a loan as signed by both, before which it is not paid (Awb 4:36).",
    )
    start_loan_term = case_act(
        "start-loan-term",
        loans.start_term,
        loan_shapes.StartLoanTermSerializer,
        "Record that what makes a loan due happened: its repayments have days from then on.",
    )
    repay_loan = case_act(
        "repay-loan",
        loans.repay_loan,
        settlement_shapes.RepaySerializer,
        "Record what came back of a loan.",
    )
    confirm_loan = case_act(
        "confirm-loan",
        loans.confirm_agreement,
        loan_shapes.ConfirmLoanSerializer,
        "Confirm an agreement that takes the place of another, or say why not; by another than who recorded it.",
    )
    end_drawing = case_act(
        "end-drawing",
        loans.end_drawing,
        loan_shapes.EndDrawingSerializer,
        "Give back to the ceiling what the recipient does not draw of a loan.",
    )
    propose_payment = case_act(
        "propose-payment",
        payment_orders.propose_payment,
        act_shapes.ProposePaymentSerializer,
        "Propose to pay of an award; somebody of finance releases it.",
    )
    release_payment = case_act(
        "release-payment",
        payment_orders.release_payment,
        act_shapes.ReleasePaymentSerializer,
        "Release the payment that was proposed.",
    )
    return_payment = case_act(
        "return-payment",
        payment_orders.return_payment,
        act_shapes.ReasonSerializer,
        "Send the payment that stands back to who proposed it.",
    )
    pay = case_act("pay", payments.pay, shapes.PaySerializer, "Record that the bank paid what was released.")
