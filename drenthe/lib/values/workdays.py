"""Days by the Algemene termijnenwet (Atw): which are free, and where a statutory term ends.

The public holidays come from the `holidays` package (its Dutch list with the optional ones holds exactly the days of
Atw article 3; the Sundays in it are free anyway). Days that a decree adds (article 3 paragraph 3) are data: `extra`.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

import holidays

ONE_DAY = timedelta(days=1)
WORKDAYS, SHORTEST_FOR_WORKDAYS = 2, 3  # article 2
LONGEST_WEEKS = 12


@cache
def public_holidays(year: int) -> dict[date, str]:
    """Return the public holidays of Atw article 3 in a year, with their Dutch name."""
    holiday_names = holidays.country_holidays("NL", years=[year], language="nl", categories=("public", "optional"))
    return dict(sorted(holiday_names.items()))


def why_free(day: date, extra: Collection[date] = ()) -> str:
    """Return why the day is no working day: "saturday", "sunday", "holiday" or "decree"; empty when it is one."""
    if day in public_holidays(day.year):
        return "holiday"
    if day in extra:
        return "decree"
    return {5: "saturday", 6: "sunday"}.get(day.weekday(), "")


def is_workday(day: date, extra: Collection[date] = ()) -> bool:
    """Whether the day is neither Saturday, Sunday, public holiday nor a day put on a par with one."""
    return not why_free(day, extra)


def next_workday(day: date, extra: Collection[date] = ()) -> date:
    """Return the day itself when it is a working day, otherwise the first one after it (Atw article 1)."""
    while not is_workday(day, extra):
        day += ONE_DAY
    return day


def end_of_term(first: date, last: date, extra: Collection[date] = ()) -> date:
    """Return the last day of a statutory term that runs from `first` to `last`, both included.

    Article 1: a term that ends on a free day runs until the next working day. Article 2: a term of three days or more
    holds at least two working days; its length is that before article 1 moved its end. Whether the law applies
    (article 4: not over 12 weeks) is for the caller.
    """
    days = (last - first).days + 1
    last = next_workday(last, extra)
    if days < SHORTEST_FOR_WORKDAYS:
        return last
    while sum(is_workday(first + ONE_DAY * step, extra) for step in range((last - first).days + 1)) < WORKDAYS:
        last = next_workday(last + ONE_DAY, extra)
    return last
