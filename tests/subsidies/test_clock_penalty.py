"""The penalty for a late decision, day by day (Awb 4:17, 4:18). Each amount was added up by hand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from subsidies.services.terms.clock import StepReason
from subsidies.services.terms.penalty_clock import DailyRates, penalty

DECREES = {date(2024, 5, 10), date(2024, 12, 27)}
OLDER = DailyRates(date(2009, 10, 1), Decimal("20.00"), Decimal("30.00"), Decimal("40.00"))
NEWER = DailyRates(date(2019, 1, 1), Decimal("23.00"), Decimal("35.00"), Decimal("45.00"))
NOTICE = date(2024, 9, 2)  # two weeks: 16 September; first day 17 September; 42nd: Sep 14, Oct 28 = 28 October


def day(text: str) -> date:
    return date.fromisoformat(text)


def owed(notice=NOTICE, *, on, decided=None, rates=(OLDER, NEWER)):
    return penalty(notice, rates=rates, on=day(on), decided_on=decided and day(decided), extra=DECREES)


@pytest.mark.parametrize(
    ("on", "days", "amount"),
    [
        ("2024-09-02", 0, "0.00"),
        ("2024-09-16", 0, "0.00"),  # the last of the two weeks
        ("2024-09-17", 1, "23.00"),
        ("2024-09-30", 14, "322.00"),  # 14 x 23
        ("2024-10-01", 15, "357.00"),  # 322 + 35
        ("2024-10-14", 28, "812.00"),  # 322 + 14 x 35
        ("2024-10-15", 29, "857.00"),  # 812 + 45
        ("2024-10-27", 41, "1397.00"),  # 812 + 13 x 45
        ("2024-10-28", 42, "1442.00"),  # 812 + 14 x 45
        ("2024-10-29", 42, "1442.00"),  # there is no 43rd day
        ("2025-09-02", 42, "1442.00"),
    ],
)
def test_penalty_day_by_day(on, days, amount):
    found = owed(on=on)

    assert (found.days, found.amount) == (days, Decimal(amount))


def test_days_of_the_penalty_are_told_one_by_one_with_rate_and_running_total():
    found = owed(on="2025-01-01").daily

    assert [(one.number, one.day) for one in found] == [
        (number, date(2024, 9, 17) + (number - 1) * timedelta(days=1)) for number in range(1, 43)
    ]
    assert [one.amount for one in found] == [Decimal("23.00")] * 14 + [Decimal("35.00")] * 14 + [Decimal("45.00")] * 14
    assert [found[number - 1].total for number in (1, 14, 15, 28, 29, 42)] == [
        Decimal(total) for total in ("23.00", "322.00", "357.00", "812.00", "857.00", "1442.00")
    ]


def test_penalty_that_has_not_begun_has_no_days():
    assert owed(on="2024-09-16").daily == ()


@pytest.mark.parametrize(
    ("on", "days", "amount"),
    [
        ("2018-09-17", 0, "0.00"),
        ("2018-09-18", 1, "20.00"),  # notice on Monday 3 September 2018; two weeks: the 17th
        ("2018-10-01", 14, "280.00"),  # 14 x 20
        ("2018-10-02", 15, "310.00"),  # + 30
        ("2018-10-15", 28, "700.00"),  # 280 + 14 x 30
        ("2018-10-16", 29, "740.00"),  # + 40
        ("2018-10-29", 42, "1260.00"),  # 700 + 14 x 40
        ("2018-10-30", 42, "1260.00"),
    ],
)
def test_penalty_at_the_older_rates(on, days, amount):
    found = owed(day("2018-09-03"), on=on)

    assert (found.days, found.amount) == (days, Decimal(amount))


@pytest.mark.parametrize(
    ("notice", "first_day", "amount"),
    [
        ("2018-12-16", "2018-12-31", "1260.00"),  # Dec 16 + 15 = 31: the older rates, also for the days of 2019
        ("2018-12-17", "2019-01-01", "1442.00"),
    ],
)
def test_rate_is_that_of_the_first_day(notice, first_day, amount):
    found = owed(day(notice), on="2019-06-01")

    assert (found.first_day, found.amount) == (day(first_day), Decimal(amount))


@pytest.mark.parametrize(
    ("notice", "first_day", "last_day"),
    [
        ("2024-09-02", "2024-09-17", "2024-10-28"),  # 2 + 15 = 17; Sep 14, Oct 28 = 42 days
        ("2024-02-05", "2024-02-20", "2024-04-01"),  # 5 + 15 = 20; Feb 10, Mar 41, Apr 1 = 42: Easter Monday, stays
        ("2024-12-20", "2025-01-04", "2025-02-14"),  # Dec 11, Jan 4 = 15: a Saturday, stays; Jan 28, Feb 14 = 42
    ],
)
def test_first_and_last_day_do_not_move(notice, first_day, last_day):
    found = owed(day(notice), on="2030-01-01")

    assert (found.first_day, found.last_day) == (day(first_day), day(last_day))


# A decision stops it


@pytest.mark.parametrize(
    ("decided", "days", "amount", "fix_by"),
    [
        ("2024-09-10", 0, "0.00", None),  # within the two weeks
        ("2024-09-17", 0, "0.00", None),  # on the first day
        ("2024-09-18", 1, "23.00", "2024-10-01"),  # last day Tue 17 September: Sep 13, Oct 1 = 14
        ("2024-09-22", 5, "115.00", "2024-10-07"),  # last day Sat 21 September: Sat 5 October, so Monday (Atw)
        ("2024-10-01", 14, "322.00", "2024-10-14"),  # last day Mon 30 September
        ("2024-10-28", 41, "1397.00", "2024-11-11"),  # last day Sun 27 October: Sun 10 November, so Monday (Atw)
        ("2024-10-29", 42, "1442.00", "2024-11-11"),  # last day Mon 28 October
        ("2024-12-01", 42, "1442.00", "2024-11-11"),
    ],
)
def test_decision_stops_the_penalty(decided, days, amount, fix_by):
    found = owed(on="2025-01-01", decided=decided)

    assert (found.days, found.amount, found.fix_by) == (days, Decimal(amount), fix_by and day(fix_by))


def test_decision_of_later_does_not_count_yet():
    found = owed(on="2024-09-20", decided="2024-09-30")

    assert (found.days, found.fix_by) == (4, None)


@pytest.mark.parametrize(("on", "fix_by"), [("2024-10-27", None), ("2024-10-28", "2024-11-11")])
def test_amount_is_to_be_fixed_once_the_penalty_has_run_out(on, fix_by):
    assert owed(on=on).fix_by == (fix_by and day(fix_by))


def test_fixing_in_two_weeks_moves_over_christmas():
    # notice Wed 16 October: first 31 October; Oct 1, Nov 31, Dec 11 = 42; + 14 = 25 December: Monday the 30th
    assert owed(day("2024-10-16"), on="2024-12-11").fix_by == day("2024-12-30")


def test_penalty_without_a_rate_in_force_is_refused():
    with pytest.raises(ValueError, match="no penalty rate"):
        owed(day("2008-01-01"), on="2008-06-01")


def test_steps_of_the_penalty():
    assert [(step.why, step.day) for step in owed(on="2024-09-20").steps] == [
        (StepReason.NOTICE, day("2024-09-02")),
        (StepReason.PENALTY, day("2024-09-17")),
        (StepReason.END, day("2024-10-28")),
    ]
