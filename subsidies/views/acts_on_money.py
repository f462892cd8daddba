"""What can be done about money that was booked or has to come back."""

from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action
from subsidies.forms import money_steps as step_forms
from subsidies.forms import reversals as reversal_forms
from subsidies.services import money_steps, reversals, set_offs
from subsidies.views.act_shape import DECIDE, HANDLE, PAY, PROPOSE, Act

ACTS_ON_MONEY = (
    Act(
        "bounce",
        Action.BOUNCE,
        _("Record that the bank returned a payment"),
        _("The payment counts as not paid. It can be proposed again once the account was looked at."),
        PAY,
        reversal_forms.BounceForm,
        reversals.bounce,
        about=("order", "returned_on", "reason"),
        binds=True,
    ),
    Act(
        "reverse",
        Action.REVERSE,
        _("Reverse what was recorded by mistake"),
        _("It has been reversed. The ledger shows both."),
        PAY,
        reversal_forms.ReverseForm,
        reversals.reverse,
        is_adverse=True,
        binds=True,
    ),
    Act(
        "propose-money-step",
        Action.PROPOSE_MONEY_STEP,
        _("Propose an arrangement, a writ, a write-off, a set-off or a hold"),
        _("It has been proposed. Somebody with a mandate decides on it."),
        PROPOSE,
        step_forms.ProposeMoneyStepForm,
        money_steps.propose,
    ),
    Act(
        "decide-money-step",
        Action.DECIDE_MONEY_STEP,
        _("Decide on the step about the money"),
        _("It has been decided. Make its letter and send it: it counts from then on."),
        DECIDE,
        step_forms.DecideMoneyStepForm,
        money_steps.decide,
        binds=True,
    ),
    Act(
        "return-money-step",
        Action.RETURN_MONEY_STEP,
        _("Send the step about the money back"),
        _("It has been sent back to who proposed it."),
        DECIDE,
        step_forms.ReturnMoneyStepForm,
        money_steps.send_back,
        or_permission=PROPOSE,
    ),
    Act(
        "remind",
        Action.REMIND,
        _("Record a reminder to repay"),
        _("The reminder has been recorded. Make its letter and send it."),
        HANDLE,
        step_forms.RemindForm,
        money_steps.remind,
        or_permission=PAY,
    ),
    Act(
        "set-off",
        Action.SET_OFF,
        _("Book the set-off"),
        _("The set-off has been booked on both cases."),
        PAY,
        step_forms.BookSetOffForm,
        set_offs.book,
        binds=True,
    ),
    Act(
        "end-hold",
        Action.END_HOLD,
        _("Lift the hold on payment"),
        _("The hold has been lifted. What is due can be paid."),
        HANDLE,
        step_forms.EndHoldForm,
        money_steps.end_hold,
    ),
)
