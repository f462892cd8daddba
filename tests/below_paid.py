"""Awards that come to less than was paid, for the tests: lowered or withdrawn, told, and recovered by decision."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from subsidies.award_enums import MoneyStepKind
from subsidies.enums import DecisionKind
from subsidies.models import Application, Letter, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, withdrawals
from tests import paying, recovering
from tests.factories import give_mandate, make_award, make_terms, make_user
from tests.settling import fresh
from tests.told import sent, view_came_in

WHY = "U bouwt minder woningen. Terugbetalen brengt u niet in de problemen, want u hebt het geld nog."


def proposed(case: Application, kind: Any = DecisionKind.LOWERING, amount: str | None = "500.00", **terms: Any) -> Any:
    """A withdrawal or lowering as somebody proposes it, after the recipient was heard where the province wants it."""
    kind, today = DecisionKind(kind), timezone.localdate()
    if kind != DecisionKind.WITHDRAWAL_ASKED:
        asked = {"intention": "Wij willen minder verlenen", "invited_on": today}
        hearing.invite_view(fresh(case), **asked, due_on=today + timedelta(days=14), actor=make_user())
        view_came_in(fresh(case), received_on=today, actor=make_user())
    grounds = [] if kind == DecisionKind.WITHDRAWAL_ASKED else ["award-activities"]
    return withdrawals.propose_withdrawal(
        fresh(case),
        kind=kind,
        amount=Decimal(amount) if kind == DecisionKind.LOWERING and amount is not None else None,
        reason="Per brief van het bestuur",
        grounds=list(RefusalGround.objects.filter(code__in=grounds)),
        terms=make_terms(view_answer="Gezien en gewogen.", **terms),
        actor=make_user(),
    )


def decided(case: Application, kind: Any = DecisionKind.LOWERING, amount: str | None = "500.00") -> Application:
    """Decided as proposed, by another; it works once it was told."""
    proposed(case, kind, amount)
    actor = make_user()
    give_mandate(actor)
    decisions.decide_as_proposed(fresh(case), decided_on=timezone.localdate(), actor=actor)
    return fresh(case)


def tell(case: Application) -> None:
    """The recipient is told today of its last decision."""
    sent(fresh(case).decisions.latest("pk"))


def less(
    case: Application | None = None,
    *,
    kind: str = "lowering",
    amount: str | None = "500.00",
    paid: str = "800.00",
    **fields: Any,
) -> Application:
    """An award of 1.000 euros of which 800 were paid, that was lowered to 500 or withdrawn, and told."""
    case = case if case is not None else make_award(**fields)
    if Decimal(paid):
        paying.pay(case, amount=Decimal(paid), paid_on=timezone.localdate(), actor=make_user())
    decided(case, kind, amount)
    tell(case)
    return fresh(case)


def recover(case: Application) -> Letter:
    """What was paid too much is recovered by decision, and told."""
    return recovering.taken(case, MoneyStepKind.RECOVERY, reason=WHY)


def recovered(**terms: Any) -> Application:
    """The same, of which the 300 euros that were paid too much were recovered by decision and told."""
    case = less(**terms)
    recover(case)
    return fresh(case)
