"""How long the province takes to decide: days from receipt to the letter, and how many were within the legal term.

Of every first decision in a year, by the day on which it was taken. One that was taken back before its letter went out
never worked (Awb 3:40) and is not one. The term is the one that was frozen with the decision (Awb 4:13 to 4:15); of
decisions taken over from before nobody recorded it, so they have no part in the share within the term.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from django.db.models import Max, Min, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from subsidies.enums import FIRST_DECISIONS, OPEN, ApplicationStatus
from subsidies.models import Application, Decision, Letter, Scheme, SentElsewhere
from subsidies.services.terms import deadlines

MOST_WAITING = 2_000  # cases of which the clock is asked on one page; a longer list says so
MOST_DECISIONS = 50_000  # of one year: many times what a province takes


class Standing(StrEnum):
    """How a decision stands to its term; not sent yet it is late once the term is over."""

    IN_TIME = "in-time"
    LATE = "late"
    UNDER_WAY = "under-way"
    NO_TERM = "no-term"


STANDING_LABELS = {
    Standing.IN_TIME: _("Within the term"),
    Standing.LATE: _("After the term"),
    Standing.UNDER_WAY: _("Letter not sent yet"),
    Standing.NO_TERM: _("No term recorded"),
}


@dataclass(frozen=True)
class Handled:
    """A first decision: whose case, and its days. `sent_on` is None until its letter is registered as sent."""

    case_number: str
    scheme: str
    kind: str
    received_on: date
    decided_on: date
    sent_on: date | None
    last_day: date | None
    today: date

    @property
    def days(self) -> int | None:
        """Days from receipt until the letter was sent; None while it was not."""
        return (self.sent_on - self.received_on).days if self.sent_on else None

    @property
    def days_late(self) -> int:
        """Days after the last day of the term, up to today for a letter that was not sent; 0 when it is in time."""
        return max(0, ((self.sent_on or self.today) - self.last_day).days) if self.last_day else 0

    @property
    def standing(self) -> Standing:
        """How it stands to its term."""
        if self.last_day is None:
            return Standing.NO_TERM
        if self.days_late:
            return Standing.LATE
        return Standing.IN_TIME if self.sent_on else Standing.UNDER_WAY

    def get_absolute_url(self) -> str:
        """Return the page of its case."""
        return Application(case_number=self.case_number).get_absolute_url()


@dataclass(frozen=True)
class Turnaround:
    """What the decisions of a scheme or a month come to."""

    label: str
    key: str
    rows: Sequence[Handled]

    @property
    def days(self) -> float | None:
        """The median of the days from receipt to the letter; None when no letter was sent."""
        days = [row.days for row in self.rows if row.days is not None]
        return median(days) if days else None

    @property
    def longest(self) -> int | None:
        """The most days that one took."""
        return max((row.days for row in self.rows if row.days is not None), default=None)

    def count(self, standing: Standing) -> int:
        """Return how many stand so to their term."""
        return sum(row.standing == standing for row in self.rows)

    @property
    def in_time(self) -> int:
        """How many letters were sent within the term."""
        return self.count(Standing.IN_TIME)

    @property
    def late(self) -> int:
        """How many were sent after the term, or are not sent while it is over."""
        return self.count(Standing.LATE)

    @property
    def share(self) -> int | None:
        """The share within the term of those in time or late, in whole per cents, rounded down: 99.9 is not all."""
        judged = self.in_time + self.late
        return self.in_time * 100 // judged if judged else None


@dataclass(frozen=True)
class Waiting:
    """The applications of a scheme that wait today: how many, how long, and how many are late."""

    scheme: Scheme
    ages: Sequence[int]
    late: int

    @property
    def count(self) -> int:
        """How many wait."""
        return len(self.ages)

    @property
    def days(self) -> float:
        """The median of the days since receipt."""
        return median(self.ages)


@dataclass(frozen=True)
class WaitingToday:
    """What waits by scheme, and whether there is more than the `most` cases that were looked at."""

    schemes: Sequence[Waiting]
    most: int
    is_cut: bool


def handled_in(year: int) -> list[Handled]:
    """Return the first decisions of a year, by the day on which they were taken; one query."""
    letters = Letter.objects.filter(decision=OuterRef("pk"), sent_on__isnull=False)
    outside = SentElsewhere.objects.filter(decision=OuterRef("pk"))
    found = (
        _decisions()
        .filter(decided_on__year=year)
        .annotate(
            letter_sent=_first_day(letters),
            elsewhere_sent=_first_day(outside),
            last_day=KeyTextTransform("last_day", "basis__data"),
        )
        .order_by("decided_on", "pk")
        .values_list(
            *("application__case_number", "application__scheme__code", "kind"),
            *("application__received_on", "decided_on", "letter_sent", "elsewhere_sent", "last_day"),
        )[:MOST_DECISIONS]
    )
    today = timezone.localdate()
    return [
        Handled(
            number, scheme, kind, received_on, decided_on, min(filter(None, sent), default=None), _day(last), today
        )
        for number, scheme, kind, received_on, decided_on, *sent, last in found
    ]


def _decisions() -> QuerySet[Decision]:
    return Decision.objects.filter(kind__in=FIRST_DECISIONS).exclude(application__status=ApplicationStatus.VOID)


def _first_day(letters: QuerySet) -> Subquery:
    return Subquery(letters.order_by().values("decision").annotate(first=Min("sent_on")).values("first"))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def years() -> list[int]:
    """Return the years since the first decision, the last first: this one, or a later one that has a decision."""
    found = _decisions().aggregate(first=Min("decided_on"), last=Max("decided_on"))
    this_year = timezone.localdate().year
    first, last = (day.year if day else this_year for day in (found["first"], found["last"]))
    return list(range(max(last, this_year), min(first, this_year) - 1, -1))


def by_scheme(rows: Iterable[Handled], schemes: Iterable[Scheme]) -> list[Turnaround]:
    """Return what each scheme comes to that has a decision among the rows."""
    return list(_grouped(rows, [(str(one), one.code) for one in schemes], lambda row: row.scheme))


def by_month(rows: Iterable[Handled]) -> list[Turnaround]:
    """Return what each month comes to in which something was decided, in order."""
    named = [(str(name), str(number)) for number, name in MONTHS.items()]
    return list(_grouped(rows, named, lambda row: str(row.decided_on.month)))


def _grouped(
    rows: Iterable[Handled], named: Iterable[tuple[str, str]], key_of: Callable[[Handled], str]
) -> Iterator[Turnaround]:
    found: dict[str, list[Handled]] = {}
    for row in rows:
        found.setdefault(key_of(row), []).append(row)
    yield from (Turnaround(label, key, found[key]) for label, key in named if key in found)


def waiting() -> WaitingToday:
    """Return what waits for a decision today, by scheme; of more than MOST_WAITING cases those that came in first."""
    today, extra = timezone.localdate(), deadlines.free_days()
    cases = Application.objects.filter(status__in=OPEN).select_related("scheme").order_by("received_on", "pk")
    looked_at = list(deadlines.with_clock(cases)[: MOST_WAITING + 1])
    found: dict[Scheme, list[tuple[int, bool]]] = {}
    for case in looked_at[:MOST_WAITING]:
        is_late = deadlines.decision_term(case, on=today, extra=extra).is_late(today)
        found.setdefault(case.scheme, []).append(((today - case.received_on).days, is_late))
    by_name = sorted(found.items(), key=lambda one: str(one[0]))
    return WaitingToday(
        [Waiting(scheme, [age for age, _late in rows], sum(late for _age, late in rows)) for scheme, rows in by_name],
        most=MOST_WAITING,
        is_cut=len(looked_at) > MOST_WAITING,
    )
