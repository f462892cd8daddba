"""What the rule of dates refuses."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DateTooFarBack(Refusal):
    """A day further back than is usual for the act needs a written reason."""

    sentence = _(
        "%(day)s is %(days)s days ago. For “%(act)s”, at most %(usual)s days back is usual: "
        "enter a later date, or write down why the date is this far back."
    )
    field = "date_reason"
