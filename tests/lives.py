"""Lives of cases after their award, drawn at random: lawful and unlawful acts with money, through the services.

A `Life` has a few grants and a loan. Each step draws a case, an act, an amount and a person; what a service refuses is
part of it. The same seed gives the same life.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.db.models import Max
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.trail.models import TrailEntry
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.award_enums import PaymentOrderState as OrderState
from subsidies.enums import SETTLEMENTS, DecisionKind, Part, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Document, PaymentOrder, RefusalGround
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services import (
    decisions,
    hearing,
    loans,
    money_steps,
    objecting,
    payment_orders,
    payment_runs,
    payments,
    proposals,
    repayments,
    reversals,
    settlements,
    withdrawals,
)
from subsidies.services.reversals import bookings
from tests import lending, recovering, settling
from tests import objecting as objections
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_terms,
    make_user,
)
from tests.paying import IBAN
from tests.recorded import USERS
from tests.told import need_not_be_heard, on_file, sent, view_came_in

LATER = ["ask_to_settle", "propose_end", "hear_recipient", "propose_settlement"]
ENOUGH = 6  # cases that are busy at once
LESS_DONE = "award-activities"
OTHER_IBAN = "NL20INGB0001234567"
Act = Callable[["Life", Application], Any]
ACTS: dict[str, Act] = {}
Today = timezone.localdate


def act(do: Act) -> Act:
    """Let an act be drawn."""
    ACTS[do.__name__] = do
    return do


@dataclass
class Life:
    """Cases, people and what was tried: how often each act was carried out, and how often it was refused by what."""

    seed: int
    cases: list[int] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=dict)
    refused: dict[str, dict[str, int]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)  # by an act that was refused

    def __post_init__(self) -> None:
        self.random = Random(self.seed)  # noqa: S311 -- the same every time
        self.people = [_decider() for _number in range(8)]
        self.ceiling = make_ceiling(amount="5000.00")
        for amount in ("1000.00", "1500.01", "999.99"):
            self.cases.append(_heard(make_award(ceiling=self.ceiling, amount=amount)).pk)
        self.cases.append(lending.make_loan().pk)

    def step(self) -> str:
        """Draw an act and try it; return what came of it. A refused act leaves no trace."""
        case = Application.objects.get(pk=self.random.choice(self.cases))
        name = self.random.choice(_next(case) if self.often() else list(ACTS))
        self.ready()
        try:
            ACTS[name](self, case)
        except Refusal as refusal:
            if _last_entry() != self.begun:
                self.left.append(f"{name} on {case} was refused ({refusal.code}) and left something")
            by = self.refused.setdefault(name, {})
            by[refusal.code] = by.get(refusal.code, 0) + 1
            return f"{name}: {refusal.code}"
        self.done[name] = self.done.get(name, 0) + 1
        return name

    def ready(self) -> None:
        """All that an act is given is there; from here on a refusal leaves nothing."""
        self.begun = _last_entry()

    def paper(self, case: Application) -> Document:
        """A document in the dossier, for what is to be proved by one."""
        document = on_file(case)
        self.ready()
        return document

    def person(self) -> User:
        """Somebody who may decide: mostly one who had no part in the case yet, or one of a few who had."""
        if self.often():
            user = _decider()
            self.ready()
            return user
        return self.random.choice(self.people)

    def often(self) -> bool:
        return self.random.choice([True, True, False])

    def amount(self, *likely: Decimal | None) -> Decimal:
        """One of the likely amounts, a part of one, a cent more, or just something."""
        known = [one for one in likely if one is not None] or [Decimal("1000.00")]
        one = self.random.choice(known)
        part = (one * self.random.randint(1, 99) / 100).quantize(Decimal("0.01"))
        wrong = [one + Decimal("0.01"), Decimal("0.01"), Decimal("0.00")]
        return self.random.choice([one, one, part, part]) if self.often() else self.random.choice(wrong)


def _next(case: Application) -> list[str]:
    """What brings a case further, so that lives get somewhere; each is tried on any other case as well."""
    standing = case.payment_orders.filter(state__in=[OrderState.PROPOSED, OrderState.RELEASED]).first()
    if case.decisions.filter(sent_elsewhere=None).exists():
        return ["tell"]
    waiting = case.proposals.filter(state=ProposalState.OPEN).first()
    if waiting is not None:
        is_unchecked = waiting.kind in SETTLEMENTS and settlements.is_unchecked(waiting)
        return ["agree", "agree", "disagree"] if is_unchecked else ["sign", "sign", "sign", "send_back"]
    if case.money_steps.filter(state=MoneyStepState.PROPOSED).exists():
        return ["decide_money_step"]
    if standing is not None:
        released = ["finish_run"] if standing.run_id else ["pay", "pay", "pay", "make_run"]
        return released if standing.released_by_id else ["release_payment"]
    if case.status == Status.ASSESSMENT:
        return ["propose_award"]
    if case.status == Status.SETTLED:
        return ["repay", "propose_money_step", "reverse", "bounce", "object_to"]
    if case.part == Part.LOAN and not case.loan_agreements.exists():
        return ["sign_loan"]
    more = ["repay_loan", "begin_term", "confirm_loan"] if case.part == Part.LOAN else LATER
    return [*more, *(["propose_payment"] * 3), "propose_settlement", "reverse", "apply_for_more"]


def _decider() -> User:
    user = make_user()
    give_mandate(user)
    return user


def _heard(case: Application) -> Application:
    """The recipient gave a view on having the award lowered, on what may be done with it from then on."""
    today, actor = Today(), make_user()
    due_on = today + timedelta(days=14)
    hearing.invite_view(case, intention="Minder", invited_on=today, due_on=due_on, actor=actor)
    view_came_in(case, received_on=today, actor=actor)
    return case


def _last_entry() -> int:
    """The last entry of the trail but for people, whom the builders of the tests make for what they are not given."""
    return TrailEntry.objects.exclude(table_name__in=USERS).aggregate(last=Max("pk"))["last"]


# Awards


@act
def apply_for_more(life: Life, _case: Application) -> None:
    """Somebody else asks for a part of the ceiling, or more than it has, and a decider signs what was proposed."""
    running = Application.objects.filter(pk__in=life.cases, status__in=[Status.PROPOSED, Status.AWARDED])
    if running.count() >= ENOUGH:
        return
    case = make_application(ceiling=life.ceiling, amount=life.amount(Decimal("700.00"), Decimal("6000.00")) + 1)
    life.ready()
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
        _heard(case)


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
    kind = life.random.choice([DecisionKind.WITHDRAWAL_ASKED, DecisionKind.LOWERING, DecisionKind.LOWERING])
    more: dict[str, Any] = {}
    if kind == DecisionKind.LOWERING:
        more = {"amount": life.amount(case.awarded_amount), "grounds": [RefusalGround.objects.get(code=LESS_DONE)]}
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
    payment_runs.make_run(orders=orders, pay_on=_workday(), actor=life.person())


def _workday() -> Any:
    day = Today() + timedelta(days=1)
    while day.weekday() > 4 or (day.month, day.day) in {(12, 25), (12, 26), (1, 1)}:
        day += timedelta(days=1)
    return day


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
    paid, settled = case.awarded_amount or Decimal(0), case.settled_amount or Decimal(0)
    amount = life.amount(paid - settled, Decimal("10.00"))
    reference = f"T-{life.random.randint(1, 40)}"
    repayments.repay(case, amount=amount, received_on=Today(), reference=reference, actor=life.person())


@act
def propose_money_step(life: Life, case: Application) -> None:
    kind = life.random.choice([MoneyStepKind.HOLD, MoneyStepKind.ARRANGEMENT, MoneyStepKind.WRITE_OFF])
    over = (case.awarded_amount or Decimal(0)) - (case.settled_amount or Decimal(0))
    more: dict[str, Any] = {"amount": life.amount(over)} if kind == MoneyStepKind.WRITE_OFF else {}
    if kind == MoneyStepKind.ARRANGEMENT:
        more["instalments"] = recovering.parts(str(life.amount(over)))
    money_steps.propose(case, kind=kind, reason="De ontvanger vroeg het", actor=life.person(), **more)


@act
def decide_money_step(life: Life, case: Application) -> None:
    money_steps.decide(case, decided_on=Today(), actor=life.person())


@act
def return_money_step(life: Life, case: Application) -> None:
    money_steps.send_back(case, reason="Vraag om een toelichting", actor=life.person())


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
