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


class PaymentStands(Refusal):
    """One payment stands at a time on a case."""

    sentence = _(
        "A payment of %(amount)s, proposed by %(name)s, waits to be released or paid. Wait for that, or have it sent "
        "back first."
    )


class PaymentInTheWay(Refusal):
    """What ends or lowers an award follows what is about to be paid of it."""

    sentence = _(
        "A payment of %(amount)s of this award was proposed or released. Send it back first, or record that the bank "
        "paid it; then propose this (Awb 4:56)."
    )


class AccountUnknown(Refusal):
    """A payment needs an account."""

    field = "iban"
    sentence = _("Enter the IBAN that is paid to. Ask the applicant if it is not known.")


class OtherAccount(Refusal):
    """A payment to another account than was given with the application says where that is known from."""

    field = "account_reason"
    sentence = _(
        "With the application %(known)s was given. If another account is right, write down how you know, for example "
        "which letter or bank statement shows it. Who releases the payment sees it."
    )


class AccountUnconfirmed(Refusal):
    """A payment to an account that was not given with the application says where it is known from."""

    field = "account_reason"
    sentence = _(
        "No IBAN was given with the application. Write down how you know this one, for example which letter or bank "
        "statement shows it. Who releases the payment sees it."
    )


class HolderMissing(Refusal):
    """A payment names who holds the account."""

    field = "holder"
    sentence = _("Write in whose name the account is: the bank compares it.")


class NothingToRelease(Refusal):
    """A payment is released or sent back while it waits for that."""

    sentence = _(
        "No payment of case %(case)s waits for this any more: it was paid, sent back or released "
        "already, or not proposed yet."
    )


class PaymentNotReleased(Refusal):
    """The bank pays what was proposed and released."""

    sentence = _(
        "No payment of this case was released. Have a case officer propose it and release it; then record that the "
        "bank paid it."
    )


class PaidOtherThanReleased(Refusal):
    """The bank pays what was released, and no other amount."""

    field = "amount"
    sentence = _(
        "%(released)s was released, and %(amount)s is something else. If the bank really paid another amount, ask the "
        "bank to put it right."
    )
