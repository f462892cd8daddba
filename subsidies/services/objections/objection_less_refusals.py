"""What refuses to give a recipient less on the objection of somebody else, and to revoke a decision a second time."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class NotLessByOwn(Refusal):
    """Who objects does not get less by its own objection (Awb 7:11)."""

    field = "refuses"
    sentence = _(
        "%(name)s objects to an own award, or there is no award: by an objection nobody loses what was granted (Awb "
        "7:11). The application is refused after all only on the objection of somebody else to a standing award."
    )


class OtherAmountWrong(Refusal):
    """What is awarded on the objection of somebody else is something, and within the request (Awb 7:11)."""

    field = "amount"
    sentence = _(
        "Enter what the award comes to in all: from %(least)s up to %(most)s, which was asked. Somebody else objects, "
        "so it may be less than stands (Awb 7:11); is nothing left of it, choose that the application is refused."
    )


class MoreThanContested(Refusal):
    """An objection brings back what stood just before the decision that it is against, and no more (Awb 7:11)."""

    field = "amount"
    sentence = _(
        "This objection is against “%(kind)s” of %(decided_on)s alone, and %(most)s stood just before it. Enter at "
        "most that: what was lowered before is not objected to here (Awb 7:11)."
    )


class SettledWrongForOther(Refusal):
    """On the objection of somebody else a subsidy is settled anew at nothing or more, up to the award (Awb 7:11)."""

    field = "amount"
    sentence = _(
        "Enter at which amount the subsidy is settled anew: from 0,00 up to the award of %(awarded)s. Somebody else "
        "objects, so it may be less than stands (Awb 7:11); then the recipient was heard first."
    )


class StandingIsOwn(Refusal):
    """Who took what stands does not decide on an objection that is about it (Awb 6:19, 10:3, paragraph 3)."""

    sentence = _(
        "You took the decision of %(decided_on)s on another objection, and this objection is about that now (Awb "
        "6:19), so somebody else decides on it (Awb 10:3, paragraph 3). Ask a colleague with a mandate."
    )


class RefusedWithAmount(Refusal):
    """What is refused comes to nothing."""

    field = "amount"
    sentence = _(
        "The application is refused after all, so nothing is awarded: leave the amount empty. If it comes to less, "
        "enter that amount and do not choose the refusal."
    )


class RecipientNotHeard(Refusal):
    """The recipient of an award is heard before it gets less on the objection of another (Awb 4:8, 7:2, 7:9)."""

    fields = ("refuses", "amount")
    sentence = _(
        "The recipient gets less by this, and could not say yet what it thinks of that (Awb 4:8, 7:2, paragraph 2). "
        "Send it the notice of the hearing before the hearing is held; or, after the hearing or on new facts (Awb "
        "7:9), ask a case officer to use “Ask for the applicant's view” and to send that letter. Then propose again."
    )


class RecipientNotTold(Refusal):
    """The recipient can be at the hearing on somebody else's objection to its award (Awb 7:2, paragraph 2)."""

    field = "objection"
    sentence = _(
        "The applicant was not told in time of the hearing on the objection of %(name)s (Awb 7:2). Ask the applicant "
        "for its view first; once it came in, or its time has passed, propose again."
    )


class RecipientIsHarmed(Refusal):
    """An objection is not met without a hearing where that harms another (Awb 7:3, under e)."""

    field = "outcome"
    sentence = _(
        "Nobody was heard because the objection is met wholly and that harms no other (Awb 7:3, under e), but the "
        "recipient gets less by this. Hear who objects and the recipient first, or record another reason of Awb 7:3."
    )


class PaidBeyondLess(Refusal):
    """A case that is refused keeps no money; what was paid of it is taken back of what still stands (Awb 4:57)."""

    fields = ("refuses", "amount")
    sentence = _(
        "%(paid)s of this award has been paid, so the application is not refused here. Enter to what the award is "
        "lowered: what was paid beyond that is recovered by a decision of its own (Awb 4:57). Or settle the subsidy "
        "first (Awb 4:42): this objection is then about the settlement too (Awb 6:19), which can be lowered on it to "
        "nothing (Awb 7:11)."
    )


class RestUnexplained(Refusal):
    """What stays refused, or is refused now, rests on a reason of today (Awb 3:46, 7:11, 7:12)."""

    field = "rest_reason"
    sentence = _(
        "Less is awarded than was asked: write why the other %(rest)s is refused, on the facts of today (Awb 3:46, "
        "7:12). The ground of the first decision alone is no answer to the objection."
    )


class RestWithoutRest(Refusal):
    """What somebody fills in is not dropped in silence."""

    fields = ("rest_reason", "grounds")
    sentence = _("Nothing is refused by this decision. Leave empty why the rest is refused, and which grounds stay.")


class GroundNotOfFirst(Refusal):
    """What stays is of the decision objected to; a ground that is new is written as the reason (Awb 7:11)."""

    field = "grounds"
    sentence = _(
        "The decision that is objected to does not rest on “%(ground)s” (%(article)s), so that ground cannot stay. Is "
        "the rest refused on a new ground, write it with its article at “Why the rest is refused”."
    )


class FoundedInPart(Refusal):
    """A letter does not call an objection founded and leave a part of the decision as it was (Awb 7:12)."""

    field = "outcome"
    sentence = _(
        "For %(rest)s the decision stays as it was, so the objection is upheld in part. Choose that, or enter the "
        "whole amount."
    )


class RefusedWhole(Refusal):
    """Of what is refused in whole the reason says why."""

    field = "rest_reason"
    sentence = _(
        "The application is refused as a whole. Write why at “Reason”, and leave empty why the rest is refused."
    )


class RevokedAlready(Refusal):
    """A decision is revoked once; an objection that is left is about what took its place (Awb 6:19)."""

    fields = ("outcome", "amount")
    sentence = _(
        "“%(by)s” of %(replaced_on)s took the place of the decision already, and this objection is about that now "
        "(Awb 6:19). %(stands)s Nothing is revoked twice: enter what this objection leads to besides; or propose that "
        "it is unfounded, or inadmissible because it can lead to nothing any more."
    )
