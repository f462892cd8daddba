"""What the province owes beside the subsidy: a penalty for deciding late and the costs of an objection, and their payment."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction

from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from subsidies.award_enums import OtherDebtKind, PaymentOrderState
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.imports import bank_files
from subsidies.models import LedgerEntry, Letter, OtherDebt, PaymentOrder
from subsidies.services import (
    letters,
    other_debts,
    payment_orders,
    payment_runs,
    payments,
    penalties,
    reversals,
    to_pay,
    verify_payments,
)
from subsidies.services.payment_refusals import DebtNotTold, PaymentStands, PaysMoreThanOwed
from subsidies.services.refusals import DutiesApart, TransitionNotAllowed
from tests.banking import bank_file, camt, line
from tests.cases import make_case
from tests.factories import give_mandate, make_user, moment
from tests.paying import IBAN
from tests.settling import fresh
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
    assert debt.kind == OtherDebtKind.PENALTY and debt.amount == case.penalty_decisions.get().amount > 0
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
    in_run = payment_runs.make_run(orders=[rest.pk], pay_on=MONDAY, actor=make_user())
    rest.refresh_from_db()
    found = bank_files.receive(bank_file(camt([line(rest, on=MONDAY)])), actor=make_user())
    bank_files.confirm(found, seen=bank_files.mark_of(found.result), actor=found.uploaded_by)

    assert str(in_run) and not due(case) and not LedgerEntry.objects.filter(application=case).exists()
    assert {row.state for row in PaymentOrder.objects.filter(debt=debt)} == {PaymentOrderState.PAID}
    assert {row.data["other_debt"] for row in case.events.filter(action=Action.PAY)} == {"penalty"}
    with pytest.raises(PaysMoreThanOwed):
        propose(fresh(case), Decimal("0.01"))
    assert not list(verify_payments.differences())
