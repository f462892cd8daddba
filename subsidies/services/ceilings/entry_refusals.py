"""What is refused of an entry of a ceiling for the day that it counts from."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class LoweringBeforeRaise(Refusal):
    """A source of a ceiling has never been less than nothing, on any day."""

    field = "decided_on"
    sentence = _(
        "On %(day)s this source of the ceiling had %(allotted)s: it cannot be lowered by %(amount)s from that day. "
        "Take a day on which it had enough."
    )
