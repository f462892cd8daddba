"""What comes in on a recovery pays costs, then interest that was fixed, then the debt itself (Awb 4:92)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import Action
from subsidies.exports import receipts as export
from subsidies.models import MoneyFigure, MoneyStep, ReceiptPart
from subsidies.services.ceilings import ledger
from subsidies.services.payments import reversals
from subsidies.services.recovery import money_step_kinds, money_steps, receipts, recovery, repayments, to_receive
from subsidies.services.recovery.money_step_refusals import NoChargeOpen, WaiverNotWeighed, WriteOffAmountWrong
from subsidies.services.settlements import settled
from subsidies.services.settlements.settlement_refusals import RepaidTooMuch
from subsidies.services.verify import verify, verify_payments
from tests.factories import make_user
from tests.recovering import decided, owing, proposed, reminded, taken, told
from tests.settling import fresh
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("payer")]
COST, INTEREST, DEBT = Decimal("7.00"), Decimal("30.00"), Decimal("300.00")


@pytest.fixture
def case(db):
    """300 euros are owed at one per cent a day; reminded at a cost of 7 euros, and 30 euros of interest were fixed."""
    MoneyFigure.objects.filter(code="interest").delete()
    MoneyFigure.objects.create(code="interest", value=Decimal("365.00"), valid_from=date(2020, 1, 1), source="test")
    found = owing()
    with on(found, 10):
        reminded(found)
        taken(found, MoneyStepKind.INTEREST)
    return found


def on(case, days):
    """So many days after the last day to repay."""
    day = recovery.first_due(fresh(case), extra=()) + timedelta(days=days)
    return time_machine.travel(f"{day} 12:00+01:00", tick=False)


def repay(case, amount):
    return repayments.repay(
        fresh(case), amount=Decimal(amount), received_on=timezone.localdate(), actor=make_user(Role.FINANCE)
    )


def stands(case):
    """What is open of costs and interest and of the debt, and what is paid by the ledger; counted again it agrees."""
    assert [*verify.differences(), *verify_payments.differences()] == []
    beside = {row.step.kind: str(row.amount) for row in receipts.beside(fresh(case))}
    rows = [row for row in to_receive.to_receive(on=timezone.localdate()).rows if row.application == case]
    assert sum((row.amount for row in rows), Decimal(0)) == receipts.open_of(fresh(case))
    return beside, str(settled.to_repay(fresh(case))), str(ledger.paid_of(fresh(case)))


def test_receipts_pay_costs_then_interest_then_the_debt_to_the_cent(case):
    with on(case, 20):
        assert receipts.open_of(fresh(case)) == COST + INTEREST + DEBT
        assert stands(case) == ({"reminder": "7.00", "interest": "30.00"}, "300.00", "1000.00")
        repay(case, "6.99")
        assert stands(case) == ({"reminder": "0.01", "interest": "30.00"}, "300.00", "1000.00")
        repay(case, "10.00")
        assert stands(case) == ({"interest": "20.01"}, "300.00", "1000.00")
        repay(case, "100.00")
        assert stands(case) == ({}, "220.01", "920.01")
        with pytest.raises(RepaidTooMuch, match="220,01"), transaction.atomic():
            repay(case, "220.02")
        repay(case, "220.01")
        assert stands(case) == ({}, "0.00", "700.00")
        divided = [(row.amount, row.costs, row.interest, row.principal) for row in receipts.received()]

    assert [tuple(f"{part:.2f}" for part in row) for row in divided] == [
        ("6.99", "6.99", "0.00", "0.00"),
        ("10.00", "0.01", "9.99", "0.00"),
        ("100.00", "0.00", "20.01", "79.99"),
        ("220.01", "0.00", "0.00", "220.01"),
    ]


def test_reversed_receipt_gives_back_each_part_it_paid(case):
    with on(case, 20):
        repay(case, "100.00")
        line = fresh(case).events.filter(action=Action.REPAY).get()
        before = stands(case)
        reversals.reverse(fresh(case), line=line, reason="Van een andere zaak", actor=make_user(Role.FINANCE))

        assert before == ({}, "237.00", "937.00")
        assert stands(case) == ({"reminder": "7.00", "interest": "30.00"}, "300.00", "1000.00")
        repay(case, "5.00")  # nothing of it is booked in the ledger
        again = fresh(case).events.filter(action=Action.REPAY).latest("pk")
        reversals.reverse(fresh(case), line=again, reason="Van een andere zaak", actor=make_user(Role.FINANCE))
        assert stands(case) == ({"reminder": "7.00", "interest": "30.00"}, "300.00", "1000.00")
        assert [row.reversed_on is not None for row in receipts.received()] == [True, True]


def test_interest_that_is_left_is_asked_after_the_debt_itself_and_what_was_not_told_is_not(case):
    untold = owing()
    with on(case, 20):
        assert receipts.beside(fresh(untold)) == []
        repay(case, "37.00")
        with on(case, 30):
            taken(case, MoneyStepKind.INTEREST)  # twenty days more
            repay(case, "60.00")
            repay(case, "300.00")
            assert stands(case) == ({}, "0.00", "700.00")


def test_database_refuses_more_than_was_charged_and_what_is_of_another_case(case):
    with on(case, 20):
        other = owing()
        repay(case, "40.00")
        step = recovery.standing(fresh(case), MoneyStepKind.REMINDER)[0]
        repay(case, "1.00")
        line = fresh(case).events.filter(action=Action.REPAY).latest("pk")
        for wrong in (
            {"application": case, "amount": Decimal("0.01")},  # all of the cost came in
            {"application": other, "amount": Decimal("1.00")},
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                ReceiptPart.objects.create(line=line, step=step, **wrong)

        with asleep():
            ReceiptPart.objects.create(application=case, line=line, step=step, amount=1)
        assert any("more than was charged" in one for one in verify_payments.differences())


WEIGHED = "U kunt dan uw huur niet meer betalen."


def write_off(case, step, amount, **terms):
    said = {"amount": Decimal(amount), "charge": step, "weighing": WEIGHED, **terms}
    return proposed(case, MoneyStepKind.CHARGE_WRITE_OFF, **said)


def test_costs_and_interest_are_written_off_by_decision_up_to_what_is_open_of_each(case):
    with on(case, 20):
        costs, interest = (row.step for row in receipts.beside(fresh(case)))
        debt = settled.to_repay(fresh(case))
        for step, amount, refusal in (
            (costs, "7.01", WriteOffAmountWrong),
            (None, "1.00", NoChargeOpen),
            (reminded_elsewhere(), "1.00", NoChargeOpen),
        ):
            with pytest.raises(refusal), transaction.atomic():
                write_off(case, step, amount)
        with pytest.raises(WaiverNotWeighed), transaction.atomic():
            write_off(case, interest, "30.00", weighing="")
        write_off(case, interest, "30.00")
        repay(case, "8.00")  # the cost, and a part of the interest
        with pytest.raises(WriteOffAmountWrong, match=r"29,00"), transaction.atomic():
            decided(case)
        money_steps.send_back(fresh(case), reason="Er is betaald", actor=make_user())

        write_off(case, interest, "20.00")
        decided(case)
        letter = str(told(case, MoneyStepKind.CHARGE_WRITE_OFF).content).replace("\\xa0", " ")
        for said in ("€ 20,00", "wettelijke rente", WEIGHED, "4:94a", "bezwaar"):
            assert said in letter
        assert stands(case) == ({"interest": "9.00"}, str(debt), "1000.00"), "the debt itself stays"
        repay(case, "10.00")
        assert stands(case) == ({}, "299.00", "999.00")
        assert NoChargeOpen is type(money_step_kinds.refusals_of(fresh(case))[MoneyStepKind.CHARGE_WRITE_OFF])
        row = fresh(case).money_steps.get(kind=MoneyStepKind.CHARGE_WRITE_OFF, state="decided")
        terms = {
            "kind": row.kind,
            "weighing": "x",
            "reason": "x",
            "proposed_by": make_user(),
            "amount": Decimal("0.01"),
        }
        for values in ({"charge": interest}, {"charge": costs}, {"charge": reminded_elsewhere()}):
            with pytest.raises(IntegrityError, match="written off"), transaction.atomic():
                MoneyStep.objects.create(application=case, **terms, **values)
        with asleep():
            MoneyStep.objects.filter(pk=row.pk).update(amount=Decimal("20.01"))
        assert any("more than was charged" in one for one in verify_payments.differences())


def reminded_elsewhere():
    other = owing()
    with on(other, 10):
        reminded(other)
    return recovery.standing(fresh(other), MoneyStepKind.REMINDER)[0]


def test_write_off_of_costs_is_proposed_on_screen_and_in_the_api(case):
    with on(case, 20):
        officer, step = signed_in(Role.CASE_OFFICER), receipts.beside(fresh(case))[0].step
        url = f"{case.get_absolute_url()}propose-money-step/"
        page = text_of(officer.get(url))
        assert "Kwijtschelding van kosten of rente" in page
        assert "Aanmaning (Awb 4:112): € 7,00" in page.replace("\xa0", " ")
        said = {
            "kind": "charge_write_off",
            "amount": "7,00",
            "charge": step.pk,
            "reason": "Dubbel",
            "weighing": WEIGHED,
        }
        assert officer.post(url, {**said, "no_interest": "on"}).status_code == 302
        assert fresh(case).money_steps.get(kind="charge_write_off").charge == step
        assert officer.get(f"/api/v1/applications/{case.case_number}/choices").json()["charges"][0]["value"] == str(
            step.pk
        )
        assert "Kosten of rente van" in text_of(officer.get(case.get_absolute_url()))


def test_receipts_are_shown_on_the_case_in_the_list_in_the_file_and_in_the_api(case):
    with on(case, 20):
        finance = signed_in(Role.FINANCE)
        form = finance.get(f"{case.get_absolute_url()}repay/")
        listed = text_of(finance.get("/payments/to-receive/"))
        repay(case, "100.00")
        page = text_of(finance.get(case.get_absolute_url()))
        rows = finance.get(f"/api/v1/applications/{case.case_number}/receipts").json()
        line = dict(zip([one.key for one in export.columns()], *export.rows(timezone.localdate(), None), strict=True))

    assert form.context["form"]["amount"].initial == COST + INTEREST + DEBT
    assert "Wettelijke rente" in listed
    assert "Kosten: Aanmaning" in listed
    assert "Ontvangen voor kosten" in page
    assert "Ontvangen voor wettelijke rente" in page
    assert [(row["amount"], row["costs"], row["interest"], row["principal"]) for row in rows] == [
        ("100.00", "7.00", "30.00", "63.00")
    ]
    assert (line["costs"], line["interest"], line["principal"]) == (COST, INTEREST, Decimal("63.00"))
    assert signed_in(Role.READER).get(f"/api/v1/applications/{case.case_number}/receipts").status_code == 403
