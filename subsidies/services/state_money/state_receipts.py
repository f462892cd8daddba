"""Recording what the state paid for a tranche; a functional administrator proposes it and another confirms."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum

from drenthe.accounts.models import User
from drenthe.lib.entry.days import check_not_future, check_reach
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import SourceKind
from subsidies.models import CeilingShare, FundingSource, StateReceipt
from subsidies.services.state_money.state_refusals import MoreBackThanReceived, MoreBackThanUnspent, NotStateMoney


@transaction.atomic
def receive(
    source: FundingSource,
    *,
    amount: Decimal,
    received_on: date,
    reference: str,
    period_from: date | None = None,
    period_until: date | None = None,
    is_confirmed: bool = False,
    actor: User,
) -> StateReceipt:
    """Record what the state paid (euros) or, below zero, got back. `reference` is the decision of the ministry.

    What was paid from the tranche was spent, and does not go back. Raises NotStateMoney, DateInFuture, DateOutOfReach,
    MoreBackThanReceived or MoreBackThanUnspent.
    """
    check_not_future(received_on)
    check_reach(received_on)
    source = FundingSource.objects.select_for_update(no_key=True).get(pk=source.pk)
    if source.kind != SourceKind.STATE:
        raise NotStateMoney(source=source.name)
    if amount < ZERO:
        _check_back(source, -amount)
    return StateReceipt.objects.create(
        source=source,
        amount=amount,
        received_on=received_on,
        period_from=period_from,
        period_until=period_until,
        reference=reference,
        is_confirmed=is_confirmed,
        actor=actor,
    )


def _check_back(source: FundingSource, amount: Decimal) -> None:
    """See that so much (euros) can go back to the state; nothing of it is paid meanwhile. Call with the source locked.

    Raises MoreBackThanReceived or MoreBackThanUnspent.
    """
    received = StateReceipt.objects.filter(source=source).aggregate(total=Sum("amount"))["total"] or ZERO
    if amount > received:
        raise MoreBackThanReceived(source=source.name, received=received, amount=amount)
    shares = CeilingShare.objects.select_for_update(no_key=True).filter(source=source)
    paid = sum((share.paid for share in shares.order_by("ceiling", "priority", "pk")), ZERO)
    if amount > received - paid:
        left = max(received - paid, ZERO)
        raise MoreBackThanUnspent(source=source.name, received=received, paid=paid, left=left, amount=amount)
