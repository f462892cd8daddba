"""A run over midnight stays on its day; whoever travels in time gets where they want."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.clock import held

LATE = datetime(2026, 11, 26, 22, 59, tzinfo=UTC)  # a minute before midnight in Drenthe


@pytest.mark.parametrize(
    ("passes", "travels", "shown"),
    [
        (30, 0, timedelta(seconds=30)),
        (90, 0, timedelta(seconds=90) - timedelta(days=1)),
        (90, 86_400, timedelta(seconds=90, days=1)),
        (30, 86_400, timedelta(seconds=30, days=1)),
    ],
)
def test_clock_shows_the_day_on_which_the_run_began(passes, travels, shown):
    moment, count = [LATE], [1000.0]
    clock = held(lambda: moment[0], lambda: count[0])

    count[0] += passes
    moment[0] += timedelta(seconds=passes + travels)

    assert clock() == LATE + shown


def test_run_goes_by_that_clock():
    assert timezone.now.__module__ == "tests.clock"
