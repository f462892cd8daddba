"""The days that decrees put on a par with public holidays, each with two sources, and the terms they move."""

from datetime import date, timedelta

import pytest

from drenthe.lib.values.workdays import why_free
from subsidies.models import ExtraFreeDay
from subsidies.services.terms import clock, deadlines

pytestmark = pytest.mark.django_db
# As in the two decrees; typed anew here and held against the data.
DECREED = {
    date(2023, 4, 28): date(2023, 5, 1),
    date(2023, 5, 19): date(2023, 5, 22),
    date(2024, 5, 10): date(2024, 5, 13),
    date(2024, 12, 27): date(2024, 12, 30),
    date(2025, 5, 30): date(2025, 6, 2),
    date(2026, 1, 2): date(2026, 1, 5),
    date(2026, 5, 15): date(2026, 5, 18),
    date(2027, 5, 7): date(2027, 5, 10),
    date(2028, 4, 28): date(2028, 5, 1),
    date(2028, 5, 26): date(2028, 5, 29),
}


def test_days_are_those_of_the_decrees_and_each_has_two_sources():
    rows = {row.day: row for row in ExtraFreeDay.objects.all()}

    assert set(rows) == set(DECREED)
    for day, row in rows.items():
        sources = [line for line in row.source.splitlines() if line.strip()]
        assert len(set(sources)) >= 2, day
        assert f"{day.day} " in row.decree
        assert str(day.year) in row.decree


@pytest.mark.parametrize(("day", "next_workday"), DECREED.items())
def test_statutory_term_that_ends_on_such_a_day_runs_on(day, next_workday):
    sent_on = day - timedelta(weeks=6)

    assert why_free(day) == ""  # a working day but for the decree
    assert clock.objection_term(sent_on).last_day == day
    assert clock.objection_term(sent_on, deadlines.free_days()).last_day == next_workday
