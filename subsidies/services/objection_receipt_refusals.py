"""What refuses to record an objection as received (Awb 6:4 to 6:9)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class PostmarkOfNoPost(Refusal):
    """The week for what was posted in time is for post only (Awb 6:9, paragraph 2)."""

    field = "posted_on"
    sentence = _(
        "A postmark counts only for an objection that came on paper (Awb 6:9, paragraph 2). Choose “Paper”, or leave "
        "the postmark empty."
    )


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
