"""What refuses to receive an objection against a step about money or a penalty, or to decide on one as proposed."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ObjectionToMore(Refusal):
    """An objection is against one thing; what is beside it follows from the law (Awb 4:19, 4:125, 6:19)."""

    fields = ("against", "decision", "money_step", "penalty")
    sentence = _("Choose one decision that the objection is against. Record a second objection for another one.")


class StepNotDecided(Refusal):
    """What is only proposed is no decision yet (Awb 1:3)."""

    fields = ("against", "money_step")
    sentence = _("“%(kind)s” was not decided, so there is nothing to object to yet. Choose a decision that was taken.")


class NoDecisionToReview(Refusal):
    """A reminder and a writ are no decisions that one can object to (Awb 1:3, 4:112, 4:116, 8:4)."""

    fields = ("outcome", "kind")
    sentence = _(
        "One cannot object to “%(kind)s” (Awb 1:3, 7:1; of a writ 4:116 and 8:4). Propose that the objection is "
        "inadmissible because it is not against a decision that one can object to."
    )


class StepGivesOnly(Refusal):
    """What gives the recipient something is not revoked on its objection (Awb 7:11)."""

    fields = ("outcome", "kind")
    sentence = _(
        "“%(kind)s” gives the recipient something: to revoke it would leave less than before the objection (Awb "
        "7:11). To give more, propose a further step about the money; the objection is then about that as well (Awb "
        "6:19). Here propose that it is unfounded or inadmissible."
    )


class StepUpheldForAnother(Refusal):
    """A step about money touches who owes or is owed, and nobody else (Awb 1:2)."""

    fields = ("outcome", "kind")
    sentence = _(
        "Somebody else objects, and this decision is about the money of the applicant only. Propose that the "
        "objection is inadmissible because who objects is no interested party (Awb 1:2), or that it is unfounded."
    )


class RecoveryLapsed(Refusal):
    """What is left of a recovery after the decision under it was annulled is not upheld (Awb 7:11)."""

    fields = ("outcome", "kind")
    sentence = _(
        "This recovery has lapsed: %(amount)s stands of the subsidy since, by the decision on an objection, and that "
        "is not less than was paid. So it cannot stay as it is. Propose that the objection is founded, which revokes "
        "the recovery; or that it is inadmissible, because it can lead to nothing any more."
    )


class StepRevokedAlready(Refusal):
    """Nothing is revoked twice."""

    field = "objection"
    sentence = _(
        "“%(kind)s” was revoked already on another objection. Propose that this one is inadmissible: it can lead to "
        "nothing any more."
    )


class StepAmountWithoutUpheld(Refusal):
    """What somebody fills in is not dropped in silence."""

    fields = ("step_amount", "instalments")
    sentence = _("The decision comes to something else only if the objection is upheld. Leave this empty.")


class NoStepToChange(Refusal):
    """What somebody fills in is not dropped in silence."""

    fields = ("step_amount", "instalments")
    sentence = _("The objection is against a decision on the application: leave this empty, and use the amount.")


class StepOnlyRevoked(Refusal):
    """Some steps are revoked, and nothing comes in their place with the decision on the objection."""

    fields = ("step_amount", "instalments")
    sentence = _(
        "“%(kind)s” is revoked, and nothing takes its place with this decision. Leave this empty. If another one is "
        "needed, propose that as a new step about the money."
    )


class InterestNotLess(Refusal):
    """By one's own objection nobody owes more (Awb 7:11)."""

    field = "step_amount"
    sentence = _(
        "Interest of %(fixed)s was fixed. On an objection that is upheld it becomes less: more than 0 and less than "
        "that; or leave it empty if no interest is due at all (Awb 7:11)."
    )


class PenaltyNotMore(Refusal):
    """By one's own objection nobody gets less (Awb 7:11), and the law sets the most (Awb 4:17)."""

    field = "step_amount"
    sentence = _(
        "A penalty of %(fixed)s was fixed. On an objection that is upheld it becomes more, up to %(most)s (Awb 4:17, "
        "7:11). Write what the penalty comes to in all."
    )


class PenaltyNotOfDays(Refusal):
    """A penalty is counted by its days, also on an objection (Awb 4:17, paragraph 2)."""

    field = "step_amount"
    sentence = _(
        "A penalty is an amount for each day (Awb 4:17), and %(amount)s is no number of days: from %(first_day)s on "
        "%(days)s days come to %(fewer)s and %(next)s days to %(more)s."
    )


class ArrangementOver(Refusal):
    """An arrangement that does not hold any more is not replaced by another on an objection."""

    field = "objection"
    sentence = _(
        "The payment arrangement does not hold any more: it was withdrawn, replaced or paid. Propose that the "
        "objection is inadmissible: it can lead to nothing any more. A new arrangement is a step about "
        "the money of its own."
    )


class ReceiptPaidBack(Refusal):
    """What was paid back on an objection is not undone beneath it."""

    field = "line"
    sentence = _(
        "Of this receipt %(amount)s was for interest that an objection revoked or lowered since, and what was too "
        "much is paid back. It is reversed no more: ask the recipient for what is wrong with it."
    )


class OnlyRulingSuspends(Refusal):
    """An appeal or a request suspends nothing by itself (Awb 6:16)."""

    field = "suspends"
    sentence = _(
        "Only a ruling of the court suspends a decision; an appeal or a request does not (Awb 6:16). Leave this empty."
    )


class SuspendedByCourt(Refusal):
    """What the court suspended is not collected meanwhile (Awb 8:81)."""

    sentence = _(
        "The court suspended on %(on)s what %(name)s objects to (Awb 8:81). Until it rules otherwise nothing is "
        "collected or set off by it. Record the next ruling on the page of the case."
    )
