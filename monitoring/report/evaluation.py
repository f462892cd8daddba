"""What came of a scheme, year by year, for the report on its effects that is due every five years (Awb 4:24).

Grants and loans stand apart: what is lent comes back. A figure counts what happened in its year, by the day that it
counts for; what was settled or delivered may be of an award of years before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from django.db.models import Case, Count, IntegerField, QuerySet, Subquery, Sum, When
from django.db.models import Value as Constant
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext as _

from drenthe.lib.values.money import ZERO
from monitoring.report.base import EURO, NUMBER, Figure, Row, Value, Year
from monitoring.report.sources import AT_ONCE, AwardedCases, FieldSum, LedgerSum, Received, Summed, booked, scalar
from projects.models import Project
from projects.models.project import VIEW
from subsidies.enums import EntryKind, Part
from subsidies.models import Application, Ceiling, LedgerEntry, Scheme
from subsidies.services.ceilings.ledger import PAID

YEARS = 5  # Awb 4:24
PAYS = {EntryKind.PAYMENT: 1, EntryKind.REPAYMENT: -1}


@dataclass(frozen=True)
class PaidSum(Summed):
    """What was paid in euros: payments less what came back of a subsidy, and what undid a payment."""

    is_kept = True
    entries: QuerySet[LedgerEntry]

    def value(self) -> Decimal:
        """The sum, in the database."""
        return self.entries.aggregate(total=PAID)["total"] or ZERO

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each booking; what came back takes off."""
        for entry in self.entries.select_related("application")[:most].iterator(AT_ONCE):
            case, kind = entry.application, str(entry.get_kind_display())
            number = PAYS[EntryKind(entry.kind)] * entry.amount
            yield Row(case.case_number, kind, entry.booked_on, number, case.get_absolute_url())


@dataclass(frozen=True)
class DwellingSum(FieldSum):
    """Dwellings added up. Its rows are also those without a number of dwellings; where all are so, it is unknown."""

    def value(self) -> Value:
        """The sum of what is known; None where there are rows and none of them says how many."""
        (name,) = self.fields
        found = self.found.order_by().aggregate(total=Sum(name), rows=Count("pk"))
        return None if found["total"] is None and found["rows"] else found["total"] or 0

    def in_database(self) -> Subquery:
        """The same within a larger statement."""
        (name,) = self.fields
        none = Case(When(Exact(Count("pk"), 0), then=Constant(0)), output_field=IntegerField())
        return scalar(self.found, Coalesce(Sum(name), none))


@dataclass(frozen=True)
class EvaluationFigure(Figure):
    """A figure of a scheme in a year; its id has the part, so that grants and loans are never one figure."""

    scheme: str = ""

    @property
    def url(self) -> str:
        """The address of the rows behind it."""
        return reverse("monitoring:evaluation-rows", args=[self.scheme, self.period.number, self.id])


Figures = Mapping[str, EvaluationFigure]


@dataclass(frozen=True)
class Line:
    """One figure over the years, in their order."""

    part: str
    name: str
    figures: Sequence[EvaluationFigure]

    @property
    def unit(self) -> str:
        """The unit of each of its figures."""
        return self.figures[0].unit

    @property
    def total(self) -> Decimal | int | None:
        """What the years come to together, as far as it is known; None where what is known comes to nothing."""
        known = [figure.value for figure in self.figures if isinstance(figure.value, int | Decimal)]
        total = sum(known, ZERO if self.unit == EURO else 0)
        return total if total or len(known) == len(self.figures) else None


def years_until(last: int) -> list[int]:
    """Return the years of a report, the last one given."""
    return list(range(last - YEARS + 1, last + 1))


def lines(scheme: Scheme, years: Sequence[int]) -> list[Line]:
    """Return what came of a scheme in some years, a line for each figure, by grants and loans where it has both."""
    parts = parts_of(scheme)
    by_year = [[one for part in parts for one in _of_part(scheme, part, Year(year))] for year in years]
    return [Line(row[0].part, row[0].name, row) for row in zip(*by_year, strict=True)]


def figures_of(scheme: Scheme, number: int) -> list[EvaluationFigure]:
    """Return the figures of a scheme in a year: of each part of which it has a ceiling."""
    return [figure for part in parts_of(scheme) for figure in _of_part(scheme, part, Year(number))]


def figures_by_part(scheme: Scheme, part: Part, number: int) -> Figures:
    """Return the figures of a part of a scheme in a year, each by the last part of its id; nothing is asked yet."""
    return {figure.id.split(".")[-1]: figure for figure in _of_part(scheme, part, Year(number))}


def parts_of(scheme: Scheme) -> list[Part]:
    """Return of what a scheme has a ceiling: grants, loans or both; grants while it has none."""
    return parts_by_scheme([scheme])[scheme.pk]


def parts_by_scheme(schemes: Sequence[Scheme]) -> dict[int, list[Part]]:
    """Return the same of more schemes, by their keys; one query."""
    rows = set(Ceiling.objects.filter(scheme__in=schemes).order_by().values_list("scheme", "part").distinct())
    found = {scheme.pk: [part for part in Part if (scheme.pk, part.value) in rows] for scheme in schemes}
    return {key: parts or [Part.GRANT] for key, parts in found.items()}


def _of_part(scheme: Scheme, part: Part, period: Year) -> Iterator[EvaluationFigure]:
    figure = partial(EvaluationFigure, scheme=scheme.code, part=str(part.label), period=period)
    days = (period.first, period.last)
    cases = Application.objects.standing().filter(scheme=scheme, part=part)
    received, awards = (
        cases.filter(received_on__range=days),
        booked(scheme.code, period, since=period.first, part=part),
    )
    yield figure(
        id=f"{part}.received",
        name=_("Applications received"),
        source=Received(received),
        unit=NUMBER,
        derivation=_("Applications received in the year."),
    )
    yield figure(
        id=f"{part}.asked",
        name=_("Asked"),
        source=FieldSum(_in_order(received), ("requested_amount",), _asked),
        unit=EURO,
        derivation=_("What was asked in the applications that were received in the year."),
    )
    yield figure(
        id=f"{part}.awards",
        name=_("Number of awards"),
        source=AwardedCases(awards),
        unit=NUMBER,
        derivation=_("Applications of which the bookings of the year come to an award."),
    )
    yield figure(
        id=f"{part}.awarded",
        name=_("Awarded"),
        source=LedgerSum(awards),
        unit=EURO,
        derivation=_("Commitments minus releases booked in the year."),
    )
    yield figure(
        id=f"{part}.paid",
        name=_("Paid"),
        source=PaidSum(_paid(scheme, part, days)),
        unit=EURO,
        derivation=_("Payments minus what came back of a subsidy, booked in the year."),
    )
    yield from _of_what_came_of_it(figure, cases, part, days)


def _of_what_came_of_it(
    figure: Any, cases: QuerySet[Application], part: Part, days: tuple[date, date]
) -> Iterator[EvaluationFigure]:
    if part == Part.GRANT:
        settled = cases.filter(settled_on__range=days)
        yield figure(
            id=f"{part}.settled",
            name=_("Settled"),
            source=FieldSum(_in_order(settled), ("settled_amount",), _settled),
            unit=EURO,
            derivation=_("What the subsidies that were settled in the year came to."),
        )
    awarded = _awarded(cases, days)
    yield figure(
        id=f"{part}.promised",
        name=_("Dwellings promised"),
        source=DwellingSum(_in_order(awarded), ("dwellings",), _promised),
        unit=NUMBER,
        derivation=_("Dwellings in the applications that were awarded in the year and not withdrawn since."),
    )
    granted = cases.filter(awarded_amount__isnull=False, withdrawn_on=None)
    delivered = Project.objects.filter(
        pk__in=granted.values("projects"), delivered_on__range=days, is_confidential=False
    )
    yield figure(
        id=f"{part}.delivered",
        name=_("Dwellings delivered"),
        source=DwellingSum(
            delivered.select_related("municipality").order_by("title", "pk"), ("dwellings",), _delivered
        ),
        unit=NUMBER,
        derivation=_(
            "Dwellings of the projects of awards that were delivered in the year, each project once, excluding "
            "confidential ones."
        ),
        permission=VIEW,
    )


def awards_with_dwellings(scheme: Scheme, part: Part, number: int) -> QuerySet[Application]:
    """Return the awards of a year that say how many dwellings: the rows behind the dwellings promised."""
    period = Year(number)
    cases = Application.objects.standing().filter(scheme=scheme, part=part, dwellings__gt=0)
    return _awarded(cases, (period.first, period.last))


def _awarded(cases: QuerySet[Application], days: tuple[date, date]) -> QuerySet[Application]:
    return cases.filter(decided_on__range=days, awarded_amount__isnull=False, withdrawn_on=None)


def _paid(scheme: Scheme, part: Part, days: tuple[date, date]) -> QuerySet[LedgerEntry]:
    of_scheme = LedgerEntry.objects.filter(share__ceiling__scheme=scheme, share__ceiling__part=part)
    return of_scheme.filter(kind__in=PAYS, booked_on__range=days)


def _in_order(cases: QuerySet[Application]) -> QuerySet[Application]:
    return cases.select_related("municipality").order_by("received_on", "pk")


def _row(case: Application, on: date | None, number: Decimal | int | None) -> Row:
    return Row(case.case_number, str(case.municipality), on, number, case.get_absolute_url())


def _asked(case: Application) -> Row:
    return _row(case, case.received_on, case.requested_amount)


def _settled(case: Application) -> Row:
    return _row(case, case.settled_on, case.settled_amount)


def _promised(case: Application) -> Row:
    return _row(case, case.decided_on, case.dwellings)


def _delivered(project: Project) -> Row:
    about = str(project.municipality)
    return Row(project.title, about, project.delivered_on, project.dwellings, project.get_absolute_url())
