"""What refuses an act that has nothing to act on: what of the case stands in the way, and how to go on."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import NoOpenRequest


class NotYourAct(Refusal):
    """An act is for who has a right to it."""

    sentence = _("You have no right to “%(act)s”. Ask a colleague who does this part of the work.")


class NoAdviceAsked(NoOpenRequest):
    """An advice answers a request."""

    sentence = _("No advice on %(case)s is still to come in. Record the request for advice first.")


class NoViewAsked(NoOpenRequest):
    """A view answers an invitation."""

    sentence = _("On %(case)s nobody is asked for a view, or it came in already. Ask for it first.")


class NoLetterToSend(Refusal):
    """What was told is told."""

    sentence = _(
        "No decision, request or notice on %(case)s waits for a letter that was sent outside this system. Letters "
        "about an objection or about money are always made here: under Letters you see which are still to be sent."
    )


class NoConditionStands(Refusal):
    """Only a condition that was made can be let go (Awb 4:34)."""

    sentence = _(
        "The award of %(case)s was not made on a condition on the budget, or that condition lapsed or was let go (Awb "
        "4:34). Nothing has to be done: the award holds."
    )


class NoObligations(Refusal):
    """What an award does not oblige to is not watched."""

    sentence = _(
        "The award of %(case)s lays down no obligations, so there is nothing to record. What else is found stands in "
        "a note, or with the settlement."
    )


class OtherDecisionIsLast(Refusal):
    """Of two decisions the last one is taken back first."""

    sentence = _(
        "The last decision on %(case)s is “%(kind)s” of %(day)s. Only the last decision can be taken back, so look at "
        "that one first."
    )


class NoObjection(Refusal):
    """What is about an objection needs one."""

    sentence = _("No objection was recorded on %(case)s. Record the objection first.")


class NoOpenObjection(Refusal):
    """Of what was decided on, withdrawn or forwarded nothing is asked any more."""

    sentence = _(
        "No objection is open on %(case)s. Record the objection first. With one that was decided on only an appeal or "
        "a ruling of the court can be recorded."
    )


class NothingToPay(Refusal):
    """What was paid wholly is not paid again."""

    sentence = _(
        "Nothing is still to be paid on %(case)s: %(paid)s was paid, and that is all that it comes to. Was something "
        "paid to a wrong account? Record that the bank returned it, or have it reversed."
    )


class NothingWasPaid(Refusal):
    """What was not paid cannot come back from the bank."""

    sentence = _("No payment on %(case)s was recorded as paid, so the bank cannot have returned one.")


class PaidElsewhere(Refusal):
    """What was paid before was taken over as one amount: there is no payment here to put right."""

    sentence = _(
        "What counts as paid on %(case)s (%(paid)s) was paid in another system and taken over as one amount. It has "
        "no payment here, so it can be neither reversed nor returned by the bank here: put it right in the system "
        "that paid it. What was paid too much is claimed back when the subsidy is settled."
    )


class NothingWasBooked(Refusal):
    """What was not recorded is not reversed."""

    sentence = _(
        "No payment and no repayment was recorded on %(case)s, so there is nothing to reverse. A payment that was "
        "only proposed or released can be sent back."
    )


class NoMoneyStepPossible(Refusal):
    """A step about money is about money that is owed, or can still be paid."""

    sentence = _(
        "On %(case)s nothing is to be repaid, no default interest is to be fixed and nothing is still to be paid, so "
        "there is no step to propose. What is owed follows from the settlement (Awb 4:57)."
    )
