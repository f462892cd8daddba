"""The rule of dates, in one place, for every act whose day somebody fills in.

A right is checked on today, never on such a day. The day itself is bounded: not in the future, not before what it
follows, and further back than is usual for the act only with a written reason, which is kept with the act and shown
to whoever comes next.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from drenthe.dates.dated_acts import DatedAct
from drenthe.dates.models import UsualDays
from drenthe.dates.refusals import DateTooFarBack
from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.database.events import NOON
from drenthe.lib.entry.days import check_ahead, check_not_future, check_reach
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal

Footing = tuple[date, Refusal]


def check_act_day(
    act: DatedAct,
    day: date,
    *,
    after: Iterable[Footing] = (),
    recorded_after: Iterable[Footing] = (),
    may_be_ahead: bool = False,
    reason: str = "",
    decision: str = "",
) -> str:
    """Return the written reason to keep with an act of that day; empty when the day is a usual one.

    `after` are days that it follows, each with the refusal for an earlier day; `recorded_after` are days on which this
    system itself made something, which do not bind what is taken over. `may_be_ahead` is for a day that is agreed
    beforehand. `decision` is how a decision is called that is a reason by itself. Raises DateInFuture, DateOutOfReach,
    one of the refusals given, DateTooFarBack when there is no reason, or SaysNothing.
    """
    is_taken_over = bool(taken_over_from())
    check_bounds(day, after=(*after, *(() if is_taken_over else recorded_after)), may_be_ahead=may_be_ahead)
    days = (timezone.localdate() - day).days
    if is_taken_over or days <= 0:
        return ""
    usual = usual_days(act)
    if days <= usual:
        return ""
    if decision.strip():
        return decision.strip()
    return written(reason, missing=DateTooFarBack(day=day, days=days, usual=usual, act=act.label))


def check_bounds(day: date, *, after: Iterable[Footing] = (), may_be_ahead: bool = False) -> None:
    """Refuse a day in the future, out of reach, or before what it follows; no reason helps. See `check_act_day`."""
    if may_be_ahead:
        check_ahead(day)
    else:
        check_not_future(day)
        check_reach(day)
    for since, refusal in after:
        if day < since:
            raise refusal


def usual_days(act: DatedAct) -> int:
    """Return how many days back are usual for the act: none when nobody laid it down."""
    return UsualDays.objects.filter(act=act.code).values_list("days", flat=True).first() or 0


def day_of_authority(day: date) -> date:
    """Return the day on which a right or a term is checked: today; the day itself for what is taken over."""
    return day if taken_over_from() else timezone.localdate()


def moment_of(day: date | None) -> datetime:
    """Return the moment under which an act of a day stands in a dossier: now when it is of today, otherwise noon."""
    now = timezone.now()
    if day is None or day >= timezone.localdate():
        return now
    return timezone.make_aware(datetime.combine(day, NOON))


def date_facts(reason: str) -> dict[str, str]:
    """Return what a line in a dossier says of its day: why it is dated back, and from what it was taken over."""
    facts = {"date_reason": reason, "taken_over": taken_over_from()}
    return {name: value for name, value in facts.items() if value}
