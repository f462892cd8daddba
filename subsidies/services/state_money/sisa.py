"""What the state asks to account for (SiSa): per tranche and year what went to whom, in that year and up to its end.

The sums are those of the ledger to the cent. A year that was closed gives the same for ever; of the year that runs it
is what was booked until now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from drenthe.lib.values.money import ZERO
from projects.enums import OrganisationKind
from projects.models import Organisation
from subsidies.award_enums import SourceKind
from subsidies.enums import EntryKind
from subsidies.models import FundingSource, LedgerEntry
from subsidies.services.state_money.tranches import SIGNS


@dataclass
class SisaLine:
    """What went to one recipient of a tranche, in euros: in a year, and from the beginning up to its end."""

    source: FundingSource
    year: int
    recipient: Organisation
    awarded: Decimal = ZERO
    awarded_ever: Decimal = ZERO
    paid: Decimal = ZERO
    paid_ever: Decimal = ZERO

    @property
    def is_municipality(self) -> bool:
        """Whether it is a municipality, which may account to the province by SiSa itself."""
        return self.recipient.kind == OrganisationKind.MUNICIPALITY


@dataclass
class SisaSum:
    """Lines together, in euros."""

    awarded: Decimal = ZERO
    awarded_ever: Decimal = ZERO
    paid: Decimal = ZERO
    paid_ever: Decimal = ZERO


def sisa_lines(*, as_of: date, source: FundingSource | None = None) -> list[SisaLine]:
    """Return a line per tranche, year and recipient from the first booking on, the last year first. Two queries.

    Municipalities come first in each. A recipient has a line in each year since its first one, up to that of the day.
    """
    of = {"share__source": source} if source is not None else {"share__source__kind": SourceKind.STATE}
    entries = LedgerEntry.objects.filter(booked_on__lte=as_of, **of).order_by()
    rows = entries.values("share__source", "application__applicant", "booked_on__year", "kind").annotate(
        total=Sum("amount")
    )
    sums: dict[tuple[int, int], dict[int, list[Decimal]]] = {}
    for row in rows:
        years = sums.setdefault((row["share__source"], row["application__applicant"]), {})
        parts = years.setdefault(row["booked_on__year"], [ZERO, ZERO])
        for at, sign in enumerate(SIGNS.get(EntryKind(row["kind"]), (0, 0, 0))[:2]):
            parts[at] += sign * row["total"]
    sources = FundingSource.objects.in_bulk({key for key, _who in sums})
    who = Organisation.objects.select_related("municipality").in_bulk({key for _source, key in sums})
    lines = [
        line for (of_source, key), years in sums.items() for line in _run(sources[of_source], who[key], years, as_of)
    ]
    return sorted(lines, key=lambda row: (row.source.pk, -row.year, not row.is_municipality, row.recipient.name))


def _run(
    source: FundingSource, recipient: Organisation, years: dict[int, list[Decimal]], as_of: date
) -> Iterable[SisaLine]:
    awarded_ever = paid_ever = ZERO
    for year in range(min(years), as_of.year + 1):
        awarded, paid = years.get(year, (ZERO, ZERO))
        awarded_ever, paid_ever = awarded_ever + awarded, paid_ever + paid
        yield SisaLine(source, year, recipient, awarded, awarded_ever, paid, paid_ever)


def together(lines: Iterable[SisaLine]) -> SisaSum:
    """Return the sum of the lines of one tranche and year."""
    total = SisaSum()
    for line in lines:
        total.awarded += line.awarded
        total.awarded_ever += line.awarded_ever
        total.paid += line.paid
        total.paid_ever += line.paid_ever
    return total
