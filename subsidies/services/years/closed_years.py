"""Whether a year of the ledger was closed: then nothing is dated in it any more, and the database refuses it too."""

from collections.abc import Iterable
from datetime import date

from subsidies.models import BookYearAnswer
from subsidies.services.years.year_refusals import YearClosed

MOST_ANSWERS = 2_000  # the last ones: a thousand years that were closed and opened again


def closed_years() -> dict[int, BookYearAnswer]:
    """Return the years that are closed, each with the answer that closed it. One query."""
    closed: dict[int, BookYearAnswer] = {}
    confirmed = BookYearAnswer.objects.filter(is_confirmed=True).select_related("proposal__actor", "actor")
    for answer in reversed(confirmed.order_by("-pk")[:MOST_ANSWERS]):
        if answer.proposal.closes:
            closed[answer.proposal.year] = answer
        else:
            closed.pop(answer.proposal.year, None)
    return closed


def check_open(days: Iterable[date]) -> None:
    """Refuse to book on a day in a year that was closed. Raises YearClosed. One query, however many days."""
    closed = closed_years()
    for day in sorted(days):
        if day.year in closed:
            raise YearClosed(day=day, year=day.year)


def booking_day(day: date) -> date:
    """Return on which day is booked what worked from a day on: that day, or the first of the year that is open after.

    What works by law on a day in a closed year works on that day all the same (Awb 3:40); only its entry moves.
    """
    closed = closed_years()
    while day.year in closed:
        day = date(day.year + 1, 1, 1)
    return day
