"""Money of the state for the tests: a ceiling with a tranche and money of the province behind it, and receipts."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from subsidies.award_enums import SourceKind
from subsidies.models import Ceiling, CeilingShare, FundingSource, StateReceipt
from subsidies.services.ceilings.ledger import allot
from subsidies.services.state_money.state_receipts import receive
from tests.factories import OPENED, make_scheme, make_share, make_user


def make_tranche(
    *, amount: str = "1000.00", received: str | None = "1000.00", ends_on: date | None = None, own: str = "5000.00"
) -> CeilingShare:
    """A ceiling of which a tranche is used first and then money of the province; its share of the tranche."""
    number = FundingSource.objects.count()
    source = FundingSource.objects.create(
        code=f"tranche-{number}", name=f"Tranche {number}", kind=SourceKind.STATE, ends_on=ends_on, sisa_code="E1"
    )
    ceiling = Ceiling.objects.create(scheme=make_scheme(), starts_on=OPENED)
    share = CeilingShare.objects.create(ceiling=ceiling, source=source, priority=1)
    terms = {"decided_on": OPENED, "reference": "test", "is_confirmed": True, "actor": make_user()}
    allot(share, amount=Decimal(amount), **terms)
    share.refresh_from_db()
    if Decimal(own):
        make_share(ceiling=share.ceiling, amount=own, priority=2)
    if received is not None:
        make_receipt(source, amount=received)
    return share


def make_receipt(source: FundingSource | None = None, **fields: Any) -> StateReceipt:
    """What the state paid for a tranche in 2020."""
    source = source or make_tranche(received=None).source
    terms = {"received_on": OPENED, "reference": "Stcrt. 2020, 1", "actor": make_user(), **fields}
    return receive(source, **{**terms, "amount": Decimal(terms.get("amount", "1000.00"))})


def ends_in(days: int) -> date:
    """A day that is so many days from now."""
    return timezone.localdate() + timedelta(days=days)


def receipt_row(*, times: int = 1, **values: Any) -> None:
    """What the state paid for a tranche, once or more, straight into the tables."""
    source = make_tranche(received=None).source
    terms = {"amount": Decimal("0.01"), "received_on": OPENED, "reference": "x", "actor": make_user(), **values}
    for _time in range(times):
        StateReceipt.objects.create(source=source, **terms)


CONSTRAINTS: dict[str, Any] = {
    "state_receipt_is_of_something": (receipt_row, {"amount": Decimal("0.01")}, {"amount": Decimal(0)}),
    "state_receipt_names_the_decision": (receipt_row, {}, {"reference": ""}),
    "state_receipt_period_ends_after_it_begins": (
        receipt_row,
        {"period_from": OPENED, "period_until": OPENED},
        {"period_from": OPENED, "period_until": OPENED - timedelta(days=1)},
    ),
    "state_receipt_stands_once": (receipt_row, {}, {"times": 2}),
}
