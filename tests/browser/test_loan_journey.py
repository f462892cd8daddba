"""A loan of 27,500 euros for 11 dwellings on screen: agreed on, drawn in two parts, repaid, to the cent."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from subsidies.models import CeilingShare
from subsidies.services.ceilings import ledger
from subsidies.services.verify import verify, verify_loans, verify_payments
from tests.browser.money_desk import DESK, act, pay
from tests.browser.people import sign_in
from tests.factories import make_user
from tests.lending import fresh, make_loan, standing
from tests.paying import IBAN
from tests.told import on_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files")]


def stands(page, case, *, drawn, repaid, outstanding, state):
    """What the page of the case says of the loan is what the ledger says, and all of it counted again agrees."""
    page.goto(case.get_absolute_url())
    card = page.locator("section[aria-labelledby=loan]")
    for words in (state, f"Opgenomen € {drawn}", f"Terugbetaald € {repaid}", f"Uitstaand € {outstanding}"):
        expect(card).to_contain_text(re.compile(re.escape(words).replace(r"\ ", r"\s+")))
    loan, cents = standing(case), ("drawn", "repaid", "outstanding")
    amounts = [Decimal(one.replace(".", "").replace(",", ".")) for one in (drawn, repaid, outstanding)]
    assert [getattr(loan, name) for name in cents] == amounts
    assert ledger.sums_of(fresh(case)) == (Decimal(27500), amounts[0])
    assert [*verify.differences(), *verify_payments.differences(), *verify_loans.differences()] == []


def test_loan_is_agreed_on_drawn_in_two_parts_and_repaid_on_screen(open_page):
    case = make_loan()
    assert case.awarded_amount == 11 * Decimal("2500.00")
    on_file(case)
    roles = (Role.CASE_OFFICER, Role.FINANCE, Role.FINANCE)
    officer, finance, bank = (sign_in(open_page(**DESK), make_user(role)) for role in roles)
    room = CeilingShare.objects.get(ceiling=case.ceiling).available

    terms = {"terms_source": "artikel 4 van de overeenkomst", "instalments": "2", "months_between": "6"}
    act(officer, case, "sign-loan", document=True, choose="start_build", **terms)
    stands(officer, case, drawn="0,00", repaid="0,00", outstanding="0,00", state="Kan worden opgenomen")
    account = {"iban": IBAN, "holder": "Het Nieuwe Erf", "account_reason": "Bankafschrift"}
    pay(case, "10.000,01", (officer, finance, bank), **account)
    stands(officer, case, drawn="10.000,01", repaid="0,00", outstanding="10.000,01", state="Nog geen dag")
    pay(case, "17.499,99", (officer, finance, bank), **account)
    act(officer, case, "start-loan-term", document=True)
    stands(officer, case, drawn="27.500,00", repaid="0,00", outstanding="27.500,00", state="Wordt afgelost")
    expect(officer.locator("section[aria-labelledby=loan]")).to_contain_text("13.750,00")

    act(finance, case, "repay-loan", amount="13.750,01", reference="TERUG-1")
    stands(finance, case, drawn="27.500,00", repaid="13.750,01", outstanding="13.749,99", state="Wordt afgelost")
    act(finance, case, "repay-loan", amount="13.749,99", reference="TERUG-2")
    stands(finance, case, drawn="27.500,00", repaid="27.500,00", outstanding="0,00", state="Helemaal afgelost")
    assert CeilingShare.objects.get(ceiling=case.ceiling).available == room, "what came back is not lent again"
