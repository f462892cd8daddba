"""An act with a day of its own, made ready long ago, so that any day since then can be tried on it today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import time_machine
from django.utils import timezone

from subsidies.models import CaseEvent
from tests.factories import make_user, moment

DAY = timedelta(days=1)
AGO = 120  # days; more than is usual for any act
Act = Callable[[date, str], Any]


def long_ago() -> date:
    return timezone.localdate() - timedelta(days=AGO)


@dataclass(frozen=True)
class Try:
    """An act made ready: it is done by `act` with a day and a reason, and follows `since` (None: nothing).

    `shown` gives the texts of the rows that keep the reason. `is_ahead` says that its day may lie ahead; `always` that
    it always has a reason, because it names a decision or an agreement.
    """

    act: Act
    since: date | None = None
    shown: Callable[[], list[str]] = lambda: reasons(CaseEvent)
    is_ahead: bool = False
    always: bool = False


def reasons(model: Any) -> list[str]:
    return [line.data["date_reason"] for line in model.objects.all() if "date_reason" in line.data]


def texts(model: Any, field: str) -> Callable[[], list[str]]:
    return lambda: list(model.objects.values_list(field, flat=True))


def try_on(service: Any, thing: Any, name: str, since: date | None = None, **terms: Any) -> Try:
    """An act of a service on a thing, whose day has this name."""
    more = {key: terms.pop(key) for key in ("shown", "is_ahead", "always") if key in terms}
    actor = terms.pop("actor", None) or make_user()

    def act(day: date, reason: str) -> Any:
        values = {key: value(day) if callable(value) else value for key, value in terms.items()}
        return service(thing, **{name: day}, date_reason=reason, actor=actor, **values)

    return Try(act, since, **more)


def long_ago_now() -> date:
    """Today, while things are made ready: the clock stands long ago then."""
    return timezone.localdate()


def ready(make: Callable[[], Try]) -> Try:
    """Make an act ready as of long ago, at ten in the morning."""
    with time_machine.travel(moment(long_ago()), tick=True):
        return make()
