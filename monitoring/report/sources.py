"""What the figures of the report count: each a query with a measure, from which both the value and the rows come."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Protocol

from django.db.models import Count, QuerySet, Subquery, Sum
from django.db.models import Value as Constant
from django.utils.translation import gettext as _

from drenthe.lib.values.money import ZERO
from monitoring.report.base import EURO, NUMBER, Row, Value, Year
from subsidies.enums import EntryKind, Part, Phase
from subsidies.models import Application, CeilingEntry, LedgerEntry
from subsidies.services.case.schemes import eligible, eligible_amount
from subsidies.services.ceilings.ledger import COMMITTED

AT_ONCE = 2_000
COMMITS = {EntryKind.COMMITMENT: 1, EntryKind.RELEASE: -1}


def booked(
    scheme: str, period: Year, *, since: date | None = None, part: str = Part.GRANT, phase: str = Phase.NONE
) -> QuerySet[LedgerEntry]:
    """The commitments and releases under a scheme up to the day of the report, from a day on if one is given."""
    entries = LedgerEntry.objects.filter(
        kind__in=COMMITS, share__ceiling__scheme__code=scheme, share__ceiling__part=part, booked_on__lte=period.last
    )
    if since is not None:
        entries = entries.filter(booked_on__gte=since)
    if period.known_on is not None:
        entries = entries.filter(recorded_at__date__lte=period.known_on)
    return entries.filter(application__phase=phase) if phase else entries


def allotted(scheme: str, period: Year) -> QuerySet[CeilingEntry]:
    """The entries of the ceiling of the grants of a scheme up to the day of the report."""
    of_grants = CeilingEntry.objects.filter(share__ceiling__scheme__code=scheme, share__ceiling__part=Part.GRANT)
    entries = of_grants.filter(decided_on__lte=period.last)
    return entries if period.known_on is None else entries.filter(recorded_at__date__lte=period.known_on)


class InDatabase(Protocol):
    """A source that can be asked together with others, in one statement."""

    def in_database(self) -> Subquery: ...


def scalar(found: QuerySet[Any, Any], total: Any) -> Subquery:
    """Return a total over some rows as part of a larger statement, so that many are asked at once."""
    return Subquery(found.order_by().values(of=Constant(0)).annotate(total=total).values("total"))


def _page(row: Any) -> str:
    return row.get_absolute_url()


class Summed:
    """A source whose rows add up to its value."""

    rows_in: ClassVar[str] = ""
    is_kept = False

    @property
    def measure(self) -> str:
        """How the rows make the value."""
        return _("The rows add up to the figure.")


class Counted:
    """A source whose value is how many rows it has."""

    rows_in: ClassVar[str] = ""
    is_kept = False

    @property
    def measure(self) -> str:
        """How the rows make the value."""
        return _("The figure is the number of rows.")


@dataclass(frozen=True)
class LedgerSum(Summed):
    """What bookings come to in euros: commitments minus releases."""

    is_kept = True
    entries: QuerySet[LedgerEntry]

    def value(self) -> Decimal:
        """The sum, in the database."""
        return self.entries.aggregate(total=COMMITTED)["total"] or ZERO

    def in_database(self) -> Subquery:
        """The same within a larger statement; None is nothing."""
        return scalar(self.entries, COMMITTED)

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each booking; a release takes off."""
        for entry in self.entries.select_related("application")[:most].iterator(AT_ONCE):
            case = entry.application
            kind = str(entry.get_kind_display())
            yield Row(
                case.case_number, kind, entry.booked_on, COMMITS[EntryKind(entry.kind)] * entry.amount, _page(case)
            )


@dataclass(frozen=True)
class AwardedCases(Counted):
    """The cases for which bookings come to more than nothing: an award that was released wholly is none any more."""

    rows_in: ClassVar[str] = EURO
    is_kept = True
    entries: QuerySet[LedgerEntry]

    def cases(self) -> QuerySet[LedgerEntry, Any]:
        """Each case, with what its bookings come to."""
        rows = self.entries.order_by().values("application").annotate(net=COMMITTED)
        return rows.filter(net__gt=0)

    def value(self) -> int:
        """How many."""
        return self.cases().count()

    def in_database(self) -> Subquery:
        """The same within a larger statement."""
        return scalar(Application.objects.filter(pk__in=self.cases().values("application")), Count("pk"))

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each case, with what it was awarded."""
        sums = {row["application"]: row["net"] for row in self.cases()}
        for case in _cases(Application.objects.filter(pk__in=self.cases().values("application")), most):
            yield Row(case.case_number, str(case.municipality), case.decided_on, sums[case.pk], _page(case))


@dataclass(frozen=True)
class CeilingSum(Summed):
    """What the decisions on a ceiling come to, in euros."""

    is_kept = True
    entries: QuerySet[CeilingEntry]

    def value(self) -> Decimal:
        """The sum, in the database."""
        return self.entries.aggregate(total=Sum("amount"))["total"] or ZERO

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each decision that sets, raises or lowers it."""
        for entry in self.entries.select_related("share__source")[:most]:
            yield Row(entry.reference, str(entry.share.source), entry.decided_on, entry.amount)


@dataclass(frozen=True)
class Received(Counted):
    """Applications, by the day of receipt."""

    rows_in: ClassVar[str] = EURO
    cases: QuerySet[Application]

    def value(self) -> int:
        """How many."""
        return self.cases.count()

    def in_database(self) -> Subquery:
        """The same within a larger statement."""
        return scalar(self.cases, Count("pk"))

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each, with what was asked."""
        for case in _cases(self.cases, most):
            yield Row(case.case_number, str(case.municipality), case.received_on, case.requested_amount, _page(case))


@dataclass(frozen=True)
class PendingSum(Summed):
    """What applications in progress can get at most: what was asked, up to the maximum of their scheme version."""

    cases: QuerySet[Application]

    def value(self) -> Decimal:
        """The sum, in the database."""
        return self.cases.order_by().aggregate(total=Sum(eligible()))["total"] or ZERO

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each."""
        found = self.cases.select_related("version").prefetch_related("version__parameters")
        for case in _cases(found, most):
            yield Row(case.case_number, str(case.municipality), case.received_on, eligible_amount(case), _page(case))


@dataclass(frozen=True)
class Sums(Summed):
    """Some sums taken together, each added or taken off."""

    parts: Sequence[tuple[int, Any]]

    @property
    def is_kept(self) -> bool:  # type: ignore[override]
        """Whether all of them are."""
        return all(source.is_kept for _sign, source in self.parts)

    def value(self) -> Decimal:
        """What they come to."""
        return sum((sign * source.value() for sign, source in self.parts), ZERO)

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """The rows of each part; those that are taken off with a minus."""
        for sign, source in self.parts:
            for row in source.rows(most):
                yield Row(row.name, row.about, row.on, sign * row.number, row.url)


@dataclass(frozen=True)
class Things(Counted):
    """Rows of one kind that are counted, each told by `show`."""

    found: QuerySet[Any]
    show: Callable[[Any], Row]

    def value(self) -> int:
        """How many."""
        return self.found.count()

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each."""
        return (self.show(one) for one in self.found[:most])


@dataclass(frozen=True)
class Grouped(Counted):
    """How many different things rows belong to, such as the municipalities of some projects."""

    found: QuerySet[Any]
    by: str
    things: QuerySet[Any]
    show: Callable[[Any], Row]

    def value(self) -> int:
        """How many."""
        return self.found.order_by().aggregate(total=Count(self.by, distinct=True))["total"]

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each of them."""
        keys = self.found.order_by().values(self.by)
        return (self.show(one) for one in self.things.filter(pk__in=keys)[:most])


@dataclass(frozen=True)
class FieldSum(Summed):
    """A number of each row, added up; with two names of fields a bandwidth, the least and the most."""

    found: QuerySet[Any]
    fields: tuple[str, ...]
    show: Callable[[Any], Row]

    def value(self) -> Value:
        """The sum, or both sums."""
        sums = self.found.order_by().aggregate(**{f"of_{name}": Sum(name, default=0) for name in self.fields})
        totals = [sums[f"of_{name}"] for name in self.fields]
        return (totals[0], totals[1]) if len(totals) > 1 else totals[0]

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """A row for each."""
        return (self.show(one) for one in self.found[:most])


@dataclass(frozen=True)
class Stated:
    """A value that stands somewhere as it is: a cell, a parameter, a sentence. Its only row is that place."""

    rows_in: ClassVar[str] = ""
    is_kept = False
    row: Row

    @property
    def measure(self) -> str:
        """How the rows make the value."""
        return _("The figure is what stands there.")

    def value(self) -> Value:
        """What stands there."""
        return self.row.number

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """The place."""
        yield self.row


@dataclass(frozen=True)
class Implied(Stated):
    """What is not printed in a cell and follows from the other cells of its table."""

    @property
    def measure(self) -> str:
        """How the row makes the value."""
        return _("Nothing is printed there: the figure follows from the other cells of the table.")


@dataclass(frozen=True)
class Worked:
    """A value that `work` gives of the numbers of its rows, such as a share; None where one of them is not known."""

    rows_in: ClassVar[str] = NUMBER
    is_kept = False
    operands: Sequence[Row]
    work: Callable[..., Decimal | int | None]

    @property
    def measure(self) -> str:
        """How the rows make the value."""
        return _("The figure follows from the rows as it says.")

    def value(self) -> Value:
        """What follows."""
        numbers = [row.number for row in self.operands]
        return None if not numbers or None in numbers else self.work(*map(_decimal, numbers))

    def rows(self, most: int | None = None) -> Iterator[Row]:
        """What it follows from."""
        return iter(self.operands)


def _decimal(number: Value) -> Decimal:
    return Decimal(str(number))


def _cases(found: QuerySet[Application], most: int | None) -> Iterator[Application]:
    return found.select_related("municipality").order_by("received_on", "pk")[:most].iterator(AT_ONCE)
