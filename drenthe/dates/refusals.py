"""What the rule of dates refuses."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DateTooFarBack(Refusal):
    """A day further back than is usual for the act needs a written reason."""

    sentence = _(
        "%(day)s is %(days)s day(s) ago. For “%(act)s”, at most %(usual)s days back is usual: "
        "enter a later date, or write down why the date is this far back."
    )
    on_the_day = _(
        "%(day)s is %(days)s day(s) ago, and “%(act)s” is usually dated today: "
        "enter today's date, or write down why the date is this far back."
    )
    field = "date_reason"

    def __init__(self, **facts: Any):
        super().__init__(**facts)
        if not facts["usual"]:
            self.sentence = self.on_the_day
