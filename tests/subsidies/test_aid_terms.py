"""By when state aid is made known, and until when it counts: worked out by hand, with the sum beside each."""

from datetime import date
from decimal import Decimal

import pytest

from subsidies.models import Application, DeMinimisLimit, MoneyFigure
from subsidies.services.state_aid.aid_register import AidCount, AidHistory, counts_until
from subsidies.services.state_aid.aid_terms import AidTerms

DECREES = {date(2026, 1, 2), date(2026, 5, 15)}
TERMS = AidTerms(
    [
        MoneyFigure(code=code, valid_from=date.fromisoformat(day), value=Decimal(value))
        for code, day, value in (
            ("aid_entry_days", "2026-01-01", "20.00"),
            ("aid_shown_above", "2016-07-01", "500000.00"),
            ("aid_shown_above", "2023-07-01", "100000.00"),
            ("aid_shown_months", "2016-07-01", "6.00"),
        )
    ],
    DECREES,
)
ENTERED_BY = [
    ("2026-01-05", "2026-02-02"),  # 6-9 Jan 4, 12-16 9, 19-23 14, 26-30 19, 2 Feb 20
    ("2026-02-02", "2026-03-02"),  # 3-6 Feb 4, 9-13 9, 16-20 14, 23-27 19, 2 Mar 20
    ("2026-01-01", "2026-01-30"),  # the 2nd is free by decree: 5-9 Jan 5, 12-16 10, 19-23 15, 26-30 20
    ("2026-03-30", "2026-04-30"),  # 31-2 Apr 3, no Good Friday, no Easter Monday, 7-10 7, 13-17 12, 20-24 17, 28-30 20
    ("2026-05-01", "2026-06-04"),  # 4th 1, not the 5th, 6-8 4, 11-13 7, not 14 and 15, 18-22 12, 26-29 16, 1-4 Jun 20
    ("2026-06-06", "2026-07-03"),  # a Saturday: 8-12 Jun 5, 15-19 10, 22-26 15, 29 Jun-3 Jul 20
    ("2026-12-07", "2027-01-06"),  # 8-11 Dec 4, 14-18 9, 21-24 13, 28-31 17, 4-6 Jan 20
    ("2026-12-18", "2027-01-19"),  # 21-24 Dec 4, 28-31 8, 4-8 Jan 13, 11-15 18, 18 and 19 20
]
SHOWN_BY = [
    ("2026-01-31", "2026-07-31"),
    ("2026-08-31", "2027-02-28"),  # there is no 31st
    ("2027-08-29", "2028-02-29"),
    ("2026-06-25", "2026-12-25"),  # Christmas stays: longer than three months (Atw 4)
]
COUNTS_UNTIL = [
    ("2023-03-15", "2026-03-15"),  # three years back from the 16th is the 16th of March 2023
    ("2024-02-29", "2027-02-28"),  # three years back from 1 March 2027 is 1 March 2024
    ("2025-02-28", "2028-02-29"),  # three years back from 29 February 2028 is 28 February 2025
    ("2021-02-28", "2024-02-29"),
    ("2023-12-31", "2026-12-31"),
]


def test_award_is_entered_within_twenty_working_days_and_published_within_six_months():
    for day, last in ENTERED_BY:
        assert TERMS.last_day("central", date.fromisoformat(day)) == date.fromisoformat(last), day
    for day, last in SHOWN_BY:
        assert TERMS.last_day("transparency", date.fromisoformat(day)) == date.fromisoformat(last), day
    for day, last in COUNTS_UNTIL:
        assert counts_until(date.fromisoformat(day)) == date.fromisoformat(last), day
    assert TERMS.last_day("central", date(2025, 12, 31)) is None


def test_only_awards_since_2026_are_entered_and_only_large_ones_published():
    for register, day, amount, asked in (
        ("central", "2025-12-31", "1000.00", False),
        ("central", "2026-01-01", "0.01", True),
        ("central", "2026-01-01", "0.00", False),
        ("transparency", "2023-06-30", "500000.00", False),
        ("transparency", "2023-06-30", "500000.01", True),
        ("transparency", "2023-07-01", "100000.00", False),
        ("transparency", "2023-07-01", "100000.01", True),
    ):
        assert TERMS.is_asked(register, Decimal(amount), date.fromisoformat(day)) is asked, (register, day, amount)


def counted(key, day, amount):
    return AidCount(Application(pk=key), date.fromisoformat(day), Decimal(amount))


def limit(day, amount):
    return DeMinimisLimit(valid_from=date.fromisoformat(day), amount=Decimal(amount))


LIMITS = [limit("2014-01-01", "200000.00"), limit("2024-01-01", "300000.00")]


def test_what_is_left_follows_the_limit_of_the_day_and_three_years_to_a_day():
    awards = [counted(1, "2023-06-01", "150000.00"), counted(2, "2024-03-01", "100000.00")]
    history = AidHistory([], awards, [], LIMITS, has_more=False)

    left = {day: history.on(date.fromisoformat(day)).left for day in ("2023-05-31", "2023-12-31", "2024-01-01")}
    assert left == {
        "2023-05-31": Decimal("200000.00"),
        "2023-12-31": Decimal("50000.00"),  # 200,000 - 150,000
        "2024-01-01": Decimal("150000.00"),  # 300,000 - 150,000
    }
    assert history.on(date(2026, 6, 1)).left == Decimal("50000.00")  # both count: 300,000 - 250,000
    assert history.on(date(2026, 6, 2)).left == Decimal("200000.00")  # the first one is more than three years old
    assert [(str(row.day), row.left) for row in history.course()] == [
        ("2023-06-01", Decimal("50000.00")),
        ("2024-01-01", Decimal("150000.00")),
        ("2024-03-01", Decimal("50000.00")),
        ("2026-06-02", Decimal("200000.00")),
        ("2027-03-02", Decimal("300000.00")),
    ]
    assert history.on(date(2013, 12, 31)).left is None


def test_declaration_stands_for_what_was_had_before_it_for_three_years():
    awards = [counted(1, "2024-02-01", "40000.00"), counted(3, "2024-09-01", "10000.00")]
    declared = [counted(3, "2024-06-01", "25000.00")]
    history = AidHistory([], awards, declared, LIMITS, has_more=False)

    assert history.on(date(2024, 5, 31)).had == Decimal("40000.00")
    assert history.on(date(2024, 9, 1)).had == Decimal("35000.00")  # 25,000 declared, 10,000 since; the first is in it
    assert history.is_declared_short(date(2024, 9, 1))  # it declared 25,000 and had 40,000 here
    assert history.on(date(2027, 6, 2)).had == Decimal("10000.00")  # the declaration is three years old
    assert not history.is_declared_short(date(2027, 6, 2))


@pytest.mark.django_db
def test_terms_stand_in_the_database_and_say_that_nobody_confirmed_them():
    rows = MoneyFigure.objects.filter(code__startswith="aid_").order_by("code", "valid_from")
    found = [(row.code, str(row.valid_from), row.value, row.is_confirmed) for row in rows]
    assert found == [(row.code, str(row.valid_from), row.value, False) for row in TERMS.rows]
