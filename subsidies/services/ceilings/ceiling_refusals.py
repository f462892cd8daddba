"""What refuses the ceiling as a ground, and an award for which it has no room (Awb 4:25); no reason passes these."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from drenthe.lib.refusals import Refusal
from subsidies.services.ceilings.order_refusals import OfCases


class CeilingHasRoom(Refusal):
    """What fits wholly under the ceiling exceeds nothing: that is no ground, whatever is written (Awb 4:25(2))."""

    sentence = _(
        "The ceiling has room for all of this application (%(room)s), also when all that come first get what they "
        "asked. So it cannot be refused for the ceiling (Awb 4:25). Choose another ground."
    )
    field = "grounds"


class RoomUnderCeiling(Refusal):
    """An application is refused for the ceiling only in so far as the ceiling would be exceeded (Awb 4:25(2))."""

    sentence = _(
        "The ceiling has %(room)s left for this application, so it is no ground to refuse all of it (Awb 4:25, "
        "paragraph 2). Propose to award what is left, or choose the ground why that part is not awarded either."
    )
    field = "grounds"


class RoomAboveAward(Refusal):
    """An award is less for the ceiling only in so far as the ceiling would be exceeded (Awb 4:25(2))."""

    sentence = _(
        "The ceiling has %(room)s left for this application, and %(amount)s is proposed. So the ceiling is no ground "
        "to refuse the rest (Awb 4:25, paragraph 2). Propose what the ceiling has left, or choose another ground."
    )
    field = "grounds"


class OtherwiseLimited(Refusal):
    """What is above the most that the scheme gives is refused for that, and not for a ceiling with room (Awb 3:46)."""

    sentence = _(
        "The ceiling has room for all that this application can get: %(most)s. The rest is not refused for the "
        "ceiling (Awb 4:25). Choose the ground that takes it, such as the condition of the scheme with its maximum."
    )
    field = "grounds"


class FirstUndecided(OfCases):
    """Money that is kept for who comes first is not spent: the ceiling is no ground before that (Awb 4:25)."""

    field = "grounds"
    many = _(
        "The ceiling still has %(room)s for this application: there is no decision on %(count)s applications that "
        "come first: %(cases)s and %(more)s more. So the ceiling is no ground to refuse yet (Awb 4:25). Decide on "
        "those first, or choose another ground. If it takes longer than the term allows, tell the applicant when the "
        "decision comes."
    )

    @staticmethod
    def few(count: int) -> Any:
        """The sentence with each of them."""
        return ngettext_lazy(
            "The ceiling still has %(room)s for this application: there is no decision on %(cases)s, which comes "
            "first. So the ceiling is no ground to refuse yet (Awb 4:25). Decide on that one first, or choose another "
            "ground. If it takes longer than the term allows, tell the applicant when the decision comes.",
            "The ceiling still has %(room)s for this application: there is no decision on %(count)s applications "
            "that come first: %(cases)s. So the ceiling is no ground to refuse yet (Awb 4:25). Decide on those first, "
            "or choose another ground. If it takes longer than the term allows, tell the applicant when the decision "
            "comes.",
            count,
        )


class NoPartForCeiling(Refusal):
    """Where the version of the scheme says so, what does not wholly fit under the ceiling gets nothing (Awb 4:25)."""

    sentence = _(
        "This version of the scheme awards no part for the ceiling: what does not wholly fit is refused (Awb 4:25). "
        "Propose to refuse all of it for the ceiling, or choose another ground for what you do not award."
    )
    field = "grounds"


class CeilingPublishedLater(Refusal):
    """A ceiling that was published later does not bind who had applied before (Awb 4:27)."""

    sentence = _(
        "No ceiling was published when the application was received on %(received_on)s, so the ceiling is no "
        "ground to refuse it (Awb 4:27). Choose another ground; if the ceiling was published earlier, ask a "
        "functional administrator to correct that day."
    )
    field = "grounds"


class AwardAboveRoom(Refusal):
    """An award that does not fit under the ceiling is not proposed (Awb 4:25): `room` is what is left (euros).

    With `allows_part` a part of it can be awarded for the ceiling, as the version of the scheme says.
    """

    field = "amount"

    def __init__(self, *, amount: Decimal, room: Decimal, allows_part: bool):
        super().__init__(amount=amount, room=room)
        if room > 0 and not allows_part:
            self.sentence = _(
                "The award of %(amount)s is more than what is left under the ceiling now: %(room)s (Awb 4:25), and "
                "this version of the scheme awards no part for the ceiling. Propose to refuse it for the ceiling. Or "
                "wait until money comes free, or have the ceiling raised or another funding source added first."
            )
            return
        self.sentence = (
            _(
                "The award of %(amount)s is more than what is left under the ceiling now: %(room)s (Awb 4:25). "
                "Propose %(room)s at most, with the ceiling as the ground for the rest. Or wait until money comes "
                "free, or have the ceiling raised or another funding source added first."
            )
            if room > 0
            else _(
                "Nothing is left under the ceiling, so %(amount)s cannot be awarded (Awb 4:25). Propose to refuse it "
                "for the ceiling. Or wait until money comes free, or have the ceiling raised or another funding "
                "source added first."
            )
        )


class CeilingBelowAwards(Refusal):
    """A ceiling is not lowered below what has been awarded from it."""

    sentence = _(
        "%(committed)s has already been awarded from this source; the ceiling cannot be lowered to %(allotted)s."
    )
