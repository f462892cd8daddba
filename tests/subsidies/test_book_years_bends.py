"""What bends when a year of the ledger is closed: a ceiling of then, a proposal of one's own, and an old page."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction

from drenthe.accounts.roles import Role
from drenthe.exports.models import ExportRun
from subsidies.models import CeilingEntry
from subsidies.services.ceilings import ledger
from subsidies.services.payments.sepa import payment_file
from subsidies.services.years import book_years, closed_years, year_refusals
from tests import lending, paying
from tests.factories import make_award, make_user
from tests.subsidies.test_book_years import CHECKED, LAST_DAY, LATER, YEAR, awarded, close
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGE = f"/budget/years/{YEAR}/"


@pytest.fixture
def case():
    """An award of the year that is over."""
    with time_machine.travel(LATER - timedelta(days=60), tick=False):
        found = awarded()
    with time_machine.travel(LATER, tick=False):
        yield found


@pytest.mark.parametrize(("day", "is_refused"), [(LAST_DAY, True), (LATER, False)])
def test_ceiling_is_not_changed_in_a_closed_year_by_whichever_way(case, day, is_refused):
    share, before = case.ceiling.shares.get(), CeilingEntry.objects.count()
    close()
    terms = {"amount": Decimal("10.00"), "decided_on": day, "is_confirmed": True}

    if not is_refused:
        ledger.allot(share, reference="PS 1", actor=make_user(), **terms)
        CeilingEntry(share=share, reference="PS 2", actor=make_user(), **terms).save()
        assert CeilingEntry.objects.count() == before + 2
        return
    with pytest.raises(year_refusals.YearClosed):
        ledger.allot(share, reference="PS 1", actor=make_user(), **terms)
    with pytest.raises(IntegrityError, match="the year was closed"), transaction.atomic():
        CeilingEntry(share=share, reference="PS 1", actor=make_user(), **terms).save()


def test_who_proposed_withdraws_it_and_says_why(case):
    one = signed_in(Role.FINANCE)
    assert one.post(f"{PAGE}propose/", {"reason": CHECKED}).status_code == 302
    assert "Het voorstel intrekken" in text_of(one.get(PAGE))

    assert one.post(f"{PAGE}answer/", {"is_confirmed": "no", "reason": ""}).status_code == 409
    assert one.post(f"{PAGE}answer/", {"is_confirmed": "no", "reason": "Er mist een afschrift"}).status_code == 302

    assert closed_years.closed_years() == {}
    book_years.propose_closing(YEAR, reason=CHECKED, actor=make_user())


def test_refusal_is_said_whatever_the_page_shows_meanwhile(case):
    one, two = signed_in(Role.FINANCE), signed_in(Role.FINANCE)
    one.post(f"{PAGE}propose/", {"reason": CHECKED})

    again = two.post(f"{PAGE}propose/", {"reason": CHECKED})
    own = one.post(f"{PAGE}answer/", {"is_confirmed": "yes"})
    two.post(f"{PAGE}answer/", {"is_confirmed": "yes"})
    late = one.post(f"{PAGE}answer/", {"is_confirmed": "no", "reason": "Toch niet"})

    assert [answer.status_code for answer in (again, own, late)] == [409, 409, 409]
    assert "wacht op iemand anders van financiën" in text_of(again)
    assert "zelf voorgesteld" in text_of(own)
    assert "ligt geen voorstel" in text_of(late)


def test_year_that_is_not_over_says_when_it_can_be_closed():
    make_award()

    page = text_of(signed_in(Role.FINANCE).get(PAGE))

    assert "kan vanaf 1 januari worden afgesloten" in page


def test_button_for_the_workbook_asks_the_year_of_the_page(case):
    one = signed_in(Role.FINANCE)
    assert f'name="query" value="year={YEAR}"' in " ".join(one.get(PAGE).content.decode().split())

    assert one.post("/exports/new/book-year/", {"query": f"year={YEAR}"}).status_code in (200, 302)

    assert ExportRun.objects.get().filters == {"year": str(YEAR)}


def test_bank_is_told_of_a_loan_as_a_loan(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    loan = lending.make_loan()
    lending.sign(loan)
    orders = [paying.ordered(loan, "100.00"), paying.ordered(make_award(), "100.00")]

    message = payment_file(orders, date(2026, 12, 1))

    assert f"Lening {loan.case_number}" in message
    assert f"Subsidie {orders[1].application.case_number}" in message
