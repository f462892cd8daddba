"""What a payment can be refused for, besides what any act can."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class PaymentTwice(Refusal):
    """A payment looks like one that was recorded on the case before."""

    sentence = _(
        "A payment of %(amount)s on %(day)s with this reference (%(reference)s) is already recorded. If the bank "
        "really paid twice, write down why."
    )
    field = "repeat_reason"
