"""By when the applicant was told to expect a decision that comes later than its term (Awb 4:14)."""

from datetime import date

from subsidies.models import Application, TermExtension
from subsidies.models.told import sent_days
from subsidies.term_enums import ExtensionKind


def named_day(row: TermExtension) -> date | None:
    """Return the day that a notice names: as it was recorded, or else as its letter that was sent says.

    None where it names weeks: the term stood still when it was recorded, and still did when it was told.
    """
    if row.named_day is not None:
        return row.named_day
    letters = [one for one in row.application.letters.all() if one.extension_id == row.pk and one.sent_on is not None]
    return min(letters, key=lambda one: (one.sent_on, one.pk)).named_day if letters else None


def promised(application: Application) -> tuple[TermExtension, date] | None:
    """Return the last notice that was sent and named a day for the decision, with that day; None without one."""
    sent = sent_days(application)
    notices = [row for row in application.extensions.all() if row.kind == ExtensionKind.NOTICE]
    told = [(row.sent_in(sent), row.pk, row, named_day(row)) for row in notices]
    known = [(told_on, pk, row, day) for told_on, pk, row, day in told if told_on is not None and day is not None]
    return max(known, key=lambda one: one[:2])[2:] if known else None
