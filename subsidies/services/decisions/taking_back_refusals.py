"""What refuses to take a decision back."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class TakenBackUnexplained(Refusal):
    """Who takes a decision back says why."""

    field = "reason"
    sentence = _("Write why the decision is taken back: it is kept in the dossier.")


class DecisionWasTold(Refusal):
    """A decision that was made known works (Awb 3:40): it is changed by another decision only."""

    sentence = _(
        "The applicant was told of this decision on %(sent_on)s: it works, and cannot be taken back. Propose to "
        "withdraw or lower the award, or handle an objection."
    )


class NoDecisionWaits(Refusal):
    """What already works, or was never decided, is not taken back."""

    sentence = _("There is no decision on %(case)s whose letter is still to be sent, so nothing can be taken back.")


class DecisionIsPaid(Refusal):
    """What was paid on a decision rests on it."""

    sentence = _(
        "%(paid)s has been paid on this award, so the decision cannot be taken back. Register when its letter was "
        "sent, and propose to withdraw or lower the award."
    )
