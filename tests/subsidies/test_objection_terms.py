"""The terms of an objection (Awb 6:7 to 6:9, 7:10) with the sum beside each, on paper: the clock agrees with it.

Free days that matter: Good Friday 3 April and Easter Monday 6 April 2026, 5 May, Ascension Day 14 May 2026, both
Christmas days; by decree 15 May 2026.
"""

from datetime import date

import pytest

from subsidies.services.terms import clock

DECREES = {date(2026, 5, 15)}


def day(text: str) -> date:
    """A day of 2026, or of another year when that is written."""
    return date.fromisoformat(text if len(text) == 10 else f"2026-{text}")


IN_TIME = [  # sent, last day to object, posted, received, whether it is in time
    ("06-01", "07-13", None, "07-13", True),  # 1 June + 42 = 13 July, a Monday: the last day itself counts
    ("06-01", "07-13", None, "07-14", False),  # a day later
    ("06-01", "07-13", "07-13", "07-20", True),  # posted on the last day, in a week after it: 13 + 7 = 20
    ("06-01", "07-13", "07-13", "07-21", False),  # posted in time, in after that week
    ("06-01", "07-13", "07-14", "07-15", False),  # posted too late: the week does not help
    ("06-01", "07-13", "06-02", "07-20", True),  # posted long before
    ("06-01", "07-13", None, "07-20", False),  # no postmark: the day of receipt
    ("02-20", "04-07", None, "04-07", True),  # + 42 = 3 April, Good Friday; 4 and 5 weekend, 6 Easter Monday
    ("02-20", "04-07", None, "04-08", False),
    ("02-20", "04-07", "04-07", "04-14", True),  # the week runs from the moved day: 7 + 7 = 14
    ("02-20", "04-07", "04-07", "04-15", False),
    ("03-24", "05-06", None, "05-06", True),  # + 42 = 5 May
    ("03-24", "05-06", None, "05-07", False),
    ("04-02", "05-18", None, "05-18", True),  # + 42 = 14 May, Ascension Day; 15 by decree; 16 and 17 weekend
    ("04-03", "05-18", None, "05-18", True),  # + 42 = 15 May, by decree
    ("04-03", "05-18", "05-18", "05-26", True),  # 18 + 7 = 25 May, Whit Monday: the 26th
    ("04-03", "05-18", "05-18", "05-27", False),
    ("03-17", "04-28", "04-28", "05-06", True),  # 28 April + 7 = 5 May: the 6th
    ("03-17", "04-28", "04-28", "05-07", False),
    ("11-13", "12-28", None, "12-28", True),  # + 42 = 25 December; 26 the second, 27 a Sunday
]
REPAIR = (
    "07-20",
    "08-03",
    None,
)  # asked, by when, repaired: stands still from 21 July up to and with 2 August: 13 days
DECIDE_BY = [  # objections until, committee, adjourned by weeks, repairs, agreed on, decide by
    ("07-13", False, 0, [], None, "08-24"),  # 13 July + 42
    ("07-13", True, 0, [], None, "10-05"),  # + 84
    ("07-13", False, 6, [], None, "10-05"),  # + 42 + 42
    ("07-13", False, 2, [], None, "09-07"),  # + 42 + 14
    ("07-13", True, 6, [], None, "11-16"),  # + 84 + 42
    ("07-13", False, 0, [REPAIR], None, "09-07"),  # 24 August + 13 = 6 September, a Sunday
    ("07-13", False, 0, [("07-20", "08-03", "07-27")], None, "08-31"),  # 21 to 26 July: 6; 30 August is a Sunday
    ("07-13", False, 0, [("07-20", "08-03", "08-20")], None, "09-07"),  # repaired after its time: as if it was unused
    ("07-13", False, 0, [("07-20", "08-03", "07-21")], None, "08-24"),  # repaired the day after: not a day
    ("07-13", False, 0, [("06-20", "07-04", None)], None, "08-24"),  # all of it before the term begins
    ("07-13", False, 0, [("07-10", "07-24", None)], None, "09-03"),  # of 11 to 23 July 14 to 23 are in it: 10
    ("07-13", False, 0, [REPAIR, ("07-27", "08-10", None)], None, "09-14"),  # 21 July to 9 August: 20; 13 is a Sunday
    ("07-13", False, 6, [REPAIR], None, "10-19"),  # 5 October + 13 = 18, a Sunday
    ("07-13", True, 0, [REPAIR], None, "10-19"),
    ("07-13", False, 0, [], "12-01", "12-01"),  # as agreed
    ("07-13", False, 0, [], "08-01", "08-24"),  # agreed on within the term: that stays
    ("07-13", False, 0, [], "10-04", "10-04"),  # an agreed day may be a Sunday: no term that an Act lays down
    ("02-20", False, 0, [], None, "04-07"),  # + 42 = Good Friday
    ("02-10", True, 0, [], None, "05-06"),  # + 84 = 5 May
    ("02-20", False, 6, [], None, "05-18"),  # + 84 = 15 May, by decree
    ("2025-12-30", True, 6, [], None, "05-05"),  # + 126 = 5 May: more than twelve weeks are not moved
]


def test_objection_came_in_time_or_not_as_counted_by_hand():
    found = [
        (
            clock.objection_term(day(sent), DECREES).last_day,
            clock.is_objection_in_time(
                day(until), received_on=day(received), posted_on=day(posted) if posted else None, extra=DECREES
            ),
        )
        for sent, until, posted, received, _in_time in IN_TIME
    ]

    assert found == [(day(until), in_time) for _sent, until, _posted, _received, in_time in IN_TIME]


@pytest.mark.parametrize(("until", "committee", "weeks", "repairs", "agreed", "last_day"), DECIDE_BY)
def test_objection_is_decided_on_by_the_day_counted_by_hand(until, committee, weeks, repairs, agreed, last_day):
    pauses = [clock.repair_pause(day(asked), day(due), day(done) if done else None) for asked, due, done in repairs]
    agreed_until = day(agreed) if agreed else None

    found = clock.objection_decision_term(
        day(until),
        has_committee=committee,
        adjourned_weeks=weeks,
        pauses=pauses,
        agreed_until=agreed_until,
        on=day(until),
        extra=DECREES,
    )

    assert (found.last_day, found.steps[-1].day) == (day(last_day), day(last_day))


@pytest.mark.parametrize(
    ("repairs", "agreed", "on", "left"),
    [
        ([("07-20", "08-03", None)], None, "07-20", None),  # asked on that day: it stands still from the day after
        ([("07-20", "08-03", None)], None, "07-21", 35),  # 42 days, 14 to 20 July ran: 7
        ([("07-20", "08-03", None)], None, "08-02", 35),
        ([("07-20", "08-03", None)], None, "08-03", None),  # that day counts again
        ([("07-20", "08-03", "07-27")], None, "07-26", 35),  # as it stood on that day
        ([("07-10", "07-24", None)], None, "07-12", 42),  # before the first day, and it takes days of the term
        ([("06-20", "07-04", None)], None, "06-25", None),  # all of it before the term begins: the end is known
        ([("07-20", "08-03", None)], "12-01", "07-21", None),  # the end is the day that was agreed on
    ],
)
def test_term_of_an_objection_has_an_open_end_while_a_repair_that_moves_it_is_awaited(repairs, agreed, on, left):
    pauses = [clock.repair_pause(day(asked), day(due), day(done) if done else None) for asked, due, done in repairs]

    found = clock.objection_decision_term(
        day("07-13"), pauses=pauses, agreed_until=day(agreed) if agreed else None, on=day(on), extra=DECREES
    )

    assert (found.has_open_end, found.left if left else None) == (left is not None, left)
    if left:
        assert found.is_suspended
        assert found.days_left(day(on)) == left  # and none from which the last day follows
        assert found.steps[-1].why == clock.StepReason.STILL
