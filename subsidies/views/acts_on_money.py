"""What can be done about money that was booked or has to come back."""

from django.utils.translation import gettext_lazy as _

from subsidies.forms import money_steps as step_forms
from subsidies.forms import reversals as reversal_forms
from subsidies.services.payments import reversals
from subsidies.services.recovery import money_step_signing, money_steps, set_offs
from subsidies.views.act_shape import Act

ACTS_ON_MONEY = (
    Act(
        "bounce",
        _("The payment counts as not paid. It can be proposed again once the account was looked at."),
        reversal_forms.BounceForm,
        reversals.bounce,
        about=("order", "returned_on", "reason"),
    ),
    Act("reverse", _("It has been reversed. The ledger shows both."), reversal_forms.ReverseForm, reversals.reverse),
    Act(
        "propose-money-step",
        _("It has been proposed. Somebody with a mandate decides on it."),
        step_forms.ProposeMoneyStepForm,
        money_steps.propose,
    ),
    Act(
        "decide-money-step",
        _("It has been decided. Make its letter and send it: it counts from then on."),
        step_forms.DecideMoneyStepForm,
        money_step_signing.decide,
        signs_letter=True,
    ),
    Act(
        "return-money-step",
        _("It has been sent back to who proposed it."),
        step_forms.ReturnMoneyStepForm,
        money_steps.send_back,
    ),
    Act(
        "remind",
        _("The reminder has been recorded. Make its letter and send it."),
        step_forms.RemindForm,
        money_steps.remind,
    ),
    Act("set-off", _("The set-off has been booked on both cases."), step_forms.BookSetOffForm, set_offs.book),
    Act(
        "end-hold",
        _("The hold has been lifted. What is due can be paid."),
        step_forms.EndHoldForm,
        money_steps.end_hold,
    ),
)
