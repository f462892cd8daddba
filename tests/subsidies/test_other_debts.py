"""What the province owes beside the subsidy, and its payment: a penalty for deciding late, costs of an objection."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import OtherDebtKind, PaymentOrderState
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.imports import bank_files
from subsidies.models import LedgerEntry, Letter, OtherDebt, PaymentOrder
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.payments import payable, payment_orders, payment_runs, payments, reversals, to_pay
from subsidies.services.payments.payment_refusals import DebtNotTold, PaymentStands, PaysMoreThanOwed
from subsidies.services.refusals import DutiesApart, TransitionNotAllowed
from subsidies.services.terms import penalties
from subsidies.services.verify import verify_payments
from tests import objecting
from tests.banking import bank_file, camt, line
from tests.cases import make_case
from tests.factories import give_mandate, make_user, moment
from tests.paying import IBAN
from tests.settling import fresh
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
MONDAY = date(2026, 11, 30)
SIX_WEEKS_LATER = date(2027, 1, 11)


@pytest.fixture(autouse=True)
def _monday(settings):
    settings.PAYER_IBAN, settings.PAYER_NAME = "NL20INGB0001234567", "Provincie Drenthe"
    with time_machine.travel(moment(MONDAY), tick=False):
        yield


def penalised(status=Status.REFUSED, *, told=True):
    """A case of which a penalty was fixed, by who may do no more of it than decide."""
    case, decider = make_case(status), make_user()
    give_mandate(decider)
    case.default_notices.create(received_on=MONDAY - timedelta(days=80), actor=make_user())
    row = penalties.fix_penalty(fresh(case), decided_on=MONDAY, actor=decider)
    if told:
        tell(row)
    return fresh(case), decider


def tell(row):
    """As if the letter about a penalty was sent."""
    kind = LetterKind.PENALTY_DECISION
    letter = Letter(
        application=row.application, kind=kind, subject="x", made_by=row.actor, penalty_decision=row, sent_on=MONDAY
    )
    letter.file.name, letter.sha256 = f"letters/{row.pk}.docx", "0" * 64
    with asleep():
        letter.save()


def propose(case, amount=None, *, debt=None, actor=None):
    debt = debt or case.other_debts.get()
    return payment_orders.propose_payment(
        case,
        amount=amount or debt.amount,
        iban=IBAN,
        holder="Bouw BV",
        account_reason="Bankafschrift van 3 maart",
        debt=debt,
        actor=actor or make_user(),
    )


def released(case, amount=None):
    order = propose(case, amount)
    payment_orders.release_payment(fresh(case), actor=make_user())
    order.refresh_from_db()
    return order


def due(case):
    rows = to_pay.to_pay(on=MONDAY).rows
    return [(row.amount, row.due_on, row.debt.kind) for row in rows if row.application == case and row.debt]


def test_penalty_is_due_six_weeks_after_its_letter_and_is_paid_in_a_run_beside_the_ledger():
    case, decider = penalised(told=False)
    debt = case.other_debts.get()
    assert debt.kind == OtherDebtKind.PENALTY
    assert debt.amount == case.penalty_decisions.get().amount > 0
    assert not due(case)
    with pytest.raises(DebtNotTold):
        propose(case)

    tell(debt.penalty)
    assert due(fresh(case)) == [(debt.amount, SIX_WEEKS_LATER, OtherDebtKind.PENALTY)]
    with pytest.raises(PaysMoreThanOwed):
        propose(fresh(case), debt.amount + Decimal("0.01"))
    with pytest.raises(TransitionNotAllowed):  # there is no award to pay
        payment_orders.propose_payment(
            fresh(case), amount=Decimal(1), iban=IBAN, holder="Bouw BV", account_reason="Brief", actor=make_user()
        )
    with pytest.raises(DutiesApart):  # who decided it does not propose to pay it
        propose(fresh(case), actor=decider)

    officer = make_user()
    part = propose(fresh(case), Decimal("100.00"), actor=officer)  # each applicant gets a part (Awb 4:17)
    with pytest.raises(PaymentStands):
        propose(fresh(case), Decimal("1.00"))
    with pytest.raises(DutiesApart):
        payment_orders.release_payment(fresh(case), actor=officer)
    payment_orders.release_payment(fresh(case), actor=make_user())
    assert [row[0] for row in due(case)] == [Decimal("100.00"), debt.amount - 100]

    run = payment_runs.make_run(orders=[part.pk], pay_on=MONDAY, actor=make_user())
    assert f"Dwangsom {case.case_number}" in run.message
    payment_runs.finish_run(run, paid_on=MONDAY, not_paid={}, actor=make_user())
    rest = released(fresh(case), debt.amount - 100)
    payment_runs.make_run(orders=[rest.pk], pay_on=MONDAY, actor=make_user())
    rest.refresh_from_db()
    found = bank_files.receive(bank_file(camt([line(rest, on=MONDAY)])), actor=make_user())
    bank_files.confirm(found, seen=bank_files.mark_of(found.result), actor=found.uploaded_by)

    assert not due(case)
    assert not LedgerEntry.objects.filter(application=case).exists()
    assert {row.state for row in PaymentOrder.objects.filter(debt=debt)} == {PaymentOrderState.PAID}
    assert {row.data["other_debt"] for row in case.events.filter(action=Action.PAY)} == {"penalty"}
    with pytest.raises(PaysMoreThanOwed):
        propose(fresh(case), Decimal("0.01"))
    assert not list(verify_payments.differences())


def paid(case, amount=None):
    """A payment of an other debt that the bank made, recorded on its case; who recorded it."""
    order, actor = released(case, amount), make_user()
    payments.pay(fresh(case), amount=order.amount, paid_on=MONDAY, actor=actor)
    order.refresh_from_db()
    return order, actor


def test_payment_that_is_put_right_or_returned_is_owed_again_and_moves_no_ledger():
    case, _decider = penalised(Status.AWARDED)
    before = list(LedgerEntry.objects.values_list("kind", "amount"))
    order, _recorder = paid(case)
    recorded = case.events.get(action=Action.PAY)

    reversals.reverse(fresh(case), line=recorded, reason="Verkeerde regel gekozen", actor=make_user())
    order.refresh_from_db()
    assert order.state == PaymentOrderState.RELEASED
    assert due(case)
    assert not list(verify_payments.differences())
    payments.pay(fresh(case), amount=order.amount, paid_on=MONDAY, actor=make_user())
    reversals.bounce(fresh(case), order=order, returned_on=MONDAY, reason="AC04: opgeheven", actor=make_user())

    order.refresh_from_db()
    assert order.state == PaymentOrderState.BOUNCED
    assert due(case) == [(order.amount, SIX_WEEKS_LATER, OtherDebtKind.PENALTY)]
    assert list(LedgerEntry.objects.values_list("kind", "amount")) == before
    assert not list(verify_payments.differences())


def test_payment_of_a_penalty_does_not_stand_in_the_way_of_the_award():
    case, _decider = penalised(Status.AWARDED)
    propose(case)

    assert payable.standing_of_award(fresh(case)) is None
    payable.check_none_stands(fresh(case))
    assert payable.open_amount(fresh(case)) == fresh(case).awarded_amount


def test_costs_of_an_objection_are_owed_once_the_decision_on_it_was_told():
    case = make_case(Status.REFUSED)
    objection = objecting.receive(case, asks_costs=True)
    objecting.step(objection, ObjectionStepKind.NOT_HEARD, ground="waived", text="Per mail")
    objecting.propose(objection, "founded", costs=Decimal("647.00"), costs_reason="Een bezwaarschrift: 1 punt")
    decision = objecting.decide(case)

    debt = OtherDebt.objects.get()
    assert (debt.kind, debt.amount, debt.decision) == (OtherDebtKind.OBJECTION_COSTS, Decimal("647.00"), decision)
    assert not due(case)
    sent(decision, MONDAY)
    assert due(case) == [(Decimal("647.00"), SIX_WEEKS_LATER, OtherDebtKind.OBJECTION_COSTS)]
    order = released(fresh(case))
    run = payment_runs.make_run(orders=[order.pk], pay_on=MONDAY, actor=make_user())
    assert f"Kosten bezwaar {case.case_number}" in run.message
    assert not list(verify_payments.differences())


def test_nothing_is_owed_where_nothing_is_due_or_what_is_taken_over():
    case, actor = make_case(Status.REFUSED), make_user()
    give_mandate(actor)
    case.default_notices.create(received_on=MONDAY - timedelta(days=80), actor=make_user())
    terms = {"decided_on": MONDAY, "actor": actor}
    penalties.fix_penalty(fresh(case), ground="no_interest", reason="Er is geen belang", **terms)

    assert not OtherDebt.objects.exists()


def test_database_refuses_more_than_was_decided_and_more_than_is_owed():
    case, _decider = penalised()
    debt, other = case.other_debts.get(), make_case(Status.REFUSED)
    propose(case, debt.amount)
    QuerySet(PaymentOrder).update(state=PaymentOrderState.DROPPED, closed_by=make_user(), closed_at=timezone.now())
    terms = {"iban": IBAN, "holder": "Bouw BV", "proposed_by": make_user(), "debt": debt}

    for of, amount in ((case, debt.amount + Decimal("0.01")), (other, Decimal(1))):
        with pytest.raises(IntegrityError), transaction.atomic():
            PaymentOrder.objects.create(application=of, amount=amount, **terms)
    PaymentOrder.objects.create(application=case, amount=debt.amount, **terms)
    ours = {"application": case, "kind": OtherDebtKind.PENALTY, "penalty": debt.penalty}
    with asleep():
        QuerySet(PaymentOrder).delete()
        QuerySet(OtherDebt).delete()
    for wrong in ({"amount": debt.amount + 1}, {"application": other, "amount": debt.amount}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OtherDebt.objects.create(**{**ours, **wrong})
    OtherDebt.objects.create(**ours, amount=debt.amount)


def test_counting_again_finds_what_was_changed_of_an_other_debt():
    case, _decider = penalised()
    order, _recorder = paid(case)

    def found(model, **values):
        kept = {name: getattr(model.objects.get(), name) for name in values}
        with asleep():
            QuerySet(model).update(**values)
            told = list(verify_payments.differences())
            QuerySet(model).update(**kept)
        return told

    assert "decided" in found(OtherDebt, amount=order.amount + 1)[0]
    assert any("paid of" in row for row in found(PaymentOrder, amount=order.amount + 1))
    assert "in the dossier" in found(PaymentOrder, state="released", closed_at=None, closed_by=None)[0]
    assert not list(verify_payments.differences())


def test_screens_lead_from_to_pay_to_the_payment():
    case, _decider = penalised()
    debt = case.other_debts.get()
    officer, finance = signed_in(Role.CASE_OFFICER), signed_in(Role.FINANCE)
    base = case.get_absolute_url()

    assert "Dwangsom" in text_of(officer.get(reverse("subsidies:to-pay")))
    page = officer.get(f"{base}propose-payment/?debt={debt.pk}")
    assert page.status_code == 200
    sent_in = {"debt": debt.pk, "amount": "100,00", "iban": IBAN, "holder": "Bouw BV", "account_reason": "Brief"}
    assert officer.post(f"{base}propose-payment/", sent_in).status_code == 302
    assert "Dwangsom" in text_of(finance.get(f"{base}release-payment/"))
    assert finance.post(f"{base}release-payment/").status_code == 302
    assert finance.get(f"{base}pay/").status_code == 200
    assert "nog te betalen" in text_of(finance.get(base))
    assert "Dwangsom" in text_of(finance.get(reverse("subsidies:payment-runs")))
