"""The clock of the tests: a run that goes on past midnight stays on the day on which it began.

Dates are worked out while tests are collected as well as while they run; a run over midnight would compare today with
yesterday. Travelling in time (time_machine) is left alone.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

PLACE = ZoneInfo("Europe/Amsterdam")
SLACK = timedelta(seconds=10)  # further off than this from what has passed since the beginning: somebody travels


def held(real: Callable[[], datetime], passed: Callable[[], float] = time.monotonic) -> Callable[[], datetime]:
    """Return a clock that shows what the real one does, but a day earlier once midnight has passed since now."""
    began, mark = real(), passed()
    first = began.astimezone(PLACE).date()

    def now() -> datetime:
        moment = real()
        travels = abs(moment - began - timedelta(seconds=passed() - mark)) > SLACK
        return moment if travels or moment.astimezone(PLACE).date() == first else moment - timedelta(days=1)

    return now
