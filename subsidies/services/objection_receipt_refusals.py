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
