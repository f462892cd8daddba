"""What is done in a life of tests/lives.py: acts with money on a case, lawful or not, by whoever is drawn."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.lib.values.workdays import next_workday
from subsidies.award_enums import MoneyStepKind, SampleFinding
from subsidies.award_enums import PaymentOrderState as OrderState
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import DecisionKind
from subsidies.models import Application, PaymentOrder, RefusalGround
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.decisions import decisions, proposals, withdrawals
from subsidies.services.loans import loans
from subsidies.services.objections import objecting
from subsidies.services.payments import payment_orders, payment_runs, payments, reversals
from subsidies.services.payments.reversals import bookings
from subsidies.services.recovery import claims, money_steps, receipts, repayments, set_offs
from subsidies.services.settlements import sample_draws, samples, settled, settlement_reminders, settlements
from tests import lending, recovering, settling
from tests import objecting as objections
from tests.factories import (
    make_application,
    make_proposal,
    make_terms,
)
from tests.lives import ENOUGH, Life, act, heard
from tests.paying import IBAN
from tests.told import need_not_be_heard, sent

OTHER_IBAN = "NL20INGB0001234567"
LESS_DONE = "award-activities"
Today = timezone.localdate

# Awards


@act
def apply_for_more(life: Life, _case: Application) -> None:
    """Somebody else asks for a part of the ceiling, or more than it has, and a decider signs what was proposed."""
    running = Application.objects.filter(pk__in=life.cases, status__in=[Status.PROPOSED, Status.AWARDED])
    if running.count() >= ENOUGH:
        return
    case = make_application(ceiling=life.ceiling, amount=life.amount(Decimal("700.00"), Decimal("6000.00")) + 1)
    life.ready()
    with transaction.atomic():  # more than it has is refused, with what leads up to it
        make_proposal(case)
    life.cases.append(case.pk)


@act
def propose_award(life: Life, case: Application) -> None:
    """What was sent back is proposed again, wholly or in part."""
    if not case.hearing_waivers.exists():
        need_not_be_heard(case, life.person())
        life.ready()
    amount = life.amount(case.requested_amount)
    grounds = [RefusalGround.objects.get(code="scheme-criteria")] if amount < case.requested_amount else []
    proposals.propose(
        case,
        kind=DecisionKind.AWARD,
        amount=amount,
        reason="De rest past niet" if grounds else "",
        grounds=grounds,
        terms=make_terms(amount),
        actor=life.person(),
    )


@act
def hear_recipient(_life: Life, case: Application) -> None:
    if case.status == Status.AWARDED and not case.hearings.exists():
        heard(case)


@act
def sign(life: Life, case: Application) -> None:
    decisions.decide_as_proposed(case, decided_on=Today(), actor=life.person())


@act
def tell(_life: Life, case: Application) -> None:
    """The letters of what was decided go out."""
    for decision in case.decisions.filter(sent_elsewhere=None):
        sent(decision)


@act
def propose_end(life: Life, case: Application) -> None:
    ends = [DecisionKind.WITHDRAWAL_ASKED, DecisionKind.WITHDRAWAL]
    kind = life.random.choice([*ends, *[DecisionKind.LOWERING] * 4])
    more: dict[str, Any] = {}
    if kind != DecisionKind.WITHDRAWAL_ASKED:
        more = {"grounds": [RefusalGround.objects.get(code=LESS_DONE)]}
    if kind == DecisionKind.LOWERING:
        more["amount"] = life.amount(case.awarded_amount)
    withdrawals.propose_withdrawal(
        case, kind=kind, reason="Per brief", terms=make_terms(), actor=life.person(), **more
    )


@act
def send_back(life: Life, case: Application) -> None:
    proposals.send_back_waiting(case, remark="Reken het na", actor=life.person())


@act
def take_own_back(life: Life, case: Application) -> None:
    proposals.withdraw_own(case, reason="Rekenfout", actor=life.person())


# Payments


@act
def propose_payment(life: Life, case: Application) -> None:
    amount = life.amount(case.awarded_amount, case.settled_amount)
    payment_orders.propose_payment(
        case,
        amount=amount,
        iban=life.random.choice([IBAN, IBAN, OTHER_IBAN]),
        holder="Het Nieuwe Erf",
        account_reason=life.random.choice(["Bankafschrift", "Bankafschrift", ""]),
        ahead_reason="De bouw begint",
        actor=life.person(),
    )


@act
def release_payment(life: Life, case: Application) -> None:
    payment_orders.release_payment(case, actor=life.person())


@act
def return_payment(life: Life, case: Application) -> None:
    payment_orders.return_payment(case, reason="Te vroeg", actor=life.person())


@act
def pay(life: Life, case: Application) -> None:
    standing = case.payment_orders.exclude(released_by=None).order_by("-pk").first()
    amount = standing.amount if standing and life.often() else life.amount(case.awarded_amount)
    payments.pay(case, amount=amount, paid_on=Today(), actor=life.person())


@act
def make_run(life: Life, _case: Application) -> None:
    orders = [order.pk for order in payment_runs.waiting()]
    payment_runs.make_run(orders=orders, pay_on=next_workday(Today() + timedelta(days=1)), actor=life.person())


@act
def finish_run(life: Life, _case: Application) -> None:
    """The bank made what was in a run, or the run was stopped before its day."""
    order = PaymentOrder.objects.filter(state=OrderState.RELEASED).exclude(run=None).order_by("-pk").first()
    if order is None or order.run is None:
        return
    paid_on = max(order.run.pay_on, Today()) if life.often() else Today()
    not_paid = {row.pk: "Rekening opgeheven" for row in payment_runs.in_run(order.run)} if life.often() else {}
    payment_runs.finish_run(order.run, paid_on=paid_on, not_paid=not_paid, actor=life.person())


@act
def bounce(life: Life, case: Application) -> None:
    order = case.payment_orders.last()
    if order is not None:
        reversals.bounce(case, order=order, returned_on=Today(), reason="AC04: opgeheven", actor=life.person())


@act
def reverse(life: Life, case: Application) -> None:
    lines = bookings(case) or [case.events.latest("pk")]
    reversals.reverse(case, line=life.random.choice(lines), reason="Verkeerde zaak", actor=life.person())


# Settlement, and what comes back


@act
def ask_to_settle(life: Life, case: Application) -> None:
    report = life.paper(case) if life.often() else None
    settlements.receive_request(
        case, received_on=Today(), asked_amount=life.amount(case.awarded_amount), report=report, actor=life.person()
    )


@act
def remind_settlement(life: Life, case: Application) -> None:
    settlement_reminders.remind(case, actor=life.person())


@act
def draw_sample(life: Life, case: Application) -> None:
    found = sample_draws.waiting(case.scheme)
    days = {"awarded_from": case.decided_on or Today(), "awarded_until": Today()}
    found = found or sample_draws.prepare(case.scheme, **days, actor=life.person())
    sample_draws.draw_sample(found, word=str(life.random.randint(1, 6)), actor=life.person())


@act
def check_sample(life: Life, case: Application) -> None:
    finding = life.random.choice(SampleFinding.values)
    document = life.paper(case) if life.often() else None
    samples.record_check(case, finding=finding, remark="Factuur bekeken", document=document, actor=life.person())


@act
def propose_settlement(life: Life, case: Application) -> None:
    grounds = ["settle-actual"] if life.often() else []
    settling.propose(case, life.amount(case.awarded_amount), *grounds, actor=life.person())


@act
def agree(life: Life, case: Application) -> None:
    settlements.agree(case, actor=life.person())


@act
def disagree(life: Life, case: Application) -> None:
    settlements.return_proposal(case, reason="De kosten kloppen niet", actor=life.person())


@act
def repay(life: Life, case: Application) -> None:
    amount = life.amount(receipts.receivable_of(case), Decimal("10.00"))
    reference = f"T-{life.random.randint(1, 40)}"
    repayments.repay(case, amount=amount, received_on=Today(), reference=reference, actor=life.person())


@act
def propose_money_step(life: Life, case: Application) -> None:
    recovers = [MoneyStepKind.RECOVERY] * (3 if claims.unasked(case) else 1)
    kind = life.random.choice([*recovers, MoneyStepKind.HOLD, MoneyStepKind.ARRANGEMENT, MoneyStepKind.WRITE_OFF])
    over = settled.to_repay(case)
    more: dict[str, Any] = {}
    if kind == MoneyStepKind.WRITE_OFF:
        more = {"amount": life.amount(over), "weighing": "U kunt dan uw huur niet meer betalen."}
    if kind == MoneyStepKind.ARRANGEMENT:
        more["instalments"] = recovering.parts(str(life.amount(over)))
    money_steps.propose(case, kind=kind, reason="De ontvanger vroeg het", actor=life.person(), **more)


@act
def decide_money_step(life: Life, case: Application) -> None:
    money_steps.decide(case, decided_on=Today(), actor=life.person())


@act
def tell_step(life: Life, case: Application) -> None:
    """The letter of a recovery or a write-off that was decided goes out."""
    kind = life.random.choice([MoneyStepKind.RECOVERY, MoneyStepKind.WRITE_OFF])
    recovering.told(case, kind)


@act
def return_money_step(life: Life, case: Application) -> None:
    money_steps.send_back(case, reason="Vraag om een toelichting", actor=life.person())


@act
def set_off(life: Life, case: Application) -> None:
    set_offs.book(case, actor=life.person())


@act
def end_hold(life: Life, case: Application) -> None:
    money_steps.end_hold(case, reason="Het klopt toch", actor=life.person())


# Loans


@act
def sign_loan(life: Life, case: Application) -> None:
    paper = life.paper(case)
    lending.sign(
        case,
        document=paper,
        instalments=life.random.choice([1, 2]),
        months_between=6,
        actor=life.person(),
        remark="Anders",
    )


@act
def confirm_loan(life: Life, case: Application) -> None:
    loans.confirm_agreement(case, is_confirmed=life.often(), reason="Zo staat het er", actor=life.person())


@act
def begin_term(life: Life, case: Application) -> None:
    lending.begin(case, document=life.paper(case), actor=life.person())


@act
def repay_loan(life: Life, case: Application) -> None:
    reference = f"L-{life.random.randint(1, 40)}"
    lending.repay(case, life.amount(case.awarded_amount, Decimal("5000.00")), reference, actor=life.person())


@act
def end_drawing(life: Life, case: Application) -> None:
    lending.end(case, document=life.paper(case), actor=life.person())


# Objections


@act
def object_to(life: Life, case: Application) -> None:
    decision = case.decisions.order_by("-pk").first()
    objections.receive(case, decision=decision, actor=life.person())


@act
def hear(life: Life, case: Application) -> None:
    objection = case.objections.last()
    if objection is not None:
        more = {"kind": ObjectionStepKind.NOT_HEARD, "ground": "waived", "text": "Dat staat in de mail"}
        objections.hear(objection, actor=life.person(), **more)


@act
def propose_on_objection(life: Life, case: Application) -> None:
    objection = case.objections.last()
    if objection is not None:
        outcome = life.random.choice(["founded", "unfounded"])
        more = {"amount": life.amount(case.requested_amount)} if outcome == "founded" else {}
        objections.propose(objection, outcome, actor=life.person(), **more)


@act
def close_objection(life: Life, case: Application) -> None:
    objection = case.objections.last()
    if objection is not None:
        objecting.close(
            case, objection=objection, kind="withdrawn", done_on=Today(), text="Per brief", actor=life.person()
        )
