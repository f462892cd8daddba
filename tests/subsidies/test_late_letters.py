"""A letter of a year that was closed since is registered with its own day; what it books comes after that."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from subsidies.enums import DecisionKind, EntryKind, LetterKind
from subsidies.models import CaseEvent, LedgerEntry, Letter
from subsidies.services.letters import letters
from subsidies.services.verify import verify, verify_loans, verify_years
from subsidies.services.years import closed_years
from tests.factories import make_award, make_user, moment
from tests.lending import running
from tests.recovering import decided, proposed
from tests.subsidies.test_book_years import LATER, YEAR, awarded, close
from tests.subsidies.test_effects import fresh, signed
from tests.subsidies.test_loan_waivers import ALLOWED, WAIVER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
LAST = date(YEAR, 12, 30)
OPEN = date(YEAR + 1, 1, 1)
WHY = "De brief is gepost, en pas in februari geregistreerd"


def told_late(kind, *, closes):
    """A decision of the end of the year, of which the letter is registered when that year is over."""
    with time_machine.travel(moment(LAST)):
        case = signed(make_award(amount="1000.00"), kind)
    with time_machine.travel(LATER, tick=False):
        if closes:
            close()
        letter = Letter.objects.get(decision=case.decisions.last())
        letters.send(letter, sent_on=LAST, date_reason=WHY, actor=make_user())
    return fresh(case)


@pytest.mark.parametrize(("closes", "booked_on"), [(False, LAST), (True, OPEN)])
@pytest.mark.parametrize("kind", [DecisionKind.LOWERING, DecisionKind.WITHDRAWAL])
def test_decision_works_on_the_day_of_its_letter_and_is_booked_in_a_year_that_is_open(kind, closes, booked_on):
    case = told_late(kind, closes=closes)

    entry = LedgerEntry.objects.get(application=case, kind=EntryKind.RELEASE)
    line = CaseEvent.objects.filter(application=case).latest("pk")
    assert (entry.booked_on, case.decisions.last().sent_on) == (booked_on, LAST)
    assert line.data.get("booked_on") == (OPEN.isoformat() if closes else None)
    assert case.withdrawn_on == (LAST if kind == DecisionKind.WITHDRAWAL else None)
    assert [*verify.differences(), *verify_years.differences()] == []


@pytest.mark.parametrize(("day", "expected"), [(date(YEAR, 1, 1), OPEN), (LAST, OPEN), (OPEN, OPEN), (LATER, LATER)])
def test_day_of_booking_is_the_first_of_the_year_that_is_open(day, expected):
    with time_machine.travel(moment(LAST)):
        awarded()
    with time_machine.travel(LATER, tick=False):
        assert closed_years.booking_day(day) == day
        close()
        assert closed_years.booking_day(day) == expected


def test_waiver_of_a_loan_is_booked_in_a_year_that_is_open():
    with time_machine.travel(moment(LAST)):
        case = running(**ALLOWED)
        proposed(case, WAIVER, amount=Decimal("2500.00"), weighing="")
        decided(case)
        letter = letters.make(fresh(case), LetterKind.MONEY_WAIVER, letter_date=LAST, actor=make_user())
    with time_machine.travel(LATER, tick=False):
        close()
        letters.send(letter, sent_on=LAST, date_reason=WHY, actor=make_user())

    entry = LedgerEntry.objects.get(application=case, kind=EntryKind.WAIVED)
    assert (entry.booked_on, str(entry.amount)) == (OPEN, "2500.00")
    assert [*verify.differences(), *verify_loans.differences(), *verify_years.differences()] == []
