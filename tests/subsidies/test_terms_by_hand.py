"""Forty decision terms worked out by hand: letters, adjournment, notices, consent, the longer term.

Thirteen weeks unless said.
Every case was received on Friday 1 March 2024, so its 13 weeks (91 days: Mar 30, Apr 60, May 31 = 91) end on 31 May.
A row has what happened, and its sum in days running on. "x" is a letter that was not sent. Of two or more events each
counts on its own. 22 weeks are 154 days: Mar 30, Apr 60, May 91, Jun 121, Jul 152, Aug 2 = 154.
"""

from datetime import date

import pytest

from subsidies.models import Application, CompletionRequest, DefaultNotice, Suspension, TermExtension
from subsidies.services.terms import deadlines
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
RECEIVED, ON = date(2024, 3, 1), date(2024, 12, 1)


def day(text):
    return date.fromisoformat(f"2024-{text}")


def told(row, when):
    return row if when == "x" else sent(row, day(when))


def ask(case, letter, due, done=""):
    """Asked by a letter; until a day; completed on a day."""
    terms = {"due_on": day(due), "completed_on": day(done) if done else None, "missing": "x", "actor": make_user()}
    first = day("03-02") if letter == "x" else day(letter)
    told(CompletionRequest.objects.create(application=case, requested_on=first, **terms), letter)


def later(case, kind, weeks, letter):
    """A notice, an adjournment or the longer term of so many weeks, told by a letter."""
    more = {"ground": "investigation"} if kind == "longer" else {}
    terms = {
        "announced_on": day("03-02"),
        "article": "Artikel 9",
        "reason": "Omdat het zo is",
        "actor": make_user(),
        **more,
    }
    told(TermExtension.objects.create(application=case, kind=kind, weeks=int(weeks), **terms), letter)


def still(case, kind, first, last, letter="x"):
    """A suspension from a first to a last day, told by a letter."""
    terms = {"starts_on": day(first), "ends_on": day(last), "reason": "Omdat het zo is", "actor": make_user()}
    told(Suspension.objects.create(application=case, kind=kind, **terms), letter)


DO = {"ask": ask, "later": later, "still": still}
LAID_DOWN = [
    # requests to complete: from the day after the letter until the day of completion, or of lapse
    ("ask 03-11 03-25 03-20", "06-08"),  # 12 to 19 March: 8 days
    ("ask 03-13 03-27 03-20", "06-06"),  # the letter went on the 13th: 14 to 19 March, 6 days
    ("ask 03-11 03-25", "06-13"),  # lapsed unused: 12 to 24 March, 13 days
    ("ask 03-13 03-27", "06-13"),  # 14 to 26 March, 13 days
    ("ask x 03-25 03-20", "05-31"),  # the letter was never sent
    ("ask x 03-25", "05-31"),
    ("ask 03-11 03-25 03-12", "05-31"),  # completed on the day after: nothing stood still
    ("ask 03-11 03-25 03-13", "06-01"),  # only the 12th
    ("ask 03-11 03-25 04-10", "06-13"),  # completed after the time given: until the 25th all the same
    ("ask 03-04 03-18 03-10|ask 04-02 04-16 04-09", "06-11"),  # 5 to 9 March, 5; 3 to 8 April, 6: 11 days
    ("ask 03-04 03-18 03-10|ask x 04-16 04-09", "06-05"),  # the second was not sent: 5 days
    # adjournment: with its basis, told on the last day at the latest
    ("later adjournment 6 05-01", "07-12"),  # 42 days: Jun 30, Jul 12
    ("later adjournment 6 05-31", "07-12"),  # on the last day
    ("later adjournment 6 06-01", "05-31"),  # a day late
    ("later adjournment 6 x", "05-31"),
    ("later adjournment 2 05-01", "06-14"),
    ("ask 03-11 03-25 03-20|later adjournment 6 06-08", "07-20"),  # 8 June is the last day then; 42: Jun 22, Jul 20
    ("ask 03-11 03-25 03-20|later adjournment 6 06-09", "06-08"),
    ("later adjournment 2 05-01|later adjournment 2 06-14", "06-28"),  # the second on the last day of the first
    ("later adjournment 2 05-01|later adjournment 2 06-15", "06-14"),
    # a notice (4:14 paragraph 1) moves nothing that a regulation lays down
    ("later notice 4 05-01", "05-31"),
    ("later notice 26 03-05", "05-31"),
    ("later notice 4 05-01|later adjournment 6 05-20", "07-12"),
    # the longer term: 9 weeks more, told within the thirteen
    ("later longer 9 03-15", "08-02"),
    ("later longer 9 05-31", "08-02"),
    ("later longer 9 06-01", "05-31"),
    ("later longer 9 x", "05-31"),
    ("later longer 9 05-31|later adjournment 6 08-02", "09-13"),  # 42 days: Aug 29, Sep 13
    ("later longer 9 05-31|later adjournment 6 08-03", "08-02"),
    ("ask 03-11 03-25 03-20|later longer 9 06-08", "08-10"),  # 8 June + 63: Jun 22, Jul 53, Aug 10
    # suspensions: consent from its first day; the rest from the letter on (abroad: the day after it)
    ("still consent 04-01 04-10", "06-10"),  # 10 days
    ("still consent 06-01 06-30", "05-31"),  # the term was over
    ("still consent 05-31 06-09", "06-10"),  # its last day stands still too: 10 days
    ("still applicant 04-01 04-10 04-01", "06-10"),
    ("still applicant 04-01 04-10 04-05", "06-06"),  # told on the 5th: 5 to 10 April, 6 days
    ("still applicant 04-01 04-10 04-11", "05-31"),  # told when it was over
    ("still applicant 04-01 04-10 x", "05-31"),
    ("still foreign 04-01 04-10 04-01", "06-09"),  # from the day after the letter: 2 to 10 April, 9 days
    ("still force_majeure 04-01 04-10 04-03", "06-08"),  # 3 to 10 April, 8 days
    ("still consent 04-01 04-10|ask 04-04 04-18 04-12", "06-11"),  # 1 to 10 and 5 to 11 April: 11 days once
]
OF_THE_ACT = [  # no term laid down: eight weeks, 56 days: Mar 30, Apr 26
    ("", "04-26"),
    ("later notice 4 04-26", "05-24"),  # 4:14 paragraph 3: 28 days: Apr 4, May 24
    ("later notice 4 04-27", "04-26"),  # a day late
    ("later notice 4 04-20|later notice 4 05-20", "05-24"),  # once
    ("ask 03-11 03-25 03-20", "05-06"),  # 8 days: Saturday 4 May, Sunday and Liberation Day: Monday the 6th
]
TABLE = [("13", *row) for row in LAID_DOWN] + [("", *row) for row in OF_THE_ACT]
TENDER = {"order": "tender", "closing_date": "2024-03-20"}
ANCHORED = [  # what the version says besides, the day of completeness, events, and the last day
    # a tender: 91 days after its closing date: Mar 11, Apr 41, May 72, Jun 19
    ({**TENDER, "term_anchor": "closing"}, "", "", "06-19"),
    ({**TENDER, "term_anchor": "closing"}, "", "ask 03-11 03-25 03-20", "06-19"),  # 12 to 19 March: it did not run yet
    ({**TENDER, "term_anchor": "closing"}, "", "ask 03-25 04-08 04-02", "06-26"),  # 26 March to 1 April: 7 days
    ({**TENDER, "term_anchor": "closing"}, "", "later longer 9 06-19", "08-21"),  # 63 days: Jun 11, Jul 42, Aug 21
    ({**TENDER, "term_anchor": "closing"}, "", "later longer 9 06-20", "06-19"),  # a day late
    ({**TENDER, "closing_date": "2024-02-20", "term_anchor": "closing"}, "", "", "05-31"),  # it came in after that
    ({"order": "tender", "term_anchor": "closing"}, "", "", "05-31"),  # the closing date is not known
    (TENDER, "", "", "05-31"),  # a version that says nothing of it: from receipt
    ({**TENDER, "term_anchor": "receipt"}, "", "", "05-31"),
    # lots decide who comes first, and not until when
    ({"order": "lots"}, "", "", "05-31"),
    ({"order": "lots"}, "", "later adjournment 6 05-31", "07-12"),
    # from a complete application: 91 days after 15 March: Mar 16, Apr 46, May 77, Jun 14
    ({"term_anchor": "complete"}, "03-15", "", "06-14"),
    ({"term_anchor": "complete"}, "", "", "05-31"),  # not complete yet
    ({"term_anchor": "complete", "order": "lots"}, "03-15", "", "06-14"),
]


def make_case(weeks, events, **more):
    scheme = make_scheme(parameters={"decision_weeks": weeks, **more})
    case = make_application(ceiling=make_ceiling(scheme=scheme), received_on=RECEIVED)
    for name, *words in (event.split() for event in events.split("|") if event):
        DO[name](case, *words)
    return Application.objects.get(pk=case.pk)


@pytest.mark.parametrize(("weeks", "events", "last_day"), TABLE)
def test_term_worked_out_by_hand(weeks, events, last_day):
    assert deadlines.decision_term(make_case(weeks, events), on=ON).last_day == day(last_day)


@pytest.mark.parametrize(("said", "complete", "events", "last_day"), ANCHORED)
def test_term_runs_from_what_the_version_says(said, complete, events, last_day):
    case = make_case("13", events, **said)
    case.complete_on = day(complete) if complete else None

    assert deadlines.decision_term(case, on=ON).last_day == day(last_day)


@pytest.mark.parametrize(
    ("events", "received", "first_day"),
    [
        ("", "05-31", None),  # the last day: early
        ("", "06-01", "06-16"),  # June 1 + 15
        ("later notice 8 05-01", "06-01", "06-16"),  # a promise changes nothing
        ("later adjournment 6 05-01", "06-01", None),
        ("later adjournment 6 05-01", "07-13", "07-28"),
        ("later adjournment 6 x", "06-01", "06-16"),
        ("later longer 9 05-31", "08-03", "08-18"),
        ("ask x 03-25 03-20", "06-01", "06-16"),
        ("still consent 05-01 08-31", "06-01", None),
    ],
)
def test_penalty_follows_the_legal_term(events, received, first_day):
    case = make_case("13", events)
    DefaultNotice.objects.create(application=case, received_on=day(received), actor=make_user())

    found = deadlines.penalty(Application.objects.get(pk=case.pk), on=ON)

    assert (found and found.first_day) == (day(first_day) if first_day else None)


def test_forty_terms():
    assert len(set(TABLE)) >= 40
