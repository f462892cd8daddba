"""The same way on the screens: money that comes back in three instalments, and a hold, each by who may do it."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind
from subsidies.models import Letter
from subsidies.services.ceilings import ledger
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.payments import holds
from subsidies.services.recovery import repayments
from subsidies.services.settlements import settled
from subsidies.services.verify import verify, verify_payments
from tests import paying, settling
from tests.factories import give_mandate, make_application, make_award, make_user
from tests.recovering import decided, owing, parts, proposed, taken, told
from tests.settling import fresh
from tests.subsidies.test_acts import shown_letter
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL02ABNA0123456789"  # of the province


def act(role, case, slug, **values):
    """Carry out an act on its page; a decision maker has a mandate."""
    client = signed_in(role)
    if role == Role.DECISION_MAKER:
        give_mandate(client.user)
    url = f"{case.get_absolute_url()}{slug}/"
    answer = client.post(url, {**values, **shown_letter(client, url, slug, values)})
    assert answer.status_code == 302, text_of(answer)
    return client


def send(case, kind):
    """Make and send a letter of the case on the screen; return its text as the page shows it."""
    client, today = signed_in(Role.CASE_OFFICER), timezone.localdate()
    url = f"{case.get_absolute_url()}letters/{kind}/"
    shown = text_of(client.get(url))
    assert client.post(url, {"letter_date": today, "annexes": "", "make": "1"}).status_code == 302
    letter = Letter.objects.latest("pk")
    terms = {"letters": letter.pk, "sent_on": today, "case": case.case_number}
    assert client.post("/letters/", terms).status_code == 302
    assert Letter.objects.get(pk=letter.pk).sent_on == today
    return shown


def balance(case):
    assert [*verify.differences(), *verify_payments.differences()] == []
    return (*(str(one) for one in ledger.sums_of(fresh(case))), str(settled.to_repay(fresh(case))))


def test_three_instalments_on_the_screens_are_equal_to_the_cent():
    case = owing()
    today = timezone.localdate()
    days = [today + timedelta(days=20 + 30 * number) for number in (1, 2, 3)]
    lines = "\n".join(f"{day} {amount}" for day, amount in zip(days, ("100,00", "100,00", "99,99"), strict=True))
    officer = signed_in(Role.CASE_OFFICER)
    url = f"{case.get_absolute_url()}propose-money-step/"

    wrong = officer.post(url, {"kind": "arrangement", "instalments": lines, "reason": "U vroeg om termijnen"})
    assert wrong.status_code == 409
    assert "€ 299,99" in text_of(wrong)
    assert "€ 300,00" in text_of(wrong)
    unread = officer.post(url, {"kind": "arrangement", "instalments": "morgen 100", "reason": "U vroeg om termijnen"})
    assert unread.status_code == 400
    act(
        Role.CASE_OFFICER,
        case,
        "propose-money-step",
        kind="arrangement",
        instalments=lines.replace("99,99", "100,00"),
        reason="U vroeg om termijnen",
    )
    act(Role.DECISION_MAKER, case, "decide-money-step", decided_on=today)
    assert "€ 100,00" in send(case, "money_arrangement")
    assert balance(case) == ("1000.00", "1000.00", "300.00")
    listed = text_of(signed_in(Role.FINANCE).get("/payments/to-receive/"))
    assert [f"Termijn {number}" in listed for number in (1, 2, 3, 4)] == [True, True, True, False]

    with time_machine.travel(f"{days[0] + timedelta(days=1)} 12:00+01:00", tick=False):
        assert "Termijn 1: gemist" in text_of(signed_in(Role.FINANCE).get("/payments/to-receive/"))
        assert "Termijn 1 is gemist" in text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))
    for day, left in zip(days, ("200.00", "100.00", "0.00"), strict=True):
        with time_machine.travel(f"{day} 12:00+01:00", tick=False):
            act(Role.FINANCE, case, "repay", amount="100,00", received_on=day, reference=f"T-{day}")
            assert balance(case)[2] == left
    assert balance(case) == ("700.00", "700.00", "0.00")


def test_hold_is_seen_on_the_page_of_the_case_and_of_the_payment():
    case = make_award()
    act(Role.CASE_OFFICER, case, "propose-money-step", kind="hold", reason="Er zijn twijfels over de facturen")
    officer = signed_in(Role.CASE_OFFICER)
    assert officer.get(f"{case.get_absolute_url()}propose-payment/").status_code == 409

    act(Role.DECISION_MAKER, case, "decide-money-step", decided_on=timezone.localdate())
    assert "opgeschort" in text_of(officer.get(case.get_absolute_url()))
    refused = officer.get(f"{case.get_absolute_url()}propose-payment/")
    assert (refused.status_code, "Er zijn twijfels" in text_of(refused)) == (409, True)
    act(Role.CASE_OFFICER, case, "end-hold", reason="De facturen kloppen toch")

    assert holds.hold_on(fresh(case), on=timezone.localdate()) is None
    assert officer.get(f"{case.get_absolute_url()}propose-payment/").status_code == 200


def test_what_was_paid_and_came_back_is_told_beside_its_name_and_not_in_the_column_of_amounts():
    case = owing()
    repayments.repay(fresh(case), amount=Decimal("100.00"), received_on=timezone.localdate(), actor=make_user())

    for role, slug in ((Role.FINANCE, "repay"), (Role.CASE_OFFICER, "propose-money-step")):
        page = signed_in(role).get(f"{case.get_absolute_url()}{slug}/").content.decode()
        [row] = [one for one in page.split("<dt>") if one.strip().startswith("Tot nu toe betaald")]
        name, _dt, amount = row.partition("</dt>")
        assert "terug ontvangen)" in name
        assert "(" not in amount.partition("</dd>")[0]


def test_what_came_back_stands_in_the_work_of_who_proposed_it():
    case = make_award()
    officer = signed_in(Role.CASE_OFFICER)
    paying.ordered(case, "400.00", proposed_by=officer.user)
    finance = signed_in(Role.FINANCE)
    today = timezone.localdate()
    paying.pay(fresh(case), amount=Decimal("400.00"), paid_on=today, actor=User.objects.get(pk=finance.user.pk))
    order = case.payment_orders.get()

    act(Role.FINANCE, case, "bounce", order=order.pk, returned_on=today, reason="AC04: rekening opgeheven")

    assert "AC04: rekening opgeheven" in text_of(officer.get("/my-work/"))
    page = text_of(officer.get(f"{case.get_absolute_url()}propose-payment/"))
    assert "AC04: rekening opgeheven" in page
    assert f'value="{order.iban}"' not in page
    assert "€ 1.000,00" in text_of(finance.get("/payments/"))


def test_step_that_waits_is_shown_to_who_decides_and_not_to_who_proposed():
    case = owing()
    step = proposed(case, MoneyStepKind.WRITE_OFF, amount=Decimal("12.34"))

    page = text_of(signed_in(Role.DECISION_MAKER).get(f"{case.get_absolute_url()}decide-money-step/"))

    assert "€ 12,34" in page
    assert step.reason in page
    assert signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}decide-money-step/").status_code == 403


def test_written_off_is_shown_apart_from_what_was_repaid():
    case = owing()
    taken(case, MoneyStepKind.WRITE_OFF, amount=Decimal("300.00"))

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert "Kwijtgescholden" in page
    assert "geen boeking: het blijft betaald" in page  # it stands among the bookings
    assert settling.fresh(case).settled_amount == Decimal("700.00")
    assert balance(case) == ("1000.00", "1000.00", "0.00")


def test_step_on_a_case_that_has_no_money_is_refused_and_no_fault():
    url = f"{make_application().get_absolute_url()}propose-money-step/"

    assert signed_in(Role.CASE_OFFICER).post(url, {}).status_code == 400
    assert signed_in(Role.CASE_OFFICER).post(url, {"kind": "hold", "reason": "Er zijn twijfels"}).status_code == 409


def test_letter_of_an_arrangement_does_not_ask_what_was_repaid_before_it_went_out():
    case = owing()
    proposed(case, MoneyStepKind.ARRANGEMENT)
    decided(case)
    repayments.repay(fresh(case), amount=Decimal("50.00"), received_on=timezone.localdate(), actor=make_user())

    with pytest.raises(LetterOvertaken):
        told(case, MoneyStepKind.ARRANGEMENT)
    proposed(case, MoneyStepKind.ARRANGEMENT, instalments=parts("100.00", "150.00"))
    decided(case)
    assert "250,00" in str(told(case, MoneyStepKind.ARRANGEMENT).content)


def test_step_is_decided_on_the_letter_that_was_shown_and_on_no_other():
    case, today = owing(), timezone.localdate()
    proposed(case, MoneyStepKind.ARRANGEMENT)
    client, url = signed_in(Role.DECISION_MAKER), f"{case.get_absolute_url()}decide-money-step/"
    give_mandate(client.user)

    first = client.post(url, {"decided_on": today})

    letter = first.context["letter_ahead"]
    assert first.status_code == 200
    assert "€ 100,00" in "".join(block.text for block in letter.blocks).replace("\xa0", " ")
    assert letter.fingerprint in text_of(first)
    assert fresh(case).money_steps.get().state == "proposed"
    for seen in ("", "0" * 64):
        refused = client.post(url, {"decided_on": today, "letter": seen})
        assert refused.status_code == 409
    told = {"decidedOn": today.isoformat(), "noInterest": True, "seen": "0" * 64}
    answer = client.post(f"/api/v1/applications/{case.case_number}/decide-money-step", told, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "LetterChanged")
    assert client.post(url, {"decided_on": today, "letter": letter.fingerprint}).status_code == 302
    assert fresh(case).money_steps.get().state == "decided"
