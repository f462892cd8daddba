"""Days and moments: what happened lies now at the latest, and no day that is entered lies out of reach.

Each kind of day has its own bound. Any day at all: from EARLIEST to YEARS_AHEAD years from now (`check_reach`;
every date field of every form and call has it, by drenthe.lib.entry.entered). A day that is planned or a term that
is given: PLANNED_YEARS ahead (`check_ahead`). A day that is read from text is bounded where it is read
(`typed_day`), or by the service that takes it. What stands in the database all the same is brought within reach by
whoever counts with it (`within`), so that a day of the year 9999 never breaks a list.
"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

EARLIEST = date(1900, 1, 1)
YEARS_AHEAD = 50  # the operation of dwellings is planned longest
PLANNED_YEARS = 10  # a suspension, a time to answer, an action, an assignment
LAST_COUNTED = date(2199, 12, 31)  # further ahead nothing is counted


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


class DateOutOfReach(Refusal):
    """A day that nobody can mean."""

    sentence = _("%(day)s cannot be right here: enter a date from %(first)s up to and including %(last)s.")


def last_day(years: int) -> date:
    """Return the last day of the year that lies so many years ahead."""
    return date(timezone.localdate().year + years, 12, 31)


def check_reach(moment: date | datetime) -> None:
    """Refuse a day that lies before EARLIEST or more than YEARS_AHEAD years ahead. Raises DateOutOfReach."""
    _check_between(moment, YEARS_AHEAD)


def check_ahead(day: date | None) -> None:
    """Refuse a planned day, or the end of a term, more than PLANNED_YEARS ahead. Raises DateOutOfReach."""
    if day is not None:
        _check_between(day, PLANNED_YEARS)


def _check_between(moment: date | datetime, years: int) -> None:
    day = moment.date() if isinstance(moment, datetime) else moment
    if not EARLIEST <= day <= last_day(years):
        raise DateOutOfReach(day=day, first=EARLIEST, last=last_day(years))


def typed_day(text: str) -> date:
    """Return a day that is written as year-month-day, where no field of a form or call reads it.

    In a file, the text of a parameter, a filter of an export or the line of a command. Raises ValueError for another
    text, and for a day out of reach.
    """
    found = date.fromisoformat(text)
    try:
        check_reach(found)
    except DateOutOfReach as refusal:
        raise ValueError(str(refusal)) from None
    return found


def within_reach(moment: date | datetime) -> None:
    """Validate a field of a form or call, with the rule of `check_reach`. Raises ValidationError."""
    try:
        check_reach(moment)
    except DateOutOfReach as refusal:
        raise ValidationError(str(refusal), code="out_of_reach") from None


def within(day: date) -> date:
    """Return the day, brought between EARLIEST and LAST_COUNTED: to count with what stands in the database."""
    return min(max(day, EARLIEST), LAST_COUNTED)
