"""What refuses to lower or revoke a settlement (Awb 4:49)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class SettlementNotLowered(Refusal):
    """A settlement is changed to the detriment of the recipient, or it is not a change of Awb 4:49."""

    field = "amount"
    sentence = _(
        "The subsidy is settled at %(settled)s. Enter an amount from 0,00, which revokes it, up to just below that "
        "(Awb 4:49). More follows only from an objection (Awb 7:11)."
    )


class ChangeGroundMissing(Refusal):
    """The law names the grounds, and no others (Awb 4:49, paragraph 1)."""

    field = "grounds"
    sentence = _(
        "Choose the ground: what could not be known at the settlement (a), a fault that the recipient knew or should "
        "have known (b), or an obligation that was not met after it (c). On no other ground is a settlement lowered "
        "or revoked (Awb 4:49, paragraph 1)."
    )


class ChangeTooLate(Refusal):
    """After five years a settlement stands (Awb 4:49, paragraph 3)."""

    field = "grounds"
    sentence = _(
        "A settlement can be lowered or revoked on this ground up to and including %(last_day)s: five years after "
        "%(since)s (Awb 4:49, paragraph 3). That day has passed, so it stands as it is."
    )


class ChangeToldTooLate(Refusal):
    """A decision works once it is told (Awb 3:40), and that too within the five years."""

    field = "sent_on"
    sentence = _(
        "The decision to lower or revoke the settlement works once its letter was sent (Awb 3:40). That had to be "
        "done by %(last_day)s (Awb 4:49, paragraph 3), and not on %(sent_on)s. Take the decision back: the settlement "
        "stands."
    )


class BreachUndated(Refusal):
    """Of an obligation the five years run from the day on which it was not met (Awb 4:49, paragraph 3)."""

    field = "breached_on"
    sentence = _(
        "Enter on which day the recipient acted against the obligation, or should have met it: the five years run "
        "from then (Awb 4:49, paragraph 3)."
    )


class BreachBeforeSettlement(Refusal):
    """What was not met before the settlement was weighed in it, or is a fact of ground a (Awb 4:49, paragraph 1c)."""

    field = "breached_on"
    sentence = _(
        "The subsidy was settled on %(settled_on)s, and this ground is about what was not met after that. What was "
        "not met on %(day)s could have been part of the settlement (Awb 4:46); if it could not be known then, choose "
        "the ground of what could not be known."
    )


class BreachAhead(Refusal):
    """What is not met yet can still be met."""

    field = "breached_on"
    sentence = _("%(day)s lies ahead. Enter the day on which the obligation was not met.")


class FoundBeforeBreach(Refusal):
    """What was found of an obligation shows no breach of after that day (Awb 3:46, 4:49, paragraph 1, under c)."""

    field = "breached_on"
    sentence = _(
        "What was found last of the obligation “%(text)s” is of %(found_on)s. That shows nothing of %(breached_on)s, "
        "and this ground is about what was not met after the settlement (Awb 4:49, paragraph 1, under c). First "
        "record what was found since, with “Record what became of an obligation”; or enter the right day."
    )


class BreachWithoutGround(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "breached_on"
    sentence = _(
        "The day on which an obligation was not met is only for that ground (Awb 4:49, paragraph 1, under c). Leave "
        "it empty, or choose that ground as well."
    )


class WorksBeforeSettlement(Refusal):
    """It works back as far as the settlement, and no further (Awb 4:49, paragraph 2)."""

    field = "works_on"
    sentence = _(
        "The subsidy was settled on %(settled_on)s: this cannot work from %(day)s on. Leave the day empty and it "
        "works back to the settlement (Awb 4:49, paragraph 2)."
    )
