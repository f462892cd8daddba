"""What can be done about money that was booked or has to come back."""

from django.utils.translation import gettext_lazy as _

from subsidies.enums import Action
from subsidies.forms import reversals as reversal_forms
from subsidies.services import reversals
from subsidies.views.act_shape import PAY, Act

ACTS_ON_MONEY = (
    Act(
        "bounce",
        Action.BOUNCE,
        _("Record that the bank returned a payment"),
        _("The payment counts as not paid. It can be proposed again once the account was looked at."),
        PAY,
        reversal_forms.BounceForm,
        reversals.bounce,
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
)
