"""The costs of an objection, decided after the decision on it (Awb 7:15)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import MoneyStepKind, OtherDebtKind
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import LedgerEntry, MoneyStep, OtherDebt
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.objections import late_cost_refusals as why
from subsidies.services.objections import late_costs, objection_dates
from subsidies.services.objections.objection_refusals import DecidedContested
from subsidies.services.payments import payable, payment_orders, payments, to_pay
from subsidies.services.recovery import money_step_kinds, money_steps
from subsidies.services.recovery.money_step_refusals import WriteOffAmountWrong
from subsidies.services.refusals import DutiesApart, NoMandate, TransitionNotAllowed
from subsidies.services.terms import deadlines
from subsidies.services.verify import verify_payments
from tests import objecting
from tests.cases import make_case
from tests.factories import give_mandate, make_user
from tests.paying import IBAN
from tests.recovering import decided, owing, proposed, told
from tests.settling import fresh
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer")]
KIND, COSTS = MoneyStepKind.OBJECTION_COSTS, Decimal("647.00")
NEIGHBOUR = {
    "role": "another",
    "objector": "Buurman Jansen",
    "kind": "natural_person",
    "address": "Dorpsstraat 2\n9401 AA Assen",
}


def ruled(outcome="founded", *, is_told=True, costs=None, **terms):
    """An objection to a refusal that was decided on, asking no costs when it came in unless said otherwise."""
    case = make_case(Status.REFUSED)
    objection = objecting.receive(case, asks_costs=costs is not None, **terms)
    objecting.step(objection, ObjectionStepKind.NOT_HEARD, ground="waived", text="Per mail")
    said = {} if costs is None else {"costs": costs, "costs_reason": "Een bezwaarschrift: 1 punt"}
    objecting.propose(objection, outcome, **said)
    decision = objecting.decide(case)
    if is_told:
        sent(decision, timezone.localdate())
    return objection


def propose(objection, **terms):
    usual = {"amount": COSTS, "costs_of": objection, "asked_on": objection.received_on}
    return proposed(objection.application, KIND, **{**usual, **terms})


def due(case):
    rows = to_pay.to_pay(on=timezone.localdate()).rows
    return [(row.amount, row.debt.kind) for row in rows if row.application == case and row.debt]


def test_costs_that_were_not_answered_are_decided_told_and_paid_beside_the_ledger():
    objection = ruled()
    case = objection.application
    before = LedgerEntry.objects.count()
    step = propose(objection)

    decided(case)
    debt = OtherDebt.objects.get()
    assert (debt.kind, debt.amount, debt.step, debt.objector) == (OtherDebtKind.OBJECTION_COSTS, COSTS, step, None)
    assert not due(case)
    text = str(told(case, KIND).content).replace("\\xa0", " ")

    assert "€ 647,00 voor de kosten van het bezwaar" in text
    assert "in beroep gaan bij de rechtbank" in text
    assert "bezwaar maken" not in text
    assert due(case) == [(COSTS, OtherDebtKind.OBJECTION_COSTS)]
    pay = {"iban": IBAN, "holder": "Bouw BV", "account_reason": "Brief van 3 maart", "debt": debt}
    payment_orders.propose_payment(fresh(case), amount=COSTS, actor=make_user(), **pay)
    assert payable.standing_of_award(fresh(case)) is None
    payment_orders.release_payment(fresh(case), actor=make_user())
    payments.pay(fresh(case), amount=COSTS, paid_on=timezone.localdate(), actor=make_user())
    assert not due(case)
    assert LedgerEntry.objects.count() == before
    assert not list(verify_payments.differences())


def test_costs_of_somebody_else_are_told_and_owed_to_who_objected():
    objection = ruled(**NEIGHBOUR)
    propose(objection)
    decided(objection.application)

    letter = told(objection.application, KIND)

    assert letter.content["facts"]["addressee"].splitlines()[0] == "Buurman Jansen"
    assert OtherDebt.objects.get().objector.objection == objection
    assert "Buurman Jansen" in OtherDebt.objects.get().what


def test_request_is_turned_down_with_a_letter_and_nothing_is_owed():
    objection = ruled()
    propose(objection, amount=Decimal(0))
    decided(objection.application)

    text = str(told(objection.application, KIND).content)

    assert "Wij betalen de kosten van het bezwaar niet" in text
    assert not OtherDebt.objects.exists()
    with pytest.raises(why.CostsDecidedAlready):
        propose(objection)


@pytest.mark.parametrize(("amount", "status"), [("0.00", 200), ("0", 200), ("-0.01", 400)])
def test_request_is_turned_down_by_a_call_as_on_screen(amount, status):
    objection = ruled()
    case, client = objection.application, signed_in(Role.CASE_OFFICER)
    body = {"kind": KIND, "reason": "Niet gemotiveerd", "amount": amount, "noInterest": True}
    body |= {"costsOf": objection.pk, "askedOn": objection.received_on.isoformat()}

    answer = client.post(
        f"/api/v1/applications/{case.case_number}/propose-money-step", body, content_type="application/json"
    )

    assert answer.status_code == status, answer.content
    assert [step.amount for step in case.money_steps.all()] == ([Decimal(0)] if status == 200 else [])


def test_nothing_is_the_amount_of_these_costs_only():
    with pytest.raises(WriteOffAmountWrong):
        proposed(owing(), MoneyStepKind.WRITE_OFF, amount=Decimal(0))


@pytest.mark.parametrize("granted", [Decimal(0), Decimal("100.00")])
def test_request_that_was_answered_wrongly_is_decided_again_to_pay_more(granted):
    objection = ruled(costs=granted)
    with pytest.raises(why.CostsStayTheSame):
        propose(objection, amount=Decimal(0))
    propose(objection, amount=Decimal("547.00"))
    decided(objection.application)

    text = str(told(objection.application, KIND).content).replace("\\xa0", " ")

    assert ("€ 100,00" in text) == (granted > 0)
    assert sum(debt.amount for debt in OtherDebt.objects.all()) == granted + Decimal("547.00")
    assert not list(verify_payments.differences())


def test_costs_are_asked_from_the_objection_until_the_decision_on_it():
    objection, day = ruled(), timezone.localdate()
    for wrong in (day - timedelta(1), day + timedelta(1), None):
        with pytest.raises(why.CostsNotAskedInTime):
            propose(objection, asked_on=wrong)

    assert propose(objection, asked_on=day).asked_on == day


def test_no_costs_where_the_decision_was_not_revoked():
    objection = ruled("unfounded")

    with pytest.raises(why.CostsNotForFault):
        propose(objection)
    assert type(late_costs.why_none(fresh(objection.application))) is why.CostsNotForFault


def test_no_costs_before_the_decision_on_the_objection_was_told_or_of_another_case():
    with pytest.raises(why.CostsOfNoObjection):
        propose(ruled(is_told=False))
    objection, other = ruled(), ruled()
    with pytest.raises(why.CostsOfNoObjection):
        proposed(objection.application, KIND, costs_of=other, asked_on=other.received_on, amount=COSTS)
    with pytest.raises(why.CostsAmountMissing):
        propose(objection, amount=None)


def test_costs_are_decided_by_another_than_proposed_it_or_took_the_decision_objected_to():
    objection = ruled()
    case, today = objection.application, timezone.localdate()
    proposer, first = make_user(), objection.decision.actor
    step = propose(objection, actor=proposer)
    for actor, refused in ((proposer, DutiesApart), (first, DecidedContested), (make_user(), NoMandate)):
        if refused is DutiesApart:
            give_mandate(actor)
        with pytest.raises(refused):
            money_steps.decide(fresh(case), decided_on=today, actor=actor)
    with pytest.raises(IntegrityError, match="by another"), transaction.atomic():
        MoneyStep.objects.filter(pk=step.pk).update(
            state="decided",
            closed_by=first,
            closed_at=timezone.now(),
            decided_on=today,
            mandate=give_mandate(make_user()),
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"asked_on": timezone.localdate() + timedelta(1)},
        {"application": "other"},
        {"outcome": "unfounded"},
        {"costs": Decimal(0), "amount": Decimal(0)},
    ],
)
def test_database_refuses_costs_that_cannot_be_decided_later(wrong):
    more = {name: wrong.pop(name) for name in ("outcome", "costs") if name in wrong}
    objection = ruled(**more)
    case = make_case(Status.REFUSED) if wrong.pop("application", "") else objection.application
    row = {"application": case, "kind": KIND, "amount": COSTS, "reason": "Er was om gevraagd", "costs_of": objection}
    with pytest.raises(IntegrityError, match="asked in time"), transaction.atomic():
        MoneyStep.objects.create(**{**row, "asked_on": objection.received_on, "proposed_by": make_user(), **wrong})


def test_debt_is_as_much_as_was_decided():
    objection = ruled()
    step = propose(objection)
    decided(objection.application)
    with asleep():
        QuerySet(OtherDebt).filter(step=step).delete()
    row = {"application": objection.application, "kind": OtherDebtKind.OBJECTION_COSTS, "step": step}
    with pytest.raises(IntegrityError, match="as much as was decided"), transaction.atomic():
        OtherDebt.objects.create(**row, amount=COSTS + Decimal("0.01"))
    with asleep():
        OtherDebt.objects.create(**row, amount=COSTS + Decimal("0.01"))

    assert any("647.01 owed (objection_costs), 647.00 decided" in one for one in verify_payments.differences())


def test_against_it_one_appeals_and_an_objection_is_forwarded():
    objection = ruled()
    case = objection.application
    step = propose(objection)
    decided(case)
    told(case, KIND)
    step.refresh_from_db()

    again = objecting.receive(case, decision=None, money_step=step)

    assert again.is_for_court
    named = [what for what, _term, _pk in objection_dates.appeals(fresh(case), extra=deadlines.free_days())]
    assert str(KIND.label) in named


def test_only_costs_are_offered_and_taken_where_no_subsidy_was_given():
    objection = ruled()
    case = fresh(objection.application)
    case.status, case.awarded_amount = Status.WITHDRAWN, None
    assert list(money_step_kinds.refusals_of(case)) == [KIND]
    refused = make_case(Status.REFUSED)
    offered = money_step_kinds.refusals_of(fresh(refused))
    assert {kind: type(refusal) for kind, refusal in offered.items()} == {KIND: why.CostsOfNoObjection}
    answer = signed_in(Role.CASE_OFFICER).post(f"{refused.get_absolute_url()}propose-money-step/", {"kind": KIND})
    assert answer.status_code in (400, 409)
    with pytest.raises(TransitionNotAllowed):
        proposed(refused, MoneyStepKind.HOLD)


def test_costs_are_decided_on_a_case_that_was_withdrawn():
    objection = ruled()
    with asleep():
        type(objection.application).objects.filter(pk=objection.application.pk).update(
            status=Status.WITHDRAWN, withdrawn_on=timezone.localdate()
        )
    propose(objection)

    assert decided(objection.application).stands
    line = objection.application.events.get(action=Action.DECIDE_MONEY_STEP)
    assert line.data["objector"] == objection.objector


def test_page_of_the_case_and_the_form_show_the_costs_and_nothing_of_a_recovery():
    objection, officer = ruled(), signed_in(Role.CASE_OFFICER)
    case = objection.application
    form = text_of(officer.get(f"{case.get_absolute_url()}propose-money-step/"))
    assert str(KIND.label) in form
    assert objection.objector in form
    propose(objection)
    decided(case)

    page = text_of(officer.get(case.get_absolute_url()))

    assert "Kosten van een bezwaar (Awb 7:15)" in page
    assert "Terugvordering en opschorting" not in page
    assert "De brief met dit besluit moet nog worden" in page
