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


class AccountOfObjectorUnknown(Refusal):
    """What is owed to who objected goes to an account that this person gave (Awb 4:17, 7:15)."""

    field = "iban"
    sentence = _("Enter the IBAN of %(name)s, who objected and is owed this. Ask %(name)s for it if it is not known.")


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


class AccountOfApplicant(Refusal):
    """What is owed to who objected is not paid to the applicant (Awb 4:17, 7:15)."""

    field = "iban"
    sentence = _(
        "This is owed to %(name)s, who objected, and this is the account of the applicant. Ask %(name)s for an "
        "account."
    )


class HolderIsApplicant(Refusal):
    """Who holds the account is who is paid: the bank compares the two (Awb 4:17, 7:15)."""

    field = "holder"
    sentence = _(
        "This is owed to %(name)s, who objected, and %(holder)s is the applicant. Write who holds the account of "
        "%(name)s."
    )


class AccountOfObjector(Refusal):
    """Who objects gave no account with an application, so a payment says where it is known from."""

    field = "account_reason"
    sentence = _(
        "This is owed to %(name)s, who objected. Write down how you know this account, for example which letter or "
        "bank statement shows it. Who releases the payment sees it."
    )


class HolderMissing(Refusal):
    """A payment names who holds the account."""

    field = "holder"
    sentence = _("Write in whose name the account is, in letters that a bank can read: it compares the name.")


class NoPaymentProposed(Refusal):
    """What was not proposed is not released and not sent back."""

    sentence = _("In case %(case)s no payment is proposed now. Have a case officer propose it first.")


class PaymentIsReleased(Refusal):
    """A payment is released once."""

    sentence = _("This payment was released already, by %(name)s on %(day)s. Put it in a run, or send it back.")


class OwnAccount(Refusal):
    """A subsidy is not paid to whoever pays it."""

    field = "iban"
    sentence = _("This is the account that the province pays from. Enter the account of the recipient.")


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


class PaidBeforeRelease(Refusal):
    """The bank pays what was released, and so not before that."""

    field = "paid_on"
    sentence = _("This payment was released on %(released_on)s, so the bank cannot have paid it on %(day)s.")


class PaymentInRun(Refusal):
    """What is with the bank is taken back or recorded with the run that it is in."""

    sentence = _(
        "This payment is in payment run %(run)s, and the bank may pay it. Record on the page of the run what the bank "
        "did."
    )


class PayerUnknown(Refusal):
    """A run is paid from the account of the province."""

    sentence = _("The account that is paid from is not set. Ask whoever keeps this system running to set PAYER_IBAN.")


class NothingInRun(Refusal):
    """A run has payments."""

    sentence = _("Choose at least one payment for the run.")


class RunTooLong(Refusal):
    """The work on a run is bounded."""

    sentence = _("A run holds at most %(most)s payments. Make two of it.")


class PayOnNoWorkday(Refusal):
    """The bank pays on a working day that has not passed."""

    field = "pay_on"
    sentence = _("The bank does not pay on %(day)s: choose today or a later day that is no weekend and no holiday.")


class PayOnTooFar(Refusal):
    """The bank keeps an order for a month."""

    field = "pay_on"
    sentence = _("%(day)s is too far ahead: choose a day up to and including %(last)s.")


class ReleasedNoMore(Refusal):
    """A run is made of what is still released."""

    sentence = _(
        "Not all of these payments are released any more, or they are in another run already (%(cases)s). Look again "
        "at the list, and choose anew. No run was made."
    )


class RunIsFinished(Refusal):
    """What the bank did with a payment is recorded once."""

    sentence = _("Of every payment in run %(run)s it is recorded already what the bank did.")


class PaidBeforeRun(Refusal):
    """The bank pays a run on its day or later."""

    field = "paid_on"
    sentence = _("The run is for %(pay_on)s, so the bank cannot have paid it on %(day)s.")


class WhyNotPaidMissing(Refusal):
    """Who proposed a payment learns why the bank did not make it."""

    field = "reason"
    sentence = _("Write why the bank did not make these payments, for who proposed them.")


class ReleasedBeyondOwed(Refusal):
    """What goes to the bank is never more than is still to be paid."""

    sentence = _(
        "%(amount)s was released in case %(case)s, and only %(open)s is still to be paid there. Send that payment "
        "back; the case officer then proposes what is to be paid now."
    )


class DebtNotTold(Refusal):
    """What is owed by a decision is paid once that was told (Awb 3:40, 4:87)."""

    field = "debt"
    sentence = _("“%(what)s”: the letter with the decision of %(case)s was not sent yet. Send it first; then pay.")


class PaysMoreThanOwed(Refusal):
    """No more is paid than was decided."""

    field = "amount"
    sentence = _("“%(what)s”: %(open)s is still to be paid, and %(amount)s is more than that.")


class PaysMoreThanPart(Refusal):
    """A penalty is of all who applied, each an equal part (Awb 4:17, paragraph 4): one does not get it all."""

    field = "amount"
    sentence = _("This is of more applicants, each an equal part (Awb 4:17). Pay each apart: %(parts)s.")
