"""What refuses to record an objection as received (Awb 6:4 to 6:9)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.refusals import DateBeforeDecision


class PostmarkOfNoPost(Refusal):
    """The week for what was posted in time is for post only (Awb 6:9, paragraph 2)."""

    field = "posted_on"
    sentence = _(
        "A postmark counts only for an objection that came on paper (Awb 6:9, paragraph 2). Choose “Paper”, or leave "
        "the postmark empty."
    )


class ContestedIsReplaced(Refusal):
    """What holds no more is not worth an objection, unless something is still at stake (Awb 6:19, 7:1)."""

    fields = ("interest", "against", "decision")
    sentence = _(
        "“%(kind)s” of %(decided_on)s holds no more: “%(by)s” of %(replaced_on)s took its place. If the objection is "
        "against that decision, choose that one. Otherwise write what is still at stake, for example damage or costs; "
        "or that nothing is, and then propose that it is inadmissible. It is recorded either way."
    )


class CameBeforeDecision(DateBeforeDecision):
    """An objection that came before its decision counts if who made it could think that it was there (Awb 6:10)."""

    fields = ("premature", "received_on")
    sentence = _(
        "%(day)s is before %(decided_on)s, on which this decision was taken. Check the day. If it is right, write why "
        "who objects could think that the decision was there already (Awb 6:10), for example because of a telephone "
        "call; or that this could not be, and then propose that it is inadmissible. It is recorded either way."
    )


class NotPremature(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "premature"
    sentence = _("It came after the decision was taken, so there is nothing to explain (Awb 6:10). Leave this empty.")


class InterestWithoutReplacement(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "interest"
    sentence = _("The decision still holds: there is no need to say what is still at stake. Leave it empty.")


class ObjectionTwice(Refusal):
    """On an objection is decided once."""

    field = "objector"
    sentence = _(
        "%(name)s objected to this decision already, received on %(received_on)s. Add what came in to the documents "
        "of the case; it belongs to that objection."
    )


class ObjectorRoleMissing(Refusal):
    """Where letters go, and who hears of it besides, follows from whose objection it is (Awb 3:41, 7:2)."""

    field = "role"
    sentence = _("Choose whose objection it is: of the applicant, or of somebody else.")


class ObjectorKindMissing(Refusal):
    """How a letter greets follows from what somebody is."""

    field = "kind"
    sentence = _("Choose what who objects is: a person, a company, a group or a municipality.")


class ObjectorNamedAsApplicant(Refusal):
    """Who applies is not somebody else."""

    field = "objector"
    sentence = _(
        "%(name)s is the applicant. Write the name of who objects, or choose that the objection is of the applicant."
    )


class ObjectorIsApplicant(Refusal):
    """Of the applicant the case knows the address and who acts for it; two would differ."""

    fields = ("kind", "salutation", "address", "representative")
    sentence = _(
        "The applicant objects: letters go to the address of the case. Leave these empty, or choose that somebody "
        "else objects. Another address of the applicant is changed with “Correct the application”."
    )


class ObjectorRepresentativeHalf(Refusal):
    """Letters go to who acts for somebody, at an own address (Awb 2:1)."""

    fields = ("representative_address", "representative")
    sentence = _(
        "Enter both the name and the address of the representative, or neither: the letters go there (Awb 2:1)."
    )


class ObjectorRoleStands(Refusal):
    """What is decided on an objection is written for whose it is."""

    field = "role"
    sentence = _(
        "A decision on the objection of %(name)s is proposed or taken, and is written for whose objection it is. "
        "Return the proposal first; the address can be changed without that."
    )


class ObjectorAddressMissing(Refusal):
    """A letter about an objection goes to who made it, so there is an address for that (Awb 3:41, 6:5)."""

    sentence = _(
        "There is no address for %(name)s, who objects on %(case)s (Awb 3:41, 6:5). Fill it in with “Change who "
        "objects” on the page of the case."
    )
