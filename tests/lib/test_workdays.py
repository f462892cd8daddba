"""Working days: the free days of the Algemene termijnenwet (Atw), and where a statutory term ends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drenthe.lib.values.workdays import (
    end_of_term,
    is_workday,
    next_workday,
    public_holidays,
    why_free,
)

DECREES = {date(2024, 5, 10), date(2024, 12, 27)}
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


# The days of article 3 paragraphs 1 and 2 as they fall on the calendar, Easter by the almanac; Sundays left out.
ALMANAC = {
    2020: "01-01 04-10 04-13 04-27 05-05 05-21 06-01 12-25 12-26",
    2021: "01-01 04-02 04-05 04-27 05-05 05-13 05-24 12-25 12-26",
    2022: "01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26",
    2023: "01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26",
    2024: "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26",
    2025: "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",  # the King's birthday: on Saturday the 26th
    2026: "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26",
}


@pytest.mark.parametrize("year", sorted(ALMANAC))
def test_public_holidays_are_those_of_the_act_and_no_others(year):
    on_sunday = {"Eerste paasdag", "Eerste pinksterdag"}

    found = {holiday for holiday, name in public_holidays(year).items() if name not in on_sunday}

    assert found == {date.fromisoformat(f"{year}-{text}") for text in ALMANAC[year].split()}


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("2024-06-07", ""),  # a Friday
        ("2024-06-08", "saturday"),
        ("2024-06-09", "sunday"),
        ("2024-03-29", "holiday"),  # Good Friday: on a par by paragraph 2
        ("2024-05-05", "holiday"),  # a Sunday as well
        ("2024-05-10", "decree"),
        ("2024-12-27", "decree"),
        ("2024-12-31", ""),
    ],
)
def test_why_a_day_is_free(when, why):
    assert why_free(day(when), DECREES) == why
    assert is_workday(day(when), DECREES) is (why == "")


def test_decree_counts_only_when_it_is_given():
    assert is_workday(day("2024-05-10"))


@pytest.mark.parametrize(
    ("when", "then"),
    [
        ("2024-06-07", "2024-06-07"),
        ("2024-06-08", "2024-06-10"),
        ("2024-03-29", "2024-04-02"),  # Good Friday, Saturday, Easter, Easter Monday
        ("2024-05-09", "2024-05-13"),  # Ascension Day, the decree, Saturday, Sunday
        ("2024-12-25", "2024-12-30"),  # two days of Christmas, the decree, Saturday, Sunday
        ("2022-12-31", "2023-01-02"),  # Saturday, New Year's Day on a Sunday
    ],
)
def test_next_workday(when, then):
    assert next_workday(day(when), DECREES) == day(then)


@pytest.mark.parametrize(
    ("first", "last", "ends"),
    [
        ("2024-06-03", "2024-06-05", "2024-06-05"),  # Mon to Wed: three working days, nothing moves
        ("2024-06-08", "2024-06-08", "2024-06-10"),  # one day, a Saturday: article 1 only
        ("2024-06-08", "2024-06-09", "2024-06-10"),  # two days, Sat and Sun: article 2 does not count under three days
        ("2024-06-08", "2024-06-10", "2024-06-11"),  # Sat, Sun, Mon: one working day, so Tue as well
        ("2024-06-07", "2024-06-09", "2024-06-10"),  # Fri, Sat, Sun: to Mon by article 1; Fri and Mon are two
        ("2024-03-28", "2024-03-30", "2024-04-02"),  # Thu, Good Friday, Sat: to Tue; Thu and Tue are two
        ("2024-03-29", "2024-03-31", "2024-04-03"),  # Good Friday, Sat, Easter: to Tue, the only one; so Wed as well
        ("2024-12-25", "2024-12-27", "2024-12-31"),  # Christmas and the decree: to Mon 30, the only one; so Tue 31
        ("2024-12-30", "2025-01-01", "2025-01-02"),  # Mon, Tue, New Year's Day: to Thu
    ],
)
def test_end_of_a_short_term(first, last, ends):
    assert end_of_term(day(first), day(last), DECREES) == day(ends)


def test_end_of_a_short_term_without_the_decree():
    # Christmas, Boxing Day and Friday the 27th, one working day: the next is Monday the 30th
    assert end_of_term(day("2024-12-25"), day("2024-12-27")) == day("2024-12-30")


@given(first=DAYS, length=st.integers(1, 84))
def test_term_never_ends_earlier_and_always_on_a_workday(first, length):
    last = first + timedelta(days=length - 1)

    end = end_of_term(first, last, DECREES)

    assert end >= last
    assert is_workday(end, DECREES)
    assert (end - last).days <= 7
