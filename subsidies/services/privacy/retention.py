"""Which closed cases may go, from which year, and why others stay (Archiefwet 1995 article 5; GDPR 5(1)(e)).

A case goes on 1 January of the year after its last whole calendar year. What it is kept for is read from how it ended,
and from an objection or state aid in it: the period that ends last counts. Nothing goes by a period that nobody
confirmed, while anything is open, or while somebody keeps it. A draft of a list for people: nothing is destroyed here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateField,
    Exists,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, ExtractYear, Greatest, TruncDate
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from subsidies.award_enums import AidBasis
from subsidies.enums import AWARDS, ENDED, ON_OBJECTION, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    AidAssessment,
    Application,
    CaseEvent,
    Decision,
    LedgerEntry,
    Objection,
    ObjectionStep,
    RetentionPeriod,
)
from subsidies.retention_enums import RetentionOutcome as Outcome
from subsidies.retention_enums import RetentionStart as Start
from subsidies.retention_enums import StayReason
from subsidies.services.privacy import staying

BY_STATUS = {
    Status.SETTLED: Outcome.AWARDED,
    Status.REFUSED: Outcome.REFUSED,
    Status.DISREGARDED: Outcome.DISREGARDED,
    Status.WITHDRAWN: Outcome.WITHDRAWN,
    Status.FORWARDED: Outcome.FORWARDED,
    Status.VOID: Outcome.VOID,
}
BESIDE = (Outcome.OBJECTION, Outcome.STATE_AID)  # in a case besides how it ended
NEVER = 9_999  # the year of what has no period


@dataclass(frozen=True)
class YearOfGoing:
    """How many cases have their last year before a year, and how many of them stay for a reason."""

    year: int | None  # None: no period is known
    cases: int
    stay: int

    @property
    def go(self) -> int:
        """How many may go in it."""
        return self.cases - self.stay


def periods(*, on: date) -> dict[str, RetentionPeriod]:
    """Return by outcome the period that holds on a day. One query."""
    rows = RetentionPeriod.objects.filter(valid_from__lte=on).order_by("valid_from")
    return {row.outcome: row for row in rows}


def closed_cases(*, on: date) -> QuerySet[Any]:
    """Return the cases that are closed, each with from when it may go and why it stays; not yet asked of the database.

    Set on each: `outcome`, `closed_on`, `has_objection`, `has_aid`, `goes_in` (a year; NEVER without a period), and
    for each StayReason a mark of that name.
    """
    held = periods(on=on)
    rows = Application.objects.filter(status__in=BY_STATUS).annotate(
        outcome=_outcome(),
        closed_on=_closed_on(),
        has_objection=Exists(Objection.objects.filter(application=OuterRef("pk"))),
        has_aid=Exists(_aid()),
        booked_on=Subquery(_last(LedgerEntry, "booked_on")),
        acted_on=Subquery(_last(CaseEvent, "occurred_at", day=True)),
        ruled_on=_ruled_on(),
    )
    rows = rows.filter(closed_on__isnull=False).annotate(
        goes_in=Greatest(*(_goes_in(outcome, held.get(outcome)) for outcome in Outcome))
    )
    marks: dict[StayReason, Any] = {
        **staying.marks(on=on),
        StayReason.PERIOD_UNKNOWN: Case(When(goes_in=NEVER, then=True), default=False, output_field=BooleanField()),
        StayReason.NOT_CONFIRMED: _not_confirmed(held),
    }
    return rows.annotate(**{mark.value: expression for mark, expression in marks.items()})


def _outcome() -> Case:
    """How a case ended; what was awarded and then withdrawn was awarded all the same."""
    awarded = Exists(Decision.objects.filter(application=OuterRef("pk"), kind__in=AWARDS, undone=None))
    loan = Q(part=Part.LOAN)
    was_awarded = Q(status=Status.SETTLED) | (Q(status=Status.WITHDRAWN) & Q(awarded))
    others = [When(status=status, then=Value(outcome.value)) for status, outcome in BY_STATUS.items()]
    return Case(
        When(was_awarded & loan, then=Value(Outcome.LOAN.value)),
        When(was_awarded, then=Value(Outcome.AWARDED.value)),
        *others,
    )


def _closed_on() -> Case:
    """On which day a case was closed: of a settlement when it was made known (Awb 3:40)."""
    day = {Status.SETTLED: "settled_on", Status.REFUSED: "decided_on", Status.DISREGARDED: "decided_on"}
    ended = dict.fromkeys(ENDED, "withdrawn_on")
    whens = [When(status=status, then=F(column)) for status, column in (day | ended).items()]
    return Case(*whens, output_field=DateField())


def _aid() -> QuerySet[AidAssessment]:
    last = AidAssessment.objects.filter(application=OuterRef("application")).order_by("-pk").values("pk")[:1]
    rows = AidAssessment.objects.filter(application=OuterRef("pk"), pk=Subquery(last))
    return rows.exclude(basis=AidBasis.NONE)


def _last(model: Any, column: str, *, day: bool = False, **where: Any) -> QuerySet[Any]:
    rows = model.objects.filter(application=OuterRef("pk"), **where).order_by().values("application")
    found = rows.annotate(last=Max(column)).values("last")
    return found.annotate(last_day=TruncDate("last")).values("last_day") if day else found


def _ruled_on() -> Greatest:
    """When an objection ended last: its last step or decision, or else when it came."""
    steps, came = _last(ObjectionStep, "done_on"), _last(Objection, "received_on")
    decided = _last(Decision, "decided_on", kind__in=ON_OBJECTION)
    return Greatest(*(Coalesce(Subquery(days), F("received_on")) for days in (steps, came, decided)))


def _goes_in(outcome: Outcome, period: RetentionPeriod | None) -> Case:
    """From which year a case may go for what it has of an outcome; 0 where it has nothing of it."""
    year: Any = Value(NEVER)
    if period is not None:
        later = {Start.BOOKED: "booked_on", Start.ACTED: "acted_on"}.get(Start(period.counts_from))
        first = {Outcome.OBJECTION: F("ruled_on"), Outcome.STATE_AID: Coalesce(F("decided_on"), F("closed_on"))}
        start: Any = first.get(outcome, F("closed_on"))
        if later is not None:
            start = Greatest(start, Coalesce(F(later), start))
        year = ExtractYear(start) + period.years + 1
    return Case(When(_has(outcome), then=year), default=Value(0), output_field=IntegerField())


def _has(outcome: str) -> Q:
    if outcome == Outcome.OBJECTION:
        return Q(has_objection=True)
    return Q(has_aid=True) if outcome == Outcome.STATE_AID else Q(outcome=outcome)


def _not_confirmed(held: Mapping[str, RetentionPeriod]) -> Case:
    rests = [_has(outcome) for outcome, period in held.items() if not period.is_confirmed]
    return Case(*(When(condition, then=True) for condition in rests), default=False, output_field=BooleanField())


STAYS = Q(*((mark.value, True) for mark in StayReason), _connector=Q.OR)


def by_year(*, on: date) -> list[YearOfGoing]:
    """Return per year from which cases may go how many there are, the first year first; what has no period last."""
    counted = (
        closed_cases(on=on).order_by().values("goes_in").annotate(cases=Count("pk"), stay=Count("pk", filter=STAYS))
    )
    rows = sorted(counted.values_list("goes_in", "cases", "stay"))
    return [YearOfGoing(None if year == NEVER else year, cases, stay) for year, cases, stay in rows]


def in_year(year: int | None, *, on: date, stays: bool | None = None) -> QuerySet[Any]:
    """Return the closed cases that may go from a year on, or those without a period; or only those that stay or go."""
    return every(on=on, stays=stays).filter(goes_in=NEVER if year is None else year)


def every(*, on: date, stays: bool | None = None) -> QuerySet[Any]:
    """Return all closed cases, those that may go first on top; or only those that stay or go."""
    rows = closed_cases(on=on).select_related("scheme").order_by("goes_in", "closed_on", "pk")
    if stays is None:
        return rows
    return rows.filter(STAYS) if stays else rows.exclude(STAYS)


@dataclass(frozen=True)
class Keeping:
    """Of one closed case: what it is kept for, until which year, and why it stays longer."""

    case: Any
    periods: list[tuple[Outcome, RetentionPeriod | None]]
    reasons: list[StayReason]

    @property
    def periods_in_words(self) -> list[str]:
        """What it is kept for and how long, in the active language."""
        return [_in_words(outcome, period) for outcome, period in self.periods]

    @property
    def closed_on(self) -> date:
        """When it was closed."""
        day: date = self.case.closed_on
        return day

    @property
    def goes_in(self) -> int | None:
        """From 1 January of which year it may go; None where no period is known."""
        return None if self.case.goes_in == NEVER else self.case.goes_in


def _in_words(outcome: Outcome, period: RetentionPeriod | None) -> str:
    if period is None:
        return _("%(outcome)s: no period") % {"outcome": outcome.label}
    said = ngettext("%(outcome)s: %(years)s year", "%(outcome)s: %(years)s years", period.years)
    text = said % {"outcome": outcome.label, "years": period.years}
    return text if period.is_confirmed else _("%(period)s (not confirmed)") % {"period": text}


def keepings(rows: Iterable[Any], *, on: date) -> Iterator[Keeping]:
    """Give for each of these `closed_cases` what it is kept for and why it stays. One query besides."""
    held = periods(on=on)
    for case in rows:
        outcomes = [Outcome(case.outcome)]
        outcomes += [Outcome.OBJECTION] if case.has_objection else []
        outcomes += [Outcome.STATE_AID] if case.has_aid else []
        reasons = [mark for mark in StayReason if getattr(case, mark.value)]
        yield Keeping(case, [(outcome, held.get(outcome)) for outcome in outcomes], reasons)


def goes_in(cases: Collection[int]) -> dict[int, int | None]:
    """Return of these cases that are closed from 1 January of which year each may go. Two queries, or none."""
    today = timezone.localdate()
    rows = closed_cases(on=today).filter(pk__in=cases).values_list("pk", "goes_in") if cases else []
    return {pk: None if year == NEVER else year for pk, year in rows}


def keeping_of(case_number: str) -> Keeping | None:
    """Return the same of one case; None where it is not closed."""
    today = timezone.localdate()
    rows = closed_cases(on=today).filter(case_number=case_number).select_related("scheme")
    return next(keepings(rows, on=today), None)
