"""What refuses to declare a late objection inadmissible before it was asked why it is late (Awb 6:11)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class LateNotAsked(Refusal):
    """Whether being late can be held against somebody is asked first (Awb 3:2, 6:11)."""

    field = "ground"
    sentence = _(
        "No letter asked %(name)s why the objection is late (Awb 6:11). Send the acknowledgement, which asks it, or "
        "ask to repair the objection; or hear %(name)s. Then propose again."
    )


class LateStillAsked(Refusal):
    """The answer can still come in."""

    field = "ground"
    sentence = _(
        "%(name)s can say up to and including %(last_day)s why the objection is late (Awb 6:11). Propose after that "
        "day, or hear %(name)s first. Did the answer come in and is being late excusable, propose that it is looked "
        "at."
    )
