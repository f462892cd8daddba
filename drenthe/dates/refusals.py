"""What the rule of dates refuses."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DateTooFarBack(Refusal):
    """A day further back than is usual for the act needs a written reason."""

    sentence = _(
        "%(day)s is further back than usual: for “%(act)s” that is %(usual)s days at most. "
        "Enter a later date, or write down why the date is this far back."
    )
    on_the_day = _(
        "“%(act)s” is usually dated today, and %(day)s is before that. "
        "Enter today's date, or write down why the date is this far back."
    )
    field = "date_reason"

    def __init__(self, **facts: Any):
        super().__init__(**facts)
        if not facts["usual"]:
            self.sentence = self.on_the_day
