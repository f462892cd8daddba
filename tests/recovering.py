"""Steps about money for the tests: proposed, decided and told by a letter that was made here."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.award_enums import MoneyStepKind, MoneyStepState
from subsidies.enums import GRANTED, Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Letter, MoneyStep
from subsidies.services.ceilings import ledger
from subsidies.services.letters import letters
from subsidies.services.payments import payment_orders, reversals
from subsidies.services.recovery import money_steps, recovery
from subsidies.services.settlements import settlements
from tests import lending, paying
from tests.factories import give_mandate, make_award, make_user
from tests.objecting import settled_anew
from tests.recorded import recorded
from tests.settling import fresh, overpaid, propose, settled
from tests.trail.tampering import asleep

LETTERS = {
    MoneyStepKind.RECOVERY: LetterKind.MONEY_RECOVERY,
    MoneyStepKind.ARRANGEMENT: LetterKind.MONEY_ARRANGEMENT,
    MoneyStepKind.ARRANGEMENT_ENDED: LetterKind.MONEY_ENDED,
    MoneyStepKind.REMINDER: LetterKind.MONEY_REMINDER,
    MoneyStepKind.WRIT: LetterKind.MONEY_WRIT,
    MoneyStepKind.WRITE_OFF: LetterKind.MONEY_WRITE_OFF,
    MoneyStepKind.CHARGE_WRITE_OFF: LetterKind.MONEY_CHARGE_OFF,
    MoneyStepKind.HOLD: LetterKind.MONEY_HOLD,
    MoneyStepKind.INTEREST: LetterKind.MONEY_INTEREST,
    MoneyStepKind.SET_OFF: LetterKind.MONEY_SET_OFF,
    MoneyStepKind.LOAN_WAIVER: LetterKind.MONEY_WAIVER,
    MoneyStepKind.LOAN_CONVERSION: LetterKind.MONEY_CONVERSION,
    MoneyStepKind.OBJECTION_COSTS: LetterKind.MONEY_COSTS,
}


@recorded
def owing(**fields: Any) -> Application:
    """A subsidy of 1.000 euros that was paid and settled at 700: 300 euros are to be repaid."""
    return settled(make_award(**fields), "700.00", paid="1000.00")


def parts(*amounts: str, since: date | None = None) -> list[tuple[date, Decimal]]:
    """Instalments thirty days apart, the first after the six weeks of the law."""
    first = since or timezone.localdate()
    return [(first + timedelta(days=20 + 30 * number), Decimal(one)) for number, one in enumerate(amounts, 1)]


def proposed(case: Application, kind: MoneyStepKind, **terms: Any) -> MoneyStep:
    """A step as somebody proposes it; an arrangement in three equal instalments unless said otherwise."""
    usual: dict[str, Any] = {"reason": "De ontvanger vroeg het", "actor": make_user()}
    if kind == MoneyStepKind.ARRANGEMENT:
        usual["instalments"] = parts("100.00", "100.00", "100.00")
    if kind == MoneyStepKind.ARRANGEMENT_ENDED:
        usual["ended_because"] = "missed"
    if kind == MoneyStepKind.WRIT:
        usual["basis"] = "Awb 4:57, lid 2"
    if kind == MoneyStepKind.WRITE_OFF:
        usual |= {"amount": Decimal("300.00"), "weighing": "U kunt dan uw huur niet meer betalen."}
    return money_steps.propose(fresh(case), kind=kind, **{**usual, **terms})


def decided(case: Application, *, actor: User | None = None) -> MoneyStep:
    """Somebody with a mandate decides it as proposed."""
    actor = actor or make_user()
    give_mandate(actor)
    return money_steps.decide(fresh(case), decided_on=timezone.localdate(), actor=actor)


def told(case: Application, kind: MoneyStepKind) -> Letter:
    """Its letter is made and sent today."""
    today, actor = timezone.localdate(), make_user()
    letter = letters.make(fresh(case), LETTERS[kind], letter_date=today, actor=actor)
    return letters.send(letter, sent_on=today, actor=actor)


def taken(case: Application, kind: MoneyStepKind, **terms: Any) -> Letter:
    """A step that was proposed, decided and told; its letter."""
    proposed(case, kind, **terms)
    decided(case)
    return told(case, kind)


def reminded(case: Application) -> Letter:
    """A reminder that was recorded and sent today."""
    money_steps.remind(fresh(case), actor=make_user())
    return told(case, MoneyStepKind.REMINDER)


def due(case: Application) -> list[tuple[date, str, int | None]]:
    """What is to be repaid, by day."""
    found = recovery.due_parts(fresh(case), extra=())
    return [(part.due_on, str(part.amount), part.number) for part in found]


NOW = timezone.localdate().isoformat()
STARTS = {
    **dict.fromkeys(("propose-money-step", "decide-money-step", "return-money-step", "end-hold"), Status.AWARDED),
    **dict.fromkeys(("remind", "set-off"), Status.SETTLED),
}
GOOD: dict[str, dict[str, Any]] = {  # what the acts are sent
    "propose-money-step": {"kind": "hold", "reason": "Er zijn twijfels over de facturen"},
    "decide-money-step": {"decided_on": NOW},
    "return-money-step": {"reason": "Vraag eerst om een toelichting"},
    "remind": {"remark": ""},
    "set-off": {},
    "end-hold": {"reason": "De facturen kloppen toch"},
}


def ready(case: Application, slug: str) -> None:
    """What has to be there before an act: a hold that waits or stands, or too much that was paid long ago."""
    if slug in ("decide-money-step", "return-money-step", "end-hold"):
        hold = MoneyStep(application=case, kind=MoneyStepKind.HOLD, reason="Er zijn twijfels", proposed_by=make_user())
        if slug == "end-hold":
            actor, today = make_user(), timezone.localdate()
            hold.state, hold.decided_on, hold.until = MoneyStepState.DECIDED, today, today + timedelta(weeks=13)
            hold.mandate, hold.closed_by, hold.closed_at = give_mandate(actor), actor, timezone.now()
        hold.save()
    if slug == "remind" and case.status == Status.AWARDED:
        lending.drawn_and_late(case)
    if slug == "remind" and case.status == Status.SETTLED:
        overpaid(case)
        with asleep():
            long_ago = timezone.localdate() - timedelta(days=90)
            QuerySet(Application).filter(pk=case.pk).update(settled_on=long_ago)
        case.refresh_from_db()


def _return(case: Application, actor: User) -> Any:
    settled_anew(case) if case.status == Status.SETTLED else propose(case)
    return settlements.return_proposal(case, reason="De kosten kloppen niet", actor=actor)


def _paid(case: Application) -> Application:
    """A case with a payment that was recorded here; rows, since what was taken over was paid elsewhere."""
    order = paying.ordered(case, "400.00")
    if case.status in GRANTED:
        ledger.pay([(case, order.amount, timezone.localdate())], actor=make_user())
        payment_orders.close_all([order], actor=make_user())
        case.events.create(action=Action.PAY, data={"amount": "400.00"}, actor=make_user(), occurred_at=timezone.now())
    return case


def every_act(case: Application, actor: User) -> dict[Action, Any]:
    """Every act on a case, with what has to be there before it, to be called."""

    def prepared(slug: str) -> Application:
        ready(case, slug)
        return case

    return {
        Action.PROPOSE_MONEY_STEP: lambda: money_steps.propose(
            case, kind=MoneyStepKind.HOLD, reason="Er zijn twijfels", actor=actor
        ),
        Action.DECIDE_MONEY_STEP: lambda: decided(prepared("decide-money-step"), actor=actor),
        Action.RETURN_MONEY_STEP: lambda: money_steps.send_back(
            prepared("return-money-step"), reason="Vraag eerst om een toelichting", actor=actor
        ),
        Action.END_HOLD: lambda: money_steps.end_hold(
            prepared("end-hold"), reason="De facturen kloppen toch", actor=actor
        ),
        Action.REMIND: lambda: money_steps.remind(prepared("remind"), actor=actor),
        Action.RETURN_SETTLEMENT: lambda: _return(case, actor),
        Action.BOUNCE: lambda: reversals.bounce(
            _paid(case),
            order=case.payment_orders.get(),
            returned_on=timezone.localdate(),
            reason="AC04: bestaat niet",
            actor=actor,
        ),
        Action.REVERSE: lambda: reversals.reverse(
            _paid(case), line=case.events.last(), reason="Verkeerde zaak", actor=actor
        ),
    }
