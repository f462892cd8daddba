"""Lives of a subsidy on screen: paid, lowered, settled at less and paid back; lowered below what was paid, recovered
and settled; refused, awarded on the objection.

After each step the page of the case, its payments and the ledger say the same, to the cent.
"""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import CeilingShare, RefusalGround
from subsidies.services.ceilings import ledger
from subsidies.services.settlements import settled
from subsidies.services.verify import verify, verify_payments, verify_recoveries
from tests.browser.money_desk import DESK, act, pay, send
from tests.browser.people import sign_in
from tests.factories import award, give_mandate, make_application, make_user
from tests.paying import IBAN
from tests.settling import fresh
from tests.subsidies.test_objections import refused
from tests.told import on_file

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate()
LOWERED = {
    "kind": "lowering",
    "amount": "80.000,00",
    "reason": "Er wordt minder gebouwd",
    "weighing": "De kosten worden niet gemaakt.",
    "view_answer": "U bent het ermee eens.",
    "activities": "U bouwt tien woningen minder.",
}
SETTLED = {
    "settlement_basis": "requested",
    "amount": "45.000,00",
    "reason": "De kosten waren lager",
    "weighing": "De kosten zijn niet gemaakt.",
}
ACCOUNT = {"iban": IBAN, "holder": "Gemeente Assen", "account_reason": "Bankafschrift"}


def euros(amount):
    """An amount as a page writes it, whatever kind of space is in it."""
    return re.compile(re.escape(f"€ {amount}").replace(r"\ ", r"\s+"))


def stands(page, case, *, committed, paid, to_repay="0"):
    """The ledger has these amounts, and all that was booked, ordered and told counted again agrees."""
    page.goto(case.get_absolute_url())
    assert ledger.sums_of(fresh(case)) == (Decimal(committed), Decimal(paid))
    assert settled.to_repay(fresh(case)) == Decimal(to_repay)
    found = [*verify.differences(), *verify_payments.differences(), *verify_recoveries.differences(Scope())]
    assert found == []
    return page.locator("main")


def ground(code):
    """The value of the box of a ground."""
    return str(RefusalGround.objects.get(code=code).pk)


def heard(page, case, intention):
    """Ask what the recipient thinks of it by a letter, and record the answer."""
    act(page, case, "invite-view", intention=intention, invited_on=str(TODAY), due_on=str(TODAY + timedelta(days=21)))
    send(page, case, "view_invitation")
    act(
        page,
        case,
        "receive-view",
        received_on=str(TODAY),
        view="U bent het eens met het lagere bedrag.",
        document=True,
    )


def signed_in_as(open_page, *roles):
    """A window for somebody with each role; the last has a mandate to decide."""
    users = [make_user(role) for role in roles]
    give_mandate(users[-1])
    return [sign_in(open_page(**DESK), user) for user in users]


def monthly(parts):
    """Instalments a month apart, the first after two, as somebody types them."""
    days = [TODAY + timedelta(days=30 * number) for number in range(2, 2 + len(parts))]
    return "\n".join(f"{day} {part}" for day, part in zip(days, parts, strict=True))


def awarded():
    """100,000 euros that were awarded and told twenty days ago, with two advances that are due by now."""
    advances = [
        {"due_on": (TODAY - timedelta(days=5)).isoformat(), "amount": amount} for amount in ("30000.01", "25000.00")
    ]
    decided_on = TODAY - timedelta(days=20)
    with time_machine.travel(decided_on, tick=False):
        application = make_application(amount="100000.00", received_on=decided_on - timedelta(days=20))
        terms = {"amount": application.requested_amount, "decided_on": decided_on, "terms": {"advances": advances}}
        return award(application, actor=make_user(), **terms)


def test_subsidy_is_paid_in_two_parts_lowered_settled_at_less_and_paid_back_in_three(open_page, settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province
    case = awarded()
    made = {"realised_costs": "45.000,00", "report": str(on_file(case).pk)}
    roles = (Role.CASE_OFFICER, Role.FINANCE, Role.FINANCE, Role.DECISION_MAKER)
    officer, finance, bank, decider = signed_in_as(open_page, *roles)

    pay(case, "30.000,01", (officer, finance, bank), **ACCOUNT)
    pay(case, "25.000,00", (officer, finance, bank), **ACCOUNT)
    stands(officer, case, committed="100000.00", paid="55000.01")

    heard(officer, case, "De verlening wordt verlaagd")
    act(officer, case, "propose-withdrawal", **LOWERED, grounds=ground("award-activities"))
    act(decider, case, "decide", decided_on=str(TODAY))
    stands(officer, case, committed="100000.00", paid="55000.01")
    send(officer, case)
    main = stands(officer, case, committed="80000.00", paid="55000.01")
    expect(main).to_contain_text(euros("80.000,00"))

    act(officer, case, "receive-settlement", received_on=str(TODAY), asked_amount="45.000,00", **made)
    act(officer, case, "propose-settlement", **SETTLED, grounds=ground("settle-actual"))
    act(finance, case, "agree-settlement")
    act(decider, case, "decide", decided_on=str(TODAY))
    send(officer, case)
    # What is out stays committed until it is back: the ceiling has no room that its money is not in.
    main = stands(officer, case, committed="55000.01", paid="55000.01", to_repay="10000.01")
    expect(main).to_contain_text(euros("10.000,01"))

    parts = ("3.333,33", "3.333,33", "3.333,35")
    act(
        officer,
        case,
        "propose-money-step",
        kind="arrangement",
        instalments=monthly(parts),
        reason="U vroeg om termijnen",
    )
    act(decider, case, "decide-money-step", decided_on=str(TODAY))
    send(officer, case, "money_arrangement")
    left, paid = Decimal("10000.01"), Decimal("55000.01")
    for number, part in enumerate(parts, 1):
        act(finance, case, "repay", amount=part, received_on=str(TODAY), reference=f"TERUG-{number}")
        back = Decimal(part.replace(".", "").replace(",", "."))
        left, paid = left - back, paid - back
        main = stands(finance, case, committed=paid, paid=paid, to_repay=left)
    expect(main).to_contain_text(euros("45.000,00"))
    assert (left, paid) == (0, Decimal(45000))


def test_award_is_lowered_below_what_was_paid_and_what_is_too_much_is_recovered_by_its_own_decision(
    open_page, settings
):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province
    case = awarded()
    made = {"realised_costs": "40.000,00", "report": str(on_file(case).pk)}
    roles = (Role.CASE_OFFICER, Role.FINANCE, Role.FINANCE, Role.DECISION_MAKER)
    officer, finance, bank, decider = signed_in_as(open_page, *roles)
    pay(case, "30.000,01", (officer, finance, bank), **ACCOUNT)
    pay(case, "25.000,00", (officer, finance, bank), **ACCOUNT)

    heard(officer, case, "De verlening wordt verlaagd tot minder dan er is betaald")
    lowered = {**LOWERED, "amount": "45.000,00", "advances": "geen"}
    act(officer, case, "propose-withdrawal", **lowered, grounds=ground("award-activities"))
    act(decider, case, "decide", decided_on=str(TODAY))
    send(officer, case)
    main = stands(officer, case, committed="55000.01", paid="55000.01")
    expect(main).to_contain_text(euros("10.000,01"))
    finance.goto("/payments/to-receive/")
    expect(finance.locator("main")).to_contain_text("nog niet teruggevorderd")

    act(officer, case, "propose-money-step", kind="recovery", reason="U hebt het geld nog, dus u kunt het missen.")
    act(decider, case, "decide-money-step", decided_on=str(TODAY))
    send(officer, case, "money_recovery")
    stands(officer, case, committed="55000.01", paid="55000.01", to_repay="10000.01")
    parts = ("3.333,33", "3.333,33", "3.333,35")
    said = {"kind": "arrangement", "instalments": monthly(parts), "reason": "U vroeg om termijnen"}
    act(officer, case, "propose-money-step", **said)
    act(decider, case, "decide-money-step", decided_on=str(TODAY))
    send(officer, case, "money_arrangement")
    act(finance, case, "repay", amount=parts[0], received_on=str(TODAY), reference="TERUG-1")
    stands(finance, case, committed="51666.68", paid="51666.68", to_repay="6666.68")

    act(officer, case, "receive-settlement", received_on=str(TODAY), asked_amount="40.000,00", **made)
    less = {**SETTLED, "amount": "40.000,00"}
    act(officer, case, "propose-settlement", **less, grounds=ground("settle-actual"))
    act(finance, case, "agree-settlement")
    act(decider, case, "decide", decided_on=str(TODAY))
    send(officer, case)
    stands(officer, case, committed="51666.68", paid="51666.68", to_repay="11666.68")
    act(finance, case, "repay", amount="11.666,68", received_on=str(TODAY), reference="TERUG-2")
    main = stands(finance, case, committed="40000.00", paid="40000.00")
    expect(main).to_contain_text(euros("40.000,00"))


def test_refusal_becomes_an_award_on_the_objection_once_the_empty_ceiling_has_an_entry_for_it(
    open_page, console_errors
):
    case = refused()
    share = CeilingShare.objects.get(ceiling=case.ceiling)
    assert share.available == 0
    officer, decider = signed_in_as(open_page, Role.CASE_OFFICER, Role.DECISION_MAKER)
    first = f"decision-{case.decisions.get().pk}"
    said = {"objector": "Bouw BV", "role": "applicant", "grounds": "Er was nog geld", "channel": "email"}
    act(officer, case, "receive-objection", against=first, received_on=str(TODAY), **said)
    waived = {"kind": "not_heard", "ground": "waived", "waived_on": str(TODAY), "waived_by": "email"}
    act(officer, case, "hear-objector", done_on=str(TODAY), text="Bouw BV wil niet worden gehoord", **waived)

    upheld = {"kind": "founded", "amount": "1.000,00", "reason": "Het plafond liet dit toe."}
    told = {
        "activities": "Onderzoek",
        "activities_until": str(TODAY + timedelta(days=365)),
        "award_article": "artikel 3",
    }
    act(officer, case, "propose-objection", **upheld, **told)
    with pytest.raises(AssertionError, match="plafond"):
        act(decider, case, "decide", decided_on=str(TODAY))
    console_errors.clear()
    stands(officer, case, committed="0", paid="0")
    ledger.allot(
        share,
        amount=Decimal("1000.00"),
        decided_on=TODAY,
        reference="GS 2026-81",
        is_confirmed=True,
        actor=make_user(),
    )
    act(decider, case, "decide", decided_on=str(TODAY))

    main = send(officer, case)

    stands(officer, case, committed="1000.00", paid="0")
    expect(main).to_contain_text(euros("1.000,00"))
    assert (fresh(case).status, CeilingShare.objects.get(pk=share.pk).available) == (Status.AWARDED, 0)
