"""Money that has to be spent by a day: a warning where the activities that it pays go on after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS
from subsidies.models import Application, CeilingShare, FundingSource
from subsidies.services.ceilings.ledger import spread
from subsidies.services.state_money.state_refusals import ActivitiesAfterSource

Parts = Mapping[CeilingShare, Decimal]


@dataclass(frozen=True)
class EndsBefore:
    """A source of an award that has to be spent before its activities end; `amount` is what lies on it, in euros."""

    source: FundingSource
    amount: Decimal
    until: date


def parts_of(application: Application, amount: Decimal, division: Parts | None) -> dict[CeilingShare, Decimal]:
    """Return how an award (euros) lies on the sources: as divided, or in their order of use as they stand now."""
    if division:
        return dict(division)
    shares = application.ceiling.shares.select_related("source").order_by("priority", "pk")
    return spread(amount, {share: max(share.available, ZERO) for share in shares})[0]


def gaps(parts: Parts, until: date | None) -> list[ActivitiesAfterSource]:
    """Return a gap for each source of an award (euros) that has to be spent before the activities end."""
    return [
        ActivitiesAfterSource(until=row.until, amount=row.amount, source=row.source.name, ends_on=row.source.ends_on)
        for row in _before(parts, until)
    ]


def _before(parts: Parts, until: date | None) -> list[EndsBefore]:
    if until is None:
        return []
    early = {share: part for share, part in parts.items() if part > 0 and _ends_before(share.source, until)}
    return [EndsBefore(share.source, part, until) for share, part in early.items()]


def _ends_before(source: FundingSource, day: date) -> bool:
    return source.ends_on is not None and source.ends_on < day


def of_case(application: Application, unpaid: Parts) -> list[EndsBefore]:
    """Return what is still to be paid of a case from sources that end before its activities; from what was fetched.

    `unpaid` are the parts that are still to be paid.
    """
    awards = [row for row in application.decisions.all() if row.kind in AWARDS]
    terms = getattr(awards[-1].proposal, "terms", None) if awards else None
    return _before(unpaid, terms.activities_until if terms is not None else None)
