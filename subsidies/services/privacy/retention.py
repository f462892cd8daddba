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

BESIDE = (Outcome.OBJECTION, Outcome.STATE_AID)  # in a case besides how it ended
ENDINGS = [outcome for outcome in Outcome if outcome not in BESIDE]
CLOSED = Q(status__in=[Status.SETTLED, Status.REFUSED, Status.DISREGARDED, *ENDED])
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
    rows = Application.objects.filter(CLOSED).annotate(
        outcome=Case(*(When(_has(outcome), then=Value(outcome.value)) for outcome in ENDINGS)),
        closed_on=_closed_on(),
        has_objection=Exists(_objections()),
        has_aid=Exists(_aid()),
        goes_in=Greatest(_goes_in(ENDINGS, held), *(_goes_in([outcome], held, otherwise=0) for outcome in BESIDE)),
    )
    marks: dict[StayReason, Any] = {
        **staying.marks(on=on),
        StayReason.PERIOD_UNKNOWN: _any(outcome for outcome in Outcome if outcome not in held),
        StayReason.NOT_CONFIRMED: _any(outcome for outcome, period in held.items() if not period.is_confirmed),
    }
    return rows.annotate(**{mark.value: expression for mark, expression in marks.items()})


def _has(outcome: str) -> Q:
    """Whether a case has an outcome. What was awarded and then withdrawn was awarded all the same."""
    awarded = Exists(Decision.objects.filter(application=OuterRef("pk"), kind__in=AWARDS, undone=None))
    settled = Q(status=Status.SETTLED) | Q(status=Status.WITHDRAWN) & Q(awarded)
    special = {
        Outcome.AWARDED: ~Q(part=Part.LOAN) & settled,
        Outcome.LOAN: Q(part=Part.LOAN) & settled,
        Outcome.WITHDRAWN: Q(status=Status.WITHDRAWN) & ~Q(awarded),
        Outcome.OBJECTION: Q(Exists(_objections())),
        Outcome.STATE_AID: Q(Exists(_aid())),
    }
    return special.get(Outcome(outcome), Q(status=outcome))  # the others have the name of their status


def _closed_on() -> Coalesce:
    """When a case was closed: of a settlement the day on which it was made known (Awb 3:40)."""
    return Coalesce("settled_on", "withdrawn_on", "decided_on")


def _objections() -> QuerySet[Objection]:
    return Objection.objects.filter(application=OuterRef("pk"))


def _aid() -> QuerySet[AidAssessment]:
    last = AidAssessment.objects.filter(application=OuterRef("application")).order_by("-pk").values("pk")[:1]
    rows = AidAssessment.objects.filter(application=OuterRef("pk"), pk=Subquery(last))
    return rows.exclude(basis=AidBasis.NONE)


def _last(model: Any, column: str, *, day: bool = False, **where: Any) -> Subquery:
    rows = model.objects.filter(application=OuterRef("pk"), **where).order_by().values("application")
    found = rows.annotate(last=Max(column)).values("last")
    return Subquery(found.annotate(last_day=TruncDate("last")).values("last_day") if day else found)


def _starts_on(outcome: str, period: RetentionPeriod) -> Any:
    """From which day a period counts: of an objection its last step or decision, or else when it came."""
    start = _first_day(outcome)
    if period.counts_from == Start.BOOKED:
        return Greatest(start, Coalesce(_last(LedgerEntry, "booked_on"), start))
    if period.counts_from == Start.ACTED:
        return Greatest(start, Coalesce(_last(CaseEvent, "occurred_at", day=True), start))
    return start


def _first_day(outcome: str) -> Any:
    if outcome == Outcome.OBJECTION:
        ends = (
            _last(ObjectionStep, "done_on"),
            _last(Objection, "received_on"),
            _last(Decision, "decided_on", kind__in=ON_OBJECTION),
        )
        return Greatest(*(Coalesce(day, F("received_on")) for day in ends))
    if outcome == Outcome.STATE_AID:
        return Coalesce("decided_on", "withdrawn_on", "received_on")
    return _closed_on()


def _goes_in(outcomes: Collection[Outcome], held: Mapping[str, RetentionPeriod], *, otherwise: int = NEVER) -> Case:
    """From which year a case may go for what it has of these outcomes; NEVER where no period is known of it."""
    years = {
        outcome: ExtractYear(_starts_on(outcome, held[outcome])) + held[outcome].years + 1
        for outcome in outcomes
        if outcome in held
    }
    whens = [When(_has(outcome), then=years.get(outcome, Value(NEVER))) for outcome in outcomes]
    return Case(*whens, default=Value(otherwise), output_field=IntegerField())


def _any(outcomes: Iterable[str]) -> Case:
    whens = (When(_has(outcome), then=True) for outcome in outcomes)
    return Case(*whens, default=False, output_field=BooleanField())


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


def not_settled() -> int:
    """Return of how many awards nothing was settled yet: they are not closed, however old. One query."""
    return Application.objects.filter(status=Status.AWARDED).count()


def kept_through(cases: Collection[int]) -> dict[int, int | StayReason]:
    """Return of these cases that are closed through which year each is kept at least, or why that is not known yet.

    Two queries, or none.
    """
    unknown, unconfirmed = StayReason.PERIOD_UNKNOWN, StayReason.NOT_CONFIRMED
    found: dict[int, int | StayReason] = {}
    if not cases:
        return found
    rows = closed_cases(on=timezone.localdate()).filter(pk__in=cases)
    for pk, year, no_period, is_proposal in rows.values_list("pk", "goes_in", unknown.value, unconfirmed.value):
        found[pk] = unknown if no_period or year == NEVER else unconfirmed if is_proposal else year - 1
    return found


def keeping_of(case_number: str) -> Keeping | None:
    """Return the same of one case; None where it is not closed."""
    today = timezone.localdate()
    rows = closed_cases(on=today).filter(case_number=case_number).select_related("scheme")
    return next(keepings(rows, on=today), None)
