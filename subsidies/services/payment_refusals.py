"""What a payment can be refused for, besides what any act can."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class PaidAheadOfSchedule(Refusal):
    """Until the settlement an award is paid as its advances fall due (Awb 4:52, 4:95)."""

    field = "ahead_reason"
    sentence = _(
        "By the award %(due)s of advances is due up to and including %(day)s, and %(paid)s has been paid: %(open)s "
        "can be paid now. The rest follows the settlement (Awb 4:52 and 4:95). If there is a ground to pay more now, "
        "such as a settlement that was decided, write it down."
    )


class PaymentTwice(Refusal):
    """A payment looks like one that was recorded on the case before."""

    sentence = _(
        "A payment of %(amount)s on %(day)s with this reference (%(reference)s) is already recorded. If the bank "
        "really paid twice, write down why."
    )
    field = "repeat_reason"
