"""The decision term (Awb 4:13 to 4:15). Each row was worked out by hand from the articles; its sum stands beside it.

A sum counts the days that a month still has after the day, running on: "Mar 30, Apr 60, May 91" reads: at the end of
March 30 days have passed, at the end of April 60, on the day itself 91. 13 weeks are 91 days, 22 are 154, 8 are 56.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.services.terms import clock
from subsidies.services.terms.clock import Longer, Pause, StepReason, completion_pause, decision_term

DECREES = {date(2024, 5, 10), date(2024, 12, 27)}
RECEIVED = date(2024, 3, 1)  # 13 weeks: 31 May 2024
LATER = date(2030, 1, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def span(text: str, note: str = "") -> Pause:
    """A pause of paragraph 2, from "first/last"."""
    first, last = text.split("/")
    return Pause(day(first), day(last), "Awb 4:15, lid 2", note)


def term(anchor=RECEIVED, *, weeks=13, on=LATER, extra=DECREES, **more):
    return decision_term(anchor, weeks=weeks, on=on, extra=extra, **more)


# Weeks that a scheme lays down: the Algemene termijnenwet moves nothing


@pytest.mark.parametrize(
    ("received", "weeks", "last_day"),
    [
        ("2024-03-01", 13, "2024-05-31"),  # Mar 30, Apr 60, May 31 = 91
        ("2023-12-01", 13, "2024-03-01"),  # Dec 30, Jan 61, Feb (leap) 90, Mar 1 = 91
        ("2022-12-01", 13, "2023-03-02"),  # Dec 30, Jan 61, Feb 89, Mar 2 = 91
        ("2023-11-30", 13, "2024-02-29"),  # Dec 31, Jan 62, Feb 29 = 91: ends on the leap day
        ("2024-02-29", 13, "2024-05-30"),  # Mar 31, Apr 61, May 30 = 91: begins on the leap day
        ("2024-10-15", 13, "2025-01-14"),  # Oct 16, Nov 46, Dec 77, Jan 14 = 91: over New Year
        ("2024-01-31", 13, "2024-05-01"),  # Feb 29, Mar 60, Apr 90, May 1 = 91: from a 31st
        ("2024-08-31", 13, "2024-11-30"),  # Sep 30, Oct 61, Nov 30 = 91: a Saturday, stays
        ("2024-01-01", 13, "2024-04-01"),  # Jan 30, Feb 59, Mar 90, Apr 1 = 91: Easter Monday, stays
        ("2024-09-25", 13, "2024-12-25"),  # Sep 5, Oct 36, Nov 66, Dec 25 = 91: Christmas, stays
        ("2024-03-01", 22, "2024-08-02"),  # Mar 30, Apr 60, May 91, Jun 121, Jul 152, Aug 2 = 154
        ("2023-12-31", 22, "2024-06-02"),  # Jan 31, Feb 60, Mar 91, Apr 121, May 152, Jun 2 = 154: a Sunday, stays
        ("2024-09-30", 22, "2025-03-03"),  # Oct 31, Nov 61, Dec 92, Jan 123, Feb 151, Mar 3 = 154
        ("2023-09-28", 22, "2024-02-29"),  # Sep 2, Oct 33, Nov 63, Dec 94, Jan 125, Feb 29 = 154
        ("2024-07-25", 22, "2024-12-26"),  # Jul 6, Aug 37, Sep 67, Oct 98, Nov 128, Dec 26 = 154: Boxing Day, stays
        ("2024-10-05", 8, "2024-11-30"),  # Oct 26, Nov 30 = 56: a Saturday; the scheme is no Act, stays
    ],
)
def test_term_of_a_scheme(received, weeks, last_day):
    found = term(day(received), weeks=weeks)

    assert found.last_day == day(last_day)
    assert [step.why for step in found.steps] == [StepReason.ANCHOR, StepReason.TERM, StepReason.END]


# The eight weeks of Awb 4:13 paragraph 2: an Act lays them down, so the Algemene termijnenwet moves their end


@pytest.mark.parametrize(
    ("received", "last_day"),
    [
        ("2024-03-04", "2024-04-29"),  # Mar 27, Apr 29 = 56: a Monday
        ("2024-10-05", "2024-12-02"),  # Oct 26, Nov 30 = 56: Saturday, so Monday
        ("2024-02-02", "2024-04-02"),  # Feb 27, Mar 29 = 56: Good Friday; Sat, Easter and Easter Monday follow
        ("2024-02-05", "2024-04-02"),  # Feb 24, Mar 55, Apr 1 = 56: Easter Monday
        ("2024-03-14", "2024-05-13"),  # Mar 17, Apr 47, May 9 = 56: Ascension Day, the decree of 10 May, Sat, Sun
        ("2024-11-01", "2024-12-30"),  # Nov 29, Dec 27 = 56: the decree of 27 December, Sat, Sun
        ("2024-11-06", "2025-01-02"),  # Nov 24, Dec 55, Jan 1 = 56: New Year's Day
        ("2025-03-01", "2025-04-28"),  # Mar 30, Apr 26 = 56: King's Day on a Saturday, Sun
        ("2025-03-10", "2025-05-06"),  # Mar 21, Apr 51, May 5 = 56: Liberation Day
    ],
)
def test_reasonable_term_of_the_act(received, last_day):
    assert term(day(received), weeks=8, is_of_act=True).last_day == day(last_day)


def test_decree_moves_nothing_where_it_is_unknown():
    # Mar 17, Apr 47, May 9 = 56: Ascension Day, so Friday the 10th
    assert term(day("2024-03-14"), weeks=8, is_of_act=True, extra=()).last_day == day("2024-05-10")


def test_moved_end_is_a_step_that_says_why():
    moved = next(step for step in term(day("2024-10-05"), weeks=8, is_of_act=True).steps if step.why == StepReason.ATW)

    assert (moved.day, moved.days, moved.note) == (day("2024-12-02"), 2, "saturday")


# Awb 4:15 paragraph 1: from the day after the request until the day of completion, or of lapse


@pytest.mark.parametrize(
    ("asked", "due", "completed", "first", "last"),
    [
        ("2024-03-11", "2024-03-25", "2024-03-20", "2024-03-12", "2024-03-19"),  # the 20th counts again
        ("2024-03-11", "2024-03-25", None, "2024-03-12", "2024-03-24"),  # lapsed unused on the 25th
        ("2024-03-11", "2024-03-25", "2024-03-25", "2024-03-12", "2024-03-24"),  # completed on the last day
        ("2024-03-11", "2024-03-25", "2024-04-08", "2024-03-12", "2024-03-24"),  # completed after lapse
        ("2024-03-11", "2024-03-25", "2024-03-13", "2024-03-12", "2024-03-12"),  # one day
    ],
)
def test_pause_of_a_request_to_complete(asked, due, completed, first, last):
    pause = completion_pause(day(asked), day(due), completed and day(completed))

    assert (pause.first, pause.last, pause.is_empty) == (day(first), day(last), False)


@pytest.mark.parametrize("completed", ["2024-03-11", "2024-03-12"])
def test_nothing_stands_still_when_completed_by_the_next_day(completed):
    pause = completion_pause(day("2024-03-11"), day("2024-03-25"), day(completed))

    assert pause.is_empty
    assert term(pauses=[pause]).last_day == day("2024-05-31")


def test_completion_over_new_year():
    # received 15 October: 14 January 2025. Still from 21 December to 5 January: 11 + 5 = 16 days; 14 + 16 = 30 January
    pause = completion_pause(day("2024-12-20"), day("2025-01-17"), day("2025-01-06"))

    assert term(day("2024-10-15"), pauses=[pause]).last_day == day("2025-01-30")


# All from 1 March 2024, 13 weeks: 31 May without pauses


@pytest.mark.parametrize(
    ("pauses", "last_day"),
    [
        ("2024-03-12/2024-03-24", "2024-06-13"),  # 12 to 24 March: 13 days; 31 May + 13
        ("2024-03-02/2024-03-07", "2024-06-06"),  # asked on the day of receipt: 2 to 7 March, 6 days
        ("2024-02-27/2024-03-01", "2024-05-31"),  # before the term begins: nothing
        ("2024-02-20/2024-03-05", "2024-06-04"),  # of these only 2 to 5 March lie in the term: 4 days
        ("2024-03-12/2024-03-24 2024-04-02/2024-04-10", "2024-06-22"),  # 13 + 9 = 22 days
        ("2024-03-12/2024-03-24 2024-03-20/2024-03-31", "2024-06-20"),  # overlap: 12 to 31 March, 20 days
        ("2024-03-12/2024-03-31 2024-03-15/2024-03-20", "2024-06-20"),  # one inside the other: 20 days
        ("2024-03-12/2024-03-24 2024-03-25/2024-03-31", "2024-06-20"),  # one after the other: 13 + 7 = 20 days
        ("2024-03-12/2024-03-24 2024-03-12/2024-03-24", "2024-06-13"),  # twice the same: once
        ("2024-05-31/2024-06-04", "2024-06-05"),  # begins on the last day: 5 days
        ("2024-06-01/2024-06-10", "2024-05-31"),  # begins after it: nothing
        ("2024-05-20/2024-05-24 2024-06-03/2024-06-07", "2024-06-10"),  # 5: to 5 June; from 3 June 5 more: 10 June
        ("2024-12-01/2024-12-31", "2024-05-31"),  # long after it
    ],
)
def test_pauses(pauses, last_day):
    assert term(pauses=[span(text) for text in pauses.split()]).last_day == day(last_day)


@pytest.mark.parametrize(
    ("received", "weeks", "pause", "last_day"),
    [
        ("2024-02-01", 13, "2024-02-27/2024-03-01", "2024-05-06"),  # 2 May; 27, 28, 29 February and 1 March: 4 days
        ("2023-02-01", 13, "2023-02-27/2023-03-01", "2023-05-06"),  # 3 May; 27, 28 February and 1 March: 3 days
        (
            "2024-03-01",
            22,
            "2024-06-01/2024-06-30",
            "2024-09-01",
        ),  # 2 August; 30 days: Aug 29 days to the 31st, 1 more
        ("2024-10-31", 13, "2024-12-31/2025-01-01", "2025-02-01"),  # Nov 30, Dec 61, Jan 30 = 91; 2 days
    ],
)
def test_one_pause(received, weeks, pause, last_day):
    assert term(day(received), weeks=weeks, pauses=[span(pause)]).last_day == day(last_day)


def test_pause_of_the_reasonable_term_can_end_it_on_a_free_day():
    # 4 March, 8 weeks: 29 April; 12 to 17 March is 6 days: Sunday 5 May, so Monday the 6th
    found = term(day("2024-03-04"), weeks=8, is_of_act=True, pauses=[span("2024-03-12/2024-03-17")])

    assert found.last_day == day("2024-05-06")


# A suspension without an end: as long as it lasts, the last day moves along


@pytest.mark.parametrize(
    ("on", "last_day", "is_suspended"),
    [
        ("2024-03-31", "2024-05-31", False),  # has not begun
        ("2024-04-01", "2024-06-01", True),  # 1 day
        ("2024-04-15", "2024-06-15", True),  # 15 days
        ("2024-05-31", "2024-07-31", True),  # April 30 + May 31 = 61; Jun 30, Jul 31 = 61
        ("2024-09-30", "2024-11-30", True),  # 30+31+30+31+31+30 = 183; Jun 30, Jul 61, Aug 92, Sep 122, Oct 153, 30
    ],
)
def test_open_suspension_as_of(on, last_day, is_suspended):
    found = term(pauses=[Pause(day("2024-04-01"), None, "Awb 4:15, lid 2")], on=day(on))

    assert (found.last_day, found.is_suspended) == (day(last_day), is_suspended)


@pytest.mark.parametrize(("on", "still"), [("2024-03-11", False), ("2024-03-12", True), ("2024-03-24", True)])
def test_term_stands_still_while_a_pause_holds(on, still):
    assert term(pauses=[span("2024-03-12/2024-03-24")], on=day(on)).is_suspended is still


def test_term_runs_again_after_a_pause():
    assert term(pauses=[span("2024-03-12/2024-03-24")], on=day("2024-03-25")).is_suspended is False


# Awb 4:14: extensions


@pytest.mark.parametrize(
    ("extensions", "pauses", "last_day"),
    [
        ([8], "", "2024-07-26"),  # 31 May + 56: Jun 30, Jul 26
        ([4, 2], "", "2024-07-12"),  # 31 May + 42: Jun 30, Jul 12
        ([8], "2024-03-12/2024-03-24", "2024-08-08"),  # 26 July + 13: Jul 5 days to the 31st, 8 more
        ([8], "2024-07-01/2024-07-10", "2024-08-05"),  # stands still in the added time: 26 July + 10
    ],
)
def test_extensions(extensions, pauses, last_day):
    found = term(extensions=[Longer(weeks) for weeks in extensions], pauses=[span(text) for text in pauses.split()])

    assert found.last_day == day(last_day)


def test_extended_term_is_announced_by_letter_and_does_not_move():
    # 5 October, 8 weeks: 30 November; 4 weeks more: Saturday 28 December. A letter is no Act: it stays
    assert term(day("2024-10-05"), weeks=8, is_of_act=True, extensions=[Longer(4)]).last_day == day("2024-12-28")


# The steps add up


def test_steps_tell_how_the_date_came_about():
    found = term(
        extensions=[Longer(2)], pauses=[span("2024-03-20/2024-03-31", "agreed"), span("2024-03-12/2024-03-24")]
    )

    assert [(step.why, step.day, step.days, step.note) for step in found.steps] == [
        (StepReason.ANCHOR, day("2024-03-01"), 0, ""),
        (StepReason.TERM, day("2024-05-31"), 91, ""),
        (StepReason.EXTENSION, day("2024-06-14"), 14, ""),
        (StepReason.SUSPENDED, day("2024-06-27"), 13, "2024-03-12/2024-03-24"),
        (StepReason.SUSPENDED, day("2024-07-04"), 7, "2024-03-20/2024-03-31 agreed"),
        (StepReason.END, day("2024-07-04"), 0, ""),
    ]


def test_pause_outside_the_term_is_no_step():
    found = term(pauses=[span("2024-02-01/2024-02-10"), span("2024-07-01/2024-07-10")])

    assert [step.why for step in found.steps] == [StepReason.ANCHOR, StepReason.TERM, StepReason.END]


@pytest.mark.parametrize(
    ("on", "late", "left"), [("2024-05-30", False, 1), ("2024-05-31", False, 0), ("2024-06-01", True, -1)]
)
def test_term_is_late_from_the_day_after_its_last(on, late, left):
    assert (term().is_late(day(on)), term().days_left(day(on))) == (late, left)


@pytest.mark.parametrize("weeks", [0, -1])
def test_term_of_no_weeks_is_refused(weeks):
    with pytest.raises(ValueError, match="at least one week"):
        term(weeks=weeks)


# For whatever dates

ANCHORS = st.dates(date(2019, 1, 1), date(2029, 12, 31))
PAUSES = st.lists(st.tuples(st.integers(-30, 300), st.integers(0, 60)), max_size=5)
WEEKS = st.sampled_from([8, 13, 22])


def made(anchor, pauses):
    firsts = [(anchor + timedelta(days=start), length) for start, length in pauses]
    return [Pause(first, first + timedelta(days=length), "Awb 4:15, lid 2") for first, length in firsts]


@given(anchor=ANCHORS, weeks=WEEKS, pauses=PAUSES, one=st.tuples(st.integers(-30, 300), st.integers(0, 60)))
def test_pause_never_shortens_a_term(anchor, weeks, pauses, one):
    without = term(anchor, weeks=weeks, pauses=made(anchor, pauses))
    with_one = term(anchor, weeks=weeks, pauses=made(anchor, [*pauses, one]))

    assert with_one.last_day >= without.last_day


@given(anchor=ANCHORS, weeks=WEEKS, pauses=PAUSES, data=st.data())
def test_order_of_the_pauses_does_not_matter(anchor, weeks, pauses, data):
    shuffled = data.draw(st.permutations(pauses))

    assert term(anchor, weeks=weeks, pauses=made(anchor, shuffled)) == term(
        anchor, weeks=weeks, pauses=made(anchor, pauses)
    )


@given(anchor=ANCHORS, weeks=WEEKS, pauses=PAUSES, of_act=st.booleans())
def test_days_of_the_steps_add_up_to_the_last_day(anchor, weeks, pauses, of_act):
    found = term(anchor, weeks=weeks, pauses=made(anchor, pauses), is_of_act=of_act)

    assert anchor + timedelta(days=sum(step.days for step in found.steps)) == found.last_day
    assert [step.day for step in found.steps] == sorted(step.day for step in found.steps)
    assert clock.WEEK * weeks <= found.last_day - anchor
