"""Days and moments on which something happened: now at the latest."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class DateInFuture(Refusal):
    """What happened cannot lie in the future."""

    sentence = _("The date %(day)s is in the future.")


def check_not_future(moment: date | datetime) -> None:
    """Refuse a day after today, or an aware moment after now. Raises DateInFuture."""
    if isinstance(moment, datetime):
        if moment > timezone.now():
            raise DateInFuture(day=formats.date_format(timezone.localtime(moment), "DATETIME_FORMAT"))
    elif moment > timezone.localdate():
        raise DateInFuture(day=moment)


def not_in_future(moment: date | datetime) -> None:
    """Validate a field of a form, with the rule of `check_not_future`. Raises ValidationError."""
    try:
        check_not_future(moment)
    except DateInFuture as refusal:
        raise ValidationError(str(refusal), code="future") from None
