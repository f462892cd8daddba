"""What became of each tranche of state money: received, awarded, paid, settled, and what lapses in the end.

Counted from the entries of the ledger by the day that they count for, so that any day can be asked. Money is spent
here when it is paid; whether the state counts an award as spent its own regulation says (docs/state-money.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch, QuerySet, Sum, prefetch_related_objects

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import MoneyFigureCode, SourceKind
from subsidies.enums import AWARDS, EntryKind
from subsidies.models import (
    Application,
    CeilingEntry,
    CeilingShare,
    Decision,
    FundingSource,
    LedgerEntry,
    StateReceipt,
)
from subsidies.services.case.dated_figures import whole_figure_on
from subsidies.services.ceilings.ledger import spread
from subsidies.services.settlements.settled import settled_steps

SIGNS = {  # what an entry does: awarded, paid, released
    EntryKind.COMMITMENT: (1, 0, 0),
    EntryKind.RELEASE: (-1, 0, 1),
    EntryKind.PAYMENT: (0, 1, 0),
    EntryKind.REPAYMENT: (0, -1, 0),
}
Parts = dict[tuple[int, int, int], list[Decimal]]  # awarded, paid, released; by order of use, share and source


@dataclass
class OnTranche:
    """A case that lies on a tranche, with what of it does; euros. `until` is the day on which its activities end."""

    application: Application
    awarded: Decimal = ZERO
    paid: Decimal = ZERO
    released: Decimal = ZERO
    settled: Decimal | None = None
    until: date | None = None

    @property
    def unpaid(self) -> Decimal:
        """What was awarded and is still to be paid."""
        return self.awarded - self.paid


@dataclass
class Tranche:
    """The standing figures of a tranche on a day, in euros, with the cases that lie on it."""

    source: FundingSource
    on: date
    received: Decimal = ZERO
    allotted: Decimal = ZERO
    awarded: Decimal = ZERO
    paid: Decimal = ZERO
    released: Decimal = ZERO
    has_receipts: bool = False
    is_confirmed: bool = True
    cases: list[OnTranche] = field(default_factory=list)

    @property
    def settled(self) -> Decimal:
        """At what the awards that were settled were settled, as far as they lie on this tranche."""
        return sum((row.settled for row in self.cases if row.settled is not None), ZERO)

    @property
    def unpaid(self) -> Decimal:
        """What was awarded and is still to be paid."""
        return self.awarded - self.paid

    @property
    def unused(self) -> Decimal:
        """What was received and is not awarded; below zero when more was awarded than came in."""
        return self.received - self.awarded

    @property
    def unspent(self) -> Decimal:
        """What was received and is not paid; it lapses on the last day when nothing happens."""
        return self.received - self.paid

    @property
    def days_left(self) -> int | None:
        """How many days there are to the last one; below zero after it, None when none is known."""
        return None if self.source.ends_on is None else (self.source.ends_on - self.on).days

    @property
    def has_ended(self) -> bool:
        """Whether its last day has passed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def late_cases(self) -> list[OnTranche]:
        """The cases with activities that end after the money has to be spent, and something still to be paid."""
        last = self.source.ends_on
        return [row for row in self.cases if last and row.until and row.until > last and row.unpaid > 0]


def tranches(*, as_of: date, source: FundingSource | None = None) -> list[Tranche]:
    """Return each tranche of state money (or that of one source) at the end of a day. A fixed number of queries."""
    found = {row.pk: Tranche(row, as_of) for row in _sources() if source is None or row.pk == source.pk}
    receipts = StateReceipt.objects.filter(source__in=found, received_on__lte=as_of).order_by()
    for row in receipts.values("source", "is_confirmed").annotate(total=Sum("amount")):
        found[row["source"]].received += row["total"]
        found[row["source"]].has_receipts = True
        found[row["source"]].is_confirmed &= row["is_confirmed"]
    allotments = CeilingEntry.objects.filter(share__source__in=found, decided_on__lte=as_of).order_by()
    for source_id, total in allotments.values_list("share__source").annotate(total=Sum("amount")):
        found[source_id].allotted = total
    _fill_cases(found, as_of)
    return list(found.values())


def _sources() -> QuerySet[FundingSource]:
    return FundingSource.objects.filter(kind=SourceKind.STATE).order_by("ends_on", "pk")


def _fill_cases(found: Mapping[int, Tranche], as_of: date) -> None:
    on = LedgerEntry.objects.filter(share__source__in=found, booked_on__lte=as_of)
    entries = LedgerEntry.objects.filter(application__in=on.values("application"), booked_on__lte=as_of).order_by()
    rows = entries.values("application", "share__source", "share__priority", "share", "kind").annotate(
        total=Sum("amount")
    )
    sums: dict[int, Parts] = {}  # by case
    for row in rows:
        key = (row["share__priority"], row["share"], row["share__source"])
        parts = sums.setdefault(row["application"], {}).setdefault(key, [ZERO, ZERO, ZERO])
        for at, sign in enumerate(SIGNS.get(EntryKind(row["kind"]), (0, 0, 0))):
            parts[at] += sign * row["total"]
    cases = Application.objects.with_applicants().in_bulk(list(sums))
    settled, until = _settled_at(cases.values(), as_of), activities_until(sums, as_of)
    for pk in sorted(sums, key=lambda pk: cases[pk].case_number):
        _lay(OnTranche(cases[pk], until=until.get(pk)), sums[pk], found, settled.get(pk))


def _settled_at(cases: Iterable[Application], as_of: date) -> dict[int, Decimal]:
    """Return at what each of the cases was settled that were, as it held on a day. Three queries, or none."""
    settled = [row for row in cases if row.settled_on is not None and row.settled_on <= as_of]
    decisions = Prefetch("decisions", Decision.objects.select_related("proposal__terms"))
    prefetch_related_objects(settled, "letters", "sent_elsewhere", decisions)
    steps = {row.pk: [amount for amount, since in settled_steps(row, on=as_of) if since <= as_of] for row in settled}
    return {pk: amounts[-1] for pk, amounts in steps.items() if amounts}


def _lay(whole: OnTranche, parts: Parts, found: Mapping[int, Tranche], settled: Decimal | None) -> None:
    """Lay a case on its tranches, each with its part; a settlement is spread in the order of use."""
    of = spread(settled, {key: parts[key][0] for key in sorted(parts)})[0] if settled is not None else {}
    lines: dict[int, OnTranche] = {}
    for key in sorted(parts):
        if (tranche := found.get(key[2])) is None:
            continue
        line = lines.setdefault(key[2], replace(whole, settled=None if settled is None else ZERO))
        for name, amount in zip(("awarded", "paid", "released"), parts[key], strict=True):
            setattr(line, name, getattr(line, name) + amount)
            setattr(tranche, name, getattr(tranche, name) + amount)
        if line.settled is not None:
            line.settled += of.get(key, ZERO)
    for source, line in lines.items():
        found[source].cases.append(line)


def activities_until(cases: Iterable[int], as_of: date) -> dict[int, date]:
    """Return per case on which day the activities of its last award end, where that was said. One query."""
    awards = Decision.objects.filter(application__in=list(cases), kind__in=AWARDS, decided_on__lte=as_of)
    rows = awards.order_by("pk").values_list("application", "proposal__terms__activities_until")
    return {case: day for case, day in rows if day is not None}


def warn_days(*, on: date) -> int | None:
    """Return how many days before the end of a tranche is warned, as it holds on a day; None where nobody said."""
    return whole_figure_on(MoneyFigureCode.STATE_WARN_DAYS, on=on)


def asking(*, on: date) -> list[Tranche]:
    """Return the tranches that ask for attention: near their last day or past it, with money that is not spent.

    One that ended asks until what lapsed was paid back, as a receipt below zero. One without a last day asks for it.
    By the balances that the database keeps, without the cases: four queries.
    """
    days = warn_days(on=on)
    found = {row.pk: Tranche(row, on) for row in _sources()}
    receipts = StateReceipt.objects.filter(source__in=found).order_by()
    for pk, received in receipts.values_list("source").annotate(total=Sum("amount")):
        found[pk].received = received
    shares = CeilingShare.objects.filter(source__in=found).order_by()
    for pk, awarded, paid in shares.values_list("source").annotate(held=Sum("committed"), gone=Sum("paid")):
        found[pk].awarded, found[pk].paid = awarded, paid
    rows = found.values()
    return [row for row in rows if row.unspent > 0 and _is_near(row, days)]


def _is_near(row: Tranche, days: int | None) -> bool:
    return row.days_left is None or row.days_left <= (days if days is not None else 0)
