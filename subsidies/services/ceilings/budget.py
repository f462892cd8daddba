"""The figures of the budget: per ceiling and funding source, today or as of any date, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Count, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, ExtractYear
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import ZERO, MoneyField
from subsidies.enums import EntryKind, Part
from subsidies.models import Application, Ceiling, CeilingEntry, CeilingShare, LedgerEntry
from subsidies.services.case.schemes import eligible
from subsidies.services.ceilings.ledger import COMMITTED, PAID, spread
from subsidies.services.decisions.standing_amount import standing_in_database
from subsidies.services.objections.objection_claims import Claims, claims_on
from subsidies.transitions import OWING


@dataclass
class Figures:
    """The standing figures of a ceiling or of one of its sources, in euros."""

    allotted: Decimal = ZERO
    awarded: Decimal = ZERO
    pending: Decimal = ZERO
    paid: Decimal = ZERO

    @property
    def available(self) -> Decimal:
        """What can still be awarded."""
        return self.allotted - self.awarded

    @property
    def available_if_all_awarded(self) -> Decimal:
        """What remains if all that is pending is awarded, each up to its maximum; below zero when not all fits."""
        return self.available - self.pending

    @property
    def unpaid(self) -> Decimal:
        """What was awarded and has not been paid yet."""
        return self.awarded - self.paid


@dataclass
class YearFigures:
    """What was awarded in one year, releases of that year taken off, and by how many decisions."""

    year: int
    awarded: Decimal = ZERO
    count: int = 0


@dataclass
class SourceFigures(Figures):
    """The figures of one source of a ceiling. Pending is laid on the sources in their order of use."""

    share: CeilingShare | None = None


ALL_OF = {Part.GRANT: _("All grants"), Part.LOAN: _("All loans")}  # a loan comes back: they are not added up


@dataclass
class CeilingFigures(Figures):
    """The figures of a ceiling, with those of its sources and years."""

    ceiling: Ceiling | None = None
    sources: list[SourceFigures] = field(default_factory=list)
    years: list[YearFigures] = field(default_factory=list)
    award_count: int = 0
    pending_count: int = 0
    is_confirmed: bool = True
    claims: Claims = field(default_factory=Claims)  # of open objections: for information, not reserved
    beyond: Decimal = ZERO  # of `awarded`: paid beyond what stands; see `fill_beyond`


def figures(*, as_of: date, ceilings: QuerySet[Ceiling] | None = None) -> list[CeilingFigures]:
    """Return the figures of the ceilings (all, unless given) at the end of a day, counted from the entries.

    Of today also what open objections may still claim. A fixed number of queries, however many ceilings. Sums of
    entries by the day that they count for, so any day can be asked.
    """
    chosen = Ceiling.objects.all() if ceilings is None else ceilings
    chosen = chosen.select_related("scheme").prefetch_related("shares__source").order_by("scheme", "part", "starts_on")
    found = [CeilingFigures(ceiling=ceiling) for ceiling in chosen]
    by_pk = {row.ceiling.pk: row for row in found if row.ceiling}
    _fill_sources(by_pk, as_of)
    _fill_pending(by_pk, as_of)
    _fill_years(by_pk, as_of)
    if as_of >= timezone.localdate():  # how an objection stood on an earlier day is not counted again
        for pk, claims in claims_on(by_pk).items():
            by_pk[pk].claims = claims
    return found


def fill_beyond(rows: Iterable[CeilingFigures]) -> None:
    """Count what was paid beyond what stands of a subsidy: it stays committed until it came back (Awb 4:57, 4:95).

    As it is today, for a page that explains the figure; one query.
    """
    by_pk = {row.ceiling.pk: row for row in rows if row.ceiling is not None}
    booked = LedgerEntry.objects.filter(application=OuterRef("pk")).order_by().values("application")
    paid = Coalesce(Subquery(booked.annotate(one=PAID).values("one")), ZERO, output_field=MoneyField())
    cases = Application.objects.filter(ceiling__in=by_pk, part=Part.GRANT, status__in=OWING).order_by()
    cases = cases.annotate(paid_now=paid, stands=standing_in_database()).filter(paid_now__gt=F("stands"))
    beyond = Sum(ExpressionWrapper(F("paid_now") - F("stands"), output_field=MoneyField()))
    for pk, amount in cases.values("ceiling").annotate(beyond=beyond).values_list("ceiling", "beyond"):
        by_pk[pk].beyond = amount


def by_part(rows: Iterable[CeilingFigures]) -> dict[Part, Figures]:
    """Return the sums of the grants and those of the loans, of which there are ceilings: they are not added up."""
    kept: dict[Part, list[CeilingFigures]] = {}
    for row in rows:
        if row.ceiling is not None:
            kept.setdefault(Part(row.ceiling.part), []).append(row)
    return {part: total(kept[part]) for part in ALL_OF if part in kept}


def total(rows: Iterable[Figures]) -> Figures:
    """Return the sum of figures."""
    result = Figures()
    for row in rows:
        result.allotted += row.allotted
        result.awarded += row.awarded
        result.pending += row.pending
        result.paid += row.paid
    return result


def _fill_sources(by_pk: dict[int, CeilingFigures], as_of: date) -> None:
    allotted, unconfirmed = _allotments(by_pk, as_of)
    booked = {
        row["share"]: (row["committed"] or ZERO, row["paid"] or ZERO)
        for row in LedgerEntry.objects.filter(share__ceiling__in=by_pk, booked_on__lte=as_of)
        .order_by()
        .values("share")
        .annotate(committed=COMMITTED, paid=PAID)
    }
    for row in by_pk.values():
        assert row.ceiling is not None  # noqa: S101 -- for the type checker
        for share in row.ceiling.shares.all():
            committed, paid = booked.get(share.pk, (ZERO, ZERO))
            source = SourceFigures(allotted.get(share.pk, ZERO), committed, ZERO, paid, share=share)
            row.sources.append(source)
            row.is_confirmed = row.is_confirmed and share.pk not in unconfirmed
        sums = total(row.sources)
        row.allotted, row.awarded, row.paid = sums.allotted, sums.awarded, sums.paid


def _allotments(by_pk: dict[int, CeilingFigures], as_of: date) -> tuple[dict[int, Decimal], set[int]]:
    allotted: dict[int, Decimal] = {}
    unconfirmed = set()
    rows = (
        CeilingEntry.objects.filter(share__ceiling__in=by_pk, decided_on__lte=as_of)
        .order_by()
        .values("share", "is_confirmed")
        .annotate(amount=Sum("amount"))
    )
    for row in rows:
        allotted[row["share"]] = allotted.get(row["share"], ZERO) + row["amount"]
        if not row["is_confirmed"]:
            unconfirmed.add(row["share"])
    return allotted, unconfirmed


def _fill_pending(by_pk: dict[int, CeilingFigures], as_of: date) -> None:
    """Count what is in progress at what it can get at most: what was asked, up to the maximum of its version."""
    rows = (
        Application.objects.pending_on(as_of)
        .filter(ceiling__in=by_pk)
        .order_by()
        .values("ceiling")
        .annotate(amount=Sum(eligible()), count=Count("pk"))
    )
    for row in rows:
        ceiling = by_pk[row["ceiling"]]
        ceiling.pending, ceiling.pending_count = row["amount"], row["count"]
        _lay_on_sources(ceiling)


def _lay_on_sources(row: CeilingFigures) -> None:
    parts, rest = spread(row.pending, {number: source.available for number, source in enumerate(row.sources)})
    for number, part in parts.items():
        row.sources[number].pending = part
    if rest and row.sources:
        row.sources[-1].pending += rest


def _fill_years(by_pk: dict[int, CeilingFigures], as_of: date) -> None:
    years: dict[tuple[int, int], YearFigures] = {}
    rows = (
        LedgerEntry.objects.filter(
            share__ceiling__in=by_pk,
            booked_on__lte=as_of,
            kind__in=[EntryKind.COMMITMENT, EntryKind.RELEASE],
        )
        .order_by()
        .annotate(year=ExtractYear("booked_on"))
        .values("share__ceiling", "year", "kind")
        .annotate(amount=Sum("amount"), count=Count("application", distinct=True))
    )
    for row in rows:
        ceiling, year = row["share__ceiling"], row["year"]
        figure = years.setdefault((ceiling, year), YearFigures(year))
        if row["kind"] == EntryKind.COMMITMENT:
            figure.awarded += row["amount"]
            figure.count += row["count"]
        else:
            figure.awarded -= row["amount"]
    for (ceiling, _year), figure in sorted(years.items()):
        by_pk[ceiling].years.append(figure)
        by_pk[ceiling].award_count += figure.count
