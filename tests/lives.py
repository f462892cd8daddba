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
from subsidies.award_enums import MoneyStepState
from subsidies.award_enums import PaymentOrderState as OrderState
from subsidies.enums import SETTLEMENTS, Part, ProposalState
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Document
from subsidies.services.assessment import hearing
from subsidies.services.decisions.standing_amount import may_owe
from subsidies.services.settlements import settled, settlements
from tests import lending
from tests.factories import (
    give_mandate,
    make_award,
    make_ceiling,
    make_user,
)
from tests.recorded import USERS
from tests.told import on_file, view_came_in

LATER = ["ask_to_settle", "remind_settlement", "propose_end", "hear_recipient", "propose_settlement", "object_to"]
ENOUGH = 6  # cases that are busy at once
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
            self.cases.append(heard(make_award(ceiling=self.ceiling, amount=amount)).pk)
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
    if may_owe(case) and settled.overpaid(case):
        return ["propose_money_step", "repay", "repay", "tell_step", "reverse", "bounce", "object_to", *LATER]
    if case.part == Part.LOAN and not case.loan_agreements.exists():
        return ["sign_loan"]
    more = ["repay_loan", "begin_term", "confirm_loan"] if case.part == Part.LOAN else LATER
    return [*more, *(["propose_payment"] * 3), "propose_settlement", "reverse", "apply_for_more"]


def _decider() -> User:
    user = make_user()
    give_mandate(user)
    return user


def heard(case: Application) -> Application:
    """The recipient gave a view on having the award lowered, on what may be done with it from then on."""
    today, actor = Today(), make_user()
    due_on = today + timedelta(days=14)
    hearing.invite_view(case, intention="Minder", invited_on=today, due_on=due_on, actor=actor)
    view_came_in(case, received_on=today, actor=actor)
    return case


def _last_entry() -> int:
    """The last entry of the trail but for people, whom the builders of the tests make for what they are not given."""
    return TrailEntry.objects.exclude(table_name__in=USERS).aggregate(last=Max("pk"))["last"]
