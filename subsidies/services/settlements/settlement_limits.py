"""Until when a settlement can be lowered or revoked: five years (Awb 4:49, paragraph 3).

They run from the day on which the settlement was told, and of an obligation that was not met after it from the day of
that. A settlement that an objection raised is no other in this: the first day counts, which binds the province more.
"""

from collections.abc import Iterable
from datetime import date

from drenthe.lib.entry.days import within
from drenthe.lib.values.calendar_years import years_after
from subsidies.models import Application, Decision, RefusalGround
from subsidies.services.decisions.said import terms_of
from subsidies.services.settlements.settlement_change_refusals import (
    BreachAhead,
    BreachBeforeSettlement,
    BreachUndated,
    BreachWithoutGround,
    ChangeToldTooLate,
    ChangeTooLate,
)

YEARS = 5
OBLIGATIONS = "settled-obligations"  # of the law data: Awb 4:49, paragraph 1, under c


def last_days(
    application: Application, grounds: Iterable[RefusalGround], *, breached_on: date | None
) -> list[tuple[date, date]]:
    """Return for each ground since when its five years run, and the last day of them."""
    days = []
    for ground in grounds:
        since = breached_on if ground.code == OBLIGATIONS else application.settled_on
        if since is not None:
            days.append((since, years_after(within(since), YEARS)))
    return days


def check(application: Application, grounds: Iterable[RefusalGround], *, breached_on: date | None, on: date) -> None:
    """Refuse what is decided on a day after the five years of one of its grounds, or without the day of a breach.

    Raises BreachUndated, BreachWithoutGround, BreachBeforeSettlement, BreachAhead or ChangeTooLate.
    """
    grounds = list(grounds)
    _check_breach(application, grounds, breached_on, on)
    for since, last_day in last_days(application, grounds, breached_on=breached_on):
        if on > last_day:
            raise ChangeTooLate(since=since, last_day=last_day)


def check_told(decision: Decision, *, on: date) -> None:
    """Refuse to tell of a change of a settlement after the five years. Raises ChangeToldTooLate."""
    breached_on = terms_of(decision.proposal).breached_on
    days = last_days(decision.application, decision.proposal.grounds.all(), breached_on=breached_on)
    last_day = min((last for _since, last in days), default=None)
    if last_day is not None and on > last_day:
        raise ChangeToldTooLate(last_day=last_day, sent_on=on)


def _check_breach(
    application: Application, grounds: Iterable[RefusalGround], breached_on: date | None, on: date
) -> None:
    if not any(ground.code == OBLIGATIONS for ground in grounds):
        if breached_on is not None:
            raise BreachWithoutGround
        return
    if breached_on is None:
        raise BreachUndated
    if application.settled_on is not None and breached_on <= application.settled_on:
        raise BreachBeforeSettlement(settled_on=application.settled_on, day=breached_on)
    if breached_on > on:
        raise BreachAhead(day=breached_on)
