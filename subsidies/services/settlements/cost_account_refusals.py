"""What the account of costs by line can be refused for, and a settlement that does not follow from it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class CostsNotAsked(Refusal):
    """The recipient accounts for its costs with the request to settle (Awb 4:45)."""

    sentence = _("The recipient of %(case)s did not ask for the settlement yet. Record that request first.")


class RealisedNotAsRequested(Refusal):
    """The lines are those of the account that came with the request."""

    sentence = _(
        "The lines come to %(total)s, and the recipient accounts for %(asked)s in its request. Look for the line "
        "that is wrong; if the request was recorded wrongly, record it anew first."
    )


class NotEligibleAboveMade(Refusal):
    """No more is left out of a line than it came to."""

    sentence = _("“%(what)s”: %(left_out)s is more than the costs that were made, %(made)s. Leave out at most that.")


class GroundOfCostMissing(Refusal):
    """The recipient reads why costs do not count (Awb 3:46)."""

    def __init__(self, *, what: str, number: int):
        super().__init__(what=what)
        self.field = f"ground_{number}"

    sentence = _("“%(what)s”: write down on what ground these costs are not eligible (Awb 3:46, 4:46).")


class EligibleAboveApproved(Refusal):
    """What the award left out of a line does not count at the settlement (Awb 4:46)."""

    def __init__(self, *, number: int, **facts: Any):
        super().__init__(**facts)
        self.field = f"not_eligible_{number}"

    sentence = _(
        "“%(what)s”: with the award %(approved)s of this line was approved, so that not %(eligible)s of it counts. "
        "Enter the rest as not eligible, with its ground."
    )


class CostEvidenceElsewhere(Refusal):
    """What shows the costs is in the dossier of the case."""

    sentence = _("“%(what)s”: add what shows these costs to the documents of this case first, and choose it here.")


class CostsNotAccounted(Refusal):
    """In tier 3 the recipient accounts for its costs (Awb 4:45), so what was approved by line is looked at by line."""

    field = "amount"
    sentence = _(
        "%(case)s was awarded on a budget in lines and accounts for its costs. Record what each line came to first."
    )


class SettlementAboveCosts(Refusal):
    """A subsidy for costs is settled by the costs that were made (Awb 4:46)."""

    field = "amount"
    sentence = _(
        "%(amount)s is more than follows from the costs: %(eligible)s of the %(approved)s that was approved is "
        "eligible, so that the award comes to %(most)s. Settle it at most at that."
    )


class SettlementAboveAsked(Refusal):
    """Nobody gets more than it asks for (Awb 4:44)."""

    field = "amount"
    sentence = _(
        "The recipient asks to settle at %(asked)s, and this is %(amount)s. Settle at no more than that; if it asks "
        "for more after all, record the request again."
    )


class SettlementAboveMade(Refusal):
    """A subsidy by the costs is not more than those (Awb 4:46, paragraph 1)."""

    field = "amount"
    sentence = _(
        "The recipient accounts for costs of %(made)s, and this is %(amount)s. The subsidy follows the costs, so it "
        "is no more than that. Were the costs recorded wrongly, record the request again."
    )
