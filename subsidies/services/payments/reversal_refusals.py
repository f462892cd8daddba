"""What putting right a payment or a repayment can be refused for."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotReversible(Refusal):
    """What counts no more is not put right again."""

    sentence = _(
        "This was put right already, or it was not recorded here. Look at the payments and the ledger of %(case)s."
    )


class ReversedByRecorder(Refusal):
    """Who recorded money does not take it back alone."""

    sentence = _("You (%(name)s) recorded this yourself. Ask a colleague of finance to look at it and reverse it.")


class RecordedFromBank(Refusal):
    """What the bank says that it paid is no mistake of ours."""

    sentence = _(
        "The file “%(file)s” of the bank says that this was paid, so it is no mistake. If the money came back, record "
        "that the bank returned the payment."
    )


class RepaidSince(Refusal):
    """What came back already is not taken back again."""

    sentence = _(
        "%(amount)s cannot be reversed: only %(paid)s counts as paid now, since money was repaid after it. Reverse "
        "that repayment first."
    )


class LoanRepaidSince(Refusal):
    """What came back of a loan already is not taken back with the payment that it came from."""

    sentence = _(
        "%(amount)s cannot be reversed: only %(outstanding)s of this loan is outstanding, since part was repaid. "
        "If that repayment was recorded by mistake, reverse it first."
    )


class ReversedInTurn(Refusal):
    """A repayment is undone before the payment under it."""

    sentence = _(
        "The repayment of %(amount)s cannot be reversed now: less counts as paid than stands of the "
        "subsidy. Record what the bank paid first."
    )


class BankReasonMissing(Refusal):
    """Who proposes a payment anew learns why the bank returned it."""

    field = "reason"
    sentence = _("Write why the bank returned the payment, as it says itself; who proposes it anew sees it.")


class BouncedBeforePayment(Refusal):
    """What comes back was paid before."""

    field = "returned_on"
    sentence = _("The bank made this payment on %(paid_on)s, so it cannot have come back on %(day)s.")


class AccountBounced(Refusal):
    """An account that the bank returned a payment from is looked at before it is used again."""

    field = "account_reason"
    sentence = _(
        "The bank returned a payment to this account: %(reason)s Ask the recipient which account is right, and write "
        "down how you know, for example which letter or bank statement shows it."
    )
