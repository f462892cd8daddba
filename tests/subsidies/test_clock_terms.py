"""The terms that an Act lays down: disregarding (Awb 4:5), objection (6:7, 7:10), payment (4:87). Worked out by hand.

Each row has its sum: the days that a month still has after the day, running on. Four weeks are 28 days, six are 42,
twelve are 84. The Algemene termijnenwet (Atw) then moves an end on a free day to the next working day.
"""

from datetime import date

import pytest

from subsidies.services.terms.clock import (
    StepReason,
    disregard_term,
    objection_decision_term,
    objection_term,
    payment_term,
)

DECREES = {date(2024, 5, 10), date(2024, 12, 27)}


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("due", "last_day"),
    [
        ("2024-03-25", "2024-04-22"),  # Mar 6, Apr 22 = 28: a Monday
        ("2024-02-01", "2024-02-29"),  # Feb 28 to the 29th: the leap day
        ("2024-03-01", "2024-04-02"),  # Mar 29 = 28: Good Friday; Sat, Easter, Easter Monday
        ("2024-03-04", "2024-04-02"),  # Mar 27, Apr 1 = 28: Easter Monday
        ("2024-04-11", "2024-05-13"),  # Apr 19, May 9 = 28: Ascension Day, the decree, Sat, Sun
        ("2024-04-07", "2024-05-06"),  # Apr 23, May 5 = 28: a Sunday and Liberation Day
        ("2024-11-29", "2024-12-30"),  # Nov 1, Dec 27 = 28: the decree, Sat, Sun
        ("2024-12-04", "2025-01-02"),  # Dec 27, Jan 1 = 28: New Year's Day
        ("2025-03-29", "2025-04-28"),  # Mar 2, Apr 26 = 28: King's Day on Saturday, Sun
    ],
)
def test_disregarding_after_the_time_lapsed_unused(due, last_day):
    found = disregard_term(day(due), extra=DECREES)

    assert (found.last_day, found.steps[0].why) == (day(last_day), StepReason.LAPSE)


@pytest.mark.parametrize(
    ("due", "partly", "last_day", "why"),
    [
        ("2024-03-25", "2024-03-20", "2024-04-17", StepReason.PARTLY),  # in time: Mar 11, Apr 17 = 28
        ("2024-03-25", "2024-03-25", "2024-04-22", StepReason.PARTLY),  # on the last day: Mar 6, Apr 22 = 28
        ("2024-03-25", "2024-03-26", "2024-04-22", StepReason.LAPSE),  # too late: the four weeks run already
        ("2024-03-25", "2024-04-20", "2024-04-22", StepReason.LAPSE),  # much too late: nothing begins anew
        (
            "2024-04-22",
            "2024-03-26",
            "2024-04-23",
            StepReason.PARTLY,
        ),  # Mar 5, Apr 23 = 28: one day after the time given
        (
            "2024-04-22",
            "2024-03-25",
            "2024-05-21",
            StepReason.LAPSE,
        ),  # would end with the time given: Apr 8, May 20, Whit Monday
        ("2024-05-03", "2024-03-25", "2024-05-31", StepReason.LAPSE),  # would end before it: May 28 to the 31st
    ],
)
def test_disregarding_after_a_part_came_in(due, partly, last_day, why):
    found = disregard_term(day(due), partly_on=day(partly), extra=DECREES)

    assert (found.last_day, found.steps[0].why) == (day(last_day), why)


@pytest.mark.parametrize(
    ("sent", "last_day"),
    [
        ("2024-06-03", "2024-07-15"),  # Jun 27, Jul 15 = 42: a Monday
        ("2024-01-18", "2024-02-29"),  # Jan 13, Feb 29 = 42: the leap day
        ("2024-02-16", "2024-04-02"),  # Feb 13, Mar 29 = 42: Good Friday; Sat, Easter, Easter Monday
        ("2024-02-19", "2024-04-02"),  # Feb 10, Mar 41, Apr 1 = 42: Easter Monday
        ("2024-03-28", "2024-05-13"),  # Mar 3, Apr 33, May 9 = 42: Ascension Day, the decree, Sat, Sun
        ("2024-03-29", "2024-05-13"),  # Mar 2, Apr 32, May 10 = 42: the decree itself
        ("2024-04-08", "2024-05-21"),  # Apr 22, May 20 = 42: Whit Monday
        ("2024-06-01", "2024-07-15"),  # Jun 29, Jul 13 = 42: Saturday
        ("2024-06-02", "2024-07-15"),  # Jun 28, Jul 14 = 42: Sunday
        ("2025-03-24", "2025-05-06"),  # Mar 7, Apr 37, May 5 = 42: Liberation Day
        ("2025-03-15", "2025-04-28"),  # Mar 16, Apr 26 = 42: King's Day on Saturday, Sun
        ("2025-03-16", "2025-04-28"),  # Mar 15, Apr 27 = 42: a Sunday, not King's Day
        ("2024-11-13", "2024-12-30"),  # Nov 17, Dec 25 = 42: Christmas, the decree, Sat, Sun
        ("2024-11-15", "2024-12-30"),  # Nov 15, Dec 27 = 42: the decree, Sat, Sun
        ("2024-11-20", "2025-01-02"),  # Nov 10, Dec 41, Jan 1 = 42: New Year's Day
    ],
)
def test_objection(sent, last_day):
    assert objection_term(day(sent), DECREES).last_day == day(last_day)


def test_objection_on_ascension_day_without_a_decree_for_the_day_after():
    # Mar 3, Apr 33, May 9 = 42: Ascension Day, so Friday the 10th
    assert objection_term(day("2024-03-28")).last_day == day("2024-05-10")


@pytest.mark.parametrize(
    ("until", "has_committee", "last_day"),
    [
        ("2024-07-15", False, "2024-08-26"),  # Jul 16, Aug 26 = 42
        ("2024-07-15", True, "2024-10-07"),  # Jul 16, Aug 47, Sep 77, Oct 7 = 84
        ("2024-11-14", False, "2024-12-30"),  # Nov 16, Dec 26 = 42: Boxing Day, the decree, Sat, Sun
        ("2024-02-15", True, "2024-05-13"),  # Feb 14, Mar 45, Apr 75, May 9 = 84: Ascension; twelve weeks still move
    ],
)
def test_decision_on_an_objection(until, has_committee, last_day):
    said = {"has_committee": has_committee, "on": day(until), "extra": DECREES}
    assert objection_decision_term(day(until), **said).last_day == day(last_day)


@pytest.mark.parametrize(
    ("sent", "last_day"),
    [
        ("2024-06-03", "2024-07-15"),  # Jun 27, Jul 15 = 42
        ("2024-11-08", "2024-12-20"),  # Nov 22, Dec 20 = 42: a Friday
        ("2024-11-23", "2025-01-06"),  # Nov 7, Dec 38, Jan 4 = 42: Saturday
        ("2025-04-17", "2025-05-30"),  # Apr 13, May 29 = 42: Ascension Day; no decree for the 30th
        ("2025-04-28", "2025-06-10"),  # Apr 2, May 33, Jun 9 = 42: Whit Monday
    ],
)
def test_payment(sent, last_day):
    assert payment_term(day(sent), DECREES).last_day == day(last_day)


def test_steps_of_a_term_that_moved():
    found = objection_term(day("2024-06-01"), DECREES)

    assert [(step.why, step.day, step.days, step.note) for step in found.steps] == [
        (StepReason.SENT, day("2024-06-01"), 0, ""),
        (StepReason.TERM, day("2024-07-13"), 42, ""),
        (StepReason.ATW, day("2024-07-15"), 2, "saturday"),
        (StepReason.END, day("2024-07-15"), 0, ""),
    ]
